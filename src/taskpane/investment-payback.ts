import { FrameworkError } from "../framework/framework-error";
import { payback } from "../framework/planning/payback";

/** How long one period of a portfolio is. */
export type PeriodUnit = "year" | "half-year" | "quarter";

const periodsIn: Record<PeriodUnit, number> = { year: 1, "half-year": 2, quarter: 4 };

/** Beyond this an investment counts as not repaid. */
export const paybackYears = 10;

/** The length of the period that a portfolio names: "Q3 2026" is a quarter; without a name, a year. */
export function periodUnit(period: string | undefined): PeriodUnit {
  if (/^Q[1-4]\b[^Q]*$/i.test(period ?? "")) return "quarter";
  return /^H[12]\b[^H]*$/i.test(period ?? "") ? "half-year" : "year";
}

/**
 * Periods until an investment at the start is repaid by the same gross profit in every period, not discounted; null where ten
 * years do not do it.
 */
export function investmentPayback(investment: number, grossProfit: number, unit: PeriodUnit): number | null {
  const periods = new Array<number>(paybackYears * periodsIn[unit]).fill(grossProfit);
  try {
    return payback([-investment, ...periods], 0);
  } catch (error) {
    if (error instanceof FrameworkError && error.code === "not-available") return null;
    throw error;
  }
}
