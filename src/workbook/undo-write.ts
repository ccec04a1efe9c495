import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Content, movedPatches, type Patch, patches, rewritable } from "./block";
import { contentAt, editedCells, type SheetContent } from "./edited-cells";
import { excelRequest, workbookError } from "./excel-request";
import { hasForeign, queueThings } from "./foreign-things";
import { markerOf, settingKey } from "./layout";
import { type LoggedBlock, type LoggedWrite, logXml, parseLog } from "./log-part";
import { listWorkbook, type ListedTable, type ListedWorkbook, tablesOf } from "./list-workbook";
import { apart } from "./plan-place";
import { type BlockName, WorkbookError } from "./planner-workbook";
import { absoluteFormula, addressOf } from "./references";
import { Renames } from "./renames";
import { rangeAt, setCells, setFormats } from "./set-cells";
import { type Unfinished, unfinishedKey } from "./unfinished";

/**
 * Why a write is put back. "asked": the user wants it back, perhaps after the file was closed, and may have worked on since.
 * "unfinished": Excel failed in the middle of it, or of putting it back, just now or some time ago, so that any part of it may be
 * missing; `log` is the log's text as it was before, where that is known.
 */
export type Occasion = { kind: "asked" } | { kind: "unfinished"; there: Pick<Unfinished, "sheets" | "tables">; log?: string | null };

/**
 * Puts back what a write replaced and removes what it added. A sheet that was added stays, cleared of ours, where something of the
 * user's lies on it. Where the user has worked on what was written, "worked-on" with the place, and nothing is touched; in what is
 * half written only cells with something else than the old or the new content are the user's, and they are left. Each request is
 * tried again once when it fails: the places are known by then, and what is put back already is put back once more.
 * @returns What was left since it is the user's: cells with their sheet, and names of sheets.
 */
export async function undoWrite(write: LoggedWrite, occasion: Occasion): Promise<string[]> {
  const place = [...new Set(write.blocks.map(({ planned }) => planned.sheet))].join(", ");
  const { standing, left, renames } = await twice(() => excelRequest(place, (context) => standingOf(context, write, occasion)));
  try {
    await twice(() => excelRequest(place, (context) => putBack(context, write, standing, renames, occasion)));
  } catch (error) {
    const { kind, detail } = workbookError(error, place);
    throw new WorkbookError(kind, place, detail, false);
  }
  return left;
}

async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (workbookError(error, "").kind === "worked-on") throw error;
    return work();
  }
}

/** Where a block of the write stands now; without ids where nothing of it is there. */
interface Standing {
  block: LoggedBlock;
  sheetId: string | null;
  sheetName: string;
  tableId: string | null;
}

/** A block that is put back, and how. */
interface Returning extends Standing {
  /** Whether its sheet goes with it. */
  sheetGoes: boolean;
  /** What is put into cells that stay. */
  cells: Patch[];
  /** Whether all that was written there is cleared, formats included. */
  cleared: boolean;
  resized: boolean;
}

interface Found {
  standing: Returning[];
  left: string[];
  renames: Renames;
}

/** Where the blocks stand that are to be put back; a log that is left as it is is not among them. */
async function standingOf(context: Excel.RequestContext, write: LoggedWrite, occasion: Occasion): Promise<Found> {
  const listed = await listWorkbook(context);
  const asked = occasion.kind === "asked";
  const left: string[] = [];
  const standing = write.blocks.flatMap((block): Standing[] => {
    const place = whereNow(block, listed, occasion);
    const one = { block, ...place, tableId: tableNow(block, place.sheetName, listed, occasion)?.id ?? null };
    if (!isMoved(one, listed, asked)) return [one];
    if (asked) throw new WorkbookError("worked-on", one.sheetName, "The block was moved, so what it replaced cannot be put back.");
    left.push(one.sheetName);
    return [];
  });
  const { tables, sheets, names } = listed;
  const called = [...sheets, ...tables, ...names].map(({ name }) => name);
  const renames = new Renames(new Set([...called, ...tables.flatMap(({ headers }) => headers)].map((name) => name.toLowerCase())));
  const returning: Returning[] = [];
  for (const { sheetName, ones, content, foreign } of await readSheets(context, standing, listed)) {
    const edited = editedCells(ones.map(({ block }) => block), content, renames, !asked);
    const addresses = edited.map((cell) => `${quotedSheet(sheetName)}!${addressOf({ ...cell, rows: 1, columns: 1 })}`);
    if (asked && edited.length > 0) {
      // A log that the user has sorted or written into stops nothing.
      if (ones.every(({ block }) => block.planned.block === "log")) continue;
      throw new WorkbookError("worked-on", addresses[0], "");
    }
    left.push(...addresses, ...(foreign ? [sheetName] : []));
    const sheetGoes = !foreign && edited.length === 0;
    returning.push(...ones.map((one) => returningOf(one, sheetGoes && one.block.added !== "anchor", content, edited)));
  }
  returning.push(...standing.filter(({ sheetId }) => sheetId === null).map((one) => returningOf(one, true, null, [])));
  return { standing: returning, left: [...new Set(left)], renames };
}

/** What the sheets hold that the blocks stand on: all of those that were added, else the part that the write is about. */
async function readSheets(context: Excel.RequestContext, standing: Standing[], listed: ListedWorkbook) {
  const onSheets = [...new Set(standing.map(({ sheetName }) => sheetName))].flatMap((sheetName) => {
    const ones = standing.filter((one) => one.sheetName === sheetName && one.sheetId !== null);
    const sheet = ones.length > 0 ? sheetOf(ones[0], listed) : null;
    if (!sheet) return [];
    const added = ones.some(({ block }) => block.added === "own" || block.added === "one");
    const range = added ? sheet.getUsedRangeOrNullObject(true) : rangeAt(sheet, around(ones.map(({ block }) => block)));
    range.load("formulas,values,rowIndex,columnIndex,rowCount,columnCount");
    return [{ sheetName, ones, range, things: added ? queueThings(sheet) : null }];
  });
  await context.sync();
  return onSheets.map(({ sheetName, ones, range, things }) => {
    const [formulas, values] = range.isNullObject ? [[], []] : [range.formulas as Content[][], range.values as Content[][]];
    const area = range.isNullObject
      ? { row: 0, column: 0, rows: 0, columns: 0 }
      : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    const content: SheetContent = { area, cells: rewritable(formulas, values), values };
    const tables = listed.tables.filter(({ sheet }) => sheet === sheetName).map(({ id }) => id);
    const ours = { charts: ones.flatMap(({ block }) => block.charts), tables: ones.flatMap(({ tableId }) => tableId ?? []) };
    return { sheetName, ones, content, foreign: things !== null && hasForeign({ ...things(), tables }, ours) };
  });
}

/** The rectangle around everything that blocks of a write touch. */
function around(blocks: readonly LoggedBlock[]): Area {
  const areas = blocks.flatMap(({ area, cells, before, table }) => {
    const parts = [...cells, ...before, ...(table?.cells ?? []), ...(table?.beside ?? [])].map((patch) => patch.area);
    return [area, ...(table ? [table.area] : []), ...parts];
  });
  const [row, column] = [Math.min(...areas.map((one) => one.row)), Math.min(...areas.map((one) => one.column))];
  const [bottom, right] = [Math.max(...areas.map((one) => one.row + one.rows)), Math.max(...areas.map((one) => one.column + one.columns))];
  return { row, column, rows: bottom - row, columns: right - column };
}

/** How a block is put back; cells that the user has edited in what is half written stay. */
function returningOf(one: Standing, sheetGoes: boolean, content: SheetContent | null, edited: { row: number; column: number }[]): Returning {
  const { added, area, before, cells, table } = one.block;
  const areas = [area, ...(table ? [table.area] : [])];
  const isEdited = (within: Area): boolean => edited.some((cell) => !apart({ ...cell, rows: 1, columns: 1 }, within));
  const resized = !table || !isEdited(table.area);
  if (added === null && edited.length === 0) return { ...one, sheetGoes: false, cells: before, cleared: false, resized };
  if (added !== null && (sheetGoes || !areas.some(isEdited))) return { ...one, sheetGoes, cells: [], cleared: !sheetGoes, resized };
  const wanted = added === null ? before : [...cells, ...(table?.cells ?? [])].map((patch) => ({ ...patch, cells: patch.cells.map((line) => line.map(() => "")) }));
  const put = wanted.flatMap(({ area: part, cells: patch }) => {
    const at = { ...part, rows: 1, columns: 1 };
    const kept = patch.map((line, down) =>
      line.map((cell, right) => (isEdited({ ...at, row: part.row + down, column: part.column + right }) ? null : cell)),
    );
    const found = patch.map((line, down) => line.map((_, right) => (content ? contentAt(content, part.row + down, part.column + right) : "")));
    return movedPatches(patches(kept, found), part.row, part.column);
  });
  return { ...one, sheetGoes: false, cells: put, cleared: false, resized };
}

/** Says the same again when it was interrupted: only what is still there is taken away. */
async function putBack(
  context: Excel.RequestContext,
  write: LoggedWrite,
  standing: Returning[],
  renames: Renames,
  occasion: Occasion,
): Promise<void> {
  const listed = await listWorkbook(context);
  const charts = await chartsBeside(context, standing, listed);
  const { names, tables, customXmlParts, settings } = context.workbook;
  settings.add(unfinishedKey, JSON.stringify({ when: write.when, ...thereBefore(standing, listed, occasion) }));
  const hasName = (name: string): boolean => listed.names.some((item) => item.name === name);
  const setName = (name: string, formula: string): void => {
    if (hasName(name)) names.getItem(name).formula = formula;
  };
  const tableOf = ({ tableId }: Standing): Excel.Table | null =>
    tableId !== null && listed.tables.some(({ id }) => id === tableId) ? tables.getItem(tableId) : null;

  for (const one of standing) {
    const { block, sheetName, cells, resized } = one;
    const { added, table, oldArea } = block;
    const sheet = sheetOf(one, listed);
    if (added !== null || !sheet) continue;
    setCells(sheet, cells.map((patch) => ({ ...patch, cells: patch.cells.map((line) => line.map((cell) => renames.apply(cell))) })));
    setFormats(sheet, block.formatsBefore);
    if (resized && table?.oldArea && table.oldArea.rows !== table.area.rows) tableOf(one)?.resize(addressOf(table.oldArea));
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
    else names.getItem(named.name).formula = String(renames.apply(named.oldFormula));
  }
  removeBlocks(removed, listed, tableOf);
  for (const chart of charts) chart.delete();
  if (write.setting !== null) settings.add(settingKey, write.setting);
  else if (listed.setting !== null) settings.getItem(settingKey).delete();
  undoLogPart(customXmlParts, listed, write, occasion);
  settings.getItem(unfinishedKey).delete();
  await context.sync();
}

const sheetOf = ({ sheetId }: Standing, { sheets }: ListedWorkbook): Excel.Worksheet | null =>
  sheets.find(({ id }) => id === sheetId)?.sheet ?? null;

/** What the write did not add. */
function thereBefore(standing: Returning[], { sheets, tables }: ListedWorkbook, occasion: Occasion): Pick<Unfinished, "sheets" | "tables"> {
  if (occasion.kind === "unfinished") return occasion.there;
  const added = standing.filter(({ block }) => block.added !== null);
  const idsWithout = (list: readonly { id: string }[], ours: (string | null)[]): string[] =>
    list.map(({ id }) => id).filter((id) => !ours.includes(id));
  const newSheets = added.filter(({ block }) => block.added !== "anchor");
  return {
    sheets: idsWithout(sheets, newSheets.map(({ sheetId }) => sheetId)),
    tables: idsWithout(tables, added.map(({ tableId }) => tableId)),
  };
}

/** Where a block stands now. A sheet that the write added is known by the block's own name or marker, else by what was not there before. */
function whereNow(block: LoggedBlock, { sheets, blocks }: ListedWorkbook, occasion: Occasion): Pick<Standing, "sheetId" | "sheetName"> {
  const { planned, sheetId } = block;
  const named = sheets.find(({ name }) => name === blocks[planned.block]?.sheetName);
  let found = named;
  if (occasion.kind === "unfinished" && sheetId === null) {
    const isNew = ({ id }: { id: string }): boolean => !occasion.there.sheets.includes(id);
    const marked = sheets.find((sheet) => isNew(sheet) && sheet.marked.has(markerOf(planned.block)));
    found = named && isNew(named) ? named : (marked ?? sheets.find((sheet) => isNew(sheet) && sheet.name === planned.sheet));
  } else if (occasion.kind === "unfinished") {
    found = sheets.find(({ id }) => id === sheetId) ?? named;
  }
  return { sheetId: found?.id ?? null, sheetName: found?.name ?? planned.sheet };
}

/**
 * The table of a block: by its name, by its id where the user has renamed it, or by its columns where the file was closed, too, and
 * the ids were given out anew. One that the write added stands where it was added.
 */
function tableNow({ table, added, planned }: LoggedBlock, sheetName: string, listed: ListedWorkbook, occasion: Occasion): ListedTable | null {
  if (!table) return null;
  const here = listed.tables.filter(({ sheet }) => sheet === sheetName);
  const before = occasion.kind === "unfinished" ? new Set(occasion.there.tables) : null;
  const found =
    added === null
      ? (here.find(({ name }) => name === table.name) ?? here.find(({ id }) => id === table.id) ?? tablesOf(planned.block, listed)[0])
      : here.find(({ id, area }) => isAt(area, table.area) && !before?.has(id));
  return found ?? null;
}

/** A user may have moved a block since, or given its table more rows: then old content must not be put where other cells stand. */
function isMoved({ block, tableId }: Standing, listed: ListedWorkbook, asked: boolean): boolean {
  const own = listed.blocks[block.planned.block];
  const { area, oldArea, added, table } = block;
  const written = listed.tables.find(({ id }) => id === tableId)?.area;
  const rows = asked ? [table?.area.rows] : [table?.area.rows, table?.oldArea?.rows];
  const grown = table && written && (!rows.includes(written.rows) || written.columns !== table.area.columns);
  const resizes = table?.oldArea && table.oldArea.rows !== table.area.rows;
  if (added === null) {
    return Boolean(!own || !isAt(own.area, oldArea ?? area) || (written && table?.oldArea && !isAt(written, table.oldArea)) || (resizes && grown));
  }
  // A new sheet that the user has deleted is gone as it should be.
  return Boolean(asked && own && (!isAt(own.area, area) || (added === "anchor" && (grown || (table && !written)))));
}

const isAt = (one: Area, other: Area): boolean => one.row === other.row && one.column === other.column;

/** The charts that stand on a sheet that stays; those on a sheet that goes go with it. */
async function chartsBeside(context: Excel.RequestContext, standing: Returning[], listed: ListedWorkbook): Promise<Excel.Chart[]> {
  const beside = standing.flatMap((one) => {
    const sheet = sheetOf(one, listed);
    return sheet && !one.sheetGoes && one.block.charts.length > 0 ? [{ sheet, names: one.block.charts }] : [];
  });
  if (beside.length === 0) return [];
  for (const { sheet } of beside) sheet.charts.load("items/name");
  await context.sync();
  return beside.flatMap(({ sheet, names }) => names.flatMap((name) => sheet.charts.items.find((chart) => chart.name === name) ?? []));
}

/**
 * Takes away the sheets that were added, and clears what was added to a sheet that stays. What refers to other blocks goes first:
 * a formula that Excel has broken would not be known as ours, were this interrupted.
 */
function removeBlocks(removed: Returning[], listed: ListedWorkbook, tableOf: (one: Standing) => Excel.Table | null): void {
  const referring: BlockName[] = ["placement", "programs"];
  const rank = ({ block }: Returning): number => -referring.indexOf(block.planned.block);
  const inOrder = [...removed].sort((one, other) => rank(one) - rank(other));
  const staying = inOrder.flatMap((one) => {
    const at = listed.sheets.find(({ id }) => id === one.sheetId);
    return at && !one.sheetGoes ? [{ ...one, ...at }] : [];
  });
  for (const sheet of new Set(inOrder.map((one) => (one.sheetGoes ? sheetOf(one, listed) : null)))) sheet?.delete();
  for (const { block, sheet, cleared } of staying) if (cleared) rangeAt(sheet, block.area).clear();
  // Deleted as a table, it would draw up what the user has below it.
  for (const one of staying) tableOf(one)?.convertToRange();
  for (const { block, sheet, cells, cleared, marked } of staying) {
    const marker = markerOf(block.planned.block);
    if (marked.has(marker)) sheet.customProperties.getItem(marker).delete();
    setCells(sheet, cells);
    if (cleared && block.table) rangeAt(sheet, block.table.area).clear();
  }
}

/** The log forgets the write. */
function undoLogPart(parts: Excel.CustomXmlPartCollection, { logPart }: ListedWorkbook, write: LoggedWrite, occasion: Occasion): void {
  if (!logPart) return;
  const known = occasion.kind === "unfinished" ? occasion.log : undefined;
  const before = known === undefined ? restOf(logPart.xml, write) : known;
  if (before === null) parts.getItem(logPart.id).delete();
  else if (before !== logPart.xml) parts.getItem(logPart.id).setXml(before);
}

function restOf(xml: string, write: LoggedWrite): string | null {
  const writes = parseLog(xml);
  const rest = writes[0]?.when === write.when ? writes.slice(1) : writes;
  return rest.length === 0 ? null : logXml(rest);
}
