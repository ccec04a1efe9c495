import { parseAssumptions } from "../framework/assumptions/assumptions";
import { wordList, wordOrNull } from "../framework/cells/words";
import { multiplier as multiplierOf } from "../framework/multiplier/multiplier";
import { serviceCategoryWords } from "../framework/words/service-category";
import { studyWords } from "../framework/words/study";
import { answer } from "./edge/answer";

/**
 * Returns the multiplier: partner revenue per $1 of AWS revenue for the service categories offered, up to the full stack of the study. It is revenue, not profit, and a ceiling, not an average.
 * @customfunction MULTIPLIER
 * @group Benchmarks
 * @param [categories] Service categories offered: advise, design, procure, build, adopt, manage; in cells or in one text separated by commas. Omitted: the full stack.
 * @param [study] Study: "Canalys 2022" (default, 6.40) or "Omdia 2025" (7.13).
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns Dollars of partner revenue per $1 of AWS revenue, for example 6.4.
 * @answers How much partner revenue goes with $1 of AWS revenue?
 * @rule It is revenue, not profit; the $1 itself is not in it; "up to": a ceiling, not an average.
 * @rule Categories omitted: the full stack of the study, or multiplier.total of the assumptions. A range that is all blank is an empty list: 0.
 * @rule Advise, design and build together are 60 % of the total, procure, adopt and manage together 40 % (derived; Canalys 2022 only).
 * @rule A single category has no default: AWS prints the split only as a picture. Give share.<category> or multiplier.<category> in assumptions; dollars win over shares.
 * @rule All six categories: their sum where all six are given, else the total.
 * @source canalys-2022 omdia-2025 ppf-2025
 * @example =PPF.MULTIPLIER() -> 6.4
 * @example =PPF.MULTIPLIER("advise,design,build") -> 3.84
 * @example =PPF.MULTIPLIER("procure,adopt,manage") -> 2.56
 * @example =PPF.MULTIPLIER(,"Omdia 2025") -> 7.13
 * @example =PPF.MULTIPLIER("manage") -> #N/A MULTIPLIER requires share.manage or multiplier.manage in assumptions: the study prints it only as a picture
 * @example =PPF.MULTIPLIER("manage",,{"share.manage",0.15}) -> 0.96
 * @example =PPF.MULTIPLIER({"advise";"design";"build"},,{"multiplier.total",5}) -> 3
 * @equivalent ={assumption:multiplier.total}
 * @equivalent categories: =SUMPRODUCT(IF(ISNUMBER(MATCH({names:service categories},{categories},0)),{dollars},0))
 * @equivalent categories=front: ={benchmark:frontend.canalys-2022}*{assumption:multiplier.total}
 * @equivalent categories=rest: =(1-{benchmark:frontend.canalys-2022})*{assumption:multiplier.total}
 * @equivalent categories=all: ={assumption:multiplier.total}
 * @helpurl https://localhost:3000/help.html#multiplier
 */
export function multiplier(categories?: any[][], study?: any, assumptions?: any[][]): number {
  return answer("MULTIPLIER", () => {
    const asked = wordList(serviceCategoryWords, "categories", categories);
    return multiplierOf(asked, wordOrNull(studyWords, "study", study), parseAssumptions(assumptions));
  });
}
