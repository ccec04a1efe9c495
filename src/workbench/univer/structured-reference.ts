/** Structured references (Plan[Revenue], Plan[@Cost]) inside formulas: what Excel shows against what Univer's parser knows. */

interface Group {
  table: string;
  inner: string;
}

/** Calls change for every table group (name and brackets) outside texts and quoted sheet names. */
function mapGroups(formula: string, change: (group: Group, follows: string) => string): string {
  let result = "";
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at];
    if (character === '"' || character === "'") {
      const end = endOfQuoted(formula, at, character);
      result += formula.slice(at, end + 1);
      at = end;
    } else if (character === "[") {
      const end = endOfBrackets(formula, at);
      const table = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(result)?.[0] ?? "";
      result = result.slice(0, result.length - table.length);
      result += change({ table, inner: formula.slice(at + 1, end) }, formula[end + 1] ?? "");
      at = end;
    } else {
      result += character;
    }
  }
  return result;
}

function endOfQuoted(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] === quote) at++;
    else return at;
  }
  return formula.length - 1;
}

/** Inside brackets an apostrophe escapes the next character. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at;
  }
  return formula.length - 1;
}

/**
 * Univer's parser stumbles over parentheses, operators and escapes in a column's name. In the engine's form they stand as
 * private-use characters, which it takes for letters.
 */
const privateUse = 0xe000;

/** A column's name as Univer knows it. */
export function engineColumn(name: string): string {
  return name.replace(/[!-/:-@[-^`{-~]/g, (sign) => String.fromCharCode(privateUse + sign.charCodeAt(0)));
}

function ownColumn(name: string): string {
  return name.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - privateUse));
}

/** A column's name as Excel writes it inside brackets. */
function escapeColumn(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

const unescapeColumn = (name: string) => name.replace(/'(.)/g, "$1");

/** Calls change for every column's name between the brackets of a table group; #Data and the like stay. */
function mapColumns(inner: string, change: (name: string) => string): string {
  const changed = (name: string) => (name.startsWith("#") ? name : change(name));
  if (!inner.trimStart().startsWith("[")) return changed(inner);
  return inner.replace(/\[((?:'.|[^[\]'])*)\]/g, (_token, name: string) => `[${changed(name)}]`);
}

/** Plan[@Cost] to Plan[[#This Row],[Cost]]; a bare [@Cost] takes the table of its cell. */
export function toEngine(formula: string, ownTable?: string): string {
  return mapGroups(formula, ({ table, inner }, follows) => {
    const external = table === "" && /[\p{L}\p{N}_'!]/u.test(follows);
    const name = table === "" && ownTable !== undefined && !external ? ownTable : table;
    if (external) return `[${inner}]`;
    const inEngine = (columns: string) => mapColumns(columns, (column) => engineColumn(unescapeColumn(column)));
    if (!inner.startsWith("@")) return `${name}[${inEngine(inner)}]`;
    const columns = inner.slice(1).trim();
    if (columns === "") return `${name}[#This Row]`;
    return `${name}[[#This Row],${inEngine(columns.startsWith("[") ? columns : `[${columns}]`)}]`;
  });
}

/** The way back: what Excel shows. */
export function fromEngine(formula: string): string {
  return mapGroups(formula, ({ table, inner }) => {
    if (/^#this row$/i.test(inner)) return `${table}[@]`;
    const shown = mapColumns(inner, (column) => escapeColumn(ownColumn(column)));
    const match = /^\[#this row\]\s*,\s*(\[.*\])$/i.exec(shown);
    if (!match) return `${table}[${shown}]`;
    const simple = /^\[([\p{L}\p{N}_.]+)\]$/u.exec(match[1]);
    return `${table}[@${simple ? simple[1] : match[1]}]`;
  });
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Follows a renamed column in a formula of the engine's form. */
export function renameColumn(formula: string, table: string, from: string, to: string): string {
  const [old, replacement] = [engineColumn(from), engineColumn(to)];
  return mapGroups(formula, ({ table: name, inner }) =>
    same(name, table) ? `${name}[${mapColumns(inner, (column) => (same(column, old) ? replacement : column))}]` : `${name}[${inner}]`,
  );
}

/** Follows a renamed table, with or without brackets behind its name. */
export function renameTable(formula: string, from: string, to: string): string {
  const grouped = mapGroups(formula, ({ table, inner }) => `${same(table, from) ? to : table}[${inner}]`);
  return mapWords(grouped, (word) => (same(word, from) ? to : word));
}

/** Calls change for every bare word that is neither in a text, in brackets, a function nor a sheet. */
function mapWords(formula: string, change: (word: string) => string): string {
  const pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=([[(!])?)/gu;
  return formula.replace(pattern, (word: string, follows: string | undefined) =>
    /^["'[]/.test(word) || follows !== undefined ? word : change(word),
  );
}

/** Names of names and tables in their own spelling, whatever the case they were typed in. */
export function respell(formula: string, names: string[]): string {
  const spelling = new Map(names.map((name) => [name.toLowerCase(), name]));
  const own = (name: string) => spelling.get(name.toLowerCase()) ?? name;
  return mapWords(mapGroups(formula, ({ table, inner }) => `${own(table)}[${inner}]`), own);
}

/** What a structured reference takes of a table; columns by their offsets, all where left out. */
export interface TablePart {
  rows: "All" | "Data" | "Headers" | "This Row";
  columns?: [number, number];
}

/** Puts something else in the place of every reference to a table, in the engine's form; what is not understood stays. */
export function inlineTable(
  formula: string,
  table: { name: string; columns: string[] },
  replacement: (part: TablePart) => string,
): string {
  const grouped = mapGroups(formula, (group) => {
    const part = same(group.table, table.name) ? readPart(group.inner, table.columns) : undefined;
    return part ? replacement(part) : `${group.table}[${group.inner}]`;
  });
  return mapWords(grouped, (word) => (same(word, table.name) ? replacement({ rows: "Data" }) : word));
}

function readPart(inner: string, names: string[]): TablePart | undefined {
  const match = /^(?:\[?#(All|Data|Headers|This Row)\]?)?\s*,?\s*(.*)$/is.exec(inner.trim());
  const known = { all: "All", data: "Data", headers: "Headers", "this row": "This Row" } as const;
  const rows = match?.[1] ? known[match[1].toLowerCase() as keyof typeof known] : "Data";
  const rest = match?.[2] ?? "";
  if (rest === "") return { rows };
  const ends = rest.startsWith("[") ? [...rest.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map(([, name]) => name) : [rest];
  const offsets = ends.map((end) => names.findIndex((name) => same(engineColumn(name), end)));
  if (offsets.includes(-1) || offsets.length === 0 || offsets.length > 2) return undefined;
  return { rows, columns: [Math.min(...offsets), Math.max(...offsets)] };
}
