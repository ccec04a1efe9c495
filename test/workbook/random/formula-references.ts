import { parseRectangle, quotedSheetName, splitSheet } from "../../../src/workbench/a1-address";
import { afterRemoval, type Shift } from "../../../src/workbench/univer/table-model";

const token =
  /"(?:[^"]|"")*"|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(.])|(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!?/gu;

/** Calls change for every reference to cells, with the sheet that it names; texts, brackets, functions and names are left alone. */
function mapReferences(formula: string, change: (cells: string, sheet: string | undefined) => string): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(token, (whole: string, prefix: string | undefined, cells: string | undefined) =>
    cells === undefined ? whole : change(cells, prefix && splitSheet(`${prefix}A1`).sheet),
  );
}

const prefixed = (sheet: string | undefined, cells: string): string => (sheet === undefined ? cells : `${quotedSheetName(sheet)}!${cells}`);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function renamedSheet(formula: string, from: string, to: string): string {
  return mapReferences(formula, (cells, sheet) => prefixed(sheet !== undefined && same(sheet, from) ? to : sheet, cells));
}

export function withoutSheet(formula: string, gone: string): string {
  return mapReferences(formula, (cells, sheet) => (sheet !== undefined && same(sheet, gone) ? "#REF!" : prefixed(sheet, cells)));
}

/** A formula after cells were inserted or removed on a sheet. `home`: the sheet it stands on; undefined for a name. */
export function shiftedFormula(formula: string, home: string | undefined, moved: string, shift: Shift): string {
  return mapReferences(formula, (cells, sheet) => {
    const on = sheet ?? home;
    if (on === undefined || !same(on, moved)) return prefixed(sheet, cells);
    const shifted = shiftedCells(cells, shift);
    return shifted === null ? "#REF!" : prefixed(sheet, shifted);
  });
}

/** A formula that goes to another row, as in a sorted table: relative rows follow. */
export function movedFormula(formula: string, rows: number): string {
  return mapReferences(formula, (cells, sheet) =>
    prefixed(sheet, cells.replace(/(\$?[A-Z]+)(\d+)/g, (_, letters: string, row: string) => letters + String(Number(row) + rows))),
  );
}

function shiftedCells(cells: string, { at, by, kind, whole }: Shift): string | null {
  const area = parseRectangle(cells);
  if (!area) return cells;
  const across =
    by === "rows"
      ? at.column <= area.column && area.column + area.columns <= at.column + at.columns
      : at.row <= area.row && area.row + area.rows <= at.row + at.rows;
  if (!whole && !across) return cells;
  const [start, size, from, count] =
    by === "rows" ? [area.row, area.rows, at.row, at.rows] : [area.column, area.columns, at.column, at.columns];
  const span =
    kind === "remove"
      ? afterRemoval(start, size, from, count)
      : { start: from <= start ? start + count : start, size: from > start && from < start + size ? size + count : size };
  if (span.size === 0) return null;
  const ends = cells.split(":").map((cell, end) => {
    const [, letters, dollar, row] = /^(\$?[A-Z]+)(\$?)(\d+)$/.exec(cell)!;
    const place = end === 0 ? span.start : span.start + span.size - 1;
    if (by === "rows") return `${letters}${dollar}${place + 1}`;
    return `${letters.startsWith("$") ? "$" : ""}${lettersOf(place)}${dollar}${row}`;
  });
  return ends.join(":");
}

function lettersOf(column: number): string {
  const low = String.fromCharCode(65 + (column % 26));
  return column < 26 ? low : lettersOf(Math.floor(column / 26) - 1) + low;
}
