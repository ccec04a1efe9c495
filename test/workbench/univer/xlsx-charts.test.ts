import type { Chart } from "hucre";
import { newChart, newSeries, type CellArea } from "../../../src/workbench/chart/chart";
import { parseRectangle } from "../../../src/workbench/a1-address";
import { type FileChart, isSame, readChart, writeChart } from "../../../src/workbench/univer/xlsx-charts";

const area = (sheet: string, address: string): CellArea => ({ sheetId: sheet, at: parseRectangle(address)! });
const series = newSeries({ name: area("P&L 2026", "B1"), values: area("P&L 2026", "B2:B5"), categories: area("P&L 2026", "A2:A5") });
const own: FileChart = {
  design: {
    ...newChart("Margins", "BarStacked", [series, newSeries({ name: "empty" })]),
    altTextTitle: "Margins",
    altTextDescription: "Four offerings",
  },
  from: { row: 1, column: 5, x: 3, y: 4 },
  to: { row: 14, column: 11, x: 0, y: 0 },
  seriesNames: ["Revenue", "empty"],
  shownTitle: "Revenue",
};

/** As hucre reads a chart that another program wrote. */
const read: Chart = {
  kinds: ["bar"],
  seriesCount: 1,
  title: "Revenue",
  series: [
    {
      kind: "bar",
      index: 0,
      name: "Revenue",
      valuesRef: "'P&L 2026'!$B$2:$B$5",
      categoriesRef: "'P&L 2026'!$A$2:$A$5",
      color: "2F5FD0",
      dataLabels: { showValue: true, position: "outEnd" },
    },
  ],
  anchor: { from: { row: 1, col: 5 }, to: { row: 14, col: 11 } },
  barGrouping: "clustered",
  legend: "right",
  axes: { y: { scale: { max: 500 }, gridlines: { major: true }, numberFormat: { formatCode: "0%" } } },
  altText: "Four offerings",
};

test("a chart for a file: references with their sheet, series without cells left out, alternative text", () => {
  expect(writeChart(own)).toMatchObject({
    type: "bar",
    barGrouping: "stacked",
    title: "Revenue",
    series: [{ name: "Revenue", values: "'P&L 2026'!$B$2:$B$5", categories: "'P&L 2026'!$A$2:$A$5" }],
    anchor: { from: { row: 1, col: 5 }, to: { row: 14, col: 11 } },
    altText: "Four offerings",
    frameTitle: "Margins",
  });
  expect(writeChart({ ...own, design: { ...own.design, series: [] } })).toBeNull();
});

test("a chart of another program's", () => {
  expect(readChart(read, 3)?.design).toMatchObject({
    name: "Chart 3",
    type: "ColumnClustered",
    title: { text: "Revenue", visible: true },
    legend: { visible: true, position: "Right" },
    valueAxis: { maximum: 500, minimum: null, numberFormat: "0%", gridlines: true },
    categoryAxis: { gridlines: false },
    altTextDescription: "Four offerings",
    series: [{ name: "Revenue", values: area("P&L 2026", "B2:B5"), fill: "#2F5FD0", labels: { shown: true, position: "OutsideEnd" } }],
  });
  expect(readChart({ ...read, kinds: ["radar"] }, 1)).toBeNull();
});

test("a chart is known again by its cells", () => {
  expect(isSame(read, own)).toBe(true);
  expect(isSame({ ...read, series: [{ ...read.series![0], valuesRef: "'P&L 2026'!$B$2:$B$9" }] }, own)).toBe(false);
});
