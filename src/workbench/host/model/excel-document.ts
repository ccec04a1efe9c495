import type { DocumentParts, Engine, Rectangle, SheetInfo, TableInfo } from "../../engine";
import type { RangeObject } from "./range";
import type { ScopedTableCollection, TableObject } from "./table";
import type { WorksheetObject } from "./worksheet";

/** Abilities that an engine may lack; the API that needs one is then ApiNotFound. */
export interface FurtherAbilities {
  /** The range that the formula in the top left cell spills to; null when it does not spill. */
  spill(sheetId: string, at: Rectangle): Rectangle | null;
  /** List validations: source "a,b,c" or "=Plan!$A$1:$A$5". */
  validations(sheetId: string): { range: Rectangle; source: string }[];
  setValidation(sheetId: string, at: Rectangle, source: string | null): void;
}

/** What the objects of the model share: the spreadsheet, and how to reach each other without importing each other. */
export interface ExcelDocument {
  readonly engine: Engine & Partial<FurtherAbilities>;
  /** File name, as Workbook.name. */
  readonly name: string;
  range(sheetId: string, at: Rectangle): RangeObject;
  worksheet(id: string): WorksheetObject;
  table(id: string): TableObject;
  tablesWhere(condition: (table: TableInfo) => boolean): ScopedTableCollection;
  /** Throws ItemNotFound when it was deleted. */
  sheetInfo(id: string): SheetInfo;
  findSheet(nameOrId: unknown): SheetInfo | null;
  findTable(nameOrId: unknown): TableInfo | null;
  /** "Plan!B2:C3", "B2" (on the sheet given), a name, a table, a table's column. Throws InvalidArgument. */
  resolveAddress(address: unknown, sheetId?: string): { sheetId: string; at: Rectangle };
  setParts(change: Partial<DocumentParts>): void;
  /** Page setup and the like that no part of the engine knows: kept while the workbench runs, not saved. */
  sessionValues(owner: string): Record<string, unknown>;
  /** Begins to send an event of a worksheet ("*" for any) to the add-in. */
  listen(event: number, sheetId: string): void;
}
