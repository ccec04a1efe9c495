import type { FunctionDefinition } from "../engine";

/** A value as the formula engine has it: an error is its text in an object, a blank cell is null. */
export type Scalar = string | number | boolean | null | { error: string };
/** An argument: nothing between two commas or at the end, one value, or the cells of a range or array. */
export type Argument = { omitted: true } | { scalar: Scalar } | { cells: Scalar[][] };
type Parameter = FunctionDefinition["parameters"][number];

/** The calls that one formula makes: one, or one for each cell where a range meets a parameter that takes a single value. */
export type Calls = { error: string; message?: string } | { rows: number; columns: number; calls: ({ error: string } | unknown[])[] };

/** Arguments as Office.js hands them to a custom function. */
export function readArguments(parameters: Parameter[], given: Argument[]): Calls {
  const last = parameters[parameters.length - 1];
  if (given.length > parameters.length && !last?.repeating) {
    return { error: "#VALUE!", message: "You've entered too many arguments for this function." };
  }
  const missing = parameters.slice(given.length).find(({ optional, repeating }) => !optional && !repeating);
  if (missing) return { error: "#VALUE!", message: `You've entered too few arguments for this function: ${missing.name}.` };
  const busy = given.some((argument) => scalarsOf(argument).some((value) => errorOf(value) === "#BUSY!"));
  if (busy) return { error: "#BUSY!" };

  const shapes = given.flatMap((argument, index) =>
    "cells" in argument && !isMatrix(parameterAt(parameters, index)) ? [argument.cells] : [],
  );
  const rows = Math.max(1, ...shapes.map((cells) => cells.length));
  const columns = Math.max(1, ...shapes.map((cells) => cells[0].length));
  const calls: ({ error: string } | unknown[])[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) calls.push(oneCall(parameters, given, row, column));
  }
  return { rows, columns, calls };
}

const isMatrix = (parameter: Parameter) => parameter.dimensionality === "matrix";
const parameterAt = (parameters: Parameter[], index: number) => parameters[Math.min(index, parameters.length - 1)];

function scalarsOf(argument: Argument): Scalar[] {
  if ("cells" in argument) return argument.cells.flat();
  return "scalar" in argument ? [argument.scalar] : [];
}

const errorOf = (value: Scalar) => (typeof value === "object" && value !== null ? value.error : undefined);

function oneCall(parameters: Parameter[], given: Argument[], row: number, column: number): { error: string } | unknown[] {
  const values: unknown[] = [];
  const repeated: unknown[] = [];
  for (let index = 0; index < Math.max(given.length, parameters.length); index++) {
    const parameter = parameterAt(parameters, index);
    const argument = given[index] ?? { omitted: true };
    const value = isMatrix(parameter) ? matrixValue(parameter, argument) : singleValue(parameter, argument, row, column);
    if (isRefused(value)) return { error: value.refused };
    if (parameter.repeating) {
      if (!("omitted" in argument)) repeated.push(value);
    } else {
      values.push(value);
    }
  }
  if (parameters[parameters.length - 1]?.repeating) values.push(repeated);
  return values;
}

interface Refused {
  refused: string;
}
const isRefused = (value: unknown): value is Refused => typeof value === "object" && value !== null && "refused" in value;

function matrixValue(parameter: Parameter, argument: Argument): unknown {
  if ("omitted" in argument) return null;
  const cells = "cells" in argument ? argument.cells : [[argument.scalar]];
  const values = cells.map((line) => line.map((value) => convert(parameter, value)));
  return values.flat().find(isRefused) ?? values;
}

/** A single row or column is repeated along the other direction, as Excel does; outside the array is #N/A. */
function singleValue(parameter: Parameter, argument: Argument, row: number, column: number): unknown {
  if ("omitted" in argument) return null;
  if ("scalar" in argument) return convert(parameter, argument.scalar);
  const line = argument.cells.length === 1 ? argument.cells[0] : argument.cells[row];
  const value = line && (line.length === 1 ? line[0] : line[column]);
  return value === undefined ? { refused: "#N/A" } : convert(parameter, value);
}

/** An error reaches a parameter of type any as { error }, and ends the call anywhere else. */
function convert(parameter: Parameter, value: Scalar): unknown {
  const type = parameter.type ?? "any";
  const error = errorOf(value);
  if (error !== undefined) {
    return type === "any" ? { error } : { refused: error };
  }
  if (type === "number") return toNumber(value) ?? { refused: "#VALUE!" };
  if (type === "string") return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value ?? "");
  if (type === "boolean") return toBoolean(value) ?? { refused: "#VALUE!" };
  return value ?? "";
}

function toNumber(value: Scalar): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
  return Number.isNaN(number) ? undefined : number;
}

function toBoolean(value: Scalar): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  return /^(true|false)$/i.test(String(value)) ? String(value).toLowerCase() === "true" : undefined;
}

/** What a function returned, as rows of plain values: one value is one cell; refused where Excel could not show it. */
export function readResult(value: unknown): { cells: (string | number | boolean | { error: string })[][] } | { error: string } {
  if (!Array.isArray(value)) return { cells: [[readCell(value)]] };
  const lines = value.map((line) => (Array.isArray(line) ? line : undefined));
  const width = lines[0]?.length ?? 0;
  if (width === 0 || lines.some((line) => line?.length !== width)) return { error: "#VALUE!" };
  return { cells: lines.map((line) => (line as unknown[]).map(readCell)) };
}

/** Null shows as 0; a number that is none is #NUM!; data types count by their basic value. */
function readCell(value: unknown): string | number | boolean | { error: string } {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  const data = value as { type?: string; basicType?: string; basicValue?: unknown };
  if (data.type === "Error" || data.basicType === "Error") return { error: String(data.basicValue ?? "#VALUE!") };
  return "basicValue" in data ? readCell(data.basicValue) : { error: "#VALUE!" };
}
