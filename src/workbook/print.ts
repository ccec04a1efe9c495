import type { BlockPlan } from "./block-plan";
import { addressOf } from "./references";

/** In points: a quarter of an inch at the sides, for wide tables. */
const margins = { side: 18, end: 27 };
/** At which the widest block fits across a page where blocks share a sheet, in percent. */
const sharedScale = 55;

/**
 * How sheets of ours are printed: each block as wide as a page, with its headers on each. No print area: one would cut off rows
 * and columns that are added later.
 */
export function queuePaper(sheet: Excel.Worksheet, { block, origin, added }: BlockPlan): void {
  if (added === "anchor") return;
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  const corner = (row: number, column: number): string => addressOf({ row, column, rows: 1, columns: 1 });
  pageLayout.orientation = "Landscape";
  pageLayout.leftMargin = pageLayout.rightMargin = margins.side;
  pageLayout.topMargin = pageLayout.bottomMargin = margins.end;
  if (added === "one") {
    // Excel minds page breaks across only where it is told a scale.
    pageLayout.zoom = { scale: sharedScale };
    if (origin.column > 0) verticalPageBreaks.add(corner(0, origin.column));
    return;
  }
  const { tableRow, frozenRows, pageBreaks = [] } = block;
  const [first, last] = tableRow === undefined ? [1, frozenRows] : [tableRow + 1, tableRow + 1];
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${first}:$${last}`);
  for (const row of pageBreaks) horizontalPageBreaks.add(corner(row, 0));
}
