import { FrameworkError } from "../framework-error";

/** The sum of amounts. Throws where it overflows. */
export function sum(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isFinite(total)) throw new FrameworkError("value", "overflows: the amounts are too large to be summed");
  return total;
}
