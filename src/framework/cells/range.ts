import { FrameworkError } from "../framework-error";
import { cellValue } from "./cell";
import type { CellValue } from "./cell";

/** The cells of one argument, with its name for messages. */
export interface Range {
  name: string;
  rows: number;
  columns: number;
  cells: readonly (readonly unknown[])[];
}

/** An argument as a range; null where it was omitted. A single value is a range of one cell; ragged rows end in blanks. */
export function rangeOrNull(name: string, argument: unknown): Range | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return { name, rows: 1, columns: 1, cells: [[argument]] };
  let columns = 1;
  for (let row = 0; row < argument.length; row++) {
    const line: unknown = argument[row];
    if (!Array.isArray(line)) return rangeOrNull(name, [argument.flat()]);
    if (line.length > columns) columns = line.length;
  }
  if (argument.length === 0) return { name, rows: 1, columns: 1, cells: [[]] };
  return { name, rows: argument.length, columns, cells: argument };
}

/** A required argument as a range. Throws where it was omitted. */
export function range(name: string, argument: unknown): Range {
  const given = rangeOrNull(name, argument);
  if (!given) throw new FrameworkError("value", `requires ${name}`);
  return given;
}

/** Where a cell stands, for a message: "models, row 3", or "models, cell 3" in a single row, or "models" if there is only one. */
export function placeOf(range: Range, row: number, column: number): string {
  if (range.rows > 1) return `${range.name}, row ${row + 1}`;
  return range.columns > 1 ? `${range.name}, cell ${column + 1}` : range.name;
}

/** The size of a range, for a message: "3 x 1". */
export function sizeOf(range: Range): string {
  return `${range.name} is ${range.rows} x ${range.columns}`;
}

/** The value of one cell of a range; an Excel error there is a FrameworkError. */
export function valueAt(range: Range, row: number, column: number): CellValue {
  return cellValue(range.cells[row]?.[column], () => placeOf(range, row, column));
}

/** Values given row by row, in the shape of a range. */
export function inShapeOf<T>({ rows, columns }: Range, values: readonly T[]): T[][] {
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}
