import type { Rectangle } from "../engine";

/** Excel's grid. */
export const maxRows = 1048576;
export const maxColumns = 16384;

/** 0 is "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" is 0. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "A1:C9", a single cell "A1". */
export function toA1({ row, column, rows, columns }: Rectangle, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const cell = (r: number, c: number) => `${dollar}${columnLetters(c)}${dollar}${r + 1}`;
  const first = cell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** Reads "A1", "$A$1:C9"; undefined for anything else. */
export function fromA1(text: string): Rectangle | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return undefined;
  const [column, row] = [columnNumber(match[1]), Number(match[2]) - 1];
  const [lastColumn, lastRow] = match[3] ? [columnNumber(match[3]), Number(match[4]) - 1] : [column, row];
  const [left, top] = [Math.min(column, lastColumn), Math.min(row, lastRow)];
  return { row: top, column: left, rows: Math.abs(lastRow - row) + 1, columns: Math.abs(lastColumn - column) + 1 };
}

/** Plan, 'Own name', 'It''s': as Excel writes a sheet's name in a reference. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !fromA1(name) && !/^(R\d*C\d*|R|C)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function intersects(a: Rectangle, b: Rectangle): boolean {
  return (
    a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns
  );
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
