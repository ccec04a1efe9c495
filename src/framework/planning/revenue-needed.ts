import { reaches } from "../reaches";

/**
 * Revenue to add at a new margin n so that the pooled margin rises to a target t: (t R - GP) / (n - t), from revenue R and gross
 * profit GP now. 0 where the target is reached already, null where the new margin is not above the target.
 */
export function revenueNeeded(target: number, revenue: number, grossProfit: number, newMargin: number): number | null {
  const wanted = target * revenue;
  if (reaches(grossProfit, wanted)) return 0;
  return newMargin <= target ? null : (wanted - grossProfit) / (newMargin - target);
}
