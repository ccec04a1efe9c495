import type { FoundWorkbook } from "./found-workbook";
import { gone } from "./gone";
import type { ListedTable, ListedWorkbook } from "./list-workbook";
import type { Source } from "./planner-workbook";
import { addressOf, areaOf, namedCells, sheetColumns, sheetOf, sheetRows } from "./references";

/** The cells at an address of Excel, as a source. */
export function rangeSource(full: string): Source {
  const area = areaOf(full);
  return { kind: "range", sheet: sheetOf(full), address: addressOf(area), rows: area.rows, columns: area.columns };
}

/** Where whole columns or rows are named, the part of them that is used. */
export async function usedPart(context: Excel.RequestContext, source: Source): Promise<Source> {
  if (source.rows < sheetRows && source.columns < sheetColumns) return source;
  const used = context.workbook.worksheets.getItem(source.sheet).getRange(source.address).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return used.isNullObject ? source : { ...source, ...rangeSource(used.address) };
}

type SourceTable = Pick<ListedTable, "id" | "name" | "hasTotals" | "sheet" | "area">;

/** A table as a source: header and body, without the total row. */
export function tableSource({ id, name, hasTotals, sheet, area: whole }: SourceTable): Source {
  const area = { ...whole, rows: whole.rows - (hasTotals ? 1 : 0) };
  const { rows, columns } = area;
  return { kind: "table", sheet, address: addressOf(area), rows, columns, tableName: name, id };
}

/** The cells that were placed as a plain range, where the name that a write gave them stands now. */
export function placedCells(source: Source, { names }: Pick<FoundWorkbook, "names">): Source | null {
  if (source.kind === "table" || source.rangeName) return null;
  const cells = namedCells(source.id, names);
  if (!cells) return null;
  const { rows, columns } = cells.area;
  return { ...source, sheet: cells.sheet, address: addressOf(cells.area), rows, columns };
}

/** A source as it stands now: a table may have been renamed or have grown, cells that were placed may have moved. */
export function located(source: Source, listed: ListedWorkbook): Source {
  if (source.kind === "table") {
    const { tables } = listed;
    const table = tables.find(({ id }) => id === source.id) ?? tables.find(({ name }) => name === source.tableName);
    if (!table) throw gone(source);
    return tableSource(table);
  }
  if (source.id === undefined) {
    if (!listed.sheets.some(({ name }) => name === source.sheet)) throw gone(source);
    return source;
  }
  const { followed } = listed;
  // Undo takes the name back; then the cells are where they were pointed at.
  if (followed === undefined) return { ...source, id: undefined, rangeName: undefined };
  if (followed === null) throw gone(source);
  const { rangeName, id } = source;
  return { ...rangeSource(followed), rangeName, id };
}
