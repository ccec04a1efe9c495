import type { Assumptions } from "../framework/assumptions/assumptions";
import { presetInForce } from "../framework/assumptions/in-force";
import { type MarginFact, publishedMargin } from "../framework/facts/margins";
import { FrameworkError } from "../framework/framework-error";
import { type MarginGap, marginGaps } from "../framework/margin/margin-gap";
import { orNotAvailable } from "../framework/or-not-available";
import type { Lines } from "../framework/placement/lines";
import type { MixRow } from "../framework/placement/mix";
import type { Preset } from "../framework/words/preset";

/** One model's margin beside the benchmark. */
export interface ModelGap extends MarginGap {
  /** The preset's figure behind the benchmark; null where the benchmark is the user's assumption, or where there is none. */
  fact: MarginFact | null;
}

/** Gross profit that the benchmark margins would add to the revenue as it is. */
export interface LeftOnTable {
  preset: Preset;
  /** Models with revenue, in ladder order. Own margin and gap are null, too, where the model has no cost: that is no margin. */
  models: ModelGap[];
  /** Over the models that can be compared; null where none can, then `models` is empty. */
  total: number | null;
}

/** Null where no costs are given. */
export function leftOnTable(lines: Lines, mix: readonly MixRow[], assumptions: Assumptions): LeftOnTable | null {
  const preset = presetInForce(assumptions);
  if (mix.every(({ cost }) => !cost)) return null;
  const gaps = gapsOrNone(lines, preset, assumptions);
  const models = gaps.flatMap((gap, rung): ModelGap[] => {
    const { model } = gap;
    if (mix[rung].revenue === 0) return [];
    const given = assumptions[`margin.${model}.mid`] !== undefined;
    const fact = (!given && publishedMargin(preset, model, "mid")) || null;
    return [{ ...gap, ...(mix[rung].cost ? {} : { margin: null, gap: null }), fact }];
  });
  const known = models.flatMap(({ gap }) => gap ?? []);
  return known.length > 0
    ? { preset, models, total: known.reduce((total, gap) => total + gap, 0) }
    : { preset, models: [], total: null };
}

/** Empty where no model with revenue has a benchmark. */
function gapsOrNone(lines: Lines, preset: Preset, assumptions: Assumptions): MarginGap[] {
  const gaps = orNotAvailable(() => marginGaps(lines, preset, "mid", assumptions));
  return gaps instanceof FrameworkError ? [] : gaps;
}
