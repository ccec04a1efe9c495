import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";
import type { BridgeMeasure } from "../words/bridge-measure";

/** Revenue and cost of the same lines in one period. */
export interface Period {
  revenue: readonly number[];
  cost: readonly number[];
}

/** Why a line changed: volume, mix and rate make up the change. */
export interface BridgeRow {
  volume: number;
  mix: number;
  rate: number;
  change: number;
}

/**
 * Volume, mix and rate of each line between two periods, and a last row with their totals.
 * Measure "profit": change of gross profit = (r1 - r0) M0 + (r1 - r0) (m0 - M0) + r1 (m1 - m0), with r revenue and m margin of
 * the line, M0 the pooled margin before. Measure "points": the same with each line's share of revenue in place of its revenue, so
 * that the changes sum to that of the pooled margin; volume is 0. A line without revenue in one period takes the other's margin:
 * it is all volume and mix; its cost without revenue counts as rate. Throws "not-available" where a total revenue is not above 0.
 */
export function bridge(before: Period, after: Period, measure: BridgeMeasure): BridgeRow[] {
  const revenueBefore = sum(before.revenue);
  const revenueAfter = sum(after.revenue);
  for (const [period, revenue] of [["before", revenueBefore] as const, ["after", revenueAfter] as const]) {
    if (!(revenue > 0)) throw new FrameworkError("not-available", `requires total revenue ${period} above 0`);
  }
  const pooledMargin = (revenueBefore - sum(before.cost)) / revenueBefore;
  const points = measure === "points";
  const unitBefore = points ? revenueBefore : 1;
  const unitAfter = points ? revenueAfter : 1;
  const total: BridgeRow = { volume: 0, mix: 0, rate: 0, change: 0 };
  const rows = before.revenue.map((r0, line) => {
    const c0 = before.cost[line];
    const r1 = after.revenue[line];
    const c1 = after.cost[line];
    const own0 = r0 === 0 ? null : (r0 - c0) / r0;
    const own1 = r1 === 0 ? null : (r1 - c1) / r1;
    const m0 = own0 ?? own1 ?? pooledMargin;
    const m1 = own1 ?? m0;
    const moved = r1 / unitAfter - r0 / unitBefore;
    const loose = (own0 === null ? c0 / unitBefore : 0) - (own1 === null ? c1 / unitAfter : 0);
    const benchmark = moved * pooledMargin;
    // Adding 0 turns a -0 into the 0 that a cell should show.
    const row: BridgeRow = {
      volume: points ? 0 : benchmark + 0,
      mix: moved * (m0 - pooledMargin) + 0,
      rate: (r1 / unitAfter) * (m1 - m0) + loose + 0,
      change: (r1 - c1) / unitAfter - (r0 - c0) / unitBefore - (points ? benchmark : 0) + 0,
    };
    total.volume += row.volume;
    total.mix += row.mix;
    total.rate += row.rate;
    total.change += row.change;
    return row;
  });
  rows.push(total);
  return rows;
}
