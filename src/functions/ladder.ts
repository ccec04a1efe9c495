import { amountsFromZero } from "../framework/cells/amounts";
import { inShapeOf, range } from "../framework/cells/range";
import { ladderStep } from "../framework/multiplier/ladder-step";
import { answer } from "./edge/answer";

/**
 * Returns the step of the Omdia 2025 partner ladder that a realized multiplier reaches. Meant for REALIZED with the definition "services"; it says nothing about breadth.
 * @customfunction LADDER
 * @group Benchmarks
 * @param multiplier Realized multiplier, partner services revenue per $1 of AWS revenue, one or more cells; 0 or more.
 * @returns "Expert", "Progressive", "Multi-category", "Focused" or "Below Focused", in the shape of multiplier.
 * @answers Which kind of partner earns as much beside $1 of AWS revenue as we do?
 * @rule The highest step whose figure is reached: Focused 1.26, Multi-category 3.26, Progressive 5.78, Expert 7.13.
 * @rule Below the first step, and for a blank cell, it is "Below Focused".
 * @source omdia-2025 rule
 * @example =PPF.LADDER(3.26) -> "Multi-category"
 * @example =PPF.LADDER(1) -> "Below Focused"
 * @example =PPF.LADDER({1.26;6;8}) -> {"Focused";"Progressive";"Expert"}
 * @equivalent =CHOOSE(1+({reached}>={benchmark:ladder.focused})+({reached}>={benchmark:ladder.multi-category})+({reached}>={benchmark:ladder.progressive})+({reached}>={benchmark:ladder.expert}),"Below Focused","Focused","Multi-category","Progressive","Expert")
 * @equivalent where reached = {multiplier}*(1+1E-12)
 * @helpurl https://localhost:3000/help.html#ladder
 */
export function ladder(multiplier: any[][]): any[][] {
  return answer("LADDER", () => {
    const given = range("multiplier", multiplier);
    return inShapeOf(given, amountsFromZero(given).map(ladderStep));
  });
}
