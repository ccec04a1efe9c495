import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";

/**
 * Net revenue retention: what the customers with revenue at the start bring at the end, over what they brought then. New customers
 * do not count. Throws "divide-by-zero" where nobody had revenue at the start.
 */
export function netRevenueRetention(start: readonly number[], end: readonly number[]): number {
  return retained(start, end);
}

/** Gross revenue retention: as the net one, but no customer counts for more than at the start, so that losses show. */
export function grossRevenueRetention(start: readonly number[], end: readonly number[]): number {
  return retained(start, end.map((amount, customer) => Math.min(start[customer], amount)));
}

function retained(start: readonly number[], kept: readonly number[]): number {
  const before = start.filter((amount) => amount > 0);
  if (before.length === 0) throw new FrameworkError("divide-by-zero", "requires a customer with revenue at the start");
  return sum(kept.filter((_, customer) => start[customer] > 0)) / sum(before);
}
