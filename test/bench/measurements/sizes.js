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

module.exports = async function sizes() {
  // diagnostics.js is fetched only when the user asks for diagnostics.
  const apart = ["functions.js", "diagnostics.js"];
  const pane = fs.readdirSync(dist).filter((name) => /\.(js|css)$|^taskpane\.html$/.test(name) && !apart.includes(name));
  const zipped = pane.reduce((sum, name) => sum + zlib.gzipSync(fs.readFileSync(path.join(dist, name)), { level: 9 }).length, 0);
  return [
    row("functions.js, minified", fs.statSync(path.join(dist, "functions.js")).size, 60),
    row("the pane (html, css, js), gzip, as the first placement alone", zipped, 70),
    row("the pane, gzip, with languages, profile and all that belongs to the planner", zipped, 90),
  ];
};
