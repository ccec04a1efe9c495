import { readModelLines } from "../framework/cells/read-model-lines";
import { mix as mixOf } from "../framework/placement/mix";
import { answer } from "./edge/answer";

/**
 * Returns the mix of a portfolio by business model: five rows with model, revenue and share; with cost also cost, gross profit, margin and share of gross profit.
 * @customfunction MIX
 * @group Actuals
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @returns Five rows in the order of the framework, without a header; shares and margins are fractions.
 * @answers How are revenue and gross profit spread over the five business models?
 * @rule Always five rows, in the order of the framework, also for a model without revenue.
 * @rule Share is of total revenue; margin and share of gross profit are an empty text where there is nothing to divide by.
 * @rule A row with a blank model and zero amounts is skipped; a blank model beside an amount is an error naming the row; exclude leaves a line out.
 * @rule Total revenue not above 0: #N/A.
 * @source ppf-2025 rule
 * @example =PPF.MIX({"resell";"services";"subtotal"},{60;40;100}) -> {"resell",60,0.6;"services",40,0.4;"managed services",0,0;"technology solutions",0,0;"business outcome solutions",0,0}
 * @example =PPF.MIX({"resale";"consulting"},{60;40},{54;30}) -> {"resell",60,0.6,54,6,0.1,0.375;"services",40,0.4,30,10,0.25,0.625;"managed services",0,0,0,0,"",0;...}
 * @example =PPF.MIX({"resell";"services"},{30,30;25,15}) -> {"resell",60,0.6;"services",40,0.4;...}
 * @example =PPF.MIX({"resell";"managd services"},{60;40}) -> #VALUE! MIX requires a business model in models, row 2; found "managd services", did you mean "managed services"?
 * @equivalent ={names:business models:cell} | =SUMPRODUCT(({models}={cell:1})*{revenue}) | =IF(SUM({column:2})>0,{cell:2}/SUM({column:2}),NA())
 * @equivalent cost: ={names:business models:cell} | =SUMPRODUCT(({models}={cell:1})*{revenue}) | =IF(SUM({column:2})>0,{cell:2}/SUM({column:2}),NA()) | =SUMPRODUCT(({models}={cell:1})*{cost}) | ={cell:2}-{cell:4} | =IF({cell:2}=0,"",{cell:5}/{cell:2}) | =IF(SUM({column:5})=0,"",{cell:5}/SUM({column:5}))
 * @helpurl https://localhost:3000/help.html#mix
 */
export function mix(models: any[][], revenue: any[][], cost?: any[][]): any[][] {
  return answer("MIX", () =>
    mixOf(readModelLines(models, revenue, cost)).map((row) => {
      const shares = [row.model, row.revenue, row.share];
      return row.cost === null ? shares : [...shares, row.cost, row.grossProfit, row.margin, row.profitShare];
    }),
  );
}
