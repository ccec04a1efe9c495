/** The menu at the top: help, diagnostics for support, and what this add-in is. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { button, openWorkbench, shown, type Workbench } from "./open-workbench";
import { PlannerSteps } from "./planner-steps";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { version } = JSON.parse(readFileSync(resolve(__dirname, "../../package.json"), "utf8"));

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ["clipboard-read", "clipboard-write"] });
  await workbench.open("quarterly-pnl.xlsx");
});
afterAll(() => workbench?.close());

const focused = (): Promise<string> =>
  workbench.pane.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id ?? "";
  });

async function choose(item: string): Promise<void> {
  await workbench.pane.locator("#open").click();
  await workbench.pane.locator(`#${item}`).click();
}

async function clipboard(): Promise<string> {
  return workbench.pane.evaluate(() => navigator.clipboard.readText());
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

async function seriousFindings(): Promise<string[]> {
  await workbench.pane.evaluate(axe);
  const { violations } = await workbench.pane.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("the menu leaves Office its corner, 34 x 32 px", async () => {
  const box = await workbench.pane.locator("#open").boundingBox();
  const pane = await workbench.page.locator("#addin").boundingBox();
  if (!box || !pane) throw new Error("the menu's button is not shown");
  expect(pane.x + pane.width - (box.x + box.width)).toBeGreaterThanOrEqual(34);
});

test("the menu works with the keyboard alone", async () => {
  await workbench.pane.locator("#open").focus();
  await workbench.page.keyboard.press("ArrowDown");
  await workbench.pane.locator("[role=menu]").waitFor();
  expect(await focused()).toBe("readAgain");
  await workbench.page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("about");
  await workbench.page.keyboard.press("h");
  expect(await focused()).toBe("help");
  expect(await seriousFindings()).toEqual([]);
  await workbench.page.keyboard.press("Escape");
  await workbench.pane.locator("[role=menu]").waitFor({ state: "detached" });
  expect(await focused()).toBe("open");
  await workbench.page.keyboard.press("Enter");
  await workbench.pane.locator("[role=menu]").waitFor();
  expect(await focused()).toBe("readAgain");
  await workbench.page.keyboard.press("Tab");
  await workbench.pane.locator("[role=menu]").waitFor({ state: "detached" });
  expect(await focused()).toBe("tab-portfolio");
});

test("Tab goes through the pane and out at its end, Shift+Tab back, though Office.js takes Tab for itself", async () => {
  // The way in: Office.js looks for something to focus in the document.
  await workbench.pane.evaluate(() => (document.activeElement as HTMLElement).blur());
  await workbench.pane.evaluate(() => window.dispatchEvent(new Event("blur")));
  await workbench.pane.evaluate(() => document.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  const way = [await focused()];
  for (let step = 0; step < 5; step++) {
    await workbench.page.keyboard.press("Tab");
    way.push(await focused());
  }
  // The one without an id unfolds the other places in the workbook.
  expect(way).toEqual(["open", "tab-portfolio", "panel-portfolio", "use-selection", "", "insert-sample"]);
  await workbench.page.keyboard.press("Shift+Tab");
  await workbench.page.keyboard.press("Shift+Tab");
  expect(await focused()).toBe("use-selection");
});

test("the menu closes when the user clicks elsewhere", async () => {
  await workbench.pane.locator("#open").click();
  await workbench.pane.locator("[role=menu]").waitFor();
  await workbench.pane.locator("h1").click();
  await workbench.pane.locator("[role=menu]").waitFor({ state: "detached" });
});

test("Read again is for when something was read", async () => {
  await workbench.pane.locator("#open").click();
  expect(await workbench.pane.locator("#readAgain").getAttribute("aria-disabled")).toBe("true");
  await workbench.page.keyboard.press("Escape");
  await workbench.select("'P&L Q3'!B10");
  await workbench.command("PPF.PlacePortfolio");
  await shown(workbench, "Services business that has reached managed services");
  await workbench.write("'P&L Q3'!E42", [[71200]]);
  await choose("readAgain");
  await shown(workbench, "Services business that has reached technology solutions");
});

test("Help opens the add-in's own page beside Excel", async () => {
  const [help] = await Promise.all([workbench.page.context().waitForEvent("page"), choose("help")]);
  await help.waitForLoadState();
  expect(new URL(help.url()).pathname).toMatch(/\/help\.html$/);
  expect(await help.evaluate(() => window.opener)).toBeNull();
  await help.close();
});

test("About says what this is, as of when, and that it is independent", async () => {
  await choose("about");
  const card = workbench.pane.locator("ppf-support");
  await card.getByText("Independent. Not endorsed by AWS or Microsoft.").waitFor();
  await card.getByText(version, { exact: true }).waitFor();
  expect(await focused()).toBe("title");
  expect(await seriousFindings()).toEqual([]);
  await workbench.page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  expect(await focused()).toBe("open");
});

describe("diagnostics", () => {
  const card = () => workbench.pane.locator("ppf-support");

  test("are fetched only when asked for; where that fails, it is said, and may be tried again", async () => {
    const context = workbench.page.context();
    const asked: string[] = [];
    await context.route(/\/diagnostics\.js$/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    expect(asked).toEqual([]);
    await choose("diagnostics");
    await card().getByText("The diagnostics could not be loaded").waitFor();
    expect(asked).toHaveLength(1);
    await context.unroute(/\/diagnostics\.js$/);
    await card().locator("#diagnose-again").click();
    await card().getByText("Copied", { exact: true }).waitFor();
    // The browser itself reports the request that was refused.
    expect(workbench.problems.splice(0).filter((problem) => !/ERR_FAILED/.test(problem))).toEqual([]);
  });

  test("have the lines that support needs", async () => {
    await workbench.fail({ at: 1, code: "AccessDenied" });
    await button(workbench, /Review/).click();
    await shown(workbench, /protected/);
    await workbench.fail(null);
    await button(workbench, /^\s*Dismiss\s*$/).click();
    await choose("diagnostics");
    await card().getByText("Copied", { exact: true }).waitFor();
    expect(await card().locator("[role=status]").innerText()).toContain("Copied");
    const lines = (await clipboard()).split("\n");
    expect(lines[0]).toBe(`Partner Profitability Planner ${version}`);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^Facts as of: \d{4}-\d{2}$/),
      "Host: EXCEL",
      "Platform: OFFICE_ONLINE (OfficeOnline)",
      expect.stringMatching(/^Office version: 16\./),
      "Requirement sets: ExcelApi 1.12, CustomFunctionsRuntime 1.4, SharedRuntime 1.1, AddinCommands 1.1",
      "Display language: en-US, pane in en",
      "Theme: light",
      expect.stringMatching(/^Browser: .*Chrom/),
      "Last error: previewing, protected, AccessDenied, workbook as before",
    ]);
    expect(await seriousFindings()).toEqual([]);
  });

  test("have nothing of the workbook in them", async () => {
    const text = await clipboard();
    const { sheets } = await workbench.snapshot();
    const told = sheets.map(({ name }) => name);
    for (const { usedRange } of sheets) {
      if (!usedRange) continue;
      const { values } = await workbench.read(usedRange);
      told.push(...values.flat().map(String).filter((value) => value.length > 3));
    }
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((value) => text.includes(value))).toEqual([]);
  });

  test("stand in a field, selected, where the clipboard is refused", async () => {
    await workbench.pane.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    });
    await choose("diagnostics");
    await card().getByText("The clipboard is not allowed here").waitFor();
    await workbench.page.waitForTimeout(100);
    const field = card().locator("textarea");
    const selected = await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(selected).toContain(`Partner Profitability Planner ${version}`);
    expect(await field.evaluate((area) => area === (area.getRootNode() as ShadowRoot).activeElement)).toBe(true);
  });
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});

test("Fluent's buttons are asked for again where they could not be loaded, and are stops of the keyboard then", async () => {
  const asked = workbench.page.waitForEvent("requestfailed", (request) => request.url().endsWith("/fluent-buttons.js"));
  await workbench.page.context().route(/\/fluent-buttons\.js$/, (route) => route.abort(), { times: 1 });
  await new PlannerSteps(workbench).freshPane();
  await asked;
  expect(await workbench.pane.evaluate(() => customElements.get("fluent-button"))).toBeUndefined();
  await workbench.pane.waitForFunction(() => customElements.get("fluent-button") !== undefined);
  await workbench.pane.locator("#panel-portfolio").focus();
  await workbench.page.keyboard.press("Tab");
  expect(await focused()).toBe("use-selection");
  expect(workbench.problems.filter((problem) => !/ERR_FAILED/.test(problem))).toEqual([]);
});
