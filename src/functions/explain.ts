import { parseAssumptions } from "../framework/assumptions/assumptions";
import { readLines } from "../framework/cells/read-lines";
import { wordOrNull } from "../framework/cells/words";
import { explain as explanation, explainedItemWords } from "../framework/placement/explain";
import { presetWords } from "../framework/words/preset";
import { answer } from "./edge/answer";

/**
 * Returns the evidence behind a placement: rows of item, value, unit and kind, or one item's value.
 * @customfunction EXPLAIN
 * @param models The business model of each line: resell, services, managed services, technology solutions or business outcome solutions; exclude leaves a line out.
 * @param revenue Revenue of the same lines, in one currency; several columns are summed across.
 * @param [cost] Cost of the same lines, as positive numbers in the same currency.
 * @param [categories] Service category of the same lines, one to a cell.
 * @param [preset] Set of published margins: "AWS" (default), "IDC 2017" or "AMI 2017".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @param [item] One item alone, for example "anchor" or "share at or beyond". Omitted: all.
 * @returns Rows of item, value, unit and kind, without a header, or one value.
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
