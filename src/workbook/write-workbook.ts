import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Content, type Patch, rewritable, sameContent } from "./block";
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
  /** Ids of the sheets that the write added, known once it has succeeded: the user may rename them. */
  added: Map<BlockName, string>;
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
  if (look.top) range.format.verticalAlignment = "Top";
  if (look.indent !== undefined) range.format.indentLevel = look.indent;
}

/** Order of the sheets' content: the placement refers to the assumptions, the programs to the placement. */
const order: BlockName[] = ["assumptions", "placement", "programs", "profile"];

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
      rangeAt(sheet, table.area).format.autofitRows();
    }
  }
  if (added) {
    for (const row of block.tallRows) {
      rangeAt(sheet, { row: origin.row + row, column: origin.column, rows: 1, columns: 1 }).format.rowHeight = tallRow;
    }
    sheet.freezePanes.freezeRows(block.frozenRows);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    if (plan.brokenName === null) context.workbook.names.add(plan.name, rangeAt(sheet, plan.area));
    else context.workbook.names.getItem(plan.name).formula = absoluteFormula(planned.sheet, plan.area);
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
    added: new Map(),
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
      for (const sheet of sheets.values()) sheet.load("id");
      await context.sync();
      for (const { planned, sheetId } of changed) {
        const sheet = sheets.get(planned.block);
        if (sheet && sheetId === null) undo.added.set(planned.block, sheet.id);
      }
    });
    return undo;
  } catch (error) {
    const failure = workbookError(error, place);
    if (nothingDone(failure)) throw failure;
    const restored = await undoWrite(undo, false).then(
      () => true,
      () => false,
    );
    throw new WorkbookError(failure.kind, failure.place, failure.detail, restored);
  }
}

/**
 * Puts back what a write replaced and removes what it added; tried again once when its own request fails.
 * @param guarded Whether the user may have worked on since: then nothing of theirs is touched, and the error says where it is.
 */
export async function undoWrite(undo: Undo, guarded: boolean): Promise<void> {
  try {
    await undoOnce(undo, guarded);
  } catch (error) {
    if (workbookError(error, "").kind === "worked-on") throw error;
    await undoOnce(undo, guarded);
  }
}

/** Throws where a cell that was written holds something else by now, or a cell beside it on an added sheet is filled. */
function refuseUserCells(sheetName: string, block: BlockPlan, used: Area, formulas: Content[][]): void {
  const expected = new Map<string, Content | null>();
  const key = (row: number, column: number): string => `${row}:${column}`;
  if (block.sheetId === null) {
    for (let row = 0; row < used.rows; row++) {
      for (let column = 0; column < used.columns; column++) expected.set(key(used.row + row, used.column + column), "");
    }
    block.block.cells.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell === null) expected.delete(key(block.origin.row + row, block.origin.column + column)); // may be spilled over
      }),
    );
  }
  for (const { area, cells } of [...block.cells, ...(block.table?.cells ?? [])]) {
    cells.forEach((row, down) => row.forEach((cell, right) => expected.set(key(area.row + down, area.column + right), cell)));
  }
  for (const [place, cell] of expected) {
    const [row, column] = place.split(":").map(Number);
    const found = formulas[row - used.row]?.[column - used.column] ?? "";
    if (cell === null || sameContent(cell, found)) continue;
    const where = `${quotedSheet(sheetName)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
    throw new WorkbookError("worked-on", where, "");
  }
}

async function undoOnce({ plan, setting, sheetIds, tableIds, added }: Undo, guarded: boolean): Promise<void> {
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
        throw new WorkbookError("worked-on", block.planned.sheet, "The block was moved, so what it replaced cannot be put back.", guarded);
      }
    }
    const sheetOfBlock = ({ planned, sheetId }: BlockPlan): Excel.Worksheet | undefined => {
      const id = sheetId ?? added.get(planned.block);
      return worksheets.items.find((item) => (id ? item.id === id : item.name === planned.sheet && !sheetIds.has(item.id)));
    };
    if (guarded) {
      const contents = plan.blocks.flatMap((block) => {
        const sheet = sheetOfBlock(block);
        const used = sheet?.getUsedRangeOrNullObject(true);
        used?.load("address,formulas,values");
        return sheet && used ? [{ block, sheet, used }] : [];
      });
      await context.sync();
      for (const { block, sheet, used } of contents) {
        if (used.isNullObject) continue;
        const cells = rewritable(used.formulas as Content[][], used.values as Content[][]);
        refuseUserCells(sheet.name, block, areaOf(used.address), cells);
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
      if (block.brokenName !== null) names.getItem(block.name).formula = block.brokenName;
      else if (hasName(block.name)) names.getItem(block.name).delete();
      const sheet = sheetOfBlock(block);
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
