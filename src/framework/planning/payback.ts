import { FrameworkError } from "../framework-error";
import { reaches } from "../reaches";

/**
 * Periods until the discounted sum of cash flows, the first at time 0, first comes from below 0 to 0 or above; linear inside the
 * period. 0 where it is never below 0. Throws "not-available" where it is not repaid, "value" for a rate of -1 or less.
 */
export function payback(cashflows: readonly number[], rate: number): number {
  if (rate <= -1) throw new FrameworkError("value", `requires rate above -1; found ${rate}`);
  let sum = 0;
  let size = 0;
  let below = false;
  for (let period = 0; period < cashflows.length; period++) {
    const flow = cashflows[period] === 0 ? 0 : cashflows[period] / (1 + rate) ** period;
    const now = sum + flow;
    size += Math.abs(flow);
    if (!Number.isFinite(size)) throw new FrameworkError("value", "overflows: the discounted cashflows are too large to be summed");
    const repaid = reaches(now, 0, size);
    if (below && repaid) return period - 1 + Math.min(1, -sum / flow);
    below = !repaid;
    sum = now;
  }
  if (!below) return 0;
  const end = Number(sum.toPrecision(12));
  throw new FrameworkError("not-available", `requires cashflows that are repaid; their discounted sum ends at ${end}`);
}
