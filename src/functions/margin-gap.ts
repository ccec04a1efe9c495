import { parseAssumptions } from "../framework/assumptions/assumptions";
import { presetInForce } from "../framework/assumptions/in-force";
import { readModelLines } from "../framework/cells/read-model-lines";
import { wordOrNull } from "../framework/cells/words";
import { marginGaps } from "../framework/margin/margin-gap";
import { pointWords } from "../framework/words/point";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns the money left on the table by business model: five rows with model, own margin, benchmark margin and the gross profit that the benchmark would add.
 * @customfunction MARGINGAP
 * @group Actuals
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param cost Cost of the same lines, as positive numbers in the same currency.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [point] Point of the published range: "low", "mid" (default) or "high".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns Five rows in the order of the framework, without a header; margins are fractions, blank where there are none.
 * @answers In which business model do we earn less than we could, and how much is it worth?
 * @rule The last column is benchmark x revenue - gross profit, never below 0; blank where either margin is missing.
 * @rule #N/A where no model with revenue has a benchmark.
 * @source ppf-2025 idc-2017 ami-2017 rule
 * @example =PPF.MARGINGAP({"resell";"msp"},{1000;500},{960;400}) -> {"resell",0.04,0.05,10;"services","","","";"managed services",0.2,0.35,75;"technology solutions","","","";"business outcome solutions","","",""}
 * @example =PPF.MARGINGAP("services",100,80) -> #N/A
 * @equivalent ={names:business models:cell} | =IF({sales}=0,"",1-{costs}/{sales}) | ={margins:cell} | =IF(SUMPRODUCT(({column:2}<>"")*({column:3}<>""))=0,NA(),IF(OR({cell:2}="",{cell:3}=""),"",MAX(0,{cell:3}*{sales}-({sales}-{costs}))))
 * @equivalent where sales = SUMPRODUCT(({models}={cell:1})*{revenue})
 * @equivalent where costs = SUMPRODUCT(({models}={cell:1})*{cost})
 * @helpurl https://localhost:3000/help.html#margingap
 */
export function marginGap(
  models: any[][],
  revenue: any[][],
  cost: any[][],
  preset?: any,
  point?: any,
  assumptions?: any[][],
): any[][] {
  return answer("MARGINGAP", () => {
    const lines = readModelLines(models, revenue, cost);
    const named = wordOrNull(presetWords, "preset", preset);
    const at = wordOrNull(pointWords, "point", point) ?? "mid";
    const given = parseAssumptions(assumptions);
    const gaps = marginGaps(lines, presetInForce(given, named), at, given);
    return gaps.map((row) => [row.model, row.margin, row.benchmark, row.gap]);
  });
}
