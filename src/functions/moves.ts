import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readModelLines } from "../framework/cells/read-model-lines";
import { wordOrNull } from "../framework/cells/words";
import { moves as movesOf } from "../framework/placement/moves";
import { place } from "../framework/placement/placement";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns what it takes to reach each business model: five rows with model, share now, status, gross profit to add, margin used, revenue to add and yearly growth over three years.
 * @customfunction MOVES
 * @group Placement
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns Five rows in the order of the framework, without a header; status is "reached", "next" or "later"; growth is a fraction or "from zero".
 * @answers What would it take to reach each business model?
 * @rule The base is gross profit where every model with revenue has a cost, else revenue with resell net of its cost; without cost it is the amounts given.
 * @rule With resale.booked "net" in assumptions, resell needs no cost: its revenue, less any cost given, is its gross profit.
 * @rule To add, there or beyond: max(0, (t x base - base there or deeper) / (1 - t)), where t is placement.established, 0.2 by default. A reached model needs 0.
 * @rule On gross profit, revenue to add is that amount / margin; on revenue, gross profit to add is that amount x margin.
 * @rule Margin: your own (pooled, where revenue and cost are given), else the assumption, else the middle of the preset, else an empty text.
 * @rule Growth is of that model, a year, to add the amount within three years: ((now + add) / now)^(1/3) - 1.
 * @source ppf-2025 idc-2017 ami-2017 rule
 * @example =PPF.MOVES({"resell";"services";"managed services"},{600;250;150}) -> {"resell",0.6,"reached",0,0.05,0,0;"services",0.25,"reached","","",0,0;"managed services",0.15,"next",21.875,0.35,62.5,0.1231...;"technology solutions",0,"later","","",250,"from zero";"business outcome solutions",0,"later","","",250,"from zero"}
 * @example =PPF.MOVES({"resell";"services";"managed services"},{600;250;150},{540;200;50},"IDC 2017") -> {"resell",0.2857...,"reached",0,0.1,0,0;"services",0.238...,"reached",0,0.2,0,0;"managed services",0.476...,"reached",0,0.6667...,0,0;"technology solutions",0,"next",52.5,0.7,75,"from zero";"business outcome solutions",0,"later",52.5,"","","from zero"}
 * @equivalent ={names:business models:cell} | =INDEX({base},{position})/SUM({base}) | =IF(SUM({down:2})>={assumption:placement.established}*(1-1E-12),"reached",IF(SUM({down:2})+INDEX({column:2},{position}-1)>={assumption:placement.established}*(1-1E-12),"next","later")) | =IF({cell:5}="","",{cell:6}*{cell:5}) | ={margins:cell} | =IF({cell:3}="reached",0,SUM({base})*({assumption:placement.established}-SUM({down:2}))/(1-{assumption:placement.established})) | =IF({cell:2}=0,"from zero",IF({cell:3}="reached",0,(1+({assumption:placement.established}-SUM({down:2}))/(1-{assumption:placement.established})/{cell:2})^(1/3)-1))
 * @equivalent cost: ={names:business models:cell} | =INDEX({base},{position})/SUM({base}) | =IF(SUM({down:2})>={assumption:placement.established}*(1-1E-12),"reached",IF(SUM({down:2})+INDEX({column:2},{position}-1)>={assumption:placement.established}*(1-1E-12),"next","later")) | =IF({known},{add},IF({cell:5}="","",{add}*{cell:5})) | =IF(INDEX({sales},{position})*INDEX({costs},{position})<>0,1-INDEX({costs},{position})/INDEX({sales},{position}),{margins:cell}) | =IF(NOT({known}),{add},IF({cell:5}="","",IF({cell:5}>0,{add}/{cell:5},""))) | =IF({cell:2}=0,"from zero",IF({cell:3}="reached",0,(1+({assumption:placement.established}-SUM({down:2}))/(1-{assumption:placement.established})/{cell:2})^(1/3)-1))
 * @equivalent revenue:columns: value
 * @equivalent where add = IF({cell:3}="reached",0,SUM({base})*({assumption:placement.established}-SUM({down:2}))/(1-{assumption:placement.established}))
 * @equivalent where known = SUMPRODUCT(({sales}<>0)*({costs}<=0)*IF({assumption:resale.booked}="net",{0;1;1;1;1},1))=0
 * @equivalent where sales = SUMIF({models},{names:business models},{revenue})
 * @equivalent cost: where costs = SUMIF({models},{names:business models},{cost})
 * @equivalent where profit = {sales}
 * @equivalent cost: where profit = {sales}-{costs}*IF({known},1,{1;0;0;0;0})
 * @equivalent where base = {profit}*({profit}>0)
 * @helpurl https://localhost:3000/help.html#moves
 */
export function moves(models: any[][], revenue: any[][], cost?: any[][], preset?: any, assumptions?: any[][]): any[][] {
  return answer("MOVES", () => {
    const lines = readModelLines(models, revenue, cost);
    const named = wordOrNull(presetWords, "preset", preset);
    const given = parseAssumptions(assumptions);
    return movesOf(lines, place(lines, given), named, given).map((move) => [
      move.model,
      move.share,
      move.status,
      move.grossProfit,
      move.margin,
      move.revenue,
      move.growth,
    ]);
  });
}
