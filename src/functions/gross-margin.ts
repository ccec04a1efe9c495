import { amounts, requireSameCount, requireSameShape } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { wordOrNull } from "../framework/cells/words";
import { groupedMargins } from "../framework/margin/grouped-margins";
import { groupingWords } from "../framework/words/grouping";
import { answer } from "./edge/answer";

/**
 * Returns the gross margin of revenue over cost, pooled: (sum of revenue - sum of cost) / sum of revenue.
 * @customfunction GROSSMARGIN
 * @group Actuals
 * @param revenue Revenue, one or more cells, in one currency.
 * @param cost Cost of the same cells, as positive numbers in the same currency.
 * @param [by] Pooled over "all" cells (default), "rows" or "columns", or "each" cell alone.
 * @returns The margin as a fraction, for example 0.35; by rows a column, by columns a row.
 * @answers What gross margin do these lines earn together, by row, by column or one by one?
 * @rule Percentages are never averaged: revenue and cost are summed first, then divided.
 * @rule Over "all" cells revenue and cost have the same number of cells; for "rows", "columns" and "each" the same shape.
 * @rule Nothing there, revenue and cost blank or 0: an empty text. Cost without revenue: #DIV/0!, among several an empty text.
 * @rule Cost is positive. Where the sum of all costs is negative the function says so instead of overstating the margin.
 * @source rule
 * @example =PPF.GROSSMARGIN({100;300},{80;210}) -> 0.275
 * @example =PPF.GROSSMARGIN({100,300;50,50},{80,210;40,35},"rows") -> {0.275;0.25}
 * @example =PPF.GROSSMARGIN({100,300;50,50},{80,210;40,35},"columns") -> {0.2,0.3}
 * @example =PPF.GROSSMARGIN({100;300;0},{80;210;0},"each") -> {0.2;0.3;""}
 * @example =PPF.GROSSMARGIN(0,80) -> #DIV/0!
 * @example =PPF.GROSSMARGIN(1000,-700) -> #VALUE! GROSSMARGIN requires cost as positive numbers; the sum is -700: pass -C2:C9
 * @equivalent =IF(SUMSQ({revenue},{cost})=0,"",(SUM({revenue})-SUM({cost}))/SUM({revenue}))
 * @equivalent revenue:cells, by=rows: =IF(SUM({revenue:row})=0,"",(SUM({revenue:row})-SUM({cost:row}))/SUM({revenue:row}))
 * @equivalent revenue:cells, by=columns: =IF(SUM({revenue:column})=0,"",(SUM({revenue:column})-SUM({cost:column}))/SUM({revenue:column}))
 * @equivalent revenue:cells, by=each: =IF({revenue}=0,"",({revenue}-{cost})/{revenue})
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
