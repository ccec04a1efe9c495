import type { Content } from "./block";
import { workbookError } from "./excel-request";
import { type Grid, type ReadOptions, type Source, WorkbookError } from "./planner-workbook";
import { addressOf, areaOf, placeOf, sheetRows } from "./references";

/** Cells that one answer may hold: at 20 bytes a cell well below Excel's limit of 5 MB. */
const cellsPerRequest = 200000;
/** Rows whose number formats are read, to tell dates from amounts. */
const formattedRows = 200;

/** Reads the cells of a source in parts that one answer can hold; a part that Excel finds too large is halved. */
export async function readGrid(context: Excel.RequestContext, source: Source, { onProgress, cancelled }: ReadOptions): Promise<Grid> {
  const { row, column, rows, columns } = areaOf(source.address);
  const sheet = context.workbook.worksheets.getItem(source.sheet);
  const part = (first: number, count: number): Excel.Range => sheet.getRange(addressOf({ row: row + first, column, rows: count, columns }));
  const top = part(0, Math.min(rows, formattedRows));
  top.load("numberFormat");
  const all = part(0, rows);
  all.load("rowHidden");
  const next = source.kind === "range" && row + rows < sheetRows ? part(rows, 1) : null;
  next?.load("values");
  const values: Content[][] = [];
  let step = Math.max(1, Math.floor(cellsPerRequest / columns));
  while (values.length < rows) {
    if (cancelled?.()) throw new WorkbookError("cancelled", placeOf(source), "");
    const range = part(values.length, Math.min(step, rows - values.length));
    range.load("values");
    try {
      // One request a part is the point: together they would pass the limit of one answer.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (workbookError(error, "").kind !== "too-large" || step < 2) throw error;
      step = Math.ceil(step / 2);
      continue;
    }
    for (const cells of range.values as Content[][]) values.push(cells);
    onProgress?.(values.length, rows);
  }
  // Null: some rows are, some are not.
  const hidden = all.rowHidden !== false;
  return { sheet: source.sheet, row, column, values, formats: top.numberFormat as string[][], hidden, below: next?.values[0] };
}
