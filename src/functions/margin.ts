import { parseAssumptions } from "../framework/assumptions/assumptions";
import { range } from "../framework/cells/range";
import { publishedMargins } from "../framework/margin/published-margins";
import { wordOrNull } from "../framework/cells/words";
import { pointWords } from "../framework/words/point";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns the published gross margin of a business model, as a fraction. For your own numbers use GROSSMARGIN.
 * @customfunction MARGIN
 * @group Benchmarks
 * @param model Business model, one or more cells.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [point] Point of the published range: "low", "mid" (default) or "high".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The margin of each cell, in the shape of model, for example 0.35; #N/A where nobody published one.
 * @answers What gross margin has been published for this business model?
 * @rule An assumption for that model and point wins over the preset.
 * @rule Where a preset has one figure it is "mid" (AMI 2017 prints only a "high" for resell); AWS prints a range for resell (single digit) and managed services (30 to 40 %), whose middle is derived.
 * @rule Nobody published it: #N/A, never a guess; among several cells an empty text. Give margin.<model>.<point> in assumptions or another preset.
 * @rule A blank cell, or one that says exclude, subtotal or total, gives an empty text.
 * @source ppf-2025 idc-2017 ami-2017
 * @example =PPF.MARGIN("managed services") -> 0.35
 * @example =PPF.MARGIN("resell",,"high") -> 0.09
 * @example =PPF.MARGIN("services","IDC 2017") -> 0.35
 * @example =PPF.MARGIN("services") -> #N/A MARGIN has no mid margin for services: AWS prints none; give margin.services.mid in assumptions or another preset
 * @example =PPF.MARGIN("services",,,{"margin.services.mid",0.32}) -> 0.32
 * @example =PPF.MARGIN({"resell";"services";"managed services";"total"},"IDC 2017") -> {0.15;0.35;0.45;""}
 * @equivalent =IFERROR(CHOOSE(MATCH({model},{names:business models},0),{margin:resell},{margin:services},{margin:managed services},{margin:technology solutions},{margin:business outcome solutions}),"")
 * @helpurl https://localhost:3000/help.html#margin
 */
export function margin(model: any[][], preset?: any, point?: any, assumptions?: any[][]): any[][] {
  return answer("MARGIN", () => {
    const named = wordOrNull(presetWords, "preset", preset);
    const at = wordOrNull(pointWords, "point", point) ?? "mid";
    return publishedMargins(range("model", model), named, at, parseAssumptions(assumptions));
  });
}
