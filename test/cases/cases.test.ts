import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, functions } from "../functions/evaluate";
import { ExcelError } from "../functions/excel-errors";

type Cell = string | number | null;

/** Lines made by a rule: what the cycle has at the line, plus line x step modulo modulus; lines count from 0. */
interface Rule {
  lines: number;
  columns: Record<string, { cycle: Cell[]; step?: number; modulus?: number }>;
}

/** The ranges of a case, by the names that its formulas use; the tables begin with a header. */
interface Case {
  about: string;
  portfolio?: Rule;
  profile: Cell[][];
  assumptions: Cell[][];
  customers: Cell[][];
  drivers: Cell[][];
}

/** A long result by its number of rows, its first and last rows and the sums of its columns. */
interface Digest {
  rows: number;
  first: Cell[][];
  last: Cell[][];
  sums: (number | null)[];
}

/** A null is a cell whose wording the contract leaves open. */
interface Expected {
  formula: string;
  expected: Cell | Cell[][] | Digest | { error: string; says: string[] };
  how: string;
}

const names = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, "case.json")));
const read = <T>(name: string, file: string): T => JSON.parse(readFileSync(join(__dirname, name, file), "utf8"));

function portfolioOf(name: string, rule?: Rule): Cell[][] {
  if (rule) {
    const columns = Object.entries(rule.columns);
    const lines = Array.from({ length: rule.lines }, (_, line) =>
      columns.map(([, { cycle, step, modulus }]) => {
        const base = cycle[line % cycle.length];
        return step && modulus ? (base as number) + ((line * step) % modulus) : base;
      }),
    );
    return [columns.map(([title]) => title), ...lines];
  }
  const [header, ...lines] = readFileSync(join(__dirname, name, "portfolio.csv"), "utf8").trim().split("\n");
  const cell = (text: string): Cell => (text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text));
  return [header.split(","), ...lines.map((line) => line.split(",").map(cell))];
}

/** A range as an array in a formula. */
function inBraces(rows: Cell[][]): string {
  const cell = (value: Cell): string => (value === null ? "_" : typeof value === "string" ? `"${value}"` : String(value));
  return `{${rows.map((row) => row.map(cell).join(",")).join(";")}}`;
}

function rangesOf(name: string): Map<string, string> {
  const { portfolio, customers, drivers, profile, assumptions } = read<Case>(name, "case.json");
  const ranges = new Map([["Profile", inBraces(profile)], ["Assumptions", inBraces(assumptions)]]);
  for (const [table, rows] of [["Portfolio", portfolioOf(name, portfolio)], ["Customers", customers], ["Drivers", drivers]] as const) {
    const [header, ...lines] = rows;
    header.forEach((title, column) => ranges.set(`${table}[${title}]`, inBraces(lines.map((line) => [line[column]]))));
  }
  return ranges;
}

/** What a formula answers, as rows; an error as its code and message. */
function answered(formula: string, ranges: Map<string, string>): Cell[][] | string {
  try {
    const result = evaluate(formula.replace(/\w+\[[^\]]+\]|\b(Profile|Assumptions)\b/g, (range) => ranges.get(range) ?? range));
    return Array.isArray(result) ? result : [[result as Cell]];
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return `${error.code} ${error.message}`;
  }
}

/** Whether a cell is as expected: numbers to a relative 1e-9, or to a trillionth of the greatest one where amounts cancel out. */
function isAsExpected(found: Cell, wanted: Cell, size: number): boolean {
  if (typeof found !== "number" || typeof wanted !== "number") return wanted === null || found === wanted;
  return Math.abs(found - wanted) <= Math.max(1e-9 * Math.abs(wanted), 1e-12 * size);
}

function expectRows(found: Cell[][], wanted: Cell[][]): void {
  const size = Math.max(0, ...wanted.flat().map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0)));
  const alike =
    found.length === wanted.length &&
    wanted.every((row, down) => row.every((cell, across) => isAsExpected(found[down][across], cell, size)));
  if (!alike) expect(found).toEqual(wanted);
}

const sumOf = (column: Cell[]): number => column.reduce<number>((sum, cell) => (typeof cell === "number" ? sum + cell : sum), 0);

describe.each(names)("%s", (name) => {
  const ranges = rangesOf(name);
  const results = read<Expected[]>(name, "expected.json");

  test("has an expected result of every function", () => {
    const asked = results.map(({ formula }) => formula.slice(0, formula.indexOf("(")));
    expect([...new Set(asked)].sort()).toEqual(Object.keys(functions).sort());
  });

  test.each(results)("$formula, $how", ({ formula, expected }) => {
    const found = answered(formula, ranges);
    if (expected !== null && typeof expected === "object" && "error" in expected) {
      for (const part of [expected.error, ...expected.says]) expect(found).toContain(part);
    } else if (typeof found === "string") {
      throw new Error(found);
    } else if (expected === null || typeof expected !== "object") {
      expectRows(found, [[expected]]);
    } else if (Array.isArray(expected)) {
      expectRows(found, expected);
    } else {
      expect(found).toHaveLength(expected.rows);
      expectRows([...found.slice(0, 3), ...found.slice(-3)], [...expected.first, ...expected.last]);
      expectRows([found[0].map((_, column) => sumOf(found.map((row) => row[column])))], [expected.sums]);
    }
  });
});
