import type { IDefinedNamesService, IFunctionService } from "@univerjs/engine-formula";
import type { NameInfo } from "../engine";
import { EngineError } from "../engine";
import { parseRectangle } from "../a1-address";
import { type Book, newId } from "./book";
import type { Calculation } from "./calculation";
import { fromEngine, toEngine } from "./structured-reference";
import { service, univerGlobals } from "./univer-globals";

/** A cell, a range, whole rows or columns, with or without a sheet: kept without "=" by Univer. */
const reference = /^(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$|^(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/iu;
const workbookScope = "AllDefaultWorkbook";

/** Defined names of the open workbook. */
export class BookNames {
  constructor(
    private readonly book: Book,
    calculation: Calculation,
  ) {
    const { UniverEngineFormula: formula } = univerGlobals();
    const parsed = service<IFunctionService>(book.injector, formula.IFunctionService);
    let changed = false;
    // A changed name does not reach formulas that are parsed already.
    book.commands.onCommandExecuted(({ id }) => {
      if (id !== formula.SetDefinedNameMutation.id && id !== formula.RemoveDefinedNameMutation.id) return;
      if (!changed) queueMicrotask(() => calculation.everything());
      changed = true;
    });
    book.commands.beforeCommandExecuted(({ id }) => {
      if (!changed || id !== formula.SetFormulaCalculationStartMutation.id) return;
      parsed.deleteFormulaAstCacheKey("");
      changed = false;
    });
  }

  list(): NameInfo[] {
    return this.stored().map(({ name, formulaOrRefString: text, localSheetId, hidden, comment }) => ({
      name,
      formula: fromEngine(text.startsWith("=") ? text : `=${text}`),
      ...(localSheetId && localSheetId !== workbookScope ? { scope: localSheetId } : {}),
      visible: !hidden,
      comment: comment ?? "",
    }));
  }

  set(info: NameInfo): void {
    const { UniverEngineFormula: formula } = univerGlobals();
    this.check(info.name);
    const old = this.find(info.name, info.scope);
    const engineFormula = toEngine(info.formula);
    const bare = engineFormula.replace(/^=/, "");
    const name = {
      unitId: this.book.unitId,
      id: old?.id ?? newId("name"),
      name: info.name,
      formulaOrRefString: reference.test(bare) ? bare : engineFormula,
      comment: info.comment,
      hidden: !info.visible,
      localSheetId: info.scope ?? workbookScope,
    };
    const redos = [{ id: formula.SetDefinedNameMutation.id, params: name }];
    const removal = { id: formula.RemoveDefinedNameMutation.id, params: name };
    const restore = { id: formula.SetDefinedNameMutation.id, params: { ...old, unitId: this.book.unitId } };
    this.book.history.run(redos, [old ? restore : removal]);
  }

  remove(name: string, scope?: string): void {
    const { UniverEngineFormula: formula } = univerGlobals();
    const old = this.find(name, scope);
    if (!old) throw new EngineError("ItemNotFound", `The requested resource doesn't exist: name ${name}.`);
    const params = { ...old, unitId: this.book.unitId };
    const removal = { id: formula.RemoveDefinedNameMutation.id, params };
    this.book.history.run([removal], [{ id: formula.SetDefinedNameMutation.id, params }]);
  }

  private find(name: string, scope = workbookScope) {
    const key = name.toLowerCase();
    return this.stored().find((other) => other.name.toLowerCase() === key && (other.localSheetId ?? workbookScope) === scope);
  }

  private stored() {
    const id = univerGlobals().UniverEngineFormula.IDefinedNamesService;
    const names = service<IDefinedNamesService>(this.book.injector, id);
    return Object.values(names.getDefinedNameMap(this.book.unitId) ?? {});
  }

  private check(name: string): void {
    const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !parseRectangle(name) && !/^[rc]$/i.test(name);
    if (!valid) throw new EngineError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: name "${name}".`);
    if (this.book.state.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())) {
      throw new EngineError("ItemAlreadyExists", `The resource being created already exists: ${name}.`);
    }
  }
}
