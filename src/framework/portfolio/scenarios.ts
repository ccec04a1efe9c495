import { quoted } from "./cell-text";
import { distinctTexts } from "./distinct-texts";
import { amountColumns, cellAddress, type Grid, type Mapping } from "./grid";
import { ofOtherPeriod, wordsOf } from "./header-words";
import { isTelling } from "./headers";
import type { Line, Problem } from "./portfolio";
import { problem } from "./problem";

/** A column of scenarios, versions or stages has few texts; one of customers has many, and they are called anything. */
const distinct = 20;

const won = /\b(?:won|gewonnen)\b/i;
const lost = /\b(?:lost|verloren)\b/i;

/** Whether a text is of a budget, a plan, a forecast or an earlier period, and of nothing else: "Budget 2026", "FC 3+9", "Plan v2". */
function isPlanned(text: string): boolean {
  const words = wordsOf(text);
  return ofOtherPeriod(words) && words.every((word) => ofOtherPeriod([word]) || !isTelling(word) || /\d/.test(word) || word === "version");
}

/** One text of each kind, where a column has both: what counts, and what must not be added to it. */
function mixed(texts: string[]): { other: string; counted: string } | undefined {
  const isWon = texts.some((text) => won.test(text));
  const others = texts.filter((text) => (isWon ? !won.test(text) : lost.test(text) || isPlanned(text)));
  const counted = texts.find((text) => !others.includes(text));
  return others.length > 0 && counted !== undefined ? { other: others[0], counted } : undefined;
}

/** Lines of a budget beside the actual ones, or of what is not won beside what is: their sum is nothing. */
export function mixedScenarios(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  const { columns, periods = [] } = mapping;
  const taken = new Set([...Object.values(columns), ...periods.flatMap((period) => amountColumns.map((amount) => period[amount]))]);
  for (let column = 0; column < (grid.values[0]?.length ?? 0); column++) {
    if (taken.has(column)) continue;
    const texts = distinctTexts(grid, lines, column, distinct + 1);
    const found = texts.size > distinct ? undefined : mixed([...texts.keys()]);
    if (!found) continue;
    const what = `lines of ${quoted(found.other)} would be added to those of ${quoted(found.counted)}; read one of both, or give the others the model exclude`;
    return [problem("revenue", cellAddress(grid, texts.get(found.other) ?? 0, column), what)];
  }
  return [];
}
