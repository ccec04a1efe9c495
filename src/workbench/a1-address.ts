import type { Rectangle } from "./engine";

/** Excel's size; a rectangle of all rows is a whole column, one of all columns a whole row. */
export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;

/** "A" for 0, "XFD" for 16383. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

/** A sheet name as it stands in an address: in apostrophes unless it is a plain word that is no cell address. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "B2:C3", "B2" for one cell, "B:C" for whole columns, "2:3" for whole rows; with absolute "$B$2:$C$3". */
export function formatRectangle(at: Rectangle, absolute = false): string {
  const mark = absolute ? "$" : "";
  const row = (index: number) => `${mark}${index + 1}`;
  const column = (index: number) => `${mark}${columnLetters(index)}`;
  const lastRow = at.row + at.rows - 1;
  const lastColumn = at.column + at.columns - 1;
  if (at.columns === SHEET_COLUMNS) {
    return `${row(at.row)}:${row(lastRow)}`;
  }
  if (at.rows === SHEET_ROWS) {
    return `${column(at.column)}:${column(lastColumn)}`;
  }
  const first = column(at.column) + row(at.row);
  return at.rows === 1 && at.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** The address with its sheet, as Range.address gives it: "Plan!B2:C3", "'Q3 plan'!B2". */
export function formatAddress(sheetName: string, at: Rectangle, absolute = false): string {
  return `${quotedSheetName(sheetName)}!${formatRectangle(at, absolute)}`;
}

/** "Plan!B2" -> sheet "Plan", rest "B2"; without a sheet only the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) {
    return { sheet: quoted[1].replace(/''/g, "'"), rest: quoted[2] };
  }
  const bang = address.lastIndexOf("!");
  return bang < 0 ? { rest: address } : { sheet: address.slice(0, bang), rest: address.slice(bang + 1) };
}

/** The rectangle of "B2", "B2:C3", "B:C", "2:3", with or without $; null when it is none of these or outside a sheet. */
export function parseRectangle(text: string): Rectangle | null {
  const [start, end = start, more] = text.trim().replace(/\$/g, "").split(":");
  const cell = /^([A-Za-z]{1,3})(\d{1,7})$/;
  const corners = [cell.exec(start), cell.exec(end)];
  let rows: number[];
  let columns: number[];
  if (more !== undefined) {
    return null;
  }
  if (corners[0] && corners[1]) {
    columns = [columnIndex(corners[0][1]), columnIndex(corners[1][1])];
    rows = [Number(corners[0][2]) - 1, Number(corners[1][2]) - 1];
  } else if (text.includes(":") && /^[A-Za-z]{1,3}$/.test(start) && /^[A-Za-z]{1,3}$/.test(end)) {
    columns = [columnIndex(start), columnIndex(end)];
    rows = [0, SHEET_ROWS - 1];
  } else if (text.includes(":") && /^\d{1,7}$/.test(start) && /^\d{1,7}$/.test(end)) {
    columns = [0, SHEET_COLUMNS - 1];
    rows = [Number(start) - 1, Number(end) - 1];
  } else {
    return null;
  }
  const at = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
  return isOnSheet(at) ? at : null;
}

/** Whether the rectangle has cells and none of them outside a sheet. */
export function isOnSheet(at: Rectangle): boolean {
  const hasCells = at.rows > 0 && at.columns > 0;
  return hasCells && at.row >= 0 && at.column >= 0 && at.row + at.rows <= SHEET_ROWS && at.column + at.columns <= SHEET_COLUMNS;
}

/** The cells that both have; null when there are none. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}
