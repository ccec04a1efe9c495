import type { ListedWorkbook } from "./list-workbook";
import type { Source } from "./planner-workbook";
import { areaOf, sheetColumns, sheetRows } from "./references";
import { rangeSource, tableSource } from "./source";

/** Queues what tells the meaning of a selection; the next request brings it. */
export function loadSelection(context: Excel.RequestContext): Selection {
  const selected = context.workbook.getSelectedRange();
  selected.load("address,rowCount,columnCount");
  const used = selected.getUsedRangeOrNullObject(true);
  used.load("address");
  const region = selected.getSurroundingRegion();
  region.load("address");
  const tables = selected.getTables(false);
  tables.load("items/id");
  return { selected, used, region, tables };
}

export interface Selection {
  selected: Excel.Range;
  used: Excel.Range;
  region: Excel.Range;
  tables: Excel.TableScopedCollection;
}

/** Whether a selection touches a table. */
export const touches = ({ tables }: Selection, table: string): boolean => tables.items.some(({ id }) => id === table);

/** What a selection outside of tables means: itself or, where it is one cell, row or column, the filled region around it. */
export function selectedRange({ selected, used, region }: Selection): Source {
  const whole = selected.rowCount === sheetRows || selected.columnCount === sheetColumns;
  // No portfolio is one row or one column: what lies around it is meant.
  const narrow = selected.rowCount === 1 || selected.columnCount === 1;
  const around = areaOf(region.address);
  if (narrow && around.rows > 1 && around.columns > 1) return rangeSource(region.address);
  return rangeSource(whole && !used.isNullObject ? used.address : selected.address);
}

/** What a selection means: the table it lies in, else its range. */
export function selectedSource(selection: Selection, { tables }: ListedWorkbook): Source {
  const table = tables.find(({ id }) => touches(selection, id));
  return table ? tableSource(table) : selectedRange(selection);
}
