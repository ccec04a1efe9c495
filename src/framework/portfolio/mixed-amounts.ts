import { type AccountName, accountName } from "./account-name";
import { quoted } from "./cell-text";
import { distinctTexts } from "./distinct-texts";
import { amountOffsets, cellAddress, type Grid, type Mapping } from "./grid";
import { wordsOf } from "./header-words";
import { headersOf } from "./headers";
import { type Heading, headingsOf } from "./headings";
import type { Line, Problem } from "./portfolio";
import { problem } from "./problem";
import { isEqual, isTotalName } from "./subtotals";

/** Headers of a column that says what the amount of a line is. "Account" alone may be a customer. */
const headers = new Set(
  [
    ...["measure", "metric", "kpi", "gl account", "ledger account", "account type", "cost element", "cost type", "amount type", "value type"],
    ...["konto", "sachkonto", "kontobezeichnung", "kennzahl", "wertart", "kostenart"],
  ].map((header) => wordsOf(header).join(" ")),
);

/** A text of a column with its first row, and what it names. */
type Named = AccountName & { row: number };

/** Distinct texts of a column that are looked at: no chart of accounts has more, and offerings may be a hundred thousand. */
const distinct = 500;

/** What the texts of a column name, totals left out. */
function textsOf(grid: Grid, lines: readonly Line[], column: number): Named[] {
  return [...distinctTexts(grid, lines, column, distinct)].flatMap(([text, row]) =>
    !/\p{L}/u.test(text) || isTotalName(text) ? [] : [{ row, ...accountName(text) }],
  );
}

/** The first text that names cost, where others name revenue: as a whole, or in a column in which most texts name either. */
function costAmong(texts: Named[]): Named | undefined {
  const named = texts.filter(({ column }) => column !== null);
  const counted = named.length * 2 >= texts.length ? named : named.filter(({ isWhole }) => isWhole);
  return counted.some(({ column }) => column === "revenue") ? counted.find(({ column }) => column === "cost") : undefined;
}

/** What stands by some lines with their sum, or above them without an amount. */
function isOfItsLines({ amount, isWhole, isTotal, isFollowed, above, lines }: Heading): boolean {
  const sum = lines.reduce((total, { revenue }) => total + revenue, 0);
  return amount === 0 ? isWhole && isFollowed && above > 0 && !isTotal : isEqual(sum, amount);
}

function told(grid: Grid, row: number, column: number, what: string): Problem {
  return problem("revenue", cellAddress(grid, row, column), `${quoted(String(grid.values[row][column]))} ${what}`);
}

const wayOut = "give cost a column of its own, or its lines the model exclude";
const isCost = `is cost, which would count as revenue; ${wayOut}`;

/**
 * Revenue and cost one below the other in one column of amounts, as ledgers export them: there costs would count as revenue. Told at
 * the first line, heading or total that says cost in a column that says revenue, too; nothing where costs have a column of their own
 * or are left out.
 */
function mixedCosts(grid: Grid, mapping: Mapping, lines: readonly Line[], headings: Heading[]): Problem[] {
  if (amountOffsets(mapping, "cost").length > 0) return [];
  const heading = headings.find((one) => one.about === "cost" && (one.repeats || isOfItsLines(one)));
  if (heading) return [told(grid, heading.row, heading.column, isCost)];
  for (let column = 0; column < (grid.values[0]?.length ?? 0); column++) {
    const cost = costAmong(textsOf(grid, lines, column));
    if (cost) return [told(grid, cost.row, column, isCost)];
  }
  return [];
}

/** Blocks of the same lines one below the other: their margin, their heads, their budget, last year below a year without a name. */
function secondBlocks(grid: Grid, headings: Heading[]): Problem[] {
  const periods = headings.filter(({ about, lines: own }) => about === "period" && own.length > 0);
  const others = periods.length === 1 ? ["other", "period"] : ["other"];
  const second = headings.find((heading) => others.includes(heading.about ?? "") && heading.repeats);
  if (!second) return [];
  const what = "stands above lines that repeat others and would be added to them; read one block, or give these lines the model exclude";
  return [told(grid, second.row, second.column, what)];
}

/** What would be added to revenue and is none, or of another time. */
export function mixedAmounts(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  const headings = headingsOf(grid, mapping, lines);
  const costs = mixedCosts(grid, mapping, lines, headings);
  return costs.length > 0 ? costs : secondBlocks(grid, headings);
}

/** A column that says what the amounts are, and says of one something else than revenue: it may be cost by another name. */
export function unnamedAmounts(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  if (amountOffsets(mapping, "cost").length > 0) return [];
  const taken = new Set(Object.values(mapping.columns));
  const at = headersOf(grid, mapping.headerRow).findIndex(({ words }, offset) => !taken.has(offset) && headers.has(words.join(" ")));
  const other = at < 0 ? undefined : textsOf(grid, lines, at).find(({ column }) => column !== "revenue");
  if (!other) return [];
  return [told(grid, other.row, at, `counts as revenue; if it is cost, ${wayOut}`)];
}
