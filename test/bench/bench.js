/**
 * Measures what the add-in promises, and prints our figure beside the peer's and the limit: `npm run bench`, after a build.
 * Times are medians of runs that alternate with their peer's, so that a slow moment of the machine hits both. Peers that the
 * project does not depend on are installed from the registry into a temporary folder; without a registry their rows say so.
 * UPDATE_README=1 writes the table into the README, with the machine it ran on.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const ts = require("typescript");
const { removePeers } = require("./peer");

require.extensions[".ts"] = (module, file) =>
  module._compile(ts.transpile(fs.readFileSync(file, "utf8"), { module: "commonjs", target: "es2020", esModuleInterop: true }, file), file);

/** Each gives rows of { what, ours, peer, limit, ratio, kept }, all texts but kept. The quick and quiet ones come first. */
const measurements = ["sizes", "portfolio", "bridge", "ranges", "simulate", "first-value", "cell-call", "long-call", "write-requests", "interactive"];

const readme = path.resolve(__dirname, "../../README.md");
const between = /(<!-- bench[^>]*-->\n)[\s\S]*?(<!-- \/bench -->)/;

function markdown(rows, machine) {
  const lines = rows.map(({ what, ours, peer, limit, ratio, kept }) => [what, ours, peer, limit, ratio, kept ? "yes" : "no"]);
  const table = [["what", "ours", "peer", "limit", "ratio", "kept"], Array(6).fill("---"), ...lines];
  return `\n${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n${machine}\n\n`;
}

async function main() {
  const rows = [];
  for (const name of measurements) rows.push(...(await require(`./measurements/${name}`)()));
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const { model } = os.cpus()[0];
  const load = `load ${loadBefore} before the run, ${os.loadavg()[0].toFixed(1)} after it`;
  const machine = `${model.trim()}, ${os.cpus().length} cores, ${memory} GB, Node ${process.version}; ${load}.`;
  console.log(`${machine}\n`);
  console.table(rows);
  if (process.env.UPDATE_README) {
    const text = fs.readFileSync(readme, "utf8");
    fs.writeFileSync(readme, text.replace(between, (_all, head, foot) => `${head}${markdown(rows, machine)}${foot}`));
  }
}

const loadBefore = os.loadavg()[0].toFixed(1);
main()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(removePeers);
