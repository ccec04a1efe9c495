import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import type { CellFormat, Cells, CellType, CellValue, Rectangle } from "../engine";
import { EngineError } from "../engine";
import { SHEET_COLUMNS, SHEET_ROWS } from "../a1-address";
import { type Book, toRange, toRectangle } from "./book";
import { fromStyle, toStyle } from "./cell-format";
import { fromEngine, respell, toEngine } from "./structured-reference";
import { tableAt } from "./table-model";
import { errorTexts, typeValue } from "./typed-value";
import type { FileCell } from "./xlsx-file";
import { univerGlobals } from "./univer-globals";

const textType = 1;
const numberType = 2;
const booleanType = 3;
const forcedTextType = 4;

/** Contents and formats of cells. */
export class CellStore {
  constructor(private readonly book: Book) {}

  read(sheetId: string, at: Rectangle): Cells {
    const sheet = this.book.sheet(sheetId);
    const { UniverCore } = univerGlobals();
    const spilled = this.spilled(sheetId);
    const cells: Cells = { values: [], formulas: [], text: [], numberFormat: [], types: [] };
    for (let row = at.row; row < at.row + at.rows; row++) {
      const line = { values: [], formulas: [], text: [], numberFormat: [], types: [] } as {
        [member in keyof Cells]: Cells[member][number];
      };
      for (let column = at.column; column < at.column + at.columns; column++) {
        const raw = sheet.getCellRaw(row, column);
        const formula = raw && this.formula(sheetId, row, column, raw);
        const content = formula || !isBlank(raw) ? raw : spilled?.[row]?.[column];
        const { value, type } = readValue(content, Boolean(formula) || content !== raw);
        const numberFormat = this.style(sheet, row, column)?.n?.pattern ?? "General";
        line.values.push(value);
        line.types.push(type);
        line.formulas.push(formula || value);
        line.numberFormat.push(numberFormat);
        line.text.push(display(value, type, numberFormat, UniverCore.numfmt.format));
      }
      for (const key of Object.keys(cells) as (keyof Cells)[]) (cells[key] as unknown[]).push(line[key]);
    }
    return cells;
  }

  write(sheetId: string, at: Rectangle, content: (CellValue | null)[][]): void {
    if (content.length !== at.rows || content.some((line) => line.length !== at.columns)) {
      throw new EngineError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    if (at.row < 0 || at.column < 0 || at.row + at.rows > SHEET_ROWS || at.column + at.columns > SHEET_COLUMNS) {
      throw new EngineError("InvalidArgument", "The argument is invalid or missing or has an incorrect format: outside the sheet.");
    }
    this.book.reach(sheetId, at.row + at.rows, at.column + at.columns);
    const sheet = this.book.sheet(sheetId);
    const year = new Date().getFullYear();
    const written: Record<number, Record<number, ICellData>> = {};
    content.forEach((line, rowOffset) => {
      const row = at.row + rowOffset;
      line.forEach((value, columnOffset) => {
        if (value === null) return;
        const column = at.column + columnOffset;
        const numberFormat = this.style(sheet, row, column)?.n?.pattern ?? "General";
        (written[row] ??= {})[column] = this.typed(sheetId, row, column, value, numberFormat, year);
      });
    });
    if (Object.keys(written).length > 0) this.book.writeCells(sheetId, written);
  }

  /** A cell as the engine stores it, everything that was there before taken away but its format. */
  private typed(sheetId: string, row: number, column: number, content: CellValue, format: string, year: number): ICellData {
    const blank: ICellData = { v: null, f: null, si: null, p: null, t: null };
    const typed = typeValue(content, format, year);
    switch (typed.kind) {
      case "formula": {
        if (/[A-Z]\$?\d+#/i.test(typed.formula.replace(/"[^"]*"/g, ""))) {
          throw new EngineError("NotImplemented", `The workbench does not know the spill operator: ${typed.formula}`);
        }
        if (/\[#totals\]/i.test(typed.formula)) {
          throw new EngineError("NotImplemented", `The workbench does not know the total row in a formula: ${typed.formula}`);
        }
        return { ...blank, f: this.typedFormula(sheetId, row, column, typed.formula) };
      }
      case "number": {
        const style = typed.numberFormat && format === "General" ? { s: { n: { pattern: typed.numberFormat } } } : {};
        return { ...blank, v: typed.value, t: numberType, ...style };
      }
      case "boolean":
        return { ...blank, v: typed.value ? 1 : 0, t: booleanType };
      case "text":
        return { ...blank, v: typed.value, t: typed.quoted ? forcedTextType : textType };
      case "error":
        return { ...blank, v: typed.value, t: textType, custom: { error: true } };
      case "blank":
        return blank;
    }
  }

  /** A formula as it was typed into a cell, in the engine's form. */
  typedFormula(sheetId: string, row: number, column: number, formula: string): string {
    const table = tableAt(this.book.state.tables, sheetId, row, column);
    return respell(toEngine(formula, table?.name), this.book.definedNames());
  }

  clear(sheetId: string, at: Rectangle, what: "All" | "Contents" | "Formats"): void {
    const sheet = this.book.sheet(sheetId);
    const area = this.book.clamp(sheetId, at);
    const written: Record<number, Record<number, ICellData>> = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (row < area.row || column < area.column || row >= area.row + area.rows || column >= area.column + area.columns) return;
      if (!cell) return;
      const contents: ICellData = what === "Formats" ? {} : { v: null, f: null, si: null, p: null, t: null };
      const formats: ICellData = what === "Contents" ? {} : { s: null, custom: null };
      (written[row] ??= {})[column] = { ...contents, ...formats };
    });
    if (Object.keys(written).length === 0) return;
    if (what === "Formats") this.book.writeFormats(sheetId, written);
    else this.book.writeCells(sheetId, written);
  }

  /** Members that differ inside the rectangle are left out. */
  format(sheetId: string, at: Rectangle): CellFormat {
    const sheet = this.book.sheet(sheetId);
    const area = this.book.clamp(sheetId, { ...at, rows: Math.min(at.rows, 5000), columns: Math.min(at.columns, 200) });
    let common: CellFormat | undefined;
    for (let row = area.row; row < area.row + Math.max(area.rows, 1); row++) {
      for (let column = area.column; column < area.column + Math.max(area.columns, 1); column++) {
        const format = fromStyle(this.style(sheet, row, column), !isUnlocked(sheet.getCellRaw(row, column)));
        common = common === undefined ? format : keepCommon(common, format);
      }
    }
    return common ?? {};
  }

  setFormat(sheetId: string, at: Rectangle, format: CellFormat): void {
    const style = toStyle(format);
    const custom = format.locked === undefined ? {} : { custom: format.locked ? null : { unlocked: true } };
    this.eachCell(sheetId, at, () => ({ s: style, ...custom }));
  }

  setNumberFormats(sheetId: string, at: Rectangle, formats: string[][]): void {
    this.eachCell(sheetId, at, (row, column) => ({ s: toStyle({ numberFormat: formats[row - at.row][column - at.column] }) }));
  }

  private eachCell(sheetId: string, at: Rectangle, cell: (row: number, column: number) => ICellData): void {
    if (at.rows < SHEET_ROWS && at.columns < SHEET_COLUMNS) this.book.reach(sheetId, at.row + at.rows, at.column + at.columns);
    const area = this.book.clamp(sheetId, at);
    const written: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row < area.row + area.rows; row++) {
      written[row] = {};
      for (let column = area.column; column < area.column + area.columns; column++) written[row][column] = cell(row, column);
    }
    this.book.writeFormats(sheetId, written);
  }

  /** Every cell of a rectangle may be written on a protected sheet. */
  unlocked(sheetId: string, at: Rectangle): boolean {
    const sheet = this.book.sheet(sheetId);
    const area = this.book.clamp(sheetId, at);
    if (area.rows !== at.rows || area.columns !== at.columns) return false;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!isUnlocked(sheet.getCellRaw(row, column))) return false;
      }
    }
    return true;
  }

  usedRange(sheetId: string): Rectangle | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.forFilled(sheetId, (row, column) => {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  surroundingRegion(sheetId: string, at: Rectangle): Rectangle {
    const filled = new Set<number>();
    this.forFilled(sheetId, (row, column) => filled.add(row * SHEET_COLUMNS + column));
    let { row: top, column: left } = at;
    let [bottom, right] = [at.row + at.rows - 1, at.column + at.columns - 1];
    const any = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => {
      for (let row = fromRow; row <= toRow; row++) {
        for (let column = fromColumn; column <= toColumn; column++) if (filled.has(row * SHEET_COLUMNS + column)) return true;
      }
      return false;
    };
    for (let grown = true; grown; ) {
      grown = false;
      // Each side as far as it goes: a step a turn would look along the long sides again for every row.
      while (top > 0 && any(top - 1, top - 1, left - 1, right + 1)) [top, grown] = [top - 1, true];
      while (any(bottom + 1, bottom + 1, left - 1, right + 1)) [bottom, grown] = [bottom + 1, true];
      while (left > 0 && any(top - 1, bottom + 1, left - 1, left - 1)) [left, grown] = [left - 1, true];
      while (any(top - 1, bottom + 1, right + 1, right + 1)) [right, grown] = [right + 1, true];
    }
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Calls visit for every cell with a value or formula, spilled ones too. */
  forFilled(sheetId: string, visit: (row: number, column: number) => void): void {
    this.book.sheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
      if (!isBlank(cell) || cell?.f || cell?.si) visit(row, column);
    });
    for (const [row, line] of Object.entries(this.spilled(sheetId) ?? {})) {
      for (const [column, cell] of Object.entries(line ?? {})) if (!isBlank(cell)) visit(Number(row), Number(column));
    }
  }

  /** Every cell with something in it, for a file; formulas in the engine's form. */
  fileCells(sheetId: string): FileCell[] {
    const cells: FileCell[] = [];
    const sheet = this.book.sheet(sheetId);
    const spilled = this.spilled(sheetId) ?? {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      const formula = this.engineFormula(sheetId, row, column, cell);
      if (!formula && isBlank(cell) && !cell.s && !isUnlocked(cell) && spilled[row]?.[column]) return;
      const { value, type } = readValue(formula || !isBlank(cell) ? cell : spilled[row]?.[column], true);
      const spill = formula ? this.spill(sheetId, { row, column, rows: 1, columns: 1 }) : null;
      const styled = cell.s || isUnlocked(cell);
      cells.push({
        row,
        column,
        value,
        ...(type === "Error" ? { error: true } : {}),
        ...(formula ? { formula } : {}),
        ...(spill ? { spill } : {}),
        ...(styled ? { format: fromStyle(this.style(sheet, row, column), !isUnlocked(cell)) } : {}),
      });
    });
    for (const [row, line] of Object.entries(spilled)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const raw = sheet.getCellRaw(Number(row), Number(column));
        if (isBlank(cell) || (raw && (!isBlank(raw) || raw.s || raw.f || raw.si || isUnlocked(raw)))) continue;
        const { value, type } = readValue(cell, true);
        cells.push({ row: Number(row), column: Number(column), value, ...(type === "Error" ? { error: true } : {}) });
      }
    }
    return cells;
  }

  /** The formula of a cell, with its "=", in the engine's form. */
  engineFormula(sheetId: string, row: number, column: number, cell: ICellData): string | undefined {
    if (cell.f && !cell.si) return cell.f;
    if (!cell.f && !cell.si) return undefined;
    return this.formulaData().getFormulaStringByCell(row, column, sheetId, this.book.unitId) ?? undefined;
  }

  private formula(sheetId: string, row: number, column: number, cell: ICellData): string | undefined {
    const formula = this.engineFormula(sheetId, row, column, cell);
    return formula && fromEngine(formula);
  }

  /** The range that a cell's formula fills; null where it fills only its own cell. */
  spill(sheetId: string, { row, column }: Rectangle): Rectangle | null {
    const ranges = this.formulaData().getArrayFormulaRange()[this.book.unitId]?.[sheetId];
    const range = ranges?.[row]?.[column];
    const spill = range && toRectangle(range);
    return spill && spill.rows * spill.columns > 1 ? spill : null;
  }

  private spilled(sheetId: string): Record<number, Record<number, ICellData | null>> | undefined {
    const cells = this.formulaData().getArrayFormulaCellData()[this.book.unitId]?.[sheetId];
    return (cells ?? undefined) as Record<number, Record<number, ICellData | null>> | undefined;
  }

  private formulaData() {
    return this.book.injector.get(univerGlobals().UniverEngineFormula.FormulaDataModel);
  }

  /** The cell's own style over that of its row, column and sheet. */
  private style(sheet: Worksheet, row: number, column: number): IStyleData | undefined {
    if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return undefined;
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  merge(sheetId: string, at: Rectangle, merged: boolean): void {
    const { row, column, rows, columns } = at;
    const range = this.book.sheetFacade(sheetId).getRange(row, column, rows, columns);
    this.book.keepActive(() => (merged ? range.merge({ isForceMerge: true }) : range.breakApart()));
  }

  merged(sheetId: string, at: Rectangle): boolean {
    const { startRow, startColumn, endRow, endColumn } = toRange(at);
    return this.book.sheet(sheetId).getMergedCellRange(startRow, startColumn, endRow, endColumn).length > 0;
  }
}

function isBlank(cell: Nullable<ICellData>): boolean {
  return !cell || cell.v === null || cell.v === undefined || (cell.v === "" && !cell.f && !cell.si);
}

const isUnlocked = (cell: Nullable<ICellData>) => cell?.custom?.unlocked === true;

function readValue(cell: Nullable<ICellData>, calculated: boolean): { value: CellValue; type: CellType } {
  const value = cell?.v;
  if (value === null || value === undefined) {
    const rich = cell?.p?.body?.dataStream;
    return rich ? { value: rich.replace(/\r\n$/, ""), type: "String" } : { value: "", type: "Empty" };
  }
  if (cell?.t === booleanType) return { value: value === 1 || value === true || value === "1", type: "Boolean" };
  if (typeof value === "boolean") return { value, type: "Boolean" };
  if (typeof value === "number") return { value, type: "Double" };
  if (cell?.t === numberType && value !== "") return { value: Number(value), type: "Double" };
  if ((calculated || cell?.custom?.error === true) && errorTexts.includes(value)) return { value: errorText(value), type: "Error" };
  return { value, type: "String" };
}

const errorText = (value: string) => (value === "#GETTING_DATA" ? "#BUSY!" : value);

function display(
  value: CellValue,
  type: CellType,
  numberFormat: string,
  format: (pattern: string, value: unknown, options?: object) => string,
): string {
  if (type === "Boolean") return value ? "TRUE" : "FALSE";
  if (type === "Empty" || type === "Error") return String(value);
  if (type === "String" && !/@/.test(numberFormat)) return String(value);
  return format(numberFormat, value, { throws: false, nbsp: false });
}

function keepCommon(a: CellFormat, b: CellFormat): CellFormat {
  const common: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(a)) {
    if (JSON.stringify(value) === JSON.stringify(b[key as keyof CellFormat])) common[key] = value;
  }
  return common;
}
