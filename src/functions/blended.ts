import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readLines } from "../framework/cells/read-lines";
import { wordOrNull } from "../framework/cells/words";
import { blendedMargin } from "../framework/margin/blended-margin";
import { pointWords } from "../framework/words/point";
import { presets, presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns the benchmark margin of a mix: the margins of the preset, or of the assumptions, weighted by the revenue of each business model.
 * @customfunction BLENDED
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [point] Point of the published range: "low", "mid" (default) or "high".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The blended margin as a fraction, for example 0.21; #N/A where a model with revenue has no margin.
 * @helpurl https://localhost:3000/help.html#blended
 */
export function blended(models: any[][], revenue: any[][], preset?: any, point?: any, assumptions?: any[][]): number {
  return answer("BLENDED", () => {
    const lines = readLines(models, revenue);
    const named = wordOrNull(presetWords, "preset", preset);
    const at = wordOrNull(pointWords, "point", point) ?? "mid";
    const given = parseAssumptions(assumptions);
    return blendedMargin(lines, named ?? given.preset ?? presets[0], at, given);
  });
}
