import { readLines } from "../framework/cells/read-lines";
import { place } from "../framework/placement/placement";
import { answer } from "./edge/answer";

/**
 * Returns the business model with the largest share of gross profit (of revenue, where costs are missing); on a tie the deeper one.
 * @customfunction ANCHOR
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @returns The business model, for example "services".
 * @helpurl https://localhost:3000/help.html#anchor
 */
export function anchor(models: any[][], revenue: any[][], cost?: any[][]): string {
  return answer("ANCHOR", () => place(readLines(models, revenue, cost)).anchor);
}
