import type { Fact } from "./sources";

export interface LadderStep extends Fact {
  step: string;
}

/** The partner ladder of the Omdia 2025 study, lowest step first: services revenue per $1 of AWS revenue. */
export const ladder = [
  { step: "Focused", value: 1.26, kind: "published", source: "omdia-2025" },
  { step: "Multi-category", value: 3.26, kind: "published", source: "omdia-2025" },
  { step: "Progressive", value: 5.78, kind: "published", source: "omdia-2025" },
  { step: "Expert", value: 7.13, kind: "published", source: "omdia-2025" },
] as const satisfies readonly LadderStep[];
