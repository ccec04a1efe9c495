import { amounts, requireSameCount, requireSameShape } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { wordOrNull } from "../framework/cells/words";
import { groupedMargins } from "../framework/margin/grouped-margins";
import { groupingWords } from "../framework/words/grouping";
import { answer } from "./edge/answer";

/**
 * Returns the gross margin of revenue over cost, pooled: (sum of revenue - sum of cost) / sum of revenue.
 * @customfunction GROSSMARGIN
 * @param revenue Revenue, one or more cells, in one currency.
 * @param cost Cost of the same cells, as positive numbers in the same currency.
 * @param [by] Pooled over "all" cells (default), "rows" or "columns", or "each" cell alone.
 * @returns The margin as a fraction, for example 0.35; by rows a column, by columns a row.
 * @helpurl https://localhost:3000/help.html#grossmargin
 */
export function grossMargin(revenue: any[][], cost: any[][], by?: any): any[][] {
  return answer("GROSSMARGIN", () => {
    const revenueRange = range("revenue", revenue);
    const costRange = range("cost", cost);
    const grouping = wordOrNull(groupingWords, "by", by) ?? "all";
    if (grouping === "all") requireSameCount(revenueRange, costRange);
    else requireSameShape(revenueRange, costRange);
    return groupedMargins(amounts(revenueRange), amounts(costRange), revenueRange.columns, grouping);
  });
}
