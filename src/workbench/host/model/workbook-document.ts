import type { DocumentParts, Engine, Rectangle, SheetInfo, TableInfo } from "../../engine";
import { parseRectangle, splitSheet } from "../../a1-address";
import { ApiError } from "../api-error";
import type { ExcelDocument, FurtherAbilities } from "./excel-document";
import { RangeObject } from "./range";
import { bodyOf, ScopedTableCollection, TableObject } from "./table";
import { WorksheetObject } from "./worksheet";

/** Joins the objects of the model to one spreadsheet. */
export class WorkbookDocument implements ExcelDocument {
  private readonly session = new Map<string, Record<string, unknown>>();
  private readonly listened = new Map<number, Set<string>>();
  name = "Book1.xlsx";

  constructor(readonly engine: Engine & Partial<FurtherAbilities>) {}

  range(sheetId: string, at: Rectangle): RangeObject {
    return new RangeObject(this, sheetId, at);
  }
  worksheet(id: string): WorksheetObject {
    return new WorksheetObject(this, id);
  }
  table(id: string): TableObject {
    return new TableObject(this, id);
  }

  tablesWhere(condition: (table: TableInfo) => boolean): ScopedTableCollection {
    return new ScopedTableCollection(this, condition);
  }

  sheetInfo(id: string): SheetInfo {
    const sheet = this.engine.sheets().find((candidate) => candidate.id === id);
    if (!sheet) {
      throw new ApiError("ItemNotFound");
    }
    return sheet;
  }
  findSheet(nameOrId: unknown): SheetInfo | null {
    const wanted = String(nameOrId).toLowerCase();
    const sheets = this.engine.sheets();
    return sheets.find((sheet) => sheet.id === nameOrId) ?? sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }
  findTable(nameOrId: unknown): TableInfo | null {
    const wanted = String(nameOrId).toLowerCase();
    const tables = this.engine.tables();
    return (
      tables.find((table) => table.id === String(nameOrId)) ?? tables.find((table) => table.name.toLowerCase() === wanted) ?? null
    );
  }

  resolveAddress(address: unknown, sheetId?: string): { sheetId: string; at: Rectangle } {
    if (typeof address !== "string") {
      throw new ApiError("InvalidArgument");
    }
    const { sheet, rest } = splitSheet(address.trim().replace(/^=/, ""));
    const home = sheet === undefined ? (sheetId ?? this.engine.activeSheet()) : this.findSheet(sheet)?.id;
    if (home === undefined) {
      throw new ApiError("InvalidArgument");
    }
    const at = parseRectangle(rest);
    const place = at ? { sheetId: home, at } : (this.named(rest, home) ?? this.inTable(rest));
    if (!place) {
      throw new ApiError("InvalidArgument");
    }
    return place;
  }

  setParts(change: Partial<DocumentParts>): void {
    this.engine.parts = { ...this.engine.parts, ...change };
  }

  sessionValues(owner: string): Record<string, unknown> {
    const values = this.session.get(owner) ?? {};
    this.session.set(owner, values);
    return values;
  }

  listen(event: number, sheetId: string): void {
    this.listened.set(event, (this.listened.get(event) ?? new Set()).add(sheetId));
  }
  /** The targets ("Workbook" or a sheet id) that want this event of this sheet. */
  listeners(event: number, sheetId: string): string[] {
    const listening = this.listened.get(event);
    return [...(listening?.has("*") ? ["Workbook"] : []), ...(listening?.has(sheetId) ? [sheetId] : [])];
  }
  forgetListeners(): void {
    this.listened.clear();
  }

  private named(name: string, sheetId: string): { sheetId: string; at: Rectangle } | null {
    const same = this.engine.names().filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const found =
      same.find((candidate) => candidate.scope === sheetId) ?? same.find((candidate) => candidate.scope === undefined);
    const { sheet, rest } = splitSheet(found?.formula.slice(1) ?? "");
    const at = parseRectangle(rest);
    const home = sheet === undefined ? sheetId : this.findSheet(sheet)?.id;
    return at && home !== undefined ? { sheetId: home, at } : null;
  }

  /** "Revenue2026" or "Revenue2026[Cost]": the data rows. */
  private inTable(text: string): { sheetId: string; at: Rectangle } | null {
    const [, name = text, column] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(text) ?? [];
    const table = this.findTable(name);
    if (!table) {
      return null;
    }
    if (column === undefined) {
      return { sheetId: table.sheetId, at: bodyOf(table) };
    }
    const index = table.columns.findIndex((candidate) => candidate.toLowerCase() === column.toLowerCase());
    return index < 0
      ? null
      : { sheetId: table.sheetId, at: { ...bodyOf(table), column: table.range.column + index, columns: 1 } };
  }
}
