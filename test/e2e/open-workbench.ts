import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { Fault } from "../../src/workbench/host/faults";
import type { RequestEntry } from "../../src/workbench/host/request-log";
import type { Snapshot } from "../../src/workbench/workbench";
import { launchBrowser } from "./browser";
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { serve, officeCdn, officeFiles } = require("../../src/workbench/server.js");

export type CellValue = string | number | boolean;
type Content = CellValue[][];

/** What `window.workbench` offers, as a test uses it: every call runs in the page. */
export interface Workbench {
  page: Page;
  /** The task pane's own frame. */
  pane: Frame;
  read(address: string): Promise<{ values: Content; formulas: Content; text: string[][]; numberFormat: string[][] }>;
  write(address: string, content: Content): Promise<void>;
  settled(): Promise<void>;
  snapshot(): Promise<Snapshot>;
  open(file: string): Promise<void>;
  save(): Promise<Uint8Array>;
  select(address: string): Promise<void>;
  undo(): Promise<void>;
  command(id: string): Promise<void>;
  requests(): Promise<RequestEntry[]>;
  clearRequests(): Promise<void>;
  fail(faults: Fault | Fault[] | null): Promise<void>;
  protect(sheet: string): Promise<void>;
  /** Renames a sheet as a user does. */
  rename(sheet: string, name: string): Promise<void>;
  editing(on: boolean): Promise<void>;
  /** Messages of uncaught errors and of console.error since the start, in the page or in the pane. */
  problems: string[];
  close(): Promise<void>;
}

const root = resolve(__dirname, "../..");
const types: Record<string, string> = { js: "text/javascript", html: "text/html", css: "text/css", json: "application/json" };

/**
 * Answers the page's requests for the Office CDN from the npm copy; what else asks for another machine finds none (browser.ts). By the
 * protocol, not by Playwright's routes, which switch off the browser's cache: a page read anew took over a second longer.
 */
export async function answerOfficeCdn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const url = request.url.split(/[?#]/)[0];
    const isTrustPage = url.endsWith("AgaveErrorUX/index.html");
    const path = isTrustPage ? join(root, "src/workbench/host/trust.html") : join(officeFiles, url.slice(officeCdn.length));
    const found = existsSync(path);
    const type = types[path.split(".").pop() ?? ""] ?? "application/octet-stream";
    session
      .send("Fetch.fulfillRequest", {
        requestId,
        responseCode: found ? 200 : 404,
        responseHeaders: Object.entries({ "Content-Type": type, "Access-Control-Allow-Origin": "*" }).map(([name, value]) => ({ name, value })),
        body: found ? readFileSync(path).toString("base64") : "",
      })
      // The page has gone meanwhile.
      .catch(() => undefined);
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: `${officeCdn}*` }] });
}

/**
 * The production build of the add-in in the workbench, in a real Chromium; Office.js as the page asks for it, from the CDN.
 * Starts with an empty workbook, or with the sample that a visitor sees.
 */
export async function openWorkbench(
  options: Parameters<Browser["newContext"]>[0] = {},
  sample: "empty" | "sample" = "empty",
): Promise<Workbench> {
  const server = await serve({ port: 0, officeFrom: "cdn" });
  const browser = await launchBrowser();
  // By itself a browser takes its language from the machine, and where that is POSIX no language at all: "en-US@posix".
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US", ...options });
  const page = await context.newPage();
  await answerOfficeCdn(page);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(sample === "empty" ? `${server.url}?sample=no` : server.url);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
  if (!pane) throw new Error("the workbench shows no task pane");
  return {
    page,
    pane,
    problems,
    read: (address) => page.evaluate((at) => window.workbench.read(at), address),
    write: (address, content) => page.evaluate(([at, cells]) => window.workbench.write(at, cells), [address, content] as const),
    settled: () => page.evaluate(() => window.workbench.settled()),
    snapshot: () => page.evaluate(() => window.workbench.snapshot()),
    open: (file) =>
      page.evaluate(
        (bytes) => window.workbench.open(Uint8Array.from(bytes)),
        [...readFileSync(join(__dirname, "workbooks", file))],
      ),
    save: async () => Uint8Array.from(await page.evaluate(async () => [...(await window.workbench.save())])),
    select: (address) => page.evaluate((at) => window.workbench.select(at), address),
    undo: () => page.evaluate(() => window.workbench.undo()),
    command: (id) => page.evaluate((command) => window.workbench.command(command), id),
    requests: () => page.evaluate(() => [...window.workbench.requests]),
    clearRequests: () => page.evaluate(() => window.workbench.requests.clear()),
    fail: (faults) => page.evaluate((list) => window.workbench.fail(list), faults),
    protect: (sheet) => page.evaluate((name) => window.workbench.protect(name), sheet),
    rename: (sheet, name) => page.evaluate(([from, to]) => window.workbench.rename(from, to), [sheet, name] as const),
    editing: (on) => page.evaluate((now) => window.workbench.editing(now), on),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Everything that a user could lose: each sheet's formulas and values, tables, names, document parts. */
export async function dump(workbench: Workbench): Promise<unknown> {
  const snapshot = await workbench.snapshot();
  // All at once: every read waits until calculation is quiet, and the waits are the same ones.
  const cells = Object.fromEntries(
    await Promise.all(
      snapshot.sheets.map(async ({ name, usedRange }) => [name, usedRange ? (await workbench.read(usedRange)).formulas : []] as const),
    ),
  );
  const { sheets, names, settings, customXmlParts, sheetProperties } = snapshot;
  const plain = sheets.map(({ name, usedRange, tables, visibility }) => ({ name, usedRange, tables, visibility }));
  return { cells, sheets: plain, names, settings, customXmlParts, sheetProperties };
}

/** A button of the pane by the text on it. */
export function button(workbench: Workbench, text: RegExp) {
  return workbench.pane.locator("button, fluent-button").filter({ hasText: text }).first();
}

/** Waits until the pane shows a text. */
export async function shown(workbench: Workbench, text: string | RegExp): Promise<void> {
  await workbench.pane.getByText(text).first().waitFor({ timeout: 15_000 });
}
