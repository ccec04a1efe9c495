import { businessPlanTiers, premierCompetencies, tierRequirements, tiers, type Tier } from "../facts/tiers";
import { reaches } from "../reaches";
import { normalise } from "../words/word";
import type { Profile, ProfileKey } from "./profile";

/** The services tiers by the names that TIER returns. */
export type TierName = "Registered" | "Select" | "Advanced" | "Premier";

const names: Record<Tier, TierName> = { select: "Select", advanced: "Advanced", premier: "Premier" };

/** A competency's name as it is compared: a word, without a leading AWS and a trailing Competency; MSP is spelt out. */
export function competencyWord(name: string): string {
  const word = normalise(normalise(name).replace(/^aws | competency$/g, ""));
  return word === "msp" ? normalise(premierCompetencies[0]) : word;
}

/** What a profile lacks for a tier, by its key; met is null where the profile does not say. */
export interface TierGap {
  key: ProfileKey;
  met: false | null;
  have?: number;
  need?: number | string;
  /** "$" where these are money. */
  unit?: string;
}

/** What a profile lacks for a services tier: numbers too small or not given, Premier's competency, a business plan denied. */
export function tierGaps(profile: Profile, tier: Tier): TierGap[] {
  const gaps: TierGap[] = [];
  for (const requirement of tierRequirements) {
    const { key } = requirement;
    const need = requirement[tier];
    const have = profile[key];
    if (need === 0 || (have !== undefined && reaches(have, need))) continue;
    const money = key === "mrr" ? { unit: "$" } : {};
    gaps.push(have === undefined ? { key, met: null, need, ...money } : { key, met: false, have, need, ...money });
  }
  const held = profile["competency.names"];
  const wanted = new Set<string>(premierCompetencies.map(normalise));
  if (tier === "premier" && !held?.some((name) => wanted.has(competencyWord(name)))) {
    gaps.push({ key: "competency.names", met: held ? false : null, need: `one of ${premierCompetencies.join(", ")}` });
  }
  if (businessPlanTiers.includes(tier) && profile.businessplan === false) gaps.push({ key: "businessplan", met: false });
  return gaps;
}

/** The highest services tier whose numbers the profile meets; AWS also looks at reviews and how long the numbers were held. */
export function tierMet(profile: Profile): TierName {
  const met = tiers.filter((tier) => tierGaps(profile, tier).length === 0).pop();
  return met ? names[met] : "Registered";
}
