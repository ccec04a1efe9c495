import type { ICellData, Injector } from "@univerjs/core";
import type { Book } from "./book";
import { univerGlobals } from "./univer-globals";

type Matrix = Record<number, Record<number, ICellData | null>>;
interface Model {
  updateFormulaData(unitId: string, sheetId: string, cellValue: Matrix): Record<number, Record<number, { f: string } | null>>;
}

/**
 * Univer reads every cell of the workbook twice at each write, to follow formulas that share an id. Only its fill and paste
 * make such formulas: until the first one, what a write means for formulas is told from the cells written alone.
 */
export function writeWithoutSharedFormulas(book: Book, injector: Injector): void {
  const { UniverEngineFormula, UniverSheets } = univerGlobals();
  const model = injector.get(UniverEngineFormula.FormulaDataModel) as unknown as Model;
  const original = model.updateFormulaData.bind(model);
  let shared = false;
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    const lines = Object.entries(cellValue).map(([row, line]) => ({ row: Number(row), line }));
    shared ||= lines.some(({ line }) => Object.values(line ?? {}).some((cell) => cell?.si));
    if (shared || unitId !== book.unitId) return original(unitId, sheetId, cellValue);
    const matrix = book.sheet(sheetId).getCellMatrix();
    const changed: Record<number, Record<number, { f: string } | null>> = {};
    for (const { row, line } of lines) {
      for (const column of Object.keys(line ?? {}).map(Number)) {
        const formula = line[column]?.f;
        if (formula) (changed[row] ??= {})[column] = { f: formula };
        else if (matrix.getValue(row, column)?.f) (changed[row] ??= {})[column] = null;
      }
    }
    return changed;
  };
  book.commands.onCommandExecuted(({ id }) => {
    shared ||= id === UniverSheets.AutoFillCommand.id || id === "sheet.command.paste";
  });
}
