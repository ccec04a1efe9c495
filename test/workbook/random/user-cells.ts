import { columnLetters } from "../../../src/workbench/a1-address";
import type { CellValue, TableInfo } from "../../../src/workbench/engine";
import type { MemoryEngine } from "./memory-engine";

/**
 * A cell known by its place, which follows insertions, or by the row and column of a table, whatever the order of the rows; in a row
 * without a key by its content.
 */
type Anchor = { sheetId: string; row: number; column: number } | { tableId: string; keyHeader: string; key: string; header: string };

interface UserCell {
  /** As it was typed; "{row}" stands for the number of its own row. */
  content: CellValue;
  at: Anchor;
}

interface Position {
  sheetId: string;
  row: number;
  column: number;
}

/** What the user has typed, kept beside the workbook: content and where it must stand by now. */
export class UserCells {
  private cells: UserCell[] = [];

  constructor(private readonly engine: MemoryEngine) {}

  /** The user types into a cell. In a table of ours with keys the cell belongs to its row. */
  type(at: Position, content: CellValue): void {
    this.forget(at);
    this.engine.typeCell(at.sheetId, at.row, at.column, typeof content === "string" ? content.replace("{row}", String(at.row + 1)) : content);
    this.cells.push({ content, at: this.anchorOf(at) });
  }

  /** What stands there is not the user's any more: they have typed anew, or told the pane to replace it. */
  forget(at: Position): void {
    this.drop(this.standingAt([at]));
  }

  forgetWhere(condition: (place: Position) => boolean): void {
    this.drop(this.cells.filter((cell) => {
      const place = this.placeOf(cell);
      return place !== null && condition(place);
    }));
  }

  standingAt(positions: readonly Position[]): UserCell[] {
    const isAt = (one: Position, other: Position): boolean =>
      one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
    return this.cells.filter((cell) => {
      const place = this.placeOf(cell);
      return place !== null && positions.some((position) => isAt(place, position));
    });
  }

  drop(cells: readonly UserCell[]): void {
    this.cells = this.cells.filter((cell) => !cells.includes(cell));
  }

  /** Rows (or columns) are inserted on a sheet, or (negative) deleted with what stands in them; nothing follows where Excel refuses. */
  shift(sheetId: string, by: "row" | "column", from: number, count: number, onGrid: () => void): void {
    const gone = (place: Position | null): boolean => place?.sheetId === sheetId && place[by] >= from && place[by] < from - count;
    const kept = this.cells.filter((cell) => !gone(this.placeOf(cell)));
    onGrid();
    this.cells = kept;
    for (const { at } of kept) if ("sheetId" in at && at.sheetId === sheetId && at[by] >= from) at[by] += count;
  }

  /** What is not as the user left it, in words. */
  lost(): string[] {
    return this.cells.flatMap((cell) => {
      const { content, at } = cell;
      const place = this.placeOf(cell);
      const where = "tableId" in at ? `${at.header} of ${at.key}` : `R${at.row + 1}C${at.column + 1} of ${at.sheetId}`;
      if (!place) return [`${where} is gone; it held ${JSON.stringify(content)}`];
      if (this.holds(place, content)) return [];
      const { formulas } = this.engine.cells(place.sheetId, { ...place, rows: 1, columns: 1 });
      return [`${where} (${columnLetters(place.column)}${place.row + 1}) holds ${JSON.stringify(formulas[0][0])}; typed: ${JSON.stringify(content)}`];
    });
  }

  private holds(place: Position, content: CellValue): boolean {
    const { formulas, types } = this.engine.cells(place.sheetId, { ...place, rows: 1, columns: 1 });
    const [[found], [type]] = [formulas[0], types[0]];
    if (typeof content !== "string") return found === content;
    const isText = !content.startsWith("=") && content !== "";
    // Columns that are inserted on its left move what a formula of its own row refers to.
    const now = content.includes("{row}") ? String(found).replace(/[A-Z]+(?=\d)/, "C") : found;
    return now === content.replace(/^'/, "").replace("{row}", String(place.row + 1)) && (!isText || type === "String");
  }

  private anchorOf(at: Position): Anchor {
    const table = this.engine.tables().find(({ sheetId, range }) => sheetId === at.sheetId && insideBody(range, at));
    const keyHeader = table && ["Id", "Key", "In your book"].find((header) => table.columns.includes(header));
    if (!table || !keyHeader) return { ...at };
    const header = table.columns[at.column - table.range.column];
    const key = this.keyAt(table, keyHeader, at.row);
    return { tableId: table.id, keyHeader, key, header };
  }

  private placeOf({ at, content }: UserCell): Position | null {
    if ("sheetId" in at) return this.engine.sheets().some(({ id }) => id === at.sheetId) ? at : null;
    const table = this.engine.tables().find(({ id }) => id === at.tableId);
    const column = table ? table.columns.indexOf(at.header) : -1;
    if (!table || column < 0) return null;
    for (let row = table.range.row + 1; row < table.range.row + table.range.rows; row++) {
      if (this.keyAt(table, at.keyHeader, row) !== at.key) continue;
      const place = { sheetId: table.sheetId, row, column: table.range.column + column };
      if (at.key !== "" || this.holds(place, content)) return place;
    }
    return null;
  }

  private keyAt(table: TableInfo, keyHeader: string, row: number): string {
    const column = table.range.column + table.columns.indexOf(keyHeader);
    return String(this.engine.cells(table.sheetId, { row, column, rows: 1, columns: 1 }).formulas[0][0]);
  }
}

function insideBody(range: TableInfo["range"], { row, column }: Position): boolean {
  return row > range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
}
