/** The pane in a German Office: language, numbers and width, in every state; and turned round, as in a language from right to left. */
import { button, openWorkbench, shown, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ locale: "de-AT" });
  await workbench.page.addStyleTag({ content: "#pane, #addin { width: 320px !important; min-width: 320px !important; }" });
});
afterAll(() => workbench?.close());

/** Elements that reach over the sides of the pane. */
const overflowing = (): Promise<string[]> =>
  workbench.pane.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        const hidden = width === 0 || element.closest(".unseen, .progress, h1") !== null;
        // Tables keep clear of the sides, as all text does.
        const clear = element.closest("table") ? 15 : -0.5;
        if (!hidden && (left < clear || right > innerWidth - clear)) found.push(`${element.localName}: ${element.textContent?.trim()}`);
      }
    };
    look(document);
    return found;
  });

/** Each screen with everything unfolded. */
async function everyScreenFits(): Promise<void> {
  for (const screen of ["portfolio", "placement", "programs", "assumptions"]) {
    await workbench.pane.locator(`#tab-${screen}`).click();
    await workbench.pane.locator(`#panel-${screen}`).waitFor();
    for (const details of await workbench.pane.locator(`#panel-${screen} details`).all()) {
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    }
    expect({ screen, overflowing: await overflowing() }).toEqual({ screen, overflowing: [] });
  }
}

test("an empty pane speaks German, and says so to a screen reader", async () => {
  await shown(workbench, "Welche Zeilen sollen eingeordnet werden?");
  expect(await workbench.pane.evaluate(() => document.documentElement.lang)).toBe("de");
  expect(await overflowing()).toEqual([]);
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

test("every screen fits into 320 px, also from right to left", async () => {
  await everyScreenFits();
  await workbench.pane.evaluate(() => (document.documentElement.dir = "rtl"));
  await everyScreenFits();
  await workbench.pane.evaluate(() => (document.documentElement.dir = "ltr"));
});

test("what is framework English is marked as English", async () => {
  await workbench.pane.locator("#tab-programs").click();
  const label = workbench.pane.locator("#panel-programs .gates [lang=en]").first();
  expect(await label.innerText()).toMatch(/\w/);
});

test("review, write and undo", async () => {
  await button(workbench, /Änderungen prüfen/).click();
  await shown(workbench, /Zellen zu schreiben$/);
  expect(await overflowing()).toEqual([]);
  await button(workbench, /^\s*Einordnung schreiben\s*$/).click();
  await shown(workbench, "Geschrieben");
  expect(await overflowing()).toEqual([]);
  await button(workbench, /^\s*Rückgängig\s*$/).click();
  await shown(workbench, "Wiederhergestellt");
});

test("a failure says in German what to do", async () => {
  await button(workbench, /^\s*Schließen\s*$/).click();
  await button(workbench, /Änderungen prüfen/).click();
  await shown(workbench, /Zellen zu schreiben$/);
  await workbench.fail({ at: 1, code: "AccessDenied" });
  await button(workbench, /^\s*Einordnung schreiben\s*$/).click();
  await shown(workbench, "Die Einordnung wurde nicht geschrieben");
  await shown(workbench, /Heben Sie den Schutz auf.*Die Arbeitsmappe ist wie zuvor\./);
  expect(await overflowing()).toEqual([]);
  await workbench.fail(null);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
