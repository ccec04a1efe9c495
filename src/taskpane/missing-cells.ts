import { amountOffsets, cellAddress, rangeAddress } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";

/** The cells of the lines used that lack a cost or a service category, line by line; null where no column holds it at all. */
export interface MissingCells {
  cost: string[] | null;
  category: string[] | null;
}

/** A line without revenue needs no cost. In wide form a line's cost is the cells of all periods that count. */
export function missingCells({ grid, mapping, lines }: Portfolio): MissingCells {
  const costs = amountOffsets(mapping, "cost");
  const { category } = mapping.columns;
  return {
    cost:
      costs.length === 0
        ? null
        : lines
            .filter(({ cost, revenue }) => !cost && revenue !== 0)
            .map(({ row }) => rangeAddress(grid, row, Math.min(...costs), row, Math.max(...costs))),
    category:
      category === undefined
        ? null
        : lines.filter(({ categories }) => categories.length === 0).map(({ row }) => cellAddress(grid, row, category)),
  };
}
