import type { Program } from "../facts/programs";
import type { Kind, SourceId } from "../facts/sources";
import { type SpecializationKind, specializationKinds } from "../facts/specializations";
import { type TierCondition, tierConditions } from "../facts/tier-conditions";
import { type Tier, tiers } from "../facts/tiers";
import { normalise } from "../words/word";
import type { Profile } from "./profile";
import type { Suggestions } from "./suggest";
import { competencyWord, type TierGap, tierGaps, tierMet, type TierName } from "./tier";

/** A specialization that suggested programs ask for. */
export interface AskedSpecialization {
  /** "Migration and Modernization Competency", say; "any specialization" where each would do. */
  name: string;
  of: SpecializationKind["of"] | "any";
  /** Names of the suggested programs that ask for it. */
  askedBy: string[];
  /** Names of the programs that award it, but for those closed. */
  servedBy: string[];
  /** null: the profile does not say. */
  held: boolean | null;
  kind: Kind;
  source: SourceId;
}

/** How a partner can deepen: the services tier it meets, the next one, and the specializations that its programs ask for. */
export interface Deepening {
  /** By the numbers of the profile. */
  met: TierName;
  /** The tier that the profile gives, where it is another, and what its numbers lack for it. */
  claimed: { tier: TierName; gaps: TierGap[] } | null;
  /** After the higher of the two; null after Premier. */
  next: Tier | null;
  /** What the numbers lack for the next tier: first what falls short, then what is not given. */
  gaps: TierGap[];
  /** What else the next tier asks, that no number of the profile tells. */
  unseen: TierCondition[];
  specializations: AskedSpecialization[];
}

const ladder = ["registered", ...tiers] as const;
const names = { registered: "Registered", select: "Select", advanced: "Advanced", premier: "Premier" } as const;

/** Reads the profile for tiers, and the gates of the programs picked for specializations. */
export function deepening(profile: Profile, suggestions: Suggestions): Deepening {
  const met = tierMet(profile);
  const metRung = ladder.findIndex((tier) => names[tier] === met);
  const claimedRung = profile.tier ? ladder.indexOf(profile.tier) : metRung;
  const claimed = ladder[claimedRung];
  const next = tiers[Math.max(metRung, claimedRung)] ?? null;
  return {
    met,
    claimed:
      claimedRung === metRung
        ? null
        : { tier: names[claimed], gaps: claimed === "registered" ? [] : failedFirst(tierGaps(profile, claimed)) },
    next,
    gaps: next ? failedFirst(tierGaps(profile, next)) : [],
    unseen: next ? unseenOf(next, profile) : [],
    specializations: specializationsAsked(profile, suggestions),
  };
}

function failedFirst(gaps: readonly TierGap[]): TierGap[] {
  return [...gaps.filter(({ met }) => met === false), ...gaps.filter(({ met }) => met === null)];
}

/** A business plan is seen where the profile says yes or no. */
function unseenOf(tier: Tier, { businessplan }: Profile): TierCondition[] {
  const conditions: readonly TierCondition[] = tierConditions;
  return conditions.filter(
    (row) => row.tiers.includes(tier) && (row.condition !== "business plan" || businessplan === undefined),
  );
}

function specializationsAsked(profile: Profile, { picked, alwaysOn, notNow }: Suggestions): AskedSpecialization[] {
  const catalogue = [...picked, ...alwaysOn, ...notNow].map(({ program }) => program);
  const asked = new Map<string, AskedSpecialization>();
  for (const { program } of picked) {
    for (const gate of program.gates) {
      const found = specializationOf(gate, profile);
      if (!found) continue;
      const { name, kinds, held } = found;
      const key = normalise(name);
      const known = asked.get(key);
      if (known?.askedBy.includes(program.name)) continue;
      if (known) known.askedBy.push(program.name);
      else {
        const { of, kind, source } = kinds[0];
        const servedBy = namesOf(kinds, catalogue);
        asked.set(key, { name, of: kinds.length > 1 ? "any" : of, askedBy: [program.name], servedBy, held, kind, source });
      }
    }
  }
  return [...asked.values()];
}

/** The specialization that a gate asks for: by name, or any at all where it wants the stage Differentiated. */
function specializationOf(
  gate: Program["gates"][number],
  profile: Profile,
): { name: string; kinds: readonly SpecializationKind[]; held: boolean | null } | null {
  if ("name" in gate) {
    for (const row of specializationKinds) {
      const name = new RegExp(`^.*?\\b${row.ending}\\b`, "i").exec(gate.name)?.[0];
      if (name) return { name, kinds: [row], held: heldBy(profile, name) };
    }
    return null;
  }
  if (gate.key !== "stage" || gate.atLeast !== "differentiated") return null;
  const held = profile.stage === undefined ? null : profile.stage === gate.atLeast;
  return { name: "any specialization", kinds: specializationKinds, held };
}

function heldBy({ "competency.names": names }: Profile, name: string): boolean | null {
  return names ? names.some((held) => competencyWord(held) === competencyWord(name)) : null;
}

function namesOf(kinds: readonly SpecializationKind[], catalogue: readonly Program[]): string[] {
  return kinds.flatMap(({ program: id }) =>
    catalogue.filter((program) => program.id === id && program.status !== "reported closed").map(({ name }) => name),
  );
}
