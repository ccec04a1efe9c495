import { type AccountName, accountName } from "./account-name";
import type { Cell } from "./cell-text";
import { amountOffsets, type Grid, type Mapping } from "./grid";
import { ofOtherMeasure, ofOtherPeriod, wordsOf } from "./header-words";
import { isTelling } from "./headers";
import type { Line } from "./portfolio";
import { periodLabel, readPeriod } from "./read-period";
import { isTotalName } from "./subtotals";

/** What a row says of the lines below it, or of those above it where it is a total. */
interface Named {
  about: AccountName["column"] | "other" | "period";
  isWhole: boolean;
  isTotal: boolean;
  /** The period's label. */
  label?: string;
}

/** A row among the lines that is none of them and names what they are. */
export interface Heading extends Named {
  row: number;
  column: number;
  /** Revenue that stands in it: the total of its lines, or another amount. */
  amount: number;
  /** How many lines stand above it. */
  above: number;
  lines: readonly Line[];
  /** Whether one of them has the name of a line above them: they are a second block of the same. */
  repeats: boolean;
  /** Whether a line that counts comes next. */
  isFollowed: boolean;
}

/** Distinct texts that are looked at: more are names of lines. */
const distinct = 500;

function nameOf(text: string): Named | null {
  const words = wordsOf(text);
  const isTotal = isTotalName(text);
  const { column, isWhole } = accountName(text);
  if (column === "cost") return { about: "cost", isWhole, isTotal };
  if (ofOtherMeasure(words) || ofOtherPeriod(words)) return { about: "other", isWhole: false, isTotal };
  const period = readPeriod(text);
  if (period && !wordsOf(period.rest).some(isTelling)) return { about: "period", isWhole: true, isTotal, label: periodLabel(period) };
  return column || isTotal ? { about: column, isWhole, isTotal } : null;
}

function isFilled(cell: Cell): boolean {
  return String(cell).trim() !== "";
}

/** The rows that name what lines are, in sheet order, each with its lines: those up to the next, or since the one before. */
export function headingsOf(grid: Grid, mapping: Mapping, lines: readonly Line[]): Heading[] {
  const { offering, model } = mapping.columns;
  const amounts = amountOffsets(mapping, "revenue");
  const names = new Map<string, Named | null>();
  const found: Heading[] = [];
  let pending: Heading | null = null;
  let above = 0;
  for (let row = mapping.headerRow + 1; lines.length > 0 && row < grid.values.length; row++) {
    const cells = grid.values[row];
    if (lines[above]?.row === row) {
      if (pending) pending.isFollowed = true;
      pending = null;
      above++;
      continue;
    }
    const column = cells.findIndex((cell, at) => isFilled(cell) && !amounts.includes(at));
    if (column < 0) continue;
    pending = null;
    // A line that is left out has a model beside its name.
    if (model !== undefined && offering !== undefined && isFilled(cells[model]) && isFilled(cells[offering])) continue;
    const text = String(cells[column]);
    if (!names.has(text) && names.size < distinct) names.set(text, nameOf(text));
    const name = names.get(text);
    if (!name) continue;
    const amount = amounts.reduce((sum, at) => sum + (Number(cells[at]) || 0), 0);
    pending = { ...name, row, column, amount, above, lines: [], repeats: false, isFollowed: false };
    found.push(pending);
  }
  giveLines(found, lines);
  return found;
}

function giveLines(headings: Heading[], lines: readonly Line[]): void {
  if (headings.length === 0) return;
  const seen = new Map<string, number>();
  lines.forEach(({ offering }, at) => offering === "" || seen.has(offering) || seen.set(offering, at));
  headings.forEach((heading, at) => {
    const from = heading.isTotal ? (headings[at - 1]?.above ?? 0) : heading.above;
    heading.lines = lines.slice(from, heading.isTotal ? heading.above : headings[at + 1]?.above);
    heading.repeats = heading.lines.some(({ offering }) => (seen.get(offering) ?? from) < from);
  });
}
