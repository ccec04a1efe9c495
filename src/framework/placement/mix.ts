import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";
import { businessModels } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import type { Lines } from "./lines";
import { sumByModel } from "./model-sums";

/** One business model in the mix. */
export interface MixRow {
  model: BusinessModel;
  revenue: number;
  /** Share of revenue. */
  share: number;
  /** Null where no costs are given, as are the next three. */
  cost: number | null;
  grossProfit: number | null;
  /** Null without revenue, too. */
  margin: number | null;
  /** Share of gross profit; null where the total is 0, too. */
  profitShare: number | null;
}

/** Revenue by business model in ladder order, gross profit where costs are given. Throws where total revenue is not above 0. */
export function mix(lines: Lines): MixRow[] {
  const { revenue, cost } = sumByModel(lines);
  const total = sum(revenue);
  if (!(total > 0)) throw new FrameworkError("not-available", "requires total revenue above 0");
  const profits = cost && revenue.map((amount, rung) => amount - cost[rung]);
  const totalProfit = profits ? sum(profits) : 0;
  return businessModels.map((model, rung) => ({
    model,
    revenue: revenue[rung],
    share: revenue[rung] / total,
    cost: cost && cost[rung],
    grossProfit: profits && profits[rung],
    margin: profits && revenue[rung] !== 0 ? profits[rung] / revenue[rung] : null,
    profitShare: profits && totalProfit !== 0 ? profits[rung] / totalProfit : null,
  }));
}
