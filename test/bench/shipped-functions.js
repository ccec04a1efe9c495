const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** The functions of dist/functions.js by id, registered into a runtime that only remembers them. */
const functions = {};
globalThis.CustomFunctions = {
  associate: (id, implementation) => (functions[id] = implementation),
  Error: class extends Error {},
  ErrorCode: {},
};
vm.runInThisContext(fs.readFileSync(path.resolve(__dirname, "../../dist/functions.js"), "utf8"));

module.exports = functions;
