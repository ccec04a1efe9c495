import type { CellArea, ChartInfo, ChartType, Frame } from "./chart/chart";
import type { CellValue, Cells, Engine, NameInfo, PageSetup, Rectangle, SheetInfo, TableInfo } from "./engine";
import { formatAddress, formatRectangle, parseRectangle, splitSheet } from "./a1-address";
import { addinUrl } from "./host/add-in-connection";
import type { FunctionsMetadata } from "./host/custom-function-calls";
import { ExcelHost } from "./host/excel-host";
import type { Fault } from "./host/faults";
import type { RequestLog } from "./host/request-log";
import { type Command, type Manifest, parseManifest } from "./ribbon/manifest-commands";
import { attachCellMenu, drawRibbon } from "./ribbon/ribbon";
import { enterSample } from "./enter-sample";
import { createEngine, type Extras } from "./univer/engine";

/** Where the server has the built add-in. */
const ADDIN = "/addin/";

/** The workbook as plain data, for tests. */
export interface Snapshot {
  sheets: (SheetInfo & {
    usedRange: string | null;
    tables: (Omit<TableInfo, "range" | "sheetId"> & { range: string })[];
    charts: ChartSnapshot[];
    pageSetup: PageSetup;
  })[];
  names: NameInfo[];
  settings: Record<string, unknown>;
  customXmlParts: { id: string; xml: string }[];
  sheetProperties: Record<string, Record<string, string>>;
  activeSheet: string;
  selection: string;
}

/** A chart as a user sees it. Addresses with their sheet; null where there are no cells. */
export interface ChartSnapshot {
  name: string;
  type: ChartType;
  /** null when none is shown. */
  title: string | null;
  altTextTitle: string;
  altTextDescription: string;
  /** In points from the sheet's top left corner. */
  position: Frame;
  categories: string[];
  /** points: the values drawn; null is a gap. */
  series: {
    name: string;
    nameSource: string | null;
    values: string | null;
    categories: string | null;
    points: (number | null)[];
  }[];
}

/** Drives the page as a user would; window.workbench. */
export interface Workbench {
  /** Engine up, add-in loaded, its functions registered, the sample entered. */
  ready: Promise<void>;
  read(address: string): Promise<Omit<Cells, "types">>;
  /** Types into cells; a text that begins with "=" is a formula. Rejects where a user would be refused. */
  write(address: string, content: CellValue[][]): Promise<void>;
  /** No calculation and no request under way. */
  settled(): Promise<void>;
  snapshot(): Snapshot;
  open(bytes: Uint8Array | number[]): Promise<void>;
  save(): Promise<Uint8Array>;
  select(address: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** A ribbon or context-menu command of the manifest by its id; resolves when the add-in has completed it. */
  command(id: string): Promise<void>;
  requests: RequestLog;
  /** Faults one after the other; null takes back what has not come yet. */
  fail(faults: Fault | readonly Fault[] | null): void;
  protect(sheet: string, on?: boolean): void;
  rename(sheet: string, name: string): void;
  editing(on: boolean): void;
  pane: HTMLIFrameElement;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} is not served (${response.status}). Is the add-in built?`);
  }
  return response.text();
}

function say(message: string, problem = false): void {
  element("message").textContent = message;
  element("message").classList.toggle("problem", problem);
}

/** The parts that exist once the engine and the manifest are there. */
interface Parts {
  engine: Engine & Extras;
  host: ExcelHost;
  manifest: Manifest;
}

const frame = element<HTMLIFrameElement>("addin");
const pane = element("pane");
let parts: Parts | undefined;

function started(): Parts {
  if (!parts) {
    throw new Error("The workbench has not started yet: wait for workbench.ready.");
  }
  return parts;
}

function showPane(shown: boolean): void {
  const changed = pane.classList.contains("closed") === shown;
  pane.classList.toggle("closed", !shown);
  if (changed && parts) {
    parts.host.paneShown(shown);
  }
}

/** Sheet and cells of "Plan!A1:C9", or of "A1" on the active sheet. */
function place(address: string): { sheetId: string; at: Rectangle } {
  const { engine, host } = started();
  const { sheet, rest } = splitSheet(address);
  const found = sheet === undefined ? host.document.sheetInfo(engine.activeSheet()) : host.document.findSheet(sheet);
  const at = parseRectangle(rest);
  if (!found || !at) {
    throw new Error(`${address} is not a range of this workbook.`);
  }
  return { sheetId: found.id, at };
}

function addressOf(sheetId: string, at: Rectangle): string {
  return formatAddress(started().host.document.sheetInfo(sheetId).name, at);
}

function chartSnapshot(chart: ChartInfo): ChartSnapshot {
  const { title, categories, series } = started().engine.chartContent(chart.id);
  const source = (area: CellArea | string | null) => (area && typeof area !== "string" ? addressOf(area.sheetId, area.at) : null);
  return {
    name: chart.name,
    type: chart.type,
    title,
    altTextTitle: chart.altTextTitle,
    altTextDescription: chart.altTextDescription,
    position: chart.frame,
    categories,
    series: chart.series.map((one, index) => ({
      name: series[index].name,
      nameSource: source(one.name),
      values: source(one.values),
      categories: source(one.categories),
      points: series[index].points,
    })),
  };
}

async function settled(): Promise<void> {
  const { engine, host } = started();
  do {
    await engine.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (!host.idle);
  await engine.settled();
}

async function run(command: Command): Promise<void> {
  if (command.functionName === undefined) {
    showPane(true);
    return;
  }
  await started().host.runCommand(command.id, command.functionName);
}

function runFromButton(command: Command): void {
  run(command).then(
    () => say(""),
    (reason: Error) => say(reason.message, true),
  );
}

async function openWorkbook(bytes: Uint8Array, name: string): Promise<void> {
  const { engine, host } = started();
  await engine.open(bytes);
  host.document.name = name;
  element("document-name").textContent = name;
}

async function start(): Promise<void> {
  const [manifestXml, functionsJson] = await Promise.all([text(`${ADDIN}manifest.xml`), text(`${ADDIN}functions.json`)]);
  const manifest = parseManifest(manifestXml, ADDIN);
  const engine = createEngine();
  await engine.mount(element("grid"));
  const addin = {
    id: manifest.id,
    name: manifest.name,
    namespace: manifest.namespace,
    functions: JSON.parse(functionsJson) as FunctionsMetadata,
  };
  const host = new ExcelHost(engine, frame, addin, { isShown: () => !pane.classList.contains("closed"), show: showPane });
  parts = { engine, host, manifest };
  engine.onSelectionChanged(explainError);
  workbench.requests = host.requests;

  document.title = `${manifest.name} - workbench`;
  element("pane-title").textContent = manifest.name;
  frame.title = manifest.name;
  drawRibbon(element("ribbon"), manifest.tabs, runFromButton);
  attachCellMenu(element("grid"), manifest.contextMenu, runFromButton);

  frame.src = addinUrl(`${ADDIN}taskpane.html`, manifest.id);
  await host.functionsReady;
  if (new URLSearchParams(location.search).get("sample") !== "no") {
    enterSample(engine, manifest.namespace);
  }
  await settled();
}

function allCommands({ tabs, contextMenu }: Manifest): Command[] {
  return [...tabs.flatMap((tab) => tab.groups.flatMap((group) => group.commands)), ...contextMenu];
}

function changeSheet(name: string, change: Partial<SheetInfo>): void {
  const found = started().host.document.findSheet(name);
  if (!found) {
    throw new Error(`There is no sheet ${name}.`);
  }
  started().engine.setSheet(found.id, change);
}

const workbench: Workbench = {
  ready: start(),
  async read(address) {
    await settled();
    const { sheetId, at } = place(address);
    const { values, formulas, text: shown, numberFormat } = started().engine.cells(sheetId, at);
    return { values, formulas, text: shown, numberFormat };
  },
  async write(address, content) {
    const { sheetId, at } = place(address);
    started().engine.typeCells(sheetId, at, content);
    await settled();
  },
  settled,
  snapshot() {
    const { engine } = started();
    const { settings, customXml, sheetProperties, pageSetups } = engine.parts;
    const { sheetId, range } = engine.selection();
    return structuredClone({
      sheets: engine.sheets().map((sheet) => {
        const used = engine.usedRange(sheet.id);
        const tables = engine
          .tables()
          .filter(({ sheetId: home }) => home === sheet.id)
          .map(({ sheetId: home, range: at, ...table }) => ({ ...table, range: addressOf(home, at) }));
        const charts = engine.charts().filter(({ sheetId: home }) => home === sheet.id);
        return {
          ...sheet,
          usedRange: used && addressOf(sheet.id, used),
          tables,
          charts: charts.map(chartSnapshot),
          pageSetup: pageSetups[sheet.id] ?? {},
        };
      }),
      names: engine.names(),
      settings,
      customXmlParts: customXml,
      sheetProperties,
      activeSheet: started().host.document.sheetInfo(engine.activeSheet()).name,
      selection: addressOf(sheetId, range),
    });
  },
  async open(bytes) {
    await openWorkbook(Uint8Array.from(bytes), "Book1.xlsx");
    await settled();
  },
  async save() {
    await settled();
    return started().engine.save();
  },
  select(address) {
    const { sheetId, at } = place(address);
    started().engine.select(sheetId, at);
  },
  async undo() {
    await started().engine.undo();
    await settled();
  },
  async redo() {
    await started().engine.redo();
    await settled();
  },
  async command(id) {
    const command = allCommands(started().manifest).find((candidate) => candidate.id === id);
    if (!command) {
      throw new Error(`manifest.xml has no command ${id}.`);
    }
    await run(command);
  },
  requests: Object.assign([], { clear: () => undefined }),
  fail: (faults) => started().host.failAt(faults === null ? [] : ([] as Fault[]).concat(faults)),
  protect: (sheet, on = true) => changeSheet(sheet, { protected: on }),
  rename: (sheet, name) => changeSheet(sheet, { name }),
  editing: (on) => started().engine.setEditing(on),
  pane: frame,
};
window.workbench = workbench;

function onClick(id: string, action: () => Promise<void> | void): void {
  element(id).addEventListener("click", () => {
    Promise.resolve()
      .then(action)
      .catch((reason: Error) => say(reason.message, true));
  });
}

onClick("new", () => {
  location.search = "?sample=no";
});
onClick("open", () => element<HTMLInputElement>("file").click());
onClick("save", async () => {
  const bytes = await started().engine.save();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  link.download = started().host.document.name;
  link.click();
  URL.revokeObjectURL(link.href);
});
onClick("close-pane", () => showPane(false));
element<HTMLInputElement>("file").addEventListener("change", (event) => {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  input.value = "";
  file
    ?.arrayBuffer()
    .then((bytes) => openWorkbook(new Uint8Array(bytes), file.name))
    .then(
      () => {
        // As in Excel, where each workbook has a pane of its own.
        frame.contentWindow?.location.reload();
        say("");
      },
      (reason: Error) => say(`${file.name} cannot be opened: ${reason.message}`, true),
    );
});

/** Says in the status bar why the selected cell shows an error, which Excel does in a card beside the cell. */
function explainError(): void {
  const { engine } = started();
  const { sheetId, range } = engine.selection();
  const message = engine.errorMessage(sheetId, range.row, range.column);
  const cell = { ...range, rows: 1, columns: 1 };
  say(message ? `${formatRectangle(cell)}: ${message}` : "", message !== undefined);
}

/** Shows in the status bar whether something is being worked out. */
async function watch(): Promise<never> {
  for (;;) {
    const quiet = await Promise.race([
      settled().then(() => true),
      new Promise<false>((later) => setTimeout(() => later(false), 300)),
    ]);
    element("state").textContent = quiet ? "Ready" : "Calculating";
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

workbench.ready.then(watch).catch((reason: Error) => {
  element("state").textContent = "Stopped";
  say(reason.message, true);
});
