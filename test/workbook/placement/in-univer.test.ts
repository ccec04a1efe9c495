/** What the sheet says in plain formulas, calculated in Univer's engine, is what the framework reads in the same cells. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { recogniseColumns } from "../../../src/framework/portfolio/columns";
import type { Grid } from "../../../src/framework/portfolio/grid";
import { readPortfolio } from "../../../src/framework/portfolio/read-portfolio";
import { isLeftOut } from "../../../src/workbook/placement/left-out";
import { portfolioReferences } from "../../../src/workbook/references";

type Cell = string | number | null;

/** The values of formulas below each other, in column J beside the cells. */
function calculated(cells: Cell[][], formulas: string[]): unknown[] {
  const sheet = { cells, formulas: formulas.map((formula, row) => ({ row, column: 9, formula })) };
  const answer = execFileSync(process.execPath, [join(__dirname, "../../functions/calculate-in-univer.mjs")], { input: JSON.stringify([sheet]) });
  const [values] = JSON.parse(answer.toString()) as Record<number, Record<number, unknown>>[];
  return formulas.map((_, row) => values[row][9]);
}

/** Model, revenue, and whether the line is left out; the book's own spellings come first, then those typed later. */
const book: [string, number, "left out" | "subtotal" | "line"][] = [
  ["services", 1, "line"],
  ["Not\u2013AWS", 2, "left out"],
  ["Exclude", 4, "left out"],
];
const typed: typeof book = [
  ["resell", 8, "line"],
  [" not_aws ", 16, "left out"],
  ["Not-AWS", 32, "left out"],
  ["N/A", 64, "left out"],
  ["-", 128, "left out"],
  ["Sub total", 256, "line"],
  ["Total ", 512, "subtotal"],
  ["subtotals", 1024, "subtotal"],
  ["", 2048, "line"],
];

test("lines are left out by every spelling that the framework knows, typed later, too", () => {
  const values: Grid["values"] = [["Business model", "Revenue"], ...book.map(([model, revenue]) => [model, revenue])];
  const grid: Grid = { sheet: "s0", row: 0, column: 0, values };
  const portfolio = readPortfolio(grid, recogniseColumns(grid));
  const lines = [...book, ...typed];
  const [models, revenue] = ["A", "B"].map((column) => `$${column}$1:$${column}$${lines.length}`);
  const sum = (subtotals: boolean): string => `=SUMPRODUCT(${isLeftOut(models, portfolio, subtotals)}*ISNUMBER(${revenue}),${revenue})`;
  const of = (...kinds: string[]): number => lines.reduce((all, [, amount, kind]) => all + (kinds.includes(kind) ? amount : 0), 0);
  expect(calculated(lines.map(([model, amount]) => [model, amount]), [sum(false), sum(true)])).toEqual([
    of("left out"),
    of("left out", "subtotal"),
  ]);
});

test('costs turned and periods added: "" is nought', () => {
  const values: Grid["values"] = [
    ["Business model", "Revenue Q1 2026", "Cost Q1 2026", "Revenue Q2 2026", "Cost Q2 2026"],
    ["services", 100, -60, "", ""],
    ["resell", "", "", 40, -30],
  ];
  const grid: Grid = { sheet: "s0", row: 0, column: 0, values };
  const source = { kind: "range" as const, sheet: "s0", address: "A1:E3", rows: 3, columns: 5 };
  const { revenue, cost } = portfolioReferences(source, readPortfolio(grid, recogniseColumns(grid)));
  expect(cost).toMatch(/^-/);
  const withTexts: Cell[][] = values.map((row) => row.map((cell) => cell as Cell));
  expect(calculated(withTexts, [`=SUM(${revenue})`, `=SUM(${cost})`, `=SUMPRODUCT(--(${revenue}>0))`])).toEqual([140, 90, 2]);
});
