import { amountColumns, amountOffsets, type Grid, type Mapping, rangeAddress } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { type BusinessModel, businessModels } from "../framework/words/business-model";

/** The cells that one business model's amounts come from. */
export interface ModelCells {
  model: BusinessModel;
  lines: number;
  /** Runs of rows, from the first to the last of the columns read: "Plan!B7:G12". A blank row does not end a run. */
  runs: string[];
}

/** Columns of the portfolio below the headers, those side by side as one: "Plan!G5:G46". */
export function columnCells(grid: Grid, { headerRow }: Mapping, offsets: readonly number[]): string[] {
  const starts = offsets.filter((offset) => !offsets.includes(offset - 1));
  return starts.map((first) => {
    let last = first;
    while (offsets.includes(last + 1)) last += 1;
    return rangeAddress(grid, headerRow + 1, first, grid.values.length - 1, last);
  });
}

/** Where the lines of each model stand, in ladder order; a model without lines has no runs. */
export function modelCells({ grid, mapping, lines, columns }: Portfolio): ModelCells[] {
  const amounts = amountColumns.flatMap((column) => amountOffsets(mapping, column));
  const offsets = [...Object.values(mapping.columns), ...amounts];
  const first = Math.min(...offsets);
  const last = Math.max(...offsets);
  const found = businessModels.map((model) => ({ model, lines: 0, runs: [] as string[] }));
  for (let at = 0; at < lines.length; at++) {
    const { model, row } = lines[at];
    let end = row;
    let count = 1;
    while (lines[at + 1]?.model === model && onlyBlank(end, lines[at + 1].row)) {
      end = lines[++at].row;
      count += 1;
    }
    const cells = found[businessModels.indexOf(model)];
    cells.lines += count;
    cells.runs.push(rangeAddress(grid, row, first, end, last));
  }
  return found;

  function onlyBlank(from: number, to: number): boolean {
    return columns.models.slice(from - mapping.headerRow, to - mapping.headerRow - 1).every((model) => model === null);
  }
}
