/** The pane in a German Office: language and numbers; the width of every state, also turned round, as in a language from right to left. */
import { developmentFunds } from "../../src/framework/facts/development-funds";
import { programs } from "../../src/framework/facts/programs";
import { specializationKinds } from "../../src/framework/facts/specializations";
import { button, openWorkbench, shown, type Workbench } from "./open-workbench";
import { cutOff, narrowPane } from "./pane-layout";
import { paneStates } from "./pane-states";
import { PlannerSteps } from "./planner-steps";

let workbench: Workbench;

const names = new Set<string>([...programs.map(({ name }) => name), ...developmentFunds.map(({ label }) => label)]);
const isName = (text: string): boolean => text === "" || names.has(text) || specializationKinds.some(({ ending }) => text.endsWith(ending));
/** What stays English in every language: names, and what Excel itself says ("AccessDenied: You cannot ..."). */
const staysEnglish = (text: string): boolean => /^[A-Z]\w+: /.test(text) || text.split(/, |:/).every((piece) => isName(piece.trim()));

/** Texts on the screen that are marked as English, but for those that stay so. */
async function english({ pane }: Workbench): Promise<string[]> {
  const marked = await pane.evaluate(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
    return within(document)
      .filter((element) => element.matches("[lang=en]:not(textarea)"))
      .map((element) => (element as HTMLElement).innerText.trim());
  });
  return marked.filter((text) => !staysEnglish(text));
}

describe("every state fits into 320 px", () => {
  beforeAll(async () => {
    workbench = await openWorkbench({ locale: "de-AT", reducedMotion: "reduce" });
  });
  afterAll(() => workbench?.close());

  test.each(paneStates)("$name", async ({ name, make }) => {
    await make(workbench);
    await narrowPane(workbench, 320);
    const wide = await cutOff(workbench);
    await workbench.pane.evaluate(() => (document.documentElement.dir = "rtl"));
    const found = { name, wide, turned: await cutOff(workbench), english: await english(workbench) };
    await workbench.pane.evaluate(() => (document.documentElement.dir = "ltr"));
    expect(found).toEqual({ name, wide: [], turned: [], english: [] });
  });
});

test.each([
  ["de-DE", "en-US", "de", "Welche Zeilen sollen eingeordnet werden?"],
  ["en-US", "de-DE", "en", "Which lines should be placed?"],
])("in an Excel in %s the pane goes by Excel, also where the browser is in %s", async (office, locale, code, title) => {
  workbench = await openWorkbench({ locale });
  try {
    // The workbench tells its page's language as Excel's; the pane's own page keeps the browser's.
    await workbench.page.addInitScript((language) => {
      if (window === window.top) Object.defineProperty(navigator, "language", { get: () => language });
    }, office);
    await new PlannerSteps(workbench).freshPane();
    await shown(workbench, title);
    expect(await workbench.pane.evaluate(() => [navigator.language, document.documentElement.lang])).toEqual([locale, code]);
    expect(workbench.problems).toEqual([]);
  } finally {
    await workbench.close();
  }
});

describe("speaks German", () => {
  beforeAll(async () => {
    workbench = await openWorkbench({ locale: "de-AT" });
  });
  afterAll(() => workbench?.close());

  test("an empty pane speaks German, and says so to a screen reader", async () => {
    await shown(workbench, "Welche Zeilen sollen eingeordnet werden?");
    expect(await workbench.pane.evaluate(() => document.documentElement.lang)).toBe("de");
  });

  test("a portfolio is placed, with numbers as they are written in Austria", async () => {
    await workbench.open("quarterly-pnl.xlsx");
    await workbench.select("'P&L Q3'!B10");
    await workbench.command("PPF.PlacePortfolio");
    await shown(workbench, "Dienstleistungsgeschäft, das Managed Services erreicht hat");
    // 281,400 of 515,650 is 54.6 %, shown as 55 %; 122,900 of gross profit in managed services.
    const table = workbench.pane.locator("#panel-placement table");
    await table.getByText(/^55\s%$/).waitFor();
    await table.getByText(/^122\s900$/).first().waitFor({ state: "attached" });
  });

  test("what the framework says of a program is German, too", async () => {
    await workbench.pane.locator("#tab-programs").click();
    await workbench.pane.locator("#panel-programs .gates").getByText("Reifegrad (stage)").first().waitFor();
  });

  test("review, write and undo", async () => {
    await button(workbench, /Änderungen prüfen/).click();
    await shown(workbench, /Zellen zu schreiben$/);
    await button(workbench, /^\s*Einordnung schreiben\s*$/).click();
    await shown(workbench, "Geschrieben");
    await button(workbench, /^\s*Zurücknehmen\s*$/).click();
    await shown(workbench, "Zurückgenommen");
    await workbench.settled();
  });

  test("a failure says in German what to do", async () => {
    await button(workbench, /^\s*Schließen\s*$/).click();
    await button(workbench, /Änderungen prüfen/).click();
    await shown(workbench, /Zellen zu schreiben$/);
    await workbench.fail({ at: 1, code: "AccessDenied" });
    await button(workbench, /^\s*Einordnung schreiben\s*$/).click();
    await shown(workbench, "Die Einordnung wurde nicht geschrieben");
    await shown(workbench, /Heben Sie den Schutz unter „Überprüfen“ auf.*Die Arbeitsmappe ist wie zuvor\./);
    await workbench.fail(null);
  });

  test("nothing went wrong in the page or the pane", () => {
    expect(workbench.problems).toEqual([]);
  });
});
