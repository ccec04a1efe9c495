import { Planner } from "../../src/taskpane/controller";
import { firmOf } from "../../src/taskpane/firm-reader";
import { reader } from "../../src/taskpane/reader";
import { ExcelWorkbook } from "../../src/workbook/excel-workbook";
import { ExcelWriter } from "../../src/workbook/excel-writer";
import type { Source, Target } from "../../src/workbook/planner-workbook";
import { areaOf } from "../../src/workbook/references";
import { SHEET_COLUMNS } from "../../src/workbench/a1-address";
import type { CellValue, Rectangle } from "../../src/workbench/engine";
import { MemoryEngine } from "./random/memory-engine";
import type { OfficeInMemory } from "./random/office";
import { spillOf } from "./random/sequence";

const lines: CellValue[][] = [
  ["Offering", "Business model", "Revenue", "Cost"],
  ["AWS resale", "resell", 600, 570],
  ["Projects", "services", 500, 300],
  ["Run", "MSP", 300, 180],
  ["Product", "SaaS", 100, 40],
];

/** A workbook in memory with a small portfolio as table Book on sheet Plan, and the pane of its user. */
export class OpenBook {
  readonly engine = new MemoryEngine(spillOf);
  planner: Planner;

  constructor(readonly office: OfficeInMemory) {
    office.open(this.engine);
    this.planner = this.newPane();
    const plan = this.engine.addSheet("Plan");
    const at = { row: 0, column: 0, rows: 5, columns: 4 };
    this.engine.setCells(plan, at, lines);
    this.engine.setTable(this.engine.addTable(plan, at, true), { name: "Book" });
  }

  private newPane(): Planner {
    const writer = new ExcelWriter();
    return new Planner(new ExcelWorkbook(async () => writer), async () => reader, async () => firmOf);
  }

  /** Closes the pane, and opens another that knows nothing of what was done before. */
  reopen(): void {
    this.planner = this.newPane();
  }

  /** Closes the file, too, and opens it again. */
  reopenFile(): void {
    this.engine.giveTablesNewIds();
    this.reopen();
  }

  async place(): Promise<void> {
    const source: Source = { kind: "table", sheet: "Plan", address: "A1:D5", rows: 5, columns: 4, tableName: "Book" };
    await this.planner.usePlace(source);
    await this.office.settled();
  }

  async aimAt(kind: Target["kind"]): Promise<void> {
    await this.planner.aimAt(kind);
    await this.office.settled();
  }

  async review(): Promise<void> {
    await this.planner.review();
    await this.office.settled();
  }

  /** Reviews and writes; the shares say at which part of its actions each request that writes fails. */
  async write(...shares: number[]): Promise<void> {
    await this.review();
    this.office.refuseWrites(shares);
    await this.planner.write();
    await this.office.settled();
    this.office.refuseWrites([]);
  }

  async undo(...shares: number[]): Promise<void> {
    this.office.refuseWrites(shares);
    await this.planner.undo();
    await this.office.settled();
    this.office.refuseWrites([]);
  }

  /** What the pane offers after a write that failed in the middle. */
  async putBack(): Promise<void> {
    await this.planner.putBack();
    await this.office.settled();
  }

  /** As a user types. */
  type(address: string, content: CellValue): void {
    const { sheetId, at } = this.at(address);
    this.engine.typeCell(sheetId, at.row, at.column, content);
  }

  content(address: string): CellValue {
    const { sheetId, at } = this.at(address);
    return this.engine.cells(sheetId, at).formulas[0][0];
  }

  insertRow(sheet: string, row: number): void {
    this.engine.insert(this.sheetId(sheet), { row: row - 1, column: 0, rows: 1, columns: SHEET_COLUMNS }, "Down");
  }

  sheetNames(): string[] {
    return this.engine.sheets().map(({ name }) => name);
  }

  sheetId(name: string): string {
    const sheet = this.engine.sheets().find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet.id;
  }

  /** Renames a table as a user does. */
  renameTable(name: string, to: string): void {
    const table = this.engine.tables().find((one) => one.name === name);
    if (!table) throw new Error(`no table ${name}`);
    this.engine.setTable(table.id, { name: to });
  }

  private at(address: string): { sheetId: string; at: Rectangle } {
    const [sheet, cell] = address.split("!");
    return { sheetId: this.sheetId(sheet), at: areaOf(cell) };
  }
}
