import { parseAssumptions } from "../framework/assumptions/assumptions";
import { presetInForce } from "../framework/assumptions/in-force";
import { readModelLines } from "../framework/cells/read-model-lines";
import { wordOrNull } from "../framework/cells/words";
import { blendedMargin } from "../framework/margin/blended-margin";
import { pointWords } from "../framework/words/point";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns the benchmark margin of a mix: the margins of the preset, or of the assumptions, weighted by the revenue of each business model.
 * @customfunction BLENDED
 * @group Actuals
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [point] Point of the published range: "low", "mid" (default) or "high".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The blended margin as a fraction, for example 0.21; #N/A where a model with revenue has no margin.
 * @answers What margin would my mix earn at the published margins?
 * @rule Sum of revenue x margin of its model, over the sum of revenue. Compare it with GROSSMARGIN of the same lines.
 * @rule A model with revenue but without a published margin: #N/A naming the model. One without revenue needs none.
 * @rule An assumption for a model and point wins over the preset.
 * @rule Total revenue not above 0: #N/A.
 * @source ppf-2025 idc-2017 ami-2017
 * @example =PPF.BLENDED({"resell";"services";"managed services"},{600;250;150},"IDC 2017") -> 0.245
 * @example =PPF.BLENDED({"resell";"managed services"},{500;500}) -> 0.2
 * @example =PPF.BLENDED({"resell";"managed services"},{500;500},"AWS","high") -> 0.245
 * @example =PPF.BLENDED({"resell";"services"},{500;500}) -> #N/A BLENDED has no mid margin for services: AWS prints none; give margin.services.mid in assumptions or another preset
 * @example =PPF.BLENDED({"resell";"services"},{500;500},,,{"margin.services.mid",0.25}) -> 0.15
 * @equivalent =IF(OR(SUM({sales})<=0,SUMPRODUCT(({sales}<>0)*({margins}=""))>0),NA(),SUMPRODUCT({sales},{margins})/SUM({sales}))
 * @equivalent revenue:columns: value
 * @equivalent where sales = SUMIF({models},{names:business models},{revenue})
 * @helpurl https://localhost:3000/help.html#blended
 */
export function blended(models: any[][], revenue: any[][], preset?: any, point?: any, assumptions?: any[][]): number {
  return answer("BLENDED", () => {
    const lines = readModelLines(models, revenue);
    const named = wordOrNull(presetWords, "preset", preset);
    const at = wordOrNull(pointWords, "point", point) ?? "mid";
    const given = parseAssumptions(assumptions);
    return blendedMargin(lines, presetInForce(given, named), at, given);
  });
}
