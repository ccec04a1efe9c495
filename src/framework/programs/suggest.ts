import { programs as catalogue, type Program } from "../facts/programs";
import { sourceOf } from "../facts/sources";
import { FrameworkError } from "../framework-error";
import { businessModels, type BusinessModel } from "../words/business-model";
import type { Motion } from "../words/motion";
import { normalise } from "../words/word";
import { checkGates, isGated, standingOf, standingText, type GateResult, type Standing } from "./gates";
import type { Profile } from "./profile";

/** A program with its standing and the sentence that says why it is where it is. */
export interface Suggestion {
  program: Program;
  standing: Standing | "always on" | "set aside";
  gates: GateResult[];
  why: string;
  /** What it is picked for: the model after the reach, or the reach; null where it serves neither or was set aside. */
  serves: "next" | "reach" | null;
}

export interface Suggestions {
  picked: Suggestion[];
  alwaysOn: Suggestion[];
  /** Everything else: first what came after those picked, in order, then what was set aside. */
  notNow: Suggestion[];
}

/** How many are picked for the model after the reach, and how many of the rest for the reach. */
const forNext = 3;
const forReach = 2;
const standings: readonly Standing[] = ["eligible", "to confirm", "not yet"];

/**
 * The programs that fit a business that has reached a model, by the rules of this product: set aside, standing, pick, order.
 * @param motions Those asked for; empty is all.
 * @param top How many at most, a whole number from 1 to 50; above 5 the remaining ones follow in the same order.
 */
export function suggest(
  reach: BusinessModel,
  motions: readonly Motion[],
  profile: Profile,
  top: number = forNext + forReach,
  programs: readonly Program[] = catalogue,
): Suggestions {
  if (!Number.isInteger(top) || top < 1 || top > 50) {
    throw new FrameworkError("value", `requires top as a whole number from 1 to 50; found ${top}`);
  }
  const next: BusinessModel | undefined = businessModels[businessModels.indexOf(reach) + 1];
  const candidates: Suggestion[] = [];
  const alwaysOn: Suggestion[] = [];
  const setAside: Suggestion[] = [];
  for (const program of programs) {
    const gates = checkGates(program, profile);
    const reason = reasonAgainst(program, programs, reach, next, motions, profile);
    if (program.status === "always on") {
      alwaysOn.push({ program, standing: "always on", gates, why: `${openness(program)}; ${evidence(program)}`, serves: null });
    } else if (reason) {
      setAside.push({ program, standing: "set aside", gates, why: reason, serves: null });
    } else {
      const serves = next && program.models.includes(next) ? "next" : "reach";
      candidates.push({ program, standing: standingOf(gates), gates, why: "", serves });
    }
  }

  const ranked = candidates.sort(byRank);
  const leaders = ranked.filter(({ program }) => leaderOf(program, ranked) === program);
  const first = leaders.filter(({ serves }) => serves === "next").slice(0, forNext);
  const second = leaders.filter((item) => !first.includes(item) && item.program.models.includes(reach)).slice(0, forReach);
  const rest = leaders.filter((item) => !first.includes(item) && !second.includes(item));
  const remaining = (["next", "reach"] as const).flatMap((side) => rest.filter(({ serves }) => serves === side));
  const served = second.map((item) => ({ ...item, serves: "reach" as const }));
  const list = [...first, ...served, ...remaining];
  const length = top > forNext + forReach ? top : Math.min(top, first.length + second.length);

  const explained = list.map((item) => ({ ...item, why: whyPicked(item, ranked, reach, next) }));
  const passed = explained.slice(length).map((item) => ({ ...item, why: `Comes after those listed: ${item.why}` }));
  const alternatives = ranked
    .filter((item) => !leaders.includes(item))
    .map((item) => ({
      ...item,
      why: `alternative to ${leaderOf(item.program, ranked).name}, which is listed first; ${standingText(item.gates)}`,
    }));
  const picked = explained.slice(0, length).map((item) => ({ ...item, why: item.why.replace(/^s/, "S") }));
  return { picked, alwaysOn, notNow: [...passed, ...alternatives, ...setAside] };
}

/** Why a program is set aside, the first reason that holds; null where none does. */
function reasonAgainst(
  program: Program,
  programs: readonly Program[],
  reach: BusinessModel,
  next: BusinessModel | undefined,
  motions: readonly Motion[],
  profile: Profile,
): string | null {
  const enrolled = new Set(profile["programs.enrolled"]?.map(normalise));
  const isEnrolled = ({ id, name, aliases }: Program): boolean =>
    [id, name, ...aliases].some((text) => enrolled.has(normalise(text)));
  if (isEnrolled(program)) return "already enrolled";
  const taken = programs.find((other) => isAlternative(other, program) && isEnrolled(other));
  if (taken) return `already enrolled in its alternative, ${taken.name}`;
  if (motions.length > 0 && !program.motions.some((motion) => motions.includes(motion))) {
    const { motions: own } = program;
    return `for ${own.join(" and ")}, ${own.length === 1 ? "a motion" : "motions"} not asked for`;
  }
  if (profile.path && program.paths.length > 0 && !program.paths.some((path) => profile.path?.includes(path))) {
    return `for the ${program.paths.join(" or ")} path; the profile gives ${profile.path.join(" and ")}`;
  }
  if (profile.sector && program.sectors.length > 0 && !program.sectors.includes(profile.sector)) {
    return `for the ${program.sectors.join(" or ")}; the profile gives ${profile.sector}`;
  }
  if (program.status === "reported closed") return `reported closed ${program.closing}`;
  if (program.models.includes(reach) || (next && program.models.includes(next))) return null;
  return next ? `serves neither ${reach} nor ${next}` : `does not serve ${reach}`;
}

function isAlternative(program: Program, other: Program): boolean {
  return program !== other && program.alternativeGroup !== undefined && program.alternativeGroup === other.alternativeGroup;
}

/** Of the programs that are one choice, the first in order. */
function leaderOf(program: Program, ranked: readonly Suggestion[]): Program {
  return ranked.find((item) => item.program === program || isAlternative(item.program, program))?.program ?? program;
}

/** Made for the model before good for all, then standing, fewest gaps, the firm's own estimate, editorial order. */
function byRank(a: Suggestion, b: Suggestion): number {
  const gaps = ({ gates }: Suggestion): number => gates.filter(({ met }) => met === false).length;
  const rank = ({ standing }: Suggestion): number => standings.indexOf(standing as Standing);
  return (
    a.program.models.length - b.program.models.length ||
    rank(a) - rank(b) ||
    gaps(a) - gaps(b) ||
    (b.program.value ?? 0) - (a.program.value ?? 0) ||
    a.program.order - b.program.order
  );
}

function whyPicked(
  item: Suggestion,
  ranked: readonly Suggestion[],
  reach: BusinessModel,
  next: BusinessModel | undefined,
): string {
  const { program, gates, serves } = item;
  const model = serves === "next" ? `${next}, the model after ${reach}` : `${reach}, where the business stands`;
  const met = gates.filter((gate) => gate.met).length;
  const alternatives = ranked.filter((other) => isAlternative(other.program, program)).map((other) => other.program.name);
  const parts = [
    `serves ${model} (made for ${program.models.length} of the ${businessModels.length})`,
    gates.length > 0 ? `${met} of ${gates.length} gates met` : "",
    standingText(gates),
    alternatives.length > 0 ? `alternative: ${alternatives.join(" or ")}` : "",
    evidence(program),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** The one line for the programs that are always on: their names, and why they need no pick. */
export function alwaysOnLine(alwaysOn: readonly Suggestion[]): { names: string; why: string } {
  const names = alwaysOn.map(({ program }) => program.name).join(", ");
  const why = alwaysOn.map((item) => `${item.program.name}: ${evidence(item.program)}`).join("; ");
  return { names, why: `Open to every partner, whatever the placement; ${why}` };
}

const openness = ({ source }: Program): string => (source === "firm" ? "Always on" : "Open to every partner");

/**
 * What else is on record, by whom, and when it was last checked. Gates are reported, also those of a published program. What
 * only the firm knows is not for AWS to confirm.
 */
function evidence(program: Program): string {
  const { note, source, kind, asOf } = program;
  const said = note ? `${note}; ` : "";
  if (source === "firm") return `${said}source your firm`;
  const { publisher, year } = sourceOf(source);
  const name = kind === "published" ? `${publisher} ${year}` : publisher;
  const checked = kind === "reported" ? "as reported" : isGated(program) ? "gates as reported" : "as of";
  return `${said}source ${name}, ${checked} ${asOf}; confirm in AWS Partner Central`;
}
