/**
 * Books in the shapes that planners have, each read, placed, tied to its own total, written, changed in one cell, and run
 * again. Every expected number is added up by hand in the comment above its book; GP is gross profit.
 */
import { button, openWorkbench, shown, type CellValue, type Workbench } from "./open-workbench";
import { PlannerSteps } from "./planner-steps";

let workbench: Workbench;
let blank: Uint8Array;
let steps: PlannerSteps;
beforeAll(async () => {
  workbench = await openWorkbench();
  blank = await workbench.save();
  steps = new PlannerSteps(workbench);
});
afterAll(() => workbench?.close());

/** A workbook with these cells alone, from A1 of Sheet1 on. Short rows are filled up. */
async function typed(rows: CellValue[][]): Promise<void> {
  await steps.openBytes(blank);
  const columns = Math.max(...rows.map((row) => row.length));
  const letter = String.fromCharCode(64 + columns);
  const filled = rows.map((row) => [...row, ...Array<CellValue>(columns - row.length).fill("")]);
  await workbench.write(`Sheet1!A1:${letter}${rows.length}`, filled);
}

/** What every book must say once it is written. */
async function written(placement: string, anchor: string, share: number, used: number, base = "gross profit", tie = "OK"): Promise<void> {
  expect(await steps.placement()).toEqual({ placement, anchor, base, share: expect.closeTo(share, 10), used, check: "OK", tie });
}

/** Text of a part of the pane without line breaks. */
async function paneText(selector: string): Promise<string> {
  return (await workbench.pane.locator(selector).first().innerText()).replace(/\s+/g, " ").trim();
}

async function ties(address: string): Promise<void> {
  await steps.tieTo(address);
  expect(await paneText("ppf-tie-out section")).toMatch(/Ties/);
}

describe("1: a title, headers in row 5, subtotals, a grand total", () => {
  /*
   * Resell 600 + 200 = 800, cost 570 + 190 = 760, GP 40; services 500 + 100 = 600, cost 300 + 70 = 370, GP 230;
   * managed services 400 - 240, GP 160; technology solutions 150 - 60, GP 90; in all GP 520, revenue 1,950.
   * Not AWS: 50. Grand total 1,950 + 50 = 2,000. Managed services and beyond: 250 / 520 = 48.1 %; technology 90 / 520 = 17.3 %.
   */
  const book: CellValue[][] = [
    ["Contoso Cloud: profit and loss FY2026"],
    [],
    ["Prepared by finance, USD"],
    [],
    ["Offering", "Business model", "Revenue", "Cost"],
    ["AWS billing", "resell", 600, 570],
    ["Marketplace", "resell", 200, 190],
    ["Total resale", "", "=SUM(C6:C7)", "=SUM(D6:D7)"],
    ["Migration projects", "services", 500, 300],
    ["Assessments", "Consulting", 100, 70],
    ["Project work", "", "=SUM(C9:C10)", "=SUM(D9:D10)"],
    ["Cloud operations", "MSP", 400, 240],
    ["Fleet app", "SaaS", 150, 60],
    ["Printer leasing", "not AWS", 50, 45],
    ["Grand total", "", "=C8+C11+C12+C13+C14", "=D8+D11+D12+D13+D14"],
  ];

  test("the lines are read, the sums are left out with the reason, and the rest ties to the grand total", async () => {
    await typed(book);
    await steps.placed("Sheet1!B9", "Services business that has reached managed services");
    await steps.tab("portfolio");
    const screen = workbench.pane.locator("ppf-portfolio");
    await shown(workbench, "3 subtotals, not counted twice");
    await screen.locator("summary", { hasText: "3 subtotals" }).click();
    await screen.locator("summary", { hasText: "1 line left out" }).click();
    await shown(workbench, '"Total resale" is a total by its name');
    await shown(workbench, "its revenue is the sum of 2 lines above");
    await shown(workbench, '"Grand total" is a total by its name');
    await shown(workbench, '"not AWS" leaves the line out');
    await ties("Sheet1!C15");
    await steps.write();
    await written("managed services", "services", 250 / 520, 1950);
  });

  test("one cell changed moves the sheet, and still ties", async () => {
    // 100 more of technology solutions: GP 190 of 620.
    await workbench.write("Sheet1!C13", [[250]]);
    await written("technology solutions", "services", 190 / 620, 2050);
    // A line that nobody placed: the master check says so.
    await workbench.write("Sheet1!C15", [["=C8+C11+C12+C13+C14+1"]]);
    expect(await steps.placement()).toMatchObject({ check: "CHECK", tie: "CHECK" });
    await workbench.write("Sheet1!C13:C15", [[150], [50], ["=C8+C11+C12+C13+C14"]]);
    await written("managed services", "services", 250 / 520, 1950);
    await steps.nothingToWrite();
  });
});

describe("2: wide, six quarters, revenue only", () => {
  /*
   * Q3 2025 to Q2 2026: resell 100 + 110 + 120 + 130 = 460, services 60 + 60 + 70 + 70 = 260, managed 20 + 30 + 40 + 50 = 140,
   * technology 5 + 10 + 15 + 20 = 50, in all 910; managed and beyond 190 / 910 = 20.9 %.
   * Q1 and Q2 2025: 190, 100, 20, 0, in all 310; services and beyond 120 / 310 = 38.7 %, managed 20 / 310 = 6.5 %.
   */
  const book: CellValue[][] = [
    ["Offering", "Practice", "Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"],
    ["AWS resale", "Reselling", 90, 100, 100, 110, 120, 130],
    ["Projects", "Services", 50, 50, 60, 60, 70, 70],
    ["Cloud operations", "Managed", 10, 10, 20, 30, 40, 50],
    ["Fleet app", "SaaS", 0, 0, 5, 10, 15, 20],
  ];
  const quarter = (label: string) => workbench.pane.locator("ppf-periods label").filter({ hasText: label }).locator("input");
  const counted = () =>
    workbench.pane
      .locator("ppf-periods .chips label")
      .evaluateAll((labels) => labels.filter((label) => label.querySelector("input")!.checked).map((label) => label.textContent!.trim()));

  test("the trailing four quarters count until others are chosen", async () => {
    await typed(book);
    await steps.excel((context) => {
      context.workbook.tables.add("Sheet1!A1:H5", true).name = "Quarters";
    }, null);
    await steps.placed("Sheet1!B3", "Resell business that has reached managed services");
    await steps.tab("portfolio");
    expect(await counted()).toEqual(["Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"]);
    // With none of them nothing can be placed, and the pane says where to choose.
    await workbench.pane.locator("#trailing").click();
    for (const label of ["Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"]) await quarter(label).click();
    await shown(workbench, "Choose below at least one of the periods that were found.");
    await workbench.pane.locator("#trailing").click();
    expect(await counted()).toEqual(["Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"]);
    await workbench.write("Sheet1!A8:B8", [["Revenue, trailing four quarters", "=SUM(E2:H5)"]]);
    await workbench.select("Sheet1!A8");
    await workbench.pane.locator("#tie").click();
    await shown(workbench, "No number stands there:");
    await button(workbench, /^\s*Dismiss\s*$/).click();
    await ties("Sheet1!B8");
    await steps.write();
    await written("managed services", "resell", 190 / 910, 910, "revenue");
    await steps.close();
  });

  test("one cell changed moves the sheet", async () => {
    // 10 less of operations: 180 / 900 = 20 %, just reached; 20 less: 170 / 890 = 19.1 %.
    await workbench.write("Sheet1!H4", [[40]]);
    await written("managed services", "resell", 0.2, 900, "revenue");
    await workbench.write("Sheet1!H4", [[30]]);
    // Services and beyond: 260 + 170.
    await written("services", "resell", 430 / 890, 890, "revenue");
    await workbench.write("Sheet1!H4", [[50]]);
    await steps.nothingToWrite();
  });

  test("a column for the next quarter is taken up by itself", async () => {
    // Q4 2025 to Q3 2026: 500, 280, 180, 75, in all 1,035; managed and beyond 255 / 1,035.
    await workbench.write("Sheet1!I1:I5", [["Q3 2026"], [140], [80], [60], [30]]);
    await steps.excel((context) => context.workbook.tables.getItem("Quarters").resize("A1:I5"), null);
    await workbench.write("Sheet1!B8", [["=SUM(F2:I5)"]]);
    await steps.refresh();
    await steps.confirm();
    await written("managed services", "resell", 255 / 1035, 1035, "revenue");
    await steps.close();
    await steps.nothingToWrite();
  });

  test("two quarters chosen count alone, on the sheet, too, and are remembered", async () => {
    await steps.tab("portfolio");
    await quarter("Trailing four quarters").click();
    for (const label of ["Q1 2025", "Q2 2025"]) await quarter(label).check();
    for (const label of ["Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026"]) await quarter(label).uncheck();
    expect(await counted()).toEqual(["Q1 2025", "Q2 2025"]);
    await workbench.write("Sheet1!B8", [["=SUM(C2:D5)"]]);
    await steps.write();
    await written("services", "resell", 120 / 310, 310, "revenue");
    await steps.reopened();
    await steps.nothingToWrite();
    await steps.tab("portfolio");
    expect(await counted()).toEqual(["Q1 2025", "Q2 2025"]);
  });
});

describe("3: wide, revenue and cost side by side under two header rows", () => {
  /*
   * Year: billing 800 - 760, GP 40; migration 400 - 240, GP 160; operations 80 + 80 + 90 + 90 = 340, cost 50 + 50 + 55 + 55 = 210,
   * GP 130; fleet app 20 + 20 + 25 + 25 = 90, cost 40, GP 50; in all 1,630 and GP 380; managed and beyond 180 / 380 = 47.4 %.
   */
  const book: CellValue[][] = [
    ["Profit and loss by service line, USD"],
    [],
    ["", "", "Q1 2026", "", "Q2 2026", "", "Q3 2026", "", "Q4 2026", ""],
    ["Service line", "Business model", "Revenue", "Cost", "Revenue", "Cost", "Revenue", "Cost", "Revenue", "Cost"],
    ["Billing", "resell", 200, 190, 200, 190, 200, 190, 200, 190],
    ["Migration", "professional services", 100, 60, 100, 60, 100, 60, 100, 60],
    ["Operations", "managed services", 80, 50, 80, 50, 90, 55, 90, 55],
    ["Fleet app", "technology", 20, 10, 20, 10, 25, 10, 25, 10],
    ["Total", "", "=SUM(C5:C8)", "=SUM(D5:D8)", "=SUM(E5:E8)", "=SUM(F5:F8)", "=SUM(G5:G8)", "=SUM(H5:H8)", "=SUM(I5:I8)", "=SUM(J5:J8)"],
    [],
    ["Revenue of the year", "=C9+E9+G9+I9"],
  ];

  test("it is read, tied, written and followed", async () => {
    await typed(book);
    await steps.placed("Sheet1!A3:J9", "Services business that has reached managed services");
    await ties("Sheet1!B11");
    await steps.write();
    await written("managed services", "services", 180 / 380, 1630);
    await steps.close();
    // 100 more of the fleet app: GP 150 of 480.
    await workbench.write("Sheet1!I8", [[125]]);
    await written("technology solutions", "services", 150 / 480, 1730);
    await workbench.write("Sheet1!I8", [[25]]);
    await steps.nothingToWrite();
  });
});

describe("4: German headers, thousands of euros, costs negative (guv-2026.xlsx)", () => {
  /*
   * TEUR: billing 1,200 - 1,140, GP 60; Marketplace 300 - 285, GP 15; migrations 800 - 520, GP 280; operations 600 - 390, GP 210;
   * security 200 - 140, GP 60; fleet portal 150 - 45, GP 105; in all 3,250 and GP 730. Managed and beyond 375 / 730 = 51.4 %.
   */
  test("what was noticed is asked once, answered and written", async () => {
    await workbench.open("guv-2026.xlsx");
    await steps.read("'GuV 2026'!A1:D11");
    await shown(workbench, "How are costs booked?");
    await shown(workbench, "What are the amounts in?");
    await shown(workbench, "the sum of cost is -2,520");
    await workbench.pane.locator("#costs-negative").click();
    await workbench.pane.locator("#scale-1000").click();
    await shown(workbench, "Your answers");
    expect(await workbench.pane.getByText("How are costs booked?").count()).toBe(0);
    await steps.sentence("Services business that has reached managed services");
    await ties("'GuV 2026'!C11");
    await steps.write();
    await written("managed services", "services", 375 / 730, 3250);
    expect(await steps.value(await steps.beside("PPF Assumptions", "unit.scale", 1))).toBe(1000);
    await steps.close();
    // 100 more of the portal: GP 205 of 830.
    await workbench.write("'GuV 2026'!C10", [[250]]);
    await written("technology solutions", "services", 205 / 830, 3350);
    await workbench.write("'GuV 2026'!C10", [[150]]);
  });

  test("the answers are remembered after the file was closed", async () => {
    await steps.reopened();
    await steps.nothingToWrite();
    await steps.tab("portfolio");
    expect(await paneText("ppf-questions section")).toMatch(/^Your answers .*Costs: As negative numbers .*Amounts: Thousands/);
    expect(await workbench.pane.getByText("How are costs booked?").count()).toBe(0);
    await steps.sentence("Services business that has reached managed services");
  });
});

describe("5: no column of business models", () => {
  /* GP: resale 600 - 570 = 30, projects 500 - 300 = 200, operations 300 - 180 = 120, Zephyr 100 - 40 = 60, in all 410. */
  const book: CellValue[][] = [
    ["Offering", "Revenue", "Cost"],
    ["AWS resale", 600, 570],
    ["Cloud projects", 500, 300],
    ["Managed operations", 300, 180],
    ["Zephyr", 100, 40],
    ["Total", 1500, 1090],
  ];

  test("each line is given one in the pane, which stands in a table of the workbook", async () => {
    await typed(book);
    await steps.read("Sheet1!A2");
    await shown(workbench, "4 lines have no business model");
    await workbench.pane.locator("#use-all").click();
    await shown(workbench, "1 line has no business model");
    await workbench.pane.locator("ppf-unplaced .notice select").selectOption("technology solutions");
    await workbench.pane.locator("ppf-unplaced .notice").locator('[aria-label="Use it for Zephyr"]').click();
    await steps.sentence("Services business that has reached managed services");
    await ties("Sheet1!B6");
    await steps.write();
    await written("managed services", "services", 180 / 410, 1500);
    await steps.close();
    const zephyr = await steps.beside("PPF Models", "Zephyr", 1);
    expect(await steps.value(zephyr)).toBe("technology solutions");
  });

  test("the workbook remembers them after it was closed, and follows its own table", async () => {
    await steps.reopened();
    await steps.nothingToWrite();
    await steps.sentence("Services business that has reached managed services");
    expect(await workbench.pane.locator("ppf-unplaced .notice").count()).toBe(0);

    // The table's own cell: operations become projects. Services and beyond 200 + 120 + 60 of 410; technology 60 / 410 = 14.6 %.
    const operations = await steps.beside("PPF Models", "Managed operations", 1);
    await workbench.write(operations, [["services"]]);
    await written("services", "services", 380 / 410, 1500);
    await steps.refresh();
    await steps.confirm();
    await written("services", "services", 380 / 410, 1500);
    expect(await steps.value(operations)).toBe("services");
    await steps.close();
    await steps.nothingToWrite();
  });
});

describe("6: words in the model column that the framework does not know", () => {
  /* As book 5: GP 30, 200, 120, 60. */
  const book: CellValue[][] = [
    ["Offering", "Business model", "Revenue", "Cost"],
    ["Billing", "Cloud resale", 600, 570],
    ["Landing zones", "Consultng", 300, 180],
    ["Migrations", "Consultng", 200, 120],
    ["Watch", "Betrieb", 300, 180],
    ["Zephyr", "Eigenes Produkt", 100, 40],
    ["Total", "", 1500, 1090],
  ];

  test("all suggestions are used with one click", async () => {
    await typed(book);
    await steps.read("Sheet1!A2");
    await shown(workbench, "5 lines have no business model");
    await shown(workbench, "Use all 4 suggestions");
    await workbench.pane.locator("#use-all").click();
    await steps.sentence("Services business that has reached managed services");
    await ties("Sheet1!C7");
    await steps.write();
    await written("managed services", "services", 180 / 410, 1500);
    await steps.close();
    // 100 more of Zephyr: GP 160 of 510; the total was typed, so it does not tie any more.
    await workbench.write("Sheet1!C6", [[200]]);
    expect(await steps.placement()).toMatchObject({ placement: "technology solutions", share: expect.closeTo(160 / 510, 10), tie: "CHECK" });
    await workbench.write("Sheet1!C6", [[100]]);
    await steps.nothingToWrite();
  });
});

describe("7: a named range chosen among the workbook's places", () => {
  /* GP: resale 30, projects 200, operations 120, product 60. Beside it stands another book that does not count. */
  const lines: CellValue[][] = [
    ["Offering", "Business model", "Revenue", "Cost"],
    ["AWS resale", "resell", 600, 570],
    ["Projects", "services", 500, 300],
    ["Run", "MSP", 300, 180],
    ["Product", "SaaS", 100, 40],
  ];

  test("it is read by its name, written, and found again below inserted rows", async () => {
    await typed([["Notes"]]);
    await workbench.write("Sheet1!C4:F8", lines);
    await workbench.write("Sheet1!C10:F10", [["All of it", "", "=SUM(E5:E8)", "=SUM(F5:F8)"]]);
    await workbench.write("Sheet1!H4:K5", [lines[0], ["Last year", "resell", 900, 100]]);
    await steps.excel((context) => {
      context.workbook.names.add("Book2026", context.workbook.worksheets.getItem("Sheet1").getRange("C4:F8"));
    }, null);
    await steps.tab("portfolio");
    await workbench.pane.locator("ppf-places summary").click();
    await workbench.pane.locator("ppf-places select").selectOption({ label: "Book2026 (5 × 4)" });
    await workbench.pane.locator("#use-place").click();
    await steps.sentence("Services business that has reached managed services");
    await ties("Sheet1!E10");
    await steps.write();
    await written("managed services", "services", 180 / 410, 1500);
    await steps.close();
    await steps.nothingToWrite();

    await steps.excel((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
    }, null);
    // 100 more of the product: GP 160 of 510.
    await workbench.write("Sheet1!E10", [[200]]);
    await written("technology solutions", "services", 160 / 510, 1600);
    await workbench.write("Sheet1!E10", [[100]]);
    await steps.refresh();
    await steps.tab("portfolio");
    await shown(workbench, "Sheet1!C6:F10");
  });
});

describe("8: resale booked net", () => {
  /* Resale 30 without cost, as much as book 5 earns on 600; GP 30, 200, 120, 60; revenue 30 + 500 + 300 + 100 = 930. */
  const book: CellValue[][] = [
    ["Offering", "Business model", "Revenue", "Cost"],
    ["AWS resale", "resell", 30, ""],
    ["Projects", "services", 500, 300],
    ["Run", "MSP", 300, 180],
    ["Product", "SaaS", 100, 40],
    ["Total", "", 930, 520],
  ];

  test("it is asked, and the answer is that of the same firm booking gross", async () => {
    await typed(book);
    await steps.read("Sheet1!B3");
    await shown(workbench, "How is resale booked?");
    await shown(workbench, "1 resell line has no cost, other business models have");
    await workbench.pane.locator("#resale-net").click();
    await steps.sentence("Services business that has reached managed services");
    await ties("Sheet1!C6");
    await steps.write();
    await written("managed services", "services", 180 / 410, 930);
    expect(await steps.value(await steps.beside("PPF Assumptions", "resale.booked", 1))).toBe("net");
    await steps.close();
    // 100 less of projects: GP 30, 100, 120, 60, in all 310; managed and beyond 180, technology 60 / 310 = 19.4 %.
    await workbench.write("Sheet1!C3", [[400]]);
    expect(await steps.placement()).toMatchObject({
      placement: "managed services",
      anchor: "managed services",
      base: "gross profit",
      share: expect.closeTo(180 / 310, 10),
    });
    await workbench.write("Sheet1!C3", [[500]]);
  });

  test("the answer is remembered after the file was closed", async () => {
    await steps.reopened();
    await steps.nothingToWrite();
    await steps.tab("portfolio");
    expect(await paneText("ppf-questions section")).toMatch(/Resale: Net of its AWS cost/);
  });
});

describe("9: several columns of cost, a total of some of them among them", () => {
  /*
   * Resale 600 - 540 = 60; projects 500 - (200 + 50 + 30) = 220; run 300 - (100 + 60) = 140; product 100 - 40 = 60; in all 480.
   * Delivery, 200 + 50, is no kind of its own. Managed and beyond: 200 / 480 = 41.7 %; technology 60 / 480 = 12.5 %.
   */
  const book: CellValue[][] = [
    ["Offering", "Business model", "Labour cost", "Subcontractor cost", "Delivery cost", "Revenue", "Cloud cost"],
    ["AWS resale", "resell", "", "", 0, 600, 540],
    ["Projects", "services", 200, 50, 250, 500, 30],
    ["Run", "MSP", 100, "", 100, 300, 60],
    ["Product", "SaaS", "", 40, 40, 100, ""],
  ];
  const cost = () => workbench.pane.locator("#column-cost");
  const chosen = () => cost().evaluate((select) => (select as HTMLSelectElement).selectedOptions[0].text.trim());

  test("their sum is the cost on the sheet", async () => {
    await typed(book);
    await steps.read("Sheet1!B3");
    await shown(workbench, "Which columns of cost count?");
    await shown(workbench, '"Labour cost", "Subcontractor cost", "Cloud cost" are columns of cost');
    expect(await chosen()).toBe("3 columns");
    expect(await paneText('label[for="column-cost"]')).toBe("Cost C, D, G");
    await workbench.pane.locator("#costColumns-all").click();
    await shown(workbench, "Columns of cost: All, added up");
    await ties("Sheet1!F2:F5");
    await steps.write();
    await written("managed services", "services", 200 / 480, 1500);
    await steps.close();
    // 60 more of cloud cost in Run: GP 80 there, 140 there and beyond, of 420 in all.
    await workbench.write("Sheet1!G4", [[120]]);
    expect(await steps.placement()).toMatchObject({ placement: "managed services", share: expect.closeTo(140 / 420, 10), check: "OK" });
    await workbench.write("Sheet1!G4", [[60]]);
  });

  test("it is so after the file was closed, too", async () => {
    await steps.reopened();
    await steps.nothingToWrite();
    await steps.tab("portfolio");
    expect(await paneText("ppf-questions section")).toMatch(/Columns of cost: All, added up/);
  });

  test("one that is chosen counts alone", async () => {
    await cost().selectOption({ label: "C · Labour cost" });
    await shown(workbench, "Columns of cost: Only C · Labour cost");
    expect(await chosen()).toBe("C · Labour cost");
  });
});

describe("10: an Excel table with a total row", () => {
  /* GP: resale 30, projects 200, operations 120, product 60, in all 410. */
  test("the total row is no line; what is added above it counts", async () => {
    await typed([
      ["Offering", "Business model", "Revenue", "Cost"],
      ["AWS resale", "resell", 600, 570],
      ["Projects", "services", 500, 300],
      ["Run", "MSP", 300, 180],
      ["Product", "SaaS", 100, 40],
    ]);
    await steps.excel((context) => {
      const table = context.workbook.tables.add("Sheet1!A1:D5", true);
      table.name = "Ledger";
      table.showTotals = true;
    }, null);
    await workbench.write("Sheet1!A6:D6", [["Total", "", "=SUBTOTAL(109,Ledger[Revenue])", "=SUBTOTAL(109,Ledger[Cost])"]]);
    await steps.placed("Sheet1!B3", "Services business that has reached managed services");
    await ties("Sheet1!C6");
    await steps.tab("portfolio");
    await shown(workbench, "4 lines used");
    await steps.write();
    await written("managed services", "services", 180 / 410, 1500);
    await steps.close();
    // 150 - 50 more of technology solutions: GP 160 of 510.
    await steps.excel((context) => {
      context.workbook.tables.getItem("Ledger").rows.add(undefined, [["Product 2", "SaaS", 150, 50]]);
    }, null);
    await written("technology solutions", "services", 160 / 510, 1650);
    await steps.refresh();
    await steps.confirm();
    await written("technology solutions", "services", 160 / 510, 1650);
    await steps.close();
    await steps.nothingToWrite();
  });
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
