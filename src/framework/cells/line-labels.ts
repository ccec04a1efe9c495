import { requireLabels } from "./amounts";
import { isBlankLabel, shown } from "./cell";
import { valueAt } from "./range";
import type { Range } from "./range";

/**
 * The user's own name of each line, row by row: any text or number, null for a blank one.
 * Throws for a blank label that has an amount beside it in one of the other ranges.
 */
export function lineLabels(labels: Range, besides: readonly Range[]): (string | number | null)[] {
  const found: (string | number | null)[] = [];
  for (let row = 0; row < labels.rows; row++) {
    for (let column = 0; column < labels.columns; column++) {
      const value = valueAt(labels, row, column);
      found.push(isBlankLabel(value) ? null : typeof value === "boolean" ? shown(value) : value);
    }
  }
  if (found.includes(null)) requireLabels("a label", labels, (index) => found[index] === null, besides);
  return found;
}
