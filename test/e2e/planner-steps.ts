/**
 * A planner's steps in the pane and on the sheets, as the tests of whole ways through the planner take them.
 */
import { button, shown, type CellValue, type Workbench } from "./open-workbench";

/** What the labels in the first column of the placement sheet say. */
export interface PlacementCells {
  placement: CellValue;
  anchor: CellValue;
  base: CellValue;
  share: CellValue;
  used: CellValue;
  check: CellValue;
  tie: CellValue;
}

const labels: Record<keyof PlacementCells, string> = {
  placement: "Placement (reach)",
  anchor: "Anchor",
  base: "Base",
  share: "Share at or beyond the reach",
  used: "Revenue of the lines used",
  check: "Check of this sheet",
  tie: "Lines tie to the P&L",
};

export class PlannerSteps {
  constructor(private readonly workbench: Workbench) {}

  /** Does something to the workbook as the user would, through Excel. */
  excel<A>(action: (context: Excel.RequestContext, argument: A) => void, argument: A): Promise<void> {
    return this.workbench.pane.evaluate(
      ([text, given]) =>
        Excel.run(async (context) => {
          new Function("context", "argument", `return (${text})(context, argument)`)(context, given);
          await context.sync();
        }),
      [action.toString(), argument] as const,
    );
  }

  async openBytes(bytes: Uint8Array): Promise<void> {
    await this.workbench.page.evaluate((content) => window.workbench.open(Uint8Array.from(content)), [...bytes]);
    await this.workbench.settled();
  }

  /** The page anew, with a pane that knows nothing yet. */
  async freshPane(): Promise<void> {
    const { page } = this.workbench;
    await page.reload();
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.ready);
    this.workbench.pane = page.frames().find((frame) => frame.url().includes("taskpane.html")) ?? this.workbench.pane;
  }

  /** Saves the workbook and opens it in a pane that knows nothing yet. */
  async reopened(): Promise<void> {
    const bytes = await this.workbench.save();
    await this.freshPane();
    await this.openBytes(bytes);
  }

  async read(address: string): Promise<void> {
    await this.workbench.select(address);
    await this.workbench.command("PPF.PlacePortfolio");
  }

  async placed(address: string, sentence: string): Promise<void> {
    await this.read(address);
    await this.sentence(sentence);
  }

  /** Waits until the Placement screen says this: "Services business that has reached managed services". */
  async sentence(text: string): Promise<void> {
    await this.tab("placement");
    await shown(this.workbench, text);
  }

  async tab(screen: "portfolio" | "placement" | "programs" | "assumptions"): Promise<void> {
    await this.workbench.pane.locator(`#tab-${screen}`).click();
  }

  async review(): Promise<void> {
    await this.workbench.pane.locator("#review").click();
    await this.workbench.pane.locator("#review-title").waitFor();
  }

  async confirm(): Promise<void> {
    await this.workbench.pane.locator("#write").click();
    await shown(this.workbench, "Written");
    await this.workbench.settled();
  }

  async write(): Promise<void> {
    await this.review();
    await this.confirm();
  }

  async refresh(): Promise<void> {
    await this.workbench.command("PPF.Refresh");
    await this.workbench.pane.locator("#review-title").waitFor();
    await this.workbench.settled();
  }

  /** A run that finds nothing to do. */
  async nothingToWrite(): Promise<void> {
    await this.refresh();
    await shown(this.workbench, "Nothing to write");
    await this.close();
  }

  async close(): Promise<void> {
    await button(this.workbench, /^\s*(Close|Back)\s*$/).click();
  }

  /** Ties the lines to the sum of these cells. */
  async tieTo(address: string): Promise<void> {
    await this.tab("portfolio");
    await this.workbench.select(address);
    await this.workbench.pane.locator("#tie").click();
    await this.workbench.pane.locator("#untie").waitFor();
  }

  async value(address: string): Promise<CellValue> {
    return (await this.workbench.read(address)).values[0][0];
  }

  async formula(address: string): Promise<CellValue> {
    return (await this.workbench.read(address)).formulas[0][0];
  }

  /** Everything on a sheet. */
  async cells(sheet: string): Promise<CellValue[][]> {
    const used = await this.used(sheet);
    return used ? (await this.workbench.read(used)).values : [];
  }

  /** Address of the cell a number of columns to the right of the first that holds a text. */
  async beside(sheet: string, text: CellValue, columns: number): Promise<string> {
    const used = (await this.used(sheet)) ?? "";
    const cells = await this.cells(sheet);
    const row = cells.findIndex((line) => line.includes(text));
    if (row < 0) throw new Error(`${sheet} holds no "${text}"`);
    // The columns in use are A to Z.
    const [, letter, first] = /!([A-Z])(\d+)(?::|$)/.exec(used) ?? ["", "A", "1"];
    return `'${sheet}'!${String.fromCharCode(letter.charCodeAt(0) + cells[row].indexOf(text) + columns)}${Number(first) + row}`;
  }

  private async used(sheet: string): Promise<string | null | undefined> {
    return (await this.workbench.snapshot()).sheets.find(({ name }) => name === sheet)?.usedRange;
  }

  /** The results and checks of the placement sheet. */
  async placement(sheet = "PPF Placement"): Promise<PlacementCells> {
    const cells = await this.cells(sheet);
    const entries = Object.entries(labels).map(([name, label]) => {
      const line = cells.find((row) => row.includes(label));
      if (!line) throw new Error(`${sheet} has no row "${label}"`);
      return [name, line[line.indexOf(label) + 1]];
    });
    return Object.fromEntries(entries) as PlacementCells;
  }
}
