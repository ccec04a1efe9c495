import type { Rectangle, TableInfo } from "../engine";
import { EngineError } from "../engine";
import { contains, parseRectangle, intersection } from "../a1-address";

/** Excel's rules of tables, on plain data. A table list is never changed in place: undo puts the old one back. */
export type Tables = readonly TableInfo[];

export function findTable(tables: Tables, idOrName: string): TableInfo {
  const key = idOrName.toLowerCase();
  const table = tables.find(({ id }) => id === idOrName) ?? tables.find(({ name }) => name.toLowerCase() === key);
  if (!table) throw new EngineError("ItemNotFound", `The requested resource doesn't exist: table ${idOrName}.`);
  return table;
}

export function tableAt(tables: Tables, sheetId: string, row: number, column: number): TableInfo | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return tables.find((table) => table.sheetId === sheetId && contains(table.range, cell));
}

/** Rows between header and total. */
export function bodyOf({ range, showHeaders, showTotals }: TableInfo): Rectangle {
  const head = showHeaders ? 1 : 0;
  return { ...range, row: range.row + head, rows: range.rows - head - (showTotals ? 1 : 0) };
}

/** Table and name share one space of names. */
export function checkTableName(name: string, taken: string[]): void {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!valid || parseRectangle(name) || /^(r|c|r\d+c\d+)$/i.test(name)) {
    throw new EngineError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: table name "${name}".`);
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new EngineError("ItemAlreadyExists", `The resource being created already exists: ${name}.`);
  }
}

export function freeTableName(taken: string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (names.has(`table${number}`)) number++;
  return `Table${number}`;
}

/** Refuses a range over another table, or one too small for header and a row. */
export function checkTableRange(tables: Tables, sheetId: string, range: Rectangle, own?: string): void {
  const other = tables.find((table) => table.id !== own && table.sheetId === sheetId && intersection(table.range, range));
  if (other) throw new EngineError("InvalidArgument", `A table can't overlap another table: ${other.name}.`);
  if (range.rows < 2) throw new EngineError("InvalidArgument", "A table requires a header row and at least one row of data.");
}

/** Header texts as Excel makes them: a blank is Column1, a repeated one gets a number, case-insensitively. */
export function columnNames(headers: string[]): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  headers.forEach((header, index) => {
    const wanted = header === "" ? `Column${index + 1}` : header;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    names.push(name);
  });
  return names;
}

/** What happens to cells: inserted or removed at a rectangle, the rest moving along rows or columns. */
export interface Shift {
  sheetId: string;
  at: Rectangle;
  by: "rows" | "columns";
  kind: "insert" | "remove";
  /** Whole rows or columns of the sheet. */
  whole: boolean;
}

/** Tables after a shift; one that loses all its rows or columns is gone. Throws where Excel refuses: half a table would move. */
export function shiftTables(tables: Tables, shift: Shift): Tables {
  return tables.flatMap((table) => {
    if (table.sheetId !== shift.sheetId) return [table];
    const moved = shift.by === "rows" ? shiftRows(table, shift) : shiftColumns(table, shift);
    return moved ? [moved] : [];
  });
}

function touches(table: TableInfo, { at, by, whole }: Shift): boolean {
  if (whole) return true;
  const { range } = table;
  const [start, size, from, width] =
    by === "rows"
      ? [range.column, range.columns, at.column, at.columns]
      : [range.row, range.rows, at.row, at.rows];
  const behind = by === "rows" ? range.row + range.rows > at.row : range.column + range.columns > at.column;
  if (!behind || start + size <= from || from + width <= start) return false;
  if (start < from || start + size > from + width) {
    throw new EngineError("InvalidOperation", `This operation is not allowed. It would shift cells in the table ${table.name}.`);
  }
  return true;
}

function shiftRows(table: TableInfo, shift: Shift): TableInfo | undefined {
  if (!touches(table, shift)) return table;
  const { range } = table;
  const { row, rows } = shift.at;
  if (shift.kind === "insert") {
    if (row <= range.row) return { ...table, range: { ...range, row: range.row + rows } };
    if (row < range.row + range.rows) return { ...table, range: { ...range, rows: range.rows + rows } };
    return table;
  }
  const span = afterRemoval(range.row, range.rows, row, rows);
  if (span.size === 0) return undefined;
  if (table.showHeaders && row <= range.row && range.row < row + rows) {
    throw new EngineError("InvalidOperation", `The header row of the table ${table.name} can't be deleted.`);
  }
  if (span.size === 1 && table.showHeaders) {
    throw new EngineError("InvalidOperation", `The last row of the table ${table.name} can't be deleted.`);
  }
  const last = range.row + range.rows - 1;
  const showTotals = table.showTotals && !(row <= last && last < row + rows);
  return { ...table, showTotals, range: { ...range, row: span.start, rows: span.size } };
}

function shiftColumns(table: TableInfo, shift: Shift): TableInfo | undefined {
  if (!touches(table, shift)) return table;
  const { range } = table;
  const { column, columns } = shift.at;
  if (shift.kind === "insert") {
    if (column <= range.column) return { ...table, range: { ...range, column: range.column + columns } };
    if (column >= range.column + range.columns) return table;
    const names = [...table.columns];
    names.splice(column - range.column, 0, ...Array.from({ length: columns }, () => ""));
    const free = fillBlanks(names);
    return { ...table, columns: free, range: { ...range, columns: range.columns + columns } };
  }
  const span = afterRemoval(range.column, range.columns, column, columns);
  if (span.size === 0) return undefined;
  const kept = table.columns.filter((_, index) => {
    const at = range.column + index;
    return at < column || at >= column + columns;
  });
  return { ...table, columns: kept, range: { ...range, column: span.start, columns: span.size } };
}

/** New columns are Column1, Column2, ... : the next free number. */
function fillBlanks(names: string[]): string[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return names.map((name) => {
    if (name !== "") return name;
    let number = 1;
    while (taken.has(`column${number}`)) number++;
    taken.add(`column${number}`);
    return `Column${number}`;
  });
}

export function afterRemoval(start: number, size: number, from: number, count: number): { start: number; size: number } {
  const lost = Math.max(0, Math.min(start + size, from + count) - Math.max(start, from));
  const before = Math.max(0, Math.min(start, from + count) - from);
  return { start: start - before, size: size - lost };
}
