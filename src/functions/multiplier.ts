import { parseAssumptions } from "../framework/assumptions/assumptions";
import { wordList, wordOrNull } from "../framework/cells/words";
import { multiplier as multiplierOf } from "../framework/multiplier/multiplier";
import { serviceCategoryWords } from "../framework/words/service-category";
import { studyWords } from "../framework/words/study";
import { answer } from "./edge/answer";

/**
 * Returns the multiplier: partner revenue per $1 of AWS revenue for the service categories offered, up to the full stack of the study. It is revenue, not profit, and a ceiling, not an average.
 * @customfunction MULTIPLIER
 * @param [categories] Service categories offered: advise, design, procure, build, adopt, manage; in cells or in one text separated by commas. Omitted: the full stack.
 * @param [study] Study: "Canalys 2022" (default, 6.40) or "Omdia 2025" (7.13).
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns Dollars of partner revenue per $1 of AWS revenue, for example 6.4.
 * @helpurl https://localhost:3000/help.html#multiplier
 */
export function multiplier(categories?: any[][], study?: any, assumptions?: any[][]): number {
  return answer("MULTIPLIER", () => {
    const asked = wordList(serviceCategoryWords, "categories", categories);
    return multiplierOf(asked, wordOrNull(studyWords, "study", study), parseAssumptions(assumptions));
  });
}
