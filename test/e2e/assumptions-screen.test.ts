/**
 * Assumptions edited in the pane, on quarterly-pnl.xlsx. By model, as added up in planner.test.ts: revenue 534,250 / 815,200 /
 * 351,000 / 98,000 / 40,800, gross profit 28,450 / 281,400 / 122,900 / 65,700 / 17,200, in all 515,650: technology solutions and
 * beyond have 82,900 of it, 16.1 %.
 */
import type { Locator } from "playwright-core";
import { assumptionKeys } from "../../src/framework/assumptions/assumption-rows";
import { button, openWorkbench, shown, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.open("quarterly-pnl.xlsx");
  await workbench.select("'P&L Q3'!B10");
  await workbench.command("PPF.PlacePortfolio");
  await shown(workbench, "Services business that has reached managed services");
  await screen("assumptions");
});
afterAll(() => workbench?.close());

const sheet = "'PPF Assumptions'";
const field = (name: string): Locator => workbench.pane.locator("ppf-assumptions").getByRole("textbox", { name });
const effects = (): Locator => workbench.pane.locator("ppf-effects section");

async function screen(name: string): Promise<void> {
  await workbench.pane.locator(`#tab-${name}`).click();
  await workbench.pane.locator(`#panel-${name} h2`).first().waitFor();
}

/** Types into a field and leaves it. */
async function type(into: Locator, text: string): Promise<void> {
  await into.fill(text);
  await into.press("Tab");
}

/** What the card says that the changes do, on one line. */
async function told(): Promise<string> {
  return (await effects().innerText()).replace(/\s+/g, " ");
}

/** The value beside a key on the assumptions sheet. */
async function onSheet(key: string): Promise<unknown> {
  await workbench.settled();
  const { values } = await workbench.read(`${sheet}!A1:H80`);
  const header = values.find((cells) => cells.includes("Value")) ?? [];
  return values.find((cells) => cells.includes(key))?.[header.indexOf("Value")];
}

/** The id of what has the focus, inside whatever shadow trees, once the pane has moved it. */
function focused(): Promise<string> {
  return workbench.pane.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    return activeElement?.id ?? "";
  });
}

async function write(): Promise<void> {
  await button(workbench, /Review/).click();
  await button(workbench, /^\s*Write placement\s*$/).click();
  await shown(workbench, "Written");
  await workbench.settled();
}

test("every assumption has its field", async () => {
  for (const details of await workbench.pane.locator("ppf-assumptions details").all()) {
    await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
  }
  const fields = await workbench.pane
    .locator("ppf-assumptions input")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).id || (input as HTMLInputElement).name));
  expect(new Set(fields)).toEqual(
    new Set(assumptionKeys.map(({ key, unit }) => (unit === "name" || key === "unit.scale" ? key : key.replace(/\W/g, "-")))),
  );
});

test("what cannot be read is told beside the field and cannot be applied", async () => {
  await type(field("Share of the base"), "a lot");
  await workbench.pane.getByText('Needs a percentage above 0, 100 at most; found "a lot".').waitFor();
  expect(await told()).toContain("This cannot be used yet");
  expect(await workbench.pane.locator("#apply-assumptions").getAttribute("aria-disabled")).toBe("true");
  await workbench.pane.locator("#discard-assumptions").click();
  expect(await field("Share of the base").inputValue()).toBe("20");
});

test("an even split to begin with leaves the keys in the first share, and is kept where it is typed as it is shown", async () => {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Begin with 60% and 40%" }).press("Enter");
  await pane.getByRole("button", { name: "Begin with 60% and 40%" }).waitFor({ state: "detached" });
  expect(await focused()).toBe("share-advise");
  expect(await told()).toContain("Not applied yet; the next write leaves it out.");
  // 0.4 / 3 is 13.3333 %.
  const procure = field("Procure").first();
  expect(await procure.inputValue()).toBe("13.333");
  await type(procure, "13.3");
  // 99.9667 %: 60 + 13.3 + 2 x 13.33333
  await pane.getByText("0.0333% missing: the six shares must come to 100%.").first().waitFor();
  expect(await pane.locator("ppf-assumptions .sum").innerText()).toContain("99.9667%");
  expect(await told()).toContain("This cannot be used yet: 0.0333% missing: the six shares must come to 100%.");
  await type(procure, "13.333");
  await pane.getByText("missing: the six").first().waitFor({ state: "detached" });
  expect(await pane.locator("ppf-assumptions .sum").innerText()).toContain("100%");
  await pane.locator("#discard-assumptions").click();
});

test("the card at the bottom never covers what has the focus", async () => {
  const { page, pane } = workbench;
  await page.setViewportSize({ width: 1440, height: 640 });
  await type(field("Share of the base"), "15%");
  await effects().waitFor();
  await field("Share of the base").focus();
  for (let presses = 0; presses < 70; presses++) {
    await page.keyboard.press("Tab");
    const [name, covered] = await pane.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      let element = document.activeElement as HTMLElement;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
      // Outside the screen there is none.
      const card = (element.getRootNode() as ShadowRoot).querySelector("ppf-effects");
      return [element.id || element.localName, card !== null && element.getBoundingClientRect().bottom > card.getBoundingClientRect().top];
    });
    expect([name, covered]).toEqual([name, false]);
  }
  await pane.locator("#discard-assumptions").click();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("before the first write, back to what is published is no change", async () => {
  const { pane } = workbench;
  await type(field("Share of the base"), "30");
  await pane.locator("#apply-assumptions").click();
  await shown(workbench, "One change is in force here");
  await pane.getByRole("button", { name: "Reset: Share of the base" }).press("Enter");
  expect(await focused()).toBe("placement-established");
  await pane.locator("#apply-assumptions").click();
  await pane.getByText("in force here").waitFor({ state: "detached" });
});

test("what a change does is told before it is applied", async () => {
  await type(field("Share of the base"), "15%");
  expect(await told()).toContain("Placement managed services becomes technology solutions");
  expect(await told()).toContain("Threshold 20% becomes 15%");
  await workbench.pane.locator("ppf-assumptions").getByRole("radio", { name: "IDC 2017" }).check();
  // As in placement-screen.test.ts: 51,687.5 + 3,920 + 35,050 + 2,900
  expect(await told()).toContain("Money left on the table 0 becomes 93.6K 93,557.5");
  await screen("placement");
  await shown(workbench, "Services business that has reached managed services");
});

test("applied it counts at once, and the sheet follows with the next write", async () => {
  await screen("assumptions");
  await workbench.pane.locator("#apply-assumptions").click();
  await effects().waitFor({ state: "detached" });
  await shown(workbench, "2 changes are in force here, on the sheet only after the next write.");
  await screen("placement");
  await shown(workbench, "Services business that has reached technology solutions");
  await write();
  expect(await onSheet("placement.established")).toBe(0.15);
  expect(await onSheet("preset")).toBe("IDC 2017");
});

test("an own margin strikes out the published one, and goes back to it", async () => {
  await screen("assumptions");
  await type(field("Your own margin of services"), "40");
  await workbench.pane.locator("ppf-assumptions td s").getByText("35%").waitFor();
  // (0.40 x 815,200) - 281,400 = 44,680 in place of 3,920: 134,317.5
  expect(await told()).toContain("becomes 134K 134,317.5");
  // The button goes with the keyboard's focus on it: the field beside it has it then.
  await workbench.pane.getByRole("button", { name: "Reset: Your own margin of services" }).press("Enter");
  await effects().waitFor({ state: "detached" });
  expect(await focused()).toBe("margin-services-mid");
  expect(await field("Your own margin of services").inputValue()).toBe("");
});

test("shares that do not come to 100% are told, and by how much", async () => {
  // The sheet has the even split by now.
  await type(field("Advise").first(), "30");
  await workbench.pane.locator("ppf-assumptions .sum").getByText("10% too much: the six shares must come to 100%.").waitFor();
  await type(field("Design").first(), "10");
  await workbench.pane.getByText("too much").first().waitFor({ state: "detached" });
  await workbench.pane.locator("#discard-assumptions").click();
});

test("reset goes back to what is published, on the sheet too", async () => {
  await workbench.pane.getByRole("button", { name: "Reset: Share of the base" }).click();
  await workbench.pane.locator("#apply-assumptions").click();
  await write();
  expect(await onSheet("placement.established")).toBe(0.2);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
