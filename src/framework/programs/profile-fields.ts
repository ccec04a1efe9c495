import type { Program } from "../facts/programs";
import { gateLabels } from "./gates";
import type { ProfileKey } from "./profile";

/** A key of the profile as a form shows it. */
interface ProfileField {
  label: string;
  /** What a number counts; money is subject to unit.scale. */
  unit?: string;
  hint?: string;
}

const none = "type none if there are none";

export const profileFields: Readonly<Record<ProfileKey, ProfileField>> = {
  path: { label: gateLabels.path, hint: "one or several: services, software, hardware, training, distribution" },
  sector: { label: gateLabels.sector },
  tier: { label: "services tier", hint: "of the services path" },
  stage: { label: gateLabels.stage, hint: "of the software path" },
  "accredited.technical": { label: "technical accredited individuals", unit: "people" },
  "accredited.business": { label: "business accredited individuals", unit: "people" },
  "certified.foundational": { label: "foundational certified individuals", unit: "people" },
  "certified.technical": { label: "technical certified individuals", unit: "people" },
  "certified.professional": {
    label: "Professional or Specialty certified individuals",
    unit: "people",
    hint: "part of the technical certified individuals",
  },
  "opportunities.launched": { label: gateLabels["opportunities.launched"], unit: "in the last 12 months" },
  "opportunities.qualified": { label: gateLabels["opportunities.qualified"], unit: "in the last 12 months" },
  mrr: { label: "monthly recurring revenue of launched opportunities", unit: "$ a month" },
  competencies: { label: "competencies", unit: "competencies", hint: "counted from their names where left blank" },
  "competency.names": { label: "names of competencies", hint: `separated by commas; ${none}` },
  ftr: { label: gateLabels.ftr, hint: "yes or no" },
  businessplan: { label: "business plan", hint: "yes or no" },
  "marketplace.products": { label: gateLabels["marketplace.products"], unit: "listings", hint: none },
  "aws.revenue": { label: gateLabels["aws.revenue"], unit: "$ a year" },
  "programs.enrolled": { label: "programs enrolled", hint: `names or short names, separated by commas; ${none}` },
  "unit.scale": { label: "one unit of the money above, in $", hint: "1, 1000 or 1000000" },
};

/** How many of the programs have a gate that asks for a key: "asked by 3 programs". */
export function askedBy(key: ProfileKey, programs: readonly Program[]): number {
  return programs.filter(({ paths, sectors, gates }) => {
    if (key === "path" && paths.length > 0) return true;
    if (key === "sector" && sectors.length > 0) return true;
    return gates.some((gate) => "key" in gate && gate.key === key);
  }).length;
}
