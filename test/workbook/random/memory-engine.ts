import { intersection, SHEET_COLUMNS, SHEET_ROWS } from "../../../src/workbench/a1-address";
import type { ChartContent, ChartDesign, ChartInfo, Frame } from "../../../src/workbench/chart/chart";
import {
  type CellFormat,
  type Cells,
  type CellType,
  type CellValue,
  type DocumentParts,
  type Engine,
  EngineError,
  type NameInfo,
  type Rectangle,
  type SheetInfo,
  type TableInfo,
} from "../../../src/workbench/engine";
import { inlineTable, renameColumn, renameTable } from "../../../src/workbench/univer/structured-reference";
import {
  bodyOf,
  checkTableName,
  checkTableRange,
  columnNames,
  findTable,
  freeTableName,
  type Shift,
  shiftTables,
} from "../../../src/workbench/univer/table-model";
import { typeValue } from "../../../src/workbench/univer/typed-value";
import { movedFormula, renamedSheet, shiftedFormula, withoutSheet } from "./formula-references";

interface Cell {
  content: CellValue;
  type: CellType;
  isFormula: boolean;
}

interface Sheet extends Omit<SheetInfo, "position"> {
  /** By row * SHEET_COLUMNS + column; blank cells are not there. */
  cells: Map<number, Cell>;
  numberFormats: Map<number, string>;
}

const key = (row: number, column: number): number => row * SHEET_COLUMNS + column;
const placeOf = (at: number): { row: number; column: number } => ({ row: Math.floor(at / SHEET_COLUMNS), column: at % SHEET_COLUMNS });
const noFunctions = "Formulas are kept as they are typed.";

/**
 * A workbook in memory with Excel's rules for cells, sheets, tables, names and references, without a grid and without calculation:
 * a formula's value is 0.
 */
export class MemoryEngine implements Engine {
  parts: DocumentParts = { settings: {}, customXml: [], sheetProperties: {}, pageSetups: {} };
  private list: Sheet[] = [];
  private tableList: readonly TableInfo[] = [];
  private nameList: NameInfo[] = [];
  private chartList: ChartInfo[] = [];
  private selected: { sheetId: string; range: Rectangle } = { sheetId: "", range: { row: 0, column: 0, rows: 1, columns: 1 } };
  private ids = 0;
  /** Formulas that answer #VALUE!. */
  failing: RegExp | null = null;

  /** @param spillOf The size of what a formula spills; where a cell in it is filled, the formula's value is #SPILL!. */
  constructor(private readonly spillOf: (formula: string) => { rows: number; columns: number } | null) {}

  async mount(): Promise<void> {
    throw new Error("There is no grid.");
  }

  sheets(): SheetInfo[] {
    return this.list.map(({ id, name, visibility, protected: isProtected, tabColor, showGridlines }, position) => {
      return { id, name, position, visibility, protected: isProtected, tabColor, showGridlines };
    });
  }

  activeSheet(): string {
    return this.selected.sheetId || this.list[0].id;
  }

  activateSheet(id: string): void {
    this.selected = { ...this.selected, sheetId: this.sheet(id).id };
  }

  addSheet(name = `Sheet${this.list.length + 1}`): string {
    if (this.list.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new EngineError("ItemAlreadyExists", "");
    const id = `{sheet ${++this.ids}}`;
    const look = { visibility: "Visible", protected: false, tabColor: "", showGridlines: true } as const;
    this.list.push({ id, name, ...look, cells: new Map(), numberFormats: new Map() });
    return id;
  }

  deleteSheet(id: string): void {
    const gone = this.sheet(id);
    if (this.list.length === 1) throw new EngineError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    for (const table of this.tableList.filter(({ sheetId }) => sheetId === id)) this.dropTable(table);
    this.list = this.list.filter((sheet) => sheet !== gone);
    this.chartList = this.chartList.filter(({ sheetId }) => sheetId !== id);
    this.rewrite((formula) => withoutSheet(formula, gone.name));
    if (this.selected.sheetId === id) this.selected = { ...this.selected, sheetId: this.list[0].id };
  }

  setSheet(id: string, { name, ...change }: Partial<Omit<SheetInfo, "id">>): void {
    const sheet = this.sheet(id);
    if (name !== undefined && name !== sheet.name) {
      if (this.list.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase())) {
        throw new EngineError("ItemAlreadyExists", "");
      }
      const before = sheet.name;
      sheet.name = name;
      this.rewrite((formula) => renamedSheet(formula, before, name));
    }
    Object.assign(sheet, change);
  }

  usedRange(sheetId: string): Rectangle | null {
    const places = [...this.sheet(sheetId).cells.keys()].map(placeOf);
    if (places.length === 0) return null;
    const [top, left] = [Math.min(...places.map(({ row }) => row)), Math.min(...places.map(({ column }) => column))];
    const [bottom, right] = [Math.max(...places.map(({ row }) => row)), Math.max(...places.map(({ column }) => column))];
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  surroundingRegion(_sheetId: string, at: Rectangle): Rectangle {
    return at;
  }

  cells(sheetId: string, at: Rectangle): Cells {
    const { cells, numberFormats } = this.sheet(sheetId);
    const values = filled<CellValue>(at, "");
    const formulas = filled<CellValue>(at, "");
    const numberFormat = filled(at, "General");
    const types = filled<CellType>(at, "Empty");
    const put = (place: number, { content, isFormula, type }: Cell): void => {
      const { row, column } = placeOf(place);
      formulas[row - at.row][column - at.column] = content;
      values[row - at.row][column - at.column] = isFormula ? this.valueOf(cells, place, String(content)) : content;
      types[row - at.row][column - at.column] = type;
    };
    inside(at, cells, put);
    inside(at, numberFormats, (place, format) => {
      const { row, column } = placeOf(place);
      numberFormat[row - at.row][column - at.column] = format;
    });
    return { values, formulas, text: values.map((line) => line.map(String)), numberFormat, types };
  }

  setCells(sheetId: string, at: Rectangle, content: (CellValue | null)[][]): void {
    const sheet = this.writable(sheetId);
    content.forEach((line, down) =>
      line.forEach((value, right) => {
        if (value !== null) this.setCell(sheet, at.row + down, at.column + right, value);
      }),
    );
    this.followHeadersIn(sheetId, at);
  }

  /** As a user types: directly below a table it grows. */
  typeCell(sheetId: string, row: number, column: number, content: CellValue): void {
    this.setCells(sheetId, { row, column, rows: 1, columns: 1 }, [[content]]);
    const above = this.tableList.find(
      ({ sheetId: id, range }) =>
        id === sheetId && row === range.row + range.rows && column >= range.column && column < range.column + range.columns,
    );
    if (above && content !== "") this.setTable(above.id, { range: { ...above.range, rows: above.range.rows + 1 } });
  }

  clear(sheetId: string, at: Rectangle, what: "All" | "Contents" | "Formats"): void {
    const { cells, numberFormats } = this.writable(sheetId);
    const inside = (place: number): boolean => within(at, placeOf(place));
    if (what !== "Formats") for (const place of [...cells.keys()].filter(inside)) cells.delete(place);
    if (what !== "Contents") for (const place of [...numberFormats.keys()].filter(inside)) numberFormats.delete(place);
    this.followHeadersIn(sheetId, at);
  }

  format(): CellFormat {
    return {};
  }
  setFormat(sheetId: string, at: Rectangle, { numberFormat }: CellFormat): void {
    this.writable(sheetId);
    if (numberFormat !== undefined) this.setNumberFormats(sheetId, at, filled(at, numberFormat));
  }
  setNumberFormats(sheetId: string, at: Rectangle, formats: string[][]): void {
    const { numberFormats } = this.writable(sheetId);
    formats.forEach((line, down) =>
      line.forEach((format, right) => {
        const place = key(at.row + down, at.column + right);
        if (format === "General") numberFormats.delete(place);
        else numberFormats.set(place, format);
      }),
    );
  }
  columnWidth(): number {
    return 48;
  }
  setColumnWidth(sheetId: string): void {
    this.writable(sheetId);
  }
  rowHeight(): number {
    return 15;
  }
  setRowHeight(sheetId: string): void {
    this.writable(sheetId);
  }
  autofitColumns(sheetId: string): void {
    this.writable(sheetId);
  }
  autofitRows(sheetId: string): void {
    this.writable(sheetId);
  }
  setHidden(sheetId: string): void {
    this.writable(sheetId);
  }
  isHidden(): boolean {
    return false;
  }

  insert(sheetId: string, at: Rectangle, shift: "Down" | "Right"): void {
    this.shift({ sheetId, at, by: shift === "Down" ? "rows" : "columns", kind: "insert", whole: isWhole(at, shift === "Down") });
  }

  remove(sheetId: string, at: Rectangle, shift: "Up" | "Left"): void {
    this.shift({ sheetId, at, by: shift === "Up" ? "rows" : "columns", kind: "remove", whole: isWhole(at, shift === "Up") });
  }

  frameOf(_sheetId: string, at: Rectangle): Frame {
    return { top: at.row * 15, left: at.column * 48, width: at.columns * 48, height: at.rows * 15 };
  }
  freeze(sheetId: string): void {
    this.writable(sheetId);
  }
  frozen(): { rows: number; columns: number } {
    return { rows: 0, columns: 0 };
  }
  merge(): void {
    throw new EngineError("NotImplemented", "No merged cells.");
  }
  merged(): boolean {
    return false;
  }

  /** As when the file has been closed and opened again. */
  giveTablesNewIds(): void {
    this.tableList = this.tableList.map((table) => ({ ...table, id: `{table ${++this.ids}}` }));
  }

  tables(): TableInfo[] {
    return this.tableList.map((table) => ({ ...table, range: { ...table.range }, columns: [...table.columns] }));
  }

  addTable(sheetId: string, at: Rectangle, hasHeaders: boolean): string {
    this.writable(sheetId);
    if (!hasHeaders) throw new EngineError("NotImplemented", "A table without headers.");
    const range = { ...at, rows: Math.max(2, at.rows) };
    checkTableRange(this.tableList, sheetId, range);
    const id = `{table ${++this.ids}}`;
    const name = freeTableName(this.takenNames());
    const table: TableInfo = { id, name, sheetId, range, columns: [], showHeaders: true, showTotals: false, style: "TableStyleMedium2" };
    this.tableList = [...this.tableList, table];
    this.followHeaders(table);
    return id;
  }

  setTable(id: string, { name, range, style }: { name?: string; range?: Rectangle; showTotals?: boolean; style?: string }): void {
    const before = findTable(this.tableList, id);
    this.writable(before.sheetId);
    if (name !== undefined && name !== before.name) {
      checkTableName(name, this.takenNames().filter((other) => other.toLowerCase() !== before.name.toLowerCase()));
      this.rewrite((formula) => renameTable(formula, before.name, name));
    }
    if (range) checkTableRange(this.tableList, before.sheetId, range, id);
    const table = { ...before, name: name ?? before.name, range: range ?? before.range, style: style ?? before.style };
    this.tableList = this.tableList.map((other) => (other.id === id ? table : other));
    if (range) this.followHeaders(table);
  }

  addTableRows(id: string, index: number | null, content: (CellValue | null)[][]): void {
    const table = findTable(this.tableList, id);
    const body = bodyOf(table);
    const row = body.row + (index ?? body.rows);
    this.insert(table.sheetId, { ...body, row, rows: content.length }, "Down");
    const grown = { ...table.range, rows: table.range.rows + content.length };
    this.setTable(id, { range: grown });
    this.setCells(table.sheetId, { ...body, row, rows: content.length }, content);
  }

  deleteTableRows(id: string, index: number, count: number): void {
    const table = findTable(this.tableList, id);
    this.remove(table.sheetId, { ...bodyOf(table), row: bodyOf(table).row + index, rows: count }, "Up");
  }

  removeTable(id: string, deleteCells: boolean): void {
    const table = findTable(this.tableList, id);
    this.dropTable(table);
    if (deleteCells) this.remove(table.sheetId, table.range, "Up");
  }

  /** Blanks last; equal rows keep their order. */
  sortTable(id: string, [{ column, ascending }]: { column: number; ascending: boolean }[]): void {
    const table = findTable(this.tableList, id);
    const sheet = this.writable(table.sheetId);
    const body = bodyOf(table);
    const { values } = this.cells(table.sheetId, body);
    const rank = (row: number): string => {
      const value = values[row][column];
      return typeof value === "number" ? `0${String(value + 1e9).padStart(20, "0")}` : `1${String(value).toLowerCase()}`;
    };
    const blank = (row: number): boolean => values[row][column] === "";
    const order = values.map((_, row) => row).sort((one, other) => {
      if (blank(one) || blank(other)) return Number(blank(one)) - Number(blank(other)) || one - other;
      const difference = rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0;
      return (ascending ? difference : -difference) || one - other;
    });
    const take = <T>(map: Map<number, T>, moved: (item: T, rows: number) => T): void => {
      const before = new Map(map);
      order.forEach((from, to) => {
        for (let at = body.column; at < body.column + body.columns; at++) {
          const item = before.get(key(body.row + from, at));
          if (item === undefined) map.delete(key(body.row + to, at));
          else map.set(key(body.row + to, at), moved(item, to - from));
        }
      });
    };
    take(sheet.cells, (cell, rows) => (cell.isFormula ? { ...cell, content: movedFormula(String(cell.content), rows) } : cell));
    take(sheet.numberFormats, (format) => format);
  }

  charts(): ChartInfo[] {
    return this.chartList;
  }
  addChart(sheetId: string, design: ChartDesign, frame: Frame): string {
    this.writable(sheetId);
    const id = `{chart ${++this.ids}}`;
    this.chartList = [...this.chartList, { ...design, id, sheetId, frame }];
    return id;
  }
  setChart(id: string, change: Partial<Omit<ChartInfo, "id" | "sheetId">>): void {
    this.chartList = this.chartList.map((chart) => (chart.id === id ? { ...chart, ...change } : chart));
  }
  removeChart(id: string): void {
    this.chartList = this.chartList.filter((chart) => chart.id !== id);
  }
  chartContent(): ChartContent {
    throw new Error(noFunctions);
  }

  names(): NameInfo[] {
    return [...this.nameList];
  }
  setName(name: NameInfo): void {
    const index = this.nameList.findIndex((other) => other.name.toLowerCase() === name.name.toLowerCase());
    if (index >= 0) this.nameList[index] = name;
    else this.nameList.push(name);
  }
  removeName(name: string): void {
    if (!this.nameList.some((other) => other.name === name)) throw new EngineError("ItemNotFound", "");
    this.nameList = this.nameList.filter((other) => other.name !== name);
  }

  selection(): { sheetId: string; range: Rectangle } {
    return { ...this.selected, sheetId: this.activeSheet() };
  }
  select(sheetId: string, range: Rectangle): void {
    this.selected = { sheetId, range };
  }
  onSelectionChanged(): void {
    throw new Error("Nobody selects here.");
  }
  onChanged(): void {
    throw new Error("Nobody listens here.");
  }

  asOneStep<T>(action: () => T): T {
    return action();
  }
  async undo(): Promise<void> {
    throw new Error("There is no undo.");
  }
  async redo(): Promise<void> {
    throw new Error("There is no undo.");
  }
  editing(): boolean {
    return false;
  }
  setEditing(): void {
    throw new Error("Nobody types here.");
  }
  defineFunctions(): void {
    throw new Error(noFunctions);
  }
  recalculate(): void {
    throw new Error(noFunctions);
  }
  async settled(): Promise<void> {
    return undefined;
  }
  onPartsReplaced(): void {
    throw new Error("Nothing is opened here.");
  }
  async open(): Promise<void> {
    throw new Error("Nothing is opened here.");
  }
  async save(): Promise<Uint8Array> {
    throw new Error("Nothing is saved here.");
  }

  /** Everything that a user could lose, as lines of text: cells, sheets, tables, names, charts, parts of the document. */
  dump(): string[] {
    const lines: string[] = [];
    for (const { id, name, cells, numberFormats, protected: isProtected } of this.list) {
      lines.push(`sheet ${id} ${name}${isProtected ? ", protected" : ""}`);
      for (const place of [...cells.keys()].sort((one, other) => one - other)) {
        const { row, column } = placeOf(place);
        const { content, type } = cells.get(place)!;
        lines.push(`${name} R${row + 1}C${column + 1} ${type} ${JSON.stringify(content)} ${numberFormats.get(place) ?? "General"}`);
      }
    }
    const plain = <T>(what: string, list: readonly T[]): void => void lines.push(...list.map((item) => `${what} ${JSON.stringify(item)}`).sort());
    plain("table", this.tableList);
    plain("name", this.nameList);
    plain("chart", this.chartList.map(({ name, sheetId }) => ({ name, sheetId })));
    plain("setting", Object.entries(this.parts.settings));
    plain("part", this.parts.customXml.map(({ xml }) => xml));
    plain("property", Object.entries(this.parts.sheetProperties).filter(([, all]) => Object.keys(all).length > 0));
    plain("page", Object.entries(this.parts.pageSetups));
    return lines;
  }

  private valueOf(cells: Sheet["cells"], place: number, formula: string): CellValue {
    if (this.failing?.test(formula)) return "#VALUE!";
    const size = this.spillOf(formula) ?? { rows: 1, columns: 1 };
    for (let row = 0; row < size.rows; row++) {
      for (let column = 0; column < size.columns; column++) {
        if (row + column > 0 && cells.has(place + key(row, column))) return "#SPILL!";
      }
    }
    return 0;
  }

  private sheet(id: string): Sheet {
    const sheet = this.list.find((other) => other.id === id);
    if (!sheet) throw new EngineError("ItemNotFound", "");
    return sheet;
  }

  private writable(id: string): Sheet {
    const sheet = this.sheet(id);
    if (sheet.protected) throw new EngineError("AccessDenied", "");
    return sheet;
  }

  private setCell({ cells, numberFormats }: Sheet, row: number, column: number, content: CellValue): void {
    const place = key(row, column);
    const typed = typeValue(content, numberFormats.get(place) ?? "General", 2026);
    if (typed.kind === "blank") cells.delete(place);
    else if (typed.kind === "formula") cells.set(place, { content: typed.formula, type: "Double", isFormula: true });
    else {
      const types = { text: "String", number: "Double", boolean: "Boolean", error: "Error" } as const;
      cells.set(place, { content: typed.value, type: types[typed.kind], isFormula: false });
      if (typed.kind === "number" && typed.numberFormat && !numberFormats.has(place)) numberFormats.set(place, typed.numberFormat);
    }
  }

  private followHeadersIn(sheetId: string, at: Rectangle): void {
    for (const table of this.tableList) {
      if (table.sheetId === sheetId && intersection({ ...table.range, rows: 1 }, at)) this.followHeaders(table);
    }
  }

  /** The header row names the columns; a blank or repeated header gets a name of its own. */
  private followHeaders({ id }: TableInfo): void {
    const table = findTable(this.tableList, id);
    const sheet = this.sheet(table.sheetId);
    const headers = this.cells(table.sheetId, { ...table.range, rows: 1 }).values[0].map(String);
    const columns = columnNames(headers);
    columns.forEach((column, index) => {
      if (column !== headers[index]) {
        sheet.cells.set(key(table.range.row, table.range.column + index), { content: column, type: "String", isFormula: false });
      }
      const before = table.columns[index];
      if (table.columns.length === columns.length && before !== column) {
        this.rewrite((formula) => renameColumn(formula, table.name, before, column));
      }
    });
    this.tableList = this.tableList.map((other) => (other.id === table.id ? { ...other, columns } : other));
  }

  private dropTable(table: TableInfo): void {
    this.tableList = this.tableList.filter(({ id }) => id !== table.id);
    this.rewrite((formula) => inlineTable(formula, table, () => "#REF!"));
  }

  private shift(shift: Shift): void {
    const sheet = this.writable(shift.sheetId);
    this.tableList = shiftTables(this.tableList, shift);
    sheet.cells = shifted(sheet.cells, shift);
    sheet.numberFormats = shifted(sheet.numberFormats, shift);
    this.rewrite((formula, home) => shiftedFormula(formula, home, sheet.name, shift));
    for (const table of this.tableList) if (table.sheetId === shift.sheetId) this.nameColumns(table, sheet);
  }

  /** Columns inserted inside a table get their names written. */
  private nameColumns({ range, columns }: TableInfo, sheet: Sheet): void {
    columns.forEach((column, index) => {
      const place = key(range.row, range.column + index);
      if (!sheet.cells.has(place)) sheet.cells.set(place, { content: column, type: "String", isFormula: false });
    });
  }

  private rewrite(change: (formula: string, home: string | undefined) => string): void {
    for (const { name, cells } of this.list) {
      for (const [place, cell] of cells) {
        if (cell.isFormula) cells.set(place, { ...cell, content: change(String(cell.content), name) });
      }
    }
    this.nameList = this.nameList.map((name) => ({ ...name, formula: change(name.formula, undefined) }));
  }

  private takenNames(): string[] {
    return [...this.tableList, ...this.nameList].map(({ name }) => name);
  }
}

const filled = <T>(at: Rectangle, value: T): T[][] => Array.from({ length: at.rows }, () => Array<T>(at.columns).fill(value));
const isWhole = (at: Rectangle, rows: boolean): boolean => (rows ? at.columns === SHEET_COLUMNS : at.rows === SHEET_ROWS);

/** Calls visit for what stands inside a rectangle. */
function inside<T>(at: Rectangle, map: Map<number, T>, visit: (place: number, item: T) => void): void {
  if (at.rows * at.columns > map.size) {
    for (const [place, item] of map) if (within(at, placeOf(place))) visit(place, item);
    return;
  }
  for (let row = at.row; row < at.row + at.rows; row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      const item = map.get(key(row, column));
      if (item !== undefined) visit(key(row, column), item);
    }
  }
}

function within(at: Rectangle, { row, column }: { row: number; column: number }): boolean {
  return row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns;
}

/** What stands in cells, after a shift. */
function shifted<T>(map: Map<number, T>, { at, by, kind }: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [place, item] of map) {
    const cell = placeOf(place);
    const beside = by === "rows" ? cell.column >= at.column && cell.column < at.column + at.columns : cell.row >= at.row && cell.row < at.row + at.rows;
    const [index, from, count] = by === "rows" ? [cell.row, at.row, at.rows] : [cell.column, at.column, at.columns];
    if (!beside || index < from) moved.set(place, item);
    else if (kind === "insert" || index >= from + count) {
      const to = index + (kind === "insert" ? count : -count);
      moved.set(by === "rows" ? key(to, cell.column) : key(cell.row, to), item);
    }
  }
  return moved;
}
