import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readModelLines } from "../framework/cells/read-model-lines";
import { place } from "../framework/placement/placement";
import { answer } from "./edge/answer";

/**
 * Returns where a portfolio stands in the framework: the deepest business model that, with all deeper ones, makes a fifth of gross profit (of revenue, where costs are missing). The rule is this product's own; AWS publishes the order of the models, not a score.
 * @customfunction PLACEMENT
 * @group Placement
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The business model reached, for example "managed services".
 * @answers Which business model has this portfolio reached?
 * @rule The base is gross profit where every model with revenue has a cost, else revenue with resell net of its cost; without cost it is the amounts given.
 * @rule With resale.booked "net" in assumptions, resell needs no cost: its revenue, less any cost given, is its gross profit.
 * @rule Reached is the deepest model that, with all deeper ones, makes at least placement.established of the base: 0.2 by default, an equal share of five models.
 * @rule Moving base to a deeper model never lowers the answer; the order of the lines does not matter.
 * @rule A model whose sum is negative counts as 0; nothing above 0: #N/A.
 * @source ppf-2025 rule
 * @example =PPF.PLACEMENT({"resell";"services";"managed services"},{600;250;150}) -> "services"
 * @example =PPF.PLACEMENT({"resell";"services";"managed services"},{600;250;150},{540;200;50}) -> "managed services"
 * @example =PPF.PLACEMENT({"resell";"services";"managed services"},{600;250;150},,{"placement.established",0.15}) -> "managed services"
 * @example =PPF.PLACEMENT({"resell";"managed services"},{85;60},{_;45},{"resale.booked","net"}) -> "resell"
 * @example =PPF.PLACEMENT("resell",100,120) -> #N/A PLACEMENT requires gross profit above 0 in at least one business model
 * @equivalent =LOOKUP(2,1/(MMULT({1,1,1,1,1;0,1,1,1,1;0,0,1,1,1;0,0,0,1,1;0,0,0,0,1}-{assumption:placement.established}*(1-1E-12),{base})>0),{names:business models})
 * @equivalent revenue:columns: value
 * @equivalent where sales = SUMIF({models},{names:business models},{revenue})
 * @equivalent cost: where costs = SUMIF({models},{names:business models},{cost})
 * @equivalent where profit = {sales}
 * @equivalent cost: where profit = {sales}-{costs}*IF(SUMPRODUCT(({sales}<>0)*({costs}<=0)*IF({assumption:resale.booked}="net",{0;1;1;1;1},1))=0,1,{1;0;0;0;0})
 * @equivalent where base = {profit}*({profit}>0)
 * @helpurl https://localhost:3000/help.html#placement
 */
export function placement(models: any[][], revenue: any[][], cost?: any[][], assumptions?: any[][]): string {
  return answer("PLACEMENT", () => {
    const lines = readModelLines(models, revenue, cost);
    return place(lines, parseAssumptions(assumptions)).reach;
  });
}
