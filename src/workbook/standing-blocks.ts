import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Content, movedPatches, type Patch, patches, rewritable } from "./block";
import { contentAt, editedCells, type SheetContent } from "./edited-cells";
import { followedSource } from "./followed-source";
import { followedBlocks, type MovedRows, movedRows } from "./followed-blocks";
import { hasForeign, queueThings } from "./foreign-things";
import { markerOf } from "./layout";
import { type ListedSheet, listWorkbook, type ListedTable, type ListedWorkbook, tablesOf } from "./list-workbook";
import type { LoggedBlock, LoggedWrite } from "./log-part";
import { apart } from "./plan-place";
import { WorkbookError } from "./planner-workbook";
import { addressOf } from "./references";
import { Renames } from "./renames";
import { rangeAt } from "./set-cells";
import type { Unfinished } from "./unfinished";

/**
 * Why a write is put back. "asked": the user wants it back, perhaps after the file was closed, and may have worked on since.
 * "unfinished": Excel failed in the middle of it, or of putting it back, just now or some time ago, so that any part of it may be
 * missing; `log` is the log's text as it was before, where that is known.
 */
export type Occasion = { kind: "asked" } | { kind: "unfinished"; there: Omit<Unfinished, "when">; log?: string | null };

/** Where a block of the write stands now; without ids where nothing of it is there. */
export interface Standing {
  block: LoggedBlock;
  sheetId: string | null;
  sheetName: string;
  tableId: string | null;
}

/** A block that is put back, and how. */
export interface Returning extends Standing {
  /** Whether its sheet goes with it. */
  sheetGoes: boolean;
  /** What is put into cells that stay. */
  cells: Patch[];
  /** Whether all that was written there is cleared, formats included. */
  cleared: boolean;
  /** Whether its table gets the rows that it had. */
  resized: boolean;
}

interface Cell {
  row: number;
  column: number;
}

export const listedSheet = ({ sheetId }: Standing, { sheets }: ListedWorkbook): ListedSheet | undefined =>
  sheets.find(({ id }) => id === sheetId);
export const sheetOf = (one: Standing, listed: ListedWorkbook): Excel.Worksheet | null => listedSheet(one, listed)?.sheet ?? null;

/**
 * Finds the blocks of a write that are to be put back; a log that is left as it is is not among them. Throws "worked-on" where the
 * user is asked for nothing but what they have worked on, and "protected"; then nothing is touched.
 * @returns Also what is left since it is the user's, the names that they have changed, and by how many rows the blocks have moved.
 */
export async function standingBlocks(
  context: Excel.RequestContext,
  write: LoggedWrite,
  occasion: Occasion,
): Promise<{ returning: Returning[]; left: string[]; renames: Renames; moved: MovedRows }> {
  const listed = await listWorkbook(context);
  const asked = occasion.kind === "asked";
  const left: string[] = [];
  // Half put back, a block may have lost the name that it is followed by.
  const moved = occasion.kind === "asked" ? movedRows(write.blocks, listed) : (occasion.there.moved ?? {});
  const standing = followedBlocks(write, moved).flatMap((block): Standing[] => {
    const place = whereNow(block, listed, occasion);
    const one = { block, ...place, tableId: tableNow(block, place.sheetName, listed, occasion)?.id ?? null };
    if (!isMoved(one, listed, asked)) return [one];
    // A log that the user has moved, worked on or thrown away stops nothing.
    if (asked && block.planned.block === "log") return [];
    if (asked) throw new WorkbookError("worked-on", one.sheetName, "The block was moved, so what it replaced cannot be put back.");
    left.push(one.sheetName);
    return [];
  });
  const { tables, sheets, names } = listed;
  const called = [...[...sheets, ...tables, ...names].map(({ name }) => name), ...tables.flatMap(({ headers }) => headers)];
  // What the workbook remembers may be of the write before, where this one has failed.
  const { source } = write;
  const followed = followedSource(source ? { source } : listed.stored, listed);
  const renames = new Renames(new Set(called.map((name) => name.toLowerCase())), followed);
  const returning = standing.filter(({ sheetId }) => sheetId === null).map((one) => returningOf(one, true, null, []));
  for (const { sheetName, ones, content, foreign } of await readSheets(context, standing, listed)) {
    const edited = editedCells(ones.map(({ block }) => block), content, renames, !asked);
    const addresses = edited.map((cell) => `${quotedSheet(sheetName)}!${addressOf({ ...cell, rows: 1, columns: 1 })}`);
    if (asked && edited.length > 0) {
      // Nor does one that they have sorted or written into.
      if (ones.every(({ block }) => block.planned.block === "log")) continue;
      throw new WorkbookError("worked-on", addresses[0], "");
    }
    left.push(...addresses, ...(foreign ? [sheetName] : []));
    const goes = !foreign && edited.length === 0;
    returning.push(...ones.map((one) => returningOf(one, goes && one.block.added !== "anchor", content, edited)));
  }
  return { returning: withoutLocked(returning, listed), left: [...new Set(left)], renames, moved };
}

/** Throws "protected" where a sheet that is to change is; a protected log stays as it is. */
function withoutLocked(returning: Returning[], listed: ListedWorkbook): Returning[] {
  const locked = returning.filter((one) => listedSheet(one, listed)?.protected && changesCells(one));
  const sheet = locked.find(({ block }) => block.planned.block !== "log");
  if (sheet) throw new WorkbookError("protected", sheet.sheetName, "The sheet is protected.");
  return returning.filter((one) => !locked.includes(one));
}

/** Whether cells of a sheet that stays are written, cleared or formatted. */
function changesCells({ block, sheetGoes, cells, cleared, resized }: Returning): boolean {
  const { added, formatsBefore, table } = block;
  if (added !== null) return !sheetGoes && (cleared || cells.length > 0);
  return cells.length > 0 || formatsBefore.length > 0 || Boolean(resized && table?.oldArea && table.oldArea.rows !== table.area.rows);
}

/** Where a block stands now. A sheet that the write added is known by the block's name or marker, else by what was not there before. */
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
function tableNow(block: LoggedBlock, sheetName: string, listed: ListedWorkbook, occasion: Occasion): ListedTable | null {
  const { table, added, planned } = block;
  if (!table) return null;
  const here = listed.tables.filter(({ sheet }) => sheet === sheetName);
  const before = occasion.kind === "unfinished" ? occasion.there.tables : [];
  const found =
    added === null
      ? (here.find(({ name }) => name === table.name) ?? here.find(({ id }) => id === table.id) ?? tablesOf(planned.block, listed)[0])
      : here.find(({ id, area }) => isAt(area, table.area) && !before.includes(id));
  return found ?? null;
}

/** A block may stand where it cannot be followed, or have more rows: then old content must not be put where other cells stand. */
function isMoved({ block, tableId }: Standing, listed: ListedWorkbook, asked: boolean): boolean {
  const own = listed.blocks[block.planned.block];
  const { area, oldArea, added, table } = block;
  const now = listed.tables.find(({ id }) => id === tableId)?.area;
  const rows = asked ? [table?.area.rows] : [table?.area.rows, table?.oldArea?.rows];
  const grown = table && now && (!rows.includes(now.rows) || now.columns !== table.area.columns);
  if (added === null) {
    const resizes = table?.oldArea && table.oldArea.rows !== table.area.rows;
    const tableMoved = now && table?.oldArea && !isAt(now, table.oldArea);
    return Boolean(!own || !isAt(own.area, oldArea ?? area) || tableMoved || (resizes && grown));
  }
  // A new sheet that the user has deleted is gone as it should be.
  return Boolean(asked && own && (!isAt(own.area, area) || (added === "anchor" && (grown || (table && !now)))));
}

const isAt = (one: Area, other: Area): boolean => one.row === other.row && one.column === other.column;

/** What the sheets hold that the blocks stand on: all of those that were added, else the part that the write is about. */
async function readSheets(context: Excel.RequestContext, standing: Standing[], listed: ListedWorkbook) {
  const reads = [...new Set(standing.map(({ sheetName }) => sheetName))].flatMap((sheetName) => {
    const ones = standing.filter((one) => one.sheetName === sheetName && one.sheetId !== null);
    const sheet = ones.length > 0 ? sheetOf(ones[0], listed) : null;
    if (!sheet) return [];
    const added = ones.some(({ block }) => block.added === "own" || block.added === "one");
    const range = added ? sheet.getUsedRangeOrNullObject(true) : rangeAt(sheet, around(ones.map(({ block }) => block)));
    range.load("formulas,values,rowIndex,columnIndex,rowCount,columnCount");
    return [{ sheetName, ones, range, things: added ? queueThings(sheet) : null }];
  });
  await context.sync();
  return reads.map(({ sheetName, ones, range, things }) => {
    const blank = { area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [], values: [] };
    const content = range.isNullObject ? blank : contentOf(range);
    const tables = listed.tables.filter(({ sheet }) => sheet === sheetName).map(({ id }) => id);
    const ours = { charts: ones.flatMap(({ block }) => block.charts), tables: ones.flatMap(({ tableId }) => tableId ?? []) };
    return { sheetName, ones, content, foreign: things !== null && hasForeign({ ...things(), tables }, ours) };
  });
}

function contentOf(range: Excel.Range): SheetContent {
  const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const values = range.values as Content[][];
  return { area, cells: rewritable(range.formulas as Content[][], values), values };
}

/** The rectangle around everything that blocks of a write touch. */
function around(blocks: readonly LoggedBlock[]): Area {
  const areas = blocks.flatMap(({ area, cells, before, table }) => {
    const parts = [...cells, ...before, ...(table?.cells ?? []), ...(table?.beside ?? [])].map((patch) => patch.area);
    return [area, ...(table ? [table.area] : []), ...parts];
  });
  const [row, column] = [Math.min(...areas.map((one) => one.row)), Math.min(...areas.map((one) => one.column))];
  const bottom = Math.max(...areas.map((one) => one.row + one.rows));
  const right = Math.max(...areas.map((one) => one.column + one.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** How a block is put back; cells that the user has edited in what is half written stay. */
function returningOf(one: Standing, sheetGoes: boolean, content: SheetContent | null, edited: readonly Cell[]): Returning {
  const { added, area, before, cells, table } = one.block;
  const isEdited = (within: Area): boolean => edited.some((cell) => !apart({ ...cell, rows: 1, columns: 1 }, within));
  const resized = !table || !isEdited(table.area);
  const plain = { ...one, sheetGoes: false, cells: [], cleared: false, resized };
  if (added !== null && sheetGoes) return { ...plain, sheetGoes };
  if (added !== null && !isEdited(area) && resized) return { ...plain, cleared: true };
  if (edited.length === 0 || !content) return { ...plain, cells: before };
  const blanked = (patch: Patch): Patch => ({ ...patch, cells: patch.cells.map((line) => line.map(() => "")) });
  const wanted = added === null ? before : [...cells, ...(table?.cells ?? [])].map(blanked);
  const beside = wanted.flatMap(({ area: part, cells: patch }) => {
    const at = (down: number, right: number): Cell => ({ row: part.row + down, column: part.column + right });
    const kept = patch.map((line, down) =>
      line.map((cell, right) => (isEdited({ ...at(down, right), rows: 1, columns: 1 }) ? null : cell)),
    );
    const found = patch.map((line, down) => line.map((_, right) => contentAt(content, at(down, right).row, at(down, right).column)));
    return movedPatches(patches(kept, found), part.row, part.column);
  });
  return { ...plain, cells: beside };
}
