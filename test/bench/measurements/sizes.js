const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const { dist } = require("../addin-page");

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const row = (what, bytes, limit) => ({
  what,
  ours: kilobytes(bytes),
  peer: "",
  limit: `${limit} KB`,
  ratio: (bytes / 1024 / limit).toFixed(2),
  kept: bytes <= limit * 1024,
});

/** What the page fetches when the pane opens. */
const opened = ["taskpane.html", "taskpane.css", "load.js", "taskpane.js", "fluent-buttons.js"];
/** What a first placement on the screen has fetched beside that. */
const firstPlacement = ["placed.js"];
/** Beside the page, but no part of the pane: the functions, their help, and what support asks for. */
const apart = ["functions.js", "diagnostics.js"];

module.exports = async function sizes() {
  const zipped = (names) =>
    names.reduce((sum, name) => sum + zlib.gzipSync(fs.readFileSync(path.join(dist, name)), { level: 9 }).length, 0);
  const late = fs
    .readdirSync(dist)
    .filter((name) => name.endsWith(".js") && !opened.includes(name) && !apart.includes(name) && !name.startsWith("messages-"));
  return [
    row("functions.js, minified", fs.statSync(path.join(dist, "functions.js")).size, 60),
    row("the pane as it opens (html, css, js), gzip", zipped(opened), 70),
    row("the pane with a first placement on the screen, gzip", zipped([...opened, ...firstPlacement]), 90),
    row("the pane and every part that it may fetch later, in English, gzip", zipped([...opened, ...late]), 90),
  ];
};
