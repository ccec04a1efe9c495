import { businessModels } from "../../src/framework/words/business-model";
import { serviceCategories } from "../../src/framework/words/service-category";
import { figures } from "./published-figures";
import type { Random } from "./random";

export type Value = string | number | null;

/** The arguments of a call by name: ranges as arrays, single values as they are, omitted ones left out. */
export type Arguments = Readonly<Record<string, Value[][] | Value>>;

/** Calls of one form of a function. */
export interface CallForm {
  id: string;
  form: string;
  make(random: Random): Arguments;
  /** Which whole group of categories is asked for, not all with a figure of their own. */
  group?: "front" | "rest" | "all";
}

/** A portfolio: most lines have a model; some are left out, blank, without cost or negative. */
function portfolio(random: Random, withCost: boolean, columns = 1): Arguments {
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

/** An optional argument, given in half of the calls. */
const omittable = <T>(random: Random, name: string, value: T): Record<string, T> => (random.chance(0.5) ? { [name]: value } : {});

/** Some of these assumptions. */
function assumed(random: Random, keys: readonly (readonly [string, (random: Random) => Value])[]): Value[][] {
  const rows = keys.filter(() => random.chance(0.6)).map(([key, make]) => [key, make(random)]);
  return rows.length > 0 ? rows : [["preset", "AWS"]];
}

const modelMargins = businessModels.flatMap((model) =>
  ["low", "mid", "high"].map((point) => [`margin.${model}.${point}`, (random: Random) => random.fraction(0.01, 0.8)] as const),
);
const placementRules = [
  ["placement.established", (random: Random) => random.fraction(0.05, 0.6)],
  ["resale.booked", (random: Random) => random.pick(["gross", "net"])],
] as const;

/** What says the benchmark margins: those of all models, or of some. */
function benchmarkTerms(random: Random, all: boolean): Arguments {
  const given = all ? modelMargins.map(([key, make]) => [key, make(random)]) : assumed(random, modelMargins);
  return {
    ...omittable(random, "preset", random.pick(["IDC 2017", "AMI 2017"])),
    ...omittable(random, "point", random.pick(["low", "high"])),
    ...(all || random.chance(0.5) ? { assumptions: given } : {}),
  };
}

const customers = (random: Random): [Value[][], Value[][]] => {
  const rows = random.whole(1, 12);
  const amounts = (): Value[][] => random.column<Value>(rows, () => (random.chance(0.2) ? null : random.amount()));
  return [amounts(), amounts()];
};

function bridgeLines(random: Random): Arguments {
  const rows = random.whole(1, 8);
  const amounts = (): Value[][] => random.column<Value>(rows, () => (random.chance(0.15) ? null : random.amount()));
  const lines = { revenueBefore: amounts(), costBefore: amounts(), revenueAfter: amounts(), costAfter: amounts() };
  for (const revenue of [lines.revenueBefore, lines.revenueAfter]) revenue[0][0] = random.amount() + 1;
  return lines;
}

const named = (rows: number): Value[][] => Array.from({ length: rows }, (_, row) => [`Line ${row + 1}`]);
const transposed = (cells: Value[][]): Value[][] => cells[0].map((_, column) => cells.map((row) => row[column]));

/** AWS revenue of new projects in a row or a column. */
function starts(random: Random, count: number): Arguments {
  const column = random.column<Value>(count, () => (random.chance(0.1) ? null : random.amount()));
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

/** Some categories, each with dollars or a share in the assumptions. */
function knownCategories(random: Random): Arguments {
  const some = serviceCategories.filter(() => random.chance(0.5));
  const known = some.length > 0 ? some : [random.pick(serviceCategories)];
  // Six random shares would not sum to 1.
  const dollars = known.length === 6 || random.chance(0.5);
  const figuresOf = known.map((category): Value[] =>
    dollars ? [`multiplier.${category}`, random.fraction(0, 3)] : [`share.${category}`, random.fraction(0, 0.19)],
  );
  const total: Value[][] = random.chance(0.5) ? [["multiplier.total", random.fraction(1, 9)]] : [];
  return { categories: known.map((category) => [category]), assumptions: [...figuresOf, ...total] };
}

const total = (random: Random): Arguments => omittable(random, "assumptions", [["multiplier.total", random.fraction(1, 9)]]);
const column = (...words: Value[]): Value[][] => words.map((word) => [word]);

/** Resold lines, and rates for all of them in one row or in a row a line. */
function resale(random: Random, lines: number, rateRows: number): Arguments {
  return {
    list: random.column(lines, () => random.amount()),
    sell: random.column(lines, () => (lines > 1 && random.chance(0.2) ? null : random.amount() + 1)),
    rates: random.block(rateRows, random.whole(1, 3), () => random.fraction(0, 0.08)),
  };
}

function revenueAndCost(random: Random, columns = 1): { revenue: Value[][]; cost: Value[][] } {
  const amount = (row: number): Value => (row > 0 && random.chance(0.2) ? null : random.amount() + 1);
  const revenue = random.block(random.whole(2, 5), columns, amount);
  return { revenue, cost: revenue.map((line) => line.map((sold) => sold && Number(sold) * random.fraction(0.4, 1.1))) };
}

function targets(random: Random, count: number): Arguments {
  const targetMargin = random.block(count, random.whole(1, count), () => random.fraction(-0.1, 0.7));
  return { targetMargin, ...revenueAndCost(random), newMargin: random.fraction(0.2, 0.95) };
}

function cashflows(random: Random): Value[][] {
  const flow = (row: number): Value => (random.chance(0.1) ? null : random.amount() * (row === 0 || random.chance(0.2) ? -3 : 1));
  const flows = random.column(random.whole(1, 9), flow);
  return random.chance(0.5) ? flows : transposed(flows);
}

function contracts(random: Random): Arguments {
  const value = (): Value =>
    random.chance(0.3) ? random.pick([null, 1e6, 1e7, 1000, 10000]) : random.amount(random.pick([2e4, 2e6, 2e7]));
  return { contractValue: random.block(random.whole(1, 3), random.whole(1, 3), value) };
}

function modifiers(random: Random): Arguments {
  const cells: Value[][][] = [[["channel"]], [["korea"]], [["korea"], ["channel"]], [["channel", "korea"]]];
  return omittable(random, "modifiers", random.pick(cells));
}

/** Lines with uncertain margins; sometimes with the same swing, in numbers without rounding errors. */
function uncertainLines(random: Random): Arguments {
  const rows = random.whole(1, 8);
  const labels = named(rows);
  if (random.chance(0.3)) {
    const high = random.column<Value>(rows, () => random.pick([0.375, 0.5]));
    return { labels, revenue: high.map(() => [1000]), low: high.map(() => [0.25]), mid: high.map(() => [0.375]), high };
  }
  const mid = random.column(rows, () => random.fraction(0.1, 0.5));
  const beside = (side: 1 | -1): Value[][] => mid.map(([margin]) => [margin + side * random.fraction(0, 0.2)]);
  return { labels, revenue: random.column(rows, () => random.amount()), low: beside(-1), mid, high: beside(1) };
}

/** An optional argument that is a word: omitted, then each of these. */
const worded = (name: string, ...words: string[]): Arguments[] => [{}, ...words.map((word) => ({ [name]: word }))];

/** Random calls of each function that converts, an entry a form; of several cells where a form is for several. */
export const callForms: readonly CallForm[] = [
  { id: "MULTIPLIER", form: "total", make: (r) => ({ ...omittable(r, "study", "Omdia 2025"), ...total(r) }) },
  { id: "MULTIPLIER", form: "known categories", make: knownCategories },
  { id: "MULTIPLIER", form: "front", group: "front", make: (r) => ({ categories: column("design", "build", "advise"), ...total(r) }) },
  { id: "MULTIPLIER", form: "rest", group: "rest", make: (r) => ({ categories: column("manage", "adopt", "procure"), ...total(r) }) },
  { id: "MULTIPLIER", form: "all", group: "all", make: (r) => ({ categories: column(...serviceCategories), ...total(r) }) },
  {
    id: "MARGIN",
    form: "several",
    make: (r) => {
      const model = (): Value => (r.chance(0.2) ? r.pick([null, "exclude"]) : r.pick(businessModels));
      return { model: r.block(r.whole(2, 4), r.whole(1, 3), model), ...benchmarkTerms(r, false) };
    },
  },
  {
    id: "LADDER",
    form: "",
    make: (r) => {
      const value = (): Value => (r.chance(0.3) ? r.pick([null, 1.26, 3.26, 5.78, 7.13]) : r.fraction(0, 9));
      return { multiplier: r.block(r.whole(1, 3), r.whole(1, 3), value) };
    },
  },
  { id: "BENCHMARK", form: "value", make: (r) => ({ key: r.pick(Object.keys(figures)) }) },
  {
    id: "BENCHMARK",
    form: "field",
    make: (r) => ({ key: r.pick(Object.keys(figures)), field: r.pick(["unit", "kind", "source", "year"]) }),
  },
  {
    id: "BENCHMARKS",
    form: "",
    make: (r) => omittable(r, "topic", r.pick(["multiplier", "ladder", "margin", "fee", "tier"])),
  },
  ...worded("definition", "services", "all").map((definition) => ({
    id: "REALIZED",
    form: Object.values(definition).join(),
    make: (r: Random) => ({
      ...portfolio(r, false, r.whole(1, 3)),
      awsRevenue: r.block(r.whole(1, 4), r.whole(1, 2), () => r.amount() + 1),
      ...definition,
    }),
  })),
  ...worded("by", "rows", "columns", "each").map((by) => ({
    id: "GROSSMARGIN",
    form: Object.values(by).join(),
    make: (r: Random) => ({ ...revenueAndCost(r, r.whole(1, 3)), ...by }),
  })),
  { id: "MIX", form: "revenue", make: (r) => portfolio(r, false, r.whole(1, 3)) },
  { id: "MIX", form: "cost", make: (r) => portfolio(r, true, r.whole(1, 3)) },
  { id: "BLENDED", form: "a margin for every model", make: (r) => ({ ...portfolio(r, false), ...benchmarkTerms(r, true) }) },
  { id: "BLENDED", form: "margins for some", make: (r) => ({ ...portfolio(r, false), ...benchmarkTerms(r, false) }) },
  { id: "MARGINGAP", form: "", make: (r) => ({ ...portfolio(r, true, r.whole(1, 2)), ...benchmarkTerms(r, r.chance(0.5)) }) },
  ...worded("measure", "points").flatMap((measure) => [
    { id: "BRIDGE", form: Object.values(measure).join(), make: (r: Random) => ({ ...bridgeLines(r), ...measure }) },
    {
      id: "BRIDGE",
      form: `labels ${Object.values(measure).join()}`,
      make: (r: Random) => {
        const lines = bridgeLines(r);
        return { ...lines, labels: named((lines.revenueBefore as Value[][]).length), ...measure };
      },
    },
  ]),
  { id: "RESALEMARGIN", form: "one line", make: (r) => resale(r, 1, r.whole(1, 3)) },
  { id: "RESALEMARGIN", form: "one row of rates", make: (r) => resale(r, r.whole(2, 6), 1) },
  {
    id: "RESALEMARGIN",
    form: "a row of rates a line",
    make: (r) => {
      const lines = r.whole(2, 6);
      return resale(r, lines, lines);
    },
  },
  ...worded("measure", "amount").map((measure) => ({
    id: "ATTACH",
    form: Object.values(measure).join(),
    make: (r: Random) => {
      const [resold, services] = customers(r);
      return { resale: resold, services, ...measure };
    },
  })),
  ...["NRR", "GRR"].map((id) => ({
    id,
    form: "",
    make: (r: Random) => {
      const [start, end] = customers(r);
      return r.chance(0.5) ? { start, end } : { start: transposed(start), end: transposed(end) };
    },
  })),
  { id: "SCHEDULE", form: "one start", make: (r) => starts(r, 1) },
  { id: "SCHEDULE", form: "several starts", make: (r) => starts(r, r.whole(2, 6)) },
  { id: "SCHEDULE", form: "known categories", make: (r) => ({ ...starts(r, r.whole(1, 4)), ...knownCategories(r) }) },
  {
    id: "SCHEDULE",
    form: "front",
    group: "front",
    make: (r) => ({ ...starts(r, r.whole(1, 4)), categories: column("design", "build", "advise") }),
  },
  { id: "REVENUENEEDED", form: "one target", make: (r) => targets(r, 1) },
  { id: "REVENUENEEDED", form: "several targets", make: (r) => targets(r, r.whole(2, 4)) },
  { id: "PAYBACK", form: "", make: (r) => ({ cashflows: cashflows(r), ...omittable(r, "rate", r.fraction(-0.1, 0.3)) }) },
  { id: "PAYBACK", form: "to the cent", make: (r) => ({ cashflows: column(-0.3, 0.1, 0.1, 0.1, r.whole(0, 3)) }) },
  ...[false, true].flatMap((cost) => [
    {
      id: "PLACEMENT",
      form: cost ? "cost" : "revenue",
      make: (r: Random) => ({ ...portfolio(r, cost), ...omittable(r, "assumptions", assumed(r, placementRules)) }),
    },
    { id: "ANCHOR", form: cost ? "cost" : "revenue", make: (r: Random) => portfolio(r, cost) },
    { id: "SCORE", form: cost ? "rung, cost" : "rung", make: (r: Random) => portfolio(r, cost) },
    { id: "SCORE", form: cost ? "breadth, cost" : "breadth", make: (r: Random) => ({ ...portfolio(r, cost), axis: "breadth" }) },
    {
      id: "MOVES",
      form: cost ? "cost" : "revenue",
      make: (r: Random) => ({
        ...portfolio(r, cost),
        ...omittable(r, "preset", r.pick(["IDC 2017", "AMI 2017"])),
        ...omittable(r, "assumptions", assumed(r, [...modelMargins, ...placementRules])),
      }),
    },
  ]),
  {
    id: "MARKETPLACEFEE",
    form: "private",
    make: (r) => ({ ...contracts(r), ...modifiers(r), ...omittable(r, "assumptions", [["unit.scale", r.pick([1, 1000, 1e6])]]) }),
  },
  {
    id: "MARKETPLACEFEE",
    form: "offer",
    make: (r) => ({
      ...contracts(r),
      offer: r.pick(["saas", "server", "data", "renewal", "services"]),
      ...omittable(r, "modifiers", [["korea"]]),
      ...omittable(r, "assumptions", [["fee.saas", 0.04]]),
    }),
  },
  {
    id: "MARKETPLACEFEE",
    form: "assumption",
    make: (r) => ({ ...contracts(r), ...modifiers(r), assumptions: [["fee.private", r.fraction(0, 0.1)]] }),
  },
  { id: "TORNADO", form: "", make: uncertainLines },
];
