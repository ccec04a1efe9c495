import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readLines } from "../framework/cells/read-lines";
import { wordOrNull } from "../framework/cells/words";
import { explain as explanation, explainedItemWords } from "../framework/placement/explain";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns the evidence behind a placement: rows of item, value, unit and kind, or one item's value.
 * @customfunction EXPLAIN
 * @group Placement
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [categories] Service category of the same lines, one to a cell.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @param [item] One item alone, for example "anchor" or "share at or beyond". Omitted: all.
 * @returns Rows of item, value, unit and kind, without a header, or one value.
 * @answers Why this placement, on what evidence, and what is missing?
 * @rule Items: placement, anchor, base, share at or beyond, threshold, borderline, average rung, effective models, next model, gross profit to add, revenue to add, margin used, margin source, categories offered, multiplier, categories missing, lines without cost, lines without category, excluded lines.
 * @rule Borderline is "yes" where the share at or beyond the model reached, or the one after it, is within 0.03 of the threshold.
 * @rule With resale.booked "net" in assumptions, resell needs no cost: its revenue, less any cost given, is its gross profit.
 * @rule Unit is fraction, amount, count or text; kind is published, derived, reported or assumption.
 * @rule An item that nothing given or published answers is an empty text among the rows; asked for alone it is #N/A and says what to give.
 * @source ppf-2025 canalys-2022 omdia-2025 idc-2017 ami-2017 rule
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{600;250;150}) -> {"placement","services","text","derived";"anchor","resell","text","derived";"base","revenue","text","derived";"share at or beyond",0.4,"fraction","derived";"threshold",0.2,"fraction","assumption";...}
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{600;250;150},,,,,"next model") -> "managed services"
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{600;250;150},,,,,"revenue to add") -> 62.5
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{600;250;150},{540;200;50},,,,"base") -> "gross profit"
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{60;250;150},{0;200;50},,,{"resale.booked","net"},"base") -> "gross profit"
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{600;250;150},,{"build";"design";"manage"},,,"categories missing") -> "advise, procure, adopt"
 * @example =PPF.EXPLAIN({"resell";"services";"managed services"},{600;250;150},,,,,"multiplier") -> #N/A EXPLAIN requires categories to say the multiplier
 * @equivalent value
 * @helpurl https://localhost:3000/help.html#explain
 */
export function explain(
  models: any[][],
  revenue: any[][],
  cost?: any[][],
  categories?: any[][],
  preset?: any,
  assumptions?: any[][],
  item?: any,
): any[][] {
  return answer("EXPLAIN", () => {
    const lines = readLines(models, revenue, cost, categories);
    const named = wordOrNull(presetWords, "preset", preset);
    const given = parseAssumptions(assumptions);
    const asked = wordOrNull(explainedItemWords, "item", item);
    const rows = explanation(lines, named, given);
    const alone = rows.find((row) => row.item === asked);
    if (alone?.missing) throw alone.missing;
    return alone ? [[alone.value]] : rows.map((row) => [row.item, row.value, row.unit, row.kind]);
  });
}
