import * as ts from "typescript";
import { assumptionKeys } from "../../framework/assumptions/assumption-rows";
import { sourceOf } from "../../framework/facts/sources";
import { profileFields } from "../../framework/programs/profile-fields";
import { profileKeys } from "../../framework/programs/profile";
import type { ProfileKeyRow } from "../../framework/programs/profile";
import { businessModels, businessModelWords } from "../../framework/words/business-model";
import { offers } from "../../framework/words/offer";
import { points } from "../../framework/words/point";
import { serviceCategories, serviceCategoryWords } from "../../framework/words/service-category";
import type { Vocabulary } from "../../framework/words/word";
import { descriptions, groups, signature } from "./description";
import type { FunctionDescription, ParameterDescription } from "./description";
import { equivalentSection } from "./equivalent-section";
import { escaped } from "./escaped";
import type { Example } from "./example";

/** The help page: one anchor a function, all of it from the functions' descriptions. No scripts; light, dark and print. */
export function helpPage(): string {
  const functions = descriptions();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>PPF functions: help</title>
<style>
${ts.sys.readFile(`${__dirname}/help-page.css`)}</style>
</head>
<body>
<div class="page">
<header>
<svg viewBox="0 0 44 36" aria-hidden="true">${steps}</svg>
<h1>PPF functions</h1>
<p>The functions of the Partner Profitability Planner, for the AWS Partner Profitability Framework. Amounts are plain numbers in one
currency, ratios are fractions (0.35, shown as 35 % by the cell's format), nothing is rounded inside, and the same arguments
always give the same answer. Press Ctrl+F to search.</p>
</header>
<nav aria-label="Contents">
${index(functions)}
</nav>
<main>
${groups.map((group) => section(group, functions.filter((described) => described.group === group))).join("\n")}
${sharedRules}
<footer>Independent product. Not endorsed by, affiliated with or sponsored by Amazon Web Services or Microsoft.</footer>
</main>
</div>
</body>
</html>
`;
}

/** Five steps up, as on the icon. */
const steps = [0, 1, 2, 3, 4]
  .map((step) => `<rect x="${step * 9}" y="${28 - step * 7}" width="7" height="${8 + step * 7}" rx="1" opacity="${0.3 + step * 0.175}"/>`)
  .join("");

const anchor = (id: string): string => id.toLowerCase().replace(/ /g, "-");

const list = (items: readonly string[]): string => `<ul class="plain">\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;

/** Terms and what they mean; both are HTML. */
const definitions = (rows: readonly (readonly [string, string])[]): string =>
  `<dl>\n${rows.map(([term, meaning]) => `<dt>${term}</dt><dd>${meaning}</dd>`).join("\n")}\n</dl>`;

function index(functions: readonly FunctionDescription[]): string {
  const links = (title: string, rows: readonly (readonly [string, string])[]) =>
    `<h2>${title}</h2>\n<ul>${rows.map(([id, label]) => `<li><a href="#${id}">${label}</a></li>`).join("")}</ul>`;
  const members = (group: string) => functions.filter((described) => described.group === group);
  return [
    ...groups.map((group) => links(group, members(group).map(({ id }) => [anchor(id), id]))),
    links("For all functions", shared.map(({ id, title }) => [id, title])),
  ].join("\n");
}

function section(group: string, functions: readonly FunctionDescription[]): string {
  return `<h2>${group}</h2>\n${functions.map(article).join("\n")}`;
}

function article(described: FunctionDescription): string {
  const { id, answers, text, parameters, returns, rules, examples, equivalent } = described;
  return `<article id="${anchor(id)}">
<h3><a href="#${anchor(id)}">${id}</a></h3>
<p class="answers">${escaped(answers)}</p>
<p class="signature"><code>${escaped(signature(described))}</code></p>
<p>${escaped(text)}</p>
${parameters.length > 0 ? `<h4>Arguments</h4>\n${definitions(parameters.map(argument))}` : ""}
<h4>Result</h4>
<p>${escaped(returns)}</p>
<h4>Rules</h4>
${list(rules.map(escaped))}
<h4>Examples</h4>
<ul class="examples">
${examples.map(worked).join("\n")}
</ul>
<h4>In plain Excel</h4>
${equivalentSection(equivalent)}
<h4>Source</h4>
<ul class="sources">${described.sources.map(cited).join("")}</ul>
</article>`;
}

function argument({ name, text, optional, cells }: ParameterDescription): [string, string] {
  const takes = [optional ? "optional" : "", cells ? "cells" : "single value"].filter(Boolean).join(", ");
  const more = name === "assumptions" || name === "profile" ? ` <a href="#${name}">All keys</a>.` : "";
  return [`${name} <small>${takes}</small>`, `${escaped(text)}${more}`];
}

function worked({ formula: typed, cells, message }: Example): string {
  const [[first]] = cells;
  const width = Math.max(...cells.map((row) => row.length));
  const single = cells.length === 1 && width === 1;
  const result = first.startsWith("#")
    ? `<div class="error"><strong>${first}</strong> ${escaped(message)}</div>`
    : single
      ? `<strong>${first === '""' ? "an empty text" : escaped(shownAs(first))}</strong>`
      : `<div class="scroll" tabindex="0"><table class="cells">${cells.map((row) => spilledRow(row, width)).join("")}</table></div>`;
  return `<li><code>${escaped(typed)}</code><div class="result${single && !message ? "" : " long"}">${result}</div></li>`;
}

/** A printed cell as Excel shows it: a text without its quotes. */
const shownAs = (printed: string): string => printed.replace(/^"|"$/g, "").replace(/""/g, '"').replace("...", "…");

/** A row that goes on is as wide as the widest one printed. */
function spilledRow(cells: string[], width: number): string {
  const kind = (printed: string) => (printed === "..." ? "more" : printed.startsWith('"') ? "" : "number");
  const data = cells.map((cell, at) => {
    const span = at === cells.length - 1 && cells.length < width ? ` colspan="${width - at}"` : "";
    return `<td class="${kind(cell)}"${span}>${escaped(shownAs(cell))}</td>`;
  });
  return `<tr>${data.join("")}</tr>`;
}

function cited(id: FunctionDescription["sources"][number]): string {
  const { publisher, title, year, url } = sourceOf(id);
  if (id === "rule") return "<li>A rule of this product, as stated here.</li>";
  const named = url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
  return `<li>${escaped(publisher)}, ${year}: ${named}</li>`;
}

/** The other spellings of each word of a vocabulary. */
function spellings<W extends string>({ words, aliases }: Vocabulary<W>): [string, string][] {
  return words.map((word) => {
    const others = Object.keys(aliases).filter((alias) => aliases[alias] === word);
    return [word, others.length > 0 ? `also ${escaped(others.join(", "))}` : ""];
  });
}

/** The keys of the assumptions, those of every category, model, point and offer told once. */
function assumptionRows(): [string, string][] {
  const category = ["category", serviceCategories] as const;
  const places: Record<string, readonly (readonly [string, readonly string[]])[]> = {
    multiplier: [category],
    share: [category],
    margin: [["model", businessModels], ["point", points]],
    fee: [["offer", offers]],
  };
  const rows = new Map<string, string>();
  for (const { key, label, domain } of assumptionKeys) {
    const [head, ...parts] = key.split(".");
    let told = label;
    const pattern = parts.map((part, at) => {
      const [name, words = []] = places[head]?.[at] ?? [];
      if (!words.includes(part)) return part;
      told = told.replace(part, `the ${name}`);
      return `<${name}>`;
    });
    rows.set([head, ...pattern].join("."), `${told}: ${domain}`);
  }
  return [...rows].map(([key, meaning]) => [`<code>${escaped(key)}</code>`, escaped(meaning)]);
}

function profileRows(): [string, string][] {
  return profileKeys.map(({ key, ...row }: ProfileKeyRow) => {
    const { label, unit, hint } = profileFields[key as keyof typeof profileFields];
    const choices = row.kind === "word" ? row.words?.join(", ") : undefined;
    const details = [unit, choices, hint].filter(Boolean).join("; ");
    return [`<code>${key}</code>`, escaped(details ? `${label} (${details})` : label)];
  });
}

/** What holds for every function. */
const shared: readonly { id: string; title: string; body: () => string }[] = [
  {
    id: "cells",
    title: "Cells and ranges",
    body: () =>
      list([
        "Where an argument takes cells, a single value serves too.",
        "A blank cell is 0 as an amount and nothing as a label. Text, a boolean, a number stored as text or an Excel error where an amount belongs is an error.",
        "Labels and amounts are parallel: the same number of cells, read row by row; or a label column beside several columns of amounts, summed across; or a label row over several rows, summed down.",
        "A row with a blank label and zero amounts is skipped; a blank label beside an amount is an error that names the row.",
        "A result of more than one cell spills without a header row; a cell of it without an answer is an empty text.",
      ]),
  },
  {
    id: "names",
    title: "Names",
    body: () =>
      [
        "<p>Names match in any case; spaces, hyphens and underscores are equal, and a final “s” is ignored. Lists of categories, motions and the like may be a range, or one text separated by commas, semicolons or line breaks.</p>",
        "<h4>Business models</h4>",
        definitions(spellings(businessModelWords)),
        "<h4>Service categories</h4>",
        definitions(spellings(serviceCategoryWords)),
      ].join("\n"),
  },
  {
    id: "assumptions",
    title: "Assumptions",
    body: () =>
      [
        "<p>Two columns, key and value. An argument wins over an assumption, an assumption over a default; blank keys are skipped, an unknown or repeated key is an error. A blank value or 0 is not given; “none” says nought. Shares sum to at most 1.</p>",
        definitions(assumptionRows()),
      ].join("\n"),
  },
  {
    id: "profile",
    title: "Profile",
    body: () =>
      [
        "<p>Two columns, key and value: what the gates of programs and tiers ask about the partner. All are optional; blank or 0 is not given, “none” says that there are none.</p>",
        definitions(profileRows()),
      ].join("\n"),
  },
  {
    id: "plain-excel",
    title: "Plain Excel",
    body: () =>
      list([
        "Each function tells how to write a cell without it, so that a workbook lives without the add-in; converted cells also work with Data Tables and Goal Seek.",
        "<var>Names in italics</var> stand for cells of yours: an argument, the cell of an assumption or benchmark, or a step that is defined below the formula; a column is one of the result's own.",
        "Labels have to be the names of this page, not other spellings, one to a cell. A cell that shows an error has no equivalent.",
        "Enter an array formula with Ctrl+Shift+Enter where your Excel does not spill.",
      ]),
  },
  {
    id: "errors",
    title: "Errors",
    body: () =>
      definitions([
        ["#VALUE!", "Bad input. The error's card names the argument, the row, what was found there and the nearest valid name."],
        ["#N/A", "Nothing published or given answers the question. The card says what to give."],
        ["#DIV/0!", "A ratio over zero."],
        ["#NAME?", "The add-in is not loaded in this workbook."],
      ]),
  },
];

const sharedRules = `<h2>For all functions</h2>
${shared.map(({ id, title, body }) => `<article id="${id}">\n<h3><a href="#${id}">${title}</a></h3>\n${body()}\n</article>`).join("\n")}`;
