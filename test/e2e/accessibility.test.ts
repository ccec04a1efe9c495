/** axe-core in every screen of the pane, at 320 px, in light, dark and a contrast theme. */
import { readFileSync } from "node:fs";
import { button, openWorkbench, shown, type Workbench } from "./open-workbench";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe calls serious or critical, with the places; and whether anything is wider than the pane. */
async function faults(workbench: Workbench): Promise<unknown> {
  await workbench.pane.evaluate(axe);
  return workbench.pane.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return {
      wide,
      violations: violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => String(target)) })),
    };
  });
}

const clean = { wide: 0, violations: [] };

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const)("%s", (_theme, options) => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ ...options, reducedMotion: "reduce" }, "sample");
    await workbench.page.addStyleTag({ content: "#pane { width: 320px !important; }" });
  });
  afterAll(() => workbench?.close());

  test("empty", async () => expect(await faults(workbench)).toEqual(clean));

  test("every screen after reading", async () => {
    await workbench.pane.locator("#use-selection").click();
    await shown(workbench, "Services business that has reached managed services");
    for (const screen of ["placement", "portfolio", "programs", "assumptions"]) {
      await workbench.pane.locator(`#tab-${screen}`).click();
      expect({ screen, ...(await faults(workbench) as object) }).toEqual({ screen, ...clean });
    }
  });

  test("the review, and after writing", async () => {
    await workbench.pane.locator("#review").click();
    await shown(workbench, /cells to write$/);
    expect(await faults(workbench)).toEqual(clean);
    await button(workbench, /^\s*Write placement\s*$/).click();
    await shown(workbench, "Written");
    expect(await faults(workbench)).toEqual(clean);
  });

  test("a failure", async () => {
    await workbench.write("Portfolio!C4", [["n/a"]]);
    await workbench.command("PPF.Refresh");
    await shown(workbench, '"n/a" is not a number');
    expect(await faults(workbench)).toEqual(clean);
  });
});

/** Presses Tab until an element has the focus, at most 40 times; says how often. */
async function tabsTo({ page, pane }: Workbench, id: string): Promise<number> {
  for (let presses = 1; presses <= 40; presses++) {
    await page.keyboard.press("Tab");
    const focused = await pane.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id;
    });
    if (focused === id) return presses;
  }
  throw new Error(`#${id} is not reached with Tab`);
}

test("the pane is worked with the keyboard alone", async () => {
  const workbench = await openWorkbench({}, "sample");
  try {
    const { page, pane } = workbench;
    await pane.locator("#tab-portfolio").focus();
    expect(await tabsTo(workbench, "use-selection")).toBeLessThanOrEqual(2);
    await page.keyboard.press("Enter");
    await shown(workbench, "Services business that has reached managed services");
    await pane.locator("#tab-placement").focus();
    await page.keyboard.press("ArrowRight");
    await shown(workbench, "For the move up to technology solutions");
    await tabsTo(workbench, "review");
    await page.keyboard.press("Enter");
    await shown(workbench, /cells to write$/);
    await page.keyboard.press("Escape");
    await pane.locator("#review").waitFor();
  } finally {
    await workbench.close();
  }
});
