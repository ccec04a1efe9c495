import type { Lines } from "../placement/lines";

/** A total by its name: "Total", "Subtotal resale", "Managed services total", "Zwischensumme", "Gesamtumsatz", "Overall Result". */
const totalName = new RegExp(
  "^(?:(?:grand|overall|sub)[\\s-]*)?totals?\\b|\\b(?:sub[\\s-]*)?total:?$|^sum\\b" +
    "|^(?:zwischen|gesamt|end|teil)?summe(?!\\p{L})|(?:^|\\s)(?:summe|gesamt|(?:gesamt|teil|zwischen)?ergebnis):?$" +
    "|^(?:overall\\s+)?result:?$|^(?:ins)?gesamt(?:umsatz|erlöse?|kosten|betrag|ergebnis)?(?!\\p{L})",
  "iu",
);

/** What all of those names hold: told quickly of a hundred thousand lines. */
const hint = /total|sum|gesamt|ergebnis|result/i;

export function isTotalName(text: string): boolean {
  return hint.test(text) && totalName.test(text.trim());
}

const tolerance = 1e-9;

/** The same but for the rounding of sums. */
export function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
}

/** The amounts of some lines, summed column by column. */
interface Sums {
  lines: number;
  columns: number[];
}

/** Follows the lines down the sheet and tells a row that sums them: those since the last such row, or all. */
export class RunningSums {
  private readonly all: Sums;
  private last: Sums;

  /** @param width The number of columns with amounts. */
  constructor(private readonly width: number) {
    this.all = this.empty();
    this.last = this.empty();
  }

  /** @param amounts One a column; null where the cell is blank. */
  add(amounts: readonly (number | null)[]): void {
    this.all.lines += 1;
    this.last.lines += 1;
    for (let at = 0; at < this.width; at++) {
      const amount = amounts[at];
      if (amount === null) continue;
      this.all.columns[at] += amount;
      this.last.columns[at] += amount;
    }
  }

  /** After a subtotal the next lines are summed anew. */
  restart(): void {
    this.last = this.empty();
  }

  /**
   * How many lines a row sums, in each column where it has an amount; null where it sums none.
   * @param revenueColumns How many of the columns, from the first, hold revenue; one of them must not be 0.
   * @param least How many lines it must sum: a total may have one.
   */
  summedBy(amounts: readonly (number | null)[], revenueColumns: number, least: number): number | null {
    let any = false;
    for (let at = 0; at < revenueColumns; at++) any ||= Boolean(amounts[at]);
    if (!any) return null;
    for (const { lines, columns } of [this.last, this.all]) {
      if (lines >= least && amounts.every((amount, at) => amount === null || isEqual(amount, columns[at]))) return lines;
    }
    return null;
  }

  private empty(): Sums {
    return { lines: 0, columns: Array<number>(this.width).fill(0) };
  }
}

/** Lines of a group that are looked at below its total. */
const groupLines = 50;

/** Whether a row has the revenue and cost of two or more lines right below it together, as a group of a compact pivot has. */
export function sumsBelow({ models, revenue, cost }: Lines & { cost: number[] }, line: number): boolean {
  let [lines, ofRevenue, ofCost] = [0, 0, 0];
  for (let below = line + 1; below < models.length && below <= line + groupLines; below++) {
    if (models[below] === "exclude" || (revenue[below] === 0 && cost[below] === 0)) continue;
    lines++;
    ofRevenue += revenue[below];
    ofCost += cost[below];
    if (lines > 1 && isEqual(ofRevenue, revenue[line]) && isEqual(ofCost, cost[line])) return true;
  }
  return false;
}
