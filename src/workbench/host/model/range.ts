import type { CellType, CellValue, Cells, Rectangle } from "../../engine";
import { formatAddress, intersection, isOnSheet, SHEET_COLUMNS, SHEET_ROWS } from "../../a1-address";
import { ApiError } from "../api-error";
import { HostObject, type Identity } from "../host-object";
import { DataValidationObject } from "./data-validation";
import type { ExcelDocument } from "./excel-document";
import { RangeFormatObject } from "./range-format";
import type { ScopedTableCollection } from "./table";
import type { WorksheetObject } from "./worksheet";

/** Excel on the web refuses to hand out more cells at once. */
const MOST_CELLS = 5_000_000;

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type Grid<T> = T[][];

/** Excel.Range: a rectangle of cells, known by its address. */
export class RangeObject extends HostObject {
  readonly kind = "Range";

  constructor(
    private readonly document: ExcelDocument,
    readonly sheetId: string,
    readonly at: Rectangle,
  ) {
    super();
    if (!isOnSheet(at)) {
      throw new ApiError("InvalidArgument");
    }
  }

  /** The reference is the place itself, so that it never runs out. */
  static fromReference(document: ExcelDocument, reference: string): RangeObject {
    const [row, column, rows, columns, ...sheet] = reference.split("|");
    const at = { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) };
    return document.range(document.sheetInfo(sheet.join("|")).id, at);
  }

  override identity(): Identity {
    const { row, column, rows, columns } = this.at;
    return { _ReferenceId: [row, column, rows, columns, this.sheetId].join("|") };
  }

  get Address(): string {
    return formatAddress(this.document.sheetInfo(this.sheetId).name, this.at);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.at.row;
  }
  get ColumnIndex(): number {
    return this.at.column;
  }
  get RowCount(): number {
    return this.at.rows;
  }
  get ColumnCount(): number {
    return this.at.columns;
  }
  /** -1 beyond 2^31 - 1, as Excel says it. */
  get CellCount(): number {
    const count = this.at.rows * this.at.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get Top(): number {
    return this.document.engine.frameOf(this.sheetId, this.at).top;
  }
  get Left(): number {
    return this.document.engine.frameOf(this.sheetId, this.at).left;
  }
  get Width(): number {
    return this.document.engine.frameOf(this.sheetId, this.at).width;
  }
  get Height(): number {
    return this.document.engine.frameOf(this.sheetId, this.at).height;
  }
  get IsEntireColumn(): boolean {
    return this.at.rows === SHEET_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.at.columns === SHEET_COLUMNS;
  }
  get Worksheet(): WorksheetObject {
    return this.document.worksheet(this.sheetId);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.document, this.sheetId, this.at);
  }
  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.document, this.sheetId, this.at);
  }

  get Values(): Grid<CellValue> | null {
    return this.cells()?.values ?? null;
  }
  set Values(content: unknown) {
    this.document.engine.setCells(this.sheetId, this.at, this.grid(content));
  }
  get Formulas(): Grid<CellValue> | null {
    return this.cells()?.formulas ?? null;
  }
  set Formulas(content: unknown) {
    this.document.engine.setCells(this.sheetId, this.at, this.grid(content));
  }
  get FormulasLocal(): Grid<CellValue> | null {
    return this.Formulas;
  }
  set FormulasLocal(content: unknown) {
    this.document.engine.setCells(this.sheetId, this.at, this.grid(content));
  }
  get Text(): Grid<string> | null {
    return this.cells()?.text ?? null;
  }
  get ValueTypes(): Grid<CellType> | null {
    return this.cells()?.types ?? null;
  }
  get NumberFormat(): Grid<string> | null {
    return this.cells()?.numberFormat ?? null;
  }
  set NumberFormat(content: unknown) {
    if (!Array.isArray(content)) {
      this.document.engine.setFormat(this.sheetId, this.at, { numberFormat: String(content) });
      return;
    }
    const grid = this.grid(content);
    const current = grid.flat().includes(null) ? this.cells()?.numberFormat : undefined;
    const formats = grid.map((line, row) =>
      line.map((format, column) => (format === null ? (current?.[row][column] ?? "General") : String(format))),
    );
    this.document.engine.setNumberFormats(this.sheetId, this.at, formats);
  }

  get RowHidden(): boolean | null {
    return this.allHidden("rows", this.at.row, this.at.rows);
  }
  set RowHidden(hidden: unknown) {
    this.document.engine.setHidden(this.sheetId, "rows", this.at.row, this.at.rows, hidden === true);
  }
  get ColumnHidden(): boolean | null {
    return this.allHidden("columns", this.at.column, this.at.columns);
  }
  set ColumnHidden(hidden: unknown) {
    this.document.engine.setHidden(this.sheetId, "columns", this.at.column, this.at.columns, hidden === true);
  }
  get Hidden(): boolean | null {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.moved(whole(row), whole(column), 1, 1);
  }
  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    return this.moved(whole(rows), whole(columns), this.at.rows, this.at.columns);
  }
  GetResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.moved(0, 0, this.at.rows + whole(rows), this.at.columns + whole(columns));
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.moved(0, 0, whole(rows), whole(columns));
  }
  GetEntireRow(): RangeObject {
    return this.document.range(this.sheetId, { ...this.at, column: 0, columns: SHEET_COLUMNS });
  }
  GetEntireColumn(): RangeObject {
    return this.document.range(this.sheetId, { ...this.at, row: 0, rows: SHEET_ROWS });
  }
  GetRow(row: unknown): RangeObject {
    return this.moved(whole(row), 0, 1, this.at.columns);
  }
  GetColumn(column: unknown): RangeObject {
    return this.moved(0, whole(column), this.at.rows, 1);
  }
  GetLastRow(): RangeObject {
    return this.moved(this.at.rows - 1, 0, 1, this.at.columns);
  }
  GetLastColumn(): RangeObject {
    return this.moved(0, this.at.columns - 1, this.at.rows, 1);
  }
  GetLastCell(): RangeObject {
    return this.moved(this.at.rows - 1, this.at.columns - 1, 1, 1);
  }
  GetRowsAbove(count: unknown): RangeObject {
    return this.beside(
      count,
      (n) => this.moved(-n, 0, n, this.at.columns),
      (n) => this.moved(this.at.rows, 0, n, this.at.columns),
    );
  }
  GetRowsBelow(count: unknown): RangeObject {
    return this.beside(
      count,
      (n) => this.moved(this.at.rows, 0, n, this.at.columns),
      (n) => this.moved(-n, 0, n, this.at.columns),
    );
  }
  GetColumnsBefore(count: unknown): RangeObject {
    return this.beside(
      count,
      (n) => this.moved(0, -n, this.at.rows, n),
      (n) => this.moved(0, this.at.columns, this.at.rows, n),
    );
  }
  GetColumnsAfter(count: unknown): RangeObject {
    return this.beside(
      count,
      (n) => this.moved(0, this.at.columns, this.at.rows, n),
      (n) => this.moved(0, -n, this.at.rows, n),
    );
  }
  GetBoundingRect(other: unknown): RangeObject {
    const at = this.other(other);
    const row = Math.min(this.at.row, at.row);
    const column = Math.min(this.at.column, at.column);
    const rows = Math.max(this.at.row + this.at.rows, at.row + at.rows) - row;
    const columns = Math.max(this.at.column + this.at.columns, at.column + at.columns) - column;
    return this.document.range(this.sheetId, { row, column, rows, columns });
  }
  GetIntersection(other: unknown): RangeObject {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) {
      throw new ApiError("ItemNotFound");
    }
    return range;
  }
  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const common = intersection(this.at, this.other(other));
    return common && this.document.range(this.sheetId, common);
  }
  GetSurroundingRegion(): RangeObject {
    return this.document.range(this.sheetId, this.document.engine.surroundingRegion(this.sheetId, this.at));
  }
  GetUsedRange(): RangeObject {
    const range = this.GetUsedRangeOrNullObject();
    if (!range) {
      throw new ApiError("ItemNotFound");
    }
    return range;
  }
  /** Cells with content only, also without valuesOnly: the engine does not say where formats are. */
  GetUsedRangeOrNullObject(): RangeObject | null {
    const used = this.document.engine.usedRange(this.sheetId);
    const common = used && intersection(used, this.at);
    return common && this.trimmed(common);
  }
  GetTables(fullyContained?: unknown): ScopedTableCollection {
    const whole = fullyContained !== false;
    return this.document.tablesWhere((table) => {
      const common = table.sheetId === this.sheetId ? intersection(table.range, this.at) : null;
      return common !== null && (!whole || (common.rows === table.range.rows && common.columns === table.range.columns));
    });
  }
  GetSpillingToRange(): RangeObject {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) {
      throw new ApiError("ItemNotFound");
    }
    return range;
  }
  GetSpillingToRangeOrNullObject(): RangeObject | null {
    if (!this.document.engine.spill) {
      throw ApiError.notFound("Range.getSpillingToRange");
    }
    const spill = this.document.engine.spill(this.sheetId, this.at);
    return spill && this.document.range(this.sheetId, spill);
  }

  /** What a cell's format says, cell by cell; all of it, whatever is asked for. */
  GetCellProperties(): object[][] {
    const { row, column, rows, columns } = this.at;
    const cell = (down: number, right: number): object => {
      const at = { row: row + down, column: column + right, rows: 1, columns: 1 };
      const { fill, color, bold, italic, fontSize, ...format } = this.document.engine.format(this.sheetId, at);
      const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
      return {
        format: {
          fill: { color: fill ?? "#FFFFFF", pattern: fill ? "Solid" : "None" },
          font: { bold, italic, size: fontSize, color: color ?? "#000000" },
          horizontalAlignment,
          verticalAlignment,
          wrapText,
          indentLevel,
        },
      };
    };
    return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, right) => cell(down, right)));
  }

  Select(): void {
    this.document.engine.select(this.sheetId, this.at);
  }
  /** Office.js sends null where nothing was said. */
  Clear(given: unknown): void {
    const applyTo = given ?? "All";
    if (applyTo !== "All" && applyTo !== "Contents" && applyTo !== "Formats") {
      throw ApiError.notFound(`Range.clear(${String(applyTo)})`);
    }
    this.document.engine.clear(this.sheetId, this.at, applyTo);
  }
  Insert(shift: unknown): RangeObject {
    if (shift !== "Down" && shift !== "Right") {
      throw new ApiError("InvalidArgument");
    }
    this.document.engine.insert(this.sheetId, this.at, shift);
    return this;
  }
  Delete(shift: unknown): void {
    if (shift !== "Up" && shift !== "Left") {
      throw new ApiError("InvalidArgument");
    }
    this.document.engine.remove(this.sheetId, this.at, shift);
  }
  Merge(across?: unknown): void {
    const count = across === true ? this.at.rows : 1;
    for (let row = 0; row < count; row++) {
      const at = across === true ? { ...this.at, row: this.at.row + row, rows: 1 } : this.at;
      this.document.engine.merge(this.sheetId, at, true);
    }
  }
  Unmerge(): void {
    this.document.engine.merge(this.sheetId, this.at, false);
  }
  Calculate(): void {
    this.document.engine.recalculate();
  }

  /** Office.js sends large values in pieces, and asks for the shape of the whole first. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.at.rows || columns !== this.at.columns) {
      throw new ApiError("InvalidArgument", SHAPE, "Range.values");
    }
  }
  _KeepReference(): void {
    // The reference is the address: nothing to keep.
  }

  /** The cells; null where Excel gives none: whole rows or columns, or more cells than it hands out at once. */
  private cells(): Cells | null {
    if (this.unbounded() || this.at.rows * this.at.columns > MOST_CELLS) {
      return null;
    }
    return this.document.engine.cells(this.sheetId, this.at);
  }

  private unbounded(): boolean {
    return this.IsEntireColumn || this.IsEntireRow;
  }

  /** The content for each cell: a scalar is for all of them, an array must have the range's shape. */
  private grid(content: unknown): Grid<CellValue | null> {
    if (this.unbounded()) {
      throw new ApiError("InvalidArgument");
    }
    if (!Array.isArray(content)) {
      const value = scalar(content);
      return Array.from({ length: this.at.rows }, () => Array<CellValue | null>(this.at.columns).fill(value));
    }
    if (content.length !== this.at.rows || content.some((line) => !Array.isArray(line) || line.length !== this.at.columns)) {
      throw new ApiError("InvalidArgument", SHAPE);
    }
    return (content as unknown[][]).map((line) => line.map(scalar));
  }

  private moved(rows: number, columns: number, height: number, width: number): RangeObject {
    const at = { row: this.at.row + rows, column: this.at.column + columns, rows: height, columns: width };
    return this.document.range(this.sheetId, at);
  }

  private beside(count: unknown, ahead: (n: number) => RangeObject, behind: (n: number) => RangeObject): RangeObject {
    const n = count === undefined || count === null ? 1 : whole(count);
    return n >= 0 ? ahead(n) : behind(-n);
  }

  private other(other: unknown): Rectangle {
    const { sheetId, at } =
      other instanceof RangeObject ? { sheetId: other.sheetId, at: other.at } : this.document.resolveAddress(other, this.sheetId);
    if (sheetId !== this.sheetId) {
      throw new ApiError("InvalidArgument");
    }
    return at;
  }

  private allHidden(what: "rows" | "columns", first: number, count: number): boolean | null {
    const shown = Math.min(count, 1000);
    let hidden = 0;
    for (let index = first; index < first + shown; index++) {
      hidden += this.document.engine.isHidden(this.sheetId, what, index) ? 1 : 0;
    }
    return hidden === 0 ? false : hidden === shown ? true : null;
  }

  /** Without the blank rows and columns at its edges; null when all is blank. */
  private trimmed(at: Rectangle): RangeObject | null {
    const { formulas } = this.document.engine.cells(this.sheetId, at);
    const rows = formulas.flatMap((line, row) => (line.some((value) => value !== "") ? [row] : []));
    if (rows.length === 0) {
      return null;
    }
    const columns = formulas[0].flatMap((_, column) => (formulas.some((line) => line[column] !== "") ? [column] : []));
    const [top, bottom] = [rows[0], rows[rows.length - 1]];
    const [left, right] = [columns[0], columns[columns.length - 1]];
    return this.document.range(this.sheetId, {
      row: at.row + top,
      column: at.column + left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    });
  }
}

function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw new ApiError("InvalidArgument");
  }
  return value;
}

/** A cell's content off the wire; null and undefined leave the cell as it is. */
function scalar(value: unknown): CellValue | null {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new ApiError("InvalidArgument");
}
