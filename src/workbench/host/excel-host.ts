import type { DocumentParts, Engine, Rectangle } from "../engine";
import { formatRectangle } from "../a1-address";
import { AddinConnection, type AddinMessage } from "./add-in-connection";
import { ApiError } from "./api-error";
import { appContext } from "./app-context";
import { CustomFunctionCalls, definitionsOf, type FunctionsMetadata } from "./custom-function-calls";
import { Faults, type Fault } from "./faults";
import { EVENT } from "./model/events";
import { RangeObject } from "./model/range";
import { WorkbookDocument } from "./model/workbook-document";
import { WorkbookObject } from "./model/workbook";
import { actionName, isCleanup, processRequest, type RequestBody, type Roots } from "./request-processor";
import { createRequestLog } from "./request-log";
import { createServices } from "./services";

/** Methods of Office.js beside Excel.run, by their number on the wire (OSF.DDA.MethodDispId). */
const DISPATCH = { saveSettings: 76, richApi: 93, commandCompleted: 94 };
const OPERATION_NOT_SUPPORTED = 5000;

/** Bits of a request's flags (ArrayData item 6). */
const WRITES = 1;
const WAITS_FOR_CELL_EDIT = 64;

/** Longest time that a request waits for calculation before it reads what there is. */
const CALCULATION_PATIENCE = 5000;

interface MethodCall {
  DdaMethod: { DispatchId: number };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: [string, string][] };
  [argument: number]: unknown;
}

/** What the page around the host does for the add-in. */
export interface PaneControl {
  isShown(): boolean;
  show(shown: boolean): void;
}

/**
 * Plays Excel for one add-in: answers Office.js in the iframe from the spreadsheet engine, calls the add-in's functions for the
 * engine's formulas, and runs its ribbon commands.
 */
export class ExcelHost {
  readonly requests = createRequestLog();
  readonly document: WorkbookDocument;
  /** Resolves when the add-in's runtime takes calls of its functions. */
  readonly functionsReady: Promise<void>;

  private readonly connection: AddinConnection;
  private readonly functions: CustomFunctionCalls;
  private readonly faults = new Faults();
  private readonly roots: Roots;
  private readonly registered = new Set<string>();
  private readonly commands = new Map<string, { done: (result: string) => void; failed: (reason: Error) => void }>();
  /** Requests are worked off one after the other. */
  private turn: Promise<unknown> = Promise.resolve();
  private underWay = 0;
  /** Something was written since calculation was last waited for. */
  private stale = true;
  /** Whether a change of cells is the add-in's own. */
  private byAddin = false;

  constructor(
    private readonly engine: Engine,
    frame: HTMLIFrameElement,
    private readonly addin: { id: string; name: string; namespace: string; functions: FunctionsMetadata },
    private readonly pane: PaneControl,
  ) {
    this.document = new WorkbookDocument(engine);
    this.connection = new AddinConnection(frame, (message, bytes) => this.receive(message, bytes));
    this.functions = new CustomFunctionCalls(addin.functions, (entries) =>
      this.connection.fire("richApiMessage", { ArrayData: entries }),
    );
    let ready: () => void = () => undefined;
    this.functionsReady = new Promise((resolve) => (ready = resolve));
    this.roots = {
      workbook: new WorkbookObject(this.document),
      service: createServices({
        functionsReady: () => {
          this.functions.start();
          ready();
        },
        functionResults: (results) => this.functions.answer(results),
        paneShown: () => this.pane.isShown(),
        showPane: (shown) => this.pane.show(shown),
      }),
      reference: (id) => RangeObject.fromReference(this.document, id),
    };
    engine.defineFunctions(definitionsOf(addin.functions, addin.namespace), (calls) => this.functions.call(calls));
    engine.onSelectionChanged(() => this.selectionChanged());
    engine.onChanged(({ sheetId, range }) => this.cellsChanged(sheetId, range));
  }

  /** Neither a request nor a function call under way. */
  get idle(): boolean {
    return this.underWay === 0 && this.functions.pending === 0 && this.commands.size === 0;
  }

  failAt(faults: readonly Fault[]): void {
    this.faults.plan(faults);
  }

  /** Runs a function of the manifest (ExecuteFunction) and waits until it calls completed(). */
  async runCommand(controlId: string, functionName: string): Promise<void> {
    while (!this.registered.has("appCommandInvoked")) {
      await pause(50);
    }
    const invocation = `${controlId} ${Date.now()}`;
    const completed = new Promise<string>((done, failed) => this.commands.set(invocation, { done, failed }));
    this.connection.fire("appCommandInvoked", {
      0: invocation,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    });
    await completed;
  }

  /** Tells Office.addin.onVisibilityModeChanged. */
  paneShown(shown: boolean): void {
    this.fireRichApi(EVENT.visibilityChanged, "", { visibility: shown ? "Visible" : "Hidden" });
  }

  private receive(message: AddinMessage, bytes: number): void {
    const started = performance.now();
    const log = (label: string, actions: string[], bytesOut: number, error?: string) =>
      this.requests.push({ label, actions, bytesIn: bytes, bytesOut, milliseconds: round(performance.now() - started), error });
    if (message._actionType === 1) {
      this.registered.add(message._actionName);
      log("register event", [message._actionName], this.connection.answer(message, { Error: 0, Version: 1 }));
    } else if (message._actionType === 2) {
      this.registered.delete(message._actionName);
      log("unregister event", [message._actionName], this.connection.answer(message, { Error: 0, Version: 1 }));
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.registered.clear();
      this.document.forgetListeners();
      this.functions.restart();
      const context = appContext(this.addin, `${location.origin}/${this.document.name}`, this.engine.parts.settings);
      log("start", [], this.connection.answer(message, context));
    } else if (message._actionName === "executeMethod") {
      this.underWay++;
      void this.execute(message, message._data as MethodCall, log).finally(() => this.underWay--);
    } else {
      // Focus, keys and telemetry: Excel answers and goes on.
      this.connection.answer(message, null);
    }
  }

  private async execute(message: AddinMessage, call: MethodCall, log: Log): Promise<void> {
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const [, , , , body, , flags] = call.ArrayData as [unknown, unknown, unknown, unknown, string, unknown, number];
        await this.richApi(message, JSON.parse(body) as RequestBody, flags, log);
        return;
      }
      case DISPATCH.saveSettings: {
        const settings = Object.fromEntries(
          (call.DdaSettingsMethod?.Properties ?? []).map(([key, json]) => [key, JSON.parse(json) as unknown]),
        );
        this.engine.asOneStep(() => this.document.setParts({ settings } satisfies Partial<DocumentParts>));
        log("settings.saveAsync", Object.keys(settings), this.connection.answer(message, { Version: 1, Error: 0 }));
        return;
      }
      case DISPATCH.commandCompleted: {
        const command = this.commands.get(String(call[0]));
        this.commands.delete(String(call[0]));
        if (call[1] === 0) {
          command?.done(String(call[2]));
        } else {
          command?.failed(new Error(`The add-in has no function for this command (error ${String(call[1])}).`));
        }
        log("command completed", [], this.connection.answer(message, { Version: 1, Error: 0 }));
        return;
      }
      default:
        log(
          `method ${call.DdaMethod.DispatchId}`,
          [],
          this.connection.answer(message, { Version: 1, Error: OPERATION_NOT_SUPPORTED }),
          "NotSupported",
        );
    }
  }

  private async richApi(message: AddinMessage, body: RequestBody, flags: number, log: Log): Promise<void> {
    const service = Object.values(body.ObjectPaths).find((path) => path.ObjectPathType === 2)?.Name;
    if (service) {
      // The runtime's own traffic: nobody's turn, so that a function can answer while a request waits for calculation.
      const { response } = processRequest(body, this.roots);
      const name = service.replace(/^.*\./, "");
      log(
        name,
        body.Actions.map((action) => actionName(body, action)),
        this.reply(message, response),
        response.Error?.Code,
      );
      return;
    }
    const cleanup = isCleanup(body);
    const run = async (): Promise<void> => {
      const actions = body.Actions.filter((action) => action.ActionType !== 1).map((action) => actionName(body, action));
      const name = cleanup ? "Excel.run end" : "Excel.run";
      const refuse = (error: ApiError) =>
        log(name, actions, this.connection.answer(message, { Version: 1, Error: error.transportCode }), error.code);
      const fault = cleanup ? undefined : this.faults.take(body);
      if (fault && "transport" in fault) {
        refuse(fault.transport);
        return;
      }
      if (!cleanup && this.engine.editing()) {
        if ((flags & WAITS_FOR_CELL_EDIT) === 0) {
          refuse(new ApiError("InvalidOperationInCellEditMode"));
          return;
        }
        while (this.engine.editing()) {
          await pause(50);
        }
      }
      if (readsCells(body)) {
        await this.calculated();
      }
      const process = () => {
        this.byAddin = true;
        try {
          return processRequest(body, this.roots, fault?.interrupt);
        } finally {
          this.byAddin = false;
        }
      };
      const { response, written, renew } = flags & WRITES ? this.engine.asOneStep(process) : process();
      this.stale ||= written;
      if (renew) {
        await this.calculated();
        renew();
      }
      log(name, actions, this.reply(message, response), response.Error?.Code);
    };
    this.turn = this.turn.then(run, run);
    await this.turn;
  }

  private reply(message: AddinMessage, response: object): number {
    return this.connection.answer(message, { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] });
  }

  private async calculated(): Promise<void> {
    if (this.stale) {
      this.stale = false;
      await Promise.race([this.engine.settled(), pause(CALCULATION_PATIENCE)]);
    }
  }

  private selectionChanged(): void {
    if (this.registered.has("documentSelectionChanged")) {
      this.connection.fire("documentSelectionChanged", {});
    }
    const { sheetId, range } = this.engine.selection();
    for (const target of this.document.listeners(EVENT.worksheetSelectionChanged, sheetId)) {
      this.fireRichApi(EVENT.worksheetSelectionChanged, target, { address: formatRectangle(range), worksheetId: sheetId });
    }
  }

  private cellsChanged(sheetId: string, range: Rectangle): void {
    this.stale = true;
    const args = {
      address: formatRectangle(range),
      worksheetId: sheetId,
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: this.byAddin ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    };
    for (const target of this.document.listeners(EVENT.worksheetChanged, sheetId)) {
      this.fireRichApi(EVENT.worksheetChanged, target, args);
    }
  }

  private fireRichApi(event: number, target: string, args: object): void {
    this.connection.fire("richApiMessage", { ArrayData: [[65536, event, target, JSON.stringify(args), Date.now(), false]] });
  }
}

type Log = (label: string, actions: string[], bytesOut: number, error?: string) => void;

const CELL_CONTENT = new Set(["*", "values", "text", "valuetypes", "formulas", "value"]);

/** Whether the request loads something that calculation may change. */
function readsCells(body: RequestBody): boolean {
  return body.Actions.some(({ ActionType, QueryInfo }) => {
    const selected = QueryInfo?.Select ?? [];
    return (
      ActionType === 2 &&
      (selected.length === 0 || selected.some((path) => CELL_CONTENT.has(path.split("/").pop()!.toLowerCase())))
    );
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
