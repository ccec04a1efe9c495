import { readFileSync } from "node:fs";
import { functionFiles, readDescription } from "../../src/functions/metadata/description";
import { formOf, isForEachCell, plainFormula, readEquivalent } from "../../src/functions/metadata/equivalent";
import type { EquivalentForm } from "../../src/functions/metadata/equivalent";
import { EquivalentSheet, figureColumn } from "./equivalent-sheet";
import { functions } from "./evaluate";
import { Random } from "./random";
import { callForms } from "./random-calls";
import type { Arguments, CallForm, Value } from "./random-calls";

/** One sheet: the input, and the plain formulas that stand for one call. */
export interface EquivalentCase {
  id: string;
  title: string;
  form: EquivalentForm;
  /** The input, row by row from A1 on. */
  cells: Value[][];
  /** From which column on the input is figures and defaults. */
  figures: number;
  /** Formulas by row and column from 0; rows and columns say how far an array formula spills. */
  formulas: { row: number; column: number; rows: number; columns: number; formula: string }[];
  /** Where the answer begins. */
  row: number;
  column: number;
  /** What the function answers; an error is null. */
  expected: unknown[][] | null;
  /** The greatest number that went in or came out: rounding errors are of its size. */
  size: number;
}

const described = new Map(
  functionFiles.map((file) => {
    const text = readFileSync(file, "utf8");
    const lines = [...text.matchAll(/^ \* @equivalent (.+)$/gm)].map(([, line]) => line);
    const { id, parameters } = readDescription(file, text);
    return [id, { parameters: parameters.map(({ name }) => name), equivalent: readEquivalent(lines) }] as const;
  }),
);

const keepsValue = (id: string): boolean => described.get(id)!.equivalent.forms.every(({ columns }) => columns === null);

/** The ids whose cells can be turned into formulas, and those that can only keep their value. */
export const convertible = [...described.keys()].filter((id) => !keepsValue(id)).sort();
export const valueOnly = [...described.keys()].filter(keepsValue).sort();

/** Every formula that a cell of these functions can be turned into. */
export const convertibleForms = convertible.flatMap((id) =>
  described.get(id)!.equivalent.forms.filter(({ columns }) => columns !== null).map((form) => ({ id, form })),
);

const answeredCalls = 20;

/** Random calls of each form of each function that converts, a sheet each: twenty with an answer, and the errors between. */
export function equivalentCases(): EquivalentCase[] {
  return callForms.flatMap((callForm, at) => {
    const random = new Random(1000 + at);
    const cases: EquivalentCase[] = [];
    for (let answered = 0; answered < answeredCalls; ) {
      const one = layOut(callForm, callForm.make(random), cases.length + 1);
      if (one.expected) answered++;
      cases.push(one);
    }
    return cases;
  });
}

function layOut({ id, form: formName, group }: CallForm, given: Arguments, number: number): EquivalentCase {
  const title = [id, formName, number].filter(Boolean).join(" ");
  const { parameters, equivalent } = described.get(id)!;
  const expected = answerOf(id, parameters.map((name) => given[name]));
  const list = id.startsWith("BENCHMARK") ? answerOf("BENCHMARKS", [given.topic]) : null;
  const sheet = new EquivalentSheet(given, group, list as Value[][] | null);
  const { form, steps } = formOf(equivalent, sheet.holds);
  const { columns: templates, totals } = form;
  if (!templates) throw new Error(`${title} keeps its value only`);
  const [row, column] = [0, figureColumn + 2];
  const byColumn = templates.length > 1;
  // An error has no shape: what would be five models, or one cell.
  const [rows, columns] = expected ? [expected.length, expected[0].length] : [byColumn ? 5 : 1, templates.length];
  const lines = totals ? rows - 1 : rows;
  const downwards = byColumn || rows > 1 || columns === 1;
  const formulas: EquivalentCase["formulas"] = [];
  const enter = (template: string, down: number, across: number, spill = [1, 1]): void => {
    const position = (downwards ? down : across) + 1;
    const bindings = sheet.bindings({ down, across, position, rows: lines, columns, row, column });
    bindings.MULTIPLIER = multiplierOf(sheet, bindings);
    const formula = plainFormula(template, bindings, steps);
    formulas.push({ row: row + down, column: column + across, rows: spill[0], columns: spill[1], formula });
  };
  if (!byColumn && !isForEachCell(templates[0], steps)) enter(templates[0], 0, 0, [rows, columns]);
  else {
    for (let down = 0; down < lines; down++) {
      for (let across = 0; across < columns; across++) enter(templates[byColumn ? across : 0], down, across);
    }
    totals?.forEach((template, across) => enter(template, lines, across));
  }
  const numbers = (expected ?? []).flat().filter((answer) => typeof answer === "number");
  const size = Math.max(sheet.size, ...numbers.map(Math.abs));
  return { id, title, form, cells: sheet.cells, figures: figureColumn, formulas, row, column, expected, size };
}

/** What stands for {MULTIPLIER} in other functions' formulas. */
function multiplierOf(sheet: EquivalentSheet, bindings: Readonly<Record<string, string>>): string {
  const { form, steps } = formOf(described.get("MULTIPLIER")!.equivalent, sheet.holds);
  return plainFormula(form.columns![0], bindings, steps).slice(1);
}

function answerOf(id: string, values: unknown[]): unknown[][] | null {
  try {
    const answer = functions[id](...(values as never[]));
    return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  } catch {
    return null;
  }
}
