import type { Fact } from "./sources";

export interface LadderStep extends Fact {
  step: string;
  /** Who stands there, in the study's words. */
  meaning: string;
}

/** The partner ladder of the Omdia 2025 study, lowest step first: services revenue per $1 of AWS revenue. */
export const ladder = [
  {
    step: "Focused",
    value: 1.26,
    kind: "published",
    source: "omdia-2025",
    meaning: "Smaller firms, a narrow or single practice, mainly small-business customers",
  },
  { step: "Multi-category", value: 3.26, kind: "published", source: "omdia-2025", meaning: "Has begun to diversify" },
  { step: "Progressive", value: 5.78, kind: "published", source: "omdia-2025", meaning: "Masters several categories" },
  {
    step: "Expert",
    value: 7.13,
    kind: "published",
    source: "omdia-2025",
    meaning: "Breadth across the whole life cycle, tied to business outcomes",
  },
] as const satisfies readonly LadderStep[];
