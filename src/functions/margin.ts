import { parseAssumptions } from "../framework/assumptions/assumptions";
import { range } from "../framework/cells/range";
import { publishedMargins } from "../framework/margin/published-margins";
import { wordOrNull } from "../framework/cells/words";
import { pointWords } from "../framework/words/point";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Looks up the published gross margin of a business model, as a fraction. For your own numbers use GROSSMARGIN.
 * @customfunction MARGIN
 * @param model Business model, one or more cells.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [point] Point of the published range: "low", "mid" (default) or "high".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The margin of each cell, in the shape of model, for example 0.35; #N/A where nobody published one.
 * @helpurl https://localhost:3000/help.html#margin
 */
export function margin(model: any[][], preset?: any, point?: any, assumptions?: any[][]): any[][] {
  return answer("MARGIN", () => {
    const named = wordOrNull(presetWords, "preset", preset);
    const at = wordOrNull(pointWords, "point", point) ?? "mid";
    return publishedMargins(range("model", model), named, at, parseAssumptions(assumptions));
  });
}
