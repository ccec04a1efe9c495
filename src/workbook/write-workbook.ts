import type { Area, Patch } from "./block";
import { excelRequest, nothingDone, workbookError } from "./excel-request";
import type { FoundWorkbook } from "./found-workbook";
import { type Look, marker, settingKey, tableStyle } from "./layout";
import { type BlockName, WorkbookError } from "./planner-workbook";
import { absoluteFormula, addressOf, areaOf } from "./references";
import type { BlockPlan, WritePlan } from "./write-plan";

/** Width of one character in the unit of Range.format.columnWidth. */
const characterWidth = 5.6;
const tallRow = 31;

/** What puts a workbook back as it was before a write. */
export interface Undo {
  plan: WritePlan;
  setting: string | null;
  /** Ids of the sheets that were there before: never deleted. */
  sheetIds: Set<string>;
  tableIds: Set<string>;
}

const rangeAt = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(addressOf(area));

function setCells(sheet: Excel.Worksheet, list: Patch[]): void {
  for (const { area, cells } of list) rangeAt(sheet, area).formulas = cells;
}

function setFormats(sheet: Excel.Worksheet, list: Patch[]): void {
  for (const { area, cells } of list) rangeAt(sheet, area).numberFormat = cells;
}

function setLook(range: Excel.Range, look: Look): void {
  const { font } = range.format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) range.format.fill.color = look.fill;
  if (look.wrap !== undefined) range.format.wrapText = look.wrap;
  if (look.align !== undefined) range.format.horizontalAlignment = look.align;
  if (look.indent !== undefined) range.format.indentLevel = look.indent;
}

/** Order of the sheets' content: the placement refers to the assumptions, the programs to the placement. */
const order: BlockName[] = ["assumptions", "placement", "programs"];

/** Queues the writing of one block onto its sheet; nothing is sent yet. */
function queueBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: BlockPlan): void {
  const { block, origin, planned, table } = plan;
  const added = plan.sheetId === null;
  if (added) {
    sheet.customProperties.add(marker, planned.block);
    block.widths.forEach((width, column) => {
      const cell = { ...origin, column: origin.column + column, rows: 1, columns: 1 };
      rangeAt(sheet, cell).format.columnWidth = width * characterWidth;
    });
    for (const { area, format } of block.formats) {
      const cells = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(format));
      rangeAt(sheet, { ...area, row: origin.row + area.row, column: origin.column + area.column }).numberFormat = cells;
    }
    for (const { area, look } of block.looks) {
      setLook(rangeAt(sheet, { ...area, row: origin.row + area.row, column: origin.column + area.column }), look);
    }
    for (const { area, look } of table?.looks ?? []) setLook(rangeAt(sheet, area), look);
  }
  const old = table?.oldArea;
  if (table?.id && old && old.rows !== table.area.rows) {
    context.workbook.tables.getItem(table.id).resize(addressOf(table.area));
  }
  setCells(sheet, plan.cells);
  if (table) {
    setFormats(sheet, table.numberFormats);
    setCells(sheet, table.cells);
    if (table.id === null) {
      const excelTable = sheet.tables.add(addressOf(table.area), true);
      excelTable.name = table.name;
      excelTable.style = tableStyle;
    }
  }
  if (added) {
    for (const row of block.tallRows) {
      rangeAt(sheet, { row: origin.row + row, column: origin.column, rows: 1, columns: 1 }).format.rowHeight = tallRow;
    }
    sheet.freezePanes.freezeRows(block.frozenRows);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    context.workbook.names.add(plan.name, rangeAt(sheet, plan.area));
  } else if (plan.oldArea && plan.oldArea.rows !== plan.area.rows) {
    context.workbook.names.getItem(plan.name).formula = absoluteFormula(planned.sheet, plan.area);
  }
}

/**
 * Writes a plan in one request. When Excel refuses, everything is put back; the error says whether that went well.
 * @returns What undoes the write.
 */
export async function writeWorkbook(found: FoundWorkbook, plan: WritePlan): Promise<Undo> {
  const changed = plan.blocks.filter(({ planned }) => planned.state !== "unchanged");
  const undo: Undo = {
    plan: { ...plan, blocks: changed },
    setting: found.setting,
    sheetIds: new Set(found.sheets.map((sheet) => sheet.id)),
    tableIds: new Set(found.tables.map((table) => table.id)),
  };
  const place = changed.map(({ planned }) => planned.sheet).join(", ");
  try {
    await excelRequest(place, async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const { worksheets } = context.workbook;
      const sheets = new Map(
        changed.map(({ planned, sheetId }) => [
          planned.block,
          sheetId === null ? worksheets.add(planned.sheet) : worksheets.getItem(sheetId),
        ]),
      );
      for (const name of order) {
        const block = changed.find(({ planned }) => planned.block === name);
        const sheet = sheets.get(name);
        if (block && sheet) queueBlock(context, sheet, block);
      }
      const { portfolio } = plan;
      if (portfolio && portfolio.oldFormula === null) {
        const range = context.workbook.worksheets.getItem(portfolio.sheet).getRange(portfolio.address);
        context.workbook.names.add(portfolio.name, range);
      } else if (portfolio) {
        context.workbook.names.getItem(portfolio.name).formula = portfolio.formula;
      }
      if (plan.setting !== null) context.workbook.settings.add(settingKey, plan.setting);
      await context.sync();
    });
    return undo;
  } catch (error) {
    const failure = workbookError(error, place);
    if (nothingDone(failure)) throw failure;
    const restored = await undoWrite(undo).then(
      () => true,
      () => false,
    );
    throw new WorkbookError(failure.kind, failure.place, failure.detail, restored);
  }
}

/** Puts back what a write replaced and removes what it added; tried again once when its own request fails. */
export async function undoWrite(undo: Undo): Promise<void> {
  try {
    await undoOnce(undo);
  } catch (error) {
    if (workbookError(error, "").kind === "occupied") throw error;
    await undoOnce(undo);
  }
}

async function undoOnce({ plan, setting, sheetIds, tableIds }: Undo): Promise<void> {
  const place = plan.blocks.map(({ planned }) => planned.sheet).join(", ");
  await excelRequest(place, async (context) => {
    const { worksheets, names, settings, tables } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name");
    tables.load("items/id,items/name");
    const stored = settings.getItemOrNullObject(settingKey);
    stored.load("value");
    const updated = plan.blocks
      .filter((block) => block.sheetId !== null)
      .map((block) => {
        const named = names.getItem(block.name).getRangeOrNullObject();
        named.load("address");
        const table = block.table?.id ? tables.getItem(block.table.id).getRange() : null;
        table?.load("address");
        return { block, named, table };
      });
    await context.sync();

    // A user may have moved a block since: then old content must not be put where other cells stand now.
    for (const { block, named, table } of updated) {
      const corner = named.isNullObject ? null : areaOf(named.address);
      const shifted = !corner || corner.row !== block.origin.row || corner.column !== block.origin.column;
      const oldTable = block.table?.oldArea;
      if (shifted || (table && oldTable && areaOf(table.address).row !== oldTable.row)) {
        const detail = `"${block.planned.sheet}" was changed since; what was replaced there cannot be put back.`;
        throw new WorkbookError("occupied", block.planned.sheet, detail, false);
      }
    }
    for (const { block } of updated) {
      const sheet = worksheets.getItem(block.sheetId ?? "");
      setCells(sheet, block.before);
      setFormats(sheet, block.formatsBefore);
      const { table, oldArea } = block;
      if (table?.id && table.oldArea && table.oldArea.rows !== table.area.rows) {
        tables.getItem(table.id).resize(addressOf(table.oldArea));
      }
      if (oldArea && oldArea.rows !== block.area.rows) {
        names.getItem(block.name).formula = absoluteFormula(block.planned.sheet, oldArea);
      }
    }
    const hasName = (name: string): boolean => names.items.some((item) => item.name === name);
    for (const block of plan.blocks.filter(({ sheetId }) => sheetId === null)) {
      if (hasName(block.name)) names.getItem(block.name).delete();
      const sheet = worksheets.items.find((item) => item.name === block.planned.sheet && !sheetIds.has(item.id));
      const table = tables.items.find((item) => item.name === block.table?.name && !tableIds.has(item.id));
      if (sheet && table) tables.getItem(table.id).delete();
      if (sheet) sheet.delete();
    }
    const { portfolio } = plan;
    if (portfolio && hasName(portfolio.name)) {
      if (portfolio.oldFormula === null) names.getItem(portfolio.name).delete();
      else names.getItem(portfolio.name).formula = portfolio.oldFormula;
    }
    if (plan.setting !== null) {
      if (setting !== null) settings.add(settingKey, setting);
      else if (!stored.isNullObject) stored.delete();
    }
    await context.sync();
  });
}
