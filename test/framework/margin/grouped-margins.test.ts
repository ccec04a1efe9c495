import { groupedMargins } from "../../../src/framework/margin/grouped-margins";
import type { Grouping } from "../../../src/framework/words/grouping";

// Revenue 100, 200 over 100, 0; cost 60, 150 over 80, 0.
test.each<[Grouping, (number | null)[][]]>([
  ["all", [[0.275]]], // (400 - 290) / 400, not the mean of 0.4, 0.25 and 0.2
  ["rows", [[0.3], [0.2]]], // (300 - 210) / 300
  ["columns", [[0.3, 0.25]]], // (200 - 140) / 200
  ["each", [[0.4, 0.25], [0.2, null]]],
])("by %s", (by, expected) => {
  const found = groupedMargins([100, 200, 100, 0], [60, 150, 80, 0], 2, by);
  expect(found.map((row) => row.map((margin) => margin && Number(margin.toFixed(12))))).toEqual(expected);
});
