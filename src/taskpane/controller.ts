import { parseAssumptions } from "../framework/assumptions/assumptions";
import { FrameworkError } from "../framework/framework-error";
import { recogniseColumns } from "../framework/portfolio/columns";
import { type Column, type Mapping, quotedSheet } from "../framework/portfolio/grid";
import { type Portfolio, readPortfolio } from "../framework/portfolio/read-portfolio";
import type { ProfileKey } from "../framework/programs/profile";
import { type Suggestions, suggest } from "../framework/programs/suggest";
import type { Motion } from "../framework/words/motion";
import {
  type AssumptionCells,
  type PlannerWorkbook,
  type Preview,
  type ProfileEntries,
  type Remembered,
  type Source,
  WorkbookError,
  type WorkbookErrorKind,
  type WriteOutcome,
  type WriteRequest,
} from "../workbook/planner-workbook";
import { type Analysis, analyse } from "./analysis";
import { carryMapping } from "./carry-mapping";
import { emptyProfile, entriesOf, entriesToWrite, type PartnerProfile, withEntry, withSheet } from "./partner-profile";

export const screens = ["portfolio", "placement", "programs", "assumptions"] as const;
export type Screen = (typeof screens)[number];

/** Which column holds what, and the texts of the header row that says so. */
type Mapped = Pick<Remembered, "mapping" | "headers">;

/** What the workbook is asked for at the moment. */
export type Step = "selecting" | "reading" | "inserting" | "previewing" | "writing" | "restoring" | "showing";

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
  /** What a click on "Use the selection" would read; null where the selection is not cells. */
  selection: Source | null;
  source: Source | null;
  portfolio: Portfolio | null;
  /** Null where nothing was read, where cells must be mended first, or where the framework has no answer. */
  analysis: Analysis | null;
  /** Why there is no analysis of a portfolio without problems, in the framework's words, and where to mend it. */
  obstacle: { about: "portfolio" | "assumptions"; message: string } | null;
  assumptionCells: AssumptionCells | null;
  profile: PartnerProfile;
  /** Shown by revenue instead of by the base that the rule takes. */
  byRevenue: boolean;
  motion: Motion | null;
  /** The programs for the motion shown. */
  programs: Suggestions | null;
  busy: { step: Step; place: string } | null;
  failure: Failure | null;
  /** What a write would do now; null while unknown. */
  preview: Preview | null;
  /** Where the user stands between reading and writing. */
  action: "offer" | "review" | "written" | "restored";
  outcome: WriteOutcome | null;
}

const initial: PlannerState = {
  screen: "portfolio",
  selection: null,
  source: null,
  portfolio: null,
  analysis: null,
  obstacle: null,
  assumptionCells: null,
  profile: emptyProfile,
  byRevenue: false,
  motion: null,
  programs: null,
  busy: null,
  failure: null,
  preview: null,
  action: "offer",
  outcome: null,
};

/** "Plan!B4:G46", with the sheet quoted where needed. */
export function sourceAddress(source: Source): string {
  return `${quotedSheet(source.sheet)}!${source.address}`;
}

/** The pane's state and everything a planner can do with it. Draws nothing; asks the workbook, lets the framework compute. */
export class Planner {
  private current = initial;
  private readonly listeners = new Set<() => void>();
  /** Counts the steps, so that the answer of one that was cancelled or overtaken is dropped. */
  private runs = 0;
  /** Counts the readings and mappings, so that only the preview of the last one is shown. */
  private measured = 0;
  private lookingAtSelection = false;
  private selectionMoved = false;
  private again: (() => Promise<void>) | null = null;

  constructor(private readonly workbook: PlannerWorkbook) {}

  get state(): PlannerState {
    return this.current;
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Follows the selection and, where this workbook was placed before, reads its portfolio again. */
  async start(): Promise<void> {
    const followed = this.workbook.onSelectionChange(() => void this.followSelection()).catch(() => undefined);
    await Promise.all([followed, this.followSelection()]);
    if (this.current.source || this.current.busy) return;
    await this.perform("reading", "", async (valid) => {
      const remembered = await this.workbook.remembered();
      if (remembered && valid()) await this.take(remembered.source, remembered, valid);
    });
  }

  showScreen(screen: Screen): void {
    if (screen === this.current.screen) return;
    this.set({ screen });
    if (screen === "portfolio") void this.followSelection();
  }

  /** Reads what is selected at this moment, the table around it included. */
  async useSelection(): Promise<void> {
    await this.perform("reading", this.current.selection ? sourceAddress(this.current.selection) : "", async (valid) => {
      const source = await this.workbook.selection();
      if (valid()) await this.take(source, null, valid);
    });
  }

  async insertSample(): Promise<void> {
    await this.perform("inserting", "", async (valid) => {
      const source = await this.workbook.insertSample();
      if (valid()) await this.take(source, null, valid);
    });
  }

  /** Reads the portfolio again with the columns as they were corrected. */
  async readAgain(): Promise<void> {
    const { source } = this.current;
    if (!source) return;
    await this.perform("reading", sourceAddress(source), (valid) => this.take(source, this.mapped(), valid));
  }

  /** Reads the portfolio of this pane, or else of this workbook, again and shows what a write would change. */
  async refresh(): Promise<void> {
    if (this.current.source) return this.review();
    await this.perform("reading", "", async (valid) => {
      const remembered = await this.workbook.remembered();
      if (!valid()) return;
      if (!remembered) {
        this.set({ screen: "portfolio" });
        this.fail({ step: "reading", kind: "nothing-placed", place: "", detail: "", restored: true });
        return;
      }
      await this.take(remembered.source, remembered, valid);
    });
    if (this.current.analysis) await this.review();
  }

  /** Corrects which column of the cells holds what; null for none. A column serves one purpose only. */
  assign(column: Column, offset: number | null): void {
    const { portfolio } = this.current;
    if (!portfolio) return;
    const columns = Object.fromEntries(
      Object.entries(portfolio.mapping.columns).filter(([name, at]) => name !== column && at !== offset),
    ) as Mapping["columns"];
    if (offset !== null) columns[column] = offset;
    this.judge(readPortfolio(portfolio.grid, { headerRow: portfolio.mapping.headerRow, columns }));
    this.measure();
  }

  showByRevenue(byRevenue: boolean): void {
    this.set({ byRevenue });
  }

  showMotion(motion: Motion | null): void {
    const { analysis } = this.current;
    this.set({ motion, programs: analysis && this.programsFor(analysis, motion) });
  }

  /** Gives a fact about the partner; the standings follow at once, the sheet with the next write. */
  giveProfile(key: ProfileKey, entry: ProfileEntries[ProfileKey]): void {
    const { analysis, motion } = this.current;
    this.set({ profile: withEntry(this.current.profile, key, entry) });
    if (!analysis) return;
    const changed = { ...analysis, suggestions: suggest(analysis.placement.reach, [], this.current.profile.profile) };
    this.set({ analysis: changed, programs: this.programsFor(changed, motion), preview: null, action: "offer", outcome: null });
    this.measure();
  }

  /** Reads the cells once more and lists what a write would do; writes nothing. */
  async review(): Promise<void> {
    const { source } = this.current;
    if (!source) return;
    await this.perform("previewing", sourceAddress(source), async (valid) => {
      await this.take(source, this.mapped(), valid, this.current.screen);
      const request = this.request();
      if (!valid() || !request) return;
      this.measured += 1;
      const preview = await this.workbook.preview(request);
      if (valid()) this.set({ preview, action: "review" });
    });
  }

  closeReview(): void {
    this.set({ action: "offer", outcome: null });
  }

  async write(): Promise<void> {
    const request = this.request();
    if (!request) return;
    await this.perform("writing", "", async () => {
      const outcome = await this.workbook.write(request);
      this.measured += 1;
      this.set({ action: "written", outcome, source: outcome.source, preview: null });
      await this.readGiven(request.profile.given);
    });
  }

  /** Puts back what the last write replaced. */
  async undo(): Promise<void> {
    await this.perform("restoring", "", async () => {
      await this.workbook.restore();
      this.set({ action: "restored", outcome: null });
      await this.readGiven(null);
    });
    if (!this.current.failure) this.measure();
  }

  /** Shows cells to the user: "Plan!D7". */
  async show(address: string): Promise<void> {
    await this.perform("showing", address, () => this.workbook.show(address));
  }

  async tryAgain(): Promise<void> {
    await this.again?.();
  }

  dismiss(): void {
    this.set({ failure: null });
  }

  /** Gives up reading; a write always runs to its end. */
  cancel(): void {
    if (this.current.busy?.step !== "reading") return;
    this.runs += 1;
    this.set({ busy: null });
  }

  private set(change: Partial<PlannerState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  private fail(failure: Failure): void {
    this.set({ failure });
  }

  /** Runs one step at a time; only a reading may be overtaken. */
  private async perform(step: Step, place: string, task: (valid: () => boolean) => Promise<void>): Promise<void> {
    const running = this.current.busy?.step;
    if (running && !(running === "reading" && (step === "reading" || step === "inserting"))) return;
    this.runs += 1;
    const run = this.runs;
    const valid = (): boolean => run === this.runs;
    this.again = () => this.perform(step, place, task);
    this.set({ busy: { step, place }, failure: null });
    try {
      await task(valid);
    } catch (error) {
      if (valid()) this.fail(asFailure(step, place, error));
    } finally {
      if (valid()) this.set({ busy: null });
    }
  }

  /** The columns as they are read and were corrected, with their headers. */
  private mapped(): Mapped | null {
    const { portfolio } = this.current;
    if (!portfolio) return null;
    const { mapping, grid } = portfolio;
    return { mapping, headers: (grid.values[mapping.headerRow] ?? []).map(String) };
  }

  /** Reads a portfolio and judges it; shows the placement where there is one, else what stands in its way. */
  private async take(wanted: Source, mapped: Mapped | null, valid: () => boolean, screen?: Screen): Promise<void> {
    const [{ source, grid }, assumptionCells, profileCells] = await Promise.all([
      this.workbook.read(wanted),
      this.workbook.assumptions(),
      this.workbook.profile(),
    ]);
    if (!valid()) return;
    const known = mapped && carryMapping(mapped.headers, mapped.mapping, grid);
    const portfolio = readPortfolio(grid, known ?? recogniseColumns(grid));
    const profile = withSheet(this.current.profile, profileCells, this.current.profile.read);
    this.set({ source, assumptionCells, profile, action: "offer", outcome: null });
    this.judge(portfolio);
    this.set({ screen: this.current.analysis ? (screen ?? "placement") : "portfolio" });
    this.measure();
  }

  private judge(portfolio: Portfolio): void {
    let analysis: Analysis | null = null;
    let obstacle: PlannerState["obstacle"] = null;
    if (portfolio.problems.length === 0) {
      let about: "portfolio" | "assumptions" = "assumptions";
      try {
        const assumptions = parseAssumptions(this.current.assumptionCells);
        about = "portfolio";
        analysis = analyse(portfolio, assumptions, this.current.profile.profile);
      } catch (error) {
        if (!(error instanceof FrameworkError)) throw error;
        obstacle = { about, message: error.message };
      }
    }
    const programs = analysis && this.programsFor(analysis, this.current.motion);
    const byRevenue = this.current.byRevenue && Boolean(analysis?.byRevenue);
    this.set({ portfolio, analysis, obstacle, programs, byRevenue, preview: null, action: "offer", outcome: null });
  }

  private programsFor(analysis: Analysis, motion: Motion | null): Suggestions {
    return motion ? suggest(analysis.placement.reach, [motion], this.current.profile.profile) : analysis.suggestions;
  }

  private request(): WriteRequest | null {
    const { source, portfolio, analysis, profile } = this.current;
    if (!source || !portfolio || !analysis) return null;
    const { suggestions, placement } = analysis;
    const given = entriesToWrite(profile);
    return { source, portfolio, reach: placement.reach, suggestions, profile: { given, read: profile.read } };
  }

  /**
   * Reads the user's own values after a write or an undo; the form keeps what it shows.
   * @param written What the profile's sheet was given; null: whatever stands there now was there before.
   */
  private async readGiven(written: ProfileEntries | null): Promise<void> {
    try {
      const [assumptionCells, cells] = await Promise.all([this.workbook.assumptions(), this.workbook.profile()]);
      this.set({ assumptionCells, profile: withSheet(this.current.profile, cells, written ?? (cells && entriesOf(cells))) });
    } catch {
      // What was written stands; the next reading of the portfolio tells what is wrong.
    }
  }

  /** Counts in the background what a write would change; a failure here is told when the user asks for the review. */
  private measure(): void {
    const request = this.request();
    this.measured += 1;
    if (!request) return;
    const measured = this.measured;
    this.workbook.preview(request).then(
      (preview) => {
        if (measured === this.measured) this.set({ preview });
      },
      () => undefined,
    );
  }

  /** Asks for the selection, one question at a time, the last change always answered. */
  private async followSelection(): Promise<void> {
    if (this.current.screen !== "portfolio") return;
    this.selectionMoved = true;
    if (this.lookingAtSelection) return;
    this.lookingAtSelection = true;
    while (this.selectionMoved) {
      this.selectionMoved = false;
      const selection = await this.workbook.selection().catch(() => null);
      this.set({ selection });
    }
    this.lookingAtSelection = false;
  }
}

function asFailure(step: Step, place: string, error: unknown): Failure {
  if (error instanceof WorkbookError) {
    const where = error.kind === "no-selection" ? "" : error.place || place;
    return { step, kind: error.kind, place: where, detail: error.detail, restored: error.restored };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { step, kind: error instanceof FrameworkError ? "input" : "failed", place, detail, restored: step !== "writing" };
}
