/**
 * Every state of the pane at 320 px: axe-core in light, dark and a contrast theme, the width also at 200 % zoom, and the keyboard
 * alone on the whole way from reading to putting back.
 */
import { readFileSync } from "node:fs";
import type { Screen } from "../../src/taskpane/planner-state";
import { answerOfficeCdn, openWorkbench, type Workbench } from "./open-workbench";
import { cutOff, narrowPane } from "./pane-layout";
import { paneStates } from "./pane-states";
import { PlannerSteps } from "./planner-steps";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const looks = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** What axe calls serious or critical, with the places; of a theme but the first only what colours decide. */
async function violations({ pane }: Pick<Workbench, "pane">, colours: boolean): Promise<unknown[]> {
  return pane.evaluate(async (coloursOnly) => {
    const { axe: checker } = window as unknown as { axe: typeof import("axe-core") };
    const found = await checker.run(coloursOnly ? { runOnly: ["color-contrast", "link-in-text-block"] } : {});
    return found.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => String(target)) }));
  }, colours);
}

describe("every state", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ reducedMotion: "reduce" });
  });
  afterAll(() => workbench?.close());

  test.each(paneStates)("$name", async ({ name, make }) => {
    await make(workbench);
    const { page, pane } = workbench;
    await narrowPane(workbench, 320);
    await pane.evaluate(axe);
    const found: Record<string, unknown> = {};
    for (const [look, media] of looks) {
      await page.emulateMedia(media);
      found[look] = await violations(workbench, look !== "light");
    }
    await page.emulateMedia(looks[0][1]);
    found.wide = await cutOff(workbench);
    // 400 px at 200 % zoom
    await narrowPane(workbench, 200);
    found.zoomed = await cutOff(workbench, "scrolled");
    await narrowPane(workbench, 320);
    expect({ name, ...found }).toEqual({ name, light: [], dark: [], contrast: [], wide: [], zoomed: [] });
  });

  test("nothing went wrong in the page or the pane", () => {
    // The browser itself reports the scripts that were refused.
    expect(workbench.problems.filter((problem) => !/ERR_FAILED/.test(problem))).toEqual([]);
  });
});

test("the page in a browser without Excel says what it is", async () => {
  const workbench = await openWorkbench();
  try {
    const page = await workbench.page.context().newPage();
    await answerOfficeCdn(page);
    await page.goto(new URL("addin/taskpane.html", workbench.page.url()).href);
    await page.getByRole("heading", { name: "Partner Profitability Planner" }).waitFor();
    await page.getByText("Open it inside Excel.").waitFor();
    await page.evaluate(axe);
    expect(await violations({ pane: page.mainFrame() }, false)).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test("a pane that cannot be loaded says so, and is there when it can", async () => {
  const workbench = await openWorkbench();
  try {
    const page = await workbench.page.context().newPage();
    await answerOfficeCdn(page);
    await page.route(/\/taskpane\.js$/, (route) => route.abort());
    await page.goto(new URL("addin/taskpane.html", workbench.page.url()).href);
    await page.getByText("The planner could not be loaded.").waitFor();
    await page.evaluate(axe);
    expect(await violations({ pane: page.mainFrame() }, false)).toEqual([]);
    await page.unroute(/\/taskpane\.js$/);
    await page.getByText("Open it inside Excel.").waitFor();
    expect(await page.locator("#not-loaded").isVisible()).toBe(false);
  } finally {
    await workbench.close();
  }
});

describe("the keyboard alone", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await new PlannerSteps(workbench).excel((context) => void context.workbook.worksheets.add("Book"), null);
    await workbench.write("Book!A1:D8", [
      ["Offering", "Practice", "Q1 2026 (thousands)", "Q2 2026 (thousands)"],
      ["AWS resale", "Reselling", 300, 310],
      ["Projects", "Consulting", 250, 250],
      ["Licences", "Licence desk", 40, 40],
      ["Run", "MSP", 150, 160],
      ["Automation", "Platform team", 60, 60],
      ["Grand total", "", 800, 820],
      ["", "", "", ""],
    ]);
    await workbench.select("Book!A1:D7");
  });
  afterAll(() => workbench?.close());

  /** What has the focus, through the shadow roots, its outline and whether it is in sight. */
  const focus = (): Promise<{ id: string; name: string; text: string; outlined: boolean; inSight: boolean }> =>
    workbench.pane.evaluate(() => {
      let element = document.activeElement as HTMLElement;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
      const { top, bottom } = element.getBoundingClientRect();
      // A radio or a checkbox that is drawn by its label has the outline there.
      const drawn = element.matches(".segments input") ? (element.nextElementSibling as HTMLElement) : element;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
      return {
        id: element.id,
        name: element.localName,
        text: element.textContent?.trim() ?? "",
        outlined: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
        inSight: bottom > 0 && top < innerHeight,
      };
    });

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  /** Tab until something has the focus, each stop on the way outlined and in sight; says what has it. */
  async function tabTo(id: string, key = "Tab"): Promise<void> {
    for (let presses = 1; presses <= 60; presses++) {
      await press(key);
      const at = await focus();
      expect(at).toMatchObject({ outlined: true, inSight: true });
      if (at.id === id) return;
    }
    throw new Error(`#${id} is not reached with ${key}`);
  }

  /** The focus is somewhere in the pane, not lost to the body. */
  async function kept(): Promise<void> {
    expect((await focus()).name).not.toMatch(/^(body|ppf-pane)$/);
  }

  /** What the live region says, once it says this. */
  async function told(text: string | RegExp): Promise<void> {
    await workbench.pane.locator("ppf-pane > main > p[role=status]").filter({ hasText: text }).waitFor({ state: "attached" });
    await kept();
  }

  async function write(): Promise<void> {
    await tabTo("write");
    await press("Enter");
    await told("Written");
    await workbench.settled();
  }

  async function closeAndReview(): Promise<void> {
    await tabTo("close");
    await press("Enter");
    await tabTo("review");
    await press("Enter");
  }

  test("reads the selection, and is told what is missing", async () => {
    await workbench.pane.locator("#tab-portfolio").focus();
    await tabTo("use-selection");
    await press("Enter");
    await told("2 lines have no business model. One question to answer.");
  });

  test("answers a question", async () => {
    await tabTo("scale-1000");
    await press("Enter");
    await workbench.pane.locator("#change-scale").waitFor();
    await kept();
  });

  test("gives models to the lines without one", async () => {
    await tabTo("unplaced-0", "Shift+Tab");
    await press("m");
    await tabTo("unplaced-1");
    await workbench.page.keyboard.type("te");
    await tabTo("use-all", "Shift+Tab");
    await press("Enter");
    // Resale 610 of 1,620; managed services or beyond (310 + 80 + 120) / 1,620 = 31.5 %; technology 7.4 %.
    await told("Resell business that has reached managed services.");
  });

  test("chooses the periods", async () => {
    await tabTo("trailing");
    await press("Tab");
    await press("Space");
    await workbench.pane.locator("ppf-periods [role=status]").filter({ hasText: "1 of 2 quarters count" }).waitFor();
    await kept();
    await tabTo("trailing", "Shift+Tab");
    await press("Space");
    await workbench.pane.locator("ppf-periods [role=status]").filter({ hasText: "2 of 2 quarters count" }).waitFor();
    await kept();
  });

  test("ties to a total", async () => {
    await workbench.select("Book!C7:D7");
    await tabTo("tie");
    await press("Enter");
    await workbench.pane.locator("ppf-tie-out [role=status]").filter({ hasText: "Ties" }).waitFor();
    await kept();
  });

  test("tries out an assumption and applies it", async () => {
    await tabTo("tab-portfolio", "Shift+Tab");
    for (let step = 0; step < 3; step++) await press("ArrowRight");
    await workbench.pane.locator("#placement-established").waitFor();
    await tabTo("placement-established");
    await workbench.page.keyboard.type("5");
    await press("Tab");
    await workbench.pane.locator("ppf-effects [role=status]").filter({ hasText: "What this changes" }).waitFor();
    await kept();
    await tabTo("apply-assumptions");
    await press("Enter");
    await told("Resell business that has reached technology solutions.");
    await workbench.pane.locator("ppf-assumptions [role=status]").filter({ hasText: "in force here" }).waitFor();
  });

  test("goes through the tabs to both ends, round them, and from right to left", async () => {
    const goes = async (key: string, tab: Screen): Promise<void> => {
      await press(key);
      expect((await focus()).id).toBe(`tab-${tab}`);
      await workbench.pane.locator(`#panel-${tab}`).waitFor();
    };
    await tabTo("tab-assumptions", "Shift+Tab");
    await goes("ArrowRight", "portfolio");
    await goes("ArrowLeft", "assumptions");
    await goes("Home", "portfolio");
    await goes("End", "assumptions");
    await goes("Alt+Home", "assumptions");
    await workbench.pane.evaluate(() => (document.documentElement.dir = "rtl"));
    await goes("ArrowRight", "programs");
    await goes("ArrowLeft", "assumptions");
    await workbench.pane.evaluate(() => (document.documentElement.dir = "ltr"));
  });

  test("reviews, chooses where to, and writes", async () => {
    await tabTo("review");
    await press("Enter");
    await told(/cells to write$/);
    expect((await focus()).id).toBe("review-title");
    await tabTo("where");
    await press("ArrowDown");
    const assumptionsSheet = workbench.pane.locator("ppf-actions h3").filter({ hasText: "PPF Assumptions" });
    await assumptionsSheet.waitFor({ state: "detached" });
    await kept();
    await press("ArrowUp");
    await assumptionsSheet.waitFor();
    await kept();
    await write();
  });

  test("undoes it, and writes again", async () => {
    await tabTo("undo");
    await press("Enter");
    await told("Put back as it was");
    await workbench.settled();
    expect((await workbench.snapshot()).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Book"]);
    await closeAndReview();
    await told(/cells to write$/);
    await write();
  });

  test("settles a conflict", async () => {
    const steps = new PlannerSteps(workbench);
    const cell = await steps.beside("PPF Placement", "Anchor", 1);
    await workbench.write(cell, [["ours"]]);
    await closeAndReview();
    await told(/You edited 1 cell here since the last write/);
    for (let presses = 0; (await focus()).name !== "input"; presses++) {
      expect(presses).toBeLessThan(20);
      await press("Tab");
    }
    await press("ArrowRight");
    await workbench.pane.locator(".conflict label:has(:checked)").filter({ hasText: "Use the planner's" }).waitFor();
    await kept();
    // The choice shows at once, Write can be pressed once the list is renewed.
    await workbench.pane.locator("#write[aria-disabled=false]").waitFor();
    await kept();
    await write();
    expect(await steps.value(cell)).toBe("resell");
  });

  test("puts back what the latest write replaced, from the log", async () => {
    await workbench.pane.locator("#open").focus();
    await press("Enter");
    await workbench.pane.locator("[role=menu]").waitFor();
    await press("ArrowDown");
    expect(await focus()).toMatchObject({ id: "log", inSight: true });
    await press("Enter");
    await workbench.pane.locator("#put-back").waitFor();
    expect((await focus()).id).toBe("title");
    await tabTo("put-back");
    await press("Enter");
    await told("Put back as it was");
    await workbench.settled();
    const steps = new PlannerSteps(workbench);
    expect(await steps.value(await steps.beside("PPF Placement", "Anchor", 1))).toBe("ours");
  });

  test("closes with Escape what is open", async () => {
    await workbench.pane.locator("#title").focus();
    await press("Escape");
    await workbench.pane.locator("ppf-log").waitFor({ state: "detached" });
    expect((await focus()).id).toBe("open");
    await closeAndReview();
    await workbench.pane.locator("#review-title").waitFor();
    await press("Escape");
    await workbench.pane.locator("#review-title").waitFor({ state: "detached" });
    expect((await focus()).id).toBe("review");
  });

  test("nothing went wrong in the page or the pane", () => {
    expect(workbench.problems).toEqual([]);
  });
});
