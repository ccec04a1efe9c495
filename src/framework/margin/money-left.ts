import type { Assumptions } from "../assumptions/assumptions";
import { FrameworkError } from "../framework-error";
import type { Lines } from "../placement/lines";
import { sumByModel } from "../placement/model-sums";
import type { Point } from "../words/point";
import type { Preset } from "../words/preset";
import { marginGaps } from "./margin-gap";

/**
 * Money left on the table in all: the gross profit that the benchmark margins would add, over the models that have revenue, cost
 * and a benchmark. Throws where no costs are given at all, and "not-available" where no model has all three.
 */
export function moneyLeft(lines: Lines, preset: Preset, point: Point, assumptions: Assumptions): number {
  const { cost } = sumByModel(lines);
  const gaps = marginGaps(lines, preset, point, assumptions).flatMap(({ gap }, rung) => (gap === null || !cost?.[rung] ? [] : [gap]));
  if (gaps.length === 0) throw new FrameworkError("not-available", "requires the cost of a model that has revenue and a benchmark margin");
  return gaps.reduce((total, gap) => total + gap, 0);
}
