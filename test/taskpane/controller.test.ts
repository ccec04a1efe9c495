import type { GivenModel, Grid } from "../../src/framework/portfolio/grid";
import { firmOf } from "../../src/taskpane/firm-reader";
import { reader } from "../../src/taskpane/reader";
import { Planner } from "../../src/taskpane/controller";
import {
  type BlockName,
  type Cells,
  type Conflict,
  type Given,
  isGivenUp,
  type LogEntry,
  type PlannedBlock,
  type PlannerWorkbook,
  type PointedTotal,
  type Preview,
  type Reading,
  type ReadOptions,
  type Remembered,
  type Source,
  WorkbookError,
  type WriteOutcome,
  type WriteRequest,
  type WorkbookListener,
} from "../../src/workbook/planner-workbook";

const source: Source = { kind: "range", sheet: "Plan", address: "B4:D7", rows: 4, columns: 3 };

/** Gross profit as in placement.md: resell 600, services 250, managed services 150, so that services is reached. */
const lines: Grid["values"] = [
  ["Offering", "Business model", "Revenue"],
  ["Licences", "resell", 600],
  ["Projects", "services", 250],
  ["Operations", "MSP", 150],
];

class FakeWorkbook implements PlannerWorkbook {
  values: Grid["values"] = lines;
  selected: Source | null = source;
  memory: Remembered | null = null;
  cells: Cells | null = null;
  profileCells: Cells | null = null;
  programs: Cells | null = null;
  /** The workbook's table of models. */
  models: GivenModel[] | null = null;
  /** Cells of ours that the user has edited since they were written. */
  edited: Omit<Conflict, "keeps">[] = [];
  entries: LogEntry[] = [];
  /** Whether a write has stopped in the middle, and what putting it back keeps. */
  unfinished = false;
  kept: string[] = [];
  readonly previewed: Preview[] = [];
  readonly reads: (ReadOptions & { wanted: Source | null })[] = [];
  refusals: Partial<Record<keyof PlannerWorkbook, Error>> = {};
  readonly calls: string[] = [];
  readonly requests: WriteRequest[] = [];
  moved: () => void = () => undefined;
  changed: (sheet: string) => void = () => undefined;
  hold: Promise<void> | null = null;
  holdPreview: Promise<void> | null = null;
  /** Whether a write changes anything. */
  differs = true;

  async selection(): Promise<Source> {
    this.answer("selection");
    await this.hold;
    if (!this.selected) throw new WorkbookError("no-selection", "", "InvalidSelection");
    return this.selected;
  }

  async follow({ selectionChanged, cellsChanged }: WorkbookListener): Promise<void> {
    this.moved = selectionChanged;
    this.changed = (sheet) => cellsChanged(async () => sheet);
  }

  async places(): Promise<Source[]> {
    this.answer("places");
    return [{ ...source, kind: "table", tableName: "Revenue2026" }];
  }

  async read(wanted: Source | null, options: ReadOptions = {}): Promise<Reading> {
    this.answer("read");
    this.reads.push({ ...options, wanted });
    await this.hold;
    if (options.cancelled?.()) throw new WorkbookError("cancelled", "", "");
    const found = wanted ?? source;
    const total = options.total === undefined ? null : { address: options.total, value: 1000 };
    return {
      source: found,
      grid: { sheet: found.sheet, row: 3, column: 1, values: this.values },
      given: { ...(await this.given()), total },
    };
  }

  async pointedTotal(): Promise<PointedTotal> {
    this.answer("pointedTotal");
    return { address: "Plan!D20", value: 1000 };
  }

  async insertSample(): Promise<Source> {
    this.answer("insertSample");
    return { ...source, sheet: "PPF Sample" };
  }

  async remembered(): Promise<Remembered | null> {
    this.answer("remembered");
    return this.memory;
  }

  async given(): Promise<Given> {
    const { cells: assumptions, profileCells: profile, models, programs } = this;
    return { assumptions, assumptionsAt: null, profile, models, programs, programsAt: { sheet: "Own", row: 0, column: 0 }, investments: null, total: null };
  }

  async preview(request: WriteRequest): Promise<Preview> {
    this.answer("preview");
    this.requests.push(request);
    await this.holdPreview;
    const conflicts = this.edited.map(
      (edit): Conflict => ({ ...edit, keeps: isGivenUp(edit, request.overwrite) ? "ours" : "yours" }),
    );
    const state: PlannedBlock["state"] = conflicts.length > 0 ? "conflict" : "new";
    const block: BlockName = "placement";
    const planned = { block, sheet: "PPF Placement", address: "A1:E40", cells: 200, state, conflicts, notes: [] };
    const preview = { blocks: [planned], cells: 200, unfinished: this.unfinished };
    this.previewed.push(preview);
    return preview;
  }

  async write(request: WriteRequest, previewed: Preview): Promise<WriteOutcome> {
    this.answer("write");
    this.requests.push(request);
    this.previewed.push(previewed);
    const logged = this.differs;
    if (logged) this.entries = [{ when: request.when, blocks: [], addsSheets: true }, ...this.entries];
    return { blocks: previewed.blocks, source: { ...request.source, id: "PPF_Portfolio" }, changed: logged, logged };
  }

  async log(): Promise<LogEntry[]> {
    this.answer("log");
    return this.entries;
  }

  async clearLog(): Promise<void> {
    this.answer("clearLog");
    this.entries = [];
  }

  async restore(): Promise<string[]> {
    this.answer("restore");
    this.entries = this.entries.slice(1);
    return this.kept;
  }

  async mend(): Promise<string[]> {
    this.answer("mend");
    this.unfinished = false;
    return this.kept;
  }

  async show(address: string): Promise<void> {
    this.answer("show");
    this.calls.push(address);
    await this.hold;
  }

  private answer(method: keyof PlannerWorkbook): void {
    this.calls.push(method);
    const refusal = this.refusals[method];
    if (refusal) throw refusal;
  }
}

function set(change: Partial<FakeWorkbook> = {}): { workbook: FakeWorkbook; planner: Planner } {
  const workbook = Object.assign(new FakeWorkbook(), change);
  return { workbook, planner: new Planner(workbook, async () => reader, async () => firmOf) };
}

/** Lets everything that is under way come to its end. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("reading", () => {
  test("a good selection leads to the placement, with what a write would do counted behind it", async () => {
    const { planner } = set();
    await planner.useSelection();
    await settled();
    expect(planner.state).toMatchObject({ screen: "placement", busy: null, failure: null, source, preview: { cells: 200 } });
    // 0.15 at managed services or beyond, 0.40 at services or beyond, threshold 0.20: see placement.md.
    expect(planner.state.analysis?.placement).toMatchObject({ reach: "services", anchor: "resell" });
  });

  test("cells to mend keep the planner on the portfolio and nothing can be written", async () => {
    const { planner, workbook } = set({ values: [...lines, ["Support", "services", "n/a"]] });
    await planner.useSelection();
    expect(planner.state).toMatchObject({ screen: "portfolio", analysis: null, obstacle: null });
    expect(planner.state.portfolio?.problems.map(({ address }) => address)).toEqual(["Plan!D8"]);
    await planner.review();
    await planner.write();
    expect(planner.state.action).toBe("offer");
    expect(workbook.calls).not.toContain("write");
    expect(workbook.calls).not.toContain("preview");
  });

  test("an assumption that cannot be used is told in the framework's words", async () => {
    const { planner } = set({ cells: [["placement.established", 7]] });
    await planner.useSelection();
    expect(planner.state.analysis).toBeNull();
    expect(planner.state.obstacle).toMatchObject({ about: "assumptions", message: expect.stringContaining("placement.established") });
    expect(planner.state.screen).toBe("portfolio");
  });

  test("the threshold of the assumptions sheet is used", async () => {
    // Managed services has 0.15 of the base: reached once 0.15 is enough.
    const { planner } = set({ cells: [["placement.established", 0.15]] });
    await planner.useSelection();
    expect(planner.state.analysis?.placement.reach).toBe("managed services");
  });

  test("Cancel drops the answer that comes later", async () => {
    let release = (): void => undefined;
    const { planner } = set({ hold: new Promise<void>((resolve) => (release = resolve)) });
    const reading = planner.useSelection();
    await settled();
    expect(planner.state.busy).toEqual({ step: "reading", place: "" });
    planner.cancel();
    release();
    await reading;
    expect(planner.state).toMatchObject({ busy: null, portfolio: null, failure: null });
  });

  test("the portfolio of this workbook is read again when the pane opens", async () => {
    const { planner } = set({ memory: { source, mapping: { headerRow: 0, columns: { model: 1, revenue: 2 } }, headers: [] } });
    await planner.start();
    expect(planner.state.source).toEqual(source);
    expect(planner.state.portfolio?.mapping.columns).toEqual({ model: 1, revenue: 2 });
  });

  test("columns inserted while the workbook was closed are stepped over", async () => {
    const mapping = { headerRow: 0, columns: { model: 0, revenue: 1 } };
    const { planner } = set({ memory: { source, mapping, headers: ["Business model", "Revenue"] } });
    await planner.start();
    expect(planner.state.portfolio?.mapping.columns).toEqual({ model: 1, revenue: 2 });
  });

  test("a portfolio that was placed and is gone is told when the pane opens", async () => {
    const { planner } = set({ refusals: { remembered: new WorkbookError("gone", "Plan2026", "") } });
    await planner.start();
    expect(planner.state).toMatchObject({ busy: null, failure: { step: "reading", kind: "gone", place: "Plan2026" } });
  });

  test("from a write on the cells are found again by what it gave them", async () => {
    const { planner } = set();
    await planner.useSelection();
    await planner.review();
    await planner.write();
    expect(planner.state.source).toEqual({ ...source, id: "PPF_Portfolio" });
  });

  test("a corrected column gives another answer, and each column serves once", async () => {
    const { planner } = set();
    await planner.useSelection();
    planner.assign("cost", 2);
    expect(planner.state.portfolio?.mapping.columns).toEqual({ offering: 0, model: 1, cost: 2 });
    expect(planner.state.portfolio?.problems.map(({ column }) => column)).toEqual(["revenue"]);
    expect(planner.state.analysis).toBeNull();
    planner.assign("revenue", 2);
    expect(planner.state.analysis?.placement.reach).toBe("services");
  });

  test("a corrected column is found again after a column was inserted", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    planner.assign("offering", null);
    workbook.values = lines.map(([offering, ...rest]) => [offering, "", ...rest]);
    await planner.readAgain();
    expect(planner.state.portfolio?.mapping.columns).toEqual({ model: 2, revenue: 3 });
  });
});

describe("another form of portfolio", () => {
  /** Two years by quarter; resale 40, services 30, managed services 30 a quarter in 2025, twice that in 2026. */
  const wide: Grid["values"] = [
    ["Offering", "Business model", "Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"],
    ["Licences", "resell", 40, 40, 40, 40, 80, 80],
    ["Projects", "services", 30, 30, 30, 30, 60, 60],
    ["Operations", "MSP", 30, 30, 30, 30, 60, 60],
  ];

  test("the trailing four quarters count, until others are chosen, and again after", async () => {
    const { planner } = set({ values: wide });
    await planner.useSelection();
    expect(planner.state.portfolio?.periods).toEqual(["Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"]);
    // 100 a quarter in 2025 and 200 in 2026: 2 x 100 + 2 x 200.
    expect(planner.state.portfolio?.totalRevenue).toBe(600);
    planner.choosePeriods(["Q1 2025", "Q2 2026"]);
    expect(planner.state.portfolio).toMatchObject({ periods: ["Q1 2025", "Q2 2026"], totalRevenue: 300 });
    planner.choosePeriods(null);
    expect(planner.state.portfolio?.totalRevenue).toBe(600);
    expect(planner.state.portfolio?.mapping.chosen).toBeUndefined();
  });

  test("periods that were chosen stay chosen at the review", async () => {
    const { planner, workbook } = set({ values: wide });
    await planner.useSelection();
    planner.choosePeriods(["Q2 2026"]);
    await planner.review();
    expect(workbook.requests[workbook.requests.length - 1].portfolio).toMatchObject({ periods: ["Q2 2026"], totalRevenue: 200 });
  });

  test("a place in the workbook is found and read", async () => {
    const { planner, workbook } = set();
    await planner.findPlaces();
    const [place] = planner.state.places!;
    expect(place.tableName).toBe("Revenue2026");
    await planner.usePlace(place);
    expect(workbook.reads.map(({ wanted }) => wanted)).toEqual([place]);
    expect(planner.state).toMatchObject({ source: place, screen: "placement" });
  });

  test("places that cannot be told are none", async () => {
    const { planner } = set({ refusals: { places: new WorkbookError("busy", "", "") } });
    await planner.findPlaces();
    expect(planner.state).toMatchObject({ places: null, failure: null });
  });

  describe("lines without a model", () => {
    const unknown: Grid["values"] = [...lines, ["Training", "Akademie", 100], ["Courses", "akademie", 50], ["Parts", "Teile", 20]];

    test("nothing is placed until each has one", async () => {
      const { planner } = set({ values: unknown });
      await planner.useSelection();
      expect(planner.state).toMatchObject({ screen: "portfolio", analysis: null, obstacle: null });
      expect(planner.state.portfolio?.withoutModel.map(({ text, lines }) => [text, lines])).toEqual([
        ["Akademie", 2],
        ["Teile", 1],
      ]);
      planner.giveModels([{ text: "Akademie", model: "services" }]);
      expect(planner.state.analysis).toBeNull();
      planner.giveModels([{ text: "Teile", model: "exclude" }]);
      // 600 + 250 + 150 and the 150 of the two lines called Akademie; 20 are left out.
      expect(planner.state.portfolio?.totalRevenue).toBe(1150);
      expect(planner.state.analysis?.placement.anchor).toBe("resell");
    });

    test("what was given can be given otherwise, is told once a text, and is written", async () => {
      const { planner, workbook } = set({ values: unknown });
      await planner.useSelection();
      planner.giveModels([
        { text: "Akademie", model: "services" },
        { text: "Teile", model: "exclude" },
      ]);
      planner.giveModels([{ text: "AKADEMIE", model: "managed services" }]);
      await planner.review();
      expect(workbook.requests[workbook.requests.length - 1].portfolio.mapping.given).toEqual([
        { text: "Teile", model: "exclude" },
        { text: "AKADEMIE", model: "managed services" },
      ]);
    });

    test("the workbook's table is used, and what was changed in the pane since it was read stays", async () => {
      const models: GivenModel[] = [
        { text: "Akademie", model: "services" },
        { text: "Teile", model: "exclude" },
      ];
      const { planner, workbook } = set({ values: unknown, models });
      await planner.useSelection();
      expect(planner.state.portfolio?.withoutModel).toEqual([]);
      planner.giveModels([{ text: "Akademie", model: "managed services" }]);
      await planner.readAgain();
      expect(planner.state.portfolio?.mapping.given).toContainEqual({ text: "Akademie", model: "managed services" });
      workbook.models = [
        { text: "Akademie", model: "technology solutions" },
        { text: "Teile", model: "exclude" },
      ];
      await planner.readAgain();
      expect(planner.state.portfolio?.mapping.given).toContainEqual({ text: "Akademie", model: "technology solutions" });
    });
  });

  describe("questions", () => {
    const thousands: Grid["values"] = [["Offering", "Business model", "Revenue (k$)"], ...lines.slice(1)];

    test("are asked before the placement is shown, their guess in force meanwhile", async () => {
      const { planner, workbook } = set({ values: thousands });
      await planner.useSelection();
      expect(planner.state.screen).toBe("portfolio");
      expect(planner.state.portfolio?.questions).toMatchObject([{ about: "scale", guess: 1000, address: "Plan!D4" }]);
      await planner.review();
      expect(planner.state.screen).toBe("portfolio");
      expect(workbook.requests[workbook.requests.length - 1].assumptions.given).toEqual({ "unit.scale": 1000 });
    });

    test("are asked once: the answer is an assumption and comes with the next reading", async () => {
      const { planner } = set({ values: thousands });
      await planner.useSelection();
      planner.answer({ scale: 1000000 });
      expect(planner.state.portfolio).toMatchObject({ questions: [], scale: 1000000 });
      await planner.readAgain();
      expect(planner.state.portfolio).toMatchObject({ questions: [], scale: 1000000 });
      expect(planner.state.assumptions.entries).toEqual({ "unit.scale": 1000000 });
    });

    test("a guess does not touch what the workbook says, and goes with its question", async () => {
      const { planner, workbook } = set({ values: thousands, cells: [["unit.scale", 1000000]] });
      await planner.useSelection();
      expect(planner.state.assumptions.entries).toEqual({});
      // What the sheet begins with, nobody has said; what it says after a change there, somebody has.
      workbook.cells = [["unit.scale", 1]];
      await planner.readAgain();
      expect(planner.state.assumptions.entries).toEqual({});
      await planner.useSelection();
      expect(planner.state.assumptions.entries).toEqual({ "unit.scale": 1000 });
      workbook.cells = null;
      await planner.useSelection();
      expect(planner.state.assumptions.entries).toEqual({ "unit.scale": 1000 });
      workbook.values = lines;
      await planner.useSelection();
      expect(planner.state.assumptions.entries).toEqual({});
    });

    test("an answer is about its portfolio: another one does not inherit it", async () => {
      const { planner, workbook } = set({ values: thousands });
      await planner.useSelection();
      planner.answer({ scale: 1000 });
      workbook.values = lines;
      await planner.useSelection();
      expect(planner.state.assumptions.entries).toEqual({});
    });

    test("costs booked as negative numbers are turned round, or not, as answered", async () => {
      const costs = [["Offering", "Business model", "Revenue", "Cost"], ["Licences", "resell", 600, -500], ["Projects", "services", 250, -100]];
      const { planner } = set({ values: costs });
      await planner.useSelection();
      expect(planner.state.portfolio?.questions).toMatchObject([{ about: "costs", guess: "negative" }]);
      planner.answer({ costs: "negative" });
      // 600 - 500 and 250 - 100.
      expect(planner.state.analysis?.placement.anchor).toBe("services");
      expect(planner.state.portfolio?.lines.map(({ cost }) => cost)).toEqual([500, 100]);
      expect(planner.state.assumptions.entries).toEqual({});
    });

    describe("several columns of cost", () => {
      const kinds: Grid["values"] = [
        ["Offering", "Business model", "Revenue", "Labour cost", "Cloud cost"],
        ["Licences", "resell", 600, "", 500],
        ["Projects", "services", 250, 100, 40],
      ];
      const costs = ({ state }: Planner) => state.portfolio?.lines.map(({ cost }) => cost);
      const asked = ({ state }: Planner) => state.portfolio?.questions.map(({ about }) => about);

      test("are added up until one alone is said to be right, which the next reading and the write remember", async () => {
        const { planner, workbook } = set({ values: kinds });
        await planner.useSelection();
        expect([planner.state.screen, asked(planner), costs(planner)]).toEqual(["portfolio", ["costColumns"], [500, 140]]);
        // 600 - 500 = 100 and 250 - 140 = 110.
        expect(planner.state.analysis?.placement).toMatchObject({ base: "gross profit", anchor: "services" });
        planner.answer({ costColumns: "one" });
        // Then no resale has a cost, which is another question.
        expect([asked(planner), costs(planner)]).toEqual([["resale"], [null, 100]]);
        planner.answer({ costColumns: "all" });
        expect([asked(planner), costs(planner)]).toEqual([[], [500, 140]]);
        await planner.review();
        const { portfolio } = workbook.requests[workbook.requests.length - 1];
        const memory: Remembered = JSON.parse(JSON.stringify({ source, mapping: portfolio.mapping, headers: portfolio.headers }));
        // In a pane opened later, with a column inserted before them.
        const later = set({ memory, values: kinds.map((row) => [...row.slice(0, 3), "", ...row.slice(3)]) }).planner;
        await later.start();
        expect([later.state.portfolio?.mapping.costs, asked(later), costs(later)]).toEqual([[4, 5], [], [500, 140]]);
      });

      test("one that the user chooses counts alone, until they want all again", async () => {
        const { planner } = set({ values: kinds });
        await planner.useSelection();
        planner.assign("cost", 4);
        expect([asked(planner), costs(planner)]).toEqual([[], [500, 40]]);
        expect(planner.state.portfolio?.warnings).toEqual([]);
        planner.answer({ costColumns: "all" });
        expect(costs(planner)).toEqual([500, 140]);
      });

      test("one that the user gives another purpose is added up no more", async () => {
        const { planner } = set({ values: kinds.map((row, at) => [...row, ["Travel cost", 1, 2][at]]) });
        await planner.useSelection();
        expect(costs(planner)).toEqual([501, 142]);
        planner.assign("awsRevenue", 4);
        // Labour and travel.
        expect(costs(planner)).toEqual([1, 102]);
        expect(planner.state.portfolio?.problems).toEqual([]);
      });

      test.each<unknown>(["D:E", 4, [null, {}, -1, 99, "x"], null])("a memory damaged to %j does not stop the pane", async (damaged) => {
        const mapping = { headerRow: 0, columns: { offering: 0, model: 1, revenue: 2, cost: 3 }, costs: damaged as number[] };
        const { planner } = set({ values: kinds, memory: { source, mapping, headers: kinds[0].map(String) } });
        await planner.start();
        expect(planner.state.busy).toBeNull();
        await planner.useSelection();
        expect(planner.state).toMatchObject({ failure: null, analysis: { placement: { anchor: "services" } } });
        expect(costs(planner)).toEqual([500, 140]);
      });
    });
  });

  test("the lines are tied to the total pointed at, which is read again with them, until it is taken away", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.tieToSelection();
    expect(planner.state.total).toEqual({ address: "Plan!D20", value: 1000 });
    await planner.review();
    expect(workbook.reads[workbook.reads.length - 1].total).toBe("Plan!D20");
    expect(workbook.requests[workbook.requests.length - 1].total).toEqual({ address: "Plan!D20", value: 1000 });
    planner.untie();
    await planner.review();
    expect(workbook.requests[workbook.requests.length - 1].total).toBeNull();
  });
});

describe("a long reading", () => {
  test("tells how far it is, and Cancel ends it without a failure", async () => {
    let release = (): void => undefined;
    const { planner, workbook } = set({ hold: new Promise<void>((resolve) => (release = resolve)) });
    const reading = planner.useSelection();
    await settled();
    const [{ onProgress, cancelled }] = workbook.reads;
    onProgress?.(40_000, 100_000);
    expect(planner.state.busy).toMatchObject({ step: "reading", done: 40_000, total: 100_000 });
    expect(cancelled?.()).toBe(false);
    planner.cancel();
    expect(cancelled?.()).toBe(true);
    release();
    await reading;
    expect(planner.state).toMatchObject({ busy: null, portfolio: null, failure: null });
  });

  test("that the workbook gives up is no failure either", async () => {
    const { planner } = set({ refusals: { read: new WorkbookError("cancelled", "", "") } });
    await planner.useSelection();
    expect(planner.state).toMatchObject({ busy: null, failure: null });
  });

  test("of 30,000 lines lets other things happen, and can be given up between", async () => {
    const many = [lines[0], ...Array.from({ length: 30_000 }, () => ["Projects", "services", 1])];
    const { planner, workbook } = set({ values: many });
    const reading = planner.useSelection();
    await settled();
    planner.cancel();
    await reading;
    expect(planner.state.portfolio).toBeNull();
    workbook.values = many;
    await planner.useSelection();
    expect(planner.state.portfolio?.totalRevenue).toBe(30_000);
  });

  test("before a review can be cancelled, too; a write cannot", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    workbook.hold = new Promise<void>(() => undefined);
    void planner.review();
    await settled();
    planner.cancel();
    expect(planner.state).toMatchObject({ busy: null, failure: null, action: "offer" });
    workbook.hold = null;
    await planner.review();
    const writing = planner.write();
    planner.cancel();
    await writing;
    expect(planner.state.action).toBe("written");
  });
});

describe("the selection", () => {
  test("is followed while the portfolio is shown", async () => {
    const { planner, workbook } = set();
    await planner.start();
    expect(planner.state.selection).toEqual(source);
    workbook.selected = null;
    workbook.moved();
    await settled();
    expect(planner.state.selection).toBeNull();
  });

  test("is not asked for on other screens, and asked for again on the way back", async () => {
    const { planner, workbook } = set();
    await planner.start();
    planner.showScreen("programs");
    const asked = workbook.calls.length;
    workbook.moved();
    await settled();
    expect(workbook.calls).toHaveLength(asked);
    planner.showScreen("portfolio");
    await settled();
    expect(workbook.calls.length).toBeGreaterThan(asked);
  });
});

describe("writing", () => {
  test("review, write, undo", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.review();
    expect(planner.state).toMatchObject({ action: "review", screen: "placement", preview: { cells: 200 } });
    await planner.write();
    expect(planner.state).toMatchObject({ action: "written", outcome: { changed: true } });
    await planner.undo();
    expect(planner.state).toMatchObject({ action: "restored", outcome: null });
    expect(workbook.calls.filter((call) => call === "write" || call === "restore")).toEqual(["write", "restore"]);
  });

  test("the review reads the cells once more, so that what is written is what stands there", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    workbook.values = [...lines, ["Own product", "saas", 4000]];
    await planner.review();
    expect(workbook.requests[workbook.requests.length - 1]).toMatchObject({ reach: "technology solutions", source });
  });

  test("the motion shown does not narrow what is written", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    planner.showMotion("build");
    expect(planner.state.programs?.picked.every(({ program }) => program.motions.includes("build"))).toBe(true);
    await planner.review();
    expect(workbook.requests[workbook.requests.length - 1].suggestions).toEqual(planner.state.analysis?.suggestions);
  });

  test.each([
    ["write", "writing"],
    ["preview", "previewing"],
  ] as const)("a refusal of %s is kept with its place, and Try again goes on", async (method, step) => {
    const { planner, workbook } = set();
    await planner.useSelection();
    if (step === "writing") await planner.review();
    workbook.refusals[method] = new WorkbookError("protected", "PPF Placement", "AccessDenied");
    await (step === "writing" ? planner.write() : planner.review());
    expect(planner.state).toMatchObject({
      busy: null,
      failure: { step, kind: "protected", place: "PPF Placement", detail: "AccessDenied", restored: true },
    });
    workbook.refusals = {};
    await planner.tryAgain();
    expect(planner.state).toMatchObject({ failure: null, action: step === "writing" ? "written" : "review" });
  });

  const edited = [
    { address: "'PPF Placement'!B6", cell: "placement 5:1", yours: 0.25, ours: 0.2 },
    { address: "'PPF Placement'!B66", cell: "placement 65:1", yours: "mine", ours: "theirs" },
  ];
  const [first, second] = edited;

  test("cells that the user edited stay unless they are given up one by one", async () => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    await planner.resolve([second], "ours");
    await planner.resolve([first], "ours");
    await planner.resolve([second], "yours");
    expect(planner.state).toMatchObject({ action: "review", busy: null });
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["ours", "yours"]);
    const reads = workbook.reads.length;
    await planner.write();
    expect(workbook.reads).toHaveLength(reads);
    expect(workbook.requests[workbook.requests.length - 1].overwrite).toEqual([first]);
    // What was written is what was seen last.
    expect(workbook.previewed[workbook.previewed.length - 1]).toBe(workbook.previewed[workbook.previewed.length - 2]);
    await planner.review();
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["yours", "yours"]);
  });

  test("all of them can be given up at once, and a choice made while the list is renewed is not lost", async () => {
    const { planner } = set({ edited });
    await planner.useSelection();
    await planner.review();
    const all = planner.resolve(edited, "ours");
    await Promise.all([all, planner.resolve([first], "yours")]);
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["yours", "ours"]);
  });

  test("a choice is shown at once, before the list is renewed", async () => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    let release = (): void => undefined;
    workbook.holdPreview = new Promise((resolve) => (release = resolve));
    const choosing = planner.resolve([first], "ours");
    expect(planner.state.givenUp).toEqual([first]);
    expect(planner.state.preview?.blocks[0].conflicts[0].keeps).toBe("yours");
    release();
    await choosing;
    expect(planner.state.givenUp).toEqual([first]);
    expect(planner.state.preview?.blocks[0].conflicts[0].keeps).toBe("ours");
  });

  test.each<[string, (planner: Planner) => Promise<void>]>([
    ["cells are shown", (planner) => planner.show("Plan!B4")],
    ["the cell for new blocks is asked for", (planner) => planner.aimAt("anchor")],
  ])("a choice made while %s gets its preview right after, and what was seen is written", async (_, start) => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    let release = (): void => undefined;
    workbook.hold = new Promise((resolve) => (release = resolve));
    const running = start(planner);
    await planner.resolve([first], "ours");
    expect(planner.state.preview?.blocks[0].conflicts[0].keeps).toBe("yours");
    release();
    await running;
    expect(planner.state).toMatchObject({ busy: null, failure: null, action: "review" });
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["ours", "yours"]);
    await planner.write();
    expect(workbook.previewed[workbook.previewed.length - 1].blocks[0].conflicts[0].keeps).toBe("ours");
  });

  test("a choice made while cells cannot be shown gets its preview when that failure is dismissed", async () => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    workbook.refusals.show = new WorkbookError("gone", "Plan!B4", "ItemNotFound");
    await Promise.all([planner.show("Plan!B4"), planner.resolve([first], "ours")]);
    expect(planner.state.failure).toMatchObject({ step: "showing" });
    planner.dismiss();
    await settled();
    expect(planner.state.preview?.blocks[0].conflicts[0].keeps).toBe("ours");
  });

  test("a choice that a write overtakes gets no preview after it", async () => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    await Promise.all([planner.write(), planner.resolve([first], "ours")]);
    await settled();
    expect(planner.state).toMatchObject({ action: "written", preview: null });
    expect(workbook.requests.filter(({ overwrite }) => overwrite.length > 0)).toEqual([]);
  });

  test("an investment keeps its money when the unit of the lines is answered anew", async () => {
    const { planner } = set();
    await planner.useSelection();
    planner.invest("managed services", 250_000);
    planner.answer({ scale: 1000 });
    expect(planner.state.investments).toEqual({ "managed services": 250 });
  });

  test("an investment is for the portfolio it was typed for, also when that is read again", async () => {
    const { planner } = set();
    await planner.useSelection();
    planner.invest("managed services", 500);
    await planner.useSelection();
    expect(planner.state.investments).toEqual({ "managed services": 500 });
    await planner.usePlace({ ...source, sheet: "Other" });
    expect(planner.state.investments).toEqual({});
  });

  test("an undo after a write that changed nothing gives back what the write before it took", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    planner.invest("managed services", 500);
    await planner.review();
    await planner.write();
    workbook.differs = false;
    await planner.review();
    await planner.write();
    await planner.undo();
    expect(planner.state.investments).toEqual({ "managed services": 500 });
  });

  describe("a write that Excel has stopped in the middle, and that could not be put back", () => {
    const stopped = new WorkbookError("busy", "PPF Placement", "ActivityLimitReached", false);
    async function failing() {
      const { planner, workbook } = set();
      await planner.useSelection();
      await planner.review();
      Object.assign(workbook, { refusals: { write: stopped }, unfinished: true, calls: [] });
      await planner.write();
      expect(planner.state.failure).toMatchObject({ step: "writing", restored: false });
      workbook.refusals = {};
      return { planner, workbook };
    }

    test("is put back when the user asks for it; what stays is named", async () => {
      const { planner, workbook } = await failing();
      workbook.kept = ["'PPF Placement'!B6", "PPF Programs"];
      await planner.putBack();
      expect(planner.state).toMatchObject({ failure: null, action: "restored", kept: workbook.kept });
      expect(workbook.calls).not.toContain("restore");
    });

    test("is put back before the next review reads anything", async () => {
      const { planner, workbook } = await failing();
      planner.dismiss();
      workbook.calls.length = 0;
      await planner.review();
      expect(workbook.calls.slice(0, 2)).toEqual(["mend", "read"]);
      await planner.review();
      expect(workbook.calls.filter((call) => call === "mend")).toHaveLength(1);
    });

    test("is put back by the review of another pane, which then reads once more", async () => {
      const { planner, workbook } = set({ unfinished: true });
      await planner.useSelection();
      await settled();
      workbook.calls.length = 0;
      await planner.review();
      expect(workbook.calls.filter((call) => call !== "preview")).toEqual(["read", "mend", "read"]);
      expect(planner.state).toMatchObject({ action: "review", preview: { unfinished: false } });
    });

    test("what was given in the pane is still to be written when it was put back", async () => {
      const { planner, workbook } = set();
      await planner.useSelection();
      planner.invest("managed services", 500);
      await planner.review();
      Object.assign(workbook, { refusals: { write: stopped }, unfinished: true });
      await planner.write();
      workbook.refusals = {};
      await planner.putBack();
      await planner.review();
      expect(workbook.requests[workbook.requests.length - 1].investments).toEqual({ "managed services": 500 });
    });

    test("an undo that was stopped gives back what the write took from the pane, also when the review completes it", async () => {
      const { planner, workbook } = set();
      await planner.useSelection();
      planner.invest("managed services", 500);
      await planner.review();
      await planner.write();
      expect(planner.state.investments).toEqual({});
      Object.assign(workbook, { refusals: { restore: stopped }, unfinished: true });
      await planner.undo();
      expect(planner.state.failure).toMatchObject({ step: "restoring", restored: false });
      workbook.refusals = {};
      planner.dismiss();
      await planner.review();
      expect(planner.state.investments).toEqual({ "managed services": 500 });
    });

    test("cannot be put back this time either: the review says so", async () => {
      const { planner, workbook } = await failing();
      workbook.refusals = { mend: stopped };
      await planner.review();
      expect(planner.state.failure).toMatchObject({ step: "previewing", kind: "busy", restored: false });
      workbook.refusals = {};
      await planner.tryAgain();
      expect(planner.state).toMatchObject({ failure: null, action: "review" });
    });
  });

  test("a choice for which the list cannot be renewed is taken back when the failure is dismissed, and holds when tried again", async () => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    await planner.resolve([second], "ours");
    workbook.refusals.preview = new WorkbookError("busy", "", "");
    await planner.resolve([first], "ours");
    expect(planner.state).toMatchObject({ failure: { step: "previewing" }, givenUp: [second, first] });
    planner.dismiss();
    expect(planner.state.givenUp).toMatchObject([second]);
    await planner.resolve([first], "ours");
    workbook.refusals = {};
    await planner.tryAgain();
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["ours", "ours"]);
  });

  test.each([
    ["another cell has come there", { cell: "placement 4:1" }],
    ["the user has edited it again", { yours: 0.3 }],
    ["the planner would write something else", { ours: 0.21 }],
  ])("what was given up before a write that was refused stays the user's where %s", async (_, other) => {
    const { planner, workbook } = set({ edited });
    await planner.useSelection();
    await planner.review();
    await planner.resolve(edited, "ours");
    workbook.refusals.write = new WorkbookError("changed", "PPF Placement", "");
    await planner.write();
    workbook.refusals = {};
    workbook.edited = [{ ...first, ...other }, second];
    await planner.review();
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["yours", "ours"]);
    expect(planner.state.givenUp).toEqual([second]);
    // For good: also where it then stands as it was.
    workbook.edited = edited;
    await planner.review();
    expect(planner.state.preview?.blocks[0].conflicts.map(({ keeps }) => keeps)).toEqual(["yours", "ours"]);
  });

  test("new blocks go where the user wants them, and the list stays open", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.review();
    await planner.aimAt("anchor");
    expect(planner.state).toMatchObject({ action: "review", target: { kind: "anchor", sheet: "Plan", address: "B4" } });
    expect(workbook.requests[workbook.requests.length - 1].target).toEqual({ kind: "anchor", sheet: "Plan", address: "B4" });
    await planner.aimAt("one");
    expect(workbook.requests[workbook.requests.length - 1].target).toEqual({ kind: "one" });
    workbook.selected = null;
    await planner.aimAt("anchor");
    expect(planner.state).toMatchObject({ target: { kind: "one" }, failure: { step: "selecting", kind: "no-selection" } });
  });

  test("a workbook that is not as it was reviewed is reviewed again, then written", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.review();
    workbook.refusals.write = new WorkbookError("changed", "PPF Placement", "");
    await planner.write();
    expect(planner.state.failure).toMatchObject({ step: "writing", kind: "changed", restored: true });
    workbook.refusals = {};
    await planner.review();
    expect(planner.state).toMatchObject({ failure: null, action: "review" });
    await planner.write();
    expect(planner.state.action).toBe("written");
  });

  test("the log is read when it is asked for, and follows writes, undo and clearing from then on", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.review();
    await planner.write();
    expect(planner.state.log).toBeNull();
    await planner.readLog();
    expect(planner.state.log).toHaveLength(1);
    await planner.review();
    await planner.write();
    expect(planner.state.log).toHaveLength(2);
    await planner.undo();
    expect(planner.state.log).toHaveLength(1);
    await planner.clearLog();
    expect(planner.state).toMatchObject({ log: [], busy: null, failure: null });
    expect(workbook.calls.filter((call) => call === "clearLog")).toHaveLength(1);
  });

  test("a log that cannot be read is none, one that cannot be cleared stays", async () => {
    const { planner, workbook } = set({ entries: [{ when: 0, blocks: [], addsSheets: false }], refusals: { clearLog: new WorkbookError("protected", "PPF Log", "") } });
    await planner.readLog();
    await planner.clearLog();
    expect(planner.state).toMatchObject({ log: [{ when: 0 }], failure: { step: "clearing", kind: "protected" } });
    workbook.refusals = { log: new WorkbookError("busy", "", "") };
    await planner.readLog();
    expect(planner.state.log).toBeNull();
  });

  test("while one thing is written nothing else starts", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.review();
    const writes = [planner.write(), planner.write(), planner.useSelection(), planner.insertSample()];
    await Promise.all(writes);
    expect(workbook.calls.filter((call) => call === "write")).toHaveLength(1);
    expect(workbook.calls).not.toContain("insertSample");
  });

  test("an error that is no WorkbookError is told as failed, and the write as not known to be undone", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    await planner.review();
    workbook.refusals.write = new TypeError("no such thing");
    await planner.write();
    expect(planner.state.failure).toEqual({ step: "writing", kind: "failed", place: "", detail: "no such thing", restored: false });
  });
});

describe("the profile", () => {
  // 0.15 of managed services is below 0.20: services is reached, managed services next; MSP and Partner Greenfield serve them.
  test("moves the standings at once, and is written with the next write", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    planner.giveProfile("path", "services");
    planner.giveProfile("stage", "registered");
    const all = [...planner.state.programs!.picked, ...planner.state.programs!.notNow];
    const greenfield = all.find(({ program }) => program.id === "partner-greenfield");
    expect(greenfield?.gates).toEqual([{ label: "stage", met: false, have: "registered", need: "differentiated" }]);
    expect(planner.state.preview).toBeNull();
    await planner.review();
    expect(workbook.requests[workbook.requests.length - 1]).toMatchObject({
      profile: { given: { path: "services", stage: "registered" }, read: null },
      suggestions: planner.state.analysis?.suggestions,
    });
    expect(workbook.calls).not.toContain("write");
  });

  test("of the sheet is read with the portfolio, and a value changed there wins at the next reading", async () => {
    const { planner, workbook } = set({ profileCells: [["stage", "validated"], ["mrr", 500]] });
    await planner.useSelection();
    expect(planner.state.profile.profile).toEqual({ stage: "validated", mrr: 500 });
    planner.giveProfile("mrr", 700);
    workbook.profileCells = [["stage", "differentiated"], ["mrr", 500]];
    await planner.readAgain();
    expect(planner.state.profile.profile).toEqual({ stage: "differentiated", mrr: 700 });
  });

  test("survives a write and its undo", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    planner.giveProfile("stage", "validated");
    await planner.review();
    workbook.profileCells = [["stage", "validated"]];
    await planner.write();
    expect(planner.state.profile.read).toEqual({ stage: "validated" });
    workbook.profileCells = null;
    await planner.undo();
    expect(planner.state.profile).toMatchObject({ entries: { stage: "validated" }, read: null });
  });
});

describe("a change of cells after they were read", () => {
  const opened = async (): Promise<ReturnType<typeof set>> => {
    const both = set();
    await both.planner.start();
    return both;
  };

  test("is told until they are read again", async () => {
    const { planner, workbook } = await opened();
    workbook.changed("Plan");
    await settled();
    expect(planner.state.outdated).toBe(false);
    await planner.useSelection();
    expect(planner.state.outdated).toBe(false);
    workbook.changed("Notes");
    await settled();
    expect(planner.state.outdated).toBe(false);
    workbook.changed("Plan");
    await settled();
    expect(planner.state.outdated).toBe(true);
    await planner.readAgain();
    expect(planner.state.outdated).toBe(false);
  });

  test("on a sheet of ours with values of the user's counts, too", async () => {
    const { planner, workbook } = await opened();
    await planner.useSelection();
    await settled();
    workbook.changed("PPF Placement");
    await settled();
    expect(planner.state.outdated).toBe(true);
  });

  test("while they are read again is not missed", async () => {
    const { planner, workbook } = await opened();
    await planner.useSelection();
    let finish = (): void => undefined;
    workbook.hold = new Promise((resolve) => (finish = resolve));
    const reading = planner.readAgain();
    workbook.changed("Plan");
    await settled();
    finish();
    await reading;
    expect(planner.state.outdated).toBe(true);
    // Nor where they were outdated before.
    workbook.hold = new Promise((resolve) => (finish = resolve));
    const again = planner.readAgain();
    workbook.changed("Plan");
    await settled();
    finish();
    await again;
    expect(planner.state.outdated).toBe(true);
  });
});

test("with the undo of a write the pane has again what the write had taken over", async () => {
  const { planner, workbook } = set();
  await planner.useSelection();
  planner.tryAssumption("placement.established", 0.15);
  planner.applyAssumptions();
  planner.wantOwnPrograms(true);
  planner.invest("services", 500);
  await planner.review();
  workbook.cells = [["placement.established", 0.15]];
  workbook.programs = [["Program"]];
  await planner.write();
  expect(planner.state).toMatchObject({ assumptions: { entries: {} }, firm: { wanted: false } });
  [workbook.cells, workbook.programs] = [null, null];
  await planner.undo();
  expect(planner.state).toMatchObject({
    action: "restored",
    assumptions: { entries: { "placement.established": 0.15 } },
    firm: { wanted: true },
    investments: { services: 500 },
  });
  expect(workbook.requests[workbook.requests.length - 1].assumptions.given).toEqual({ "placement.established": 0.15 });
});

describe("the firm's own programs", () => {
  test("a table that is wanted stays so until it is there", async () => {
    const { planner, workbook } = set();
    await planner.useSelection();
    planner.wantOwnPrograms(true);
    await planner.readAgain();
    expect(planner.state.firm).toMatchObject({ wanted: true, there: false });
    workbook.programs = [["Program", "Serves"], ["Launch lab", "services"]];
    await planner.readAgain();
    expect(planner.state.firm).toMatchObject({ wanted: false, there: true, problems: [] });
    const { picked, notNow } = planner.state.programs!;
    expect([...picked, ...notNow].map(({ program }) => program.name)).toContain("Launch lab");
  });

  test("without what reads its table the portfolio is not read, and asking again is", async () => {
    const workbook = Object.assign(new FakeWorkbook(), { programs: [["Program"], ["MSP"]] });
    let asked = 0;
    const planner = new Planner(workbook, async () => reader, () => (asked++ ? Promise.resolve(firmOf) : Promise.reject(new Error("offline"))));
    await planner.useSelection();
    expect(planner.state).toMatchObject({ analysis: null, failure: { step: "reading", kind: "not-loaded" } });
    await planner.tryAgain();
    expect(planner.state).toMatchObject({ failure: null, firm: { there: true } });
  });
});

describe("the commands", () => {
  test("Insert sample reads what it inserted", async () => {
    const { planner } = set();
    await planner.insertSample();
    expect(planner.state).toMatchObject({ screen: "placement", source: { sheet: "PPF Sample" } });
  });

  test("Refresh reads the remembered portfolio and shows what would change", async () => {
    const { planner } = set({ memory: { source, mapping: { headerRow: 0, columns: { model: 1, revenue: 2 } }, headers: [] } });
    await planner.refresh();
    expect(planner.state).toMatchObject({ action: "review", source });
  });

  test("Refresh without a portfolio says so", async () => {
    const { planner } = set();
    await planner.refresh();
    expect(planner.state).toMatchObject({ screen: "portfolio", failure: { kind: "nothing-placed" }, busy: null });
  });

  test("what a command that opened the pane has told stays", async () => {
    const { planner } = set();
    await planner.refresh();
    await planner.start();
    expect(planner.state).toMatchObject({ failure: { kind: "nothing-placed" }, busy: null });
  });

  test("cells are shown on the sheet", async () => {
    const { planner, workbook } = set();
    await planner.show("Plan!D7");
    expect(workbook.calls).toEqual(["show", "Plan!D7"]);
  });
});
