import { recogniseColumns } from "../../src/framework/portfolio/columns";
import { type Grid, type Mapping, countedPeriods } from "../../src/framework/portfolio/grid";
import { headerTexts } from "../../src/framework/portfolio/header-texts";
import { carryMapping } from "../../src/taskpane/carry-mapping";

const gridOf = (...values: Grid["values"]): Grid => ({ sheet: "Plan", row: 0, column: 0, values });
const own: Partial<Mapping> = {
  given: [{ text: "Desk", model: "managed services" }],
  answers: { costs: "negative", scale: 1000 },
};

const long = gridOf(["Offering", "Model", "Revenue", "Cost"], ["a", "services", 1, 2]);
const mapping: Mapping = { headerRow: 0, columns: { offering: 0, model: 1, revenue: 2, cost: 3 }, ...own };

test.each<[string, Grid["values"], Mapping | null]>([
  ["nothing moved", long.values, mapping],
  [
    "a column inserted",
    [["Offering", "Region", "Model", "Revenue", "Cost"], ["a", "", "services", 1, 2]],
    { ...mapping, columns: { offering: 0, model: 2, revenue: 3, cost: 4 } },
  ],
  ["a header changed keeps its place", [["Offering", "Model", "Turnover", "Cost"], ["a", "services", 1, 2]], mapping],
  ["a row inserted above", [["Title", "", "", ""], ...long.values], { ...mapping, headerRow: 1 }],
  ["another table", [["Country", "Capital"], ["France", "Paris"]], null],
])("long form, %s", (_, values, expected) => {
  expect(carryMapping(headerTexts(long, mapping), mapping, gridOf(...values))).toEqual(expected);
});

const kinds = gridOf(["Model", "Revenue", "Labour cost", "Cloud cost", "Travel cost", "Owner"], ["services", 100, 40, 5, 1, "Kim"]);
const added: Mapping = { ...recogniseColumns(kinds), answers: { costColumns: "all" } };

test.each<[string, string[], number | undefined, number[]]>([
  ["nothing moved", ["Model", "Revenue", "Labour cost", "Cloud cost", "Travel cost", "Owner"], 2, [2, 3, 4]],
  ["one inserted among them", ["Model", "Revenue", "Labour cost", "Overhead cost", "Cloud cost", "Travel cost", "Owner"], 2, [2, 4, 5]],
  ["moved apart", ["Travel cost", "Model", "Cloud cost", "Revenue", "Owner", "Labour cost"], 5, [5, 2, 0]],
  ["one header changed", ["Model", "Revenue", "Labour cost", "Hosting", "Travel cost", "Owner"], 2, [2, 3, 4]],
  ["one deleted in the middle", ["Model", "Revenue", "Labour cost", "Travel cost", "Owner"], 2, [2, 3]],
  ["the first deleted", ["Model", "Revenue", "Cloud cost", "Travel cost", "Owner"], 2, [2, 3]],
  ["the last deleted", ["Model", "Revenue", "Labour cost", "Cloud cost", "Owner"], 2, [2, 3]],
  ["all but one deleted", ["Model", "Revenue", "Labour cost"], 2, [2]],
])("several columns of cost, %s", (_, header, cost, costs) => {
  expect(added.costs).toEqual([2, 3, 4]);
  const after = carryMapping(headerTexts(kinds, added), added, gridOf(header, header.map(() => 1)));
  expect(after).toMatchObject({ columns: { cost }, costs, answers: { costColumns: "all" } });
});

test("without a header row the columns stay", () => {
  const bare: Mapping = { headerRow: -1, columns: { model: 0, revenue: 1 } };
  expect(carryMapping([], bare, gridOf(["services", 1]))).toBe(bare);
});

const wide = gridOf(["Offering", "Model", "Q1 25", "Q2 25", "Q3 25", "Q4 25"], ["a", "services", 1, 2, 3, 4]);
const grown = gridOf(
  ["Offering", "Owner", "Model", "Q1 25", "Q2 25", "Q3 25", "Q4 25", "Q1 26"],
  ["a", "", "services", 1, 2, 3, 4, 5],
);

test("a period added is taken up, and the last four roll on", () => {
  const before: Mapping = { ...recogniseColumns(wide), ...own };
  const after = carryMapping(headerTexts(wide, before), before, grown);
  expect(after).toMatchObject({ headerRow: 0, columns: { offering: 0, model: 2 }, ...own });
  expect(after && countedPeriods(after).map(({ label, revenue }) => [label, revenue])).toEqual([
    ["Q2 2025", 4],
    ["Q3 2025", 5],
    ["Q4 2025", 6],
    ["Q1 2026", 7],
  ]);
});

test("periods that the user chose stay chosen", () => {
  const before: Mapping = { ...recogniseColumns(wide), chosen: ["Q1 2025", "Q2 2025"] };
  const after = carryMapping(headerTexts(wide, before), before, grown);
  expect(after?.chosen).toEqual(before.chosen);
  expect(after && countedPeriods(after).map(({ revenue }) => revenue)).toEqual([3, 4]);
});

test("columns of periods are found by their headers where these tell no periods any more", () => {
  const before: Mapping = {
    headerRow: 0,
    columns: { model: 0 },
    periods: [
      { label: "Q1 2025", months: 3, end: 24303, revenue: 1 },
      { label: "Q2 2025", months: 3, end: 24306, revenue: 2 },
    ],
  };
  const now = gridOf(["New", "Model", "Spring", "Summer"], ["", "services", 1, 2]);
  expect(carryMapping(["Model", "Spring", "Summer"], before, now)).toEqual({
    headerRow: 0,
    columns: { model: 1 },
    periods: [
      { label: "Q1 2025", months: 3, end: 24303, revenue: 2 },
      { label: "Q2 2025", months: 3, end: 24306, revenue: 3 },
    ],
  });
});
