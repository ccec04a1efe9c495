import { newChart, newSeries, type CellArea } from "../../../src/workbench/chart/chart";
import { formatRectangle, parseRectangle } from "../../../src/workbench/a1-address";
import { followTables, shiftCharts, withoutSheet, type Charts, type PlacedChart } from "../../../src/workbench/univer/chart-model";
import type { Shift, Tables } from "../../../src/workbench/univer/table-model";

const area = (address: string, sheetId = "data"): CellArea => ({ sheetId, at: parseRectangle(address)! });
const series = newSeries({ name: area("B1"), values: area("B2:B5"), categories: area("A2:A5") });

/** On sheet "shown" from D4 to G12, of cells of sheet "data". */
const chart: PlacedChart = {
  ...newChart("Chart 1", "Line", [series]),
  id: "c1",
  sheetId: "shown",
  from: { row: 3, column: 3, x: 5, y: 6 },
  to: { row: 11, column: 6, x: 7, y: 8 },
};
const cells = ([{ series: found }]: Charts) =>
  [found[0].name, found[0].values, found[0].categories].map((one) => (one ? formatRectangle((one as CellArea).at) : "gone")).join(" ");
const shift = (address: string, by: Shift["by"], kind: Shift["kind"], whole = true, sheetId = "data"): Shift => ({
  sheetId,
  at: parseRectangle(address)!,
  by,
  kind,
  whole,
});

test.each<[string, Shift, string]>([
  ["rows inserted above", shift("1:2", "rows", "insert"), "B3 B4:B7 A4:A7"],
  ["a row inserted inside", shift("3:3", "rows", "insert"), "B1 B2:B6 A2:A6"],
  ["a row inserted directly below", shift("6:6", "rows", "insert"), "B1 B2:B5 A2:A5"],
  ["a row deleted inside", shift("3:3", "rows", "remove"), "B1 B2:B4 A2:A4"],
  ["all rows of values deleted", shift("2:5", "rows", "remove"), "B1 gone gone"],
  ["a column inserted before", shift("A:A", "columns", "insert"), "C1 C2:C5 B2:B5"],
  ["the column of values deleted", shift("B:B", "columns", "remove"), "gone gone A2:A5"],
  ["cells inserted above one column", shift("B1", "rows", "insert", false), "B2 B3:B6 A2:A5"],
  ["rows of another sheet", shift("1:2", "rows", "insert", true, "other"), "B1 B2:B5 A2:A5"],
])("%s", (_, given, expected) => {
  expect(cells(shiftCharts([chart], given))).toBe(expected);
});

test.each<[string, Shift, number, number]>([
  ["rows inserted above move it", shift("1:2", "rows", "insert", true, "shown"), 5, 13],
  ["a row inserted under it stretches it", shift("6:6", "rows", "insert", true, "shown"), 3, 12],
  ["rows deleted through its upper edge", shift("3:5", "rows", "remove", true, "shown"), 2, 8],
  ["cells, not whole rows", shift("A1:C2", "rows", "insert", false, "shown"), 3, 11],
])("a chart stands on its cells: %s", (_, given, from, to) => {
  const [moved] = shiftCharts([chart], given);
  expect([moved.from.row, moved.to.row]).toEqual([from, to]);
});

test("what does not concern a chart leaves the very list", () => {
  const charts: Charts = [chart];
  expect(shiftCharts(charts, shift("9:9", "rows", "insert"))).toBe(charts);
  expect(withoutSheet(charts, "other")).toBe(charts);
});

test("a deleted sheet takes its charts, and the cells of others", () => {
  expect(withoutSheet([chart], "shown")).toEqual([]);
  expect(cells(withoutSheet([chart], "data"))).toBe("gone gone gone");
});

test("a series over all rows of a table's column grows with the table", () => {
  const table = (rows: number): Tables => [
    {
      id: "t1",
      name: "Plan",
      sheetId: "data",
      range: { row: 0, column: 0, rows, columns: 2 },
      columns: ["Offering", "Revenue"],
      showHeaders: true,
      showTotals: false,
      style: "",
    },
  ];
  expect(cells(followTables([chart], table(5), table(7)))).toBe("B1 B2:B7 A2:A7");
  const other: Charts = [{ ...chart, series: [{ ...series, values: area("B2:B4"), categories: null }] }];
  expect(followTables(other, table(5), table(7))).toBe(other);
});
