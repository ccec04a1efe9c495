import { FrameworkError } from "../framework/framework-error";
import { quotedSheet } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import type { Suggestions } from "../framework/programs/suggest";
import type { Motion } from "../framework/words/motion";
import {
  type GivenUp,
  type Investments,
  type LogEntry,
  type PointedTotal,
  type Preview,
  type Source,
  type Target,
  WorkbookError,
  type WorkbookErrorKind,
  type WriteOutcome,
} from "../workbook/planner-workbook";
import type { Analysis } from "./analysis";
import { type Firm, noFirm } from "./firm";
import { noAssumptions, type PartnerAssumptions } from "./partner-assumptions";
import { emptyProfile, type PartnerProfile } from "./partner-profile";

export const screens = ["portfolio", "placement", "programs", "assumptions"] as const;
export type Screen = (typeof screens)[number];

/** What the workbook is asked for at the moment. */
export type Step = "selecting" | "reading" | "inserting" | "previewing" | "writing" | "restoring" | "clearing" | "showing";
/** Steps that are asked for at the bottom of the pane, where their failures are told, too. */
export const actionSteps: readonly Step[] = ["previewing", "writing", "restoring"];

/** A step that did not succeed, in the terms that the pane has a sentence for. */
export interface Failure {
  step: Step;
  /** "input": the framework refused what stands in the workbook; "nothing-placed": Refresh without a portfolio. */
  kind: WorkbookErrorKind | "input" | "nothing-placed";
  place: string;
  detail: string;
  /** Whether the workbook is as it was before the step. */
  restored: boolean;
}

export interface PlannerState {
  screen: Screen;
  /** What a click on "Use the selection" would read; null where the selection is not cells, undefined before it is known. */
  selection: Source | null | undefined;
  /** Everything else in the workbook that could be read; null until asked for. */
  places: Source[] | null;
  source: Source | null;
  portfolio: Portfolio | null;
  /** Whether cells that count for the placement have changed since they were read. */
  outdated: boolean;
  /** Null where nothing was read, where cells must be mended first, or where the framework has no answer. */
  analysis: Analysis | null;
  /** Why there is no analysis of a portfolio without problems, in the framework's words, and where to mend it. */
  obstacle: { about: "portfolio" | "assumptions"; message: string } | null;
  /** The cells that the user pointed at as the P&L's total. */
  total: PointedTotal | null;
  assumptions: PartnerAssumptions;
  profile: PartnerProfile;
  /** The firm's own programs and overrides. */
  firm: Firm;
  investments: Investments;
  /** Shown by revenue instead of by the base that the rule takes. */
  byRevenue: boolean;
  motion: Motion | null;
  /** The user comes from another screen for the profile's form, which has not unfolded yet. */
  seeksProfile: boolean;
  /** The programs for the motion shown. */
  programs: Suggestions | null;
  /** What is under way; with a long reading how far it is, in rows. */
  busy: { step: Step; place: string; done?: number; total?: number } | null;
  failure: Failure | null;
  /** What a write would do now; null while unknown. */
  preview: Preview | null;
  /** Edits in our cells that the user gives up, known at once; the preview follows. */
  givenUp: readonly GivenUp[];
  /** Where blocks that are new go. */
  target: Target;
  /** Where the user stands between reading and writing. */
  action: "offer" | "review" | "written" | "restored";
  outcome: WriteOutcome | null;
  /** What the last putting back kept since it is the user's: cells with their sheet, and names of sheets. */
  kept: string[];
  /** The writes that can be put back, the latest first; null until asked for. */
  log: LogEntry[] | null;
}

/** Of a pane that has just been opened. */
export const initialState: PlannerState = {
  screen: "portfolio",
  selection: undefined,
  places: null,
  source: null,
  portfolio: null,
  outdated: false,
  analysis: null,
  obstacle: null,
  total: null,
  assumptions: noAssumptions,
  profile: emptyProfile,
  firm: noFirm,
  investments: {},
  byRevenue: false,
  motion: null,
  seeksProfile: false,
  programs: null,
  busy: null,
  failure: null,
  preview: null,
  givenUp: [],
  target: { kind: "own" },
  action: "offer",
  outcome: null,
  kept: [],
  log: null,
};

/** "Plan!B4:G46", with the sheet quoted where needed. */
export function sourceAddress(source: Source): string {
  return `${quotedSheet(source.sheet)}!${source.address}`;
}

/** Any failure of a step, as the pane tells it. */
export function asFailure(step: Step, place: string, error: unknown): Failure {
  if (error instanceof WorkbookError) {
    const where = error.kind === "no-selection" ? "" : error.place || place;
    return { step, kind: error.kind, place: where, detail: error.detail, restored: error.restored };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { step, kind: error instanceof FrameworkError ? "input" : "failed", place, detail, restored: step !== "writing" };
}
