/**
 * Charts as an add-in makes them, through the genuine Office.js: bound to their cells, moved with them, in the file, in undo.
 */
import { openWorkbench, type Workbench } from "./open-workbench";
import type { ChartSnapshot } from "../../src/workbench/workbench";

let workbench: Workbench;
let blank: Uint8Array;
beforeAll(async () => {
  workbench = await openWorkbench();
  blank = await workbench.save();
});
afterAll(() => workbench?.close());

/** What an action on Excel answers, or the code of its error. */
const excel = <R>(action: (context: Excel.RequestContext) => Promise<R>): Promise<R | string> =>
  workbench.pane.evaluate(
    (text) =>
      Excel.run(async (context) => (await new Function("context", `return (${text})(context)`)(context)) as R).catch(
        (error: OfficeExtension.Error) => error.code,
      ),
    action.toString(),
  );

const openBytes = (bytes: Uint8Array) =>
  workbench.page.evaluate((content) => window.workbench.open(Uint8Array.from(content)), [...bytes]);
const charts = async (sheet = 0): Promise<ChartSnapshot[]> => (await workbench.snapshot()).sheets[sheet].charts;

/** Offerings with revenue and cost; margins are formulas: 50 / 100, 30 / 120, 80 / 200. */
beforeEach(async () => {
  await openBytes(blank);
  await workbench.write("Sheet1!A1:D4", [
    ["Offering", "Revenue", "Cost", "Margin"],
    ["Resale", 100, 50, "=(B2-C2)/B2"],
    ["Projects", 120, 90, "=(B3-C3)/B3"],
    ["Run", 200, 120, "=(B4-C4)/B4"],
  ]);
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D2:D4").numberFormat = "0%" as unknown as string[][];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
    chart.name = "Margins";
    chart.title.text = "Gross margin by offering";
    chart.setPosition("F2", "K14");
    const series = chart.series.getItemAt(0);
    series.setValues(sheet.getRange("D2:D4"));
    series.name = "Margin";
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = "0%";
    series.format.fill.setSolidColor("#2F5FD0");
    chart.axes.valueAxis.numberFormat = "0%";
    chart.axes.valueAxis.maximum = 1;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = false;
    chart.legend.visible = false;
    sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns").setPosition("F16", "K28");
    await context.sync();
  });
});

test("what was added is what is seen", async () => {
  const [margins, stacked] = await charts();
  expect(margins).toMatchObject({
    name: "Margins",
    type: "ColumnClustered",
    title: "Gross margin by offering",
    categories: ["Resale", "Projects", "Run"],
    // 5 columns of 54 points before, 1 row of 15; 6 columns, 13 rows.
    position: { left: 270, top: 15, width: 324, height: 195 },
    series: [{ name: "Margin", values: "Sheet1!D2:D4", categories: "Sheet1!A2:A4", points: [0.5, 0.25, 0.4] }],
  });
  expect([stacked.name, stacked.type]).toEqual(["Chart 2", "BarStacked"]);
  expect(stacked.series.map(({ name, nameSource, values }) => [name, nameSource, values])).toEqual([
    ["Revenue", "Sheet1!B1", "Sheet1!B2:B4"],
    ["Cost", "Sheet1!C1", "Sheet1!C2:C4"],
  ]);
});

test("loads through collections answer as Excel does", async () => {
  const loaded = await excel(async (context) => {
    const { charts: all, shapes } = context.workbook.worksheets.getItem("Sheet1");
    all.load("items/name,items/id,items/chartType,items/title/text,items/series/items/name,count");
    shapes.load("items/name,items/type,items/id");
    const first = all.getItemAt(0);
    const [byId, none] = [all.getItemOrNullObject("Margins"), all.getItemOrNullObject("None")];
    byId.load("id,top,left,width,height");
    first.axes.valueAxis.load("numberFormat,minimum,maximum,visible");
    first.load("axes/valueAxis/majorGridlines/visible");
    first.legend.load("visible,position");
    const series = first.series.getItemAt(0);
    series.load("name,gapWidth,hasDataLabels");
    const counts = [all.getCount(), first.series.getCount()];
    await context.sync();
    return {
      names: all.items.map((chart) => [chart.name, chart.chartType, chart.title.text, chart.series.items.map(({ name }) => name)]),
      same: byId.id === all.items[0].id && shapes.items[0].id === all.items[0].id,
      none: none.isNullObject,
      shapes: shapes.items.map(({ name, type }) => `${name} ${type}`),
      axis: first.axes.valueAxis.toJSON(),
      gridlines: first.axes.valueAxis.majorGridlines.visible,
      legend: first.legend.toJSON(),
      series: [series.name, series.gapWidth, series.hasDataLabels, all.count, ...counts.map(({ value }) => value)],
    };
  });
  expect(loaded).toMatchObject({
    names: [
      ["Margins", "ColumnClustered", "Gross margin by offering", ["Margin"]],
      ["Chart 2", "BarStacked", "Chart Title", ["Revenue", "Cost"]],
    ],
    same: true,
    none: true,
    shapes: ["Margins Unsupported", "Chart 2 Unsupported"],
    axis: { numberFormat: "0%", minimum: 0, maximum: 1, visible: true },
    gridlines: false,
    legend: { visible: false, position: "Bottom" },
    series: ["Margin", 219, true, 2, 2, 1],
  });
});

test("an object that is kept serves in the next request", async () => {
  const title = await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"));
    await context.sync();
    chart.title.text = "Later";
    const series = chart.series.add("Margin");
    series.setValues(sheet.getRange("D2:D4"));
    series.format.line.color = "#AA0000";
    chart.load("name");
    await context.sync();
    return chart.name;
  });
  expect(title).toBe("Chart 3");
  const chart = (await charts())[2];
  expect([chart.title, chart.series[2].points]).toEqual(["Later", [0.5, 0.25, 0.4]]);
});

test("a changed cell, also through a formula, changes the drawing; so does a renamed sheet the addresses", async () => {
  await workbench.write("Sheet1!C2", [[20]]);
  await workbench.write("Sheet1!A3", [["Services"]]);
  await workbench.rename("Sheet1", "Plan 2026");
  const [margins] = await charts();
  expect(margins.categories).toEqual(["Resale", "Services", "Run"]);
  expect(margins.series).toMatchObject([{ values: "'Plan 2026'!D2:D4", points: [0.8, 0.25, 0.4] }]);
});

test("rows inserted above and inside, rows deleted: cells and place follow, and come back by undo", async () => {
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("5:5").insert("Down");
    await context.sync();
  });
  const [{ series, position }] = await charts();
  // Rows 2 to 4 became 4 to 7; the chart began in row 2 and has 13 rows of 15 points: two above, one inside.
  expect([series[0].values, position.top, position.height]).toEqual(["Sheet1!D4:D7", 45, 210]);
  await excel(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("5:6").delete("Up");
    await context.sync();
  });
  await workbench.settled();
  expect((await charts())[0].series).toMatchObject([{ values: "Sheet1!D4:D5", points: [0.5, 0.4] }]);
  await workbench.undo();
  await workbench.undo();
  expect((await charts())[0]).toMatchObject({ position: { top: 15, height: 195 }, series: [{ values: "Sheet1!D2:D4" }] });
});

test("a series over a table's column grows with the table", async () => {
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("A1:D4", true);
    table.rows.add(null as unknown as number, [["Product", 50, 10, "=(B5-C5)/B5"]]);
    await context.sync();
  });
  await workbench.settled();
  // 40 / 50
  expect((await charts())[0].series).toMatchObject([{ values: "Sheet1!D2:D5", points: [0.5, 0.25, 0.4, 0.8] }]);
});

test("alternative text is set on the shape, and read by a screen reader", async () => {
  await excel(async (context) => {
    const shape = context.workbook.worksheets.getItem("Sheet1").shapes.getItem("Margins");
    shape.altTextTitle = "Margins";
    shape.altTextDescription = "Resale earns 50 %, projects 25 %, run 40 %.";
    await context.sync();
  });
  expect((await charts())[0]).toMatchObject({
    altTextTitle: "Margins",
    altTextDescription: "Resale earns 50 %, projects 25 %, run 40 %.",
  });
  const drawn = workbench.page.getByRole("img", { name: "Margins: Resale earns 50 %, projects 25 %, run 40 %." });
  await drawn.waitFor();
  expect(await workbench.page.getByRole("img", { name: "Chart Title, bar stacked chart" }).count()).toBe(1);
  const inked = await drawn.evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height);
    return Array.from({ length: width * height }, (_, at) => data.slice(4 * at, 4 * at + 3).join()).filter(
      (pixel) => pixel === "47,95,208",
    ).length;
  });
  // Bars of #2F5FD0 fill more than a hundredth of 432 x 260 pixels.
  expect(inked).toBeGreaterThan(1123);
});

test("saved and opened again everything is as before, and saved twice it is the same bytes", async () => {
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.shapes.getItem("Margins").altTextDescription = "Three margins";
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    sheet.pageLayout.centerHorizontally = true;
    sheet.pageLayout.setPrintArea("A1:K28");
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    sheet.pageLayout.leftMargin = 18;
    sheet.horizontalPageBreaks.add("A20");
    sheet.verticalPageBreaks.add("D1");
    context.workbook.worksheets.add("It's a chart").charts.add("Pie", sheet.getRange("A1:B4"));
    await context.sync();
  });
  const before = await workbench.snapshot();
  const bytes = await workbench.save();
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await workbench.save()))).toBe(0);
  await openBytes(bytes);
  const after = await workbench.snapshot();
  expect(after.sheets.map(({ charts: all }) => all)).toEqual(before.sheets.map(({ charts: all }) => all));
  expect(after.sheets.map(({ pageSetup }) => pageSetup)).toEqual([
    {
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
      centerHorizontally: true,
      printArea: "A1:K28",
      printTitleRows: "$1:$2",
      margins: { left: 18 },
      rowBreaks: [19],
      columnBreaks: [3],
    },
    {},
  ]);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await workbench.save()))).toBe(0);
});

test("what one request added, one undo takes back", async () => {
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A6").values = [["note"]];
    sheet.charts.add("Doughnut", sheet.getRange("A1:B4")).title.text = "Revenue";
    await context.sync();
  });
  expect(await charts()).toHaveLength(3);
  await workbench.undo();
  expect(await charts()).toHaveLength(2);
  expect((await workbench.read("Sheet1!A6")).values).toEqual([[""]]);
});

test("a deleted sheet takes its charts, and the cells of charts elsewhere", async () => {
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.worksheets.add("Board").charts.add("Line", sheet.getRange("A1:B4"));
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect((await charts())[0]).toMatchObject({ series: [{ name: "Series1", values: null, points: [] }] });
  await workbench.undo();
  expect([await charts(0), await charts(1)].map((all) => all.length)).toEqual([2, 1]);
  expect((await charts(1))[0]).toMatchObject({ series: [{ values: "Sheet1!B2:B4", points: [100, 120, 200] }] });
});

test.each<[string, (context: Excel.RequestContext) => Promise<unknown>, string]>([
  [
    "under a missing sheet",
    async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.worksheets.getItem("None").charts.add("Line", sheet.getRange("A1:B4"));
      await context.sync();
    },
    "ItemNotFound",
  ],
  [
    "deleted twice",
    async (context) => {
      const chart = context.workbook.worksheets.getItem("Sheet1").charts.getItem("Margins");
      chart.delete();
      chart.delete();
      await context.sync();
    },
    "ItemNotFound",
  ],
  [
    "of a range that is none",
    async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Line", sheet.getRange("A0"));
      await context.sync();
    },
    "InvalidArgument",
  ],
  [
    "on a protected sheet",
    async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect();
      sheet.charts.add("Line", sheet.getRange("A1:B4"));
      await context.sync();
    },
    "AccessDenied",
  ],
])("refused: %s", async (_, action, code) => {
  expect(await excel(action)).toBe(code);
});

test("document parts, names and rows that an add-in keeps beside its charts", async () => {
  const found = await excel(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    const part = workbook.customXmlParts.add('<plan xmlns="urn:plan">1</plan>');
    part.load("id");
    const [only, none] = ["urn:plan", "urn:none"].map((space) =>
      workbook.customXmlParts.getByNamespace(space).getOnlyItemOrNullObject(),
    );
    only.load("id");
    const name = workbook.names.add("Rate", sheet.getRange("B2"), "of the plan");
    name.load("scope,visible,comment");
    const missing = workbook.worksheets.getItemOrNullObject("None");
    sheet.getRange("A2:A3").clear("Contents");
    sheet.getRange("D2").clear("Formats");
    const left = sheet.getRange("A1:D4");
    left.load("values,numberFormat");
    await context.sync();
    const byId = workbook.customXmlParts.getItem(part.id);
    byId.setXml('<plan xmlns="urn:plan">2</plan>');
    const texts = [byId.getXml()];
    await context.sync();
    byId.delete();
    const gone = workbook.customXmlParts.getItemOrNullObject(part.id);
    await context.sync();
    return {
      same: only.id === part.id,
      xml: texts.map(({ value }) => value),
      nothing: [none.isNullObject, missing.isNullObject, gone.isNullObject],
      name: [name.scope, name.visible, name.comment],
      labels: left.values.map(([label]) => label),
      formats: left.numberFormat.map((line) => line[3] as string),
    };
  });
  expect(found).toEqual({
    same: true,
    xml: ['<plan xmlns="urn:plan">2</plan>'],
    nothing: [true, true, true],
    name: ["Workbook", true, "of the plan"],
    labels: ["Offering", "", "", "Run"],
    formats: ["General", "General", "0%", "0%"],
  });
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
