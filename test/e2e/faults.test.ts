/**
 * Something fails on the way: every request in turn, with the codes that a write can meet. Whatever happens, the workbook is as
 * it was before or, where the fault came after the write, as it was wanted; and the pane says so in words.
 */
import { button, dump, openWorkbench, shown, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

const pnl = "'P&L Q3'";
const changed = `${pnl}!E42`;

async function openAndPlace(): Promise<void> {
  await workbench.open("quarterly-pnl.xlsx");
  await workbench.select(`${pnl}!B10`);
  await workbench.command("PPF.PlacePortfolio");
  await shown(workbench, /business that has reached|business$/);
}

async function review(): Promise<void> {
  await workbench.command("PPF.Refresh");
  await shown(workbench, /cells? to write$/);
  await workbench.settled();
}

/** Clicks Write with a fault at the k-th request from then; says how it ended. */
async function writeWithFault(at: number, code: string): Promise<"written" | "failed"> {
  await workbench.fail({ at, code });
  await button(workbench, /^\s*Write placement\s*$/).click();
  const written = workbench.pane.getByText("Written", { exact: true }).first();
  const failed = workbench.pane.getByText("The placement was not written").first();
  await written.or(failed).first().waitFor({ timeout: 20_000 });
  await workbench.fail(null);
  await workbench.settled();
  return (await failed.isVisible()) ? "failed" : "written";
}

/** Makes the k-th request fail, for k = 1, 2, ..., until a write gets through. */
async function everyRequestInTurn(prepare: () => Promise<void>): Promise<number> {
  for (let at = 1; at < 20; at++) {
    await prepare();
    await review();
    const before = await dump(workbench);
    if ((await writeWithFault(at, "GeneralException")) === "written") return at - 1;
    expect({ at, workbook: await dump(workbench) }).toEqual({ at, workbook: before });
    await shown(workbench, /as it was|nothing was written|not changed/i);
  }
  throw new Error("no write got through");
}

test("a first write that fails at any request leaves the workbook as it was", async () => {
  await openAndPlace();
  const faults = await everyRequestInTurn(async () => undefined);
  expect(faults).toBeGreaterThanOrEqual(2);
}, 240_000);

test("a second write that fails at any request leaves the workbook, the user's columns and values as they were", async () => {
  // The first test ends with a written workbook; 40,000 more of technology solutions call for other programs.
  await workbench.write("'PPF Programs'!N5", [["beside the table"]]);
  await workbench.write(changed, [[71200]]);
  const faults = await everyRequestInTurn(async () => undefined);
  expect(faults).toBeGreaterThanOrEqual(2);
  expect((await workbench.read("'PPF Programs'!N5")).values).toEqual([["beside the table"]]);
}, 240_000);

test.each([
  ["AccessDenied", /protected/i],
  ["InvalidOperationInCellEditMode", /being edited/i],
  ["RequestPayloadSizeLimitExceeded", /more cells than Excel/i],
  ["ActivityLimitReached", /busy|again/i],
])("%s has its sentence, and nothing is lost", async (code, sentence) => {
  await openAndPlace();
  await review();
  const before = await dump(workbench);
  for (const at of [1, 3]) {
    await workbench.fail({ at, code });
    await button(workbench, /^\s*Write placement\s*$/).click();
    await shown(workbench, "The placement was not written");
    await shown(workbench, sentence);
    await workbench.fail(null);
    await workbench.settled();
    expect(await dump(workbench)).toEqual(before);
    await review();
  }
}, 120_000);

test("a cell in edit mode: the write waits and goes through when the user has finished", async () => {
  await openAndPlace();
  await review();
  await workbench.editing(true);
  await button(workbench, /^\s*Write placement\s*$/).click();
  await workbench.page.waitForTimeout(1000);
  expect((await workbench.snapshot()).sheets).toHaveLength(2);
  await workbench.editing(false);
  await shown(workbench, "Written");
  await workbench.settled();
  expect((await workbench.snapshot()).sheets).toHaveLength(5);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
