/**
 * Workbooks as planners have them: names with signs, a title above the headers, tables renamed, moved and deleted between two
 * runs, rows inserted in our blocks. Nothing of the user's is lost, and the pane says what is the matter.
 * The small portfolio: gross profit resell 30, services 200, managed services 120, technology solutions 60, in all 410;
 * managed services or beyond 180 / 410 = 43.9 %, technology solutions or beyond 14.6 %.
 */
import { button, dump, openWorkbench, shown, type CellValue, type Workbench } from "./open-workbench";

let workbench: Workbench;
let blank: Uint8Array;
beforeAll(async () => {
  workbench = await openWorkbench();
  blank = await workbench.save();
});
afterAll(() => workbench?.close());

const headers: CellValue[] = ["Offering", "Business model", "Revenue", "Cost"];
const lines: CellValue[][] = [
  ["AWS resale", "resell", 600, 570],
  ["Projects", "services", 500, 300],
  ["Run", "MSP", 300, 180],
  ["Product", "SaaS", 100, 40],
];

/** Does something to the workbook as the user would, through Excel. */
const excel = <A>(action: (context: Excel.RequestContext, argument: A) => void, argument: A): Promise<void> =>
  workbench.pane.evaluate(
    ([text, given]) =>
      Excel.run(async (context) => {
        new Function("context", "argument", `return (${text})(context, argument)`)(context, given);
        await context.sync();
      }),
    [action.toString(), argument] as const,
  );

async function openBytes(bytes: Uint8Array): Promise<void> {
  await workbench.page.evaluate((content) => window.workbench.open(Uint8Array.from(content)), [...bytes]);
}

/** A workbook with these cells alone. */
async function anew(rows: CellValue[][], address: string, table?: string): Promise<void> {
  await openBytes(blank);
  await workbench.write(address, rows);
  if (table) {
    await excel(
      (context, [at, name]) => {
        context.workbook.tables.add(at, true).name = name;
      },
      [address, table] as const,
    );
  }
}

async function place(address: string): Promise<void> {
  await workbench.select(address);
  await workbench.command("PPF.PlacePortfolio");
}

async function placed(address: string): Promise<void> {
  await place(address);
  await shown(workbench, "Services business that has reached managed services");
}

async function write(): Promise<void> {
  await button(workbench, /Review/).click();
  await confirm();
}

async function confirm(): Promise<void> {
  await button(workbench, /^\s*Write placement\s*$/).click();
  await shown(workbench, "Written");
  await workbench.settled();
}

async function placedAndWritten(): Promise<void> {
  await anew([headers, ...lines], "Sheet1!A1:D5", "Book");
  await placed("Sheet1!B3");
  await write();
}

const value = async (address: string): Promise<CellValue> => (await workbench.read(address)).values[0][0];
const formula = async (address: string): Promise<CellValue> => (await workbench.read(address)).formulas[0][0];

describe("reading", () => {
  test.each<[string, CellValue[][], string, string, RegExp]>([
    ["an empty sheet", [[""]], "Sheet1!A1", "Sheet1!A1", /nothing stands here; select the lines/],
    ["an error cell", [headers, ["Run", "MSP", "=1/0", 180]], "Sheet1!A1:D2", "Sheet1!A1:D2", /#DIV\/0! is an Excel error/],
  ])("%s is told, and nothing can be written", async (_, rows, address, selected, sentence) => {
    await anew(rows, address);
    await place(selected);
    await shown(workbench, sentence);
    expect(await button(workbench, /Review/).count()).toBe(0);
  });

  test("costs that are said to be positive and are not", async () => {
    await anew([headers, ["Run", "MSP", 300, -180]], "Sheet1!A1:D2");
    await place("Sheet1!A1:D2");
    await workbench.pane.locator("#costs-positive").click();
    await shown(workbench, /costs are needed as positive numbers/);
    expect(await button(workbench, /Review/).count()).toBe(0);
  });

  test("a title above the headers, a total of its own below, a column selected: the block around is read", async () => {
    const gap = ["", "", "", ""];
    await anew([["Contoso FY26", "", "", ""], gap, headers, ...lines, ["Total", "total", 1500, 1090]], "Sheet1!A1:D8");
    await placed("Sheet1!A1:D8");
    await shown(workbench, "FY2026 · 4 lines");
    await placed("Sheet1!C3:C7");
    await shown(workbench, "Sheet1!A3:D8");
  });

  test("a title apart from the lines says their unit, though one cell of them was clicked", async () => {
    await anew([["P&L 2026, in TEUR", "", "", ""], ["", "", "", ""], headers, ...lines], "Sheet1!A1:D7");
    await placed("Sheet1!B5");
    await workbench.pane.locator("#tab-portfolio").click();
    await shown(workbench, /"P&L 2026, in TEUR" says thousands/);
    await shown(workbench, "Sheet1!A3:D7");
  });

  test("hidden rows count, and the pane says so", async () => {
    await anew([headers, ...lines], "Sheet1!A1:D5");
    await excel((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("3:3").rowHidden = true;
    }, null);
    await placed("Sheet1!A1:D5");
    await workbench.pane.locator("#tab-portfolio").click();
    await shown(workbench, /some rows are hidden or filtered out; they count all the same/);
  });

  test("a selection that is not one range of cells says what to select", async () => {
    await workbench.fail({ at: 1, code: "InvalidSelection" });
    await workbench.command("PPF.PlacePortfolio");
    await shown(workbench, "The selection is not one range of cells.");
    await workbench.fail(null);
  });
});

test("signs in sheet, table and column names come through into live formulas", async () => {
  await anew([["It's #1 [a] @x", "Model [x]", "Revenue, 'net' (EUR) \"q\"", "Cost #]"], ...lines], "Sheet1!A1:D5", "Book_1");
  await workbench.rename("Sheet1", "Bob's P&L (100%)");
  await placed("'Bob''s P&L (100%)'!B3");
  await write();
  expect(await formula("'PPF Placement'!B6")).toBe(
    "=PPF.PLACEMENT(Book_1[Model '[x']],Book_1[Revenue, ''net'' (EUR) \"q\"],Book_1[Cost '#']],PpfAssumptions[[Key]:[Value]])",
  );
  expect(await value("'PPF Placement'!B4")).toBe("OK");
  // 180 / 410
  expect(await value("'PPF Placement'!B9")).toBeCloseTo(180 / 410, 10);
});

describe("between two runs", () => {
  test("a renamed table with a column inserted is found again", async () => {
    await placedAndWritten();
    await excel((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C:C").insert("Right");
      context.workbook.tables.getItem("Book").name = "Ledger";
    }, null);
    await workbench.command("PPF.Refresh");
    await shown(workbench, "Ledger");
    await shown(workbench, "Services business that has reached managed services");
    await shown(workbench, /to write$|Nothing to write/);
  });

  test("rows inserted above and inside a portfolio that is no table are followed", async () => {
    await anew([headers, ...lines], "Sheet1!A1:D5");
    await placed("Sheet1!A1:D5");
    await write();
    await excel((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("5:5").insert("Down");
    }, null);
    await workbench.write("Sheet1!A5:D5", [["More projects", "services", 10, 5]]);
    await workbench.command("PPF.Refresh");
    await shown(workbench, "Sheet1!A3:D8");
    // The formulas have followed by themselves, and no text tells an address.
    await shown(workbench, "Nothing to write");
    expect(await value("'PPF Placement'!B4")).toBe("OK");
    expect(await value("'PPF Placement'!B25")).toBe(600 + 500 + 300 + 100 + 10);
  });

  test("a portfolio whose sheet was deleted is told", async () => {
    await placedAndWritten();
    await excel((context) => context.workbook.worksheets.getItem("Sheet1").delete(), null);
    await workbench.command("PPF.Refresh");
    await shown(workbench, /Not in this workbook any more:/);
    await shown(workbench, "Select the portfolio where it is now, and read it under Portfolio.");
  });

  test("a second portfolio in the place of the first is announced before it is written", async () => {
    await placedAndWritten();
    await workbench.write("Sheet1!G1:J5", [headers, ...lines]);
    await excel((context) => {
      context.workbook.tables.add("Sheet1!G1:J5", true).name = "Other";
    }, null);
    await placed("Sheet1!H3");
    await button(workbench, /Review/).click();
    await shown(workbench, "Table Book was placed here until now; its own cells stay as they are");
  });

  test("a row inserted inside the placement stops the write; a column inserted in the programs does not", async () => {
    await placedAndWritten();
    await excel((context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("PPF Programs").getRange("C:C").insert("Right");
    }, null);
    await workbench.write("'PPF Programs'!C3", [["mine"]]);
    await workbench.write("Sheet1!C5", [[400]]);
    await workbench.command("PPF.Refresh");
    await shown(workbench, /to write$/);
    await confirm();
    expect(await value("'PPF Programs'!C3")).toBe("mine");
    expect(await value("'PPF Programs'!B3")).toBe("current");

    await excel((context) => {
      context.workbook.worksheets.getItem("PPF Placement").getRange("10:10").insert("Down");
    }, null);
    await workbench.write("'PPF Placement'!A10", [["my note"]]);
    await workbench.write("Sheet1!C5", [[100]]);
    const before = await dump(workbench);
    await workbench.command("PPF.Refresh");
    await shown(workbench, "Rows or columns were inserted or deleted inside what the planner wrote:");
    expect(await dump(workbench)).toEqual(before);
  });

  test("a deleted assumptions sheet comes back under its own name, and Undo takes it away again", async () => {
    await placedAndWritten();
    await excel((context) => context.workbook.worksheets.getItem("PPF Assumptions").delete(), null);
    const before = (await workbench.snapshot()).sheets.map(({ name }) => name);
    await workbench.command("PPF.Refresh");
    await shown(workbench, /to write$/);
    await confirm();
    const { names } = await workbench.snapshot();
    expect(names.map(({ name }) => name).sort()).toEqual(["PPF_Assumptions", "PPF_Log", "PPF_Placement", "PPF_Programs"]);
    expect(await value("'PPF Placement'!B4")).toBe("OK");
    await button(workbench, /^\s*Undo\s*$/).click();
    await shown(workbench, "Put back as it was");
    expect((await workbench.snapshot()).sheets.map(({ name }) => name)).toEqual(before);
  });

  test("shares that do not sum to 1 are told, and the sheet's own check shows it", async () => {
    await placedAndWritten();
    const { values } = await workbench.read("'PPF Assumptions'!A1:A40");
    const row = values.findIndex(([key]) => key === "share.advise") + 1;
    await workbench.write(`'PPF Assumptions'!B${row}`, [[0.9]]);
    expect(await value("'PPF Placement'!B4")).toBe("CHECK");
    await workbench.command("PPF.Refresh");
    await shown(workbench, "The assumptions sheet needs attention");
    // 0.9 in place of 0.2
    await shown(workbench, /sum to 1; the sum is 1.7/);
    expect(await button(workbench, /Review/).count()).toBe(0);
  });

  test("an assumption that cannot be used is told with its cell, as a link", async () => {
    await placedAndWritten();
    const { values } = await workbench.read("'PPF Assumptions'!A1:A60");
    const cell = `'PPF Assumptions'!B${values.findIndex(([key]) => key === "placement.established") + 1}`;
    await workbench.write(cell, [["a lot"]]);
    await workbench.command("PPF.Refresh");
    await shown(workbench, `beside placement.established in ${cell}; found "a lot"`);
    await workbench.pane.locator("#panel-portfolio .notice.bad").getByRole("button", { name: cell }).waitFor();
  });

  test("Undo after typing on a sheet of ours refuses, and nothing is taken back", async () => {
    await placedAndWritten();
    await workbench.write("'PPF Placement'!L3", [["note"]]);
    const before = await dump(workbench);
    await button(workbench, /^\s*Undo\s*$/).click();
    await shown(workbench, "The last write was not undone");
    await shown(workbench, "'PPF Placement'!L3");
    expect(await dump(workbench)).toEqual(before);
  });

  test("saved and opened again, a run changes nothing", async () => {
    await placedAndWritten();
    await openBytes(await workbench.save());
    await workbench.settled();
    const before = await dump(workbench);
    await workbench.command("PPF.Refresh");
    await shown(workbench, "Nothing to write");
    expect(await dump(workbench)).toEqual(before);
  });
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
