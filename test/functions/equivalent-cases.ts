import { readFileSync } from "node:fs";
import { businessModels } from "../../src/framework/words/business-model";
import { serviceCategories } from "../../src/framework/words/service-category";
import { functionFiles, readDescription } from "../../src/functions/metadata/description";
import { formOf, plainFormula, readEquivalent } from "../../src/functions/metadata/equivalent";
import type { Equivalent } from "../../src/functions/metadata/equivalent";
import { functions } from "./evaluate";

type Value = string | number | null;

/** A call of a function with random input: ranges as arrays, single values as they are, omitted arguments left out. */
interface Call {
  args: Record<string, Value[][] | Value>;
  /** Which of the three group forms of MULTIPLIER's categories it is, where the group is not fully known. */
  group?: "front" | "rest" | "all";
}

/** One sheet: the input, and the plain formulas that stand for one call. */
export interface EquivalentCase {
  id: string;
  title: string;
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

const a1 = (row: number, column: number): string => {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
};

/** Park and Miller's generator: the same inputs in every run. */
class Random {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  unit(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }
  chance(share: number): boolean {
    return this.unit() < share;
  }
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }
  fraction(low: number, high: number): number {
    return Math.round((low + this.unit() * (high - low)) * 1e4) / 1e4;
  }
  amount(most = 1e6): number {
    return Math.round(this.unit() * most * 100) / 100;
  }
  pick<T>(values: readonly T[]): T {
    return values[this.whole(0, values.length - 1)];
  }
  column<T>(rows: number, make: (row: number) => T): T[][] {
    return Array.from({ length: rows }, (_, row) => [make(row)]);
  }
  block<T>(rows: number, columns: number, make: (row: number) => T): T[][] {
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, () => make(row)));
  }
}

const figureColumn = 25;

/** Published figures as facts.md prints them, for the cells of the benchmarks. */
const figures: Readonly<Record<string, number>> = {
  "multiplier.canalys-2022": 6.4,
  "multiplier.omdia-2025": 7.13,
  "frontend.canalys-2022": 0.6,
  "ladder.focused": 1.26,
  "ladder.multi-category": 3.26,
  "ladder.progressive": 5.78,
  "ladder.expert": 7.13,
  "fee.private.1": 0.03,
  "fee.private.2": 0.02,
  "fee.private.3": 0.015,
  "fee.saas": 0.03,
  "fee.server": 0.2,
  "fee.data": 0.03,
  "fee.renewal": 0.015,
  "fee.services": 0.025,
  "fee.channel": 0.005,
  "fee.korea": 0.01,
};

const defaults: Readonly<Record<string, number>> = {
  "schedule.firstyear": 0.61,
  "schedule.years": 3,
  "placement.established": 0.2,
  "unit.scale": 1,
};

/** Low, mid and high by preset, in ladder order. */
const margins: Readonly<Record<string, Readonly<Record<string, (number | null)[]>>>> = {
  AWS: { low: [0.01, null, 0.3, null, null], mid: [0.05, null, 0.35, null, null], high: [0.09, null, 0.4, null, null] },
  "IDC 2017": { low: [null, null, null, null, null], mid: [0.15, 0.35, 0.45, 0.7, null], high: [null, null, null, null, null] },
  "AMI 2017": { low: [null, 0.4, 0.5, null, null], mid: [null, 0.45, 0.55, null, null], high: [0.2, 0.5, 0.6, null, null] },
};

/** A portfolio: most lines have a model; some are left out, blank, without cost or negative. */
function portfolio(random: Random, withCost: boolean, columns = 1): Call["args"] {
  const rows = random.whole(1, 12);
  const from = random.whole(0, 4);
  const used = businessModels.slice(from, from + random.whole(1, 5));
  const models = random.column<Value>(rows, () => (random.chance(0.1) ? null : random.chance(0.1) ? "exclude" : random.pick(used)));
  const blank = (row: number): boolean => models[row][0] === null;
  const revenue = random.block<Value>(rows, columns, (row) =>
    blank(row) || random.chance(0.05) ? null : random.amount() * (random.chance(0.1) ? -1 : 1),
  );
  if (!withCost) return { models, revenue };
  const known = random.chance(0.6);
  const cost = revenue.map((line, row) =>
    line.map((amount) => (blank(row) || (!known && random.chance(0.4)) ? null : Number(amount) * random.fraction(0.2, 1.1))),
  );
  return { models, revenue, cost };
}

const omittable = <T>(random: Random, name: string, value: T): Record<string, T> => (random.chance(0.5) ? { [name]: value } : {});

function assumed(random: Random, keys: readonly (readonly [string, (random: Random) => number])[]): Value[][] {
  const rows = keys.filter(() => random.chance(0.6)).map(([key, make]) => [key, make(random)]);
  return rows.length > 0 ? rows : [["preset", "AWS"]];
}

const modelMargins = businessModels.flatMap((model) =>
  ["low", "mid", "high"].map((point) => [`margin.${model}.${point}`, (random: Random) => random.fraction(0.01, 0.8)] as const),
);
const threshold = [["placement.established", (random: Random) => random.fraction(0.05, 0.6)]] as const;

/** Margins that some models have: nearly all of them where every one with revenue needs one. */
function benchmarkTerms(random: Random, all: boolean, point = true): Call["args"] {
  const given = all ? modelMargins.map(([key, make]) => [key, make(random)]) : assumed(random, modelMargins);
  return {
    ...omittable(random, "preset", random.pick(["IDC 2017", "AMI 2017"])),
    ...(point ? omittable(random, "point", random.pick(["low", "high"])) : {}),
    ...(all || random.chance(0.5) ? { assumptions: given } : {}),
  };
}

const customers = (random: Random): [Value[][], Value[][]] => {
  const rows = random.whole(1, 12);
  const amounts = (): Value[][] => random.column<Value>(rows, () => (random.chance(0.2) ? null : random.amount()));
  return [amounts(), amounts()];
};

function bridgeLines(random: Random): Call["args"] {
  const rows = random.whole(1, 8);
  const amounts = (): Value[][] => random.column<Value>(rows, () => (random.chance(0.15) ? null : random.amount()));
  const lines = { revenueBefore: amounts(), costBefore: amounts(), revenueAfter: amounts(), costAfter: amounts() };
  for (const revenue of [lines.revenueBefore, lines.revenueAfter]) revenue[0][0] = random.amount() + 1;
  return lines;
}

const named = (rows: number): Value[][] => Array.from({ length: rows }, (_, row) => [`Line ${row + 1}`]);
const rowsOf = (cells: Call["args"][string]): number => (cells as Value[][]).length;
const transposed = (cells: Value[][]): Value[][] => cells[0].map((_, column) => cells.map((row) => row[column]));

function starts(random: Random): Call["args"] {
  const one = random.chance(0.3);
  const column = random.column<Value>(one ? 1 : random.whole(2, 6), () => (random.chance(0.1) ? null : random.amount()));
  return {
    newAwsRevenue: random.chance(0.5) ? column : transposed(column),
    ...omittable(random, "years", random.whole(2, 5)),
    ...omittable(random, "periodsPerYear", random.pick([2, 4])),
    ...omittable(random, "assumptions", assumed(random, [
      ["multiplier.total", (r) => r.fraction(1, 9)],
      ["schedule.firstyear", (r) => r.fraction(0.1, 0.9)],
      ["schedule.years", (r) => r.whole(2, 6)],
    ])),
  };
}

function asked(random: Random): Call["args"] {
  const dollars = random.chance(0.5);
  const some = serviceCategories.filter(() => random.chance(0.5));
  const known = some.length > 0 ? some : [serviceCategories[random.whole(0, 5)]];
  return {
    categories: known.map((category) => [category]),
    assumptions: [
      ...known.map((category) => [dollars ? `multiplier.${category}` : `share.${category}`, random.fraction(0, dollars ? 3 : 0.16)]),
      ...(random.chance(0.5) && known.length < 6 ? [["multiplier.total", random.fraction(1, 9)]] : []),
    ],
  };
}

const total = (random: Random): Call["args"] => ({ assumptions: [["multiplier.total", random.fraction(1, 9)]] });
const keys = Object.keys(figures);

/** Random calls of each function, one entry a form. Ranges are larger than a cell where a form is for several. */
const forms: readonly (readonly [id: string, form: string, make: (random: Random) => Call])[] = [
  ["MULTIPLIER", "total", (r) => ({ args: { ...omittable(r, "study", "Omdia 2025"), ...(r.chance(0.5) ? total(r) : {}) } })],
  ["MULTIPLIER", "known categories", (r) => {
    const args = asked(r);
    const six = rowsOf(args.categories) === 6;
    if (six && (args.assumptions as Value[][])[0][0] === "share.advise") args.assumptions = serviceCategories.map((c) => [`multiplier.${c}`, r.fraction(0, 2)]);
    return { args };
  }],
  ["MULTIPLIER", "front", (r) => ({ args: { categories: [["design"], ["build"], ["advise"]], ...(r.chance(0.7) ? total(r) : {}) }, group: "front" })],
  ["MULTIPLIER", "rest", (r) => ({ args: { categories: [["manage"], ["adopt"], ["procure"]], ...(r.chance(0.7) ? total(r) : {}) }, group: "rest" })],
  ["MULTIPLIER", "all", (r) => ({ args: { categories: serviceCategories.map((c) => [c]), ...(r.chance(0.7) ? total(r) : {}) }, group: "all" })],
  ["MARGIN", "models", (r) => ({
    args: { model: r.block<Value>(r.whole(2, 4), r.whole(1, 3), () => (r.chance(0.2) ? r.pick([null, "exclude"]) : r.pick(businessModels))), ...benchmarkTerms(r, false) },
  })],
  ["LADDER", "multipliers", (r) => ({ args: { multiplier: r.block<Value>(r.whole(1, 3), r.whole(1, 3), () => (r.chance(0.3) ? r.pick([null, 1.26, 3.26, 5.78, 7.13]) : r.fraction(0, 9))) } })],
  ["BENCHMARK", "value", (r) => ({ args: { key: r.pick(keys) } })],
  ["BENCHMARK", "field", (r) => ({ args: { key: r.pick(keys), field: r.pick(["unit", "kind", "source", "year"]) } })],
  ["BENCHMARKS", "topic", (r) => ({ args: omittable(r, "topic", r.pick(["multiplier", "ladder", "margin", "fee", "tier"])) })],
  ...["own", "services", "all"].map((definition) => ["REALIZED", definition, (r: Random) => {
    const lines = portfolio(r, false, r.whole(1, 3));
    return { args: { ...lines, awsRevenue: r.block<Value>(r.whole(1, 4), 1, () => r.amount() + 1), ...(definition === "own" ? {} : { definition }) } };
  }] as const),
  ...["all", "rows", "columns", "each"].map((by) => ["GROSSMARGIN", by, (r: Random) => {
    const rows = r.whole(2, 4);
    const revenue = r.block<Value>(rows, r.whole(1, 3), () => (r.chance(0.2) ? null : r.amount()));
    const cost = revenue.map((line) => line.map((amount) => amount && Number(amount) * r.fraction(0.2, 1.1)));
    return { args: { revenue, cost, ...(by === "all" ? {} : { by }) } };
  }] as const),
  ["MIX", "revenue", (r) => ({ args: portfolio(r, false, r.whole(1, 3)) })],
  ["MIX", "cost", (r) => ({ args: portfolio(r, true, r.whole(1, 3)) })],
  ["BLENDED", "margins for all", (r) => ({ args: { ...portfolio(r, false), ...benchmarkTerms(r, true) } })],
  ["BLENDED", "margins for some", (r) => ({ args: { ...portfolio(r, false), ...benchmarkTerms(r, false) } })],
  ["MARGINGAP", "", (r) => ({ args: { ...portfolio(r, true, r.whole(1, 2)), ...benchmarkTerms(r, r.chance(0.5)) } })],
  ["BRIDGE", "profit", (r) => ({ args: bridgeLines(r) })],
  ["BRIDGE", "points", (r) => ({ args: { ...bridgeLines(r), measure: "points" } })],
  ["BRIDGE", "profit, labels", (r) => withLabels(bridgeLines(r))],
  ["BRIDGE", "points, labels", (r) => withLabels({ ...bridgeLines(r), measure: "points" })],
  ["RESALEMARGIN", "one line", (r) => ({ args: { list: [[r.amount()]], sell: [[r.amount() + 1]], rates: r.block<Value>(r.whole(1, 3), r.whole(1, 3), () => r.fraction(0, 0.08)) } })],
  ["RESALEMARGIN", "one row of rates", (r) => {
    const rows = r.whole(2, 6);
    return { args: { list: r.column<Value>(rows, () => r.amount()), sell: r.column<Value>(rows, () => (r.chance(0.2) ? null : r.amount())), rates: r.block<Value>(1, r.whole(1, 3), () => r.fraction(0, 0.08)) } };
  }],
  ["RESALEMARGIN", "a row of rates a line", (r) => {
    const rows = r.whole(2, 6);
    return { args: { list: r.column<Value>(rows, () => r.amount()), sell: r.column<Value>(rows, () => (r.chance(0.2) ? null : r.amount())), rates: r.block<Value>(rows, r.whole(1, 3), () => r.fraction(0, 0.08)) } };
  }],
  ...["accounts", "amount"].map((measure) => ["ATTACH", measure, (r: Random) => {
    const [resale, services] = customers(r);
    return { args: { resale, services, ...(measure === "amount" ? { measure } : {}) } };
  }] as const),
  ...["NRR", "GRR"].map((id) => [id, "", (r: Random) => {
    const [start, end] = customers(r);
    return { args: r.chance(0.5) ? { start, end } : { start: transposed(start), end: transposed(end) } };
  }] as const),
  ["SCHEDULE", "full stack", (r) => ({ args: starts(r) })],
  ["SCHEDULE", "categories", (r) => ({ args: { ...starts(r), ...asked(r) } })],
  ["SCHEDULE", "front", (r) => ({ args: { ...starts(r), categories: [["design"], ["build"], ["advise"]] }, group: "front" })],
  ["REVENUENEEDED", "", (r) => ({
    args: {
      targetMargin: r.block<Value>(r.whole(1, 3), r.whole(1, 3), () => r.fraction(-0.1, 0.9)),
      ...grossAmounts(r),
      newMargin: r.fraction(0.1, 0.95),
    },
  })],
  ["PAYBACK", "", (r) => {
    const flows = r.column<Value>(r.whole(1, 9), (row) => (r.chance(0.1) ? null : r.amount() * (row === 0 || r.chance(0.2) ? -3 : 1)));
    return { args: { cashflows: r.chance(0.5) ? flows : transposed(flows), ...omittable(r, "rate", r.fraction(-0.1, 0.3)) } };
  }],
  ["PAYBACK", "of whole amounts", (r) => ({ args: { cashflows: [[-0.3], [0.1], [0.1], [0.1], [r.whole(0, 3)]], ...omittable(r, "rate", 0) } })],
  ...[false, true].flatMap((cost) => [
    ["PLACEMENT", cost ? "cost" : "revenue", (r: Random) => ({ args: { ...portfolio(r, cost), ...omittable(r, "assumptions", assumed(r, threshold)) } })] as const,
    ["ANCHOR", cost ? "cost" : "revenue", (r: Random) => ({ args: portfolio(r, cost) })] as const,
    ["SCORE", cost ? "rung, cost" : "rung", (r: Random) => ({ args: portfolio(r, cost) })] as const,
    ["SCORE", cost ? "breadth, cost" : "breadth", (r: Random) => ({ args: { ...portfolio(r, cost), axis: "breadth" } })] as const,
    ["MOVES", cost ? "cost" : "revenue", (r: Random) => {
      const terms = benchmarkTerms(r, false, false);
      if (terms.assumptions) (terms.assumptions as Value[][]).push(["placement.established", r.fraction(0.05, 0.6)]);
      return { args: { ...portfolio(r, cost), ...terms } };
    }] as const,
  ]),
  ["MARKETPLACEFEE", "private", (r) => ({ args: { ...contracts(r), ...modified(r), ...omittable(r, "assumptions", [["unit.scale", r.pick([1, 1000, 1e6])]]) } })],
  ["MARKETPLACEFEE", "offer", (r) => ({
    args: { ...contracts(r), offer: r.pick(["saas", "server", "data", "renewal", "services"]), ...omittable(r, "modifiers", [["korea"]]), ...omittable(r, "assumptions", [["fee.saas", 0.04]]) },
  })],
  ["MARKETPLACEFEE", "fee.private", (r) => ({ args: { ...contracts(r), ...modified(r), assumptions: [["fee.private", r.fraction(0, 0.1)]] } })],
  ["TORNADO", "", (r) => {
    const rows = r.whole(1, 8);
    const mids = r.column<number>(rows, () => r.fraction(0.1, 0.5));
    const swing = r.chance(0.3) ? 0.125 : null;
    const args = {
      revenue: r.column<Value>(rows, () => (swing ? 1000 : r.amount())),
      low: mids.map(([mid]) => [swing ? 0.25 : mid - r.fraction(0, 0.2)]),
      mid: mids.map(([mid]) => [swing ? 0.375 : mid]),
      high: mids.map(([mid]) => [swing ? r.pick([0.375, 0.5]) : mid + r.fraction(0, 0.2)]),
    };
    return { args: { labels: named(rows), ...args } };
  }],
];

function withLabels(args: Call["args"]): Call {
  return { args: { ...args, labels: named(rowsOf(args.revenueBefore)) } };
}

function grossAmounts(random: Random): Call["args"] {
  const revenue = random.column<Value>(random.whole(1, 6), () => random.amount() + 1);
  return { revenue, cost: revenue.map(([amount]) => [Number(amount) * random.fraction(0.4, 1)]) };
}

function contracts(random: Random): Call["args"] {
  const value = (): Value => (random.chance(0.3) ? random.pick([null, 1e6, 1e7, 1000, 10000]) : random.amount(random.pick([2e4, 2e6, 2e7])));
  return { contractValue: random.block(random.whole(1, 3), random.whole(1, 3), value) };
}

function modified(random: Random): Call["args"] {
  return omittable(random, "modifiers", random.pick<Value[][]>([[["channel"]], [["korea"]], [["korea"], ["channel"]], [["channel", "korea"]]]));
}

const described = new Map(
  functionFiles.map((file) => {
    const text = readFileSync(file, "utf8");
    const lines = [...text.matchAll(/^ \* @equivalent (.+)$/gm)].map(([, line]) => line);
    const { id, parameters } = readDescription(file, text);
    return [id, { parameters: parameters.map(({ name }) => name), lines }] as const;
  }),
);

/** The ids whose cells can be turned into formulas, and those that can only keep their value. */
export const convertible = [...described].filter(([, { lines }]) => lines.join() !== "value").map(([id]) => id);
export const valueOnly = [...described].filter(([, { lines }]) => lines.join() === "value").map(([id]) => id);

const answeredCalls = 20;

/** Random calls of each form of each convertible function, laid out on a sheet each: twenty with an answer, and those with an error among them. */
export function equivalentCases(): EquivalentCase[] {
  return forms.flatMap(([id, form, make], at) => {
    const random = new Random(1000 + at);
    const cases: EquivalentCase[] = [];
    for (let answered = 0; answered < answeredCalls; ) {
      const one = layOut(id, [id, form, cases.length + 1].join(" "), make(random));
      if (one.expected) answered++;
      cases.push(one);
    }
    return cases;
  });
}

function layOut(id: string, title: string, call: Call): EquivalentCase {
  const { parameters } = described.get(id)!;
  const expected = answerOf(id, parameters.map((name) => call.args[name]));
  const sheet = new Sheet(call, id);
  const equivalent = readEquivalent(described.get(id)!.lines);
  const { form, steps } = formOf(equivalent, sheet.holds);
  if (!form.columns) throw new Error(`${title} keeps its value only`);
  const [row, column] = [0, figureColumn + 2];
  const [rows, columns] = expected ? [expected.length, expected[0].length] : [form.columns.length > 1 ? 5 : 1, form.columns.length];
  const lines = form.totals ? rows - 1 : rows;
  const size = Math.max(sheet.size, ...(expected ?? []).flat().map((answer) => (typeof answer === "number" ? Math.abs(answer) : 0)));
  const formulas: EquivalentCase["formulas"] = [];
  const enter = (template: string, down: number, across: number, spill = [1, 1]): void => {
    const bindings = sheet.bindings({ down, across, rows: lines, columns, row, column, along: form.columns!.length > 1 || rows > 1 || columns === 1 ? down : across });
    const formula = plainFormula(template, bindings, steps);
    formulas.push({ row: row + down, column: column + across, rows: spill[0], columns: spill[1], formula });
  };
  const template = form.columns[0];
  const inEachCell = /:(cell|row|column)\}|\{position\}/.test(expanded(template, steps));
  if (form.columns.length === 1 && !inEachCell) enter(template, 0, 0, [rows, columns]);
  else {
    for (let down = 0; down < lines; down++) {
      for (let across = 0; across < columns; across++) enter(form.columns[form.columns.length === 1 ? 0 : across], down, across);
    }
    form.totals?.forEach((totals, across) => enter(totals, lines, across));
  }
  return { id, title, cells: sheet.cells, figures: figureColumn, formulas, row, column, expected, size };
}

const expanded = (template: string, steps: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => (name in steps ? expanded(steps[name], steps) : placeholder));

function answerOf(id: string, values: unknown[]): unknown[][] | null {
  try {
    const answer = functions[id](...(values as never[]));
    return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  } catch {
    return null;
  }
}

/** A cell of a spill: where in it, how far it goes, and where it begins on the sheet. */
interface Place {
  down: number;
  across: number;
  /** Which of the two counts the positions. */
  along: number;
  rows: number;
  columns: number;
  row: number;
  column: number;
}

/** The input of a call on a sheet of its own, and what the placeholders of the grammar stand for there. */
class Sheet {
  readonly cells: Value[][] = [];
  size = 1;
  private readonly at: Record<string, { row: number; column: number; rows: number; columns: number }> = {};
  private readonly assumptions: Record<string, string> = {};
  private readonly study: string;
  private next = 0;

  constructor(
    private readonly call: Call,
    id: string,
  ) {
    for (const [name, value] of Object.entries(call.args)) {
      this.put(name, Array.isArray(value) ? value : [[value]]);
      if (name === "assumptions") {
        (value as Value[][]).forEach(([key], row) => (this.assumptions[String(key)] = a1(row, this.at.assumptions.column + 1)));
      }
    }
    this.study = call.args.study === "Omdia 2025" ? "omdia-2025" : "canalys-2022";
    Object.entries(figures).forEach(([key, value]) => this.put(`benchmark:${key}`, [[value]], true));
    Object.entries(defaults).forEach(([key, value]) => this.put(`default:${key}`, [[value]], true));
    if (id.startsWith("BENCHMARK")) {
      const list = answerOf("BENCHMARKS", [call.args.topic])!;
      this.put("benchmarks", list.map((row) => row.map((cell) => (cell === "" ? null : (cell as Value)))));
    }
  }

  /** Arguments stand side by side; figures, one below the other, in a column of their own. */
  private put(name: string, block: Value[][], below = false): void {
    const row = below ? this.figureRow++ : 0;
    const column = below ? figureColumn : this.next;
    if (!below) this.next += block[0].length + 1;
    this.at[name] = { row, column, rows: block.length, columns: block[0].length };
    block.forEach((line, down) => {
      const cells = (this.cells[row + down] ??= []);
      line.forEach((value, across) => {
        cells[column + across] = value;
        if (typeof value === "number" && !below) this.size = Math.max(this.size, Math.abs(value));
      });
    });
  }
  private figureRow = 0;

  private reference(name: string, down = 0, across = 0, rows = this.at[name].rows, columns = this.at[name].columns): string {
    const { row, column } = this.at[name];
    const first = a1(row + down, column + across);
    return rows * columns === 1 ? first : `${first}:${a1(row + down + rows - 1, column + across + columns - 1)}`;
  }

  readonly holds = (condition: string): boolean => {
    const [head, tail] = condition.split(/[:=]/);
    const { args, group } = this.call;
    if (head === "assumption") return tail in this.assumptions;
    if (head === "categories" && tail !== undefined) return group === tail;
    if (condition.includes("=")) return args[head] === tail;
    const at = this.at[head];
    if (!at || tail === undefined) return at !== undefined;
    return (tail === "rows" ? at.rows : tail === "columns" ? at.columns : at.rows * at.columns) > 1;
  };

  private margin(rung: number): string {
    const { preset = "AWS", point = "mid" } = this.call.args;
    const figure = margins[preset as string][point as string][rung];
    return this.assumptions[`margin.${businessModels[rung]}.${point as string}`] ?? (figure === null ? '""' : String(figure));
  }

  private dollars(category: string, total: string): string {
    const share = this.assumptions[`share.${category}`];
    return this.assumptions[`multiplier.${category}`] ?? (share ? `${share}*${total}` : "NA()");
  }

  bindings({ down, across, along, rows, columns, row, column }: Place): Record<string, string> {
    const bound: Record<string, string> = { periodsPerYear: "1", rate: "0" };
    for (const [name, at] of Object.entries(this.at)) {
      bound[name] = this.reference(name);
      const line = at.columns === 1 || at.rows > 1 ? down : 0;
      if (at.rows === 1 && at.columns > 1 && rows > 1) bound[`${name}:cell`] = this.reference(name, 0, down, 1, 1);
      else bound[`${name}:cell`] = this.reference(name, line, Math.min(across, at.columns - 1), 1, 1);
      bound[`${name}:row`] = this.reference(name, line, 0, 1);
      bound[`${name}:column`] = this.reference(name, 0, Math.min(across, at.columns - 1), undefined, 1);
    }
    for (const key of Object.keys(defaults)) bound[`assumption:${key}`] = this.assumptions[key] ?? this.reference(`default:${key}`);
    const total = this.assumptions["multiplier.total"] ?? this.reference(`benchmark:multiplier.${this.study}`);
    bound["assumption:multiplier.total"] = total;
    bound.years ??= bound["assumption:schedule.years"];
    businessModels.forEach((model, rung) => (bound[`margin:${model}`] = this.margin(rung)));
    for (const category of serviceCategories) bound[`dollars:${category}`] = this.dollars(category, total);
    if (down < 5) {
      bound["margins:cell"] = this.margin(down);
      bound["names:business models:cell"] = `"${businessModels[down]}"`;
    }
    const offer = (this.call.args.offer as string | undefined) ?? "private";
    bound.fee = this.assumptions[`fee.${offer}`] ?? (offer === "private" ? "0" : this.reference(`benchmark:fee.${offer}`));
    bound.position = String(along + 1);
    for (let own = 0; own < columns; own++) {
      bound[`cell:${own + 1}`] = a1(row + down, column + own);
      bound[`column:${own + 1}`] = `${a1(row, column + own)}:${a1(row + rows - 1, column + own)}`;
      bound[`down:${own + 1}`] = `${a1(row + down, column + own)}:${a1(row + rows - 1, column + own)}`;
    }
    const { form, steps } = formOf(multiplierForms(), this.holds);
    const lazily = (): string => plainFormula(form.columns![0], bound, steps).slice(1);
    return Object.defineProperty(bound, "MULTIPLIER", { get: lazily, enumerable: true });
  }
}

const multiplierForms = (): Equivalent => readEquivalent(described.get("MULTIPLIER")!.lines);
