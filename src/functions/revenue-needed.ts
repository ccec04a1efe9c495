import { amountAt, amounts, requireSameCount } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { revenuesNeeded } from "../framework/planning/revenue-needed";
import { answer } from "./edge/answer";

/**
 * Returns the revenue to add at a new margin to bring the pooled gross margin to a target.
 * @customfunction REVENUENEEDED
 * @group Time and targets
 * @param targetMargin Target margin as a fraction, one or more cells.
 * @param revenue Revenue now, in one currency.
 * @param cost Cost of the same cells, as positive numbers in the same currency.
 * @param newMargin Margin of the revenue to add, as a fraction.
 * @returns Revenue to add, in the shape of targetMargin; 0 where the target is reached; #N/A where the new margin is not above the target.
 * @answers How much new business at this margin brings the whole portfolio to the target margin?
 * @rule (target x revenue - gross profit) / (new margin - target), with the margin pooled over all cells.
 * @rule 0 where the pooled margin has reached the target; else #N/A where the new margin is not above it ("" among several).
 * @source rule
 * @example =PPF.REVENUENEEDED(0.3,100,80,0.5) -> 50
 * @example =PPF.REVENUENEEDED({0.2,0.25,0.3},{60;40},{50;30},0.5) -> {0,20,50}
 * @example =PPF.REVENUENEEDED(0.5,100,80,0.4) -> #N/A
 * @equivalent =IF({targetMargin}*SUM({revenue})<={profit},0,IF({newMargin}<={targetMargin},NA(),({targetMargin}*SUM({revenue})-{profit})/({newMargin}-{targetMargin})))
 * @equivalent targetMargin:cells: =IF({targetMargin}*SUM({revenue})<={profit},0,IF({newMargin}<={targetMargin},"",({targetMargin}*SUM({revenue})-{profit})/({newMargin}-{targetMargin})))
 * @equivalent where profit = SUM({revenue})-SUM({cost})
 * @helpurl https://localhost:3000/help.html#revenueneeded
 */
export function revenueNeeded(targetMargin: any[][], revenue: any[][], cost: any[][], newMargin: any): any[][] {
  return answer("REVENUENEEDED", () => {
    const targets = range("targetMargin", targetMargin);
    const revenueRange = range("revenue", revenue);
    const costRange = range("cost", cost);
    requireSameCount(revenueRange, costRange);
    const added = amountAt(range("newMargin", newMargin), 0, 0);
    return revenuesNeeded(targets, amounts(revenueRange), amounts(costRange), added);
  });
}
