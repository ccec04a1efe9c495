/**
 * Measures what the add-in promises, and prints our figure beside its limit: `npm run bench`, after a build.
 * Times are medians of runs that alternate with their peer, so that a slow moment of the machine hits both.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");
const zlib = require("node:zlib");
const ts = require("typescript");

require.extensions[".ts"] = (module, file) =>
  module._compile(ts.transpile(fs.readFileSync(file, "utf8"), { module: "commonjs", target: "es2020", esModuleInterop: true }, file), file);

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");
const rows = [];
const report = (what, ours, limit, note = "") => rows.push({ what, ours, limit, note });
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

function time(run) {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function sizes() {
  report("functions.js, minified", kilobytes(fs.statSync(path.join(dist, "functions.js")).size), "40 KB");
  const pane = fs.readdirSync(dist).filter((name) => /\.(js|css)$|^taskpane\.html$/.test(name) && name !== "functions.js");
  const zipped = pane.reduce((sum, name) => sum + zlib.gzipSync(fs.readFileSync(path.join(dist, name)), { level: 9 }).length, 0);
  report("pane, gzip", kilobytes(zipped), "70 KB", pane.join(", "));
}

/** The shipped functions.js, registered into a runtime that only remembers them. */
function shippedFunctions() {
  const functions = {};
  globalThis.CustomFunctions = {
    associate: (id, implementation) => (functions[id] = implementation),
    Error: class extends Error {},
    ErrorCode: {},
  };
  vm.runInThisContext(fs.readFileSync(path.join(dist, "functions.js"), "utf8"));
  return functions;
}

const words = ["Reselling", "Consulting", "services", "MSP", "managed services", "SaaS", "Outcome"];
const line = (index) => [`Offering ${index}`, words[index % 7], 1000 + (index % 97) * 13, 600 + (index % 89) * 7];

function placing() {
  const { readPortfolio } = require(path.join(root, "src/framework/portfolio/read-portfolio"));
  const { recogniseColumns } = require(path.join(root, "src/framework/portfolio/columns"));
  const { analyse } = require(path.join(root, "src/taskpane/analysis"));
  const values = [["Offering", "Business model", "Revenue", "Cost"], ...Array.from({ length: 10_000 }, (_, index) => line(index))];
  const grid = { sheet: "Plan", row: 0, column: 0, values };
  const runs = Array.from({ length: 15 }, () => time(() => analyse(readPortfolio(grid, recogniseColumns(grid)), {})));
  report("10,000 lines read, placed and matched with programs", ms(median(runs)), "100 ms");
}

function cellCalls() {
  const functions = shippedFunctions();
  const lines = Array.from({ length: 100_000 }, (_, index) => line(index));
  const [models, revenue, cost] = [1, 2, 3].map((column) => lines.map((cells) => [cells[column]]));
  for (const id of ["PLACEMENT", "MIX"]) {
    report(`${id} over 100,000 rows`, ms(median(Array.from({ length: 9 }, () => time(() => functions[id](models, revenue, cost))))), "");
  }
}

/** From the start of the add-in's page to the first value in a cell, through the genuine Office.js. */
async function firstValue(browser, serve, addin, formula) {
  const server = await serve({ port: 0, officeFrom: "npm", addin });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}?sample=no`);
    await page.waitForFunction(() => "workbench" in window);
    return await page.evaluate(async (typed) => {
      await window.workbench.ready;
      await window.workbench.write("A1", [[typed]]);
      const [[value]] = (await window.workbench.read("A1")).values;
      if (typeof value !== "number") throw new Error(`${typed} gave ${value}`);
      const { timeOrigin } = window.workbench.pane.contentWindow.performance;
      return performance.timeOrigin + performance.now() - timeOrigin;
    }, formula);
  } finally {
    await context.close();
    await server.close();
  }
}

async function starting() {
  const { serve } = require(path.join(root, "src/workbench/server.js"));
  const { launchBrowser } = require(path.join(root, "test/e2e/browser"));
  const template = fs.mkdtempSync(path.join(os.tmpdir(), "template-"));
  fs.cpSync(path.join(__dirname, "template"), template, { recursive: true });
  fs.cpSync(path.join(dist, "manifest.xml"), path.join(template, "manifest.xml"));
  fs.cpSync(path.join(dist, "assets"), path.join(template, "assets"), { recursive: true });
  const browser = await launchBrowser();
  const [ours, theirs] = [[], []];
  for (let run = 0; run < 7; run++) {
    theirs.push(await firstValue(browser, serve, template, "=PPF.ADD(1,2)"));
    ours.push(await firstValue(browser, serve, dist, "=PPF.MULTIPLIER()"));
  }
  await browser.close();
  fs.rmSync(template, { recursive: true });
  const ratio = median(ours) / median(theirs);
  report("first cell value after the page starts", ms(median(ours)), "1.10 x template", `template ${ms(median(theirs))}, ratio ${ratio.toFixed(2)}`);
}

async function main() {
  sizes();
  placing();
  cellCalls();
  await starting();
  console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}\n`);
  console.table(rows);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
