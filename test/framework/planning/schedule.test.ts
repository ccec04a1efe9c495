import fc from "fast-check";
import type { Assumptions } from "../../../src/framework/assumptions/assumptions";
import { schedule } from "../../../src/framework/planning/schedule";
import type { ScheduleTerms } from "../../../src/framework/planning/schedule";

const terms: ScheduleTerms = { years: null, periodsPerYear: 1, categories: null, study: null };

test.each<[string, number[], Partial<ScheduleTerms>, Assumptions, number[]]>([
  // 6.40 x 0.61 = 3.904 in the first year, 2.496 over the other two
  ["three years", [1000], {}, {}, [3904, 1248, 1248]],
  ["two starts overlap", [1000, 1000], { years: 2 }, {}, [3904, 6400, 2496]],
  ["half-years", [1000], { years: 2, periodsPerYear: 2 }, {}, [1952, 1952, 1248, 1248]],
  ["a pause between starts", [1000, 0, 0, 500], { years: 2 }, {}, [3904, 2496, 0, 1952, 1248]],
  ["front end: 3.84 x 0.61", [1000], { categories: ["advise", "design", "build"], years: 2 }, {}, [2342.4, 1497.6]],
  ["nothing offered", [1000], { categories: [] }, {}, [0, 0, 0]],
  // 10 x 0.5, then 10 x 0.5 / 4 a year
  ["assumptions", [100], {}, { "multiplier.total": 10, "schedule.firstyear": 0.5, "schedule.years": 5 }, [500, 125, 125, 125, 125]],
  ["an argument wins", [100], { years: 2 }, { "multiplier.total": 10, "schedule.firstyear": 0.5, "schedule.years": 5 }, [500, 500]],
  ["Omdia with a first-year share", [1000], { study: "Omdia 2025", years: 2 }, { "schedule.firstyear": 0 }, [0, 7130]],
])("%s", (_, starts, given, assumptions, expected) => {
  const found = schedule(starts, { ...terms, ...given }, assumptions);
  expect(found).toHaveLength(expected.length);
  found.forEach((amount, period) => expect(amount).toBeCloseTo(expected[period], 9));
});

test.each([
  ["its study prints no first-year share", { study: "Omdia 2025" } as const, "requires schedule.firstyear in assumptions: Omdia 2025 prints"],
  ["the multiplier is not known", { categories: ["manage"] } as const, "requires share.manage or multiplier.manage in assumptions"],
])("not available where %s", (_, given, message) => expect(() => schedule([1], { ...terms, ...given }, {})).toThrow(message));

test("the schedule of a sum is the sum of the schedules, and nothing is lost", () => {
  const pair = fc.tuple(fc.integer({ min: -1000, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }));
  const series = fc.array(pair, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(series, fc.integer({ min: 2, max: 30 }), fc.constantFrom(1, 2, 4, 12), (starts, years, periodsPerYear) => {
      const of = (amounts: number[]): number[] => schedule(amounts, { ...terms, years, periodsPerYear }, {});
      const together = of(starts.map(([one, other]) => one + other));
      const ones = of(starts.map(([one]) => one));
      const others = of(starts.map(([, other]) => other));
      expect(together).toHaveLength(starts.length + years * periodsPerYear - 1);
      together.forEach((amount, period) => expect(amount).toBeCloseTo(ones[period] + others[period], 5));
      const yielded = together.reduce((sum, amount) => sum + amount, 0);
      expect(yielded).toBeCloseTo(6.4 * starts.reduce((sum, [one, other]) => sum + one + other, 0), 4);
    }),
  );
});
