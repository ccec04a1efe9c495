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
  await shown(workbench, "2 changes are in force here; the sheet follows with the next write.");
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
  // The button goes with the keyboard's focus on it: the screen has it then.
  await workbench.pane.getByRole("button", { name: "Reset: Your own margin of services" }).press("Enter");
  await effects().waitFor({ state: "detached" });
  await workbench.pane.waitForFunction(
    () => document.querySelector("ppf-pane")?.shadowRoot?.activeElement?.id === "panel-assumptions",
  );
  expect(await field("Your own margin of services").inputValue()).toBe("");
});

test("shares that do not come to 100% are told, and by how much", async () => {
  // The sheet has the even split by now.
  await type(field("Advise").first(), "30");
  await workbench.pane.getByText("10% too much: the six shares must come to 100%.").waitFor();
  await type(field("Design").first(), "10");
  await workbench.pane.getByText("too much").waitFor({ state: "detached" });
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
