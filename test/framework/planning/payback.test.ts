import fc from "fast-check";
import { payback } from "../../../src/framework/planning/payback";

test.each<[string, number[], number, number]>([
  ["40 of 60 in the second period", [-100, 60, 60], 0, 1 + 40 / 60],
  // discounted: -100, 60 / 1.1 = 54.5454..., 60 / 1.21 = 49.5867...; 45.4545... / 49.5867... = 0.91666...
  ["discounted", [-100, 60, 60], 0.1, 1 + 11 / 12],
  // a rate of -0.5 doubles: -100, 50 / 0.5
  ["a negative rate", [-100, 50], -0.5, 1],
  ["repaid to the cent", [-100, 50, 50], 0, 2],
  ["repaid but for rounding: 0.1 + 0.2 is above 0.3", [-(0.1 + 0.2), 0.3], 0, 1],
  ["spent later", [20, -100, 100], 0, 1.8],
  ["a period without cash", [-100, 0, 200], 0, 1.5],
  ["never below 0", [10, -5, -5], 0, 0],
  ["nothing", [0], 0, 0],
  ["the first time counts", [-10, 20, -50, 100], 0, 0.5],
])("%s", (_, cashflows, rate, expected) => expect(payback(cashflows, rate)).toBeCloseTo(expected, 12));

test.each<[string, number[], number, string]>([
  ["never repaid", [-100, 60, 30], 0, "requires cashflows that are repaid; their discounted sum ends at -10"],
  ["repaid, but not with interest", [-100, 100], 0.25, "requires cashflows that are repaid; their discounted sum ends at -20"],
  ["a rate of -1", [-100, 60], -1, "requires rate above -1; found -1"],
  ["amounts beyond any sum", [-1e308, -1e308], 0, "overflows"],
])("%s is an error", (_, cashflows, rate, message) => expect(() => payback(cashflows, rate)).toThrow(message));

test("falls as cash flows rise, for an investment that is followed by income", () => {
  const periods = (cashflows: number[], rate: number): number => {
    try {
      return payback(cashflows, rate);
    } catch {
      return Infinity;
    }
  };
  const earned = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 500 }));
  const income = fc.array(earned, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), income, fc.double({ min: 0, max: 0.5, noNaN: true }), (spent, flows, rate) => {
      const less = periods([-spent, ...flows.map(([flow]) => flow)], rate);
      const more = periods([-spent, ...flows.map(([flow, rise]) => flow + rise)], rate);
      expect(more).toBeLessThanOrEqual(less + 1e-9);
    }),
  );
});
