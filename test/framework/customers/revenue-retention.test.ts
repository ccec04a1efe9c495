import fc from "fast-check";
import { grossRevenueRetention, netRevenueRetention } from "../../../src/framework/customers/revenue-retention";

test.each([
  ["one grew, one left, one is new", [100, 50, 0], [120, 0, 90], 120 / 150, 100 / 150],
  ["all grew", [100, 50], [110, 70], 1.2, 1],
  ["a credit at the start does not count", [100, -50], [50, 500], 0.5, 0.5],
  ["a credit at the end does", [100, 100], [100, -20], 0.4, 0.4],
])("%s", (_, start, end, net, gross) => {
  expect(netRevenueRetention(start, end)).toBeCloseTo(net, 12);
  expect(grossRevenueRetention(start, end)).toBeCloseTo(gross, 12);
});

test("nobody at the start is a division by zero", () => {
  for (const retention of [netRevenueRetention, grossRevenueRetention]) {
    expect(() => retention([0, -5], [5, 5])).toThrow(expect.objectContaining({ code: "divide-by-zero" }));
  }
});

test("gross is at most net and at most 1", () => {
  const amount = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1 }), (pairs) => {
      const start = [100, ...pairs.map(([before]) => before)];
      const end = [100, ...pairs.map(([, after]) => after)];
      const gross = grossRevenueRetention(start, end);
      expect(gross).toBeLessThanOrEqual(Math.min(1, netRevenueRetention(start, end)));
    }),
  );
});
