import type { Injector } from "@univerjs/core";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, IFunctionService } from "@univerjs/engine-formula";
import type { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionAnswer, FunctionCall, FunctionDefinition } from "../engine";
import type { Calculation } from "./calculation";
import { readArguments, readResult, type Argument, type Scalar } from "./function-arguments";
import { service, univerGlobals } from "./univer-globals";

/** Calls that travel together. */
const batchSize = 500;
/** Answers kept; beyond it the oldest half goes, and is asked for again when its cells recalculate. */
const cacheSize = 40000;

interface Cell {
  sheetId: string;
  row: number;
  column: number;
}
interface Waiting {
  call: FunctionCall;
  cells: Map<string, Cell>;
}

/**
 * Custom functions over Univer's synchronous ones: a call not answered yet is #BUSY! and queued; answers are kept by name
 * and arguments and recalculate the cells that asked. (Univer's own asynchronous functions run one at a time.)
 */
export class CustomFunctions {
  private readonly answers = new Map<string, FunctionAnswer>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly messages = new Map<string, string>();
  private queue: string[] = [];
  private sending = false;
  private generation = 0;
  /** "PPF.MARGIN" of every function that is defined. */
  readonly names = new Set<string>();
  private call: (calls: FunctionCall[]) => Promise<FunctionAnswer[]> = () => Promise.resolve([]);

  constructor(
    private readonly injector: Injector,
    private readonly calculation: Calculation,
    private readonly unitId: () => string,
    private readonly address: (cell: Cell) => string,
  ) {
    univerGlobals().UniverEngineFormula.ERROR_TYPE_SET.add("#BUSY!" as never);
    calculation.onFinished(() => void this.send());
  }

  define(functions: FunctionDefinition[], call: (calls: FunctionCall[]) => Promise<FunctionAnswer[]>): void {
    this.call = call;
    const { UniverEngineFormula: formula, UniverSheetsFormula } = univerGlobals();
    const executors = service<IFunctionService>(this.injector, formula.IFunctionService);
    const descriptions = service<IDescriptionService>(this.injector, UniverSheetsFormula.IDescriptionService);
    for (const definition of functions) {
      const name = `${definition.namespace}.${definition.id}`.toUpperCase();
      this.names.add(name);
      executors.registerExecutors(this.executor(name, definition));
      executors.deleteFormulaAstCacheKey(name);
      descriptions.registerDescriptions([
        {
          functionName: name,
          functionType: formula.FunctionType.User,
          description: definition.description,
          abstract: definition.description,
          functionParameter: definition.parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description ?? "",
            // Univer strings these together as one call.
            example: definition.enums[parameter.customEnumId ?? ""]?.map(({ value }) => `"${value}"`)[0] ?? parameter.name,
            require: parameter.optional ? 0 : 1,
            repeat: parameter.repeating ? 1 : 0,
          })),
        },
      ]);
    }
    this.forget();
  }

  /** Asks for every answer again at the next calculation. */
  forget(): void {
    this.generation++;
    this.answers.clear();
    this.waiting.clear();
    this.messages.clear();
    this.queue = [];
  }

  idle(): boolean {
    return this.waiting.size === 0 && !this.sending;
  }

  /** The message of the last error that a custom function gave in a cell. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(keyOf({ sheetId, row, column }));
  }

  private executor(name: string, definition: FunctionDefinition) {
    const { BaseFunction } = univerGlobals().UniverEngineFormula;
    const answer = (given: Argument[], cell: Cell) => this.answer(name, definition, given, cell);
    class CustomFunction extends BaseFunction {
      override minParams = 0;
      override maxParams = 255;
      override needsReferenceObject = true;
      override calculate(...variants: BaseValueObject[]) {
        return answer(variants.map(readVariant), { sheetId: this.subUnitId ?? "", row: this.row, column: this.column });
      }
    }
    return new CustomFunction(name);
  }

  private answer(name: string, definition: FunctionDefinition, given: Argument[], cell: Cell) {
    const read = readArguments(definition.parameters, given);
    if ("error" in read) return this.fail(cell, read.error, read.message);
    const results = read.calls.map((call) => ("error" in call ? { error: call.error } : this.lookUp(name, call, cell)));
    if (results.some((result) => "error" in result && result.error === "#BUSY!")) return this.fail(cell, "#BUSY!");
    this.messages.delete(keyOf(cell));
    if (results.length === 1) return this.show(cell, results[0]);
    const cells = results.map((result) => {
      if ("error" in result) return result;
      const shown = readResult(result.value);
      if ("error" in shown) return shown;
      return shown.cells.length === 1 && shown.cells[0].length === 1 ? shown.cells[0][0] : { error: "#CALC!" };
    });
    const lines = Array.from({ length: read.rows }, (_, row) => cells.slice(row * read.columns, (row + 1) * read.columns));
    return toArray(lines);
  }

  private show(cell: Cell, answer: FunctionAnswer) {
    if ("error" in answer) return this.fail(cell, answer.error, answer.message);
    const result = readResult(answer.value);
    if ("error" in result) return this.fail(cell, result.error, "The function returned an array that is not rectangular.");
    const { cells } = result;
    return cells.length === 1 && cells[0].length === 1 ? toValue(cells[0][0]) : toArray(cells);
  }

  private fail(cell: Cell, error: string, message?: string) {
    if (message) this.messages.set(keyOf(cell), message);
    return toValue({ error });
  }

  private lookUp(name: string, args: unknown[], cell: Cell): FunctionAnswer {
    const key = `${name}${JSON.stringify(args)}`;
    const known = this.answers.get(key);
    if (known) return known;
    const waiting = this.waiting.get(key);
    if (waiting) {
      waiting.cells.set(keyOf(cell), cell);
    } else {
      const call = { name: name.slice(name.indexOf(".") + 1), arguments: args, address: this.address(cell) };
      this.waiting.set(key, { call, cells: new Map([[keyOf(cell), cell]]) });
      this.queue.push(key);
    }
    return { error: "#BUSY!" };
  }

  private async send(): Promise<void> {
    if (this.sending || this.queue.length === 0) return;
    this.sending = true;
    const generation = this.generation;
    const dirty = new Map<string, Cell>();
    while (this.queue.length > 0) {
      const keys = this.queue.splice(0, batchSize);
      const calls = keys.map((key) => (this.waiting.get(key) as Waiting).call);
      let answers: FunctionAnswer[];
      try {
        answers = await this.call(calls);
      } catch (error) {
        answers = calls.map(() => ({ error: "#VALUE!", message: String(error instanceof Error ? error.message : error) }));
      }
      if (generation !== this.generation) break;
      keys.forEach((key, index) => {
        this.answers.set(key, answers[index] ?? { error: "#VALUE!", message: "The function did not answer." });
        this.waiting.get(key)?.cells.forEach((cell, cellKey) => dirty.set(cellKey, cell));
        this.waiting.delete(key);
      });
    }
    this.sending = false;
    if (this.answers.size > cacheSize) [...this.answers.keys()].slice(0, cacheSize / 2).forEach((key) => this.answers.delete(key));
    if (dirty.size > 0 && generation === this.generation) this.calculation.markDirty(this.unitId(), [...dirty.values()]);
    else void this.send();
  }
}

const keyOf = ({ sheetId, row, column }: Cell) => `${sheetId} ${row} ${column}`;

function readVariant(variant: BaseValueObject | BaseReferenceObject): Argument {
  if (variant.isReferenceObject()) {
    const cells = readArray((variant as BaseReferenceObject).toArrayValueObject());
    return cells.length === 1 && cells[0].length === 1 ? { scalar: cells[0][0] } : { cells };
  }
  const value = variant as BaseValueObject;
  if (value.isArray()) {
    const cells = readArray(value as ArrayValueObject);
    return cells.length === 1 && cells[0].length === 1 ? { scalar: cells[0][0] } : { cells };
  }
  return value.isNull() ? { omitted: true } : { scalar: readScalar(value) };
}

function readArray(array: ArrayValueObject): Scalar[][] {
  const values = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: array.getColumnCount() }, (_column, column) => readScalar(values[row]?.[column])),
  );
}

function readScalar(value: BaseValueObject | null | undefined | void): Scalar {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  if (value.isArray()) return readArray(value as ArrayValueObject)[0][0];
  return value.getValue() as string | number | boolean;
}

function toValue(value: string | number | boolean | { error: string }): BaseValueObject {
  const formula = univerGlobals().UniverEngineFormula;
  if (typeof value === "object") return formula.ErrorValueObject.create(value.error as never);
  if (typeof value === "number") return formula.NumberValueObject.create(value);
  return typeof value === "boolean" ? formula.BooleanValueObject.create(value) : formula.StringValueObject.create(value);
}

function toArray(lines: (string | number | boolean | { error: string })[][]): ArrayValueObject {
  return univerGlobals().UniverEngineFormula.ArrayValueObject.create({
    calculateValueList: lines.map((line) => line.map(toValue)),
    rowCount: lines.length,
    columnCount: lines[0].length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
