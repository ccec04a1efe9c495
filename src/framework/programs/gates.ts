import type { Gate, Program } from "../facts/programs";
import { reaches } from "../reaches";
import { stages, type Profile } from "./profile";

/** One requirement of a program held against a profile. */
export interface GateResult {
  label: string;
  /** null: the profile does not say, or nobody but AWS can. */
  met: boolean | null;
  have?: number | string;
  need?: number | string;
  /** "$" where these are money. */
  unit?: string;
}

/** What a gate is called, by the key of the profile that it tests. */
export const gateLabels = {
  path: "path",
  sector: "sector",
  stage: "stage",
  ftr: "Foundational Technical Review",
  "marketplace.products": "live Marketplace products",
  "opportunities.launched": "launched opportunities",
  "opportunities.qualified": "qualified opportunities",
  "aws.revenue": "AWS revenue",
} as const;

/** Whether a program asks for something: that is reported, also of a published program. */
export function isGated({ gates, paths, sectors }: Program): boolean {
  return gates.length + paths.length + sectors.length > 0;
}

/** The gates of a program in the order on record, path and sector first, against a profile. */
export function checkGates({ paths, sectors, gates }: Program, profile: Profile): GateResult[] {
  const { path, sector } = profile;
  const results: GateResult[] = [];
  if (paths.length > 0) {
    results.push(held("path", paths.join(" or "), path?.join(" and "), () => paths.some((one) => path?.includes(one))));
  }
  if (sectors.length > 0) results.push(held("sector", sectors.join(" or "), sector, (have) => sectors.includes(have)));
  for (const gate of gates) {
    const onOtherPath = "onPath" in gate && gate.onPath !== undefined && !path?.includes(gate.onPath);
    if (!onOtherPath) results.push(checkGate(gate, profile));
  }
  return results;
}

function checkGate(gate: Gate, profile: Profile): GateResult {
  if ("name" in gate) return { label: gate.name, met: null };
  if (gate.key === "ftr") {
    const have = profile.ftr === undefined ? undefined : profile.ftr ? "yes" : "no";
    return held(gate.key, "yes", have, () => have === "yes");
  }
  if (gate.key === "stage") {
    const { key, atLeast } = gate;
    return held(key, atLeast, profile.stage, (have) => stages.indexOf(have) >= stages.indexOf(atLeast));
  }
  const { key, atLeast } = gate;
  return held(key, atLeast, profile[key], (have) => reaches(have, atLeast));
}

function held<T extends number | string>(
  key: keyof typeof gateLabels,
  need: number | string,
  have: T | undefined,
  reached: (have: T) => boolean,
): GateResult {
  const gate = { label: gateLabels[key], need, ...(key === "aws.revenue" ? { unit: "$" } : {}) };
  return have === undefined ? { ...gate, met: null } : { ...gate, met: reached(have), have };
}

export type Standing = "eligible" | "to confirm" | "not yet";

/** Where a profile stands: eligible wants at least one gate on record, and all met. */
export function standingOf(gates: readonly GateResult[]): Standing {
  if (gates.some(({ met }) => met === false)) return "not yet";
  return gates.length > 0 && gates.every(({ met }) => met) ? "eligible" : "to confirm";
}

/** The standing in words: "not yet: launched opportunities 2 of 5; to confirm: stage, invitation by AWS". */
export function standingText(gates: readonly GateResult[]): string {
  if (gates.length === 0) return "to confirm: no public gate";
  const failed = gates.filter(({ met }) => met === false).map((gate) => `${gate.label} ${gate.have} of ${gate.need}`);
  const open = gates.filter(({ met }) => met === null).map((gate) => gate.label);
  const groups = [
    ["not yet", failed],
    ["to confirm", open],
  ] as const;
  const parts = groups.filter(([, items]) => items.length > 0).map(([standing, items]) => `${standing}: ${items.join(", ")}`);
  return parts.join("; ") || "eligible";
}
