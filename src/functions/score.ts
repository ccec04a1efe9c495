import { readLines } from "../framework/cells/read-lines";
import { wordOrNull } from "../framework/cells/words";
import { place } from "../framework/placement/placement";
import { axisWords } from "../framework/words/axis";
import { answer } from "./edge/answer";

/**
 * Scores a portfolio from 1 to 5: how far up the framework it stands (average rung) or how broad it is (effective number of business models, the inverse Herfindahl index).
 * @customfunction SCORE
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [axis] What to score: "rung" (default) or "breadth".
 * @returns A number from 1 to 5, for example 1.55.
 * @helpurl https://localhost:3000/help.html#score
 */
export function score(models: any[][], revenue: any[][], cost?: any[][], axis?: any): number {
  return answer("SCORE", () => {
    const lines = readLines(models, revenue, cost);
    const measured = wordOrNull(axisWords, "axis", axis) ?? "rung";
    const { averageRung, effectiveModels } = place(lines);
    return measured === "rung" ? averageRung : effectiveModels;
  });
}
