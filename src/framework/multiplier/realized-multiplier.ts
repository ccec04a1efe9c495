import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";
import type { Lines } from "../placement/lines";
import { sumByModel } from "../placement/model-sums";
import { businessModels } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import type { Definition } from "../words/definition";

const counted: Record<Definition, readonly BusinessModel[]> = {
  own: businessModels.slice(1),
  services: ["services", "managed services"],
  all: businessModels,
};

/**
 * Realized multiplier: revenue of the models in the definition over AWS revenue, both of the same period; not a cohort's.
 * Throws "divide-by-zero" where the AWS revenue sums to 0.
 */
export function realizedMultiplier(lines: Lines, awsRevenue: readonly number[], definition: Definition): number {
  const { revenue } = sumByModel(lines);
  const own = sum(revenue.filter((_, rung) => counted[definition].includes(businessModels[rung])));
  const aws = sum(awsRevenue);
  if (aws === 0) throw new FrameworkError("divide-by-zero", "requires AWS revenue");
  return own / aws;
}
