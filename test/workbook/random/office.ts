import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../../src/workbench/engine";
import { ApiError } from "../../../src/workbench/host/api-error";
import { WorkbookDocument } from "../../../src/workbench/host/model/workbook-document";
import { RangeObject } from "../../../src/workbench/host/model/range";
import { WorkbookObject } from "../../../src/workbench/host/model/workbook";
import { isCleanup, processRequest, type RequestBody, type Roots } from "../../../src/workbench/host/request-processor";

/** An error on purpose: the k-th request from now fails before the action that stands at this share of its actions. */
export interface Fault {
  request: number;
  share: number;
  code: string;
  /** Not that request but the next three that write: putting back is refused as well, on both tries. */
  stubborn?: boolean;
}

/** On the wire; a request of the add-in that writes sets some property or deletes something. */
const setProperty = 4;

interface Answer {
  status: "succeeded" | "failed";
  value?: { data: unknown[] };
  error?: { code: number; message: string };
}

/**
 * The genuine object model of Office.js, without a browser: what stands in its file between the API of Office 2013 and telemetry.
 * It speaks to the workbench's host, which answers from an engine.
 */
export class OfficeInMemory {
  private roots: Roots | null = null;
  private fault: Fault | null = null;
  /** At which share of its actions each of the next requests that write is to fail. */
  private refused: number[] = [];
  private running = 0;

  constructor() {
    const file = join(__dirname, "../../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");
    const text = readFileSync(file, "utf8");
    const start = "\nvar __extends";
    const first = text.indexOf(start, text.indexOf(start) + 1);
    const end = text.indexOf("\nOSFAriaLogger.AriaLogger.EnableSending");
    const requirements = { isSetSupported: (name: string, version = "1.1") => name === "ExcelApi" && Number(version.split(".")[1]) <= 12 };
    const office = { context: { requirements } };
    const page = { navigator: { userAgent: "" }, Promise, Office: office };
    const execute = (message: unknown[], done: (answer: Answer) => void): void => done(this.answer(message));
    const osf = { DDA: { RichApi: { executeRichApiRequestAsync: execute } } };
    const load = new Function("window", "OSF", `${text.slice(first, end)}\nreturn Excel;`) as (...globals: unknown[]) => typeof Excel;
    const excel = load(page, osf);
    const run = excel.run.bind(excel) as (...parts: unknown[]) => Promise<unknown>;
    const counted = async (...parts: unknown[]): Promise<unknown> => {
      this.running++;
      try {
        return await run(...parts);
      } finally {
        this.running--;
      }
    };
    Object.assign(globalThis, { Excel: Object.assign(Object.create(excel), { run: counted }), Office: office });
    // The host asks a part for its namespace only.
    Object.assign(globalThis, { DOMParser: NamespaceReader });
  }

  open(engine: Engine): void {
    const document = new WorkbookDocument(engine);
    this.roots = {
      workbook: new WorkbookObject(document),
      service: () => null,
      reference: (id) => RangeObject.fromReference(document, id),
    };
    this.fault = null;
    this.refused = [];
  }

  /** The next requests that write fail, each before the action at its share, at 1 after all; what only reads gets through. */
  refuseWrites(shares: readonly number[]): void {
    this.refused = [...shares];
  }

  failAt(fault: Fault | null): void {
    this.fault = fault?.stubborn ? null : fault;
    this.refused = fault?.stubborn ? [fault.share, 1 - fault.share, 1 - fault.share] : [];
  }

  /** Resolves when the add-in asks nothing any more. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.running === 0 ? quiet + 1 : 0) await new Promise((resolve) => setImmediate(resolve));
  }

  private answer(message: unknown[]): Answer {
    const body = JSON.parse(String(message[4])) as RequestBody;
    const fault = isCleanup(body) ? null : (this.refusal(body) ?? this.due());
    const error = fault && new ApiError(fault.code);
    if (error?.transportCode !== undefined) return { status: "failed", error: { code: error.transportCode, message: error.message } };
    const at = fault ? Math.floor(fault.share * body.Actions.length) : -1;
    const { response, renew } = processRequest(body, this.roots!, (action) => {
      if (error && action === at) throw error;
    });
    renew?.();
    // Done, and the answer is lost.
    if (fault?.share === 1) return { status: "failed", error: { code: 5104, message: "" } };
    return { status: "succeeded", value: { data: [200, [], JSON.stringify(response)] } };
  }

  private refusal({ Actions }: RequestBody): Fault | null {
    if (!Actions.some(({ ActionType, Name }) => ActionType === setProperty || /^(Delete|SetXml)$/.test(Name))) return null;
    const share = this.refused.shift();
    return share === undefined ? null : { request: 0, share, code: "GeneralException" };
  }

  private due(): Fault | null {
    const { fault } = this;
    if (!fault || --fault.request > 0) return null;
    this.fault = null;
    return fault;
  }
}

class NamespaceReader {
  parseFromString(xml: string): unknown {
    const namespaceURI = /^<\w+ xmlns="([^"]*)"/.exec(xml)?.[1] ?? null;
    return { documentElement: { namespaceURI }, querySelector: () => null };
  }
}
