import { quoted } from "./cell-text";
import { amountOffsets, cellAddress, type Grid, type Mapping } from "./grid";
import { phrases, wordsOf } from "./header-words";
import type { Problem } from "./portfolio";
import { problem } from "./problem";
import { isTotalName } from "./subtotals";

const synonymsOf = (column: "revenue" | "cost"): Set<string> =>
  new Set(phrases.filter((row) => row.column === column).flatMap(({ synonyms }) => synonyms.map((words) => words.join(" "))));
const [revenueNames, costNames] = [synonymsOf("revenue"), synonymsOf("cost")];

/**
 * Revenue and cost one below the other in one column of amounts, as ledgers export them: there costs would count as revenue. Told
 * at the first cell that says cost in a column that says revenue, too; nothing where costs have a column of their own.
 */
export function mixedAmounts(grid: Grid, mapping: Mapping): Problem[] {
  if (amountOffsets(mapping, "cost").length > 0) return [];
  const first = mapping.headerRow + 1;
  for (let column = 0; column < (grid.values[0]?.length ?? 0); column++) {
    const seen = new Set<unknown>();
    let costRow: number | undefined;
    let hasRevenue = false;
    for (let row = first; row < grid.values.length; row++) {
      const cell = grid.values[row][column];
      if (typeof cell !== "string" || seen.has(cell)) continue;
      seen.add(cell);
      if (isTotalName(cell)) continue;
      const name = wordsOf(cell).join(" ");
      hasRevenue ||= revenueNames.has(name);
      if (costNames.has(name)) costRow ??= row;
    }
    if (costRow === undefined || !hasRevenue) continue;
    const what = `${quoted(grid.values[costRow][column])} is cost, which would count as revenue; give cost a column of its own, or select the revenue alone`;
    return [problem("revenue", cellAddress(grid, costRow, column), what)];
  }
  return [];
}
