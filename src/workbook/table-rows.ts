import { type Content, isFormula } from "./block";
import { plainText } from "./plain-text";

/** A table as it stands in the workbook, in a form that gives the same cells when written again (block.ts, rewritable). */
export interface TableContent {
  headers: string[];
  /** Zero-based sheet row of the first body row. */
  firstRow: number;
  rows: Content[][];
  /** Number formats in the shape of rows. */
  formats: string[][];
}

/** One row of the table to be: its cells, their number formats (null: as the column has them) and where it came from. */
export interface TableRow {
  cells: Content[];
  formats: (string | null)[];
}

/** Replaces the row in relative references of a formula to its own row, on its own sheet. */
function ownRow(formula: string, row: number, other: string): string {
  return formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]|[\w.$!]+/g, (token, at: number) => {
    const [, letters, number] = /^(\$?[A-Z]{1,3})(\d+)$/i.exec(token) ?? [];
    return Number(number) === row && formula[at + token.length] !== "(" ? letters + other : token;
  });
}

/**
 * A formula that moves to another row of its table: references to its own row follow, as in a sorted table; all others stay.
 * @param from One-based sheet row, as is `to`.
 */
export function movedFormula(formula: string, from: number, to: number): string {
  return ownRow(formula, from, String(to));
}

const anyRow = "\u0000";

/** The formula that fills a whole column of a table, with a mark for its own row; null where the cells differ. */
function columnFormula(table: TableContent, column: number): string | null {
  const formulas = table.rows.map((cells, index) => {
    const cell = cells[column];
    return isFormula(cell) ? ownRow(cell, table.firstRow + index + 1, anyRow) : null;
  });
  return formulas.length > 0 && formulas.every((formula) => formula !== null && formula === formulas[0]) ? formulas[0] : null;
}

interface Merged {
  rows: TableRow[];
  /** How many rows carry something of the user's. */
  kept: number;
}

/** A cell that is there, with the key of its row and where it stands. */
interface FoundCell {
  key: string;
  header: string;
  row: number;
  column: number;
  found: Content;
}

/** What is to stand in a table, and whose its cells are. */
export interface RowMerge {
  /** The header of the column that says what a row is about. */
  key: string;
  /** One record a row, by header. */
  wanted: Record<string, Content>[];
  /** What a row that is kept below shows in our columns, by header; other cells of it stay. */
  dropped: Record<string, Content>;
  /** Whether a key is one of ours; a row with any other is the user's. */
  isOurs(key: string): boolean;
  /** What is to stand in a cell of ours that was there before: what is wanted, or what the user has put there. */
  settle(cell: FoundCell & { wanted: Content }): Content;
  /** Whether the user has put something else into a cell of ours. */
  isEdited(cell: Omit<FoundCell, "row" | "column">): boolean;
}

/**
 * Puts the wanted rows into a table that is there: matched by the key column, our columns rewritten, all other columns kept
 * with their row (a formula that fills a whole column also fills new rows). Rows that are no longer wanted go below when the
 * user has written beside or into them, else away; rows with a key we never gave stay as they are, last.
 */
export function mergeRows(table: TableContent, { key, wanted, dropped, isOurs, settle, isEdited }: RowMerge): Merged {
  const keyColumn = table.headers.indexOf(key);
  const ours = new Set(Object.keys(wanted[0] ?? {}));
  const fill = table.headers.map((header, column) => (ours.has(header) ? null : columnFormula(table, column)));
  const keyOf = (cells: Content[]): string => plainText(cells[keyColumn]).trim().toLowerCase();
  const hasEntries = (cells: Content[]): boolean =>
    cells.some((cell, column) => !ours.has(table.headers[column]) && fill[column] === null && cell !== "");
  const hasEdits = (cells: Content[]): boolean =>
    cells.some((found, column) => {
      const header = table.headers[column];
      return found !== "" && ours.has(header) && isEdited({ key: keyOf(cells), header, found });
    });

  const byKey = new Map<string, number>();
  table.rows.forEach((cells, index) => {
    const found = keyOf(cells);
    if (isOurs(found) && !byKey.has(found)) byKey.set(found, index);
  });
  const sources: { index: number | null; cells: Record<string, Content> }[] = wanted.map((record) => ({
    index: byKey.get(plainText(record[key]).toLowerCase()) ?? null,
    cells: record,
  }));
  const used = new Set(sources.map((source) => source.index));
  const below: typeof sources = [];
  const last: typeof sources = [];
  table.rows.forEach((cells, index) => {
    if (used.has(index)) return;
    if (byKey.get(keyOf(cells)) === index) {
      if (hasEntries(cells) || hasEdits(cells)) below.push({ index, cells: dropped });
    } else if (cells.some((cell, column) => cell !== "" && fill[column] === null)) {
      last.push({ index, cells: {} });
    }
  });

  const order = [...sources, ...below, ...last];
  const rows = order.map(({ index, cells }, position): TableRow => {
    const to = table.firstRow + position + 1;
    const from = index === null ? null : table.firstRow + index + 1;
    const kept = index === null ? null : table.rows[index];
    return {
      cells: table.headers.map((header, column) => {
        if (header in cells) {
          if (kept === null || index === null) return cells[header];
          const cell = { key: keyOf(kept), header, row: table.firstRow + index, column, wanted: cells[header], found: kept[column] };
          return settle(cell);
        }
        const formula = fill[column];
        if (formula !== null) return formula.split(anyRow).join(String(to));
        if (kept === null || from === null) return "";
        const cell = kept[column];
        return isFormula(cell) ? movedFormula(cell, from, to) : cell;
      }),
      formats: table.headers.map((header, column) => (ours.has(header) || index === null ? null : table.formats[index][column])),
    };
  });
  const isKept = ({ index, cells }: (typeof order)[number]): boolean =>
    index !== null && (cells === dropped || hasEntries(table.rows[index]));
  return { rows, kept: order.filter(isKept).length };
}
