import type { ICellData, ICommandInfo, IMutationInfo, IRange, IStyleData } from "@univerjs/core";
import type { IFunctionService, ISuperTableService } from "@univerjs/engine-formula";
import type { CellValue, Rectangle, TableInfo } from "../engine";
import { EngineError } from "../engine";
import { contains, quotedSheetName, formatRectangle } from "../a1-address";
import { type Book, newId, type State, toRange } from "./book";
import type { CellStore } from "./cell-store";
import type { SheetShifts } from "./sheet-shifts";
import { engineColumn, inlineTable, renameColumn, renameTable, type TablePart } from "./structured-reference";
import {
  bodyOf,
  checkTableName,
  checkTableRange,
  columnNames,
  findTable,
  freeTableName,
  type Tables,
} from "./table-model";
import { service, univerGlobals } from "./univer-globals";

const defaultStyle = "TableStyleMedium2";
const accents: Record<number, string> = {
  0: "#000000",
  1: "#4472C4",
  2: "#ED7D31",
  3: "#A5A5A5",
  4: "#FFC000",
  5: "#5B9BD5",
  6: "#70AD47",
};

/** Tables of the open workbook: the model of table-model.ts, joined to Univer's cells, formulas and looks. */
export class BookTables {
  private edit: { sheetId: string; row: number; column: number } | undefined;

  constructor(
    private readonly book: Book,
    private readonly cells: CellStore,
    private readonly shifts: SheetShifts,
  ) {
    book.onState((before, after) => {
      if (before.tables !== after.tables) this.showTables(before, after);
    });
    const { UniverSheets } = univerGlobals();
    book.injector.get(UniverSheets.SheetInterceptorService).interceptCommand({
      getMutations: (command) => this.followCommand(command),
    });
  }

  list(): TableInfo[] {
    return this.book.state.tables.map((table) => ({ ...table, range: { ...table.range }, columns: [...table.columns] }));
  }

  add(sheetId: string, at: Rectangle, hasHeaders: boolean): string {
    const range = hasHeaders ? { ...at, rows: Math.max(at.rows, 2) } : { ...at, rows: at.rows + 1 };
    checkTableRange(this.book.state.tables, sheetId, range);
    if (this.cells.merged(sheetId, range)) throw new EngineError("InvalidOperation", "A table can't hold merged cells.");
    return this.book.history.asOneStep(() => {
      if (!hasHeaders) this.shifts.insert(sheetId, { ...at, rows: 1 }, "Down");
      const headers = this.headerTexts(sheetId, range);
      const columns = columnNames(hasHeaders ? headers : headers.map(() => ""));
      const name = freeTableName(this.book.definedNames());
      const id = newId("table");
      const table: TableInfo = { id, name, sheetId, range, columns, showHeaders: true, showTotals: false, style: defaultStyle };
      this.book.setState({ tables: [...this.book.state.tables, table] });
      this.cells.write(sheetId, { ...range, rows: 1 }, [columns.map((column) => `'${column}`)]);
      return id;
    });
  }

  set(id: string, change: { name?: string; range?: Rectangle; showTotals?: boolean; style?: string }): void {
    const table = findTable(this.book.state.tables, id);
    this.book.history.asOneStep(() => {
      if (change.name !== undefined && change.name !== table.name) this.rename(table, change.name);
      if (change.range) this.resize(findTable(this.book.state.tables, table.id), change.range);
      if (change.showTotals !== undefined && change.showTotals !== table.showTotals) this.total(table.id, change.showTotals);
      if (change.style !== undefined) this.replace({ ...findTable(this.book.state.tables, table.id), style: change.style });
    });
  }

  private rename(table: TableInfo, name: string): void {
    checkTableName(name, this.book.definedNames().filter((other) => other.toLowerCase() !== table.name.toLowerCase()));
    const { redos, undos } = this.rewriteFormulas((formula) => renameTable(formula, table.name, name));
    this.replace({ ...table, name });
    this.book.history.run(redos, undos);
  }

  private resize(table: TableInfo, range: Rectangle): void {
    if (range.row !== table.range.row || range.column >= table.range.column + table.range.columns) {
      throw new EngineError("InvalidArgument", "The headers must remain in the same row, and the new range must overlap the old.");
    }
    if (table.showTotals) throw new EngineError("InvalidOperation", "A table with a total row can't be resized here.");
    checkTableRange(this.book.state.tables, table.sheetId, range, table.id);
    const columns = columnNames(this.headerTexts(table.sheetId, range));
    this.replace({ ...table, range, columns });
    this.cells.write(table.sheetId, { ...range, rows: 1 }, [columns.map((column) => `'${column}`)]);
  }

  private total(id: string, shown: boolean): void {
    const table = findTable(this.book.state.tables, id);
    const { range, sheetId } = table;
    const last = { ...range, row: range.row + range.rows - (shown ? 0 : 1), rows: 1 };
    if (shown) {
      this.pushDown(sheetId, last);
      this.replace({ ...table, showTotals: true, range: { ...range, rows: range.rows + 1 } });
      const column = table.columns[table.columns.length - 1];
      const label: (CellValue | null)[] = table.columns.map(() => null);
      if (label.length > 1) label[0] = "Total";
      label[label.length - 1] = `=SUBTOTAL(109,${table.name}[${column}])`;
      this.cells.write(sheetId, last, [label]);
    } else {
      this.replace({ ...table, showTotals: false, range: { ...range, rows: range.rows - 1 } });
      this.cells.clear(sheetId, last, "Contents");
    }
  }

  addRows(id: string, index: number | null, content: (CellValue | null)[][]): void {
    const table = findTable(this.book.state.tables, id);
    const body = bodyOf(table);
    if (content.length === 0 || content.some((line) => line.length !== table.columns.length)) {
      throw new EngineError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    const at = index ?? body.rows;
    if (at < 0 || at > body.rows) throw new EngineError("InvalidArgument", "The index of the row is outside the table.");
    this.book.history.asOneStep(() => {
      const added = { ...body, row: body.row + at, rows: content.length };
      if (at === body.rows && !table.showTotals) {
        this.pushDown(table.sheetId, added);
        this.replace({ ...table, range: { ...table.range, rows: table.range.rows + content.length } });
      } else {
        this.shifts.insert(table.sheetId, added, "Down");
      }
      const model = this.columnModel(table, body, at, content);
      if (Object.keys(model.styles).length > 0) this.book.writeFormats(table.sheetId, model.styles);
      this.cells.write(table.sheetId, added, model.content);
    });
  }

  deleteRows(id: string, index: number, count: number): void {
    const table = findTable(this.book.state.tables, id);
    const body = bodyOf(table);
    if (index < 0 || count < 1 || index + count > body.rows) {
      throw new EngineError("InvalidArgument", "The index of the row is outside the table.");
    }
    const at = { ...body, row: body.row + index, rows: count };
    this.book.history.asOneStep(() => {
      if (count === body.rows) {
        this.cells.clear(table.sheetId, { ...at, rows: 1 }, "Contents");
        if (count > 1) this.shifts.remove(table.sheetId, { ...at, row: at.row + 1, rows: count - 1 }, "Up");
      } else {
        this.shifts.remove(table.sheetId, at, "Up");
      }
    });
  }

  remove(id: string, deleteCells: boolean): void {
    const table = findTable(this.book.state.tables, id);
    this.book.history.asOneStep(() => {
      const { redos, undos } = this.rewriteFormulas((formula, sheetId, row) =>
        inlineTable(formula, table, (part) => (deleteCells ? "#REF!" : this.plainReference(table, part, sheetId, row))),
      );
      this.book.setState({ tables: this.book.state.tables.filter((other) => other !== table) });
      this.book.history.run(redos, undos);
      if (deleteCells) this.shifts.remove(table.sheetId, table.range, "Up");
    });
  }

  /** Excel's order: numbers, texts, FALSE, TRUE, errors; blanks last in both directions. Equal rows keep their order. */
  sort(id: string, keys: { column: number; ascending: boolean }[]): void {
    const table = findTable(this.book.state.tables, id);
    const body = bodyOf(table);
    const { values, types } = this.cells.read(table.sheetId, body);
    const classes = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };
    const compare = (a: number, b: number) => {
      for (const { column, ascending } of keys) {
        const [left, right] = [types[a][column], types[b][column]];
        if (left === "Empty" || right === "Empty") {
          if (left !== right) return left === "Empty" ? 1 : -1;
          continue;
        }
        const order = classes[left] - classes[right] || compareValues(values[a][column], values[b][column]);
        if (order !== 0) return ascending ? order : -order;
      }
      return a - b;
    };
    const sorted = values.map((_line, row) => row).sort(compare);
    const order: Record<number, number> = {};
    sorted.forEach((from, to) => (order[body.row + to] = body.row + from));
    this.book.onSheet(table.sheetId, () =>
      this.book.run("sheet.command.reorder-range", { subUnitId: table.sheetId, range: toRange(body), order }),
    );
  }

  /** The next write is a user's, at this cell: directly below a table it grows the table. */
  edited(sheetId: string, row: number, column: number): void {
    this.edit = { sheetId, row, column };
  }

  private followEdit(sheetId: string, written: Record<number, Record<number, ICellData | null>>) {
    const { edit } = this;
    this.edit = undefined;
    const nothing = { redos: [], undos: [] };
    if (edit?.sheetId !== sheetId || !written[edit.row]?.[edit.column]) return nothing;
    const at = { ...edit, rows: Object.keys(written).length, columns: Object.keys(written[edit.row]).length };
    const table = this.book.state.tables.find(({ sheetId: id, range, showTotals }) => {
      const below = { ...range, row: range.row + range.rows, rows: at.rows };
      return id === sheetId && !showTotals && at.row === below.row && contains(below, at);
    });
    if (!table) return nothing;
    const { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } = univerGlobals().UniverSheets;
    const grown = { ...table, range: { ...table.range, rows: table.range.rows + at.rows } };
    const tables = this.book.state.tables.map((other) => (other.id === table.id ? grown : other));
    const { redo, undo } = this.book.stateMutations({ tables });
    const blank = Array.from({ length: at.rows }, () => table.columns.map(() => null));
    const { content, styles } = this.columnModel(table, bodyOf(table), bodyOf(table).rows, blank);
    const cellValue = styles;
    content.forEach((line, rowOffset) =>
      line.forEach((formula, offset) => {
        const [row, column] = [at.row + rowOffset, table.range.column + offset];
        if (formula === null || written[row]?.[column]) return;
        (cellValue[row] ??= {})[column] = { ...cellValue[row]?.[column], f: String(formula) };
      }),
    );
    const params = { unitId: this.book.unitId, subUnitId: sheetId, cellValue };
    const write = { id: SetRangeValuesMutation.id, params };
    const restore = { id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(this.book.injector, params) };
    return { redos: [redo, write], undos: [restore, undo] };
  }

  /** A new row takes the formulas of its columns where all rows of a column have the same one, and the formats above it. */
  private columnModel(
    table: TableInfo,
    body: Rectangle,
    index: number,
    content: (CellValue | null)[][],
  ): { content: (CellValue | null)[][]; styles: Record<number, Record<number, ICellData>> } {
    const { sheetId } = table;
    const model = index === 0 ? body.row + content.length : body.row + index - 1;
    const start = body.row + index;
    const sheet = this.book.sheet(sheetId);
    const styles: Record<number, Record<number, ICellData>> = {};
    const filled = content.map((line) => [...line]);
    table.columns.forEach((_column, offset) => {
      const column = body.column + offset;
      const style = sheet.getCellStyle(model, column) as IStyleData | undefined;
      const cell = sheet.getCellRaw(model, column);
      const formula = cell ? this.cells.engineFormula(sheetId, model, column, cell) : undefined;
      const other = model === body.row ? model : body.row;
      const first = this.cells.engineFormula(sheetId, other, column, sheet.getCellRaw(other, column) ?? {});
      const moved = first && this.move(first, model - other);
      const same = formula !== undefined && moved?.toLowerCase() === formula.toLowerCase();
      content.forEach((line, lineOffset) => {
        const row = start + lineOffset;
        if (style) (styles[row] ??= {})[column] = { s: style };
        if (same && line[offset] === null) filled[lineOffset][offset] = this.move(formula, row - model);
      });
    });
    return { content: filled, styles };
  }

  private move(formula: string, rows: number): string {
    const { LexerTreeBuilder } = univerGlobals().UniverEngineFormula;
    return rows === 0 ? formula : this.book.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, 0, rows);
  }

  /** Makes room for rows where something stands in the way. */
  private pushDown(sheetId: string, at: Rectangle): void {
    let blocked = false;
    this.cells.forFilled(sheetId, (row, column) => {
      blocked ||= row >= at.row && column >= at.column && column < at.column + at.columns;
    });
    if (blocked) this.shifts.insert(sheetId, at, "Down");
  }

  /** What a structured reference meant, as Excel writes it when a table becomes a range. */
  private plainReference(table: TableInfo, part: TablePart, sheetId: string, row: number): string {
    const body = bodyOf(table);
    const rows = { All: table.range, Data: body, Headers: { ...table.range, rows: 1 }, "This Row": { ...body, row, rows: 1 } };
    const [first, last] = part.columns ?? [0, table.columns.length - 1];
    const area = { ...rows[part.rows], column: table.range.column + first, columns: last - first + 1 };
    const prefix = sheetId === table.sheetId ? "" : `${quotedSheetName(this.book.sheet(table.sheetId).getName())}!`;
    return `${prefix}${part.rows === "This Row" ? formatRectangle(area).replace(/([A-Z]+)/g, "$$$1") : formatRectangle(area, true)}`;
  }

  private replace(table: TableInfo): void {
    this.book.setState({ tables: this.book.state.tables.map((other) => (other.id === table.id ? table : other)) });
  }

  private headerTexts(sheetId: string, range: Rectangle): string[] {
    return this.cells.read(sheetId, { ...range, rows: 1 }).text[0];
  }

  /** What a command means for tables: a header cell that was written renames its column, a removed sheet takes its tables. */
  private followCommand({ id, params }: ICommandInfo): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const { UniverSheets } = univerGlobals();
    if (id === UniverSheets.RemoveSheetCommand.id) {
      const { subUnitId } = params as { subUnitId: string };
      const tables = this.book.state.tables.filter(({ sheetId }) => sheetId !== subUnitId);
      if (tables.length === this.book.state.tables.length) return { redos: [], undos: [] };
      const { redo, undo } = this.book.stateMutations({ tables });
      return { redos: [redo], undos: [undo] };
    }
    if (id !== UniverSheets.SetRangeValuesCommand.id) return { redos: [], undos: [] };
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Record<number, Record<number, ICellData | null>> };
    const growth = this.followEdit(subUnitId, cellValue ?? {});
    if (growth.redos.length > 0) return growth;
    return this.followHeaders(subUnitId, cellValue ?? {});
  }

  private followHeaders(sheetId: string, written: Record<number, Record<number, ICellData | null>>) {
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    let tables: Tables = this.book.state.tables;
    for (const table of this.book.state.tables) {
      const line = table.sheetId === sheetId && table.showHeaders ? written[table.range.row] : undefined;
      const touched = Object.keys(line ?? {}).map(Number).filter((column) => {
        const cell = line?.[column];
        const inside = column >= table.range.column && column < table.range.column + table.range.columns;
        return inside && (cell === null || (cell !== undefined && ("v" in cell || "f" in cell)));
      });
      if (touched.length === 0) continue;
      const columns = columnNames(this.headerTexts(sheetId, table.range));
      const headers: Record<number, Record<number, ICellData>> = { [table.range.row]: {} };
      touched.forEach((column) => {
        const text = columns[column - table.range.column];
        headers[table.range.row][column] = { v: text, t: 1, f: null, si: null, p: null };
      });
      const params = { unitId: this.book.unitId, subUnitId: sheetId, cellValue: headers };
      redos.push({ id: univerGlobals().UniverSheets.SetRangeValuesMutation.id, params });
      table.columns.forEach((from, index) => {
        if (from === columns[index]) return;
        const rewritten = this.rewriteFormulas((formula) => renameColumn(formula, table.name, from, columns[index]));
        redos.push(...rewritten.redos);
        undos.push(...rewritten.undos);
      });
      tables = tables.map((other) => (other.id === table.id ? { ...table, columns } : other));
    }
    if (tables !== this.book.state.tables) {
      const { redo, undo } = this.book.stateMutations({ tables });
      redos.push(redo);
      undos.push(undo);
    }
    return { redos, undos };
  }

  /** The mutations that rewrite every formula that a change touches. */
  private rewriteFormulas(change: (formula: string, sheetId: string, row: number) => string): {
    redos: IMutationInfo[];
    undos: IMutationInfo[];
  } {
    const { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } = univerGlobals().UniverSheets;
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    for (const sheet of this.book.workbook.getSheets()) {
      const cellValue: Record<number, Record<number, ICellData>> = {};
      const subUnitId = sheet.getSheetId();
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell && this.cells.engineFormula(subUnitId, row, column, cell);
        const changed = formula && change(formula, subUnitId, row);
        if (changed && changed !== formula) (cellValue[row] ??= {})[column] = { f: changed, si: null };
      });
      if (Object.keys(cellValue).length === 0) continue;
      const params = { unitId: this.book.unitId, subUnitId, cellValue };
      redos.push({ id: SetRangeValuesMutation.id, params });
      undos.push({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(this.book.injector, params) });
    }
    return { redos, undos };
  }

  /** Tells Univer's formulas and looks. A total row is no data: structured references must not count it. */
  private showTables(before: State, after: State): void {
    const { UniverEngineFormula: formula, UniverSheets } = univerGlobals();
    const { unitId, commands, injector } = this.book;
    const looks = injector.get(UniverSheets.SheetRangeThemeModel);
    const gone = before.tables.filter((table) => !after.tables.includes(table));
    const fresh = after.tables.filter((table) => !before.tables.includes(table));
    for (const table of gone) {
      commands.syncExecuteCommand(formula.RemoveSuperTableMutation.id, { unitId, tableName: table.name });
      looks.removeRangeThemeRule(this.look(table.style), { unitId, subUnitId: table.sheetId, range: toRange(table.range) });
    }
    for (const table of fresh) {
      const range: IRange = toRange({ ...table.range, rows: table.range.rows - (table.showTotals ? 1 : 0) });
      const titleMap = new CaseBlindMap<number>();
      table.columns.forEach((column, index) => titleMap.set(engineColumn(column), index));
      const reference = { sheetId: table.sheetId, range, titleMap };
      commands.syncExecuteCommand(formula.SetSuperTableMutation.id, { unitId, tableName: table.name, reference });
      const info = { unitId, subUnitId: table.sheetId, range: toRange(table.range) };
      looks.registerRangeThemeRule(this.look(table.style), info);
    }
    const superTables = service<ISuperTableService & { _tableMap: Map<string, unknown> }>(injector, formula.ISuperTableService);
    const map = superTables.getTableMap(unitId);
    if (map && !(map instanceof CaseBlindMap)) superTables._tableMap.set(unitId, new CaseBlindMap(map));
    service<IFunctionService>(injector, formula.IFunctionService).deleteFormulaAstCacheKey("");
  }

  /** Excel's style by its accent: Medium styles have a coloured header and bands. */
  private look(style: string): string {
    const { SheetRangeThemeModel, RangeThemeStyle } = univerGlobals().UniverSheets;
    const number = Number(/(\d+)$/.exec(style)?.[1] ?? 2);
    const accent = accents[(number + 6) % 7] ?? accents[1];
    const name = `workbench ${style}`;
    const model = this.book.injector.get(SheetRangeThemeModel);
    if (!model.getRegisteredRangeThemes().includes(name)) {
      const light = /light/i.test(style);
      const header = light ? { cl: { rgb: accent }, bl: 1 } : { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" }, bl: 1 };
      const line = { s: 1, cl: { rgb: accent } };
      const theme = {
        headerRowStyle: { ...header, bd: { b: line } },
        firstRowStyle: { bg: { rgb: mix(accent, 0.8) } },
        lastRowStyle: { bd: { b: line } },
      };
      model.registerDefaultRangeTheme(new RangeThemeStyle(name, theme));
    }
    return name;
  }
}

function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "accent" });
  return Number(a) - Number(b);
}

/** A colour with so much white in it. */
function mix(colour: string, white: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * white).toString(16).padStart(2, "0")).join("")}`;
}

/** Names of tables and columns match whatever their case. */
class CaseBlindMap<V> extends Map<string, V> {
  constructor(entries: Iterable<[string, V]> = []) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }
  override get(key: string): V | undefined {
    return super.get(key.toLowerCase());
  }
  override has(key: string): boolean {
    return super.has(key.toLowerCase());
  }
  override set(key: string, value: V): this {
    return super.set(key.toLowerCase(), value);
  }
  override delete(key: string): boolean {
    return super.delete(key.toLowerCase());
  }
}
