import { amounts, amountsBeside, requireSameCount } from "../framework/cells/amounts";
import { lineLabels } from "../framework/cells/line-labels";
import { range } from "../framework/cells/range";
import { tornado as tornadoOf } from "../framework/planning/tornado";
import { answer } from "./edge/answer";

/**
 * Returns which line's margin moves gross profit most: label, effect of its low margin, effect of its high margin and swing, the widest swing first.
 * @customfunction TORNADO
 * @group What-if
 * @param labels Name of each line, a cell a line.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param low Margin of each line at worst, as a fraction.
 * @param mid Margin of each line as expected.
 * @param high Margin of each line at best.
 * @returns A row a line, without a header: label, effect of low, effect of high, swing; ties in the order given.
 * @answers Which line's margin matters most to gross profit?
 * @rule Effect = revenue x (low or high margin - mid margin), all other lines at mid.
 * @rule Swing = the distance between the two effects.
 * @source rule
 * @example =PPF.TORNADO("Services",400,0.25,0.35,0.4) -> {"Services",-40,20,60}
 * @example =PPF.TORNADO({"Resell";"Services"},{1000;400},{0.02;0.25},{0.05;0.35},{0.09;0.4}) -> {"Resell",-30,40,70;"Services",-40,20,60}
 * @example =PPF.TORNADO("Managed services",500,0.3,0.35,0.4) -> {"Managed services",-25,25,50}
 * @equivalent =IF(INDEX({labels},{line})="","",INDEX({labels},{line})) | =INDEX({revenue},{line})*(INDEX({low},{line})-INDEX({mid},{line})) | =INDEX({revenue},{line})*(INDEX({high},{line})-INDEX({mid},{line})) | ={swing}
 * @equivalent revenue:columns: value
 * @equivalent where swings = ABS({revenue}*({high}-{low}))
 * @equivalent where swing = LARGE({swings},{position})
 * @equivalent where line = SMALL(IF({swings}={swing},ROW({revenue})+COLUMN({revenue})-MIN(ROW({revenue}))-MIN(COLUMN({revenue}))+1),{position}-SUMPRODUCT(--({swings}>{swing})))
 * @helpurl https://localhost:3000/help.html#tornado
 */
export function tornado(labels: any[][], revenue: any[][], low: any[][], mid: any[][], high: any[][]): any[][] {
  return answer("TORNADO", () => {
    const labelRange = range("labels", labels);
    const revenueRange = range("revenue", revenue);
    const margins = [range("low", low), range("mid", mid), range("high", high)];
    for (const margin of margins) requireSameCount(labelRange, margin);
    const revenues = amountsBeside(labelRange, revenueRange);
    const [lows, mids, highs] = margins.map(amounts);
    const lines = lineLabels(labelRange, [revenueRange, ...margins]).map((label, line) => ({
      label,
      revenue: revenues[line],
      low: lows[line],
      mid: mids[line],
      high: highs[line],
    }));
    return tornadoOf(lines).map(({ label, lowEffect, highEffect, swing }) => [label, lowEffect, highEffect, swing]);
  });
}
