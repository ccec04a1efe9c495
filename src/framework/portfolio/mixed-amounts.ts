import { quoted } from "./cell-text";
import { amountOffsets, cellAddress, type Grid, type Mapping } from "./grid";
import { contains, phrases, wordsOf } from "./header-words";
import { headersOf } from "./headers";
import type { Line, Problem } from "./portfolio";
import { problem } from "./problem";
import { isTotalName } from "./subtotals";

/** Headers of a column that says what the amount of a line is. "Account" alone may be a customer. */
const headers = new Set(
  [
    ...["measure", "metric", "kpi", "gl account", "ledger account", "account type", "cost element", "cost type", "amount type", "value type"],
    ...["konto", "sachkonto", "kontobezeichnung", "kennzahl", "wertart", "kostenart"],
  ].map((header) => wordsOf(header).join(" ")),
);

/** Words of accounts that are cost without saying so, as wordsOf has them, and what German composes with cost. */
const costWord =
  /^(payroll|salary|salarie|wage|personnel|subcontractor|depreciation|amorti[sz]ation|gehalt|gehälter|lohn|löhne|fremdleistung(en)?|abschreibung(en)?)$|(kosten|aufwand|aufwendungen)$/;

/** What is sold by the name of cost: "Cost optimisation", "Beratung nach Aufwand". */
const notCost = /\bcosts?[\s-]+(?:optimi[sz]ation|management|reviews?|assessments?|control|transparency|explorer)\b|\bnach aufwand\b/gi;

/** A text of a column with its first row, and what it names: the whole of it, or a part. */
interface Named {
  row: number;
  column: "revenue" | "cost" | null;
  isWhole: boolean;
}

function nameOf(text: string): Pick<Named, "column" | "isWhole"> {
  // Ledgers put the account's number before its name.
  const words = wordsOf(text.replace(notCost, " ")).filter((word) => !/^\d+$/.test(word));
  // "Cost of sales" is cost.
  for (const column of ["cost", "revenue"] as const) {
    const held = phrases.flatMap((row) => (row.column === column ? row.synonyms.filter((phrase) => contains(words, phrase)) : []));
    if (column === "cost") held.push(...words.filter((word) => costWord.test(word)).map((word) => [word]));
    if (held.length > 0) return { column, isWhole: held.some((phrase) => phrase.length === words.length) };
  }
  return { column: null, isWhole: false };
}

/** Distinct texts of a column that are looked at: no chart of accounts has more, and offerings may be a hundred thousand. */
const distinct = 500;

/** The distinct texts of a column beside the lines that count, totals left out. */
function textsOf({ values }: Grid, lines: readonly Line[], column: number): Named[] {
  const texts = new Map<string, number>();
  for (const { row } of lines) {
    const cell = values[row][column];
    if (typeof cell === "string" && !texts.has(cell)) texts.set(cell, row);
    if (texts.size === distinct) break;
  }
  return [...texts].flatMap(([text, row]) => (!/\p{L}/u.test(text) || isTotalName(text) ? [] : [{ row, ...nameOf(text) }]));
}

/** The first text that names cost, where others name revenue: as a whole, or in a column in which most texts name either. */
function costAmong(texts: Named[]): Named | undefined {
  const named = texts.filter(({ column }) => column !== null);
  const counted = named.length * 2 >= texts.length ? named : named.filter(({ isWhole }) => isWhole);
  return counted.some(({ column }) => column === "revenue") ? counted.find(({ column }) => column === "cost") : undefined;
}

/** The heading of costs, "Cost of sales" without an amount, right above a line that counts and below others. */
function costHeading(grid: Grid, mapping: Mapping, lines: readonly Line[]): { row: number; column: number } | undefined {
  const { offering: column } = mapping.columns;
  if (column === undefined) return undefined;
  const amounts = amountOffsets(mapping, "revenue");
  const below = lines.slice(1).find(({ row }, at) => {
    if (lines[at].row === row - 1) return false;
    const above = grid.values[row - 1];
    const name = amounts.every((offset) => above[offset] === "") ? nameOf(String(above[column])) : undefined;
    return name?.column === "cost" && name.isWhole;
  });
  return below && { row: below.row - 1, column };
}

/**
 * Revenue and cost one below the other in one column of amounts, as ledgers export them: there costs would count as revenue. Told at
 * the first line, or heading, that says cost in a column that says revenue, too; nothing where costs have a column of their own or
 * are left out.
 */
export function mixedAmounts(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  if (amountOffsets(mapping, "cost").length > 0) return [];
  const told = (row: number, column: number): Problem[] => {
    const found = quoted(grid.values[row][column]);
    const wayOut = "give cost a column of its own, or its lines the model exclude";
    const what = `${found} is cost, which would count as revenue; ${wayOut}`;
    return [problem("revenue", cellAddress(grid, row, column), what)];
  };
  const heading = costHeading(grid, mapping, lines);
  if (heading) return told(heading.row, heading.column);
  for (let column = 0; column < (grid.values[0]?.length ?? 0); column++) {
    const cost = costAmong(textsOf(grid, lines, column));
    if (cost) return told(cost.row, column);
  }
  return [];
}

/** A column that says what the amounts are, and says of one something else than revenue: it may be cost by another name. */
export function unnamedAmounts(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  if (amountOffsets(mapping, "cost").length > 0) return [];
  const taken = new Set(Object.values(mapping.columns));
  const at = headersOf(grid, mapping.headerRow).findIndex(({ words }, offset) => !taken.has(offset) && headers.has(words.join(" ")));
  const other = at < 0 ? undefined : textsOf(grid, lines, at).find(({ column }) => column !== "revenue");
  if (!other) return [];
  const what = `${quoted(grid.values[other.row][at])} counts as revenue; if it is cost, give cost a column of its own, or its lines the model exclude`;
  return [problem("revenue", cellAddress(grid, other.row, at), what)];
}
