import { amounts } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { readModelLines } from "../framework/cells/read-model-lines";
import { wordOrNull } from "../framework/cells/words";
import { realizedMultiplier } from "../framework/multiplier/realized-multiplier";
import { definitionWords } from "../framework/words/definition";
import { answer } from "./edge/answer";

/**
 * Returns the realized multiplier: your own revenue per $1 of AWS revenue in the same period. It is a ratio of one period, not of a cohort of projects.
 * @customfunction REALIZED
 * @group Actuals
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param awsRevenue AWS revenue of the same period, in the same currency; a range of any size is summed.
 * @param [definition] Which revenue counts: "own" (default, all but resell), "services" (services and managed services) or "all".
 * @returns Revenue per $1 of AWS revenue, for example 2.4; #DIV/0! without AWS revenue.
 * @answers How much of our own revenue goes with each $1 of AWS revenue today?
 * @rule Sum of the revenue of the models in the definition over the sum of AWS revenue.
 * @rule For LADDER take the definition "services".
 * @source rule
 * @example =PPF.REALIZED({"resell";"services";"saas"},{1000;300;200},1000) -> 0.5
 * @example =PPF.REALIZED({"resell";"services";"saas"},{1000;300;200},{600;400},"services") -> 0.3
 * @example =PPF.REALIZED({"resell";"services";"saas"},{1000;300;200},1000,"all") -> 1.5
 * @example =PPF.REALIZED("services",300,0) -> #DIV/0!
 * @equivalent =SUMPRODUCT(ISNUMBER(MATCH({models},{"services","managed services","technology solutions","business outcome solutions"},0))*{revenue})/SUM({awsRevenue})
 * @equivalent definition=services: =SUMPRODUCT(ISNUMBER(MATCH({models},{"services","managed services"},0))*{revenue})/SUM({awsRevenue})
 * @equivalent definition=all: =SUMPRODUCT(ISNUMBER(MATCH({models},{names:business models},0))*{revenue})/SUM({awsRevenue})
 * @helpurl https://localhost:3000/help.html#realized
 */
export function realized(models: any[][], revenue: any[][], awsRevenue: any[][], definition?: any): number {
  return answer("REALIZED", () => {
    const lines = readModelLines(models, revenue);
    const aws = amounts(range("awsRevenue", awsRevenue));
    return realizedMultiplier(lines, aws, wordOrNull(definitionWords, "definition", definition) ?? "own");
  });
}
