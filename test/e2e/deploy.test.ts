/** What `npm run build -- --env origin=...` writes for a static host. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";

const root = resolve(__dirname, "../..");
const origin = "https://static.example.com/partner-planner";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "partner-planner-"));
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--config-name", "addin", "--env", `origin=${origin}/`, "--output-path", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...options], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());
const text = (name: string) => readFileSync(join(folder, name), "utf8");

test("everything that Excel asks for is there, and nothing of the workbench", () => {
  const names = files().map((name) => name.replaceAll("\\", "/"));
  const wanted = ["manifest.xml", "functions.js", "functions.json", "taskpane.html", "load.js", "taskpane.js", "taskpane.css", "help.html"];
  const parts = ["programs-screen.js", "assumptions-screen.js", "writer.js", "messages-german.js", "diagnostics.js"];
  expect(names).toEqual(expect.arrayContaining([...wanted, ...parts, "assets/icon-16.png", "assets/icon-80.png"]));
  expect(names.filter((name) => /workbench|univer|vendor/i.test(name))).toEqual([]);
});

test("no file points back at the developer's machine", () => {
  expect(files().filter((name) => /localhost|127\.0\.0\.1/i.test(text(name)))).toEqual([]);
});

test("every address in the manifest is a file at the origin", () => {
  const addresses = [...text("manifest.xml").matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address.startsWith(`${origin}/`)).toBe(true);
    expect(statSync(join(folder, address.slice(origin.length + 1))).isFile()).toBe(true);
  }
});

test("functions.json and manifest.xml agree, and every function has its place on the help page", () => {
  const { functions } = JSON.parse(text("functions.json")) as { functions: { id: string; helpUrl: string }[] };
  const help = text("help.html");
  expect(text("manifest.xml")).toContain(`${origin}/functions.json`);
  for (const { id, helpUrl } of functions) {
    expect(helpUrl).toBe(`${origin}/help.html#${id.toLowerCase()}`);
    // The minifier leaves out quotes that HTML does not need.
    expect(help).toMatch(new RegExp(`id="?${id.toLowerCase()}[" >]`));
  }
});

test("functions.js begins with the word by which Chromium compiles it beside the page's thread", () => {
  expect(text("functions.js").split("\n")[0]).toBe("//# allFunctionsCalledOnLoad");
});

test("functions.js alone, without a page around it, registers every function of functions.json", () => {
  const registered: string[] = [];
  const context = createContext({
    CustomFunctions: { associate: (id: string) => registered.push(id), Error: class extends Error {}, ErrorCode: {} },
  });
  runInContext(text("functions.js"), context);
  const { functions } = JSON.parse(text("functions.json")) as { functions: { id: string }[] };
  expect(registered.sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("the page loads Office.js from Microsoft and nothing else from elsewhere", () => {
  const sources = [...text("taskpane.html").matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, source]) => source);
  expect(sources.filter((source) => /^https?:/.test(source))).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});
