import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readLines } from "../framework/cells/read-lines";
import { wordOrNull } from "../framework/cells/words";
import { moves as movesOf } from "../framework/placement/moves";
import { place } from "../framework/placement/placement";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns what it takes to reach each business model: five rows with model, share now, status, gross profit to add, margin used, revenue to add and yearly growth over three years.
 * @customfunction MOVES
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns Five rows in the order of the framework, without a header; status is "reached", "next" or "later"; growth is a fraction or "from zero".
 * @helpurl https://localhost:3000/help.html#moves
 */
export function moves(models: any[][], revenue: any[][], cost?: any[][], preset?: any, assumptions?: any[][]): any[][] {
  return answer("MOVES", () => {
    const lines = readLines(models, revenue, cost);
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
