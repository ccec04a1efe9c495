const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

let folder;

/**
 * Packages that must not be dependencies (HyperFormula is under the GPL) or need not be, in a temporary folder.
 * @param {string[]} packages "name@version"
 * @returns {string | undefined} the folder of modules; undefined where the registry cannot be reached
 */
function peers(...packages) {
  folder ??= fs.mkdtempSync(path.join(os.tmpdir(), "peers-"));
  try {
    const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--loglevel=error"];
    // A shell finds npm on every system; nothing in the line comes from outside.
    execFileSync("npm", ["install", ...options, ...packages], { cwd: folder, stdio: "pipe", shell: process.platform === "win32" });
  } catch {
    return undefined;
  }
  return path.join(folder, "node_modules");
}

/** One such package, loaded; undefined where the registry cannot be reached. */
function peer(name, version) {
  const modules = peers(`${name}@${version}`);
  return modules && require(path.join(modules, name));
}

function removePeers() {
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
}

module.exports = { peer, peers, removePeers };
