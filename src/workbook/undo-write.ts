import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Content, rewritable, sameContent } from "./block";
import { excelRequest, workbookError } from "./excel-request";
import type { FoundWorkbook } from "./found-workbook";
import { markerOf, settingKey } from "./layout";
import { type LoggedBlock, type LoggedWrite, logXml, parseLog } from "./log-part";
import { listWorkbook, type ListedWorkbook } from "./list-workbook";
import { WorkbookError } from "./planner-workbook";
import { absoluteFormula, addressOf } from "./references";
import { rangeAt, setCells, setFormats } from "./set-cells";

/**
 * Why a write is put back. "failed": Excel refused in the middle, so any part of it may be missing; what there was before is
 * known. "asked": the user wants it back, perhaps after the file was closed, and may have worked on since.
 */
export type Occasion = { kind: "failed"; found: FoundWorkbook } | { kind: "asked" };

/** How far putting back has come: what is left as it is once everything else was found to be as it was written; null before. */
interface Progress {
  kept: ReadonlySet<LoggedBlock> | null;
}

/**
 * Puts back what a write replaced and removes what it added; tried again once when its own request fails. Where the user has
 * worked on what was written, "worked-on" with the place, and nothing is touched. The second try begins where the first may
 * have stopped in the middle: it does not look for the user's work again, since what is missing then was taken away here.
 */
export async function undoWrite(write: LoggedWrite, occasion: Occasion): Promise<void> {
  const progress: Progress = { kept: occasion.kind === "failed" ? new Set() : null };
  try {
    await undoOnce(write, occasion, progress);
  } catch (error) {
    if (workbookError(error, "").kind === "worked-on") throw error;
    await undoOnce(write, occasion, progress).catch((again) => {
      const { kind, place, detail, restored } = workbookError(again, "");
      throw new WorkbookError(kind, place, detail, restored && progress.kept === null);
    });
  }
}

/** A block of the write as it stands now; without a sheet where nothing of it is there. */
interface Standing {
  block: LoggedBlock;
  sheet: Excel.Worksheet | null;
  sheetName: string;
}

async function undoOnce(write: LoggedWrite, occasion: Occasion, progress: Progress): Promise<void> {
  const place = [...new Set(write.blocks.map(({ planned }) => planned.sheet))].join(", ");
  await excelRequest(place, async (context) => {
    const listed = await listWorkbook(context);
    const standing = write.blocks.map((block) => ({ block, ...whereNow(block, listed, occasion) }));
    for (const { block, sheetName } of standing) refuseMoved(block, listed, sheetName, occasion.kind === "asked");
    const kept = progress.kept ?? (await refuseEdited(context, standing));
    const undone = standing.filter(({ block }) => !kept.has(block));
    const charts = await chartsBeside(context, undone);
    progress.kept = kept;
    const { names, tables, customXmlParts, settings } = context.workbook;
    const hasName = (name: string): boolean => listed.names.some((item) => item.name === name);
    const setName = (name: string, formula: string): void => {
      if (hasName(name)) names.getItem(name).formula = formula;
    };

    for (const { block, sheet } of undone) {
      const { added, table, oldArea } = block;
      if (added !== null || !sheet) continue;
      setCells(sheet, block.before);
      setFormats(sheet, block.formatsBefore);
      const there = listed.tables.find(({ id, name }) => id === table?.id || name === table?.name);
      if (there && table?.oldArea && table.oldArea.rows !== table.area.rows) there.table.resize(addressOf(table.oldArea));
      if (oldArea && oldArea.rows !== block.area.rows) setName(block.name, absoluteFormula(block.planned.sheet, oldArea));
    }
    const removed = undone.filter(({ block }) => block.added !== null);
    for (const { block, sheetName } of removed) {
      const before = occasion.kind === "failed" ? new Set(occasion.found.tables.map(({ id }) => id)) : null;
      const table = listed.tables.find(({ id, name, sheet }) => name === block.table?.name && sheet === sheetName && !before?.has(id));
      if (table) tables.getItem(table.id).delete();
    }
    for (const chart of charts) chart.delete();
    removeSheets(removed, listed);
    // The names that find the blocks go after them, so that a second try still knows where they stand.
    for (const { block } of removed) {
      if (block.brokenName !== null) setName(block.name, block.brokenName);
      else if (hasName(block.name)) names.getItem(block.name).delete();
    }
    for (const named of write.names) {
      if (!hasName(named.name)) continue;
      if (named.oldFormula === null) names.getItem(named.name).delete();
      else names.getItem(named.name).formula = named.oldFormula;
    }
    if (write.setting !== null) settings.add(settingKey, write.setting);
    else if (listed.setting !== null) settings.getItem(settingKey).delete();
    undoLogPart(customXmlParts, listed, occasion);
    await context.sync();
  });
}

/** Where a block stands now. A sheet that the write added is known by what was not there before, or by the block's own name. */
function whereNow(block: LoggedBlock, listed: ListedWorkbook, occasion: Occasion): Omit<Standing, "block"> {
  const { planned, sheetId } = block;
  const before = occasion.kind === "failed" ? new Set(occasion.found.sheets.map(({ id }) => id)) : null;
  const found = before
    ? listed.sheets.find(({ id, name }) => (sheetId === null ? name === planned.sheet && !before.has(id) : id === sheetId))
    : listed.sheets.find(({ name }) => name === listed.blocks[planned.block]?.sheetName);
  return { sheet: found?.sheet ?? null, sheetName: found?.name ?? planned.sheet };
}

/** A user may have moved a block since: then old content must not be put where other cells stand now. */
function refuseMoved(block: LoggedBlock, listed: ListedWorkbook, sheetName: string, asked: boolean): void {
  const own = listed.blocks[block.planned.block];
  const { area, oldArea, added, table } = block;
  const written = table && listed.tables.find(({ name, sheet }) => name === table.name && sheet === sheetName);
  const moved =
    added === null
      ? !own || !isAt(own.area, oldArea ?? area) || (written && table.oldArea && !isAt(written.area, table.oldArea))
      : asked && (!own || !isAt(own.area, area));
  if (!moved) return;
  // A new sheet that the user has deleted is gone as it should be.
  if (added !== null && !own) return;
  throw new WorkbookError("worked-on", sheetName, "The block was moved, so what it replaced cannot be put back.", asked);
}

const isAt = (one: Area, other: Area): boolean => one.row === other.row && one.column === other.column;

/**
 * Throws where a cell that was written holds something else by now, or a cell beside it on a sheet that was added is filled.
 * @returns What is left as it is: a log that the user has sorted or written into stops nothing.
 */
async function refuseEdited(context: Excel.RequestContext, standing: Standing[]): Promise<Set<LoggedBlock>> {
  const sheets = new Map<string, Excel.Range>();
  for (const { sheet, sheetName } of standing) {
    if (!sheet || sheets.has(sheetName)) continue;
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("formulas,values,rowIndex,columnIndex,rowCount,columnCount");
    sheets.set(sheetName, used);
  }
  await context.sync();

  const kept = new Set<LoggedBlock>();
  for (const [sheetName, used] of sheets) {
    if (used.isNullObject) continue;
    const cells = rewritable(used.formulas as Content[][], used.values as Content[][]);
    const blocks = standing.filter((item) => item.sheetName === sheetName).map(({ block }) => block);
    const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    const edited = editedCell(blocks, area, cells);
    if (!edited) continue;
    if (blocks.every(({ planned }) => planned.block === "log")) for (const block of blocks) kept.add(block);
    else throw new WorkbookError("worked-on", `${quotedSheet(sheetName)}!${addressOf({ ...edited, rows: 1, columns: 1 })}`, "");
  }
  return kept;
}

/** The first cell of a sheet that is not as the blocks left it; on a sheet of ours every cell counts. */
function editedCell(blocks: LoggedBlock[], used: Area, found: Content[][]): { row: number; column: number } | null {
  const expected = new Map<string, Content>();
  const key = (row: number, column: number): string => `${row}:${column}`;
  const blank = (area: Area): void => {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) expected.set(key(row, column), "");
    }
  };
  if (blocks.some(({ added }) => added === "own" || added === "one")) blank(used);
  for (const { added, area, origin, spills, cells, table } of blocks) {
    if (added === "anchor") blank(area);
    for (const { area: part, cells: patch } of [...cells, ...(table?.cells ?? [])]) {
      patch.forEach((line, down) => line.forEach((cell, right) => expected.set(key(part.row + down, part.column + right), cell)));
    }
    if (added === null) continue;
    for (const spill of spills) {
      for (let row = 0; row < spill.rows; row++) {
        for (let column = 0; column < spill.columns; column++) {
          if (row + column > 0) expected.delete(key(origin.row + spill.row + row, origin.column + spill.column + column));
        }
      }
    }
  }
  for (const [place, cell] of expected) {
    const [row, column] = place.split(":").map(Number);
    if (!sameContent(cell, found[row - used.row]?.[column - used.column] ?? "")) return { row, column };
  }
  return null;
}

/** The charts that stand on a sheet of the user's; those on a sheet of ours go with it. */
async function chartsBeside(context: Excel.RequestContext, standing: Standing[]): Promise<Excel.Chart[]> {
  const beside = standing.filter(({ block, sheet }) => sheet && block.added === "anchor" && block.charts.length > 0);
  if (beside.length === 0) return [];
  for (const { sheet } of beside) sheet?.charts.load("items/name");
  await context.sync();
  return beside.flatMap(({ sheet, block }) => sheet?.charts.items.filter(({ name }) => block.charts.includes(name)) ?? []);
}

/** Takes away the sheets that were added, and clears what was added to a sheet of the user's. */
function removeSheets(removed: Standing[], listed: ListedWorkbook): void {
  const deleted = new Set<string>();
  for (const { block, sheet, sheetName } of removed) {
    if (!sheet || deleted.has(sheetName)) continue;
    if (block.added !== "anchor") {
      deleted.add(sheetName);
      sheet.delete();
      continue;
    }
    const at = listed.sheets.find(({ name }) => name === sheetName);
    if (at?.marked.has(markerOf(block.planned.block))) sheet.customProperties.getItem(markerOf(block.planned.block)).delete();
    for (const area of [block.area, ...(block.table ? [block.table.area] : [])]) rangeAt(sheet, area).clear();
  }
}

/** The log forgets the write. */
function undoLogPart(parts: Excel.CustomXmlPartCollection, { logPart }: ListedWorkbook, occasion: Occasion): void {
  if (!logPart) return;
  const before = occasion.kind === "failed" ? (occasion.found.logPart?.xml ?? null) : restOf(logPart.xml);
  if (before === null) parts.getItem(logPart.id).delete();
  else if (before !== logPart.xml) parts.getItem(logPart.id).setXml(before);
}

function restOf(xml: string): string | null {
  const rest = parseLog(xml).slice(1);
  return rest.length === 0 ? null : logXml(rest);
}
