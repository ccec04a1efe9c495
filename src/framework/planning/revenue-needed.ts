import { amountAt } from "../cells/amounts";
import type { Range } from "../cells/range";
import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";
import { reaches } from "../reaches";

/**
 * Revenue to add at a new margin n so that the pooled margin rises to a target t: (t R - GP) / (n - t), from revenue R and gross
 * profit GP now. 0 where the target is reached already, null where the new margin is not above it.
 */
export function revenueNeeded(target: number, revenue: number, grossProfit: number, newMargin: number): number | null {
  const wanted = target * revenue;
  if (reaches(grossProfit, wanted)) return 0;
  return newMargin <= target ? null : (wanted - grossProfit) / (newMargin - target);
}

/**
 * Revenue needed for each target, in the shape of the range; null among several where the new margin is not above the target,
 * which throws "not-available" where there is one cell.
 */
export function revenuesNeeded(
  targets: Range,
  revenue: readonly number[],
  cost: readonly number[],
  newMargin: number,
): (number | null)[][] {
  const total = sum(revenue);
  const grossProfit = total - sum(cost);
  const neededAt = (row: number, column: number): number | null =>
    revenueNeeded(amountAt(targets, row, column), total, grossProfit, newMargin);
  const needed = Array.from({ length: targets.rows }, (_, row) =>
    Array.from({ length: targets.columns }, (_, column) => neededAt(row, column)),
  );
  if (targets.rows * targets.columns === 1 && needed[0][0] === null) {
    throw new FrameworkError("not-available", `requires newMargin above targetMargin; found ${newMargin}`);
  }
  return needed;
}
