/**
 * Something fails on the way: every request in turn of a reading, of a first and a second write and of putting back, and every
 * code of Office.js that a write can meet. Whatever happens, the saved workbook is byte by byte as it was or, where the fault
 * came after the write, as it was wanted; and the pane says so in words.
 */
import { button, dump, openWorkbench, shown, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

const pnl = "'P&L Q3'";
const changed = `${pnl}!E42`;

/** Everything that a user could lose, and the file itself. */
interface Kept {
  workbook: unknown;
  file: string;
}

async function kept(): Promise<Kept> {
  await workbench.settled();
  return { workbook: await dump(workbench), file: Buffer.from(await workbench.save()).toString("base64") };
}

/** What differs between two states: nothing, as it must be. */
async function expectKept(before: Kept, when: unknown): Promise<void> {
  const now = await kept();
  expect({ when, workbook: now.workbook }).toEqual({ when, workbook: before.workbook });
  expect({ when, sameFile: now.file === before.file }).toEqual({ when, sameFile: true });
}

async function openAndPlace(): Promise<void> {
  await workbench.open("quarterly-pnl.xlsx");
  await place();
  await shown(workbench, /business that has reached|business$/);
}

async function place(): Promise<void> {
  await workbench.select(`${pnl}!B10`);
  await workbench.command("PPF.PlacePortfolio");
}

async function review(): Promise<void> {
  await workbench.command("PPF.Refresh");
  await shown(workbench, /cells? to write$/);
  await workbench.settled();
}

async function dismiss(): Promise<void> {
  await button(workbench, /^\s*Dismiss\s*$/).click();
  await workbench.pane.locator("#write").waitFor();
}

/** Does one step with a fault at the k-th request from then; says how it ended. */
async function withFault(at: number, code: string, step: string, done: string, failed: string): Promise<"done" | "failed"> {
  await workbench.fail({ at, code });
  await workbench.pane.locator(step).click();
  const good = workbench.pane.getByText(done, { exact: true }).first();
  const bad = workbench.pane.getByText(failed).first();
  await good.or(bad).first().waitFor({ timeout: 20_000 });
  await workbench.settled();
  await workbench.fail(null);
  return (await bad.isVisible()) ? "failed" : "done";
}

const writeWithFault = (at: number, code = "GeneralException") =>
  withFault(at, code, "#write", "Written", "The placement was not written");

/** Makes the k-th request fail, for k = 1, 2, ..., until a write gets through; returns how many failed. */
async function everyRequestInTurn(): Promise<number> {
  await review();
  const before = await kept();
  for (let at = 1; at < 20; at++) {
    if ((await writeWithFault(at)) === "done") return at - 1;
    await expectKept(before, { at });
    await shown(workbench, "The workbook is as it was before.");
    await dismiss();
  }
  throw new Error("no write got through");
}

/** Requests of the pane while something is done. */
async function requestsOf(work: () => Promise<void>): Promise<string[][]> {
  await workbench.settled();
  await workbench.clearRequests();
  await work();
  await workbench.settled();
  return (await workbench.requests()).filter(({ label }) => label === "Excel.run").map(({ actions }) => actions);
}

test("a reading that fails at any request changes nothing, and the next one gets through", async () => {
  await openAndPlace();
  const before = await kept();
  const count = (await requestsOf(place)).length;
  let failures = 0;
  for (let at = 1; at <= count; at++) {
    await workbench.fail({ at, code: "GeneralException" });
    await place();
    await workbench.settled();
    await workbench.fail(null);
    const failure = workbench.pane.getByText(/The (portfolio|selection) was not read|The selection is not one range of cells/).first();
    if (await failure.isVisible()) failures += 1;
  }
  await place();
  await shown(workbench, "Services business that has reached managed services");
  await expectKept(before, "after every reading");
  // What comes after the cells are read is the preview in the background, which the user asks for again by Review.
  expect(failures).toBeGreaterThanOrEqual(2);
});

test("a first write that fails at any request leaves the workbook as it was", async () => {
  await openAndPlace();
  expect(await everyRequestInTurn()).toBeGreaterThanOrEqual(2);
}, 120_000);

test("a second write that fails at any request leaves the workbook, the user's columns and values as they were", async () => {
  // The first test ends with a written workbook; 40,000 more of technology solutions call for other programs.
  await workbench.write("'PPF Programs'!N5", [["beside the table"]]);
  await workbench.write(changed, [[71200]]);
  expect(await everyRequestInTurn()).toBeGreaterThanOrEqual(2);
  expect((await workbench.read("'PPF Programs'!N5")).values).toEqual([["beside the table"]]);
}, 120_000);

test("putting back that fails at any request leaves what was written, or puts all of it back", async () => {
  await openAndPlace();
  await review();
  const before = await kept();
  const putBack = (at: number) => withFault(at, "GeneralException", "#undo", "Put back as it was", "The last write was not undone");
  let [failures, count] = [0, 1];
  for (let at = 1; at <= count; at++) {
    expect(await writeWithFault(99)).toBe("done");
    const written = await kept();
    await workbench.clearRequests();
    if ((await putBack(at)) === "failed") {
      failures += 1;
      await expectKept(written, { at });
      await shown(workbench, "The workbook is as it was before.");
      await button(workbench, /^\s*Dismiss\s*$/).click();
      expect(await putBack(99)).toBe("done");
    }
    // The request that puts back is the first that deletes; what follows it only reads.
    const log = (await workbench.requests()).filter(({ label }) => label === "Excel.run");
    count = Math.max(count, log.findIndex(({ actions }) => actions.some((action) => /\.Delete$/.test(action))) + 1);
    await expectKept(before, { at, putBack: true });
    await review();
  }
  expect(count).toBeGreaterThanOrEqual(4);
  expect(failures).toBeGreaterThanOrEqual(1);
}, 180_000);

describe("each code of Office.js that a write can meet has its sentence, and nothing is lost", () => {
  const sentences: Record<string, string[]> = {
    "This sheet or workbook is protected:": ["AccessDenied"],
    "A cell is being edited.": ["InvalidOperationInCellEditMode"],
    "These are more cells than Excel hands over at once:": [
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
      "OperationCellsExceedLimit",
      "RangeExceedsLimit",
    ],
    "Excel is busy with something else.": ["ActivityLimitReached", "RequestAborted", "ServiceNotAvailable", "InactiveWorkbook"],
    "Not in this workbook any more:": ["ItemNotFound", "InvalidReference"],
    "The workbook is not as you reviewed it:": ["Conflict"],
    "A name that is needed is in use by now:": ["ItemAlreadyExists"],
    "Merged or filtered cells, or a pivot table, are in the way:": [
      "MergedRangeConflict",
      "FilteredRangeConflict",
      "PivotTableRangeConflict",
    ],
    "Cells of yours stand where the planner must write:": ["InsertDeleteConflict", "NonBlankCellOffSheet"],
    "This Excel lacks what is needed.": ["ApiNotFound", "NotImplemented", "UnsupportedFeature", "UnsupportedOperation"],
    "Excel answered with an error.": [
      "GeneralException",
      "InvalidArgument",
      "InvalidOperation",
      "EmptyChartSeries",
      "FormulaLengthExceedsLimit",
      "UnsupportedSheet",
    ],
  };
  /** Bindings, selections, links, queries, pictures: a write of the planner has none of them. */
  const elsewhere = [
    "InvalidBinding",
    "InvalidSelection",
    "DirtySupportingFormula",
    "OpenWorkbookLinksBlocked",
    "RefreshWorkbookLinksBlocked",
    "PowerQueryRefreshResourceChallenge",
    "RangeImageExceedsLimit",
    "UnsupportedFillType",
  ];
  let before: Kept;
  /** Which of a write's requests writes. */
  let writing = 0;

  beforeAll(async () => {
    await openAndPlace();
    await review();
    before = await kept();
    const requests = await requestsOf(async () => {
      await workbench.pane.locator("#write").click();
      await shown(workbench, "Written");
    });
    writing = requests.findIndex((actions) => actions.some((action) => action.startsWith("set "))) + 1;
    await workbench.pane.locator("#undo").click();
    await shown(workbench, "Put back as it was");
    await expectKept(before, "put back");
    await review();
  }, 60_000);

  test("the list is whole", async () => {
    const codes = await workbench.pane.evaluate(() => Object.values(Excel.ErrorCodes) as string[]);
    const told = [...Object.values(sentences).flat(), ...elsewhere];
    expect(codes.filter((code) => !told.includes(code))).toEqual([]);
    expect(writing).toBeGreaterThan(1);
  });

  test.each(Object.entries(sentences).flatMap(([sentence, codes]) => codes.map((code) => [code, sentence])))(
    "%s: %s",
    async (code, sentence) => {
      expect(await writeWithFault(writing, code)).toBe("failed");
      await shown(workbench, sentence);
      await shown(workbench, "The workbook is as it was before.");
      await expectKept(before, code);
      await dismiss();
    },
  );
});

describe("a write that fails in the middle, and whose putting back is refused, too", () => {
  const sheetNames = async (): Promise<string[]> => (await workbench.snapshot()).sheets.map(({ name }) => name);
  /** The cells of all sheets but the log, whose times and rows differ. */
  async function cells(): Promise<Record<string, unknown>> {
    await workbench.settled();
    const all = (await dump(workbench)) as { cells: Record<string, unknown> };
    return { ...all.cells, "PPF Log": null };
  }

  /**
   * Looking for what stands there takes three requests, putting back three, the last of which writes; each is tried twice.
   * @param writing Which of the requests of a write writes.
   */
  async function failTwice(writing: number): Promise<void> {
    await workbench.fail([
      { at: writing, code: "GeneralException" },
      { at: 6, code: "ActivityLimitReached" },
      { at: 3, code: "ActivityLimitReached" },
    ]);
    await workbench.pane.locator("#write").click();
    await shown(workbench, "The placement was written only in part");
    await workbench.settled();
    await workbench.fail(null);
    await shown(workbench, "Put back what was there; what you have typed since stays.");
    expect(await workbench.pane.getByText("The workbook is as it was before.").count()).toBe(0);
    expect(await button(workbench, /Try again/).count()).toBe(0);
  }

  async function putBack(): Promise<void> {
    await button(workbench, /Put back/).click();
    await shown(workbench, "Put back as it was");
    await workbench.settled();
  }

  /** Without the way out that the pane offers. */
  async function reviewAgain(): Promise<void> {
    await dismiss();
    await review();
  }

  async function deleteSheets(names: string[]): Promise<void> {
    await workbench.pane.evaluate(
      (list) =>
        Excel.run(async ({ workbook }) => {
          for (const name of list) workbook.worksheets.getItem(name).delete();
        }),
      names,
    );
  }

  test("the first one is put back when the user asks for it", async () => {
    await openAndPlace();
    await review();
    const before = await kept();
    await failTwice(3);
    expect((await kept()).file).not.toBe(before.file);
    await putBack();
    await expectKept(before, "put back");
  }, 60_000);

  test("the first one: new sheets are left, and whether they are deleted or not the next write is as the first should have been", async () => {
    await openAndPlace();
    await review();
    const before = await sheetNames();
    await failTwice(3);
    const left = (await sheetNames()).filter((name) => !before.includes(name));
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((name) => name.startsWith("PPF "))).toBe(true);
    await deleteSheets(left.slice(0, 2));
    await reviewAgain();
    await workbench.pane.locator("#write").click();
    await shown(workbench, "Written");
    await workbench.settled();
    expect((await sheetNames()).slice(2)).toEqual(["PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Log"]);
    const { names } = await workbench.snapshot();
    expect(names.map(({ name }) => name).sort()).toEqual(["PPF_Assumptions", "PPF_Log", "PPF_Placement", "PPF_Programs"]);
    await workbench.pane.locator("#undo").click();
    await shown(workbench, "Put back as it was");
    expect(await sheetNames()).toEqual(before);
  }, 60_000);

  describe("the second one", () => {
    let before: Kept;
    let log: unknown;
    const logRows = async (): Promise<unknown> => (await workbench.read("'PPF Log'!A7:E8")).values;

    async function reviewSecond(): Promise<void> {
      await openAndPlace();
      await review();
      expect(await writeWithFault(99)).toBe("done");
      await button(workbench, /^\s*Close\s*$/).click();
      await workbench.write("'PPF Programs'!N5", [["beside the table"]]);
      await workbench.write(changed, [[71200]]);
      await review();
    }

    beforeEach(async () => {
      await reviewSecond();
      before = await kept();
      log = await logRows();
      await failTwice(4);
      expect((await kept()).file).not.toBe(before.file);
    }, 60_000);

    test("is undone in Excel", async () => {
      await workbench.undo();
      await expectKept(before, "undone in Excel");
    });

    test("is put back when the user asks for it: all but a cell that they have typed into since, which is named", async () => {
      await putBack();
      await expectKept(before, "put back");
      await workbench.pane.locator("#close").click();
      await review();
      await failTwice(4);
      await workbench.write("'PPF Programs'!C8", [["my own words"]]);
      await putBack();
      await shown(workbench, "Left as it stands, since something of yours is there:");
      await shown(workbench, "'PPF Programs'!C8");
      expect((await workbench.read("'PPF Programs'!C8:D8")).values[0][0]).toBe("my own words");
    }, 60_000);

    test("is put right by the next write: every cell as if nothing had failed, and none of ours taken for the user's", async () => {
      expect(await logRows()).toEqual(log);
      await reviewAgain();
      expect(await workbench.pane.locator("fieldset.conflict").count()).toBe(0);
      expect(await writeWithFault(99)).toBe("done");
      expect(await logRows()).toEqual(log);
      const now = await cells();
      await reviewSecond();
      expect(await writeWithFault(99)).toBe("done");
      expect(now).toEqual(await cells());
    }, 60_000);
  });
});

test("a cell in edit mode: the write waits and goes through when the user has finished", async () => {
  await openAndPlace();
  await review();
  await workbench.editing(true);
  await workbench.pane.locator("#write").click();
  await workbench.page.waitForTimeout(1000);
  expect((await workbench.snapshot()).sheets).toHaveLength(2);
  await workbench.editing(false);
  await shown(workbench, "Written");
  await workbench.settled();
  const { sheets } = await workbench.snapshot();
  expect(sheets.map(({ name }) => name).slice(2)).toEqual(["PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Log"]);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
