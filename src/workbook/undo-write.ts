import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Content, rewritable, sameContent } from "./block";
import { excelRequest, workbookError } from "./excel-request";
import type { FoundWorkbook } from "./found-workbook";
import { markerOf, settingKey } from "./layout";
import { type LoggedBlock, type LoggedWrite, logXml, parseLog } from "./log-part";
import { listWorkbook, type ListedTable, type ListedWorkbook } from "./list-workbook";
import { WorkbookError } from "./planner-workbook";
import { absoluteFormula, addressOf } from "./references";
import { rangeAt, setCells, setFormats } from "./set-cells";

/**
 * Why a write is put back. "failed": Excel refused in the middle, so any part of it may be missing; what there was before is
 * known. "asked": the user wants it back, perhaps after the file was closed, and may have worked on since.
 */
export type Occasion = { kind: "failed"; found: FoundWorkbook } | { kind: "asked" };

/**
 * Puts back what a write replaced and removes what it added. Where the user has worked on what was written, "worked-on" with the
 * place, and nothing is touched. Each request is tried again once when it fails: the places are known by then, and what is put
 * back already is put back once more.
 */
export async function undoWrite(write: LoggedWrite, occasion: Occasion): Promise<void> {
  const place = [...new Set(write.blocks.map(({ planned }) => planned.sheet))].join(", ");
  const standing = await twice(() => excelRequest(place, (context) => standingOf(context, write, occasion)));
  try {
    await twice(() => excelRequest(place, (context) => putBack(context, write, standing, occasion)));
  } catch (error) {
    const { kind, detail } = workbookError(error, place);
    throw new WorkbookError(kind, place, detail, false);
  }
}

async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (workbookError(error, "").kind === "worked-on") throw error;
    return work();
  }
}

/** A block of the write as it stands now; without ids where nothing of it is there. */
interface Standing {
  block: LoggedBlock;
  sheetId: string | null;
  sheetName: string;
  tableId: string | null;
}

/** Where the blocks stand that are to be put back; a log that is left as it is is not among them. */
async function standingOf(context: Excel.RequestContext, write: LoggedWrite, occasion: Occasion): Promise<Standing[]> {
  const listed = await listWorkbook(context);
  const standing = write.blocks.map((block) => {
    const place = whereNow(block, listed, occasion);
    return { block, ...place, tableId: tableNow(block, place.sheetName, listed, occasion)?.id ?? null };
  });
  for (const one of standing) refuseMoved(one, listed, occasion.kind === "asked");
  const kept = occasion.kind === "asked" ? await refuseEdited(context, standing, listed) : new Set<LoggedBlock>();
  return standing.filter(({ block }) => !kept.has(block));
}

/** Says the same again when it was interrupted: only what is still there is taken away. */
async function putBack(context: Excel.RequestContext, write: LoggedWrite, standing: Standing[], occasion: Occasion): Promise<void> {
  const listed = await listWorkbook(context);
  const charts = await chartsBeside(context, standing, listed);
  const { names, tables, customXmlParts, settings } = context.workbook;
  const hasName = (name: string): boolean => listed.names.some((item) => item.name === name);
  const setName = (name: string, formula: string): void => {
    if (hasName(name)) names.getItem(name).formula = formula;
  };
  const tableOf = ({ tableId }: Standing): Excel.Table | null =>
    tableId !== null && listed.tables.some(({ id }) => id === tableId) ? tables.getItem(tableId) : null;

  for (const one of standing) {
    const { block, sheetName } = one;
    const { added, table, oldArea } = block;
    const sheet = sheetOf(one, listed);
    if (added !== null || !sheet) continue;
    setCells(sheet, block.before);
    setFormats(sheet, block.formatsBefore);
    if (table?.oldArea && table.oldArea.rows !== table.area.rows) tableOf(one)?.resize(addressOf(table.oldArea));
    if (oldArea && oldArea.rows !== block.area.rows) setName(block.name, absoluteFormula(sheetName, oldArea));
  }
  const removed = standing.filter(({ block }) => block.added !== null);
  for (const { block } of removed) {
    if (block.brokenName !== null) setName(block.name, block.brokenName);
    else if (hasName(block.name)) names.getItem(block.name).delete();
  }
  for (const named of write.names) {
    if (!hasName(named.name)) continue;
    if (named.oldFormula === null) names.getItem(named.name).delete();
    else names.getItem(named.name).formula = named.oldFormula;
  }
  for (const one of removed) {
    // Deleted as a table, it would draw up what the user has below it.
    if (one.block.added === "anchor") tableOf(one)?.convertToRange();
    else tableOf(one)?.delete();
  }
  removeSheets(removed, listed);
  for (const chart of charts) chart.delete();
  if (write.setting !== null) settings.add(settingKey, write.setting);
  else if (listed.setting !== null) settings.getItem(settingKey).delete();
  undoLogPart(customXmlParts, listed, write, occasion);
  await context.sync();
}

const sheetOf = ({ sheetId }: Standing, { sheets }: ListedWorkbook): Excel.Worksheet | null =>
  sheets.find(({ id }) => id === sheetId)?.sheet ?? null;

/** Where a block stands now. A sheet that the write added is known by what was not there before, or by the block's own name. */
function whereNow(block: LoggedBlock, listed: ListedWorkbook, occasion: Occasion): Pick<Standing, "sheetId" | "sheetName"> {
  const { planned, sheetId } = block;
  const before = occasion.kind === "failed" ? new Set(occasion.found.sheets.map(({ id }) => id)) : null;
  const found = before
    ? listed.sheets.find(({ id, name }) => (sheetId === null ? name === planned.sheet && !before.has(id) : id === sheetId))
    : listed.sheets.find(({ name }) => name === listed.blocks[planned.block]?.sheetName);
  return { sheetId: found?.id ?? null, sheetName: found?.name ?? planned.sheet };
}

/**
 * The table of a block: by its name, and by its id where the user has renamed it; a file that was closed meanwhile may have given
 * out the ids anew. One that the write added stands where it was added.
 */
function tableNow({ table, added }: LoggedBlock, sheetName: string, { tables }: ListedWorkbook, occasion: Occasion): ListedTable | null {
  if (!table) return null;
  const here = tables.filter(({ sheet }) => sheet === sheetName);
  const before = occasion.kind === "failed" ? new Set(occasion.found.tables.map(({ id }) => id)) : null;
  const found =
    added === null
      ? (here.find(({ name }) => name === table.name) ?? here.find(({ id }) => id === table.id))
      : here.find(({ id, area }) => isAt(area, table.area) && !before?.has(id));
  return found ?? null;
}

/** A user may have moved a block since, or given its table more rows: then old content must not be put where other cells stand. */
function refuseMoved({ block, sheetName, tableId }: Standing, listed: ListedWorkbook, asked: boolean): void {
  const own = listed.blocks[block.planned.block];
  const { area, oldArea, added, table } = block;
  const written = listed.tables.find(({ id }) => id === tableId)?.area;
  const grown = asked && table && written && (written.rows !== table.area.rows || written.columns !== table.area.columns);
  const resizes = table?.oldArea && table.oldArea.rows !== table.area.rows;
  const moved =
    added === null
      ? !own || !isAt(own.area, oldArea ?? area) || (written && table?.oldArea && !isAt(written, table.oldArea)) || (resizes && grown)
      : asked && (!own || !isAt(own.area, area) || (added === "anchor" && (grown || (table && !written))));
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
async function refuseEdited(context: Excel.RequestContext, standing: Standing[], listed: ListedWorkbook): Promise<Set<LoggedBlock>> {
  const sheets = new Map<string, Excel.Range>();
  for (const one of standing) {
    const { sheetName } = one;
    const sheet = sheetOf(one, listed);
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
    const edited = editedCell(blocks, area, cells, used.values as Content[][]);
    if (!edited) continue;
    if (blocks.every(({ planned }) => planned.block === "log")) for (const block of blocks) kept.add(block);
    else throw new WorkbookError("worked-on", `${quotedSheet(sheetName)}!${addressOf({ ...edited, rows: 1, columns: 1 })}`, "");
  }
  return kept;
}

/** The first cell of a sheet that is not as the blocks left it; on a sheet of ours every cell counts. */
function editedCell(blocks: LoggedBlock[], used: Area, found: Content[][], values: Content[][]): { row: number; column: number } | null {
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
    for (const { area: part, cells: patch } of [...cells, ...(table?.beside ?? []), ...(table?.cells ?? [])]) {
      patch.forEach((line, down) => line.forEach((cell, right) => expected.set(key(part.row + down, part.column + right), cell)));
    }
    if (added === null) continue;
    for (const spill of spills) {
      // Nothing has spilled: what stands there is the user's.
      if (values[origin.row + spill.row - used.row]?.[origin.column + spill.column - used.column] === "#SPILL!") continue;
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
async function chartsBeside(context: Excel.RequestContext, standing: Standing[], listed: ListedWorkbook): Promise<Excel.Chart[]> {
  const beside = standing.flatMap((one) => {
    const sheet = sheetOf(one, listed);
    return sheet && one.block.added === "anchor" && one.block.charts.length > 0 ? [{ sheet, names: one.block.charts }] : [];
  });
  if (beside.length === 0) return [];
  for (const { sheet } of beside) sheet.charts.load("items/name");
  await context.sync();
  return beside.flatMap(({ sheet, names }) => sheet.charts.items.filter(({ name }) => names.includes(name)));
}

/** Takes away the sheets that were added, and clears what was added to a sheet of the user's. */
function removeSheets(removed: Standing[], listed: ListedWorkbook): void {
  const deleted = new Set<string>();
  for (const { block, sheetId, sheetName } of removed) {
    const at = listed.sheets.find(({ id }) => id === sheetId);
    if (!at || deleted.has(sheetName)) continue;
    if (block.added !== "anchor") {
      deleted.add(sheetName);
      at.sheet.delete();
      continue;
    }
    if (at.marked.has(markerOf(block.planned.block))) at.sheet.customProperties.getItem(markerOf(block.planned.block)).delete();
    for (const area of [block.area, ...(block.table ? [block.table.area] : [])]) rangeAt(at.sheet, area).clear();
  }
}

/** The log forgets the write. */
function undoLogPart(parts: Excel.CustomXmlPartCollection, { logPart }: ListedWorkbook, write: LoggedWrite, occasion: Occasion): void {
  if (!logPart) return;
  const before = occasion.kind === "failed" ? (occasion.found.logPart?.xml ?? null) : restOf(logPart.xml, write);
  if (before === null) parts.getItem(logPart.id).delete();
  else if (before !== logPart.xml) parts.getItem(logPart.id).setXml(before);
}

function restOf(xml: string, write: LoggedWrite): string | null {
  const writes = parseLog(xml);
  const rest = writes[0]?.when === write.when ? writes.slice(1) : writes;
  return rest.length === 0 ? null : logXml(rest);
}
