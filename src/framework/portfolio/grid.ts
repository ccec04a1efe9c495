import type { BusinessModel } from "../words/business-model";

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
  /** The rows right above, from column A on. */
  above?: (string | number | boolean)[][];
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

/** What the user answered to the questions that a portfolio raises. */
export interface Answers {
  /** How costs are booked. */
  costs?: "positive" | "negative";
  /** What one unit of the amounts is worth in the currency. */
  scale?: 1 | 1000 | 1000000;
  /** Whether resale is booked with its AWS cost, or net of it. */
  resale?: "gross" | "net";
  /** Whether several columns of cost are added up, or only the one in the mapping's `columns` counts. */
  costColumns?: "all" | "one";
}

/**
 * A model the user gave to a word of the book. It counts where the model cell holds the text, or where the model cell is
 * blank (or no column holds models) and the offering holds it: case-insensitive and untrimmed, as VLOOKUP(...,FALSE) compares.
 */
export interface GivenModel {
  /** As it stands in the cell. */
  text: string;
  model: BusinessModel | "exclude" | "subtotal";
}

/** The columns of one period in wide form, as offsets in the grid. */
export interface Period {
  /** "Q1 2026". */
  label: string;
  months: 1 | 3 | 6 | 12;
  /** Months from year 0 to the period's end: 2026 x 12 + 3 for the first quarter of 2026. */
  end: number;
  revenue?: number;
  cost?: number;
  awsRevenue?: number;
}

export interface Mapping {
  /** Offset in the grid of the (last) header row; -1 for none. The lines start below it. */
  headerRow: number;
  /** Offsets in the grid; in wide form without the amounts that stand by period. */
  columns: Partial<Record<Column, number>>;
  /** Long form: offsets of several columns that make the cost together. Added up unless answered otherwise. */
  costs?: number[];
  /** Wide form: the columns of each period, in time order. Absent in long form. */
  periods?: Period[];
  /**
   * Labels of the periods that count. Absent: the trailing four quarters (or twelve months, two half-years, one year), which
   * roll on when a period is added.
   */
  chosen?: string[];
  given?: GivenModel[];
  /** A question answered is not asked again. */
  answers?: Answers;
}

/** The amounts of a line, which in wide form stand in a column a period. */
export const amountColumns = ["revenue", "cost", "awsRevenue"] as const;
export type AmountColumn = (typeof amountColumns)[number];

/** The periods that count, in time order: those chosen, else those of the year up to the last. None in long form. */
export function countedPeriods({ periods = [], chosen }: Mapping): Period[] {
  if (chosen) return periods.filter(({ label }) => chosen.includes(label));
  // Quarters of two years may stand side by side without those in between.
  const last = Math.max(...periods.map(({ end }) => end));
  return periods.filter(({ end }) => end > last - 12);
}

/**
 * The offsets of the columns that are summed for an amount: in long form one, or those that make the cost together; those of the
 * periods that count in wide form.
 */
export function amountOffsets(mapping: Mapping, column: AmountColumn): number[] {
  const { columns, costs = [], answers } = mapping;
  const single = columns[column];
  if (single !== undefined) return column === "cost" && costs.length > 1 && answers?.costColumns !== "one" ? costs : [single];
  return countedPeriods(mapping).flatMap((period) => period[column] ?? []);
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

/** The address of the header row, or of the first row where there is none. */
export function headersAddress(grid: Grid, { headerRow }: Mapping): string {
  const row = Math.max(headerRow, 0);
  return rangeAddress(grid, row, 0, row, Math.max((grid.values[0]?.length ?? 1) - 1, 0));
}
