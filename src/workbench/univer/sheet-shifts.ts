import type { ICellData, ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import type { Rectangle } from "../engine";
import { SHEET_COLUMNS, SHEET_ROWS } from "../a1-address";
import { type Book, toRange, toRectangle } from "./book";
import { shiftCharts } from "./chart-model";
import { shiftTables, type Shift, type Tables } from "./table-model";
import { univerGlobals } from "./univer-globals";

/** Insertion and removal of cells; tables and charts follow, whoever gives the command. */
export class SheetShifts {
  constructor(private readonly book: Book) {
    const { UniverSheets } = univerGlobals();
    book.injector.get(UniverSheets.SheetInterceptorService).interceptCommand({
      getMutations: (command) => {
        const shift = this.shiftOf(command);
        const before = this.book.state;
        if (!shift || (before.tables.length === 0 && before.charts.length === 0)) return { redos: [], undos: [] };
        const tables = before.tables.length === 0 ? before.tables : shiftTables(before.tables, shift);
        const { redo, undo } = this.book.stateMutations({ tables, charts: shiftCharts(before.charts, shift) });
        return { redos: [...this.newHeaders(tables, shift), redo], undos: [undo] };
      },
    });
  }

  insert(sheetId: string, at: Rectangle, shift: "Down" | "Right"): void {
    this.run(sheetId, at, shift === "Down" ? "rows" : "columns", "insert");
  }

  remove(sheetId: string, at: Rectangle, shift: "Up" | "Left"): void {
    this.run(sheetId, at, shift === "Up" ? "rows" : "columns", "remove");
  }

  /** Columns inserted inside a table get their names written. */
  private newHeaders(tables: Tables, shift: Shift): IMutationInfo[] {
    if (shift.by !== "columns" || shift.kind !== "insert") return [];
    return tables.flatMap((table) => {
      const before = this.book.state.tables.find(({ id }) => id === table.id);
      if (!table.showHeaders || table.columns.length === before?.columns.length) return [];
      const line: Record<number, ICellData> = {};
      for (let column = shift.at.column; column < shift.at.column + shift.at.columns; column++) {
        line[column] = { v: table.columns[column - table.range.column], t: 1 };
      }
      const params = { unitId: this.book.unitId, subUnitId: table.sheetId, cellValue: { [table.range.row]: line } };
      return [{ id: univerGlobals().UniverSheets.SetRangeValuesMutation.id, params }];
    });
  }

  private run(sheetId: string, at: Rectangle, by: Shift["by"], kind: Shift["kind"]): void {
    const { UniverSheets: sheets, UniverCore } = univerGlobals();
    const whole = by === "rows" ? at.columns >= SHEET_COLUMNS : at.rows >= SHEET_ROWS;
    const [bottom, right] = [at.rows < SHEET_ROWS ? at.row + at.rows : 0, at.columns < SHEET_COLUMNS ? at.column + at.columns : 0];
    this.book.reach(sheetId, bottom, right);
    const area = this.book.clamp(sheetId, at);
    shiftTables(this.book.state.tables, { sheetId, at: area, by, kind, whole });
    const range: IRange = { ...toRange(area), rangeType: whole ? (by === "rows" ? 1 : 2) : 0 };
    const target = { subUnitId: sheetId, range };
    const { UP, LEFT } = UniverCore.Direction;
    this.book.onSheet(sheetId, () => {
      if (whole && by === "rows") {
        if (kind === "insert") this.book.run(sheets.InsertRowByRangeCommand.id, { ...target, direction: UP });
        else this.book.run("sheet.command.remove-row-by-range", target);
      } else if (whole) {
        if (kind === "insert") this.book.run(sheets.InsertColByRangeCommand.id, { ...target, direction: LEFT });
        else this.book.run(sheets.RemoveColByRangeCommand.id, target);
      } else {
        const inserts = by === "rows" ? sheets.InsertRangeMoveDownCommand : sheets.InsertRangeMoveRightCommand;
        const removes = by === "rows" ? sheets.DeleteRangeMoveUpCommand : sheets.DeleteRangeMoveLeftCommand;
        // Asynchronous by name only; Univer refuses to run them as synchronous commands.
        void (kind === "insert" ? inserts : removes).handler(this.book.injector, { range });
      }
    });
  }

  private shiftOf({ id, params }: ICommandInfo): Shift | undefined {
    const { UniverSheets: sheets } = univerGlobals();
    const given = params as { range?: IRange; subUnitId?: string } | undefined;
    if (!given?.range) return undefined;
    const sheetId = given.subUnitId ?? this.book.workbook.getActiveSheet().getSheetId();
    const at = toRectangle(given.range);
    const kinds: Record<string, Pick<Shift, "by" | "kind" | "whole">> = {
      "sheet.command.insert-row": { by: "rows", kind: "insert", whole: true },
      "sheet.command.remove-row": { by: "rows", kind: "remove", whole: true },
      "sheet.command.insert-col": { by: "columns", kind: "insert", whole: true },
      "sheet.command.remove-col": { by: "columns", kind: "remove", whole: true },
      [sheets.InsertRangeMoveDownCommand.id]: { by: "rows", kind: "insert", whole: false },
      [sheets.DeleteRangeMoveUpCommand.id]: { by: "rows", kind: "remove", whole: false },
      [sheets.InsertRangeMoveRightCommand.id]: { by: "columns", kind: "insert", whole: false },
      [sheets.DeleteRangeMoveLeftCommand.id]: { by: "columns", kind: "remove", whole: false },
    };
    const kind = kinds[id];
    return kind && { sheetId, at, ...kind };
  }
}
