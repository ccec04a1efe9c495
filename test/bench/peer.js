const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

let folder;

/**
 * A package that must not be a dependency (HyperFormula is under the GPL) or need not be, from a temporary folder.
 * @returns the module; undefined where the registry cannot be reached
 */
function peer(name, version) {
  folder ??= fs.mkdtempSync(path.join(os.tmpdir(), "peers-"));
  try {
    const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--loglevel=error"];
    // A shell finds npm on every system; nothing in the line comes from outside.
    execFileSync("npm", ["install", ...options, `${name}@${version}`], { cwd: folder, stdio: "pipe", shell: process.platform === "win32" });
  } catch {
    return undefined;
  }
  return require(path.join(folder, "node_modules", name));
}

function removePeers() {
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
}

module.exports = { peer, removePeers };
