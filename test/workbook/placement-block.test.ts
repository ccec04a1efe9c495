import { version } from "../../package.json";
import { explainedItems } from "../../src/framework/placement/explain";
import { recogniseColumns } from "../../src/framework/portfolio/columns";
import type { Grid } from "../../src/framework/portfolio/grid";
import { readPortfolio } from "../../src/framework/portfolio/read-portfolio";
import { productVersion } from "../../src/workbook/layout";
import { placementBlock, placementCell } from "../../src/workbook/placement-block";
import type { Source } from "../../src/workbook/planner-workbook";

const values: Grid["values"] = [
  ["Offering", "Business model", "Revenue", "Cost", "Category"],
  ["Resale", "Reselling", 600, 570, ""],
  ["Projects", "Services", 400, 240, "build"],
  ["Freight", " Not-AWS", 50, 20, ""],
];
const table: Source = { kind: "table", sheet: "Plan", address: "B4:F7", rows: 4, columns: 5, tableName: "Plan2026" };
const range: Source = { kind: "range", sheet: "P&L", address: "B4:F7", rows: 4, columns: 5 };

function build(source: Source, headers: string[] = values[0].map(String), origin = { row: 0, column: 0 }) {
  const grid: Grid = { sheet: source.sheet, row: 3, column: 1, values: [headers, ...values.slice(1)] };
  return placementBlock(source, readPortfolio(grid, recogniseColumns(grid)), origin, "PpfAssumptions");
}

const formulasOf = (source: Source, headers?: string[]): string[] =>
  build(source, headers)
    .cells.flat()
    .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="));

test("one call of each PPF function, with all its arguments by reference", () => {
  expect(formulasOf(table).filter((formula) => formula.startsWith("=PPF."))).toEqual([
    "=PPF.PLACEMENT(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost],PpfAssumptions[[Key]:[Value]])",
    "=PPF.ANCHOR(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost])",
    "=PPF.MIX(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost])",
    "=PPF.MOVES(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost],,PpfAssumptions[[Key]:[Value]])",
    "=PPF.EXPLAIN(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost],Plan2026[Category],,PpfAssumptions[[Key]:[Value]])",
  ]);
});

test("columns that are not there are omitted arguments", () => {
  const headers = ["Offering", "Business model", "Revenue", "x", "y"];
  expect(formulasOf(range, headers).filter((formula) => formula.startsWith("=PPF."))).toEqual([
    "=PPF.PLACEMENT('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7,,PpfAssumptions[[Key]:[Value]])",
    "=PPF.ANCHOR('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7)",
    "=PPF.MIX('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7)",
    "=PPF.MOVES('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7,,,PpfAssumptions[[Key]:[Value]])",
    "=PPF.EXPLAIN('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7,,,,PpfAssumptions[[Key]:[Value]])",
  ]);
});

test("the check knows the spelling that the portfolio itself excludes lines by", () => {
  expect(formulasOf(table)).toContain(
    '=SUMPRODUCT(SUMIF(Plan2026[Business model],{"exclude","excludes","subtotal","subtotals","total","totals","not aws","n/a","-"," not-aws"},Plan2026[Revenue]))',
  );
});

test("no commercial constant stands in a formula", () => {
  // Left are 0, 1 and the tolerances of the checks.
  const numbers = formulasOf(table).flatMap((formula) =>
    (formula.replace(/"[^"]*"|\[[^\]]*\]/g, "").match(/(?<![A-Z$\w.])\d+(\.\d+)?(E-\d+)?/g) ?? []),
  );
  expect([...new Set(numbers)].sort()).toEqual(["0", "1", "1E-12", "1E-9"]);
});

test("every row of results refers to its own row of the evidence", () => {
  const { cells } = build(table);
  const label = cells.findIndex((row) => String(row[0]).startsWith("=PPF.EXPLAIN"));
  explainedItems.forEach((item, index) => {
    const formula = String(cells[placementCell.row + index][1]);
    if (item === "placement" || item === "anchor") expect(formula).toContain("=PPF.");
    else expect(formula).toBe(`=IF(B${label + index + 1}="","",B${label + index + 1})`);
  });
});

test("labels stand where formulas look: totals, checks and moves", () => {
  const { cells } = build(table);
  const cellAt = (address: string) => cells[Number(address.slice(1)) - 1][address.charCodeAt(0) - 65];
  for (const row of cells) {
    if (row[0] !== "Check of this sheet") continue;
    const checks = String(row[1]).match(/[A-Z]\d+/g) ?? [];
    expect(checks.map((address) => cellAt(address.replace("B", "A")))).toEqual([
      "Lines tie to the portfolio's total",
      "Shares of the base sum to 1",
      "Both placements agree",
    ]);
  }
  const used = cells.find((row) => row[0] === "Revenue of the lines used");
  expect(cellAt(String(used?.[1]).replace("=B", "A"))).toBe("Total");
  const first = cells.findIndex((row) => String(row[0]).startsWith("=PPF.MIX"));
  const moves = cells.findIndex((row) => String(row[0]).startsWith("=PPF.MOVES"));
  expect(cells.slice(first, first + 5).map((row) => row.slice(7))).toEqual(
    [0, 1, 2, 3, 4].map((model) => [
      `=B${moves + model + 1}`,
      `=SUM(H${first + model + 1}:H$${first + 5})`,
      `=C${moves + model + 1}`,
    ]),
  );
});

test("spilled cells are left to the spill", () => {
  const { cells } = build(table);
  const block = (start: string, rows: number, columns: number) => {
    const first = cells.findIndex((row) => String(row[0]).startsWith(start));
    return cells.slice(first, first + rows).flatMap((row) => row.slice(0, columns));
  };
  for (const [start, rows, columns] of [["=PPF.MIX", 5, 7], ["=PPF.MOVES", 5, 7], ["=PPF.EXPLAIN", 19, 4]] as const) {
    expect(block(start, rows, columns).slice(1).every((cell) => cell === null)).toBe(true);
  }
});

test("moved down and right, it refers to where it stands", () => {
  const here = build(table);
  const there = build(table, undefined, { row: 2, column: 1 });
  const shifted = String(here.cells[placementCell.row + 2][1]).replace(/B(\d+)/g, (_, row) => `C${Number(row) + 2}`);
  expect(there.cells[placementCell.row + 2][1]).toBe(shifted);
  expect([there.rows, there.columns]).toEqual([here.rows, here.columns]);
});

test("a sample is marked on top", () => {
  expect(build({ ...table, tableName: "PpfSample2" }).cells[1][0]).toMatch(/^SAMPLE DATA/);
  expect(build(table).cells[1][0]).toMatch(/^Independent/);
});

test("the version printed is the package's", () => {
  expect(productVersion).toBe(version);
});
