import { readModelLines } from "../framework/cells/read-model-lines";
import { wordOrNull } from "../framework/cells/words";
import { place } from "../framework/placement/placement";
import { axisWords } from "../framework/words/axis";
import { answer } from "./edge/answer";

/**
 * Returns a score of a portfolio from 1 to 5: how far up the framework it stands (average rung) or how broad it is (effective number of business models, the inverse Herfindahl index).
 * @customfunction SCORE
 * @group Placement
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [axis] What to score: "rung" (default) or "breadth".
 * @returns A number from 1 to 5, for example 1.55.
 * @answers How far up the framework, or how broad, is this portfolio, as one number to follow over time?
 * @rule The base is gross profit where every model with revenue has a cost, else revenue with resell net of its cost; without cost it is the amounts given.
 * @rule "rung": the average of 1 (resell) to 5 (business outcome solutions), weighted by share of the base.
 * @rule "breadth": 1 / sum of squared shares, the effective number of models: 1 is a single model, 5 an even spread.
 * @rule It knows nothing of resale.booked: where resale is booked net, give gross profit as the amounts, without cost.
 * @rule A model whose sum is negative counts as 0; nothing above 0: #N/A.
 * @source ppf-2025 rule
 * @example =PPF.SCORE({"resell";"services";"managed services"},{600;250;150}) -> 1.55
 * @example =PPF.SCORE({"resell";"services";"managed services"},{600;250;150},,"breadth") -> 2.2472...
 * @example =PPF.SCORE("technology solutions",100) -> 4
 * @example =PPF.SCORE({"resell";"services"},{50;50},,"breadth") -> 2
 * @equivalent =SUMPRODUCT({base},{1;2;3;4;5})/SUM({base})
 * @equivalent axis=breadth: =SUM({base})^2/SUMSQ({base})
 * @equivalent revenue:columns: value
 * @equivalent where sales = SUMIF({models},{names:business models},{revenue})
 * @equivalent cost: where costs = SUMIF({models},{names:business models},{cost})
 * @equivalent where profit = {sales}
 * @equivalent cost: where profit = {sales}-{costs}*IF(SUMPRODUCT(({sales}<>0)*({costs}<=0))=0,1,{1;0;0;0;0})
 * @equivalent where base = {profit}*({profit}>0)
 * @helpurl https://localhost:3000/help.html#score
 */
export function score(models: any[][], revenue: any[][], cost?: any[][], axis?: any): number {
  return answer("SCORE", () => {
    const lines = readModelLines(models, revenue, cost);
    const measured = wordOrNull(axisWords, "axis", axis) ?? "rung";
    const { averageRung, effectiveModels } = place(lines);
    return measured === "rung" ? averageRung : effectiveModels;
  });
}
