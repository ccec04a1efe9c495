import { type Area, type Content, contentUnder, countCells, movedPatches, type Patch, patches, sameContent } from "./block";
import type { BlockPlan } from "./block-plan";
import type { FoundTable } from "./found-workbook";
import { looks } from "./layout";
import { occupied } from "./plan-place";
import { addressOf } from "./references";
import type { TableRow } from "./table-rows";

const columnsOf = (headers: readonly string[], wanted: readonly string[]): number[] =>
  headers.flatMap((header, column) => (wanted.includes(header) ? [column] : []));
const blankRow = (columns: number): Content[] => Array<Content>(columns).fill("");

/** The area of a new table: below the head of its block. */
export function newTableArea(plan: Pick<BlockPlan, "origin" | "block">, headers: readonly string[], rows: number): Area {
  const { origin, block } = plan;
  return { row: origin.row + (block.tableRow ?? block.rows), column: origin.column, rows: rows + 1, columns: headers.length };
}

/** Adds a new table below the head of a block. `inputs`: the columns that are the user's to fill, in blue. */
export function withNewTable(
  plan: BlockPlan,
  name: string,
  headers: readonly string[],
  rows: TableRow[],
  inputs: readonly string[],
): BlockPlan {
  const area = newTableArea(plan, headers, rows.length);
  const body: Area = { ...area, row: area.row + 1, rows: rows.length };
  const cells = [{ area, cells: [[...headers], ...rows.map((row) => row.cells)] }];
  const numberFormats = patches(rows.map((row) => row.formats), null);
  const long = columnsOf(headers, ["Program", "Why", "Link", "Notes", "Note", "Source", "Meaning", "Before", "Written"]);
  const numbers = columnsOf(headers, ["Value", "Year", "Lines", "Value estimate"]);
  const part = (column: number, of: Area): Area => ({ ...of, column: area.column + column, columns: 1 });
  plan.table = {
    id: null,
    name,
    area,
    oldArea: null,
    cells,
    beside: [],
    numberFormats: movedPatches(numberFormats, body.row, body.column),
    looks: [
      { area: body, look: looks.listed },
      { area: part(0, body), look: looks.leading },
      ...columnsOf(headers, inputs).map((column) => ({ area: part(column, body), look: looks.input })),
      ...long.map((column) => ({ area: part(column, body), look: looks.paragraph })),
      ...numbers.flatMap((column) => [
        { area: part(column, area), look: looks.value },
        ...(column + 1 < headers.length ? [{ area: part(column + 1, area), look: looks.afterNumber }] : []),
      ]),
    ],
  };
  plan.planned.cells += countCells(cells);
  const columns = Math.max(plan.block.columns, area.columns);
  plan.planned.address = addressOf({ ...plan.origin, rows: area.row + area.rows - plan.origin.row, columns });
  return plan;
}

/**
 * Turns a table that is there into wanted rows: cells that differ, size, and what was there before.
 * @param keyHeader The column that says what a row is about; undefined where rows only follow each other.
 */
export function withChangedTable(plan: BlockPlan, table: FoundTable, rows: TableRow[], keyHeader?: string): BlockPlan {
  const { area, content } = table;
  const columns = area.columns;
  const oldRows = content.rows.length;
  const grown = rows.length - oldRows;
  const first = area.row + 1;
  if (grown !== 0 && table.hasTotals) throw occupied(plan.planned.sheet, area.row + area.rows, area.column);
  for (let row = 0; row < grown; row++) {
    // What was not read may hold anything.
    const column = row < table.below.length ? table.below[row].findIndex((cell) => cell !== "") : 0;
    if (column >= 0) throw occupied(plan.planned.sheet, area.row + area.rows + row, area.column + column);
  }
  const found = [...content.rows, ...Array.from({ length: Math.max(0, grown) }, () => blankRow(columns))];
  const wanted = [...rows.map((row) => row.cells), ...Array.from({ length: Math.max(0, -grown) }, () => blankRow(columns))];
  const changes = patches(wanted, found);
  const oldFormats = found.map((_, row) => content.formats[row] ?? Array<string>(columns).fill("General"));
  const formatChanges = patches(rows.map((row) => row.formats), oldFormats);
  const before = contentUnder(changes, found);
  const key = keyHeader === undefined ? -1 : content.headers.indexOf(keyHeader);
  const beside = wanted.flatMap((cells, row): Patch[] =>
    key >= 0 && !sameContent(cells[key], found[row][key]) ? [{ area: { row, column: 0, rows: 1, columns }, cells: [cells] }] : [],
  );
  plan.table = {
    id: table.id,
    name: table.name,
    area: { ...area, rows: rows.length + 1 },
    oldArea: area,
    cells: movedPatches(changes, first, area.column),
    beside: movedPatches(beside, first, area.column),
    numberFormats: movedPatches(formatChanges, first, area.column),
    looks: [],
  };
  plan.before.push(...movedPatches(before, first, area.column));
  plan.formatsBefore.push(...movedPatches(contentUnder(formatChanges, oldFormats), first, area.column));
  plan.planned.cells += countCells(changes);
  const changed = changes.length > 0 || formatChanges.length > 0 || grown !== 0;
  if (changed && plan.planned.state === "unchanged") plan.planned.state = "update";
  coverTable(plan, plan.table.area);
  return plan;
}

/** Takes a table into the range that the block is shown by. */
export function coverTable({ area, planned }: BlockPlan, table: Area): void {
  const bottom = Math.max(area.row + area.rows, table.row + table.rows);
  const right = Math.max(area.column + area.columns, table.column + table.columns);
  const corner = { row: Math.min(area.row, table.row), column: Math.min(area.column, table.column) };
  planned.address = addressOf({ ...corner, rows: bottom - corner.row, columns: right - corner.column });
}
