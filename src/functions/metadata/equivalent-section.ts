import type { Equivalent, EquivalentForm, EquivalentStep } from "./equivalent";
import { escaped } from "./escaped";

/** The plain-Excel equivalent of a function as HTML: a formula a form and column, the steps below, conditions in words. */
export function equivalentSection({ forms, steps }: Equivalent): string {
  if (forms.every(({ columns }) => columns === null)) return "<p>Only its value can be kept.</p>";
  const where = steps.length > 0 ? [`<p class="when">Where:</p>`, ...steps.map(step)] : [];
  return `<div class="equivalent">\n${[...forms.map(form), ...where].join("\n")}\n</div>`;
}

function form({ when, columns, totals }: EquivalentForm): string {
  const head = when.length > 0 ? `<p class="when">${sentence(when)}:</p>` : "";
  if (columns === null) return `${head}<p>Only its value can be kept.</p>`;
  const rows = [...labelled(columns, "column"), ...labelled(totals ?? [], "total, column")];
  return head + rows.map(([label, text]) => `<p>${label}<code>${formula(text)}</code></p>`).join("");
}

function step({ when, name, expression }: EquivalentStep): string {
  const condition = when.length > 0 ? ` <small>${conditions(when)}</small>` : "";
  return `<p><code><var>${escaped(name)}</var> = ${formula(expression)}</code>${condition}</p>`;
}

const labelled = (formulas: readonly string[], what: string): [string, string][] =>
  formulas.map((text, index) => [formulas.length > 1 ? `<small>${what} ${index + 1}</small> ` : "", text]);

/** Placeholders begin with a letter, as array constants do not. */
const formula = (template: string): string =>
  escaped(template).replace(/\{([a-z][^{}]*?)\}/gi, (_, name: string) => `<var>${placeholder(name)}</var>`);

function placeholder(name: string): string {
  const [head, rest] = name.split(":");
  switch (head) {
    case "assumption":
    case "benchmark":
      return rest;
    case "names":
      return `the ${rest}`;
    case "margin":
      return rest ? `margin of ${rest}` : head;
    case "dollars":
      return rest ? `dollars of ${rest}` : head;
    case "cell":
      return `this row of column ${rest}`;
    case "column":
      return `column ${rest}`;
    case "down":
      return `column ${rest} from this row on`;
  }
  if (rest === "cell") return `this line of ${head}`;
  return rest ? `this ${rest} of ${head}` : head;
}

function sentence(when: readonly string[]): string {
  const words = conditions(when);
  return words[0].toUpperCase() + words.slice(1);
}

function conditions(when: readonly string[]): string {
  return escaped(`with ${when.map(condition).join(" and ")}`);
}

const groupsOfCategories: Readonly<Record<string, string>> = {
  "categories=front": "categories advise, design and build",
  "categories=rest": "categories procure, adopt and manage",
  "categories=all": "all six categories",
};

function condition(text: string): string {
  if (text in groupsOfCategories) return groupsOfCategories[text];
  const [name, word] = text.split("=");
  if (word) return `${name} "${word}"`;
  const [head, rest] = name.split(":");
  if (head === "assumption") return `${rest} in assumptions`;
  return rest ? `several ${rest} of ${head}` : name;
}
