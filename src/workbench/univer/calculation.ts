import type { Injector, IRange, IUniverInstanceService, Workbook } from "@univerjs/core";
import type { IFunctionService } from "@univerjs/engine-formula";
import { service, univerGlobals } from "./univer-globals";

/** Knows when Univer calculates, and starts it. */
export class Calculation {
  private running = false;
  private readonly trigger: { _waitingCommandQueue: unknown[]; _restartCalculation: boolean };
  private readonly finished: (() => void)[] = [];
  private readonly commands;

  constructor(private readonly injector: Injector) {
    const { UniverCore, UniverEngineFormula: formula, UniverSheetsFormula } = univerGlobals();
    this.commands = injector.get(UniverCore.ICommandService);
    this.trigger = service(injector, UniverSheetsFormula.TriggerCalculationController);
    this.commands.onCommandExecuted((command) => {
      if (command.id === formula.SetFormulaCalculationStartMutation.id) {
        this.running = true;
      } else if (command.id === formula.SetFormulaCalculationNotificationMutation.id) {
        const state = (command.params as { functionsExecutedState?: number }).functionsExecutedState;
        if (state === undefined) return;
        this.running = false;
        if (state !== formula.FormulaExecutedStateType.STOP_EXECUTION) this.finished.forEach((listener) => listener());
      }
    });
  }

  /** After each calculation whose results are in the cells. */
  onFinished(listener: () => void): void {
    this.finished.push(listener);
  }

  /** Nothing calculates, and no write waits for the 100 ms after which Univer starts to. */
  idle(): boolean {
    return !this.running && this.trigger._waitingCommandQueue.length === 0 && !this.trigger._restartCalculation;
  }

  /** Recalculates these cells and what depends on them. */
  markDirty(unitId: string, cells: { sheetId: string; row: number; column: number }[]): void {
    const dirtyRanges = mergeColumns(cells).map(({ sheetId, range }) => ({ unitId, sheetId, range }));
    this.start({ dirtyRanges, forceCalculation: false, clearDependencyTreeCache: {} });
  }

  /** Recalculates everything, formulas parsed anew. */
  everything(): void {
    const { UniverCore, UniverEngineFormula: formula } = univerGlobals();
    const units = service<IUniverInstanceService>(this.injector, UniverCore.IUniverInstanceService);
    const workbook = units.getCurrentUnitOfType<Workbook>(UniverCore.UniverInstanceType.UNIVER_SHEET);
    if (!workbook) return;
    service<IFunctionService>(this.injector, formula.IFunctionService).deleteFormulaAstCacheKey("");
    const sheets = Object.fromEntries(workbook.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
    this.start({ dirtyRanges: [], forceCalculation: true, clearDependencyTreeCache: { [workbook.getUnitId()]: sheets } });
  }

  private start(params: {
    dirtyRanges: { unitId: string; sheetId: string; range: IRange }[];
    forceCalculation: boolean;
    clearDependencyTreeCache: Record<string, Record<string, string>>;
  }): void {
    const { SetTriggerFormulaCalculationStartMutation } = univerGlobals().UniverEngineFormula;
    const none = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {} };
    const maps = { ...none, dirtyUnitOtherFormulaMap: {} };
    void this.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { ...maps, ...params }, { onlyLocal: true });
  }
}

/** Cells below one another as one range: Univer's cost grows with the number of ranges. */
export function mergeColumns(cells: { sheetId: string; row: number; column: number }[]): { sheetId: string; range: IRange }[] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheetId < b.sheetId ? -1 : a.sheetId > b.sheetId ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const merged: { sheetId: string; range: IRange }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = merged[merged.length - 1];
    if (last?.sheetId === sheetId && last.range.startColumn === column && row <= last.range.endRow + 1) {
      last.range.endRow = row;
    } else {
      merged.push({ sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
    }
  }
  return merged;
}
