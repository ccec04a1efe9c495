import type { Portfolio } from "./portfolio";

/** How the lines of a portfolio add up to a total that stands elsewhere in the books. */
export interface TieOut {
  total: number;
  /** Revenue of the lines used. */
  used: number;
  /** Revenue of the lines left out; subtotals are no lines of their own. */
  leftOut: number;
  /** total - used - leftOut: 0 where every line of the total is used or left out, none twice. */
  difference: number;
}

/** @param total The total of the books, in the unit of the portfolio's amounts. */
export function tieOut({ totalRevenue, excluded }: Pick<Portfolio, "totalRevenue" | "excluded">, total: number): TieOut {
  const leftOut = excluded.reduce((sum, line) => (line.kind === "left out" ? sum + line.revenue : sum), 0);
  return { total, used: totalRevenue, leftOut, difference: total - totalRevenue - leftOut };
}
