import type { Assumptions } from "../assumptions/assumptions";
import { FrameworkError } from "../framework-error";
import type { Lines } from "../placement/lines";
import { sumByModel } from "../placement/model-sums";
import { businessModels } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import type { Point } from "../words/point";
import { presets } from "../words/preset";
import type { Preset } from "../words/preset";
import { publishedMargin } from "../facts/margins";
import { benchmarkMargin } from "./benchmark-margin";

/** The error where nobody published a margin: what is missing, and the ways to give it. */
export function noMargin(model: BusinessModel, preset: Preset, point: Point): FrameworkError {
  const key = `margin.${model}.${point}`;
  const elsewhere = presets.some((other) => publishedMargin(other, model, point)) ? " or another preset" : "";
  return new FrameworkError("not-available", `has no ${point} margin for ${model}: ${preset} prints none; give ${key} in assumptions${elsewhere}`);
}

/**
 * Benchmark margin of a mix: sum(revenue x margin of its model) / sum of revenue.
 * Throws "not-available" where total revenue is not above 0, or naming a model that has revenue but no margin.
 */
export function blendedMargin(lines: Lines, preset: Preset, point: Point, assumptions: Assumptions): number {
  const { revenue } = sumByModel(lines);
  let profit = 0;
  let total = 0;
  businessModels.forEach((model, rung) => {
    if (revenue[rung] === 0) return;
    const margin = benchmarkMargin(model, preset, point, assumptions);
    if (!margin) throw noMargin(model, preset, point);
    profit += revenue[rung] * margin.value;
    total += revenue[rung];
  });
  if (!(total > 0)) throw new FrameworkError("not-available", "requires total revenue above 0");
  if (total === Infinity) throw new FrameworkError("value", "overflows: the amounts are too large to be summed");
  return profit / total;
}
