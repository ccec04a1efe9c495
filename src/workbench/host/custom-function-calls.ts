import type { FunctionAnswer, FunctionCall, FunctionDefinition } from "../engine";

/** functions.json, as custom-functions-metadata writes it. */
export interface FunctionsMetadata {
  /** Error cells reach the parameters of type any. */
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name?: string;
    description?: string;
    parameters: FunctionDefinition["parameters"];
  }[];
  enums?: { id: string; values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[] }[];
}

type Metadata = FunctionsMetadata["functions"][number];

/** Calls in one event; Excel sends many at a time, too. */
const CALLS_IN_EVENT = 500;

/** What the runtime sends for CustomFunctions.ErrorCode (CustomFunctionProxy in Office.js); others are exceptions: #VALUE!. */
const ERRORS: Record<number, string> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Bits of an invocation's flags. */
const ALLOW_ERRORS = 4;

export function definitionsOf(metadata: FunctionsMetadata, namespace: string): FunctionDefinition[] {
  const enums = Object.fromEntries(
    (metadata.enums ?? []).map(({ id, values }) => [
      id,
      values.map(({ name, stringValue, numberValue, tooltip }) => ({ name, value: String(stringValue ?? numberValue), tooltip })),
    ]),
  );
  return metadata.functions.map(({ id, description, parameters }) => ({
    id,
    namespace,
    description: description ?? "",
    parameters,
    enums,
  }));
}

/** An error cell in an argument, as the engine gives it. */
interface CellError {
  error: string;
}

function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && typeof (value as CellError).error === "string";
}

/** The first error in an argument that takes none: the function is not called and the cell shows it. */
function firstError(given: unknown): CellError | undefined {
  if (!Array.isArray(given)) {
    return isCellError(given) ? given : undefined;
  }
  for (const value of given) {
    const found = firstError(value);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** An error on the wire; Office.js makes a CustomFunctions.Error of it. */
function onWire(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(onWire);
  }
  return isCellError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

/** The parameterValues of an invocation, null for an omitted one; or the error that the cell shows instead of a call. */
export function parameterValues(definition: Metadata, given: unknown[], allowErrors: boolean): unknown[] | CellError {
  const error = firstError(given.filter((_, index) => !allowErrors || (definition.parameters[index]?.type ?? "any") !== "any"));
  return error ?? definition.parameters.map((_, index) => onWire(given[index] ?? null));
}

/** One entry of SetInvocationArrayResults: [id, succeeded, value or message, error code when failed]. */
export function answerOf([, succeeded, value, code]: unknown[]): FunctionAnswer {
  if (succeeded !== true) {
    const error = ERRORS[Number(code)] ?? "#VALUE!";
    return typeof value === "string" && value !== "" ? { error, message: value } : { error };
  }
  const { type, code: error, message } = (value ?? {}) as { type?: string; code?: string; message?: string };
  return type === "Error" ? { error: error ?? "#VALUE!", message } : { value };
}

/** Sends the engine's calls of custom functions to the add-in, many in one event, and brings the answers back. */
export class CustomFunctionCalls {
  private readonly byId: Map<string, Metadata>;
  private readonly allowErrors: boolean;
  private readonly waiting = new Map<number, { entry: unknown; resolve: (answer: FunctionAnswer) => void }>();
  private queue: unknown[] = [];
  private ready = false;
  private lastId = 0;

  constructor(
    metadata: FunctionsMetadata,
    /** Fires a richApiMessage event. */
    private readonly send: (entries: unknown[]) => void,
  ) {
    this.allowErrors = metadata.allowErrorForDataTypeAny === true;
    this.byId = new Map(metadata.functions.map((definition) => [definition.id.toUpperCase(), definition]));
  }

  get pending(): number {
    return this.waiting.size;
  }

  /** Answers in the order of the calls. */
  call(calls: FunctionCall[]): Promise<FunctionAnswer[]> {
    const answers = Promise.all(calls.map((call) => this.one(call)));
    this.flush();
    return answers;
  }

  /** The runtime of the add-in has registered for the events. */
  start(): void {
    this.ready = true;
    this.flush();
  }

  /** The add-in's page loads anew: what it has not answered is asked again when it is ready. */
  restart(): void {
    this.ready = false;
    this.queue = [...this.waiting.values()].map(({ entry }) => entry);
  }

  /** The results of a SetInvocationArrayResults. */
  answer(results: unknown): void {
    for (const result of Array.isArray(results) ? (results as unknown[][]) : []) {
      const id = Number(result[0]);
      this.waiting.get(id)?.resolve(answerOf(result));
      this.waiting.delete(id);
    }
  }

  private one(call: FunctionCall): Promise<FunctionAnswer> {
    const definition = this.byId.get(call.name.toUpperCase());
    if (!definition) {
      return Promise.resolve({ error: "#NAME?" });
    }
    const values = parameterValues(definition, call.arguments, this.allowErrors);
    if (!Array.isArray(values)) {
      return Promise.resolve(values);
    }
    const invocationId = ++this.lastId;
    const flags = this.allowErrors ? ALLOW_ERRORS : 0;
    const message = { invocationId, functionName: definition.id, parameterValues: values, flags, address: call.address };
    const entry = [1, 1000, "", JSON.stringify(message), invocationId, false];
    this.queue.push(entry);
    return new Promise((resolve) => this.waiting.set(invocationId, { entry, resolve }));
  }

  private flush(): void {
    while (this.ready && this.queue.length > 0) {
      this.send(this.queue.splice(0, CALLS_IN_EVENT));
    }
  }
}
