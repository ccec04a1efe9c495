import type { Cell } from "./cell-text";
import { isEqual } from "./subtotals";

/** A total is looked for among the sums of so many other columns: no book has more for one amount. */
const most = 12;

function sumOf(line: Record<number, Cell>, columns: number[]): number {
  return columns.reduce((sum, at) => sum + (typeof line[at] === "number" ? line[at] : 0), 0);
}

/** Whether some columns together are on every line what others are. */
export function areEqual(lines: Record<number, Cell>[], some: number[], others: number[]): boolean {
  return lines.every((line) => isEqual(sumOf(line, some), sumOf(line, others)));
}

/** The columns without those that are on every line the sum of some of the others, or 0. */
export function partsOf(lines: Cell[][], columns: number[]): number[] {
  const sums = columns.map((at) => [at, lines.reduce((sum, line) => sum + sumOf(line, [at]), 0)]);
  // The lines together come first: most columns differ there already.
  const all = [Object.fromEntries(sums), ...lines];
  const total = columns.find((at) => {
    const others = columns.filter((other) => other !== at);
    for (let some = 0; some < 2 ** Math.min(others.length, most); some++) {
      if (areEqual(all, [at], others.filter((_, other) => some & (1 << other)))) return true;
    }
    return false;
  });
  return total === undefined ? columns : partsOf(lines, columns.filter((at) => at !== total));
}
