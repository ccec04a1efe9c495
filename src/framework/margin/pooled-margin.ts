import { FrameworkError } from "../framework-error";

/**
 * Gross margin pooled over all amounts: (sum of revenue - sum of cost) / sum of revenue, as a fraction. Percentages are never
 * averaged. Null where there is nothing (all 0); throws "divide-by-zero" where there is cost without revenue.
 */
export function pooledMargin(revenue: readonly number[], cost: readonly number[]): number | null {
  let totalRevenue = 0;
  let totalCost = 0;
  let nothing = true;
  for (let index = 0; index < revenue.length; index++) {
    totalRevenue += revenue[index];
    totalCost += cost[index];
    if (revenue[index] !== 0 || cost[index] !== 0) nothing = false;
  }
  if (nothing) return null;
  if (totalRevenue === 0) throw new FrameworkError("divide-by-zero", "requires revenue where there is cost");
  return (totalRevenue - totalCost) / totalRevenue;
}
