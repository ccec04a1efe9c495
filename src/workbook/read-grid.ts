import type { Grid } from "../framework/portfolio/grid";
import type { Content } from "./block";
import { workbookError } from "./excel-request";
import { type ReadOptions, type Source, WorkbookError } from "./planner-workbook";
import { addressOf, areaOf, placeOf, sheetRows } from "./references";

/** Cells that one answer may hold: at 20 bytes a cell well below Excel's limit of 5 MB. */
const cellsPerRequest = 200000;
/** Rows looked at above the cells: a title may stand apart from them. */
const titleRows = 5;
/** Rows whose number formats are read, to tell dates from amounts. */
const formattedRows = 200;

/**
 * Reads the cells of a source in parts that one answer can hold; a part that Excel finds too large is halved.
 * @param queue Queues what is read together with the first part; anew after a request that failed, since nothing of that is left.
 */
export async function readGrid<G>(
  context: Excel.RequestContext,
  source: Source,
  { onProgress, cancelled }: ReadOptions,
  queue: () => () => G,
): Promise<{ grid: Grid; given: G }> {
  const { row, column, rows, columns } = areaOf(source.address);
  const above = Math.min(row, titleRows);
  const cells = (first: number, size: number, from = column, width = columns): Excel.Range => {
    const area = { row: row + first, column: from, rows: size, columns: width };
    return context.workbook.worksheets.getItem(source.sheet).getRange(addressOf(area));
  };
  const queueBeside = () => {
    const given = queue();
    const top = cells(0, Math.min(rows, formattedRows));
    top.load("numberFormat");
    const all = cells(0, rows);
    all.load("rowHidden");
    const titles = above > 0 ? cells(-above, above, 0, column + columns) : null;
    titles?.load("values");
    const next = source.kind === "range" && row + rows < sheetRows ? cells(rows, 1) : null;
    next?.load("values");
    return { given, top, all, titles, next };
  };
  let beside!: ReturnType<typeof queueBeside>;
  const values: Content[][] = [];
  let step = Math.max(1, Math.floor(cellsPerRequest / columns));
  while (values.length < rows) {
    if (cancelled?.()) throw new WorkbookError("cancelled", placeOf(source), "");
    if (values.length === 0) beside = queueBeside();
    const range = cells(values.length, Math.min(step, rows - values.length));
    range.load("values");
    try {
      // One request a part is the point: together they would pass the limit of one answer.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (workbookError(error, "").kind !== "too-large" || step < 2) throw error;
      step = Math.ceil(Math.min(step, rows) / 2);
      continue;
    }
    for (const line of range.values as Content[][]) values.push(line);
    onProgress?.(values.length, rows);
  }
  const { given, top, all, titles, next } = beside;
  const formats = top.numberFormat as string[][];
  // Null: some rows are, some are not.
  const hidden = all.rowHidden !== false;
  const grid = { sheet: source.sheet, row, column, values, formats, hidden, above: titles?.values, below: next?.values[0] };
  return { grid, given: given() };
}
