import type { Look } from "./layout";
import { plainText } from "./plain-text";

/** What may stand in a cell: a formula begins with "=", a text that could be read as something else with an apostrophe. */
export type Content = string | number | boolean;

export const isFormula = (content: Content): content is string => typeof content === "string" && content.startsWith("=");

/** A rectangle; offsets or sheet positions, zero-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Where a chart takes its values and what it says. Areas are offsets in the block. */
export interface ChartPlan {
  name: string;
  type: "ColumnClustered" | "BarClustered";
  title: string;
  altText: string;
  labels: Area;
  series: { name: string; values: Area; color: string }[];
}

/** Cells to be written at one place, as plain data. */
export interface Block {
  rows: number;
  columns: number;
  /** Null where the cell is not ours: it is neither read as ours nor written. Spilled cells are null, too. */
  cells: (Content | null)[][];
  /** Where our formulas spill, as offsets in the block. */
  spills: Area[];
  /** Set once, when the block is new: later the user's own formats stay. Offsets in the block. */
  formats: { area: Area; format: string }[];
  looks: { area: Area; look: Look }[];
  /** Widths of the columns in characters; null: as the user has it. */
  widths: (number | null)[];
  /** Rows that hold a wrapped answer: a row does not grow by itself when a formula's answer does. */
  tallRows: number[];
  frozenRows: number;
  /** Rows that begin a page. */
  pageBreaks?: number[];
  /** Offset of the header row of the table that stands below. */
  tableRow?: number;
  /** Beside the block, or below it where something else stands beside it. */
  charts?: ChartPlan[];
}

/**
 * A text as Excel must be given it to stay a text: with an apostrophe where it could be read as a formula, a number, a date,
 * a boolean or an error. Text from users and files comes through here.
 */
export function asText(text: string): string {
  const risky = /^[=+\-@\t\r\n'#]/.test(text) || /^\s*[\d.,($€£¥%]/.test(text) || /^\s*(true|false)\s*$/i.test(text);
  const dateLike = text.length < 20 && /^[a-z]{3,9}[\s\-/.]*\d/i.test(text);
  return risky || dateLike ? `'${text}` : text;
}

/** A cell as it is compared: apostrophes are not read back, and Excel has its own quotes, capitals and blanks in formulas. */
export function plainContent(content: Content): string {
  if (typeof content !== "string") return String(content);
  return content.startsWith("=") ? content.replace(/['\s]/g, "").toLowerCase() : plainText(content);
}

/** Whether a cell holds what it should. */
export function sameContent(wanted: Content, found: Content): boolean {
  return wanted === found || (typeof wanted === "string" && typeof found === "string" && sameText(wanted, found));
}

function sameText(wanted: string, found: string): boolean {
  return wanted.startsWith("=") === found.startsWith("=") && plainContent(wanted) === plainContent(found);
}

/** A rectangle of cells without holes, to be set in one go. */
export interface Patch {
  area: Area;
  cells: Content[][];
}

/**
 * The fewest simple rectangles that turn what was found into what is wanted: runs in a row, joined downwards where they
 * stand below each other. Cells that are null or the same are left out.
 */
export function patches(wanted: (Content | null)[][], found: Content[][] | null): Patch[] {
  const done: Patch[] = [];
  let open = new Map<string, Patch>();
  wanted.forEach((cells, row) => {
    const next = new Map<string, Patch>();
    for (let from = 0; from < cells.length; from++) {
      const run: Content[] = [];
      for (let at = from; at < cells.length; at++) {
        const cell = cells[at];
        if (cell === null || (found ? sameContent(cell, found[row]?.[at] ?? "") : cell === "")) break;
        run.push(cell);
      }
      if (run.length === 0) continue;
      const place = `${from}:${run.length}`;
      const above = open.get(place);
      if (above) {
        above.area.rows++;
        above.cells.push(run);
        next.set(place, above);
      } else {
        const patch = { area: { row, column: from, rows: 1, columns: run.length }, cells: [run] };
        done.push(patch);
        next.set(place, patch);
      }
      from += run.length;
    }
    open = next;
  });
  return done;
}

/** Cells as read, in a form that gives the same cells when written: a text keeps its apostrophe, a formula stays one. */
export function rewritable(formulas: Content[][], values: Content[][]): Content[][] {
  return formulas.map((cells, row) =>
    cells.map((cell, at) => (typeof cell === "string" && cell !== "" && cell === values[row][at] ? asText(cell) : cell)),
  );
}

/** Patches at the place where a block stands. */
export function movedPatches(list: Patch[], row: number, column: number): Patch[] {
  return list.map((patch) => ({ ...patch, area: { ...patch.area, row: patch.area.row + row, column: patch.area.column + column } }));
}

/** What stands now where patches will be written; `found` begins at the same corner as their areas. */
export function contentUnder(list: Patch[], found: Content[][]): Patch[] {
  return list.map(({ area }) => ({
    area,
    cells: Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => found[area.row + row]?.[area.column + column] ?? ""),
    ),
  }));
}

export function countCells(list: Patch[]): number {
  return list.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
