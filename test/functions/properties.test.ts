/** What holds for any portfolio, through the functions as Excel calls them: with cost, on gross profit, with assumptions. */
import fc from "fast-check";
import { businessModels } from "../../src/framework/words/business-model";
import { serviceCategories } from "../../src/framework/words/service-category";
import { functions } from "./evaluate";

type Line = readonly [model: string, revenue: number, cost: number];

const call = (id: string, ...values: unknown[]): unknown => functions[id](...(values as never[]));
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A function that takes models, revenue and cost, over these lines. */
function over(id: string, lines: readonly Line[], ...values: unknown[]): unknown {
  return call(id, ...[0, 1, 2].map((at) => column(lines.map((one) => one[at]))), ...values);
}

const rungOf = (reach: unknown): number => businessModels.indexOf(reach as (typeof businessModels)[number]);

// Whole amounts: their sums are exact in any order.
const revenue = fc.integer({ min: 1, max: 1_000_000 });
const line: fc.Arbitrary<Line> = fc.tuple(fc.constantFrom(...businessModels), revenue, fc.integer({ min: 1, max: 99 })).map(
  ([model, amount, percent]) => [model, 100 * amount, percent * amount],
);
const lines = fc.array(line, { minLength: 1, maxLength: 15 });
const threshold = fc.integer({ min: 1, max: 99 }).map((percent) => [["placement.established", percent / 100]]);

test("MIX: the shares of revenue and of gross profit sum to 1", () => {
  const credit: fc.Arbitrary<Line> = line.map(([model, amount, cost]) => [model, -amount / 10, -cost / 10]);
  fc.assert(
    fc.property(lines, fc.array(credit, { maxLength: 3 }), (plain, credits) => {
      const all: Line[] = [...plain, ...credits];
      const sum = (of: (one: Line) => number): number => all.reduce((total, one) => total + of(one), 0);
      fc.pre(sum(([, amount]) => amount) > 1000 && Math.abs(sum(([, amount, cost]) => amount - cost)) > 1000);
      const rows = over("MIX", all) as (string | number)[][];
      for (const share of [2, 6]) expect(rows.reduce((total, row) => total + (row[share] as number), 0)).toBeCloseTo(1, 8);
    }),
  );
});

test("placement does not depend on the order of rows, on splitting lines, or on scaling all amounts", () => {
  const scale = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const order = fc.array(fc.nat(), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(lines, order, fc.nat(100), scale, (given, keys, percent, factor) => {
      const split = given.flatMap(([model, amount, cost]): Line[] => {
        const [part, partCost] = [Math.floor((amount * percent) / 100), Math.floor((cost * percent) / 100)];
        return [[model, part, partCost], [model, amount - part, cost - partCost]];
      });
      const shuffled = split.map((one, index) => ({ one, key: keys[index] })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      const scaled = given.map(([model, amount, cost]): Line => [model, amount * factor, cost * factor]);
      for (const same of [shuffled, scaled]) {
        for (const id of ["PLACEMENT", "ANCHOR"]) expect(over(id, same)).toBe(over(id, given));
        for (const axis of ["rung", "breadth"]) {
          expect(over("SCORE", same, axis) as number).toBeCloseTo(over("SCORE", given, axis) as number, 9);
        }
      }
    }),
  );
});

test("gross profit moved to any deeper model never lowers the reach, whatever the threshold", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(4), threshold, (given, which, deeper, assumptions) => {
      const at = which % given.length;
      const model = businessModels[Math.max(deeper, rungOf(given[at][0]))];
      const moved = given.map((one, index): Line => (index === at ? [model, one[1], one[2]] : one));
      expect(rungOf(over("PLACEMENT", moved, assumptions))).toBeGreaterThanOrEqual(rungOf(over("PLACEMENT", given, assumptions)));
    }),
  );
});

test("a row of MOVES, done at its margin, reaches its model, on gross profit too and whatever the threshold", () => {
  fc.assert(
    fc.property(lines, fc.nat(4), threshold, (given, rung, assumptions) => {
      const assumed = [...assumptions, ...businessModels.map((model) => [`margin.${model}.mid`, 0.4])];
      const moves = over("MOVES", given, undefined, assumed) as [string, number, string, number, number, number][];
      const [model, , , profit, , added] = moves[rung];
      const after: Line[] = [...given, [model, added, added - profit]];
      expect(rungOf(over("PLACEMENT", after, assumptions))).toBeGreaterThanOrEqual(rung);
    }),
  );
});

test("MULTIPLIER is additive over any disjoint categories that are known, in dollars or as shares", () => {
  const figure = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 160 }), fc.constantFrom("one", "other", "neither"));
  fc.assert(
    fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), fc.constantFrom("Canalys 2022", "Omdia 2025"), (figures, study) => {
      // Six shares must sum to 1: at most five of the six are shares, of at most 0.16 each.
      const assumptions = figures.map(([inDollars, amount], index) =>
        inDollars || index === 0 ? [`multiplier.${serviceCategories[index]}`, amount / 50] : [`share.${serviceCategories[index]}`, amount / 1000],
      );
      const of = (...sets: string[]): number =>
        call("MULTIPLIER", column(serviceCategories.filter((_, index) => sets.includes(figures[index][2]))), study, assumptions) as number;
      expect(of("one", "other")).toBeCloseTo(of("one") + of("other"), 12);
    }),
  );
});

test("SIMULATE of several weighted drivers has the exact mean and deviation of their sum, within five standard errors", () => {
  const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
  const driver = fc.tuple(whole(-50, 50), whole(0, 100), whole(1, 100), whole(1, 9)); // low, to mid, to high, weight
  const trials = 10_000;
  fc.assert(
    fc.property(fc.array(driver, { minLength: 2, maxLength: 5 }), whole(1, 4294967295), (drivers, seed) => {
      const low = drivers.map(([a]) => a);
      const mid = drivers.map(([a, left]) => a + left);
      const high = drivers.map(([a, left, right]) => a + left + right);
      const weights = drivers.map(([, , , weight]) => weight);
      const rows = call("SIMULATE", ...[low, mid, high, weights].map(column), undefined, trials, seed) as [string, number][];
      const [[, mean], [, deviation]] = rows;
      const sum = (of: (driver: number) => number): number => drivers.reduce((total, _, index) => total + of(index), 0);
      // Of a triangle: mean (a + b + c) / 3, variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18, here from its two sides.
      const variance = sum((i) => {
        const [, left, right, weight] = drivers[i];
        return (weight ** 2 * (left ** 2 + right ** 2 + left * right)) / 18;
      });
      const exact = sum((i) => (weights[i] * (low[i] + mid[i] + high[i])) / 3);
      expect(Math.abs(mean - exact)).toBeLessThan(5 * Math.sqrt(variance / trials));
      // A sum's kurtosis lies between a triangle's 2.4 and the normal 3.
      expect(Math.abs(deviation / Math.sqrt(variance) - 1)).toBeLessThan(5 * Math.sqrt(2 / 4 / trials));
    }),
    { numRuns: 40 },
  );
});
