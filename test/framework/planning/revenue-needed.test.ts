import fc from "fast-check";
import { range } from "../../../src/framework/cells/range";
import { revenueNeeded, revenuesNeeded } from "../../../src/framework/planning/revenue-needed";

test.each<[string, [number, number, number, number], number | null]>([
  ["(0.3 x 100 - 20) / (0.5 - 0.3)", [0.3, 100, 20, 0.5], 50],
  ["reached", [0.2, 100, 20, 0.5], 0],
  ["reached but for rounding: 0.1 + 0.2 is above 0.3", [0.1 + 0.2, 1, 0.3, 0.1], 0],
  ["surpassed, whatever the new margin", [0.1, 100, 20, 0], 0],
  ["the new margin is the target", [0.3, 100, 20, 0.3], null],
  ["out of a loss: (0 + 20) / (0.5 - 0)", [0, 100, -20, 0.5], 40],
  ["from nothing", [0.3, 0, 0, 0.5], 0],
])("%s", (_, [target, revenue, profit, margin], expected) => {
  const found = revenueNeeded(target, revenue, profit, margin);
  if (expected) expect(found).toBeCloseTo(expected, 10);
  else expect(found).toBe(expected);
});

test("in the shape of the targets; alone, what cannot be reached is an error", () => {
  expect(revenuesNeeded(range("targetMargin", [[0.1, 0.6]]), [60, 40], [50, 30], 0.5)).toEqual([[0, null]]);
  expect(() => revenuesNeeded(range("targetMargin", 0.6), [60, 40], [50, 30], 0.5)).toThrow("requires newMargin above targetMargin; found 0.5");
});

test("applied, it brings the pooled margin to the target", () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amount, fraction, fraction, fraction, (revenue, margin, target, newMargin) => {
      const profit = revenue * margin;
      const added = revenueNeeded(target, revenue, profit, newMargin);
      if (added === null) expect(newMargin).toBeLessThanOrEqual(target);
      else if (added === 0) expect(margin).toBeGreaterThanOrEqual(target * (1 - 1e-9));
      else expect((profit + added * newMargin) / (revenue + added) / target).toBeCloseTo(1, 6);
    }),
  );
});
