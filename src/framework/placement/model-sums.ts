import { FrameworkError } from "../framework-error";
import { businessModels } from "../words/business-model";
import type { Lines } from "./lines";

/** Revenue and cost of each business model, in ladder order; cost is null where none is given. */
export interface ModelSums {
  revenue: number[];
  cost: number[] | null;
}

const rungs = new Map<string, number>(businessModels.map((model, index) => [model, index]));

/** Sums the lines by business model; excluded and blank lines are left out. Throws where a sum overflows. */
export function sumByModel(lines: Lines): ModelSums {
  const { models, revenue, cost } = lines;
  const revenueOf = [0, 0, 0, 0, 0];
  const costOf = [0, 0, 0, 0, 0];
  let model: string | null = null;
  let rung: number | undefined;
  for (let index = 0; index < models.length; index++) {
    if (models[index] !== model) {
      model = models[index];
      rung = model === null ? undefined : rungs.get(model);
    }
    if (rung === undefined) continue;
    revenueOf[rung] += revenue[index];
    if (cost) costOf[rung] += cost[index];
  }
  for (const sums of [revenueOf, costOf]) {
    if (!sums.every(Number.isFinite)) throw new FrameworkError("value", "overflows: the amounts are too large to be summed");
  }
  return { revenue: revenueOf, cost: cost ? costOf : null };
}
