import { readModelLines } from "../framework/cells/read-model-lines";
import { place } from "../framework/placement/placement";
import { answer } from "./edge/answer";

/**
 * Returns the business model with the largest share of gross profit (of revenue, where costs are missing); on a tie the deeper one.
 * @customfunction ANCHOR
 * @group Placement
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @returns The business model, for example "services".
 * @answers Which business model carries the most of the business?
 * @rule The base is gross profit where every model with revenue has a cost, else revenue with resell net of its cost; without cost it is the amounts given.
 * @rule On a tie the deeper model.
 * @rule It knows nothing of resale.booked: where resale is booked net, give gross profit as the amounts, without cost.
 * @rule A model whose sum is negative counts as 0; nothing above 0: #N/A.
 * @source ppf-2025 rule
 * @example =PPF.ANCHOR({"resell";"services";"managed services"},{600;250;150}) -> "resell"
 * @example =PPF.ANCHOR({"resell";"services";"managed services"},{600;250;150},{540;200;50}) -> "managed services"
 * @example =PPF.ANCHOR({"resell";"services"},{50;50}) -> "services"
 * @equivalent =LOOKUP(2,1/({profit}>=MAX({profit},1E-300)*(1-1E-12)),{names:business models})
 * @equivalent revenue:columns: value
 * @equivalent where sales = SUMIF({models},{names:business models},{revenue})
 * @equivalent cost: where costs = SUMIF({models},{names:business models},{cost})
 * @equivalent where profit = {sales}
 * @equivalent cost: where profit = {sales}-{costs}*IF(SUMPRODUCT(({sales}<>0)*({costs}<=0))=0,1,{1;0;0;0;0})
 * @helpurl https://localhost:3000/help.html#anchor
 */
export function anchor(models: any[][], revenue: any[][], cost?: any[][]): string {
  return answer("ANCHOR", () => place(readModelLines(models, revenue, cost)).anchor);
}
