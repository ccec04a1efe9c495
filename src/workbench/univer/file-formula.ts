/** Formulas as a .xlsx keeps them: newer functions with prefixes, parameters of LET and LAMBDA marked, custom functions renamed. */

const plainPrefix = (
  "ACOT ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS " +
  "CHOOSEROWS CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.INV F.TEST " +
  "FLOOR.MATH FORECAST.LINEAR GAMMA HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS " +
  "MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
  "PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS " +
  "SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR " +
  "UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
).split(" ");
const prefixes = new Map<string, string>([
  ...plainPrefix.map((name): [string, string] => [name, "_xlfn."]),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);
/** Functions that may answer more than one cell. */
const spilling = /\b(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|VSTACK|HSTACK|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|WRAPCOLS|WRAPROWS|TEXTSPLIT|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|LET|TRANSPOSE|XLOOKUP|MMULT|FREQUENCY)\s*\(/i;

const customMark = "_xldudf_";

/** customNames: "PPF.MARGIN" and so on. Formulas here come with their "=" and leave without. */
export function toFileFormula(formula: string, customNames: ReadonlySet<string>): string {
  const marked = markParameters(formula.replace(/^=/, ""));
  return outsideTexts(marked, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()/gu, (name: string) => {
      const upper = name.toUpperCase();
      if (customNames.has(upper)) return customMark + upper.replace(".", "_");
      return (prefixes.get(upper) ?? "") + name;
    }),
  );
}

/** The way back, with "=". A custom function's name is split at its first underscore. */
export function fromFileFormula(formula: string): string {
  const plain = outsideTexts(formula, (part) =>
    part
      .replace(/_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9_.]+)(?=\s*\()/g, "$1.$2")
      .replace(/_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi, ""),
  );
  return `=${plain}`;
}

/** A formula that Excel must read as a dynamic array, or it would put "@" before what answers many cells. */
export function mayAnswerArray(formula: string, customNames: ReadonlySet<string>): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  if (spilling.test(bare)) return true;
  if ([...bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].some(([, name]) => customNames.has(name.toUpperCase()))) return true;
  const range = String.raw`(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\]|\})`;
  const start = String.raw`(?:'[^']+'!|[\p{L}\p{N}_.]+!)?(?:\$?[A-Z]{1,3}\$?\d+:|[\p{L}_][\p{L}\p{N}_.]*\[|\{)`;
  return new RegExp(`${range}\\s*[-+*/^&=<>]|[-+*/^&=<>]\\s*${start}|^=${start}`, "iu").test(bare);
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/** LET(x, 1, x + 1) to LET(_xlpm.x, 1, _xlpm.x + 1). */
function markParameters(formula: string): string {
  const masked = formula.replace(/"(?:[^"]|"")*"/g, (text) => `"${" ".repeat(text.length - 2)}"`);
  const found = /(?<![\p{L}\p{N}_.])(LET|LAMBDA)\s*\(/giu.exec(masked);
  if (!found) return formula;
  const open = found.index + found[0].length;
  const ends = argumentEnds(formula, open);
  if (!ends) return formula;
  const bounds = ends.map((end, index) => formula.slice(index === 0 ? open : ends[index - 1] + 1, end));
  const names = bounds.slice(0, -1).filter((_argument, index) => found[1].toUpperCase() === "LAMBDA" || index % 2 === 0);
  let body = formula.slice(open, ends[ends.length - 1]);
  for (const name of names.map((text) => text.trim()).filter((text) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text))) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}_.])${name.replace(/\./g, "\\.")}(?![\\p{L}\\p{N}_.(])`, "giu");
    body = outsideTexts(body, (part) => part.replace(word, `_xlpm.${name}`));
  }
  return formula.slice(0, open) + markParameters(body) + markParameters(formula.slice(ends[ends.length - 1]));
}

/** Where the arguments of a call end, the closing bracket last. */
function argumentEnds(formula: string, open: number): number[] | undefined {
  const ends: number[] = [];
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    if (character === '"' || character === "'") {
      at = formula.indexOf(character, at + 1);
      if (at < 0) return undefined;
    } else if ("({[".includes(character)) depth++;
    else if (character === "," && depth === 0) ends.push(at);
    else if (")}]".includes(character)) {
      if (depth-- === 0) return [...ends, at];
    }
  }
  return undefined;
}
