import type { Kind, SourceId } from "./sources";
import { businessPlanTiers, type Tier, tiers } from "./tiers";

/** What a services tier asks beyond the numbers of a profile. */
export interface TierCondition {
  condition: string;
  tiers: readonly Tier[];
  /** Where it is a figure. */
  value?: number;
  unit?: string;
  kind: Kind;
  source: SourceId;
}

export const tierConditions = [
  { condition: "business plan", tiers: businessPlanTiers, kind: "reported", source: "reported-2026" },
  { condition: "numbers sustained", tiers: ["premier"], value: 6, unit: "months", kind: "reported", source: "reported-2026" },
  { condition: "executive review", tiers: ["premier"], kind: "reported", source: "reported-2026" },
  { condition: "yearly fee", tiers, value: 2500, unit: "$", kind: "reported", source: "reported-2026" },
] as const satisfies readonly TierCondition[];
