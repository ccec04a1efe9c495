/**
 * A book of 100,000 lines: read with its progress shown and Cancel at hand, given up, read again, placed and written.
 * Each model's lines are alike, 20,000 of each: revenue 10 / 20 / 30 / 40 / 50, cost 9 / 12 / 18 / 10 / 20, so gross profit
 * 1 / 8 / 12 / 30 / 30 a line, in all 81 x 20,000 = 1,620,000; outcome solutions alone make 30 / 81 = 37.0 %.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlannerWorkbook } from "../../src/workbook/planner-workbook";
import { button, openWorkbench, shown, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), "ledger-")), "ledger.xlsx");
  execFileSync(process.execPath, [join(__dirname, "workbooks/make-ledger.mjs"), file]);
  const bytes = readFileSync(file);
  workbench = await openWorkbench();
  const path = `data:application/octet-stream;base64,${bytes.toString("base64")}`;
  await workbench.page.evaluate(async (source) => {
    await window.workbench.open(new Uint8Array(await (await fetch(source)).arrayBuffer()));
  }, path);
}, 180_000);
afterAll(() => workbench?.close());

test("is read with progress and can be given up at any time; then nothing is placed", async () => {
  await workbench.select("Ledger!A1:D100001");
  await workbench.pane.locator("#use-selection").waitFor();
  // As quick as a quick user: Cancel is pressed as soon as the first rows are told.
  const told = await workbench.pane.evaluate(async () => {
    const pane = document.querySelector("ppf-pane")?.shadowRoot;
    const rows = new Promise<string | null>((resolve) => {
      const look = setInterval(() => {
        const progress = pane?.querySelector("#read");
        if (!progress) return;
        clearInterval(look);
        pane?.querySelector<HTMLElement>("#cancel")?.click();
        resolve(progress.getAttribute("aria-valuetext"));
      }, 1);
    });
    pane?.querySelector("ppf-portfolio")?.shadowRoot?.querySelector("ppf-source-choice")?.shadowRoot
      ?.querySelector<HTMLElement>("#use-selection")?.click();
    return rows;
  });
  expect(told).toMatch(/^[\d,]+ of 100,001 rows$/);
  await workbench.pane.locator("#cancel").waitFor({ state: "detached" });
  await workbench.settled();
  expect(await workbench.pane.locator("#tab-portfolio").getAttribute("aria-selected")).toBe("true");
  await shown(workbench, "Which lines should be placed?");
});

test("10,000 rows and all that was given beside them are read in at most 4 requests", async () => {
  await workbench.select("Ledger!A1:D10000");
  await workbench.settled();
  await workbench.clearRequests();
  const rows = await workbench.pane.evaluate(async () => {
    const planner = await globalThis.plannerParts?.taskpane;
    const { workbook } = planner as unknown as { workbook: PlannerWorkbook };
    return (await workbook.read(null)).grid.values.length;
  });
  expect(rows).toBe(10_000);
  expect((await workbench.requests()).filter(({ label }) => label === "Excel.run").length).toBeLessThanOrEqual(4);
  await workbench.select("Ledger!A1:D100001");
});

test("is placed and written, in as many requests as any other", async () => {
  await workbench.pane.locator("#use-selection").click();
  await workbench.pane.getByText("Business outcome solutions business").first().waitFor({ timeout: 60_000 });
  await shown(workbench, "100,000 lines");
  await button(workbench, /Review/).click();
  await workbench.pane.getByText(/to write$/).first().waitFor({ timeout: 60_000 });
  await workbench.clearRequests();
  await button(workbench, /^\s*Write placement\s*$/).click();
  await workbench.pane.getByText("Written", { exact: true }).first().waitFor({ timeout: 60_000 });
  const requests = (await workbench.requests()).filter(({ label }) => label === "Excel.run");
  const last = requests.map(({ actions }) => actions.some((action) => action.startsWith("set "))).lastIndexOf(true);
  expect(last + 1).toBeLessThanOrEqual(6);
  await workbench.settled();
  const { values } = await workbench.read("'PPF Placement'!A4:B9");
  expect(values[0]).toEqual(["Check of this sheet", "OK"]);
  expect(values[2]).toEqual(["Placement (reach)", "business outcome solutions"]);
  expect(values[5][1]).toBeCloseTo(30 / 81, 10);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
