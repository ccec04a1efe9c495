import { type AssumptionRow, assumptionKeys } from "../framework/assumptions/assumption-rows";
import { type AssumptionKey, type Assumptions, parseAssumptions } from "../framework/assumptions/assumptions";
import { presetInForce, studyInForce } from "../framework/assumptions/in-force";
import { publishedMargin } from "../framework/facts/margins";
import type { Kind, SourceId } from "../framework/facts/sources";
import { studyFacts } from "../framework/facts/studies";
import { FrameworkError } from "../framework/framework-error";
import { businessModels } from "../framework/words/business-model";
import { points } from "../framework/words/point";
import { serviceCategories } from "../framework/words/service-category";
import { inForce, type PartnerAssumptions } from "./partner-assumptions";

/** One assumption as a form shows it. */
export interface AssumptionLine {
  row: AssumptionRow;
  /** What stands in its cell, or was given or tried out in its place; "" for nothing. */
  entry: number | string;
  /** What counts then; null where nobody published a figure and the user gave none. Of an entry that cannot be used, the standard. */
  value: number | string | null;
  /** What counts while the user gives nothing, under the study and preset chosen. */
  standard: number | string | null;
  /** Whether the value is the user's own, not the standard. */
  given: boolean;
  /** Whether it is only tried out. */
  tried: boolean;
  /** Whether the entry alone cannot be used. */
  wrong: boolean;
  /** Of the standard. */
  kind: Kind;
  source: SourceId;
}

export interface AssumptionForm {
  lines: AssumptionLine[];
  line(key: AssumptionKey): AssumptionLine;
  /** Why what is in force cannot be used, in the framework's words. */
  refused: string | null;
}

/** All assumptions in the order of the sheet, each on its own: one that cannot be used leaves the others as they are. */
export function assumptionForm(assumptions: PartnerAssumptions): AssumptionForm {
  const { draft, entries, read } = assumptions;
  const found = assumptionKeys.map((row) => {
    const entry = draft[row.key] ?? entries[row.key] ?? read?.[row.key] ?? "";
    return { row, entry, meaning: meaningOf(row.key, entry) };
  });
  const usable = Object.assign({}, ...found.map(({ meaning }) => meaning)) as Assumptions;
  const lines = found.map(({ row, entry, meaning }): AssumptionLine => {
    const standard = standardOf(row, usable);
    const own = meaning?.[row.key];
    const given = own !== undefined && own !== standard.value && own !== row.initial;
    const value = own ?? standard.value;
    return { row, entry, ...standard, value, standard: standard.value, given, tried: row.key in draft, wrong: meaning === null };
  });
  const line = (key: AssumptionKey): AssumptionLine => lines.find(({ row }) => row.key === key) as AssumptionLine;
  return { lines, line, refused: refusal(() => inForce(assumptions)) };
}

/** What the category shares that are given come to. */
export interface ShareSum {
  sum: number;
  given: number;
  /** By how much it misses 1 where all are given, or passes 1; 0 where it is right. */
  off: number;
}

/** Sums the category shares as they are shown; an entry that cannot be used counts as not given. */
export function shareSum({ line }: AssumptionForm): ShareSum {
  const shares = serviceCategories.flatMap((category) => {
    const { entry, value, wrong } = line(`share.${category}`);
    return entry === "" || wrong || typeof value !== "number" ? [] : [value];
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  const all = shares.length === serviceCategories.length;
  // As exact as the framework asks for.
  const off = Math.abs(sum - 1) <= 1e-6 || (sum < 1 && !all) ? 0 : sum - 1;
  return { sum, given: shares.length, off };
}

/** One assumption alone as the framework reads it; null where it cannot be used. */
function meaningOf(key: AssumptionKey, entry: number | string): Assumptions | null {
  let meaning: Assumptions | null = null;
  refusal(() => (meaning = parseAssumptions([[key, entry]])));
  return meaning;
}

function refusal(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    return error.message;
  }
}

function standardOf(row: AssumptionRow, assumptions: Assumptions): Pick<AssumptionLine, "value" | "kind" | "source"> {
  const none = { value: null, kind: row.kind, source: row.source };
  const study = studyFacts[studyInForce(assumptions)];
  if (row.key === "multiplier.total") return study.fullStack;
  if (row.key === "schedule.firstyear") return study.firstYear ?? none;
  for (const model of businessModels) {
    for (const point of points) {
      if (row.key === `margin.${model}.${point}`) return publishedMargin(presetInForce(assumptions), model, point) ?? none;
    }
  }
  return { value: row.standard, kind: row.kind, source: row.source };
}
