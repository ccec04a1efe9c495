import type { Assumptions } from "../assumptions/assumptions";
import { FrameworkError } from "../framework-error";
import type { Lines } from "../placement/lines";
import { sumByModel } from "../placement/model-sums";
import { businessModels } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import type { Point } from "../words/point";
import type { Preset } from "../words/preset";
import { benchmarkMargin } from "./benchmark-margin";
import { noMargin } from "./blended-margin";

/** What one business model leaves on the table. */
export interface MarginGap {
  model: BusinessModel;
  /** The partner's own pooled margin; null without revenue. */
  margin: number | null;
  /** Null where nobody published one and none is given. */
  benchmark: number | null;
  /** Gross profit that the benchmark would add, never negative; null where either margin is missing. */
  gap: number | null;
}

/**
 * Money left on the table by business model, in ladder order: max(0, benchmark x revenue - gross profit).
 * Throws where no costs are given at all, and "not-available" where no model with revenue has a benchmark.
 */
export function marginGaps(lines: Lines, preset: Preset, point: Point, assumptions: Assumptions): MarginGap[] {
  const { revenue, cost } = sumByModel(lines);
  if (!cost) throw new FrameworkError("value", "requires cost");
  const gaps = businessModels.map((model, rung) => {
    const profit = revenue[rung] - cost[rung];
    const margin = revenue[rung] === 0 ? null : profit / revenue[rung];
    const benchmark = benchmarkMargin(model, preset, point, assumptions)?.value ?? null;
    const gap = margin === null || benchmark === null ? null : Math.max(0, benchmark * revenue[rung] - profit);
    return { model, margin, benchmark, gap };
  });
  if (gaps.every(({ gap }) => gap === null)) {
    const first = gaps.find(({ margin }) => margin !== null);
    throw first ? noMargin(first.model, preset, point) : new FrameworkError("not-available", "requires revenue in a business model");
  }
  return gaps;
}
