/**
 * What is written stays the user's: edited cells, targets, blocks found again, the log that puts back, and everything that is
 * given in the pane and must be on the sheet afterwards.
 * The small portfolio: gross profit resell 30, services 200, managed services 120, technology solutions 60, in all 410;
 * managed services or beyond 180 / 410 = 43.9 %, technology solutions 60 / 410 = 14.6 %.
 */
import { button, dump, openWorkbench, shown, type CellValue, type Workbench } from "./open-workbench";
import { PlannerSteps } from "./planner-steps";

let workbench: Workbench;
let steps: PlannerSteps;
beforeAll(async () => {
  workbench = await openWorkbench();
  steps = new PlannerSteps(workbench);
});
afterAll(() => workbench?.close());

const reached = "Services business that has reached managed services";
const lines: CellValue[][] = [
  ["Offering", "Business model", "Revenue", "Cost"],
  ["AWS resale", "resell", 600, 570],
  ["Projects", "services", 500, 300],
  ["Run", "MSP", 300, 180],
  ["Product", "SaaS", 100, 40],
];
/** Revenue of the product: 100 more, and technology solutions make 160 of 510, 31.4 %. */
const product = "Sheet1!C5";

/** In a pane that knows nothing of the book before. */
async function placed(): Promise<void> {
  await steps.freshPane();
  await workbench.write("Sheet1!A1:D5", lines);
  await steps.excel((context) => {
    context.workbook.tables.add("Sheet1!A1:D5", true).name = "Book";
  }, null);
  await steps.placed("Sheet1!B3", reached);
}

async function placedAndWritten(): Promise<void> {
  await placed();
  await steps.write();
  await steps.close();
}

/** What a user could lose; ids of tables and sheets live in memory only. */
const withoutIds = async (): Promise<unknown> => {
  const { sheets, sheetProperties, ...rest } = (await dump(workbench)) as {
    sheets: { tables: { id?: string }[] }[];
    sheetProperties: Record<string, Record<string, string>>;
  };
  const named = sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, id: undefined })) }));
  return { ...rest, properties: Object.values(sheetProperties).filter((own) => Object.keys(own).length > 0), sheets: named };
};

const sheetNames = async (): Promise<string[]> => (await workbench.snapshot()).sheets.map(({ name }) => name);

async function aimAt(kind: "own" | "one" | "anchor"): Promise<void> {
  await workbench.pane.locator("#where").selectOption(kind);
  await workbench.settled();
}

async function refreshAndWrite(): Promise<void> {
  await steps.refresh();
  await steps.confirm();
  await steps.close();
}

describe("a cell of ours that the user has edited", () => {
  const mine = "'PPF Placement'!E6";
  const given = "'PPF Placement'!E7";

  test("stays unless the user gives it up, and is not asked about again", async () => {
    await placedAndWritten();
    const ours = await steps.value(given);
    await workbench.write(mine, [["what the board reads first"]]);
    await workbench.write(given, [["a slip"]]);
    await steps.refresh();
    await shown(workbench, "You edited 2 cells here since the last write. They stay unless you choose otherwise.");
    const conflict = (address: string) => workbench.pane.locator("fieldset.conflict").filter({ hasText: address });
    expect(await conflict(mine).locator("input").first().isChecked()).toBe(true);
    // The choice shows from the click on, while the list is renewed, and after.
    const shownAsChosen = await conflict(given).locator("input").last().evaluate(async (input: HTMLInputElement) => {
      input.click();
      const seen: boolean[] = [];
      for (let frame = 0; frame < 3; frame++) {
        await new Promise(requestAnimationFrame);
        seen.push(input.checked);
      }
      return seen;
    });
    expect(shownAsChosen).toEqual([true, true, true]);
    await workbench.pane.locator("#review-title", { hasText: "cells to write" }).waitFor();
    await conflict(given).locator("input:checked + span", { hasText: "Use the planner's" }).waitFor();
    await steps.confirm();
    await steps.close();
    expect(await steps.value(mine)).toBe("what the board reads first");
    expect(await steps.value(given)).toBe(ours);
    await steps.refresh();
    await shown(workbench, "Nothing to write");
    await shown(workbench, "1 cell keeps your edit, as you chose before");
    await steps.close();
    await workbench.write(product, [[200]]);
    await refreshAndWrite();
    expect(await steps.value(mine)).toBe("what the board reads first");
  });

  test("an edit alone is announced, kept, and a write with it changes no cell of the user's", async () => {
    await placedAndWritten();
    await workbench.write(mine, [["my words"]]);
    const before = (await dump(workbench)) as { cells: Record<string, unknown> };
    await steps.refresh();
    await shown(workbench, "You edited 1 cell here since the last write. It stays unless you choose otherwise.");
    await steps.close();
    expect((await dump(workbench)) as typeof before).toEqual(before);
  });

  test("an edit alone can be kept for good: asked once, nothing to undo, and quiet from then on", async () => {
    await placedAndWritten();
    await workbench.write(mine, [["my words"]]);
    // What was kept is remembered in the settings, and nowhere else.
    const before = { ...((await dump(workbench)) as object), settings: expect.anything() };
    await steps.refresh();
    const keep = workbench.pane.locator("#write");
    expect((await keep.innerText()).trim()).toBe("Keep my edits");
    await keep.click();
    await shown(workbench, "Your edits are kept");
    expect(await workbench.pane.locator("#undo").count()).toBe(0);
    await steps.close();
    expect(await dump(workbench)).toEqual(before);
    await shown(workbench, "Workbook is up to date");
    await steps.refresh();
    await shown(workbench, "1 cell keeps your edit, as you chose before");
    expect(await keep.count()).toBe(0);
    await steps.close();
  });
});

describe("where the user wants it", () => {
  test("everything on one new sheet, found again there", async () => {
    await placed();
    await steps.review();
    await aimAt("one");
    await steps.confirm();
    await steps.close();
    expect(await sheetNames()).toEqual(["Sheet1", "PPF Planner", "PPF Log"]);
    expect(await steps.placement("PPF Planner")).toMatchObject({ placement: "managed services", share: expect.closeTo(180 / 410, 10), check: "OK" });
    await steps.nothingToWrite();
    await workbench.write(product, [[200]]);
    await refreshAndWrite();
    expect(await sheetNames()).toEqual(["Sheet1", "PPF Planner", "PPF Log"]);
    expect(await steps.placement("PPF Planner")).toMatchObject({ placement: "technology solutions", check: "OK" });
  });

  describe("the profile, given after everything was written on one sheet", () => {
    /** What the user has written above, beside and far below; the assumptions end in AF. */
    const own: Record<string, CellValue[][]> = {
      A1: [["Board paper 4"]],
      "AH5:AI6": [["Question", "Answer"], ["When?", "open"]],
      AH700: [[25000]],
    };

    const kept = async () =>
      Object.fromEntries(
        await Promise.all(Object.keys(own).map(async (at) => [at, (await workbench.read(`'Our plan'!${at}`)).values] as const)),
      );

    test("joins it beside the user's cells, and Undo leaves no trace", async () => {
      await placed();
      await steps.review();
      await aimAt("one");
      await steps.confirm();
      await steps.close();
      await workbench.rename("PPF Planner", "Our plan");
      await steps.excel((context) => {
        const sheet = context.workbook.worksheets.getItem("Our plan");
        sheet.getRange("1:2").insert("Down");
        sheet.getRange("9:10").rowHidden = true;
      }, null);
      for (const [address, content] of Object.entries(own)) await workbench.write(`'Our plan'!${address}`, content);
      await steps.tab("programs");
      await workbench.pane.locator("ppf-profile summary").click();
      await workbench.pane.locator('[id="field-mrr"]').fill("500");
      await workbench.pane.locator('[id="field-mrr"]').blur();
      const before = await withoutIds();
      await steps.review();
      await workbench.settled();
      expect(await workbench.pane.locator("#where").inputValue()).toBe("one");
      await shown(workbench, /AK3:AM\d+/);
      await shown(workbench, "Some rows are hidden or filtered out here; what is written stands in them, too");
      expect(await withoutIds()).toEqual(before);
      await steps.confirm();
      expect(await workbench.pane.locator("#undo-deletes").count()).toBe(0);
      expect(await sheetNames()).toEqual(["Sheet1", "Our plan", "PPF Log"]);
      const added = await workbench.read("'Our plan'!AK3:AM7");
      expect([added.values[0][0], added.values[4]]).toEqual(["Partner profile", ["Key", "Value", "Meaning"]]);
      expect(await kept()).toEqual(own);
      await button(workbench, /^\s*Undo\s*$/).click();
      await shown(workbench, "Put back as it was");
      await workbench.settled();
      expect(await withoutIds()).toEqual(before);
      await steps.close();
    });

    test("is written again after that, and found where it stands in a pane that knows nothing", async () => {
      await steps.write();
      await steps.close();
      await steps.reopened();
      await steps.nothingToWrite();
      expect(await sheetNames()).toEqual(["Sheet1", "Our plan", "PPF Log"]);
      expect(await kept()).toEqual(own);
    });
  });

  test("from a cell on a sheet of the user's: their cells beside it stay, and Undo leaves the sheet as it was", async () => {
    await placed();
    await steps.excel((context) => {
      context.workbook.worksheets.add("Board");
    }, null);
    await workbench.write("Board!A1:B3", [["Question", "Answer"], ["When?", "open"], ["Budget", 25000]]);
    // Blank cells that the board has formatted: under the title, a label and a value of the placement.
    await steps.excel((context) => {
      const range = context.workbook.worksheets.getItem("Board").getRange("D2:E9");
      range.numberFormat = Array.from({ length: 8 }, () => ["0.00%", "dd/mm/yyyy"]);
      range.format.fill.color = "#FFF2CC";
      range.format.font.italic = true;
      range.format.horizontalAlignment = "Center";
    }, null);
    const looks = () =>
      workbench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Board").getRange("D1:F12");
          range.load("numberFormat");
          const font = { italic: true, bold: true, size: true };
          const told = [range.getCellProperties({ format: { fill: { color: true, pattern: true }, font, horizontalAlignment: true } })];
          const column = context.workbook.worksheets.getItem("Board").getRange("D1");
          column.load("format/columnWidth");
          await context.sync();
          return [range.numberFormat, told.map(({ value }) => value), column.format.columnWidth];
        }),
      );
    const looked = await looks();
    const before = await withoutIds();
    await steps.review();
    await workbench.select("Board!D2");
    await aimAt("anchor");
    await workbench.pane.locator("#where option:checked", { hasText: "From Board!D2 on" }).waitFor({ state: "attached" });
    await workbench.settled();
    await steps.confirm();
    expect(await sheetNames()).toEqual(["Sheet1", "Board", "PPF Log"]);
    expect((await workbench.read("Board!A1:B3")).values).toEqual([["Question", "Answer"], ["When?", "open"], ["Budget", 25000]]);
    expect(await steps.value("Board!D2")).toBe("Framework placement");
    expect(await steps.placement("Board")).toMatchObject({ placement: "managed services", check: "OK" });
    await button(workbench, /^\s*Undo\s*$/).click();
    await shown(workbench, "Put back as it was");
    await workbench.settled();
    expect(await withoutIds()).toEqual(before);
    expect(await looks()).toEqual(looked);
  });

  test("on a cell that is filled nothing is written, and the cell is named", async () => {
    await placed();
    await steps.excel((context) => {
      context.workbook.worksheets.add("Board");
    }, null);
    await workbench.write("Board!F9", [["mine"]]);
    await steps.review();
    await workbench.select("Board!D2");
    const before = await dump(workbench);
    await aimAt("anchor");
    await shown(workbench, "Cells of yours stand where the planner must write:");
    await shown(workbench, "Board!F9");
    expect(await dump(workbench)).toEqual(before);
    // Given up, another place can be chosen.
    await button(workbench, /^\s*Dismiss\s*$/).click();
    await workbench.pane.locator("#where option:checked", { hasText: "New PPF sheets" }).waitFor({ state: "attached" });
    await workbench.settled();
    await steps.confirm();
    expect(await sheetNames()).toEqual(["Sheet1", "Board", "PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Log"]);
    expect(await steps.value("Board!F9")).toBe("mine");
    await steps.close();
  });
});

describe("blocks are found again", () => {
  test("on renamed sheets, below inserted rows, with the programs sorted and the user's columns with their rows", async () => {
    await placedAndWritten();
    await workbench.rename("PPF Placement", "Where we stand");
    await workbench.rename("PPF Programs", "What to ask for");
    const owner = await steps.beside("What to ask for", "managed-service-provider", 8);
    await workbench.write(owner, [["Ines"]]);
    await steps.excel((context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.getItem("Where we stand").getRange("1:3").insert("Down");
      worksheets.getItem("What to ask for").getRange("1:2").insert("Down");
      tables.getItem("PpfPrograms").sort.apply([{ key: 1, ascending: false }]);
    }, null);
    await workbench.write("'Where we stand'!A1", [["Board paper 4"]]);
    await workbench.write(product, [[200]]);
    await refreshAndWrite();
    expect(await sheetNames()).toEqual(["Sheet1", "Where we stand", "What to ask for", "PPF Assumptions", "PPF Log"]);
    expect(await steps.value("'Where we stand'!A1")).toBe("Board paper 4");
    expect(await steps.placement("Where we stand")).toMatchObject({ placement: "technology solutions", share: expect.closeTo(160 / 510, 10), check: "OK" });
    expect(await steps.value(await steps.beside("What to ask for", "managed-service-provider", 8))).toBe("Ines");
    await steps.nothingToWrite();
  });

  test("a deleted program table comes back with the next write, and the rest stays", async () => {
    await placedAndWritten();
    await steps.excel((context) => context.workbook.tables.getItem("PpfPrograms").delete(), null);
    await refreshAndWrite();
    const { sheets } = await workbench.snapshot();
    const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(tables.filter((name) => name.startsWith("PpfPrograms"))).toHaveLength(1);
    expect(await steps.placement()).toMatchObject({ placement: "managed services", check: "OK" });
    await steps.nothingToWrite();
  });
});

describe("rows inserted above what was written", () => {
  test("Undo follows a block that the second write has changed, and the heading stays", async () => {
    await placedAndWritten();
    await workbench.write(product, [[200]]);
    const programs = () => steps.cells("PPF Programs");
    const [before, sheets] = [await programs(), await sheetNames()];
    await refreshAndWrite();
    expect(await programs()).not.toEqual(before);
    await steps.excel((context) => context.workbook.worksheets.getItem("PPF Programs").getRange("1:2").insert("Down"), null);
    await workbench.write("'PPF Programs'!A1", [["What to ask for"]]);
    await workbench.pane.locator("ppf-menu #open").click();
    await workbench.pane.locator("#log").click();
    await workbench.pane.locator("#put-back").click();
    await shown(workbench, "Put back as it was");
    await workbench.settled();
    const after = await programs();
    expect(after[0][0]).toBe("What to ask for");
    expect(after.slice(2)).toEqual(before);
    expect(await sheetNames()).toEqual(sheets);
    expect(await steps.formula("'PPF Programs'!B7")).toBe("='PPF Placement'!B6");
  });

  test("Undo follows what the first write has added, spills too: refused where the rows hold anything, else the sheets go", async () => {
    await placed();
    const untouched = await withoutIds();
    await steps.write();
    await steps.excel((context) => {
      const { worksheets } = context.workbook;
      for (const name of ["PPF Placement", "PPF Assumptions"]) worksheets.getItem(name).getRange("1:2").insert("Down");
    }, null);
    await workbench.write("'PPF Placement'!C2", [["mine"]]);
    const before = await dump(workbench);
    const undo = workbench.pane.locator("#undo");
    await undo.click();
    await shown(workbench, "'PPF Placement'!C2");
    await workbench.settled();
    expect(await dump(workbench)).toEqual(before);
    await workbench.write("'PPF Placement'!C2", [[""]]);
    await button(workbench, /^\s*Try again\s*$/).click();
    await shown(workbench, "Put back as it was");
    await workbench.settled();
    expect(await withoutIds()).toEqual(untouched);
    await steps.close();
  });
});

describe("the log", () => {
  const openLog = async (): Promise<void> => {
    await workbench.pane.locator("ppf-menu #open").click();
    await workbench.pane.locator("#log").click();
    await workbench.pane.locator("ppf-log").waitFor();
  };
  /** The rows of the log sheet: range, before, written. */
  const logged = async (): Promise<CellValue[][]> => {
    const cells = await steps.cells("PPF Log");
    const header = cells.findIndex(([first]) => first === "When");
    return cells.slice(header + 1).filter((row) => row[1] !== "").map((row) => row.slice(1));
  };

  test("makes room for the review, which has its buttons in sight", async () => {
    await placedAndWritten();
    await workbench.write(product, [[200]]);
    await openLog();
    await steps.refresh();
    await workbench.pane.locator("ppf-log").waitFor({ state: "detached" });
    await workbench.pane.locator("#write").waitFor();
    const write = await workbench.pane.locator("#write").boundingBox();
    const pane = await workbench.page.locator("#addin").boundingBox();
    if (!write || !pane) throw new Error("Write is not shown");
    expect(write.y + write.height).toBeLessThanOrEqual(pane.y + pane.height);
  });

  test("says what was written, and puts back two writes, one after the other, in a pane that knows nothing", async () => {
    await placed();
    const untouched = await withoutIds();
    await steps.write();
    await steps.close();
    expect((await logged()).map(([sheet, , before]) => [sheet, before])).toEqual([
      ["PPF Placement", "nothing"],
      ["PPF Programs", "nothing"],
      ["PPF Assumptions", "nothing"],
    ]);
    await workbench.write(product, [[200]]);
    const between = await withoutIds();
    await refreshAndWrite();
    const rows = await logged();
    // The programs were suggested for managed services: the cell that says so was replaced.
    expect(rows.some(([sheet, , before, now]) => sheet === "PPF Programs" && before === "managed services" && now === "technology solutions")).toBe(true);

    await steps.reopened();
    await openLog();
    await shown(workbench, "Put back the latest");
    expect(await workbench.pane.locator("ppf-log ol > li").count()).toBe(2);
    await workbench.pane.locator("#put-back").click();
    await shown(workbench, "Put back as it was");
    await workbench.settled();
    expect(await withoutIds()).toEqual(between);
    await workbench.write(product, [[100]]);
    await workbench.pane.locator("#put-back").click();
    await shown(workbench, "Nothing to put back: nothing was written, it was put back already, or the log was cleared.");
    await workbench.settled();
    expect(await withoutIds()).toEqual(untouched);
  });

  const deletes = "Undo deletes the new sheets: formulas of yours that refer to them stop working, and Excel's own undo list is then empty.";

  test("Undo says what it deletes, finds a renamed table, and leaves a sheet with a chart of the user's, cleared of ours", async () => {
    await placed();
    await steps.write();
    await shown(workbench, deletes);
    await steps.close();
    await workbench.write(product, [[200]]);
    await steps.refresh();
    await steps.confirm();
    expect(await workbench.pane.getByText(deletes).count()).toBe(0);
    await steps.excel((context) => {
      context.workbook.tables.getItem("PpfAssumptions").name = "OurAssumptions";
      context.workbook.tables.getItem("Book").name = "OurBook";
      const sheet = context.workbook.worksheets.getItem("PPF Placement");
      sheet.charts.add("Line", sheet.getRange("A29:B33"), "Columns").name = "For the board";
    }, null);
    await workbench.pane.locator("#undo").click();
    await shown(workbench, "Put back as it was");
    await steps.close();
    await openLog();
    await shown(workbench, "Putting it back deletes the new sheets: formulas of yours that refer to them stop working");
    await workbench.pane.locator("#put-back").click();
    await shown(workbench, "Left as it stands, since something of yours is there:");
    await workbench.settled();
    const { sheets, names } = await workbench.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "PPF Placement"]);
    expect(sheets[1].charts.map(({ name }) => name)).toEqual(["For the board"]);
    expect((await steps.cells("PPF Placement")).flat().filter((cell) => cell !== "")).toEqual([]);
    expect(names).toEqual([]);
  });

  test("can be cleared: what was written stays", async () => {
    await placedAndWritten();
    const before = await steps.cells("PPF Placement");
    await openLog();
    await workbench.pane.locator("#clear-log").click();
    await workbench.pane.locator("#clear-yes").click();
    await shown(workbench, "Nothing to put back: nothing was written, it was put back already, or the log was cleared.");
    await workbench.settled();
    expect(await logged()).toEqual([]);
    expect((await workbench.snapshot()).customXmlParts).toEqual([]);
    expect(await steps.cells("PPF Placement")).toEqual(before);
    await steps.nothingToWrite();
  });
});

describe("the workbook is changed between the preview and the write", () => {
  test("a sheet takes the name that was to be used", async () => {
    await placed();
    await steps.review();
    await workbench.settled();
    await steps.excel((context) => {
      context.workbook.worksheets.add("PPF Placement");
    }, null);
    const before = await dump(workbench);
    await workbench.pane.locator("#write").click();
    await shown(workbench, "The workbook is not as you reviewed it:");
    expect(await dump(workbench)).toEqual(before);
    await button(workbench, /^\s*Review again\s*$/).click();
    await shown(workbench, '"PPF Placement" is taken; "PPF Placement 2" is used');
    await steps.confirm();
    expect(await steps.placement("PPF Placement 2")).toMatchObject({ placement: "managed services", check: "OK" });
    expect(await steps.cells("PPF Placement")).toEqual([]);
    await steps.close();
  });

  test("a table takes a name that was to be used: the ranges are those reviewed, the next free name is taken", async () => {
    await placed();
    await steps.review();
    await workbench.settled();
    await steps.excel((context) => {
      context.workbook.tables.add("Sheet1!H1:I2", true).name = "PpfAssumptions";
    }, null);
    await steps.confirm();
    expect(await steps.placement()).toMatchObject({ placement: "managed services", share: expect.closeTo(180 / 410, 10), check: "OK" });
    expect(await steps.formula("'PPF Placement'!B6")).toContain("PpfAssumptions2[");
    await steps.close();
  });

  test("a cell of ours edited by somebody else meanwhile", async () => {
    await placedAndWritten();
    await workbench.write(product, [[200]]);
    await steps.refresh();
    await steps.excel((context) => {
      context.workbook.worksheets.getItem("PPF Placement").getRange("E6").values = [["a co-author's words"]];
    }, null);
    const before = await dump(workbench);
    await workbench.pane.locator("#write").click();
    await shown(workbench, "The workbook is not as you reviewed it:");
    expect(await dump(workbench)).toEqual(before);
    await button(workbench, /^\s*Review again\s*$/).click();
    await shown(workbench, "You edited 1 cell here since the last write.");
    await steps.confirm();
    expect(await steps.value("'PPF Placement'!E6")).toBe("a co-author's words");
    await steps.close();
  });
});

describe("what is given in the pane is on the sheet", () => {
  test("an investment that cannot be read is none, whatever stood there before", async () => {
    await placed();
    const field = workbench.pane.locator("#invest-technology-solutions");
    for (const typed of ["55", "12 apples"]) {
      await field.fill(typed);
      await field.blur();
    }
    await workbench.pane.getByText('Needs an amount above 0; found "12 apples".').waitFor();
    await steps.write();
    await steps.close();
    const headers = await steps.beside("PPF Placement", "Your investment", 0);
    const at = Number(/\d+$/.exec(headers)![0]) + 4;
    const { values } = await workbench.read(`'PPF Placement'!A${at}:I${at}`);
    expect([values[0][0], ...values[0].slice(7)]).toEqual(["technology solutions", "", ""]);
  });

  test("an investment: blue, with its payback", async () => {
    await placed();
    // (0.2 x 410 - 60) / 0.8 = 27.5 of gross profit to add; 55 is two periods of it.
    const field = workbench.pane.locator("#invest-technology-solutions");
    await field.fill("55");
    await field.blur();
    await steps.write();
    await steps.close();
    const headers = await steps.beside("PPF Placement", "Your investment", 0);
    const at = Number(/\d+$/.exec(headers)![0]) + 4;
    const { values } = await workbench.read(`'PPF Placement'!A${at}:I${at}`);
    expect(values[0][0]).toBe("technology solutions");
    expect(values[0].slice(7)).toEqual([55, 2]);
    expect(values[0][3]).toBeCloseTo(27.5, 10);
    const colour = await workbench.pane.evaluate(
      (address) =>
        Excel.run(async (context) => {
          const { font } = context.workbook.worksheets.getItem("PPF Placement").getRange(address).format;
          font.load("color");
          await context.sync();
          return font.color;
        }),
      `H${at}`,
    );
    expect(colour).toBe("#0000FF");
    // Changed on the sheet it is the user's: the pane follows, and a run writes nothing.
    await workbench.write(`'PPF Placement'!H${at}`, [[110]]);
    expect(await steps.value(`'PPF Placement'!I${at}`)).toBeCloseTo(4, 10);
    await steps.nothingToWrite();
    await steps.tab("placement");
    expect(await field.inputValue()).toBe("110");
  });

  test("an assumption is tried out, applied, written, and the formulas follow it", async () => {
    await placedAndWritten();
    await steps.tab("assumptions");
    const entry = workbench.pane.locator("#placement-established");
    await entry.fill("10");
    await entry.blur();
    await shown(workbench, "What this changes");
    const before = await dump(workbench);
    await workbench.pane.locator("#apply-assumptions").click();
    // Technology solutions make 14.6 %, more than a tenth.
    await steps.sentence("Services business that has reached technology solutions");
    expect(await dump(workbench)).toEqual(before);
    await steps.write();
    expect(await steps.value(await steps.beside("PPF Assumptions", "placement.established", 1))).toBe(0.1);
    expect(await steps.placement()).toMatchObject({ placement: "technology solutions", share: expect.closeTo(60 / 410, 10), check: "OK" });
    await steps.close();
    await steps.nothingToWrite();
  });

  test("the firm's own programs: a table is added, filled by the user, read and ranked", async () => {
    await placed();
    await steps.tab("programs");
    await workbench.pane.locator("summary", { hasText: "Your own programs" }).click();
    await workbench.pane.locator("#own-programs").click();
    await shown(workbench, "The next write adds the table.");
    await steps.write();
    await steps.close();
    const program = await steps.beside("PPF Own Programs", "Program", 0);
    const first = Number(/\d+$/.exec(program)![0]) + 1;
    // Made for the next model alone and worth most: it goes before the others of its kind.
    await workbench.write(`'PPF Own Programs'!A${first}:E${first}`, [["Launch lab", "build", "technology solutions", "open", 1000]]);
    await steps.refresh();
    await steps.confirm();
    await steps.close();
    const rank = await steps.beside("PPF Programs", "Launch lab", -2);
    expect(await steps.value(rank)).toBe(1);
    await steps.tab("programs");
    expect(await workbench.pane.locator("ppf-programs .program h3").first().innerText()).toBe("Launch lab");
    await shown(workbench, "Of your own: 1. Changed in the catalogue: 0.");
    // A name of the catalogue, mistyped, in the next row: Serves is the third column.
    await workbench.write(`'PPF Own Programs'!A${first + 1}`, [["AWS Marketplce"]]);
    await steps.refresh();
    const serves = `C${first + 1}`;
    await shown(workbench, `Requires a business model in Serves, ${serves}; found nothing, or did you mean "AWS Marketplace"?`);
    await workbench.pane.locator("ppf-programs").getByRole("button", { name: `'PPF Own Programs'!${serves}` }).click();
    await workbench.settled();
    expect((await workbench.snapshot()).selection).toContain(serves);
    await workbench.write(`'PPF Own Programs'!A${first + 1}`, [[""]]);
    await steps.refresh();
    await steps.nothingToWrite();
  });

  test("the charts stand there, bound to the cells, with their text", async () => {
    await placedAndWritten();
    const charts = async () => (await workbench.snapshot()).sheets.find(({ name }) => name === "PPF Placement")!.charts;
    const [mix, margins] = await charts();
    expect([mix.name, margins.name]).toEqual(["PPF mix", "PPF margins"]);
    for (const chart of [mix, margins]) {
      expect(chart.altTextTitle).toBe(chart.title);
      expect(chart.altTextDescription).toMatch(/chart: .+ of the five business models/);
      for (const series of chart.series) expect(series.values).toMatch(/^'PPF Placement'![A-Z]\d+:[A-Z]\d+$/);
    }
    const share = (part: number, all: number) => expect.closeTo(part / all, 10);
    expect(mix.categories.slice(0, 4)).toEqual(["resell", "services", "managed services", "technology solutions"]);
    expect(mix.series[0].points.slice(0, 4)).toEqual([share(30, 410), share(200, 410), share(120, 410), share(60, 410)]);
    expect(mix.series[1].points.slice(0, 4)).toEqual([1, share(380, 410), share(180, 410), share(60, 410)]);
    // Own margins: 30 / 600, 200 / 500, 120 / 300, 60 / 100.
    expect(margins.series[0].points.slice(0, 4)).toEqual([share(30, 600), share(200, 500), share(120, 300), share(60, 100)]);
    await workbench.write(product, [[200]]);
    expect((await charts())[0].series[0].points[3]).toBeCloseTo(160 / 510, 10);
  });
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
