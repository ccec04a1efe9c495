import type { AssumptionKey } from "../framework/assumptions/assumptions";
import { FrameworkError } from "../framework/framework-error";
import { type Answers, type Column, type GivenModel, type Mapping } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { textKey } from "../framework/portfolio/text-key";
import type { ProfileKey } from "../framework/programs/profile";
import { type Suggestions, suggest } from "../framework/programs/suggest";
import { type BusinessModel, businessModels } from "../framework/words/business-model";
import type { Motion } from "../framework/words/motion";
import {
  type Conflict,
  type Given,
  type GivenUp,
  type Investments,
  isGivenUp,
  type PlannerWorkbook,
  type PointedTotal,
  type Preview,
  type ProfileEntries,
  type Remembered,
  type Source,
  type Target,
  WorkbookError,
  type WriteRequest,
} from "../workbook/planner-workbook";
import type { Analysis } from "./analysis";
import { carryModels, modelsReadAfterWrite } from "./carry-models";
import { noFirm } from "./firm";
import type { FirmReader } from "./firm-reader";
import { withGuesses } from "./guesses";
import {
  inForce,
  moneyUnit,
  withAssumptionSheet,
  withDraft,
  withDraftApplied,
} from "./partner-assumptions";
import { entriesOf, entriesToWrite, withEntry, withSheet } from "./partner-profile";
import { asFailure, type Failure, initialState, type PlannerState, type Screen, sourceAddress, type Step } from "./planner-state";
import type { Reader } from "./reader";

/** Which column holds what, and the texts of the header row that says so. */
type Mapped = Pick<Remembered, "mapping" | "headers">;

/** The pane's state and everything a planner can do with it. Draws nothing; asks the workbook, lets the framework compute. */
export class Planner {
  private current = initialState;
  private readonly listeners = new Set<() => void>();
  /** Counts the steps, so that the answer of one that was cancelled or overtaken is dropped. */
  private runs = 0;
  /** Counts the readings and mappings, so that only the preview of the last one is shown. */
  private measured = 0;
  /** Counts the changes of cells that were read, so that one during a reading is not missed. */
  private changes = 0;
  private lookingAtSelection = false;
  private selectionMoved = false;
  private again: (() => Promise<void>) | null = null;
  /** The total pointed at since the last write; null: none is wanted; undefined: what the workbook says counts. */
  private pointed: PointedTotal | null | undefined;
  /** The models in the workbook's table as they were last read. */
  private modelsRead: GivenModel[] | null = null;
  /** The investments on the placement sheet as they were last read. */
  private investmentsRead: Investments | null = null;
  /** What the latest write took from the pane to the sheets: with its undo it is the pane's again. */
  private handedOver: Pick<PlannerState, "assumptions" | "firm" | "investments"> | null = null;
  /** The step that Excel has stopped in the middle: a write, or the putting back of one. */
  private stopped: Step | null = null;
  /** What is wanted has changed since a preview was last asked for: while another step is under way, it comes after that. */
  private unseen = false;

  private reader: Reader | null = null;

  /**
   * @param fetchReader Gives the same reader each time; rejects where its code cannot be loaded.
   * @param fetchFirmReader Likewise; asked for where the workbook has a table of the firm's own programs.
   */
  constructor(
    private readonly workbook: PlannerWorkbook,
    private readonly fetchReader: () => Promise<Reader>,
    private readonly fetchFirmReader: () => Promise<FirmReader>,
  ) {}

  get state(): PlannerState {
    return this.current;
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Follows the selection and changes of cells and, where this workbook was placed before, reads its portfolio again; not where a
   * command, which may have opened the pane, comes first, or has told a failure.
   */
  async start(): Promise<void> {
    const followed = this.workbook
      .follow({
        selectionChanged: () => void this.followSelection(),
        cellsChanged: (sheet) => void this.followCells(sheet).catch(() => undefined),
      })
      .catch(() => undefined);
    await Promise.all([followed, this.followSelection()]);
    const { source, busy, failure } = this.current;
    if (source || busy || failure) return;
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
    const { selection } = this.current;
    await this.perform("reading", selection ? sourceAddress(selection) : "", (valid) => this.take(null, null, valid));
  }

  /** Looks for everything else in the workbook that could be read. */
  async findPlaces(): Promise<void> {
    const places = await this.workbook.places().catch(() => null);
    this.set({ places });
  }

  async usePlace(source: Source): Promise<void> {
    await this.perform("reading", sourceAddress(source), (valid) => this.take(source, null, valid));
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
    const { mapping } = portfolio;
    const columns = Object.fromEntries(
      Object.entries(mapping.columns).filter(([name, at]) => name !== column && at !== offset),
    ) as Mapping["columns"];
    if (offset !== null) columns[column] = offset;
    const { costs } = mapping;
    // Of several the one that is chosen counts alone.
    const own = costs && column === "cost" && { answers: { ...mapping.answers, costColumns: "one" as const } };
    this.map({ ...mapping, columns, costs: own ? costs : costs?.filter((at) => at !== offset), ...own });
  }

  /** Chooses the periods that count, by their labels; null: the trailing year. */
  choosePeriods(chosen: string[] | null): void {
    const { portfolio } = this.current;
    if (portfolio) this.map({ ...portfolio.mapping, chosen: chosen ?? undefined });
  }

  /** Gives words of the book a business model, or leaves their lines out. */
  giveModels(given: readonly GivenModel[]): void {
    const { portfolio } = this.current;
    if (!portfolio) return;
    const now = new Set(given.map(({ text }) => textKey(text)));
    const kept = (portfolio.mapping.given ?? []).filter(({ text }) => !now.has(textKey(text)));
    this.map({ ...portfolio.mapping, given: [...kept, ...given] });
  }

  /** Answers a question that the portfolio raised. Scale and booking of resale are assumptions of the workbook, too. */
  answer(answers: Answers): void {
    const { portfolio, assumptions, investments } = this.current;
    if (!portfolio) return;
    const entries = { ...assumptions.entries };
    if (answers.scale !== undefined) {
      // Investments are in the unit of the lines: the same money is another number of it.
      const factor = moneyUnit(assumptions) / answers.scale;
      const converted = Object.entries(investments).map(([model, amount]) => [model, amount && amount * factor]);
      this.set({ investments: Object.fromEntries(converted) });
      entries["unit.scale"] = answers.scale;
    }
    if (answers.resale !== undefined) entries["resale.booked"] = answers.resale;
    this.set({ assumptions: { ...assumptions, entries } });
    this.map({ ...portfolio.mapping, answers: { ...portfolio.mapping.answers, ...answers } });
  }

  /** Ties the lines to the total in the selected cells. */
  async tieToSelection(): Promise<void> {
    await this.perform("selecting", "", async (valid) => {
      const total = await this.workbook.pointedTotal();
      if (!valid()) return;
      this.pointed = total;
      this.change({ total });
    });
  }

  untie(): void {
    this.pointed = null;
    this.change({ total: null });
  }

  /** Leads to the profile's form, which unfolds for it. */
  showProfile(): void {
    this.set({ screen: "programs", seeksProfile: true });
  }

  /** The form has unfolded: the next visit finds it as the user left it. */
  profileShown(): void {
    this.set({ seeksProfile: false });
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
    this.set({ profile: withEntry(this.current.profile, key, entry) });
    this.judgeAgain();
  }

  /** Tries out a value of an assumption, "" for what is published. */
  tryAssumption(key: AssumptionKey, entry: string | number): void {
    this.set({ assumptions: withDraft(this.current.assumptions, key, entry) });
  }

  discardAssumptions(): void {
    this.set({ assumptions: { ...this.current.assumptions, draft: {} } });
  }

  /** What is tried out comes into force; the sheet follows with the next write. */
  applyAssumptions(): void {
    this.set({ assumptions: withDraftApplied(this.current.assumptions) });
    this.judgeAgain();
  }

  /** What the user means to invest in the move to a model; null for nothing. */
  invest(model: BusinessModel, amount: number | null): void {
    this.change({ investments: { ...this.current.investments, [model]: amount } });
  }

  /** Wants the table for the firm's own programs with the next write. */
  wantOwnPrograms(wanted: boolean): void {
    this.change({ firm: { ...this.current.firm, wanted } });
  }

  /** Chooses where blocks that are new go; "anchor": at the cell selected now. */
  async aimAt(kind: Target["kind"]): Promise<void> {
    if (kind !== "anchor") {
      this.set({ target: { kind } });
      return this.previewAgain();
    }
    await this.perform("selecting", "", async (valid) => {
      const { sheet, address } = await this.workbook.selection();
      if (valid()) this.set({ target: { kind, sheet, address: address.split(":")[0] } });
    });
    if (!this.current.failure) await this.previewAgain();
  }

  /** Says what stands after the next write in cells of ours that the user has edited. */
  async resolve(conflicts: readonly GivenUp[], keeps: Conflict["keeps"]): Promise<void> {
    const others = this.current.givenUp.filter((other) => !isGivenUp(other, conflicts));
    this.set({ givenUp: keeps === "ours" ? [...others, ...conflicts] : others });
    await this.previewAgain();
  }

  /** Reads the cells once more and lists what a write would do; writes nothing. */
  async review(): Promise<void> {
    const { source } = this.current;
    if (!source) return;
    await this.perform("previewing", sourceAddress(source), async (valid) => {
      // What is half written is no content of the user's, and must not be read.
      if (this.stopped) await this.mend();
      let preview: Preview;
      do {
        await this.take(source, this.mapped(), valid, this.current.screen);
        const request = this.request();
        if (!valid() || !request) return;
        this.unseen = false;
        this.measured += 1;
        preview = await this.workbook.preview(request);
        // Of a pane that was closed since.
        if (valid() && preview.unfinished) await this.mend();
      } while (valid() && preview.unfinished);
      if (valid()) this.showPreview(preview, { action: "review" });
    });
  }

  closeReview(): void {
    this.set({ action: "offer", outcome: null });
    // After a write nothing is known of what the next one would do, nor where our blocks stand.
    if (!this.current.preview) this.measure();
  }

  /** Writes what was reviewed. */
  async write(): Promise<void> {
    const request = this.request();
    const { preview } = this.current;
    if (!request || !preview) return;
    await this.perform("writing", "", async () => {
      const { assumptions, firm, investments } = this.current;
      const outcome = await this.workbook.write(request, preview);
      // A write that changed nothing is not what the next Undo puts back.
      if (outcome.logged) this.handedOver = { assumptions, firm, investments };
      this.measured += 1;
      this.pointed = undefined;
      this.set({ action: "written", outcome, source: outcome.source, preview: null, givenUp: [], investments: {} });
    });
    if (this.current.action !== "written") return;
    // Undo need not wait for this.
    await this.readGiven(request.profile.given);
    await this.followLog();
  }

  /** Puts back what the latest write in the log replaced. */
  async undo(): Promise<void> {
    await this.restoring(() => this.workbook.restore());
  }

  /** Puts back what a write that failed in the middle has left. */
  async putBack(): Promise<void> {
    await this.restoring(() => this.workbook.mend());
  }

  private async restoring(work: () => Promise<string[]>): Promise<void> {
    await this.perform("restoring", "", async () => {
      const kept = await work();
      await this.readGiven(null);
      this.putBackDone();
      this.set({ action: "restored", outcome: null, kept });
    });
    if (!this.current.failure) this.measure();
    await this.followLog();
  }

  private async mend(): Promise<void> {
    await this.workbook.mend();
    this.putBackDone();
    await this.followLog();
  }

  /** Of a write that never came to its end the pane has all that it would have taken. */
  private putBackDone(): void {
    const { portfolio } = this.current;
    if (this.stopped !== "writing") this.takeBack();
    else if (portfolio) this.judge(portfolio);
    this.stopped = null;
  }

  /** Reads which writes can be put back; null where that cannot be told. */
  async readLog(): Promise<void> {
    const log = await this.workbook.log().catch(() => null);
    this.set({ log });
  }

  /** Empties the log: what was written stays, and cannot be put back any more. */
  async clearLog(): Promise<void> {
    await this.perform("clearing", "", async () => {
      await this.workbook.clearLog();
      this.set({ log: [] });
    });
  }

  /** Shows cells to the user: "Plan!D7". */
  async show(address: string): Promise<void> {
    await this.perform("showing", address, () => this.workbook.show(address));
  }

  async tryAgain(): Promise<void> {
    await this.again?.();
  }

  dismiss(): void {
    const { failure, target, action, preview } = this.current;
    this.set({ failure: null });
    // A choice whose preview failed is taken back, so that what is shown is what would be written.
    if (failure?.step === "previewing" && preview) {
      const conflicts = preview.blocks.flatMap((planned) => planned.conflicts);
      this.set({ givenUp: conflicts.filter(({ keeps }) => keeps === "ours") });
    }
    if (failure?.step !== "previewing" || target.kind === "own") return void this.previewUnseen();
    // Where new blocks find no room, or no sheet, at that place, the user must be able to choose another.
    this.set({ target: { kind: "own" } });
    if (action === "review") void this.previewAgain();
  }

  /** Gives up what only reads; a write always runs to its end. */
  cancel(): void {
    const step = this.current.busy?.step;
    if (step !== "reading" && step !== "previewing") return;
    this.runs += 1;
    this.set({ busy: null });
  }

  private set(change: Partial<PlannerState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** A change that a write would put into the workbook. */
  private change(change: Partial<PlannerState>): void {
    this.set({ ...change, preview: null, action: "offer", outcome: null });
    this.measure();
  }

  private fail(failure: Failure): void {
    if (!failure.restored && (failure.step === "writing" || failure.step === "restoring")) this.stopped ??= failure.step;
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
      const givenUp = error instanceof WorkbookError && error.kind === "cancelled";
      if (valid() && !givenUp) this.fail(asFailure(step, place, error));
    } finally {
      if (valid()) this.set({ busy: null });
    }
    if (!this.current.busy && !this.current.failure) await this.previewUnseen();
  }

  /** The columns as they are read and were corrected, with their headers. */
  private mapped(): Mapped | null {
    const { portfolio } = this.current;
    return portfolio && { mapping: portfolio.mapping, headers: portfolio.headers };
  }

  private async readerThere(): Promise<Reader> {
    this.reader = await there(this.fetchReader);
    return this.reader;
  }

  /** Reads a portfolio, or the selection, and judges it; shows the placement where there is one, else what stands in its way. */
  private async take(wanted: Source | null, mapped: Mapped | null, valid: () => boolean, screen?: Screen): Promise<void> {
    const onProgress = (done: number, total: number): void => {
      const { busy } = this.current;
      if (valid() && busy) this.set({ busy: { ...busy, done, total } });
    };
    // Another portfolio has a total of its own.
    if (mapped === null) this.pointed = undefined;
    const { pointed } = this;
    const seen = this.changes;
    const reading = this.workbook.read(wanted, { onProgress, cancelled: () => !valid(), total: pointed?.address });
    const [{ source, grid, given }, reader] = await Promise.all([reading, this.readerThere()]);
    if (!valid()) return;
    // What was to be invested into another portfolio, in its unit of money, is not for this one.
    const { source: before } = this.current;
    if (mapped === null && before && sourceAddress(before) !== sourceAddress(source)) this.set({ investments: {} });
    await this.takeGiven(given, this.current.profile.read);
    if (!valid()) return;
    const known = mapped && reader.carryMapping(mapped.headers, mapped.mapping, grid);
    const mapping = known ?? reader.recogniseColumns(grid);
    const models = carryModels(given.models, this.modelsRead, mapping.given);
    this.modelsRead = given.models;
    const portfolio = await readInSteps(reader.readPortfolioInSteps(grid, { ...mapping, given: models }), valid);
    if (!portfolio) return;
    const outdated = seen !== this.changes;
    this.set({ source, outdated, total: pointed === null ? null : given.total, action: "offer", outcome: null });
    this.judgeAnew(portfolio, mapped === null);
    // What only the user knows is asked when a portfolio is new, before its answer is shown.
    const answer = screen ?? (mapped === null && portfolio.questions.length > 0 ? "portfolio" : "placement");
    this.showScreen(this.current.analysis ? answer : "portfolio");
    this.measure();
  }

  /** Takes over what the user has put into our tables. */
  private async takeGiven(given: Given, profileBefore: ProfileEntries | null): Promise<void> {
    const firmOf = given.programs && (await there(this.fetchFirmReader));
    const { assumptions, profile, firm, investments } = this.current;
    // What was only read before gives way to what stands there now; what was given in the pane stays.
    const before = this.investmentsRead;
    const kept = businessModels.filter((model) => investments[model] !== undefined && investments[model] !== (before?.[model] ?? null));
    this.investmentsRead = given.investments;
    this.set({
      assumptions: { ...withAssumptionSheet(assumptions, given.assumptions), at: given.assumptionsAt },
      profile: withSheet(profile, given.profile, profileBefore),
      firm: firmOf && given.programs && given.programsAt ? firmOf(given.programs, given.programsAt) : { ...noFirm, wanted: firm.wanted },
      investments: { ...given.investments, ...Object.fromEntries(kept.map((model) => [model, investments[model]])) },
    });
  }

  /** Reads the cells that are there in another way. */
  private map(mapping: Mapping): void {
    const { portfolio } = this.current;
    if (!portfolio || !this.reader) return;
    this.judgeAnew(this.reader.readPortfolio(portfolio.grid, mapping), false);
    this.measure();
  }

  /** A portfolio read anew; until its questions are answered the guesses are in force. */
  private judgeAnew(portfolio: Portfolio, isOther: boolean): void {
    this.set({ assumptions: withGuesses(this.current.assumptions, this.current.portfolio, portfolio, isOther) });
    this.judge(portfolio);
  }

  private judgeAgain(): void {
    const { portfolio } = this.current;
    if (!portfolio) return;
    this.judge(portfolio);
    this.measure();
  }

  private judge(portfolio: Portfolio): void {
    let analysis: Analysis | null = null;
    let obstacle: PlannerState["obstacle"] = null;
    const { profile, firm } = this.current;
    if (this.reader && portfolio.problems.length === 0 && portfolio.withoutModel.length === 0) {
      let about: "portfolio" | "assumptions" = "assumptions";
      try {
        const assumptions = inForce(this.current.assumptions);
        about = "portfolio";
        analysis = this.reader.analyse(portfolio, assumptions, profile.profile, firm.programs);
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
    const { profile, firm } = this.current;
    return motion ? suggest(analysis.placement.reach, [motion], profile.profile, undefined, firm.programs) : analysis.suggestions;
  }

  private request(): WriteRequest | null {
    const { source, portfolio, analysis, profile, assumptions, investments, total, firm, target, givenUp } = this.current;
    if (!source || !portfolio || !analysis) return null;
    const { suggestions, placement } = analysis;
    return {
      source,
      portfolio,
      reach: placement.reach,
      suggestions,
      profile: { given: entriesToWrite(profile), read: profile.read },
      assumptions: { given: assumptions.entries, read: assumptions.read },
      investments,
      read: { investments: this.investmentsRead, models: this.modelsRead },
      total,
      ownPrograms: firm.wanted,
      target,
      overwrite: givenUp,
      when: Date.now(),
    };
  }

  /**
   * Reads the user's own values after a write or an undo; the form keeps what it shows.
   * @param written What the profile's sheet was given; null: whatever stands there now was there before.
   */
  private async readGiven(written: ProfileEntries | null): Promise<void> {
    try {
      const given = await this.workbook.given();
      const { portfolio } = this.current;
      this.modelsRead = written ? modelsReadAfterWrite(given.models, this.modelsRead, portfolio?.given) : given.models;
      await this.takeGiven(given, written ?? (given.profile && entriesOf(given.profile)));
    } catch {
      // What was written stands; the next reading of the portfolio tells what is wrong.
    }
  }

  /** Lists once more what a write would do, as long as what is wanted has changed meanwhile; the cells are not read again. */
  private async previewAgain(): Promise<void> {
    this.unseen = true;
    await this.perform("previewing", "", async (valid) => {
      do {
        const request = this.request();
        if (!request) return;
        this.unseen = false;
        this.measured += 1;
        const preview = await this.workbook.preview(request);
        if (!valid()) return;
        this.showPreview(preview);
      } while (this.unseen);
    });
  }

  private async previewUnseen(): Promise<void> {
    if (this.unseen && this.current.action === "review") await this.previewAgain();
  }

  /** What was decided about cells that stand otherwise by now falls away: the user's edit stays until they say so anew. */
  private showPreview(preview: Preview, change: Partial<PlannerState> = {}): void {
    const conflicts = preview.blocks.flatMap((planned) => planned.conflicts);
    this.set({ ...change, preview, givenUp: this.current.givenUp.filter((one) => isGivenUp(one, conflicts)) });
  }

  /** What an undone write had taken from the pane is the pane's again. */
  private takeBack(): void {
    const { handedOver } = this;
    const { assumptions, firm, investments, portfolio } = this.current;
    this.handedOver = null;
    if (handedOver) {
      this.set({
        assumptions: { ...assumptions, entries: { ...handedOver.assumptions.entries, ...assumptions.entries } },
        firm: { ...firm, wanted: firm.wanted || handedOver.firm.wanted },
        investments: { ...investments, ...handedOver.investments },
      });
    }
    if (portfolio) this.judge(portfolio);
  }

  /** Keeps the list of writes up to date once it was asked for. */
  private async followLog(): Promise<void> {
    if (this.current.log) await this.readLog();
  }

  /** Counts in the background what a write would change; a failure here is told when the user asks for the review. */
  private measure(): void {
    const request = this.request();
    this.measured += 1;
    if (!request) return;
    const measured = this.measured;
    this.workbook.preview(request).then(
      (preview) => {
        if (measured === this.measured) this.showPreview(preview);
      },
      () => undefined,
    );
  }

  /** Notes a change of the portfolio's sheet, or of one of ours with values of the user's in it. */
  private async followCells(sheet: () => Promise<string>): Promise<void> {
    // While it is read again, what was outdated is not any more, but for what changes now.
    if (!this.current.portfolio || (this.current.outdated && !this.current.busy)) return;
    const name = await sheet();
    const { source, preview, outcome } = this.current;
    const blocks = (preview ?? outcome)?.blocks ?? [];
    if (name !== source?.sheet && !blocks.some((planned) => planned.sheet === name && planned.block !== "programs")) return;
    this.changes += 1;
    this.set({ outdated: true });
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

/** Code that is fetched when it is first needed. Throws WorkbookError "not-loaded". */
async function there<Code>(fetchCode: () => Promise<Code>): Promise<Code> {
  try {
    return await fetchCode();
  } catch (error) {
    throw new WorkbookError("not-loaded", "", String(error));
  }
}

/** Reads a portfolio with the pane kept answering in between; null where it is not wanted any more. */
async function readInSteps(steps: ReturnType<Reader["readPortfolioInSteps"]>, valid: () => boolean): Promise<Portfolio | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
    if (!valid()) return null;
  }
}
