import type { Portfolio } from "../framework/portfolio/portfolio";
import type { PaneContext } from "./elements/pane-context";

/** Periods chosen one by one that a line has room to name. */
const fewPeriods = 3;

/**
 * Of which period a portfolio is. In wide form the periods that count: the trailing year from first to last, those chosen one by one
 * or, of many, their number.
 */
export function periodName({ period, periods, mapping }: Portfolio, { messages, numbers }: PaneContext): string | undefined {
  if (periods.length < 2) return period;
  if (!mapping.chosen || !mapping.periods) return messages.portfolio.span(periods[0], periods[periods.length - 1]);
  const { months } = mapping.periods[0];
  return periods.length > fewPeriods ? messages.periods.units[months](periods.length, numbers.count(periods.length)) : periods.join(", ");
}
