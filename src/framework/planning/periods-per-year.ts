import { FrameworkError } from "../framework-error";

const allowed: readonly number[] = [1, 2, 4, 12];

/** How many periods a year has: 1 where it is not given (null). Throws for anything but years, halves, quarters and months. */
export function readPeriodsPerYear(given: number | null): number {
  const periods = given ?? 1;
  if (!allowed.includes(periods)) throw new FrameworkError("value", `requires periodsPerYear as 1, 2, 4 or 12; found ${periods}`);
  return periods;
}
