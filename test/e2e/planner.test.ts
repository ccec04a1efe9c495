/**
 * The planner's way on a real workbook: quarterly-pnl.xlsx is opened, placed, written, changed and written again, through the
 * genuine Office.js. Expected numbers were added up from the workbook's own lines with a calculator, by business model:
 * revenue 534,250 / 815,200 / 351,000 / 98,000 / 40,800, cost 505,800 / 533,800 / 228,100 / 32,300 / 23,600,
 * gross profit 28,450 / 281,400 / 122,900 / 65,700 / 17,200, in all 515,650; 7,400 of revenue are not AWS.
 */
import { join } from "node:path";
import { button, dump, openWorkbench, shown, type CellValue, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

const pnl = "'P&L Q3'";
const placementSheet = "'PPF Placement'";
const programsSheet = "'PPF Programs'";
const assumptionsSheet = "'PPF Assumptions'";

async function openAndPlace(): Promise<void> {
  await workbench.open("quarterly-pnl.xlsx");
  await place();
}

async function place(): Promise<void> {
  await workbench.select(`${pnl}!B10`);
  await workbench.command("PPF.PlacePortfolio");
  await shown(workbench, "Services business that has reached managed services");
}

async function review(): Promise<void> {
  await button(workbench, /Review|up to date/).click();
  await shown(workbench, /to write$|Nothing to write/);
}

async function write(): Promise<void> {
  await review();
  await button(workbench, /^\s*Write placement\s*$/).click();
  await shown(workbench, "Written");
  await workbench.settled();
}

/** The cells beside a label in the first column of a sheet. */
async function row(sheet: string, label: string): Promise<CellValue[]> {
  const used = (await workbench.snapshot()).sheets.find(({ name }) => `'${name}'` === sheet)?.usedRange;
  const { values } = await workbench.read(used ?? "");
  const found = values.find(([first]) => first === label);
  if (!found) throw new Error(`${sheet} has no row "${label}"`);
  return found.slice(1);
}

/** The address of a column's cell in the row of a table that begins with a value. */
async function cellOf(sheet: string, key: CellValue, header: string): Promise<string> {
  const used = (await workbench.snapshot()).sheets.find(({ name }) => `'${name}'` === sheet)?.usedRange ?? "";
  const { values } = await workbench.read(used);
  const headers = values.findIndex((cells) => cells.includes(header));
  const column = values[headers].indexOf(header);
  const line = values.findIndex((cells, index) => index > headers && cells.includes(key));
  return `${sheet}!${String.fromCharCode(65 + column)}${line + 1}`;
}

describe("a portfolio is placed and written", () => {
  beforeAll(openAndPlace);

  test("the pane reads the table that the selection lies in, recognises its columns and leaves out what is not AWS", async () => {
    await shown(workbench, "41 lines");
    await workbench.pane.getByText("55%").first().waitFor();
  });

  test("reviewing writes nothing, and says which ranges would be written", async () => {
    const before = await dump(workbench);
    await review();
    for (const sheet of ["PPF Placement", "PPF Programs", "PPF Assumptions"]) await shown(workbench, sheet);
    expect(await dump(workbench)).toEqual(before);
    await button(workbench, /^\s*Back\s*$/).click();
  });

  test("writing takes at most 6 requests and touches no cell of the user's", async () => {
    const before = (await dump(workbench)) as { cells: Record<string, unknown>; sheets: unknown[] };
    await review();
    await workbench.clearRequests();
    await button(workbench, /^\s*Write placement\s*$/).click();
    await shown(workbench, "Written");
    const requests = (await workbench.requests()).filter(({ label }) => label === "Excel.run");
    const last = requests.map(({ actions }) => actions.some((action) => action.startsWith("set "))).lastIndexOf(true);
    expect(last).toBeGreaterThanOrEqual(0);
    expect(last + 1).toBeLessThanOrEqual(6);
    await workbench.settled();
    const after = (await dump(workbench)) as typeof before;
    expect(after.cells["P&L Q3"]).toEqual(before.cells["P&L Q3"]);
    expect(after.cells["Board notes"]).toEqual(before.cells["Board notes"]);
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
  });

  test("the placement block holds live formulas with the numbers of the portfolio", async () => {
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("managed services");
    expect((await row(placementSheet, "Anchor"))[0]).toBe("services");
    expect((await row(placementSheet, "Base"))[0]).toBe("gross profit");
    // (122,900 + 65,700 + 17,200) / 515,650
    expect((await row(placementSheet, "Share at or beyond the reach"))[0]).toBeCloseTo(205800 / 515650, 10);
    expect((await row(placementSheet, "Threshold"))[0]).toBe(0.2);
    // (0.2 x 515,650 - 82,900) / 0.8, at the own margin of technology solutions, 65,700 / 98,000
    expect((await row(placementSheet, "Gross profit to add"))[0]).toBeCloseTo(25287.5, 6);
    expect((await row(placementSheet, "Revenue to add"))[0]).toBeCloseTo(25287.5 / (65700 / 98000), 6);
    expect((await row(placementSheet, "Check of this sheet"))[0]).toBe("OK");
    const [formula] = (await workbench.read(await cellOf(placementSheet, "Placement (reach)", "Value"))).formulas[0];
    expect(formula).toMatch(/^=PPF\.PLACEMENT\(Quarter\[/);
  });

  test("changing one revenue cell moves the placement; the pane and the program list say that they are out of date", async () => {
    // 40,000 more of technology solutions: (105,700 + 17,200) / 555,650 = 22.1 %.
    const cell = await cellOf(pnl, "Claims analytics, enterprise", "Revenue (USD)");
    await workbench.write(cell, [[71200]]);
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("technology solutions");
    const { values } = await workbench.read(`${programsSheet}!A1:H6`);
    expect(values.flat().some((value) => /^refresh/i.test(String(value)))).toBe(true);
    await shown(workbench, "Cells have changed since they were read.");
    await workbench.pane.locator("#read-changes").click();
    await shown(workbench, "Services business that has reached technology solutions");
    await workbench.pane.locator("#read-changes").waitFor({ state: "detached" });
    await workbench.write(cell, [[31200]]);
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("managed services");
  });

  test("a line added below the table counts", async () => {
    await workbench.write(`${pnl}!A51:G51`, [["New outcome contract", "Outcome", "Enterprise", "manage", 60000, 10000, 0]]);
    // (65,700 + 67,200) / 565,650 = 23.5 %
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("technology solutions");
    expect((await row(placementSheet, "Check of this sheet"))[0]).toBe("OK");
    await workbench.undo();
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("managed services");
  });

  test("changing an assumption on its sheet recalculates everything", async () => {
    const cell = await cellOf(assumptionsSheet, "placement.established", "Value");
    await workbench.write(cell, [[0.15]]);
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("technology solutions");
    expect((await row(placementSheet, "Threshold"))[0]).toBe(0.15);
  });

  test("a second run keeps the user's own columns, assumption values and notes beside the block", async () => {
    const owner = await cellOf(programsSheet, "managed-service-provider", "Owner");
    await workbench.write(owner, [["Ines"]]);
    await workbench.write(`${placementSheet}!M3`, [["our own note"]]);
    const changedAssumption = await cellOf(assumptionsSheet, "placement.established", "Value");
    await workbench.select(`${pnl}!B10`);
    await workbench.command("PPF.Refresh");
    await shown(workbench, /to write$|Nothing to write/);
    await button(workbench, /^\s*Write placement\s*$/).click();
    await shown(workbench, "Written");
    await workbench.settled();
    expect((await workbench.read(await cellOf(programsSheet, "managed-service-provider", "Owner"))).values).toEqual([["Ines"]]);
    expect((await workbench.read(`${placementSheet}!M3`)).values).toEqual([["our own note"]]);
    expect((await workbench.read(changedAssumption)).values).toEqual([[0.15]]);
    // The suggestions now are for the reach at 15 %.
    const { values } = await workbench.read(`${programsSheet}!A1:H6`);
    expect(values.flat().some((value) => /^current/i.test(String(value)))).toBe(true);
  });

  test("a run with nothing changed writes nothing", async () => {
    const before = await dump(workbench);
    await workbench.command("PPF.Refresh");
    await shown(workbench, "Nothing to write");
    expect(await dump(workbench)).toEqual(before);
  });

  test("the workbook is saved and opened again with everything in it", async () => {
    const before = (await dump(workbench)) as { cells: Record<string, unknown> };
    const bytes = await workbench.save();
    await workbench.page.evaluate((content) => window.workbench.open(Uint8Array.from(content)), [...bytes]);
    const after = (await dump(workbench)) as typeof before;
    expect(after.cells).toEqual(before.cells);
    expect((await row(placementSheet, "Placement (reach)"))[0]).toBe("technology solutions");
  });
});

describe("bad input", () => {
  test("is told with the cell's address, and nothing can be written", async () => {
    await workbench.open("quarterly-pnl.xlsx");
    await workbench.write(`${pnl}!E9`, [["n/a"]]);
    const before = await dump(workbench);
    await workbench.select(`${pnl}!B10`);
    await workbench.command("PPF.PlacePortfolio");
    await shown(workbench, "One matter needs attention first");
    await shown(workbench, "'P&L Q3'!E9");
    await shown(workbench, '"n/a" is not a number');
    expect(await button(workbench, /Review/).count()).toBe(0);
    expect(await dump(workbench)).toEqual(before);
  });
});

describe("a workbook in the way", () => {
  test("a sheet of the user's with our name is left alone; ours takes the next free name", async () => {
    await openAndPlace();
    // The board notes become a sheet that happens to be called like ours.
    await workbench.rename("Board notes", "PPF Placement");
    const before = (await workbench.read("'PPF Placement'!A1:B3")).values;
    await write();
    const { sheets } = await workbench.snapshot();
    expect(sheets.map(({ name }) => name).sort()).toEqual(
      ["P&L Q3", "PPF Placement", "PPF Placement 2", "PPF Programs", "PPF Assumptions", "PPF Log"].sort(),
    );
    expect((await workbench.read("'PPF Placement'!A1:B3")).values).toEqual(before);
    expect((await row("'PPF Placement 2'", "Placement (reach)"))[0]).toBe("managed services");
  });

  test("ours is found again after the user has renamed its sheet", async () => {
    await workbench.rename("PPF Placement 2", "Where we stand");
    await workbench.write(await cellOf(pnl, "Claims analytics, enterprise", "Revenue (USD)"), [[71200]]);
    expect((await row("'Where we stand'", "Placement (reach)"))[0]).toBe("technology solutions");
    await workbench.command("PPF.Refresh");
    await shown(workbench, /cells? to write$/);
    await button(workbench, /^\s*Write placement\s*$/).click();
    await shown(workbench, "Written");
    await workbench.settled();
    expect((await workbench.snapshot()).sheets).toHaveLength(6);
    const { values } = await workbench.read(`${programsSheet}!A1:H6`);
    expect(values.flat().some((value) => /^current/i.test(String(value)))).toBe(true);
  });

  test("a protected sheet of ours stops the second run, with its way out", async () => {
    await workbench.protect("PPF Programs");
    await workbench.write(await cellOf(pnl, "Claims analytics, enterprise", "Revenue (USD)"), [[31200]]);
    const before = await dump(workbench);
    await workbench.command("PPF.Refresh");
    await shown(workbench, /protected/);
    expect(await dump(workbench)).toEqual(before);
  });

  test("Undo puts back what was there before the write", async () => {
    await openAndPlace();
    const before = await dump(workbench);
    await write();
    await button(workbench, /^\s*Undo\s*$/).click();
    await shown(workbench, "Put back as it was");
    await workbench.settled();
    expect(await dump(workbench)).toEqual(before);
  });
});

test("a command given before the pane's code is there is carried out", async () => {
  const fresh = await openWorkbench({}, "sample");
  try {
    // The pane starts anew; the command comes at once.
    await fresh.page.reload();
    await fresh.page.waitForFunction(() => "workbench" in window);
    await fresh.page.evaluate(() => window.workbench.ready);
    await fresh.command("PPF.InsertSample");
    expect((await fresh.snapshot()).sheets.map(({ name }) => name)).toContain("PPF Sample");
  } finally {
    await fresh.close();
  }
});

test("a file opened by the workbench's own button has a pane that knows nothing of the one before", async () => {
  await openAndPlace();
  await workbench.page.locator("#file").setInputFiles(join(__dirname, "workbooks/guv-2026.xlsx"));
  await shown(workbench, "Which lines should be placed?");
  await workbench.settled();
  expect((await workbench.snapshot()).sheets.map(({ name }) => name)).toContain("GuV 2026");
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
