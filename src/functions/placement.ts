import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readLines } from "../framework/cells/read-lines";
import { place } from "../framework/placement/placement";
import { answer } from "./edge/answer";

/**
 * Returns where a portfolio stands in the framework: the deepest business model that, with all deeper ones, makes a fifth of gross profit (of revenue, where costs are missing). The rule is this product's own; AWS publishes the order of the models, not a score.
 * @customfunction PLACEMENT
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The business model reached, for example "managed services".
 * @helpurl https://localhost:3000/help.html#placement
 */
export function placement(models: any[][], revenue: any[][], cost?: any[][], assumptions?: any[][]): string {
  return answer("PLACEMENT", () => {
    const lines = readLines(models, revenue, cost);
    return place(lines, parseAssumptions(assumptions)).reach;
  });
}
