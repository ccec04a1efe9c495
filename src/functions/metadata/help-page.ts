import type { FunctionMetadata, Metadata } from "./complete";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const signature = ({ id, parameters }: FunctionMetadata) =>
  `=PPF.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

function section(described: FunctionMetadata): string {
  const { id, description, parameters } = described;
  const rows = parameters.map(
    ({ name, description: text = "", optional, dimensionality }) =>
      `<tr><th scope="row">${name}</th><td>${escaped(text)}</td>` +
      `<td>${[optional ? "optional" : "", dimensionality === "matrix" ? "cells" : "single value"].filter(Boolean).join(", ")}</td></tr>`,
  );
  return [
    `<section id="${id.toLowerCase()}">`,
    `<h2>${id}</h2>`,
    `<p><code>${escaped(signature(described))}</code></p>`,
    `<p>${escaped(description)}</p>`,
    `<table>${rows.join("\n")}</table>`,
    "</section>",
  ].join("\n");
}

/** The help page: one anchor a function, from the descriptions that Excel shows too. */
export function helpPage({ functions }: Metadata): string {
  const links = functions.map(({ id }) => `<a href="#${id.toLowerCase()}">${id}</a>`).join(" ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>PPF functions</title>
<style>
body { font: 15px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #242424; background: #fff; }
h1 { font-weight: 600; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-top: 1px solid #ddd; padding-top: 1rem; }
code { font: 14px Consolas, monospace; background: #f3f3f3; padding: 2px 6px; border-radius: 3px; }
nav { display: flex; flex-wrap: wrap; gap: .3rem .9rem; } a { color: #0b6a69; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: 3px 14px 3px 0; } th { font-weight: 600; white-space: nowrap; }
td:last-child { color: #5c5c5c; white-space: nowrap; }
@media (prefers-color-scheme: dark) { body { background: #1f1f1f; color: #eee; } code { background: #333; } a { color: #6fc6bd; } td:last-child { color: #aaa; } h2 { border-color: #444; } }
</style>
</head>
<body>
<h1>PPF functions</h1>
<p>For the AWS Partner Profitability Framework (AWS Partner Network blog, 10 March 2025). Amounts are plain numbers in one currency, ratios are fractions,
the multiplier is partner revenue per $1 of AWS revenue. A range or a single value serves wherever it says "cells".
Independent product, not endorsed by AWS or Microsoft.</p>
<nav aria-label="Functions">${links}</nav>
${functions.map(section).join("\n")}
</body>
</html>
`;
}
