import type { ChartInfo } from "../../src/workbench/chart/chart";
import { type CellType, type Engine, EngineError, type Rectangle } from "../../src/workbench/engine";
import { ApiError } from "../../src/workbench/host/api-error";
import type { ChartObject } from "../../src/workbench/host/model/chart";
import { WorkbookDocument } from "../../src/workbench/host/model/workbook-document";
import { WorksheetObject } from "../../src/workbench/host/model/worksheet";

let charts: ChartInfo[];

/** Two sheets; on the first a header row and a label column in A1:C3; cells of 10 by 10 points. */
const engine = {
  sheets: () => [
    { id: "s1", name: "Plan" },
    { id: "s2", name: "Charts" },
  ],
  activeSheet: () => "s1",
  tables: () => [],
  names: () => [],
  usedRange: () => ({ row: 0, column: 0, rows: 3, columns: 3 }),
  cells: (_: string, at: Rectangle) => ({
    types: Array.from({ length: at.rows }, (_row, row) =>
      Array.from({ length: at.columns }, (_column, column): CellType => (row === 0 || column === 0 ? "String" : "Double")),
    ),
  }),
  frameOf: (_: string, at: Rectangle) => ({
    top: at.row * 10,
    left: at.column * 10,
    width: at.columns * 10,
    height: at.rows * 10,
  }),
  charts: () => charts,
  addChart: (sheetId: string, design: object, frame: object) => {
    const id = `c${charts.length + 1}`;
    charts = [...charts, { ...design, id, sheetId, frame } as ChartInfo];
    return id;
  },
  setChart: (id: string, change: object) => {
    charts = charts.map((chart) => (chart.id === id ? { ...chart, ...change } : chart));
  },
  removeChart: (id: string) => {
    if (!charts.some((chart) => chart.id === id)) throw new EngineError("ItemNotFound", "");
    charts = charts.filter((chart) => chart.id !== id);
  },
  chartContent: () => ({
    title: "Chart Title",
    categories: ["a", "b"],
    series: [{ name: "Now", points: [0.2, 0.9], numberFormat: "0%" }],
  }),
} as unknown as Engine;

const document = new WorkbookDocument(engine);
const plan = () => new WorksheetObject(document, "s1");
const range = (address: string) => {
  const { sheetId, at } = document.resolveAddress(address, "s1");
  return document.range(sheetId, at);
};
const added = (sheet = plan()): ChartObject => sheet.Charts.Add("ColumnClustered", range("Plan!A1:C3"));
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (thrown) {
    return thrown instanceof ApiError || thrown instanceof EngineError ? thrown.code : String(thrown);
  }
  return "none";
};

beforeEach(() => {
  charts = [];
});

test("a new chart: Excel's name, its series bound to cells, a legend since there are two", () => {
  const chart = added();
  expect([chart.Name, added().Name, chart.ChartType, chart.Legend.Visible]).toEqual(["Chart 1", "Chart 2", "ColumnClustered", true]);
  expect(charts[0].series.map(({ values }) => values?.at)).toEqual([
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 1, column: 2, rows: 2, columns: 1 },
  ]);
});

test("a chart of cells of another sheet", () => {
  added(new WorksheetObject(document, "s2"));
  expect([charts[0].sheetId, charts[0].series[0].values?.sheetId]).toEqual(["s2", "s1"]);
});

test("found by name, by id and by place", () => {
  const { Id: id } = added();
  const { Charts: all } = plan();
  expect([all.GetItem("chart 1").Id, all.GetItem(id).Id, all.GetItemAt(0).Id, all.GetCount()]).toEqual([id, id, id, 1]);
  expect(all.GetItemOrNullObject("Chart 9")).toBeNull();
});

test.each<[string, () => unknown, string]>([
  ["under a sheet that is gone", () => new WorksheetObject(document, "gone").Charts.GetCount(), "ItemNotFound"],
  ["a chart that is not there", () => plan().Charts.GetItem("Chart 9"), "ItemNotFound"],
  ["a place beyond the last", () => plan().Charts.GetItemAt(3), "InvalidArgument"],
  ["an address for the source", () => plan().Charts.Add("Line", "A1:C3"), "InvalidArgument"],
  ["no type", () => plan().Charts.Add(7, range("A1:C3")), "InvalidArgument"],
  ["a type that Excel has and the workbench has not", () => plan().Charts.Add("Waterfall", range("A1:C3")), "ApiNotFound"],
  ["series by neither", () => plan().Charts.Add("Line", range("A1:C3"), "Cells"), "InvalidArgument"],
  ["a position on another sheet", () => added().SetPosition(range("Charts!A1")), "InvalidArgument"],
  ["an end before the start", () => added().SetPosition("C3", "A1"), "InvalidArgument"],
  ["a width below zero", () => (added().Width = -1), "InvalidArgument"],
  ["a series that is not there", () => added().Series.GetItemAt(2), "InvalidArgument"],
  ["values that are no range", () => added().Series.GetItemAt(0).SetValues([1, 2]), "InvalidArgument"],
  ["a colour that is none", () => added().Series.GetItemAt(0).Format.Fill.SetSolidColor("mauvish"), "InvalidArgument"],
  ["labels where the type has no room", () => (added().Series.GetItemAt(0).DataLabels.Position = "Left"), "InvalidArgument"],
  ["a gap wider than Excel's", () => (added().Series.GetItemAt(0).GapWidth = 501), "InvalidArgument"],
  ["an axis' end that is no number", () => (added().Axes.ValueAxis.Maximum = "1"), "InvalidArgument"],
])("refused: %s", (_, action, code) => {
  expect(codeOf(action)).toBe(code);
});

test("deleted twice is ItemNotFound, as is whatever belonged to it", () => {
  const chart = added();
  const { Title: title } = chart;
  chart.Delete();
  expect([codeOf(() => chart.Delete()), codeOf(() => title.Text), codeOf(() => chart.Series.GetCount())]).toEqual([
    "ItemNotFound",
    "ItemNotFound",
    "ItemNotFound",
  ]);
});

test("a position from cell to cell; without the last cell the size stays", () => {
  const chart = added();
  chart.SetPosition("B2", "D5");
  expect(charts[0].frame).toEqual({ top: 10, left: 10, width: 30, height: 40 });
  chart.SetPosition("A1");
  expect(charts[0].frame).toEqual({ top: 0, left: 0, width: 30, height: 40 });
});

test("the value axis: ends as Excel chooses them until they are set, and again after an empty text", () => {
  const { ValueAxis: axis } = added().Axes;
  // 0.9 and a twentieth, in steps of 0.1
  expect([axis.Minimum, axis.Maximum, axis.NumberFormat]).toEqual([0, 1, "0%"]);
  axis.Maximum = 2;
  expect(axis.Maximum).toBe(2);
  axis.Maximum = "";
  expect(axis.Maximum).toBe(1);
});

test("a text shows a title; labels that are described are shown", () => {
  const chart = added();
  chart.Title.Visible = false;
  chart.Title.Text = "Margin";
  chart.Axes.CategoryAxis.Title.Text = "Offering";
  chart.Series.GetItemAt(1).DataLabels.NumberFormat = "0.0%";
  expect(charts[0].title).toEqual({ text: "Margin", visible: true });
  expect(charts[0].categoryAxis.title).toEqual({ text: "Offering", visible: true });
  expect(charts[0].series.map(({ labels }) => labels.shown)).toEqual([false, true]);
});

test("a series is added, bound, named after a cell, and deleted", () => {
  const { Series: all } = added();
  const series = all.Add("Target");
  series.SetValues(range("C2:C3"));
  series.SetXAxisValues(range("A2:A3"));
  series.Name = "=Plan!$C$1";
  series.Format.Fill.SetSolidColor("#00aa00");
  expect(charts[0].series[2]).toMatchObject({
    name: { sheetId: "s1", at: { row: 0, column: 2, rows: 1, columns: 1 } },
    values: { sheetId: "s1", at: { row: 1, column: 2, rows: 2, columns: 1 } },
    fill: "#00AA00",
  });
  series.Delete();
  expect(all.GetCount()).toBe(2);
});

test("charts stand among the shapes, where their alternative text is", () => {
  added();
  const shape = plan().Shapes.GetItem("Chart 1");
  shape.AltTextTitle = "Margin";
  shape.AltTextDescription = "Two offerings, now 20 % and 90 %";
  expect([shape.Type, plan().Shapes.GetCount(), plan().Shapes.GetItemOrNullObject("Chart 2")]).toEqual(["Unsupported", 1, null]);
  expect(charts[0]).toMatchObject({ altTextTitle: "Margin", altTextDescription: "Two offerings, now 20 % and 90 %" });
});
