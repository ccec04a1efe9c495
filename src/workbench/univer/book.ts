import type { ICellData, ICommandService, IMutationInfo, Injector, IRange, IWorkbookData, IWorksheetData, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { IDefinedNamesService } from "@univerjs/engine-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { DocumentParts, Rectangle } from "../engine";
import { EngineError } from "../engine";
import { type Charts, followTables } from "./chart-model";
import type { Tables } from "./table-model";
import { Undo } from "./undo";
import { service, univerGlobals } from "./univer-globals";

const setStateId = "workbench.mutation.set-state";

/** What Univer has no place for; replaced as a whole, so that undo can put the old one back. */
export interface State {
  tables: Tables;
  charts: Charts;
  parts: DocumentParts;
  veryHidden: readonly string[];
}

export const emptyState: State = {
  tables: [],
  charts: [],
  parts: { settings: {}, customXml: [], sheetProperties: {}, pageSetups: {} },
  veryHidden: [],
};

/** Grid of a new sheet; it grows when something is written beyond. */
const newSheetRows = 2000;
const newSheetColumns = 60;

export function blankSheet(id: string, name: string): Partial<IWorksheetData> & { id: string; name: string } {
  return { id, name, rowCount: newSheetRows, columnCount: newSheetColumns, defaultRowHeight: 20, defaultColumnWidth: 72 };
}

let lastId = 0;
export function newId(kind: string): string {
  lastId++;
  return `${kind}-${lastId}`;
}

/** The open workbook in Univer: its sheets, its commands, its undo, and the state that Univer does not know. */
export class Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly history: Undo;
  private current: State = emptyState;
  private readonly stateListeners: ((before: State, after: State) => void)[] = [];
  private readonly autoHeights = new Set<string>();
  private created = false;

  constructor(readonly api: FUniver, injector: Injector) {
    const { UniverCore } = univerGlobals();
    this.injector = injector;
    this.commands = injector.get(UniverCore.ICommandService);
    this.history = new Undo(injector, () => this.unitId);
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === univerGlobals().UniverSheets.MarkDirtyRowAutoHeightOperation.id) this.autoHeights.add((params as { id: string }).id);
    });
    // Univer draws on with the sheet that is gone, unless another is active before it goes.
    this.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== univerGlobals().UniverSheets.RemoveSheetMutation.id) return;
      const { subUnitId } = params as { subUnitId: string };
      if (this.workbook.getActiveSheet().getSheetId() !== subUnitId) return;
      const ids = this.workbook.getSheets().filter((sheet) => sheet.isSheetHidden() !== 1).map((sheet) => sheet.getSheetId());
      const neighbour = ids[ids.indexOf(subUnitId) + 1] ?? ids[ids.indexOf(subUnitId) - 1];
      if (neighbour) this.facade.setActiveSheet(neighbour);
    });
    this.commands.registerCommand({
      id: setStateId,
      type: UniverCore.CommandType.MUTATION,
      handler: (_accessor, params?: { state: Partial<State> }) => {
        this.applyState({ ...this.current, ...params?.state });
        return true;
      },
    });
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  get workbook(): Workbook {
    const { UniverCore } = univerGlobals();
    const service = this.injector.get(UniverCore.IUniverInstanceService);
    return service.getCurrentUnitOfType(UniverCore.UniverInstanceType.UNIVER_SHEET) as Workbook;
  }

  get facade(): FWorkbook {
    return (this.api as unknown as { getActiveWorkbook(): FWorkbook }).getActiveWorkbook();
  }

  /** Replaces the workbook. */
  create(data: Partial<IWorkbookData>, state: State): void {
    if (this.created) {
      this.cancelAutoHeights();
      this.api.disposeUnit(this.unitId);
    }
    this.current = emptyState;
    this.api.createWorkbook(data);
    this.created = true;
    this.applyState(state);
    this.history.clear();
  }

  /** Univer would go on measuring rows of a workbook that is gone. */
  private cancelAutoHeights(): void {
    const { CancelMarkDirtyRowAutoHeightOperation } = univerGlobals().UniverSheets;
    for (const id of this.autoHeights) {
      this.commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId: this.unitId, id });
    }
    this.autoHeights.clear();
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new EngineError("ItemNotFound", `The requested resource doesn't exist: worksheet ${id}.`);
    return sheet;
  }

  sheetFacade(id: string): FWorksheet {
    this.sheet(id);
    return this.facade.getSheetBySheetId(id) as FWorksheet;
  }

  get state(): State {
    return this.current;
  }

  onState(listener: (before: State, after: State) => void): void {
    this.stateListeners.push(listener);
  }

  /** Changes the state as an undo step, or as part of one. */
  setState(change: Partial<State>): void {
    const { redo, undo } = this.stateMutations(change);
    this.history.run([redo], [undo]);
  }

  /** The mutations for a change that a Univer command carries along. */
  stateMutations(given: Partial<State>): { redo: IMutationInfo; undo: IMutationInfo } {
    const change = { ...given };
    if (given.tables && !given.charts) {
      const charts = followTables(this.current.charts, this.current.tables, given.tables);
      if (charts !== this.current.charts) change.charts = charts;
    }
    const before: Partial<State> = {};
    for (const key of Object.keys(change) as (keyof State)[]) Object.assign(before, { [key]: this.current[key] });
    const unitId = this.unitId;
    return {
      redo: { id: setStateId, params: { unitId, state: change } },
      undo: { id: setStateId, params: { unitId, state: before } },
    };
  }

  /** Names of names and tables: a formula takes their spelling, as in Excel. */
  definedNames(): string[] {
    const id = univerGlobals().UniverEngineFormula.IDefinedNamesService;
    const names = service<IDefinedNamesService>(this.injector, id).getDefinedNameMap(this.unitId) ?? {};
    return [...this.current.tables, ...Object.values(names)].map(({ name }) => name);
  }

  private applyState(state: State): void {
    const before = this.current;
    this.current = state;
    this.stateListeners.forEach((listener) => listener(before, state));
  }

  /** Writes cells as one undo step, with what Univer and the tables add to it. */
  writeCells(sheetId: string, cellValue: Record<number, Record<number, ICellData>>): void {
    this.write({ subUnitId: sheetId, cellValue });
  }

  /** As writeCells, for cells that say nothing of their contents: formulas stay and nothing recalculates. */
  writeFormats(sheetId: string, cellValue: Record<number, Record<number, ICellData>>): void {
    this.write({ subUnitId: sheetId, cellValue, trigger: univerGlobals().UniverSheets.SetStyleCommand.id });
  }

  private write(change: { subUnitId: string; cellValue: Record<number, Record<number, ICellData>>; trigger?: string }): void {
    const { UniverSheets } = univerGlobals();
    const params = { unitId: this.unitId, ...change };
    const undo = UniverSheets.SetRangeValuesUndoMutationFactory(this.injector, params);
    this.commands.syncExecuteCommand(UniverSheets.SetRangeValuesMutation.id, params);
    const added = this.injector
      .get(UniverSheets.SheetInterceptorService)
      .onCommandExecute({ id: UniverSheets.SetRangeValuesCommand.id, params });
    univerGlobals().UniverCore.sequenceExecute(added.redos, this.commands);
    const write = (cells: object) => ({ id: UniverSheets.SetRangeValuesMutation.id, params: cells });
    this.history.push([write(params), ...added.redos], [write(undo), ...added.undos]);
  }

  /** Runs a command that only knows the active sheet; the user's sheet and selection stay. */
  onSheet(sheetId: string, action: () => void): void {
    this.keepActive(() => {
      if (this.workbook.getActiveSheet().getSheetId() !== sheetId) this.workbook.setActiveSheet(this.sheet(sheetId));
      action();
    });
  }

  /** Some commands select, or activate a sheet: the user's sheet and selection stay. */
  keepActive(action: () => void): void {
    const { UniverSheets } = univerGlobals();
    const active = this.workbook.getActiveSheet();
    const selections = this.injector.get(UniverSheets.SheetsSelectionsService).getCurrentSelections().slice();
    try {
      action();
    } finally {
      if (this.workbook.getActiveSheet() !== active) this.workbook.setActiveSheet(active);
      const params = { unitId: this.unitId, subUnitId: active.getSheetId(), selections };
      this.commands.syncExecuteCommand(UniverSheets.SetSelectionsOperation.id, params);
    }
  }

  run(id: string, params: object): void {
    const target = { unitId: this.unitId, ...params };
    if (!this.commands.syncExecuteCommand(id, target)) {
      throw new EngineError("InvalidOperation", `The operation failed: ${id}.`);
    }
  }

  /** Makes the grid of a sheet large enough. */
  reach(sheetId: string, rows: number, columns: number): void {
    const { UniverSheets } = univerGlobals();
    const sheet = this.sheet(sheetId);
    const target = { unitId: this.unitId, subUnitId: sheetId };
    if (rows > sheet.getRowCount()) {
      const rowCount = rows + 100;
      this.commands.syncExecuteCommand(UniverSheets.SetWorksheetRowCountMutation.id, { ...target, rowCount });
    }
    if (columns > sheet.getColumnCount()) {
      const columnCount = columns + 10;
      this.commands.syncExecuteCommand(UniverSheets.SetWorksheetColumnCountMutation.id, { ...target, columnCount });
    }
  }

  /** The part of a rectangle that the sheet's grid has. */
  clamp(sheetId: string, { row, column, rows, columns }: Rectangle): Rectangle {
    const sheet = this.sheet(sheetId);
    return {
      row,
      column,
      rows: Math.max(0, Math.min(rows, sheet.getRowCount() - row)),
      columns: Math.max(0, Math.min(columns, sheet.getColumnCount() - column)),
    };
  }
}

export function toRange({ row, column, rows, columns }: Rectangle): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function toRectangle({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
