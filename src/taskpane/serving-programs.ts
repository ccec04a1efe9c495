import type { Program } from "../framework/facts/programs";
import type { BusinessModel } from "../framework/words/business-model";

/** Programs that serve a business model, those made for fewest models first, then in the editorial order; closed ones are left out. */
export function servingPrograms(programs: readonly Program[], model: BusinessModel): Program[] {
  return programs
    .filter(({ models, status }) => models.includes(model) && status !== "reported closed" && status !== "always on")
    .sort((a, b) => a.models.length - b.models.length || a.order - b.order);
}
