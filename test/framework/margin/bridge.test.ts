import fc from "fast-check";
import { bridge } from "../../../src/framework/margin/bridge";
import type { BridgeRow } from "../../../src/framework/margin/bridge";
import { bridgeMeasures } from "../../../src/framework/words/bridge-measure";
import type { BridgeMeasure } from "../../../src/framework/words/bridge-measure";

type Line = [r0: number, c0: number, r1: number, c1: number];

const periods = (lines: readonly Line[]) =>
  [
    { revenue: lines.map(([r0]) => r0), cost: lines.map(([, c0]) => c0) },
    { revenue: lines.map(([, , r1]) => r1), cost: lines.map(([, , , c1]) => c1) },
  ] as const;
const bridged = (measure: BridgeMeasure, ...lines: Line[]): BridgeRow[] => bridge(...periods(lines), measure);

// In each, the first line is 100 at 0.2 and the second 100 at 0.5 before, so that the pooled margin M0 is 70 / 200 = 0.35.
test.each<[string, Line[], number[][]]>([
  [
    // 20 x 0.35, 20 x (0.2 - 0.35), 120 x (0.25 - 0.2); -10 x 0.35, -10 x (0.5 - 0.35), 90 x (0.4 - 0.5)
    "both moved",
    [[100, 80, 120, 90], [100, 50, 90, 54]],
    [[7, -3, 6, 10], [-3.5, -1.5, -9, -14], [3.5, -4.5, -3, -4]],
  ],
  [
    // new at 0.6: 50 x 0.35, 50 x (0.6 - 0.35); dropped at 0.5: -100 x 0.35, -100 x 0.15
    "a new line and a dropped one are volume and mix",
    [[100, 80, 100, 80], [100, 50, 0, 0], [0, 0, 50, 20]],
    [[0, 0, 0, 0], [-35, -15, 0, -50], [17.5, 12.5, 0, 30], [-17.5, -2.5, 0, -20]],
  ],
  [
    // M0 for both margins: all of a cost that never had revenue is rate, 5 - 9
    "cost without revenue in both periods",
    [[100, 80, 100, 80], [100, 50, 100, 50], [0, 5, 0, 9]],
    // M0 is (70 - 5) / 200, but nothing moved
    [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, -4, -4], [0, 0, -4, -4]],
  ],
])("profit: %s", (_, lines, expected) => {
  const rows = bridged("profit", ...lines).map(({ volume, mix, rate, change }) => [volume, mix, rate, change]);
  rows.forEach((row, line) => row.forEach((value, part) => expect(value).toBeCloseTo(expected[line][part], 12)));
});

test("points: shares 0.5 and 0.5 become 0.25 and 0.75, and the second line's margin falls from 0.5 to 0.4", () => {
  // mix -0.25 x (0.2 - 0.35), 0.25 x (0.5 - 0.35); rate 0.75 x (0.4 - 0.5); in total (20 + 120) / 400 - 0.35 = 0
  const expected = [[0, 0.0375, 0, 0.0375], [0, 0.0375, -0.075, -0.0375], [0, 0.075, -0.075, 0]];
  const rows = bridged("points", [100, 80, 100, 80], [100, 50, 300, 180]);
  rows.forEach((row, line) =>
    [row.volume, row.mix, row.rate, row.change].forEach((value, part) => expect(value).toBeCloseTo(expected[line][part], 12)),
  );
});

test.each([
  ["before", [0, 5, 10, 5]],
  ["after", [10, 5, -1, 5]],
])("total revenue %s not above 0 is not available", (period, line) => {
  expect(() => bridged("profit", line as Line)).toThrow(`requires total revenue ${period} above 0`);
});

test("a bridge foots, whatever the lines: across, down, and to gross profit or the pooled margin", () => {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: -500, max: 100_000 }));
  const line = fc.tuple(amount, amount, amount, amount);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom(...bridgeMeasures), (lines, measure) => {
      const all: Line[] = [...lines, [1000, 400, 2000, 900]];
      const sum = (of: (line: Line) => number): number => all.reduce((total, one) => total + of(one), 0);
      fc.pre(sum(([r0]) => r0) > 100 && sum(([, , r1]) => r1) > 100);
      const rows = bridged(measure, ...all);
      const total = rows[rows.length - 1];
      expect(rows).toHaveLength(all.length + 1);
      const largest = Math.max(1, ...rows.flatMap((row) => Object.values(row).map(Math.abs)));
      const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted) / largest).toBeLessThan(1e-10);
      for (const row of rows) near(row.volume + row.mix + row.rate, row.change);
      for (const part of ["volume", "mix", "rate", "change"] as const) {
        near(rows.slice(0, -1).reduce((down, row) => down + row[part], 0), total[part]);
      }
      const profit0 = sum(([r0, c0]) => r0 - c0);
      const profit1 = sum(([, , r1, c1]) => r1 - c1);
      const margins = profit1 / sum(([, , r1]) => r1) - profit0 / sum(([r0]) => r0);
      near(total.change, measure === "profit" ? profit1 - profit0 : margins);
    }),
  );
});
