import type { Area, ChartPlan } from "./block";
import type { BlockPlan, NamePlan, WritePlan } from "./block-plan";
import { changesSheet } from "./changes-sheet";
import { excelRequest, nothingDone, workbookError } from "./excel-request";
import type { FoundWorkbook } from "./found-workbook";
import { markerOf, settingKey, tableStyle } from "./layout";
import { noteLooks } from "./looks-before";
import { loggedBlock, type LoggedWrite, logXml, parseLog } from "./log-part";
import { type BlockName, WorkbookError } from "./planner-workbook";
import { queuePaper } from "./print";
import { absoluteFormula, addressOf } from "./references";
import { rangeAt, setCells, setFormats, setLook } from "./set-cells";
import { undoWrite } from "./undo-write";
import { type Unfinished, unfinishedKey } from "./unfinished";
import { chartRows } from "./write-plan";

/** Width of one character in the unit of Range.format.columnWidth. */
const characterWidth = 5.6;
const tallRow = 31;

/** Order of the content: the placement refers to assumptions and models, the programs to the placement; the log comes last. */
const order: BlockName[] = ["assumptions", "models", "placement", "programs", "profile", "firm", "log"];

/** How a block that is new looks. Panes and paper are only for sheets of ours. */
function queueLooks(sheet: Excel.Worksheet, plan: BlockPlan): void {
  const { block, origin, added, table } = plan;
  const at = (part: Area): Excel.Range => rangeAt(sheet, { ...part, row: origin.row + part.row, column: origin.column + part.column });
  for (const { area: part, format } of block.formats) {
    at(part).numberFormat = Array.from({ length: part.rows }, () => Array<string>(part.columns).fill(format));
  }
  // On a sheet of the user's rows must not grow, and what does not fit a column of theirs is at least cut at its end.
  const theirs = added === "anchor" ? { wrap: undefined, align: undefined } : {};
  for (const { area: part, look } of block.looks) setLook(at(part), { ...look, ...theirs });
  // Beside other blocks a row must not grow.
  const shared = added === "own" ? {} : { wrap: false };
  for (const { area: part, look } of table?.looks ?? []) setLook(rangeAt(sheet, part), { ...look, ...shared });
  block.widths.forEach((width, column) => {
    if (width !== null) at({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width * characterWidth;
  });
  if (added === "own") sheet.freezePanes.freezeRows(block.frozenRows);
  queuePaper(sheet, plan);
}

/** Columns that a chart takes beside a block. */
const chartColumns = 8;

/** Charts stand to the right of the block, or below it where something else stands there. */
function queueChart(sheet: Excel.Worksheet, { origin, area, block, charts }: BlockPlan, plan: ChartPlan): void {
  const at = (part: Area): Excel.Range => rangeAt(sheet, { ...part, row: origin.row + part.row, column: origin.column + part.column });
  const [first, ...others] = plan.series;
  const chart = sheet.charts.add(plan.type, at(first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.numberFormat = "0%";
  // Shares at or beyond begin with all of them.
  if (plan.type === "ColumnClustered") chart.axes.valueAxis.maximum = 1;
  // Bars are drawn from the bottom up: turned, resell stands on top as in the table.
  if (plan.type === "BarClustered") chart.axes.categoryAxis.reversePlotOrder = true;
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach(({ name, values, color }, number) => {
    const series = drawn[number];
    series.name = name;
    if (number > 0) series.setValues(at(values));
    series.setXAxisValues(at(plan.labels));
    series.format.fill.setSolidColor(color);
  });
  const index = block.charts?.indexOf(plan) ?? 0;
  const isBeside = charts?.laid === "own";
  const corner = isBeside
    ? { row: area.row + 2 + index * (chartRows + 1), column: area.column + area.columns + 1 }
    : { row: area.row + area.rows + 1, column: area.column + index * (area.columns / 2) };
  const columns = isBeside ? chartColumns : area.columns / 2;
  const end = { row: corner.row + chartRows - 1, column: corner.column + columns - 1 };
  chart.setPosition(addressOf({ ...corner, rows: 1, columns: 1 }), addressOf({ ...end, rows: 1, columns: 1 }));
}

/** Queues the writing of one block onto its sheet; nothing is sent yet. */
function queueBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: BlockPlan): void {
  const { block, origin, planned, table, added } = plan;
  if (added) {
    sheet.customProperties.add(markerOf(planned.block), planned.block);
    queueLooks(sheet, plan);
  }
  const old = table?.oldArea;
  if (table?.id && old && old.rows !== table.area.rows) {
    context.workbook.tables.getItem(table.id).resize(addressOf(table.area));
  }
  setCells(sheet, plan.cells);
  for (const chart of plan.charts?.drawn ?? []) queueChart(sheet, plan, chart);
  if (table) {
    setFormats(sheet, table.numberFormats);
    setCells(sheet, table.cells);
    if (table.id === null) {
      const excelTable = sheet.tables.add(addressOf(table.area), true);
      excelTable.name = table.name;
      excelTable.style = tableStyle;
      if (added === "own") rangeAt(sheet, table.area).format.autofitRows();
    }
  }
  if (added) {
    if (added === "own") {
      for (const row of block.tallRows) {
        rangeAt(sheet, { row: origin.row + row, column: origin.column, rows: 1, columns: 1 }).format.rowHeight = tallRow;
      }
    }
    if (plan.brokenName === null) context.workbook.names.add(plan.name, rangeAt(sheet, plan.area));
    else context.workbook.names.getItem(plan.name).formula = absoluteFormula(planned.sheet, plan.area);
  } else if (plan.oldArea && plan.oldArea.rows !== plan.area.rows) {
    context.workbook.names.getItem(plan.name).formula = absoluteFormula(planned.sheet, plan.area);
  }
}

/** Names come before the cells that refer to them, in a formula's text. */
function queueName({ names }: Excel.Workbook, { name, formula, oldFormula }: NamePlan): void {
  if (oldFormula === null) names.add(name, formula);
  else names.getItem(name).formula = formula;
}

/** The sheets that the plan writes on, those that are missing added under their final names, once each. */
function queueSheets({ worksheets }: Excel.Workbook, blocks: BlockPlan[]): Map<string, Excel.Worksheet> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { planned, sheetId } of blocks) {
    if (sheets.has(planned.sheet)) continue;
    sheets.set(planned.sheet, sheetId === null ? worksheets.add(planned.sheet) : worksheets.getItem(sheetId));
  }
  return sheets;
}

/**
 * Writes a plan in one request, with what puts it back in the log; where no sheet changes there is nothing to log. The log comes
 * first: whatever of the cells is written, it knows. When Excel refuses, everything is put back; the error says whether that went
 * well.
 */
export async function writeWorkbook(found: FoundWorkbook, plan: WritePlan, when: number): Promise<void> {
  const changed = plan.blocks.filter(changesSheet);
  await noteLooks(changed);
  const write: LoggedWrite = { when, blocks: changed.map(loggedBlock), names: plan.names, setting: found.setting, source: plan.source };
  const there = { sheets: found.sheets.map(({ id }) => id), tables: found.tables.map(({ id }) => id) };
  const mark: Unfinished = { when, ...there };
  const place = [...new Set(changed.map(({ planned }) => planned.sheet))].join(", ");
  try {
    await excelRequest(place, async (context) => {
      const { workbook } = context;
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      if (changed.length > 0) {
        workbook.settings.add(unfinishedKey, JSON.stringify(mark));
        const xml = logXml([write, ...parseLog(found.logPart?.xml ?? "")]);
        if (found.logPart) workbook.customXmlParts.getItem(found.logPart.id).setXml(xml);
        else workbook.customXmlParts.add(xml);
      }
      const sheets = queueSheets(workbook, changed);
      for (const name of order) {
        const block = changed.find(({ planned }) => planned.block === name);
        const sheet = block && sheets.get(block.planned.sheet);
        // The name that says the models refers to their table, and the placement to the name.
        if (name === "placement") for (const named of plan.names) queueName(workbook, named);
        if (block && sheet) queueBlock(context, sheet, block);
      }
      if (plan.setting !== null) workbook.settings.add(settingKey, plan.setting);
      if (changed.length > 0) workbook.settings.getItem(unfinishedKey).delete();
      await context.sync();
    });
  } catch (error) {
    const failure = workbookError(error, place);
    if (nothingDone(failure)) throw failure;
    const restored = await undoWrite(write, { kind: "unfinished", there, log: found.logPart?.xml ?? null }).then(
      () => true,
      () => false,
    );
    throw new WorkbookError(failure.kind, failure.place, failure.detail, restored);
  }
  await describeCharts(changed);
}

/**
 * Office.js gives a chart no alternative text of its own; where this Excel lists charts among the shapes, it is set there. The
 * text also stands in a cell of the block, so a failure here takes nothing away.
 */
async function describeCharts(blocks: readonly BlockPlan[]): Promise<void> {
  const drawn = blocks.find(({ charts }) => charts && charts.drawn.length > 0);
  const charts = drawn?.charts?.drawn;
  if (!drawn || !charts) return;
  try {
    await excelRequest(drawn.planned.sheet, async (context) => {
      const { shapes } = context.workbook.worksheets.getItem(drawn.planned.sheet);
      const found = charts.map(({ name, title, altText }) => ({ shape: shapes.getItem(name), title, altText }));
      for (const { shape, title, altText } of found) {
        shape.altTextTitle = title;
        shape.altTextDescription = altText;
      }
      await context.sync();
    });
  } catch {
    // See above: the text stands in the block.
  }
}
