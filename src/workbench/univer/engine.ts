import type { ICellData } from "@univerjs/core";
import type { IEditorBridgeService } from "@univerjs/sheets-ui";
import type {
  CellFormat,
  Cells,
  CellValue,
  DocumentParts,
  Engine,
  FunctionAnswer,
  FunctionCall,
  FunctionDefinition,
  NameInfo,
  Rectangle,
  SheetInfo,
  TableInfo,
} from "../engine";
import type { ChartContent, ChartDesign, ChartInfo, Frame } from "../chart/chart";
import { EngineError } from "../engine";
import { SHEET_COLUMNS, SHEET_ROWS, quotedSheetName, formatRectangle } from "../a1-address";
import { Book, blankSheet, emptyState, newId, toRange, toRectangle } from "./book";
import { toBook, toFile } from "./book-file";
import { BookCharts } from "./book-charts";
import { BookNames } from "./book-names";
import { BookTables } from "./book-tables";
import { Calculation } from "./calculation";
import { ChartLayer } from "./chart-layer";
import { CellStore } from "./cell-store";
import { CustomFunctions } from "./custom-functions";
import { writeWithoutSharedFormulas } from "./formula-data";
import { SheetLayout } from "./sheet-layout";
import { SheetShifts } from "./sheet-shifts";
import { service, univerGlobals } from "./univer-globals";
import { readFile, writeFile } from "./xlsx-file";

/** Univer draws and applies results within this time of a write. */
const quiet = 60;

/** Excel's place, taken by Univer: the page must have loaded the scripts and styles of vendor.json. */
class UniverEngine implements Engine {
  private book!: Book;
  private calculation!: Calculation;
  private functions!: CustomFunctions;
  private contents!: CellStore;
  private layout!: SheetLayout;
  private shifts!: SheetShifts;
  private tablesOfBook!: BookTables;
  private namesOfBook!: BookNames;
  private chartsOfBook!: BookCharts;
  private readonly protectedSheets = new Set<string>();
  private readonly selectionListeners: (() => void)[] = [];
  private readonly changeListeners: ((change: { sheetId: string; range: Rectangle }) => void)[] = [];
  private readonly partsListeners: (() => void)[] = [];
  private settingParts = false;

  async mount(element: HTMLElement): Promise<void> {
    const globals = univerGlobals();
    const { Univer, LocaleType, LogLevel, mergeLocales, LifecycleService, LifecycleStages } = globals.UniverCore;
    const univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(globals.UniverPresetSheetsCoreEnUS, globals.UniverPresetSheetsSortEnUS) },
      logLevel: LogLevel.WARN,
    });
    const presets = [
      globals.UniverPresetSheetsCore.UniverSheetsCorePreset({ container: element, ribbonType: "simple" }),
      globals.UniverPresetSheetsSort.UniverSheetsSortPreset(),
    ];
    for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
    const injector = univer.__getInjector();
    this.book = new Book(globals.UniverCoreFacade.FUniver.newAPI(univer), injector);
    this.book.create({ id: newId("workbook"), sheetOrder: ["sheet1"], sheets: { sheet1: blankSheet("sheet1", "Sheet1") } }, emptyState);
    writeWithoutSharedFormulas(this.book, injector);
    this.calculation = new Calculation(injector);
    this.functions = new CustomFunctions(
      injector,
      this.calculation,
      () => this.book.unitId,
      ({ sheetId, row, column }) => `${quotedSheetName(this.book.sheet(sheetId).getName())}!${formatRectangle({ row, column, rows: 1, columns: 1 })}`,
    );
    this.contents = new CellStore(this.book);
    this.layout = new SheetLayout(this.book, this.contents);
    this.shifts = new SheetShifts(this.book);
    this.tablesOfBook = new BookTables(this.book, this.contents, this.shifts);
    this.namesOfBook = new BookNames(this.book, this.calculation);
    this.chartsOfBook = new BookCharts(this.book, this.contents, this.layout);
    this.listen();
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    new ChartLayer(this.book, this.chartsOfBook, this.calculation);
    await this.settled();
  }

  private listen(): void {
    const { UniverSheets, UniverCore } = univerGlobals();
    const { commands, injector } = this.book;
    const selections = injector.get(UniverSheets.SheetsSelectionsService);
    let last = JSON.stringify(this.selection());
    // Univer tells several times, and before the selection is the new one.
    const selected = () =>
      setTimeout(() => {
        const now = JSON.stringify(this.selection());
        if (now === last) return;
        last = now;
        this.selectionListeners.forEach((listener) => listener());
      });
    selections.selectionMoveEnd$.subscribe(selected);
    selections.selectionSet$.subscribe(selected);
    commands.onCommandExecuted(({ id, params }, options) => {
      if (id === UniverSheets.SetWorksheetActiveOperation.id) selected();
      if (id !== UniverSheets.SetRangeValuesMutation.id || options?.fromFormula || options?.onlyLocal) return;
      const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Record<number, Record<number, ICellData>> };
      if (!cellValue || Object.keys(cellValue).length === 0) return;
      const range = toRectangle(new UniverCore.ObjectMatrix(cellValue).getStartEndScope());
      this.changeListeners.forEach((listener) => listener({ sheetId: subUnitId, range }));
    });
    this.book.onState((before, after) => {
      if (before.parts !== after.parts && !this.settingParts) this.partsListeners.forEach((listener) => listener());
    });
    const { SetCellEditVisibleOperation } = univerGlobals().UniverSheetsUi;
    commands.beforeCommandExecuted(({ id, params }) => {
      const edit = params as { visible?: boolean } | undefined;
      const starts = id === SetCellEditVisibleOperation.id && edit?.visible === true;
      if (!starts && !userWrites.has(id)) return;
      const { sheetId, range } = this.selection();
      if (!this.protectedSheets.has(sheetId) || this.contents.unlocked(sheetId, range)) return;
      injector.get(UniverCore.ErrorService).emit(protectedMessage);
      throw new UniverCore.CanceledError();
    });
    injector.get(UniverSheets.SheetInterceptorService).writeCellInterceptor.intercept(UniverSheets.AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }, next) => {
        this.tablesOfBook.edited(subUnitId, row, col);
        const formula = cell?.f && this.contents.typedFormula(subUnitId, row, col, cell.f);
        return next(formula ? { ...cell, f: formula } : cell);
      },
    });
  }

  sheets(): SheetInfo[] {
    return this.book.workbook.getSheets().map((sheet, position) => {
      const id = sheet.getSheetId();
      const hidden = sheet.isSheetHidden() === 1;
      return {
        id,
        name: sheet.getName(),
        position,
        visibility: !hidden ? "Visible" : this.book.state.veryHidden.includes(id) ? "VeryHidden" : "Hidden",
        protected: this.protectedSheets.has(id),
        tabColor: sheet.getTabColor() ?? "",
        showGridlines: !sheet.hasHiddenGridlines(),
      };
    });
  }

  activeSheet(): string {
    return this.book.workbook.getActiveSheet().getSheetId();
  }

  activateSheet(id: string): void {
    if (this.book.sheet(id).isSheetHidden() === 1) {
      throw new EngineError("InvalidOperation", "A hidden worksheet can't be activated.");
    }
    this.book.facade.setActiveSheet(id);
  }

  addSheet(name?: string): string {
    const names = this.sheets().map((sheet) => sheet.name.toLowerCase());
    let number = names.length + 1;
    while (names.includes(`sheet${number}`)) number++;
    const chosen = name ?? `Sheet${number}`;
    this.checkSheetName(chosen);
    const { UniverSheets, UniverCore } = univerGlobals();
    const sheet = UniverCore.mergeWorksheetSnapshotWithDefault(blankSheet(newId("sheet"), chosen));
    const target = { unitId: this.book.unitId, subUnitId: sheet.id };
    const insertion = { ...target, index: names.length, sheet };
    const redo = { id: UniverSheets.InsertSheetMutation.id, params: insertion };
    const undo = { id: UniverSheets.RemoveSheetMutation.id, params: { ...target, subUnitName: chosen } };
    const active = this.activeSheet();
    this.book.history.run([redo], [undo]);
    if (this.activeSheet() !== active) this.book.facade.setActiveSheet(active);
    return sheet.id;
  }

  deleteSheet(id: string): void {
    const visible = this.sheets().filter(({ visibility }) => visibility === "Visible");
    if (visible.length === 1 && visible[0].id === id) {
      throw new EngineError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    this.book.sheet(id);
    this.book.run(univerGlobals().UniverSheets.RemoveSheetCommand.id, { subUnitId: id });
    this.protectedSheets.delete(id);
  }

  setSheet(id: string, change: Partial<Omit<SheetInfo, "id">>): void {
    const sheet = this.book.sheetFacade(id);
    const info = this.sheets().find((other) => other.id === id) as SheetInfo;
    this.asOneStep(() => {
      if (change.name !== undefined && change.name !== info.name) {
        this.checkSheetName(change.name, id);
        sheet.setName(change.name);
      }
      if (change.position !== undefined && change.position !== info.position) this.moveSheet(id, change.position);
      if (change.visibility !== undefined) this.show(id, change.visibility);
      if (change.tabColor !== undefined) sheet.setTabColor(change.tabColor);
      if (change.showGridlines !== undefined) sheet.setHiddenGridlines(!change.showGridlines);
    });
    if (change.protected === true) this.protectedSheets.add(id);
    if (change.protected === false) this.protectedSheets.delete(id);
  }

  private moveSheet(id: string, position: number): void {
    if (position < 0 || position >= this.sheets().length) {
      throw new EngineError("InvalidArgument", "The position of the worksheet is outside the workbook.");
    }
    this.book.run(univerGlobals().UniverSheets.SetWorksheetOrderCommand.id, { subUnitId: id, order: position });
  }

  private show(id: string, visibility: SheetInfo["visibility"]): void {
    const sheet = this.book.sheetFacade(id);
    const others = this.sheets().filter((other) => other.id !== id && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) {
      throw new EngineError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    if (visibility === "Visible" && sheet.isSheetHidden()) sheet.showSheet();
    if (visibility !== "Visible" && !sheet.isSheetHidden()) sheet.hideSheet();
    const rest = this.book.state.veryHidden.filter((other) => other !== id);
    this.book.setState({ veryHidden: visibility === "VeryHidden" ? [...rest, id] : rest });
  }

  private checkSheetName(name: string, own?: string): void {
    const bad = name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name);
    if (bad) {
      throw new EngineError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: sheet name "${name}".`);
    }
    if (this.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new EngineError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
  }

  /** Refuses on a protected sheet where a cell is locked. */
  private guard(sheetId: string, at?: Rectangle): void {
    this.book.sheet(sheetId);
    if (!this.protectedSheets.has(sheetId) || (at && this.contents.unlocked(sheetId, at))) return;
    throw new EngineError("AccessDenied", protectedMessage);
  }

  usedRange(sheetId: string): Rectangle | null {
    return this.contents.usedRange(sheetId);
  }

  surroundingRegion(sheetId: string, at: Rectangle): Rectangle {
    return this.contents.surroundingRegion(sheetId, at);
  }

  cells(sheetId: string, at: Rectangle): Cells {
    return this.contents.read(sheetId, at);
  }

  setCells(sheetId: string, at: Rectangle, content: (CellValue | null)[][]): void {
    this.guard(sheetId, at);
    this.asOneStep(() => this.contents.write(sheetId, at, content));
  }

  /** As setCells, but as a user types: a table directly above grows. */
  typeCells(sheetId: string, at: Rectangle, content: (CellValue | null)[][]): void {
    this.guard(sheetId, at);
    this.tablesOfBook.edited(sheetId, at.row, at.column);
    this.asOneStep(() => this.contents.write(sheetId, at, content));
  }

  clear(sheetId: string, at: Rectangle, what: "All" | "Contents" | "Formats"): void {
    this.guard(sheetId, at);
    this.asOneStep(() => this.contents.clear(sheetId, at, what));
  }

  format(sheetId: string, at: Rectangle): CellFormat {
    return this.contents.format(sheetId, at);
  }

  setFormat(sheetId: string, at: Rectangle, format: CellFormat): void {
    this.guard(sheetId);
    this.contents.setFormat(sheetId, at, format);
  }

  setNumberFormats(sheetId: string, at: Rectangle, formats: string[][]): void {
    this.guard(sheetId);
    this.contents.setNumberFormats(sheetId, at, formats);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.layout.columnWidth(sheetId, column);
  }

  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void {
    this.guard(sheetId);
    this.layout.setColumnWidth(sheetId, column, columns, points);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.layout.rowHeight(sheetId, row);
  }

  setRowHeight(sheetId: string, row: number, rows: number, points: number): void {
    this.guard(sheetId);
    this.layout.setRowHeight(sheetId, row, rows, points);
  }

  autofitColumns(sheetId: string, at: Rectangle): void {
    this.guard(sheetId);
    this.asOneStep(() => this.layout.autofitColumns(sheetId, at));
  }

  autofitRows(sheetId: string, at: Rectangle): void {
    this.guard(sheetId);
    this.layout.autofitRows(sheetId, at);
  }

  setHidden(sheetId: string, what: "rows" | "columns", first: number, count: number, hidden: boolean): void {
    this.guard(sheetId);
    this.layout.setHidden(sheetId, what, first, count, hidden);
  }

  isHidden(sheetId: string, what: "rows" | "columns", index: number): boolean {
    return this.layout.isHidden(sheetId, what, index);
  }

  insert(sheetId: string, at: Rectangle, shift: "Down" | "Right"): void {
    this.guard(sheetId);
    this.asOneStep(() => this.shifts.insert(sheetId, at, shift));
  }

  remove(sheetId: string, at: Rectangle, shift: "Up" | "Left"): void {
    this.guard(sheetId);
    this.asOneStep(() => this.shifts.remove(sheetId, at, shift));
  }

  frameOf(sheetId: string, at: Rectangle): Frame {
    return this.layout.frameOf(sheetId, at);
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.layout.freeze(sheetId, rows, columns);
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    return this.layout.frozen(sheetId);
  }

  merge(sheetId: string, at: Rectangle, merged: boolean): void {
    this.guard(sheetId);
    this.contents.merge(sheetId, at, merged);
  }

  merged(sheetId: string, at: Rectangle): boolean {
    return this.contents.merged(sheetId, at);
  }

  /** The range that the formula in the top left cell fills; null where it fills one cell. */
  spill(sheetId: string, at: Rectangle): Rectangle | null {
    return this.contents.spill(sheetId, at);
  }

  tables(): TableInfo[] {
    return this.tablesOfBook.list();
  }

  addTable(sheetId: string, at: Rectangle, hasHeaders: boolean): string {
    this.guard(sheetId);
    return this.tablesOfBook.add(sheetId, at, hasHeaders);
  }

  setTable(id: string, change: { name?: string; range?: Rectangle; showTotals?: boolean; style?: string }): void {
    this.guardTable(id);
    this.tablesOfBook.set(id, change);
  }

  addTableRows(id: string, index: number | null, content: (CellValue | null)[][]): void {
    this.guardTable(id);
    this.tablesOfBook.addRows(id, index, content);
  }

  deleteTableRows(id: string, index: number, count: number): void {
    this.guardTable(id);
    this.tablesOfBook.deleteRows(id, index, count);
  }

  removeTable(id: string, deleteCells: boolean): void {
    this.guardTable(id);
    this.tablesOfBook.remove(id, deleteCells);
  }

  sortTable(id: string, keys: { column: number; ascending: boolean }[]): void {
    this.guardTable(id);
    this.tablesOfBook.sort(id, keys);
  }

  private guardTable(id: string): void {
    const table = this.book.state.tables.find((other) => other.id === id);
    if (table) this.guard(table.sheetId);
  }

  charts(): ChartInfo[] {
    return this.chartsOfBook.list();
  }

  addChart(sheetId: string, design: ChartDesign, frame: Frame): string {
    this.guard(sheetId);
    return this.chartsOfBook.add(sheetId, design, frame);
  }

  setChart(id: string, change: Partial<Omit<ChartInfo, "id" | "sheetId">>): void {
    this.guardChart(id);
    this.chartsOfBook.set(id, change);
  }

  removeChart(id: string): void {
    this.guardChart(id);
    this.chartsOfBook.remove(id);
  }

  chartContent(id: string): ChartContent {
    return this.chartsOfBook.content(id);
  }

  private guardChart(id: string): void {
    const chart = this.book.state.charts.find((other) => other.id === id);
    if (chart) this.guard(chart.sheetId);
  }

  names(): NameInfo[] {
    return this.namesOfBook.list();
  }

  setName(name: NameInfo): void {
    this.namesOfBook.set(name);
  }

  removeName(name: string, scope?: string): void {
    this.namesOfBook.remove(name, scope);
  }

  selection(): { sheetId: string; range: Rectangle } {
    const { SheetsSelectionsService } = univerGlobals().UniverSheets;
    const sheetId = this.activeSheet();
    const range = this.book.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    if (!range) return { sheetId, range: { row: 0, column: 0, rows: 1, columns: 1 } };
    const at = toRectangle(range);
    const sheet = this.book.sheet(sheetId);
    if (at.rows >= sheet.getRowCount() || Number.isNaN(at.rows)) Object.assign(at, { row: 0, rows: SHEET_ROWS });
    if (at.columns >= sheet.getColumnCount() || Number.isNaN(at.columns)) Object.assign(at, { column: 0, columns: SHEET_COLUMNS });
    return { sheetId, range: at };
  }

  select(sheetId: string, at: Rectangle): void {
    if (sheetId !== this.activeSheet()) this.activateSheet(sheetId);
    const [bottom, right] = [at.rows < SHEET_ROWS ? at.row + at.rows : 0, at.columns < SHEET_COLUMNS ? at.column + at.columns : 0];
    this.book.reach(sheetId, bottom, right);
    const range = toRange(this.book.clamp(sheetId, at));
    this.book.run(univerGlobals().UniverSheets.SelectRangeCommand.id, { subUnit: sheetId, subUnitId: sheetId, range });
  }

  onSelectionChanged(listener: () => void): void {
    this.selectionListeners.push(listener);
  }

  onChanged(listener: (change: { sheetId: string; range: Rectangle }) => void): void {
    this.changeListeners.push(listener);
  }

  asOneStep<T>(action: () => T): T {
    return this.book.history.asOneStep(action);
  }

  async undo(): Promise<void> {
    await this.book.history.undo();
  }

  async redo(): Promise<void> {
    await this.book.history.redo();
  }

  editing(): boolean {
    const id = univerGlobals().UniverSheetsUi.IEditorBridgeService;
    return service<IEditorBridgeService>(this.book.injector, id).isVisible().visible;
  }

  setEditing(on: boolean): void {
    const facade = this.book.facade as unknown as { startEditing(): boolean; endEditing(save: boolean): Promise<boolean> };
    if (on) facade.startEditing();
    else void facade.endEditing(true);
  }

  defineFunctions(functions: FunctionDefinition[], call: (calls: FunctionCall[]) => Promise<FunctionAnswer[]>): void {
    this.functions.define(functions, call);
    this.calculation.everything();
  }

  recalculate(): void {
    this.functions.forget();
    this.calculation.everything();
  }

  /** The message of the last error that a custom function gave in a cell, while the cell shows an error. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    const { types } = this.cells(sheetId, { row, column, rows: 1, columns: 1 });
    return types[0][0] === "Error" ? this.functions.errorMessage(sheetId, row, column) : undefined;
  }

  async settled(): Promise<void> {
    for (let calm = 0; calm < quiet; ) {
      const before = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 15));
      calm = this.calculation.idle() && this.functions.idle() ? calm + performance.now() - before : 0;
    }
  }

  get parts(): DocumentParts {
    return this.book.state.parts;
  }

  set parts(parts: DocumentParts) {
    this.settingParts = true;
    this.book.setState({ parts });
    this.settingParts = false;
  }

  onPartsReplaced(listener: () => void): void {
    this.partsListeners.push(listener);
  }

  async open(bytes: Uint8Array): Promise<void> {
    const content = toBook(await readFile(bytes));
    this.functions.forget();
    this.protectedSheets.clear();
    this.book.create(content.data, content.state);
    content.names.forEach((name) => this.namesOfBook.set(name));
    content.protectedSheets.forEach((id) => this.protectedSheets.add(id));
    if (!this.book.sheet(content.activeSheet).isSheetHidden()) this.activateSheet(content.activeSheet);
    this.book.history.clear();
    this.calculation.everything();
    await this.settled();
  }

  async save(): Promise<Uint8Array> {
    await this.settled();
    return writeFile(toFile(this, this.book, this.contents, this.functions.names));
  }
}

const protectedMessage = "You can't edit this worksheet because it's protected. Unprotect it and try again.";

/** What a user's hands can do to cells, past the editor. */
const userWrites = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.clear-selection-format",
  "sheet.command.paste",
  "sheet.command.auto-fill",
  "sheet.command.move-range",
]);

export function createEngine(): Engine & Extras {
  return new UniverEngine();
}

/** What the workbench uses beyond Office.js: tooltips of errors, typing as a user. */
export interface Extras {
  errorMessage(sheetId: string, row: number, column: number): string | undefined;
  typeCells(sheetId: string, at: Rectangle, content: (CellValue | null)[][]): void;
  spill(sheetId: string, at: Rectangle): Rectangle | null;
}
