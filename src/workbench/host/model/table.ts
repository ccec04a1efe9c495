import type { CellValue, Rectangle, TableInfo } from "../../engine";
import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";
import { RangeObject } from "./range";
import type { WorksheetObject } from "./worksheet";

/** Excel.Table. */
export class TableObject extends HostObject {
  readonly kind = "Table";

  constructor(
    private readonly document: ExcelDocument,
    readonly id: string,
  ) {
    super();
  }

  override identity() {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.info().name;
  }
  set Name(value: unknown) {
    const name = String(value);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) {
      throw new ApiError("InvalidArgument");
    }
    this.document.engine.setTable(this.id, { name });
  }
  get Style(): string {
    return this.info().style;
  }
  set Style(value: unknown) {
    this.document.engine.setTable(this.id, { style: String(value) });
  }
  get ShowHeaders(): boolean {
    return this.info().showHeaders;
  }
  get ShowTotals(): boolean {
    return this.info().showTotals;
  }
  set ShowTotals(value: unknown) {
    this.document.engine.setTable(this.id, { showTotals: value === true });
  }
  get ShowFilterButton(): unknown {
    return this.look().showFilterButton ?? true;
  }
  set ShowFilterButton(value: unknown) {
    this.look().showFilterButton = value === true;
  }
  get ShowBandedRows(): unknown {
    return this.look().showBandedRows ?? true;
  }
  set ShowBandedRows(value: unknown) {
    this.look().showBandedRows = value === true;
  }
  get Worksheet(): WorksheetObject {
    return this.document.worksheet(this.info().sheetId);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.document, this.id);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.document, this.id);
  }
  get Sort(): TableSort {
    return new TableSort(this.document, this.id);
  }

  GetRange(): RangeObject {
    const { sheetId, range } = this.info();
    return this.document.range(sheetId, range);
  }
  GetHeaderRowRange(): RangeObject {
    const { sheetId, range, showHeaders } = this.info();
    if (!showHeaders) {
      throw new ApiError("ItemNotFound");
    }
    return this.document.range(sheetId, { ...range, rows: 1 });
  }
  GetDataBodyRange(): RangeObject {
    return this.document.range(this.info().sheetId, bodyOf(this.info()));
  }
  GetTotalRowRange(): RangeObject {
    const { sheetId, range, showTotals } = this.info();
    if (!showTotals) {
      throw new ApiError("ItemNotFound");
    }
    return this.document.range(sheetId, { ...range, row: range.row + range.rows - 1, rows: 1 });
  }
  Resize(newRange: unknown): void {
    const { sheetId, range } = this.info();
    const at = newRange instanceof RangeObject ? newRange : this.document.resolveAddress(newRange, sheetId);
    if (at.sheetId !== sheetId || at.at.row !== range.row || at.at.rows < 2) {
      throw new ApiError("InvalidArgument");
    }
    this.document.engine.setTable(this.id, { range: at.at });
  }
  Delete(): void {
    this.document.engine.removeTable(this.info().id, true);
  }
  ConvertToRange(): RangeObject {
    const { sheetId, range } = this.info();
    this.document.engine.removeTable(this.id, false);
    return this.document.range(sheetId, range);
  }
  /** No filter can be set here, so there is none to clear. */
  ClearFilters(): void {
    this.info();
  }

  private info(): TableInfo {
    return tableInfo(this.document, this.id);
  }
  private look(): Record<string, unknown> {
    return this.document.sessionValues(`table ${this.id}`);
  }
}

function tableInfo(document: ExcelDocument, id: string): TableInfo {
  const table = document.findTable(id);
  if (!table) {
    throw new ApiError("ItemNotFound");
  }
  return table;
}

/** The rows between header and total. */
export function bodyOf({ range, showHeaders, showTotals }: TableInfo): Rectangle {
  const above = showHeaders ? 1 : 0;
  return { ...range, row: range.row + above, rows: range.rows - above - (showTotals ? 1 : 0) };
}

/** Excel.TableCollection of the workbook or of one sheet. */
export class TableCollection extends HostCollection<TableObject> {
  readonly kind = "TableCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId?: string,
  ) {
    super();
  }

  items(): TableObject[] {
    const tables = this.document.engine.tables().filter((table) => this.sheetId === undefined || table.sheetId === this.sheetId);
    return tables.map((table) => this.document.table(table.id));
  }
  protected find(key: unknown): TableObject | null {
    const table = this.document.findTable(key);
    return table && (this.sheetId === undefined || table.sheetId === this.sheetId) ? this.document.table(table.id) : null;
  }

  Add(address: unknown, hasHeaders: unknown): TableObject {
    const place = address instanceof RangeObject ? address : this.document.resolveAddress(address, this.sheetId);
    if (this.sheetId !== undefined && place.sheetId !== this.sheetId) {
      throw new ApiError("InvalidArgument");
    }
    return this.document.table(this.document.engine.addTable(place.sheetId, place.at, hasHeaders === true));
  }
}

/** Excel.TableScopedCollection: the tables that a range touches. */
export class ScopedTableCollection extends HostCollection<TableObject> {
  readonly kind = "TableScopedCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly touches: (table: TableInfo) => boolean,
  ) {
    super();
  }

  items(): TableObject[] {
    const tables = this.document.engine.tables().filter(this.touches);
    return tables.map((table) => this.document.table(table.id));
  }
  protected find(key: unknown): TableObject | null {
    const table = this.document.findTable(key);
    return table && this.touches(table) ? this.document.table(table.id) : null;
  }
  GetFirst(): TableObject {
    return this.GetItemAt(0);
  }
}

/** Excel.TableColumnCollection. A column's id is its place, counted from 1. */
class TableColumnCollection extends HostCollection<TableColumn> {
  readonly kind = "TableColumnCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly tableId: string,
  ) {
    super();
  }

  items(): TableColumn[] {
    return tableInfo(this.document, this.tableId).columns.map((_, index) => new TableColumn(this.document, this.tableId, index));
  }
  protected find(key: unknown): TableColumn | null {
    const wanted = String(key).toLowerCase();
    const byName = this.items().find((column) => column.Name.toLowerCase() === wanted);
    return byName ?? (typeof key === "number" ? (this.items()[key - 1] ?? null) : null);
  }
}

class TableColumn extends HostObject {
  readonly kind = "TableColumn";

  constructor(
    private readonly document: ExcelDocument,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super();
  }

  override identity() {
    return { Id: this.index + 1 };
  }

  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return tableInfo(this.document, this.tableId).columns[this.index] ?? missing();
  }
  set Name(value: unknown) {
    const { sheetId, range } = tableInfo(this.document, this.tableId);
    const at = { row: range.row, column: range.column + this.index, rows: 1, columns: 1 };
    this.document.engine.setCells(sheetId, at, [[String(value)]]);
  }
  get Values(): CellValue[][] | null {
    return this.GetRange().Values;
  }
  set Values(content: unknown) {
    this.GetRange().Values = content;
  }

  GetRange(): RangeObject {
    return this.of((table) => table.range);
  }
  GetHeaderRowRange(): RangeObject {
    return this.of((table) => ({ ...table.range, rows: 1 }));
  }
  GetDataBodyRange(): RangeObject {
    return this.of(bodyOf);
  }
  GetTotalRowRange(): RangeObject {
    return this.of((table) =>
      table.showTotals ? { ...table.range, row: table.range.row + table.range.rows - 1, rows: 1 } : missing(),
    );
  }

  private of(rows: (table: TableInfo) => Rectangle): RangeObject {
    const table = tableInfo(this.document, this.tableId);
    const at = rows(table);
    return this.document.range(table.sheetId, { ...at, column: at.column + this.index, columns: 1 });
  }
}

/** Excel.TableRowCollection. */
class TableRowCollection extends HostCollection<TableRow> {
  readonly kind = "TableRowCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly tableId: string,
  ) {
    super();
  }

  items(): TableRow[] {
    const { rows } = bodyOf(tableInfo(this.document, this.tableId));
    return Array.from({ length: rows }, (_, index) => new TableRow(this.document, this.tableId, index));
  }
  protected find(key: unknown): TableRow | null {
    return typeof key === "number" ? (this.items()[key] ?? null) : null;
  }

  Add(index: unknown, values: unknown): TableRow {
    const { columns, ...table } = tableInfo(this.document, this.tableId);
    const { rows } = bodyOf({ ...table, columns });
    const at = typeof index === "number" && index >= 0 ? index : null;
    if (at !== null && at > rows) {
      throw new ApiError("InvalidArgument");
    }
    const lines = Array.isArray(values) ? (values as (CellValue | null)[][]) : [Array<CellValue>(columns.length).fill("")];
    if (lines.some((line) => !Array.isArray(line) || line.length !== columns.length)) {
      throw new ApiError("InvalidArgument");
    }
    this.document.engine.addTableRows(this.tableId, at, lines);
    return new TableRow(this.document, this.tableId, at ?? rows);
  }
  DeleteRowsAt(index: unknown, count: unknown = 1): void {
    this.document.engine.deleteTableRows(this.tableId, Number(index), Number(count));
  }
}

class TableRow extends HostObject {
  readonly kind = "TableRow";

  constructor(
    private readonly document: ExcelDocument,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super();
  }

  get Index(): number {
    return this.index;
  }
  get Values(): CellValue[][] | null {
    return this.GetRange().Values;
  }
  set Values(content: unknown) {
    this.GetRange().Values = content;
  }
  GetRange(): RangeObject {
    const table = tableInfo(this.document, this.tableId);
    const at = bodyOf(table);
    return this.document.range(table.sheetId, { ...at, row: at.row + this.index, rows: 1 });
  }
  Delete(): void {
    this.document.engine.deleteTableRows(this.tableId, this.index, 1);
  }
}

class TableSort extends HostObject {
  readonly kind = "TableSort";

  constructor(
    private readonly document: ExcelDocument,
    private readonly tableId: string,
  ) {
    super();
  }

  Apply(fields: unknown): void {
    if (!Array.isArray(fields) || fields.some((field: { key?: unknown }) => typeof field?.key !== "number")) {
      throw new ApiError("InvalidArgument");
    }
    const keys = (fields as { key: number; ascending?: boolean }[]).map(({ key, ascending }) => ({
      column: key,
      ascending: ascending !== false,
    }));
    this.document.engine.sortTable(this.tableId, keys);
  }
}

function missing(): never {
  throw new ApiError("ItemNotFound");
}
