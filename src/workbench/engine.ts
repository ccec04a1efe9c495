import type { ChartContent, ChartDesign, ChartInfo, Frame } from "./chart/chart";

/**
 * What the workbench's host needs from a spreadsheet: cells, sheets, tables, names, undo, custom functions and .xlsx,
 * with Excel's semantics. The host (src/workbench/host) speaks Office.js to the add-in and calls only this; the engine
 * (src/workbench/univer) knows Univer and nothing of Office.js. All indexes are zero-based. Sheets are known by id.
 */

export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell's value as Excel's API gives it: "" for a blank, an error as its text ("#N/A", "#SPILL!", "#BUSY!"). */
export type CellValue = string | number | boolean;
export type CellType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export interface Cells {
  values: CellValue[][];
  /** What was typed: a formula with its "=", else the value. A cell that is filled by a spill has its value here. */
  formulas: CellValue[][];
  /** As displayed. */
  text: string[][];
  numberFormat: string[][];
  types: CellType[][];
}

/** What may be set on cells; a missing member is left as it is, null clears it. Colours are "#RRGGBB". */
export interface CellFormat {
  numberFormat?: string;
  fill?: string | null;
  color?: string | null;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  wrapText?: boolean;
  horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  verticalAlignment?: "Top" | "Center" | "Bottom";
  indentLevel?: number;
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color: string } | null>>;
  locked?: boolean;
}

export interface SheetInfo {
  id: string;
  name: string;
  position: number;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  tabColor: string;
  showGridlines: boolean;
}

export interface TableInfo {
  id: string;
  name: string;
  sheetId: string;
  /** Header row, body and total row. */
  range: Rectangle;
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

export interface NameInfo {
  name: string;
  /** With its "=": "=Plan!$A$1:$C$9", "=0.2", "=SUM(A1:A3)". */
  formula: string;
  /** Sheet id for a name that belongs to a sheet. */
  scope?: string;
  visible: boolean;
  comment: string;
}

/** A refusal in Excel's own words; the host hands code and message to Office.js. */
export class EngineError extends Error {
  constructor(
    /** An Office.js error code: ItemNotFound, ItemAlreadyExists, InvalidArgument, InvalidReference, AccessDenied, InvalidOperation, ... */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "EngineError";
  }
}

/** One call of a custom function: its arguments as Office.js wants them (scalars, 2-D arrays for ranges, null where omitted). */
export interface FunctionCall {
  name: string;
  arguments: unknown[];
  /** "Sheet1!A1" */
  address: string;
}
export type FunctionAnswer = { value: unknown } | { error: string; message?: string };

export interface FunctionDefinition {
  /** Without namespace: "MULTIPLIER". */
  id: string;
  namespace: string;
  description: string;
  parameters: {
    name: string;
    description?: string;
    type?: string;
    dimensionality?: string;
    optional?: boolean;
    repeating?: boolean;
    customEnumId?: string;
  }[];
  /** Allowed values of custom enums by id. */
  enums: Record<string, { name: string; value: string; tooltip?: string }[]>;
}

/** Parts of the document that no cell shows; kept by the host, carried in the .xlsx by the engine, one undo step with cells. */
export interface DocumentParts {
  settings: Record<string, unknown>;
  customXml: { id: string; xml: string }[];
  /** Worksheet custom properties by sheet id. */
  sheetProperties: Record<string, Record<string, string>>;
  /** By sheet id; a sheet that nobody set up is not there. */
  pageSetups: Record<string, PageSetup>;
}

/** How a sheet is printed; what is missing is Excel's default. */
export interface PageSetup {
  orientation?: "Portrait" | "Landscape";
  /** A percentage, or the number of pages that it shall fill. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally?: boolean;
  printGridlines?: boolean;
  paperSize?: string;
  /** In points. */
  margins?: { left?: number; right?: number; top?: number; bottom?: number };
  /** The rows and columns, from 0, that a page begins with. */
  rowBreaks?: number[];
  columnBreaks?: number[];
  /** "A1:D9"; does not follow inserted rows. */
  printArea?: string;
  /** "$1:$2" */
  printTitleRows?: string;
}

export interface Engine {
  /** Puts the grid into an element of the page. Resolves when it can be used. */
  mount(element: HTMLElement): Promise<void>;

  sheets(): SheetInfo[];
  activeSheet(): string;
  activateSheet(id: string): void;
  /** Adds after the last sheet. Does not activate it. Throws ItemAlreadyExists or InvalidArgument for a bad name. */
  addSheet(name?: string): string;
  deleteSheet(id: string): void;
  setSheet(id: string, change: Partial<Omit<SheetInfo, "id">>): void;

  /** Smallest rectangle with values or formulas; null for an empty sheet. */
  usedRange(sheetId: string): Rectangle | null;
  /** The block of filled cells around a cell, bordered by blanks (Excel's Ctrl+A). */
  surroundingRegion(sheetId: string, at: Rectangle): Rectangle;
  cells(sheetId: string, at: Rectangle): Cells;
  /**
   * Sets cells as Excel's Range.formulas and Range.values do: a text beginning with "=" is a formula, with "'" a text,
   * numeric and percent texts become numbers as Excel would, "" clears, null leaves the cell as it is.
   * Throws AccessDenied on a protected sheet, InvalidArgument when the shape differs, InvalidOperation for half an array.
   */
  setCells(sheetId: string, at: Rectangle, content: (CellValue | null)[][]): void;
  clear(sheetId: string, at: Rectangle, what: "All" | "Contents" | "Formats"): void;
  format(sheetId: string, at: Rectangle): CellFormat;
  setFormat(sheetId: string, at: Rectangle, format: CellFormat): void;
  /** One numberFormat a cell. */
  setNumberFormats(sheetId: string, at: Rectangle, formats: string[][]): void;
  /** In points as Office.js counts them. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, rows: number, points: number): void;
  autofitColumns(sheetId: string, at: Rectangle): void;
  autofitRows(sheetId: string, at: Rectangle): void;
  setHidden(sheetId: string, what: "rows" | "columns", first: number, count: number, hidden: boolean): void;
  isHidden(sheetId: string, what: "rows" | "columns", index: number): boolean;
  /** Inserts or deletes cells; whole rows when the rectangle spans all columns; formulas, names and tables follow. */
  insert(sheetId: string, at: Rectangle, shift: "Down" | "Right"): void;
  remove(sheetId: string, at: Rectangle, shift: "Up" | "Left"): void;
  /** Where cells stand, in points from the sheet's top left corner; hidden rows and columns take no room. */
  frameOf(sheetId: string, at: Rectangle): Frame;
  freeze(sheetId: string, rows: number, columns: number): void;
  frozen(sheetId: string): { rows: number; columns: number };
  merge(sheetId: string, at: Rectangle, merged: boolean): void;
  merged(sheetId: string, at: Rectangle): boolean;

  tables(): TableInfo[];
  addTable(sheetId: string, at: Rectangle, hasHeaders: boolean): string;
  setTable(id: string, change: { name?: string; range?: Rectangle; showTotals?: boolean; style?: string }): void;
  /** Adds rows inside the table (index null: at the end), pushing what stands below the table down. */
  addTableRows(id: string, index: number | null, content: (CellValue | null)[][]): void;
  deleteTableRows(id: string, index: number, count: number): void;
  /** deleteCells false: converts to a range. */
  removeTable(id: string, deleteCells: boolean): void;
  sortTable(id: string, keys: { column: number; ascending: boolean }[]): void;

  /** Of all sheets, in the order in which they were added. */
  charts(): ChartInfo[];
  addChart(sheetId: string, design: ChartDesign, frame: Frame): string;
  setChart(id: string, change: Partial<Omit<ChartInfo, "id" | "sheetId">>): void;
  removeChart(id: string): void;
  chartContent(id: string): ChartContent;

  names(): NameInfo[];
  setName(name: NameInfo): void;
  removeName(name: string, scope?: string): void;

  selection(): { sheetId: string; range: Rectangle };
  select(sheetId: string, at: Rectangle): void;
  onSelectionChanged(listener: () => void): void;
  /** Any change of content, by the user or the host, not by recalculation. */
  onChanged(listener: (change: { sheetId: string; range: Rectangle }) => void): void;

  /** Everything done inside is one undo step. */
  asOneStep<T>(action: () => T): T;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** True while the user is typing in a cell. */
  editing(): boolean;
  setEditing(on: boolean): void;

  defineFunctions(functions: FunctionDefinition[], call: (calls: FunctionCall[]) => Promise<FunctionAnswer[]>): void;
  /** Recalculates everything, custom functions included. */
  recalculate(): void;
  /** No write, calculation or function call under way. */
  settled(): Promise<void>;

  parts: DocumentParts;
  onPartsReplaced(listener: () => void): void;
  /** Replaces the workbook. */
  open(bytes: Uint8Array): Promise<void>;
  save(): Promise<Uint8Array>;
}
