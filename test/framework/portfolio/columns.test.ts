import { recogniseColumns, rivalsOf } from "../../../src/framework/portfolio/columns";
import type { Grid } from "../../../src/framework/portfolio/grid";

const gridOf = (...values: Grid["values"]): Grid => ({ sheet: "Plan", row: 0, column: 0, values });

test.each<[string, string[], Record<string, number>]>([
  [
    "the product's own words",
    ["Offering", "Business model", "Revenue", "Cost", "AWS revenue", "Service category"],
    { offering: 0, model: 1, revenue: 2, cost: 3, awsRevenue: 4, category: 5 },
  ],
  ["case, plural and signs", ["PRODUCTS", "business_models", "Revenues (USD)", "Costs"], { offering: 0, model: 1, revenue: 2, cost: 3 }],
  ["AWS before revenue", ["Line", "Type", "AWS Billings", "Turnover"], { offering: 0, model: 1, awsRevenue: 2, revenue: 3 }],
  ["cost of sales is not sales", ["Service", "Practice", "Cost of sales", "Sales"], { offering: 0, model: 1, cost: 2, revenue: 3 }],
  ["cost of revenue alone", ["Description", "Model", "Cost of revenue"], { offering: 0, model: 1, cost: 2 }],
  ["COGS, amount, phase", ["Item", "Type", "Amount", "COGS", "Life cycle"], { offering: 0, model: 1, revenue: 2, cost: 3, category: 4 }],
  ["service category before service", ["Service category", "Service", "Model", "Income"], { category: 0, offering: 1, model: 2, revenue: 3 }],
  ["the whole header wins", ["Revenue Q2 2026", "Revenue", "Model"], { revenue: 1, model: 2 }],
  ["the fewest other words", ["Model", "Net revenue recognised EMEA", "Revenue 2026"], { model: 0, revenue: 2 }],
  ["the actual before the budget", ["Model", "Budget revenue", "Actual revenue"], { model: 0, revenue: 2 }],
  ["a share or growth is no amount", ["Model", "Revenue %", "Revenue growth", "EMEA revenue"], { model: 0, revenue: 3 }],
  ["people are no amounts", ["Model", "Sales person", "Cost centre", "Product owner", "Revenue EUR"], { model: 0, revenue: 4 }],
  ["type of revenue", ["Offering name", "Revenue type", "Revenue FY26"], { offering: 0, model: 1, revenue: 2 }],
  ["AWS consumption in words", ["Model", "Yearly AWS consumption in USD", "Revenue in USD"], { model: 0, awsRevenue: 1, revenue: 2 }],
])("%s", (_, header, columns) => {
  expect(recogniseColumns(gridOf(header, header.map(() => 1)))).toEqual({ headerRow: 0, columns });
});

test("the header may stand some rows down, below a title and a blank row", () => {
  const grid = gridOf(
    ["Revenue by service, FY2026", "", ""],
    ["", "", ""],
    ["Service", "Business model", "Revenue"],
    ["Managed service desk", "MSP", 100],
    ["Sales training service", "Services", 50],
  );
  expect(recogniseColumns(grid)).toEqual({ headerRow: 2, columns: { offering: 0, model: 1, revenue: 2 } });
});

test("no column serves twice", () => {
  const { columns } = recogniseColumns(gridOf(["Service line", "Service line", "Type", "Sales"], ["a", "b", "services", 1]));
  const offsets = Object.values(columns);
  expect(new Set(offsets).size).toBe(offsets.length);
});

test("unknown headers over numbers are still headers", () => {
  expect(recogniseColumns(gridOf(["Foo", "Bar"], ["services", 100]))).toEqual({ headerRow: 0, columns: {} });
});

test.each<[string, Grid["values"]]>([
  ["bare data", [["services", 100], ["resell", 50]]],
  ["an empty cell", [[""]]],
  ["nothing", []],
])("no header in %s", (_, values) => {
  expect(recogniseColumns(gridOf(...values))).toEqual({ headerRow: -1, columns: {} });
});

test.each<[string, string[], number, number[]]>([
  ["the last year", ["Model", "Revenue FY25", "Revenue FY26"], 2, [1]],
  ["the last year in full", ["Model", "Revenue 2026", "Revenue 2025"], 1, [2]],
  ["a header given twice", ["Model", "Revenue", "Revenue"], 1, [2]],
  ["no rival in a budget", ["Model", "Revenue 2026", "Budget revenue 2026"], 1, []],
  ["no rival in AWS revenue or cost of sales", ["Model", "Revenue", "AWS revenue", "Cost of sales"], 1, []],
])("revenue of %s", (_, header, revenue, rivals) => {
  const grid = gridOf(header, header.map(() => 1));
  const mapping = recogniseColumns(grid);
  expect(mapping.columns.revenue).toBe(revenue);
  expect(rivalsOf("revenue", grid, mapping)).toEqual(rivals);
});
