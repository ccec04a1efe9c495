import { FrameworkError } from "../framework/framework-error";
import { orNotAvailable } from "../framework/or-not-available";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { payback } from "../framework/planning/payback";

/** How long one period of a portfolio is. */
export type PeriodUnit = "year" | "half-year" | "quarter" | "month";

const monthsIn: Record<PeriodUnit, number> = { year: 12, "half-year": 6, quarter: 3, month: 1 };

/** Beyond this an investment counts as not repaid. */
export const paybackYears = 10;

/** Of how many months the amounts are: in wide form of the periods that count, else of the one that is named, "Q3 2026", or a year. */
function monthsOf({ period = "", periods, mapping }: Pick<Portfolio, "period" | "periods" | "mapping">): number {
  if (mapping.periods && mapping.columns.revenue === undefined) return periods.length * mapping.periods[0].months;
  if (/^Q/.test(period)) return 3;
  if (/^H/.test(period)) return 6;
  return /^(?!FY)[A-Z]/.test(period) ? 1 : 12;
}

/** In what a payback is told, and how many of it the amounts of a portfolio are: 1, or the months where that is no usual period. */
export interface PayPeriod {
  unit: PeriodUnit;
  count: number;
}

export function payPeriod(portfolio: Pick<Portfolio, "period" | "periods" | "mapping">): PayPeriod {
  const months = monthsOf(portfolio);
  const unit = (["year", "half-year", "quarter"] as const).find((one) => monthsIn[one] === months);
  return unit ? { unit, count: 1 } : { unit: "month", count: months };
}

/**
 * Periods until an investment at the start is repaid by the same gross profit in every period, not discounted; null where ten
 * years do not do it.
 */
export function investmentPayback(investment: number, grossProfit: number, unit: PeriodUnit): number | null {
  const periods = new Array<number>((paybackYears * 12) / monthsIn[unit]).fill(grossProfit);
  const repaid = orNotAvailable(() => payback([-investment, ...periods], 0));
  return repaid instanceof FrameworkError ? null : repaid;
}
