import { readLines } from "../framework/cells/read-lines";
import { mix as mixOf } from "../framework/placement/mix";
import { answer } from "./edge/answer";

/**
 * Returns the mix of a portfolio by business model: five rows with model, revenue and share; with cost also cost, gross profit, margin and share of gross profit.
 * @customfunction MIX
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @returns Five rows in the order of the framework, without a header; shares and margins are fractions.
 * @helpurl https://localhost:3000/help.html#mix
 */
export function mix(models: any[][], revenue: any[][], cost?: any[][]): any[][] {
  return answer("MIX", () =>
    mixOf(readLines(models, revenue, cost)).map((row) => {
      const shares = [row.model, row.revenue, row.share];
      return row.cost === null ? shares : [...shares, row.cost, row.grossProfit, row.margin, row.profitShare];
    }),
  );
}
