import type { Assumptions } from "../assumptions/assumptions";
import { presetInForce } from "../assumptions/in-force";
import { benchmarkMargin } from "../margin/benchmark-margin";
import { businessModels } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import type { Preset } from "../words/preset";
import type { Lines } from "./lines";
import { sumByModel } from "./model-sums";
import type { Placement } from "./placement";

/** What it takes to reach one business model. */
export interface Move {
  model: BusinessModel;
  /** Share of the base now. */
  share: number;
  status: "reached" | "next" | "later";
  /** Gross profit to add there or beyond so that it is reached; null where it cannot be said. */
  grossProfit: number | null;
  /** Revenue that takes; null where it cannot be said. */
  revenue: number | null;
  margin: number | null;
  marginSource: "own" | "assumption" | Preset | null;
  /** Yearly growth of the model that does it in three years; null where it cannot be said. */
  growth: number | "from zero" | null;
}

/**
 * The five moves, in ladder order. Amount to add = max(0, (t B - base there or beyond) / (1 - t)); the margin is the partner's
 * own (pooled), else the assumption, else the preset's (point mid). Preset null: the assumption's, else AWS.
 */
export function moves(lines: Lines, placement: Placement, preset: Preset | null, assumptions: Assumptions): Move[] {
  const sums = sumByModel(lines);
  const { amounts, total, threshold, base } = placement;
  const reach = businessModels.indexOf(placement.reach);
  return businessModels.map((model, rung) => {
    const status = rung <= reach ? "reached" : rung === reach + 1 ? "next" : "later";
    const { margin, marginSource } = marginOf(model, rung);
    const add = amountToAdd(rung, status === "reached");
    const share = placement.shares[rung];
    const [grossProfit, revenue] = base === "gross profit" ? [add, divided(add, margin)] : [multiplied(add, margin), add];
    return { model, share, status, grossProfit, revenue, margin, marginSource, growth: growthOf(rung, add) };
  });

  function marginOf(model: BusinessModel, rung: number): Pick<Move, "margin" | "marginSource"> {
    const revenue = sums.revenue[rung];
    const cost = sums.cost ? sums.cost[rung] : 0;
    if (revenue !== 0 && cost !== 0) return { margin: (revenue - cost) / revenue, marginSource: "own" };
    const benchmark = benchmarkMargin(model, presetInForce(assumptions, preset), "mid", assumptions);
    return { margin: benchmark?.value ?? null, marginSource: benchmark?.source ?? null };
  }

  function amountToAdd(rung: number, reached: boolean): number | null {
    if (reached) return 0;
    if (threshold >= 1) return null;
    const beyond = amounts.reduceRight((sum, amount, index) => (index < rung ? sum : sum + amount), 0);
    return Math.max(0, (threshold * total - beyond) / (1 - threshold));
  }

  function growthOf(rung: number, add: number | null): Move["growth"] {
    if (add === null) return null;
    const now = amounts[rung];
    return now === 0 ? "from zero" : Math.cbrt(1 + add / now) - 1;
  }
}

function divided(add: number | null, margin: number | null): number | null {
  return add === null || margin === null || margin <= 0 ? null : add / margin;
}

function multiplied(add: number | null, margin: number | null): number | null {
  // 0 times a negative margin is -0 without the sum.
  return add === null || margin === null ? null : add * margin + 0;
}
