import type { Kind, SourceId } from "./sources";

/** The services tiers above Registered, lowest first. */
export const tiers = ["select", "advanced", "premier"] as const;

export type Tier = (typeof tiers)[number];

/** What a tier asks of one key of the profile: at least this much. */
export interface TierRequirement extends Record<Tier, number> {
  key: string;
  unit: string;
  kind: Kind;
  source: SourceId;
}

/** Requirements in numbers. Accredited individuals are 4 / 8 / 20, half technical and half business. */
export const tierRequirements = [
  { key: "accredited.technical", select: 2, advanced: 4, premier: 10, unit: "people", kind: "reported", source: "reported-2026" },
  { key: "accredited.business", select: 2, advanced: 4, premier: 10, unit: "people", kind: "reported", source: "reported-2026" },
  { key: "certified.foundational", select: 2, advanced: 4, premier: 10, unit: "people", kind: "reported", source: "reported-2026" },
  { key: "certified.technical", select: 2, advanced: 6, premier: 25, unit: "people", kind: "reported", source: "reported-2026" },
  { key: "certified.professional", select: 0, advanced: 3, premier: 10, unit: "people", kind: "reported", source: "reported-2026" },
  { key: "opportunities.launched", select: 3, advanced: 20, premier: 50, unit: "in 12 months", kind: "reported", source: "reported-2026" },
  { key: "mrr", select: 1500, advanced: 10000, premier: 50000, unit: "$ a month", kind: "reported", source: "reported-2026" },
  { key: "competencies", select: 0, advanced: 0, premier: 3, unit: "competencies", kind: "reported", source: "reported-2026" },
] as const satisfies readonly TierRequirement[];

/** Premier wants at least one of these among its competencies. */
export const premierCompetencies = ["Managed Service Provider", "DevOps", "Cloud Operations"] as const;

/** Tiers that ask for a business plan. */
export const businessPlanTiers: readonly Tier[] = ["advanced", "premier"];
