/**
 * Plain-Excel equivalents: how a cell that holds a function is written without it. They stand in the function's JSDoc, one
 * `@equivalent` line a form, and use only functions that Excel 2021 and LibreOffice know. Pure text in, text out.
 *
 *     @equivalent =(SUM({revenue})-SUM({cost}))/SUM({revenue})           the main form, first
 *     @equivalent by=each: =({revenue}-{cost})/{revenue}                 a form for other arguments
 *     @equivalent cost: where profit = {sales}-{costs}                   a step that forms refer to as {profit}
 *     @equivalent value                                                  only the value can be kept (also `condition: value`)
 *
 * Conditions, several separated by commas, all must hold; the form with the most that hold is taken, a step likewise:
 *   name                  the optional argument is given, and is not its default word
 *   name=word             the argument is that word
 *   name:cells            the argument has more than one cell; likewise name:rows and name:columns
 *   categories=front      advise, design and build, not all with a figure of their own; likewise rest (the other three) and all
 *   assumption:key        the assumptions give that key
 *
 * A formula is an array formula: it spills as the function did (in LibreOffice: Ctrl+Shift+Enter over the same cells). One that
 * has ` | ` between formulas gives one a column of the spill, each entered in every row; what follows ` || ` is for a last row of
 * totals. One with a placeholder of this cell, below, is entered in every cell of the spill.
 *
 * Placeholders, in braces, begin with a letter, as array constants do not:
 *   name                  the argument: a range of cells or a value; labels are canonical names, one to a cell, and amounts
 *                         are numbers or empty; labels and amounts run in the same direction. Omitted: its assumption, else its default
 *   name:cell             the argument's cell in the row (column) of this cell; likewise name:row and name:column, its whole row
 *                         and column there
 *   cell:2, column:2      the second column of the spill: its cell in this row, and all its cells but the last row of totals;
 *                         down:2 its cells from this row on
 *   position              1, 2, 3 ...: which cell of its column (in a row that spills: of the row) this is
 *   assumption:key        the cell beside that key in the assumptions; else the cell of the benchmark that stands for it under
 *                         the study in force; else the default
 *   benchmark:key         the cell of that benchmark
 *   margin:model          the margin of a business model at the preset and point: the assumption's cell, else the benchmark's, else ""
 *   margins               these five in ladder order; margins:cell the one of this row
 *   dollars:category      the assumption multiplier.<category>, else share.<category> x multiplier.total, as
                        formulas of their cells, else NA(); dollars: all six, in the order of names:service categories
 *   fee                   the fee of the offer: the assumption's cell, else the benchmark's
 *   names:business models the cells of the five names in ladder order, else the names themselves; likewise names:service categories
 *   benchmarks            the cells of the list that BENCHMARKS gives (of the topic asked for), on a sheet
 *   MULTIPLIER            the plain formula of another function for the arguments of the same names
 *
 * A cell that shows an error keeps it as it is: it is not converted. Where a converted formula has to fail later on it shows an
 * error too, not always the same one, and an empty cell or text in place of an amount is not told.
 */
import { businessModels } from "../../framework/words/business-model";
import { serviceCategories } from "../../framework/words/service-category";

/** One way to write the cell, for the arguments that its conditions tell. */
export interface EquivalentForm {
  when: string[];
  /** A formula a column of the spill; a single one spills itself, or stands in each cell; null where only the value can be kept. */
  columns: string[] | null;
  /** The formulas of a last row of totals, where there is one. */
  totals: string[] | null;
}

/** A named part of formulas: put into them in parentheses, or into cells of its own. */
export interface EquivalentStep {
  when: string[];
  name: string;
  expression: string;
}

export interface Equivalent {
  forms: EquivalentForm[];
  steps: EquivalentStep[];
}

/** Reads the `@equivalent` lines of a function. Throws an Error that quotes the line that is none. */
export function readEquivalent(lines: readonly string[]): Equivalent {
  const read: Equivalent = { forms: [], steps: [] };
  for (const line of lines) {
    const [, conditions = "", body] = /^(?:([a-z][^"{}]*?): )?(=.*|value|where .*)$/i.exec(line) ?? [];
    const when = conditions === "" ? [] : conditions.split(", ");
    const [, name, expression] = /^where (\w+) = (.+)$/.exec(body ?? "") ?? [];
    if (name) read.steps.push({ when, name, expression });
    else if (body === "value") read.forms.push({ when, columns: null, totals: null });
    else if (body?.startsWith("=")) {
      const [columns, totals = null] = body.split(" || ").map((row) => row.split(" | "));
      read.forms.push({ when, columns, totals });
    } else throw new Error(`an equivalent is a formula, a step or "value"; found: ${line}`);
  }
  return read;
}

/** The form for given arguments, and its steps by name. Throws an Error where no form is for them. */
export function formOf(
  { forms, steps }: Equivalent,
  holds: (condition: string) => boolean,
): { form: EquivalentForm; steps: Record<string, string> } {
  const fitting = <T extends { when: string[] }>(lines: readonly T[]): T[] =>
    lines.filter(({ when }) => when.every(holds)).sort((one, other) => one.when.length - other.when.length);
  const form = fitting(forms).pop();
  if (!form) throw new Error("no equivalent is for these arguments");
  return { form, steps: Object.fromEntries(fitting(steps).map(({ name, expression }) => [name, expression])) };
}

/** A name in braces: array constants do not begin with a letter. */
const placeholder = /\{([a-z][^{}"]*)\}/gi;

/** Whether a formula goes into every cell of a spill by itself: it, or a step in it, asks for what belongs to a single cell. */
export function isForEachCell(template: string, steps: Readonly<Record<string, string>>): boolean {
  const placeholders = [...template.matchAll(placeholder)].map(([, name]) => name);
  const ofOneCell = /^position$|:(cell|row|column)$/;
  return placeholders.some((name) => ofOneCell.test(name) || (name in steps && isForEachCell(steps[name], steps)));
}

const names: Readonly<Record<string, readonly string[]>> = {
  "names:business models": businessModels,
  "names:service categories": serviceCategories,
};

/** What stands for a placeholder that is not bound, by its name. */
const unbound: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(names).map(([name, words]) => [name, `{${words.map((word) => `"${word}"`).join(";")}}`])),
  margins: `CHOOSE({1;2;3;4;5},${businessModels.map((model) => `{margin:${model}}`).join(",")})`,
  dollars: `CHOOSE({1;2;3;4;5;6},${serviceCategories.map((category) => `{dollars:${category}}`).join(",")})`,
};

/**
 * A template with its placeholders filled in: by the binding of that name (a reference, a value as Excel writes it, or an
 * expression without =), else by the step of that name, in parentheses. Throws an Error naming a placeholder that neither has.
 */
export function plainFormula(
  template: string,
  bindings: Readonly<Record<string, string>>,
  steps: Readonly<Record<string, string>> = {},
): string {
  return template.replace(placeholder, (_, name: string) => {
    if (name in bindings) return isOperand(bindings[name]) ? bindings[name] : `(${bindings[name]})`;
    if (name in steps) return `(${plainFormula(steps[name], bindings, steps)})`;
    if (name in unbound) return plainFormula(unbound[name], bindings, steps);
    throw new Error(`the plain formula requires ${name}`);
  });
}

const operands = [
  /^\d+(\.\d+)?(E[+-]?\d+)?$/i,
  /^"([^"]|"")*"$/,
  /^\{[^{}]*\}$/,
  /^('([^']|'')+'!|[\w.]+!)?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i,
  /^[a-z_][\w.]*(\[[^[\]]*\])?$/i,
];

/** Whether an expression can stand beside any operator without parentheses: a number, a text, an array, a reference or a name. */
function isOperand(expression: string): boolean {
  return operands.some((operand) => operand.test(expression));
}
