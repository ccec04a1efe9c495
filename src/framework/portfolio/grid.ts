/** A rectangle of cells as read from a sheet, and where in it the columns of a portfolio stand. */
export interface Grid {
  sheet: string;
  /** Zero-based position on the sheet of values[0][0]. */
  row: number;
  column: number;
  /** Blank cells are "", Excel errors their text, dates their number. */
  values: (string | number | boolean)[][];
  /** Number formats in the same shape, where they were read: only they tell a date from a number. */
  formats?: string[][];
  /** Whether rows among these are hidden or filtered out. Their cells are read all the same. */
  hidden?: boolean;
  /** The cells right below, where the rectangle does not grow by itself. */
  below?: (string | number | boolean)[];
}

export const columnNames = ["offering", "model", "revenue", "cost", "awsRevenue", "category"] as const;
export type Column = (typeof columnNames)[number];

/** How each column is called to the user. */
export const columnLabels: Record<Column, string> = {
  offering: "Offering",
  model: "Business model",
  revenue: "Revenue",
  cost: "Cost",
  awsRevenue: "AWS revenue",
  category: "Service category",
};

export interface Mapping {
  /** Offset in the grid of the header row; -1 for none. The lines start below it. */
  headerRow: number;
  /** Offsets in the grid. */
  columns: Partial<Record<Column, number>>;
}

type Origin = Pick<Grid, "sheet" | "row" | "column">;

/** The letters of a zero-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A sheet's name as a formula needs it: quoted unless it is a plain word that cannot be read as a cell. */
export function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  const likeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(r\d*c?\d*|c\d*)$/i.test(name) || /^(true|false)$/i.test(name);
  return plain && !likeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The address of a cell by its offsets in the grid: "Plan!D7", "'Plan 2026'!D7". */
export function cellAddress(grid: Origin, row: number, column: number): string {
  return `${quotedSheet(grid.sheet)}!${columnLetters(grid.column + column)}${grid.row + row + 1}`;
}

/** The address of a part of one column or row by offsets in the grid: "Plan!D5:D46". */
export function rangeAddress(grid: Origin, row: number, column: number, lastRow: number, lastColumn: number): string {
  const end = `${columnLetters(grid.column + lastColumn)}${grid.row + lastRow + 1}`;
  const start = cellAddress(grid, row, column);
  return row === lastRow && column === lastColumn ? start : `${start}:${end}`;
}
