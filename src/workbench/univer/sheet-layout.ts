import type { Rectangle } from "../engine";
import { SHEET_COLUMNS, SHEET_ROWS } from "../a1-address";
import type { Frame } from "../chart/chart";
import type { Book } from "./book";
import type { CellStore } from "./cell-store";
import { defaultFont } from "./cell-format";
import type { Corner } from "./chart-model";

const pointsPerPixel = 0.75;
/** Left and right of a text, with the grid line. */
const cellMargin = 9;

/** Widths, heights, what is hidden, what stays when scrolling. */
export class SheetLayout {
  constructor(
    private readonly book: Book,
    private readonly cells: CellStore,
  ) {}

  columnWidth(sheetId: string, column: number): number {
    const sheet = this.book.sheet(sheetId);
    const inside = column < sheet.getColumnCount();
    return (inside ? sheet.getColumnWidth(column) : sheet.getConfig().defaultColumnWidth) * pointsPerPixel;
  }

  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void {
    this.book.reach(sheetId, 0, columns < SHEET_COLUMNS ? column + columns : 0);
    const area = this.book.clamp(sheetId, { row: 0, column, rows: 1, columns });
    this.book.sheetFacade(sheetId).setColumnWidths(column, area.columns, points / pointsPerPixel);
  }

  rowHeight(sheetId: string, row: number): number {
    const sheet = this.book.sheet(sheetId);
    return (row < sheet.getRowCount() ? sheet.getRowHeight(row) : sheet.getConfig().defaultRowHeight) * pointsPerPixel;
  }

  setRowHeight(sheetId: string, row: number, rows: number, points: number): void {
    this.book.reach(sheetId, rows < SHEET_ROWS ? row + rows : 0, 0);
    const area = this.book.clamp(sheetId, { row, column: 0, rows, columns: 1 });
    this.book.sheetFacade(sheetId).setRowHeightsForced(row, area.rows, points / pointsPerPixel);
  }

  /** As wide as the widest text of a column, cells that wrap or are merged left out as in Excel; a blank column stays. */
  autofitColumns(sheetId: string, at: Rectangle): void {
    const used = this.cells.usedRange(sheetId);
    if (!used) return;
    const sheet = this.book.sheet(sheetId);
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return;
    const first = Math.max(at.row, used.row);
    const rows = Math.min(at.row + at.rows, used.row + used.rows) - first;
    const columns = Math.min(at.column + at.columns, used.column + used.columns) - at.column;
    for (let column = at.column; column < at.column + columns; column++) {
      if (rows <= 0) break;
      const { text } = this.cells.read(sheetId, { row: first, column, rows, columns: 1 });
      let widest = 0;
      text.forEach(([line], offset) => {
        const style = line === "" ? undefined : sheet.getComposedCellStyle(first + offset, column);
        if (line === "" || style?.tb === 3 || sheet.getMergedCell(first + offset, column)) return;
        const pixels = ((style?.fs ?? defaultFont.size) * 4) / 3;
        pen.font = `${style?.bl === 1 ? "bold " : ""}${pixels}px ${style?.ff ?? defaultFont.name}`;
        widest = Math.max(widest, ...line.split("\n").map((part) => pen.measureText(part).width));
      });
      if (widest > 0) this.book.sheetFacade(sheetId).setColumnWidths(column, 1, Math.ceil(widest) + cellMargin);
    }
  }

  autofitRows(sheetId: string, at: Rectangle): void {
    const area = this.book.clamp(sheetId, at);
    const used = this.cells.usedRange(sheetId);
    const rows = used ? Math.min(area.rows, used.row + used.rows - area.row) : 0;
    if (rows > 0) this.book.sheetFacade(sheetId).setRowAutoHeight(area.row, rows);
  }

  setHidden(sheetId: string, what: "rows" | "columns", first: number, count: number, hidden: boolean): void {
    const sheet = this.book.sheetFacade(sheetId);
    if (what === "rows") {
      this.book.reach(sheetId, count < SHEET_ROWS ? first + count : 0, 0);
      const { rows } = this.book.clamp(sheetId, { row: first, column: 0, rows: count, columns: 1 });
      this.book.keepActive(() => (hidden ? sheet.hideRows(first, rows) : sheet.showRows(first, rows)));
    } else {
      this.book.reach(sheetId, 0, count < SHEET_COLUMNS ? first + count : 0);
      const { columns } = this.book.clamp(sheetId, { row: 0, column: first, rows: 1, columns: count });
      this.book.keepActive(() => (hidden ? sheet.hideColumns(first, columns) : sheet.showColumns(first, columns)));
    }
  }

  isHidden(sheetId: string, what: "rows" | "columns", index: number): boolean {
    const sheet = this.book.sheet(sheetId);
    if (what === "rows") return index < sheet.getRowCount() && !sheet.getRowVisible(index);
    return index < sheet.getColumnCount() && !sheet.getColVisible(index);
  }

  /** In points from the sheet's top left corner. */
  frameOf(sheetId: string, { row, column, rows, columns }: Rectangle): Frame {
    const [top, left] = [this.offset(sheetId, "rows", row), this.offset(sheetId, "columns", column)];
    const [bottom, right] = [this.offset(sheetId, "rows", row + rows), this.offset(sheetId, "columns", column + columns)];
    return { top, left, width: right - left, height: bottom - top };
  }

  frameBetween(sheetId: string, from: Corner, to: Corner): Frame {
    const x = (corner: Corner) =>
      this.offset(sheetId, "columns", corner.column) + Math.min(corner.x, this.size(sheetId, "columns", corner.column));
    const y = (corner: Corner) => this.offset(sheetId, "rows", corner.row) + Math.min(corner.y, this.size(sheetId, "rows", corner.row));
    const [top, left] = [y(from), x(from)];
    return { top, left, width: Math.max(0, x(to) - left), height: Math.max(0, y(to) - top) };
  }

  cornerAt(sheetId: string, x: number, y: number): Corner {
    const [column, right] = this.indexAt(sheetId, "columns", x);
    const [row, down] = this.indexAt(sheetId, "rows", y);
    return { row, column, x: right, y: down };
  }

  private size(sheetId: string, what: "rows" | "columns", index: number): number {
    if (this.isHidden(sheetId, what, index)) return 0;
    return what === "rows" ? this.rowHeight(sheetId, index) : this.columnWidth(sheetId, index);
  }

  /** Where a row or column begins. Beyond the grid all have one size. */
  private offset(sheetId: string, what: "rows" | "columns", index: number): number {
    const inGrid = Math.min(index, this.count(sheetId, what));
    let points = 0;
    for (let before = 0; before < inGrid; before++) points += this.size(sheetId, what, before);
    return points + (index > inGrid ? (index - inGrid) * this.size(sheetId, what, index) : 0);
  }

  private indexAt(sheetId: string, what: "rows" | "columns", points: number): [index: number, rest: number] {
    const count = this.count(sheetId, what);
    let rest = Math.max(0, points);
    for (let index = 0; index < count; index++) {
      const size = this.size(sheetId, what, index);
      if (rest < size) return [index, rest];
      rest -= size;
    }
    const size = this.size(sheetId, what, count);
    return [count + Math.floor(rest / size), rest % size];
  }

  private count(sheetId: string, what: "rows" | "columns"): number {
    const sheet = this.book.sheet(sheetId);
    return what === "rows" ? sheet.getRowCount() : sheet.getColumnCount();
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = this.book.sheetFacade(sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.book.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
}
