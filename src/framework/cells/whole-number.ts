import { FrameworkError } from "../framework-error";
import { amountOrNull } from "./amounts";

/** An optional whole number within bounds: null where it is omitted or blank (0 is blank), for the caller's default to apply. */
export function wholeNumberOrNull(name: string, argument: unknown, least: number, most: number): number | null {
  const value = amountOrNull(name, argument);
  if (value !== null && (!Number.isInteger(value) || value < least || value > most)) {
    throw new FrameworkError("value", `requires ${name} as a whole number from ${least} to ${most}; found ${value}`);
  }
  return value;
}
