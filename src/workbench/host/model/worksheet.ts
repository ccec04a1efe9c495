import type { SheetInfo } from "../../engine";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../a1-address";
import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import { ChartCollection } from "./chart";
import { KeyedTextCollection } from "./custom-property";
import { EVENT } from "./events";
import type { ExcelDocument } from "./excel-document";
import { NamedItemCollection } from "./named-item";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { RangeObject } from "./range";
import { ShapeCollection } from "./shape";
import { TableCollection } from "./table";

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject {
  readonly kind = "Worksheet";

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
    this.change({ name: sheetName(value) });
  }
  get Position(): number {
    return this.info().position;
  }
  set Position(value: unknown) {
    const count = this.document.engine.sheets().length;
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= count) {
      throw new ApiError("InvalidArgument");
    }
    this.change({ position: value });
  }
  get Visibility(): SheetInfo["visibility"] {
    return this.info().visibility;
  }
  set Visibility(value: unknown) {
    if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
      throw new ApiError("InvalidArgument");
    }
    const others = this.document.engine.sheets().filter((sheet) => sheet.id !== this.id && sheet.visibility === "Visible");
    if (value !== "Visible" && others.length === 0) {
      throw new ApiError("InvalidOperation");
    }
    this.change({ visibility: value });
  }
  get TabColor(): string {
    return this.info().tabColor;
  }
  set TabColor(value: unknown) {
    this.change({ tabColor: String(value) });
  }
  get ShowGridlines(): boolean {
    return this.info().showGridlines;
  }
  /** Worksheet.showGridlines is set under this name. */
  set Gridlines(value: unknown) {
    this.change({ showGridlines: value === true });
  }
  /** Of a column that nobody made wider, in points. */
  get StandardWidth(): number {
    return this.document.engine.columnWidth(this.id, SHEET_COLUMNS - 1);
  }
  get StandardHeight(): number {
    return this.document.engine.rowHeight(this.id, SHEET_ROWS - 1);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.document, this.id);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.document, this.id);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.document, this.id);
  }
  get CustomProperties(): KeyedTextCollection {
    return new KeyedTextCollection(this.document, this.id);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.document, this.id);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.document, this.id);
  }
  get Shapes(): ShapeCollection {
    return new ShapeCollection(this.document, this.id);
  }
  /** There are none in this host. */
  get Comments(): NothingOf {
    return new NothingOf("CommentCollection");
  }
  get Notes(): NothingOf {
    return new NothingOf("NoteCollection");
  }
  get PivotTables(): NothingOf {
    return new NothingOf("PivotTableCollection");
  }
  get Slicers(): NothingOf {
    return new NothingOf("SlicerCollection");
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.document, this.id);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.document, this.id, "rowBreaks");
  }
  get VerticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.document, this.id, "columnBreaks");
  }

  GetRange(address?: unknown): RangeObject {
    if (address === undefined || address === null || address === "") {
      return this.document.range(this.id, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
    }
    const { sheetId, at } = this.document.resolveAddress(address, this.id);
    if (sheetId !== this.id) {
      throw new ApiError("InvalidArgument");
    }
    return this.document.range(this.id, at);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    const numbers = [row, column, rows, columns];
    if (!numbers.every((value): value is number => typeof value === "number" && Number.isInteger(value))) {
      throw new ApiError("InvalidArgument");
    }
    return this.document.range(this.id, { row: numbers[0], column: numbers[1], rows: numbers[2], columns: numbers[3] });
  }
  GetCell(row: unknown, column: unknown): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(): RangeObject {
    return this.GetUsedRangeOrNullObject() ?? this.document.range(this.id, { row: 0, column: 0, rows: 1, columns: 1 });
  }
  /** Cells with content only, also without valuesOnly: the engine does not say where formats are. */
  GetUsedRangeOrNullObject(): RangeObject | null {
    const used = this.document.engine.usedRange(this.id);
    return used && this.document.range(this.id, used);
  }
  GetNext(visibleOnly?: unknown): WorksheetObject {
    return this.neighbour(1, visibleOnly === true) ?? missing();
  }
  GetNextOrNullObject(visibleOnly?: unknown): WorksheetObject | null {
    return this.neighbour(1, visibleOnly === true);
  }
  GetPrevious(visibleOnly?: unknown): WorksheetObject {
    return this.neighbour(-1, visibleOnly === true) ?? missing();
  }
  GetPreviousOrNullObject(visibleOnly?: unknown): WorksheetObject | null {
    return this.neighbour(-1, visibleOnly === true);
  }
  _GetSheetById(id: unknown): WorksheetObject {
    const sheet = this.document.findSheet(id);
    return sheet ? this.document.worksheet(sheet.id) : missing();
  }
  Activate(): void {
    if (this.info().visibility !== "Visible") {
      throw new ApiError("InvalidOperation");
    }
    this.document.engine.activateSheet(this.id);
  }
  Delete(): void {
    const visible = this.document.engine.sheets().filter((sheet) => sheet.visibility === "Visible" && sheet.id !== this.id);
    // A sheet that is very hidden cannot be deleted either.
    if (visible.length === 0 || this.info().visibility === "VeryHidden") {
      throw new ApiError("InvalidOperation");
    }
    this.document.engine.deleteSheet(this.info().id);
    // Its custom properties and page setup go with it, and come back with it by undo.
    const sheetProperties = { ...this.document.engine.parts.sheetProperties };
    const pageSetups = { ...this.document.engine.parts.pageSetups };
    delete sheetProperties[this.id];
    delete pageSetups[this.id];
    this.document.setParts({ sheetProperties, pageSetups });
  }
  Calculate(): void {
    this.document.engine.recalculate();
  }

  _RegisterSelectionChangedEvent(): void {
    this.document.listen(EVENT.worksheetSelectionChanged, this.id);
  }
  _UnregisterSelectionChangedEvent(): void {
    // Office.js drops the handlers itself; an event without one is not heard.
  }
  _RegisterDataChangedEvent(): void {
    this.document.listen(EVENT.worksheetChanged, this.id);
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }

  private info(): SheetInfo {
    return this.document.sheetInfo(this.id);
  }
  private change(change: Partial<Omit<SheetInfo, "id">>): void {
    this.document.engine.setSheet(this.info().id, change);
  }
  private neighbour(step: number, visibleOnly: boolean): WorksheetObject | null {
    const sheets = this.document.engine.sheets();
    let index = sheets.findIndex((sheet) => sheet.id === this.id) + step;
    while (visibleOnly && sheets[index] && sheets[index].visibility !== "Visible") {
      index += step;
    }
    return sheets[index] ? this.document.worksheet(sheets[index].id) : null;
  }
}

/** Excel.WorksheetCollection. */
export class WorksheetCollection extends HostCollection<WorksheetObject> {
  readonly kind = "WorksheetCollection";

  constructor(private readonly document: ExcelDocument) {
    super();
  }

  items(): WorksheetObject[] {
    return this.document.engine.sheets().map((sheet) => this.document.worksheet(sheet.id));
  }
  protected find(key: unknown): WorksheetObject | null {
    const sheet = this.document.findSheet(key);
    return sheet && this.document.worksheet(sheet.id);
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.document.engine.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length;
  }
  GetActiveWorksheet(): WorksheetObject {
    return this.document.worksheet(this.document.engine.activeSheet());
  }
  GetFirst(visibleOnly?: unknown): WorksheetObject {
    const sheets = this.document.engine.sheets();
    const first = sheets.find((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
    return first ? this.document.worksheet(first.id) : missing();
  }
  GetLast(visibleOnly?: unknown): WorksheetObject {
    const sheets = [...this.document.engine.sheets()].reverse();
    const last = sheets.find((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
    return last ? this.document.worksheet(last.id) : missing();
  }
  Add(name?: unknown): WorksheetObject {
    const given = name === undefined || name === null || name === "" ? undefined : sheetName(name);
    if (given !== undefined && this.document.findSheet(given)) {
      throw new ApiError("ItemAlreadyExists", "A worksheet with this name already exists.");
    }
    return this.document.worksheet(this.document.engine.addSheet(given));
  }

  _RegisterActivatedEvent(): void {
    this.document.listen(EVENT.worksheetActivated, "*");
  }
  _UnregisterActivatedEvent(): void {
    // Office.js drops the handlers itself; an event without one is not heard.
  }
  _RegisterDeletedEvent(): void {
    this.document.listen(EVENT.worksheetDeleted, "*");
  }
  _UnregisterDeletedEvent(): void {
    // As above.
  }
  _RegisterSelectionChangedEvent(): void {
    this.document.listen(EVENT.worksheetSelectionChanged, "*");
  }
  _UnregisterSelectionChangedEvent(): void {
    // As above.
  }
  _RegisterDataChangedEvent(): void {
    this.document.listen(EVENT.worksheetChanged, "*");
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }
}

class WorksheetProtection extends HostObject {
  readonly kind = "WorksheetProtection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.document.sheetInfo(this.sheetId).protected;
  }
  Protect(_options?: unknown, password?: unknown): void {
    if (password) {
      throw ApiError.notFound("WorksheetProtection.protect(password)");
    }
    if (this.Protected) {
      throw new ApiError("InvalidOperation");
    }
    this.document.engine.setSheet(this.sheetId, { protected: true });
  }
  Unprotect(): void {
    this.document.engine.setSheet(this.sheetId, { protected: false });
  }
}

class WorksheetFreezePanes extends HostObject {
  readonly kind = "WorksheetFreezePanes";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
  ) {
    super();
  }

  FreezeRows(count: unknown = 1): void {
    this.document.engine.freeze(this.sheetId, Number(count), 0);
  }
  FreezeColumns(count: unknown = 1): void {
    this.document.engine.freeze(this.sheetId, 0, Number(count));
  }
  FreezeAt(frozen: unknown): void {
    const at = frozen instanceof RangeObject ? frozen.at : this.document.resolveAddress(frozen, this.sheetId).at;
    this.document.engine.freeze(
      this.sheetId,
      at.rows === SHEET_ROWS ? 0 : at.row + at.rows,
      at.columns === SHEET_COLUMNS ? 0 : at.column + at.columns,
    );
  }
  Unfreeze(): void {
    this.document.engine.freeze(this.sheetId, 0, 0);
  }
  GetLocation(): RangeObject {
    return this.GetLocationOrNullObject() ?? missing();
  }
  GetLocationOrNullObject(): RangeObject | null {
    const { rows, columns } = this.document.engine.frozen(this.sheetId);
    if (rows === 0 && columns === 0) {
      return null;
    }
    return this.document.range(this.sheetId, { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS });
  }
}

function missing(): never {
  throw new ApiError("ItemNotFound");
}

/** Excel's rules: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History". */
function sheetName(value: unknown): string {
  const name = String(value);
  if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === "history") {
    throw new ApiError("InvalidArgument");
  }
  return name;
}

/** A collection of what this host does not have, and that the add-in only asks for. */
class NothingOf extends HostCollection<HostObject> {
  constructor(readonly kind: string) {
    super();
  }

  items(): HostObject[] {
    return [];
  }
  protected find(): null {
    return null;
  }
}
