import { recogniseColumns } from "../../../src/framework/portfolio/columns";
import type { Grid, Mapping } from "../../../src/framework/portfolio/grid";
import { readPortfolio } from "../../../src/framework/portfolio/read-portfolio";
import { sampleHeaders, sampleRows } from "../../../src/framework/portfolio/sample";

/** B4 is the corner, so the first line stands in row 5, models in C, revenue in D, cost in E, AWS in F, category in G. */
const header = ["Offering", "Business model", "Revenue", "Cost", "AWS revenue", "Service category"];
type Row = (string | number | boolean)[];
const plan = (...rows: Row[]): Grid => ({ sheet: "Plan", row: 3, column: 1, values: [header, ...rows] });
const mapping: Mapping = { headerRow: 0, columns: { offering: 0, model: 1, revenue: 2, cost: 3, awsRevenue: 4, category: 5 } };
const good: Row = ["Projects", "services", 1000, 600, "", "build"];

test("lines, blanks, excluded rows and the parallel columns of the formulas", () => {
  const portfolio = readPortfolio(
    plan(
      ["Resale", "Reselling", 600, 570, 600, ""],
      ["", "", "", "", "", ""],
      ["Services", "", "", "", "", ""],
      ["Desk", " MSP ", 400, "", "", "operate"],
      ["Subtotal", "Subtotal", 1000, 570, "", ""],
      ["Other", "-", 50, "", "", ""],
    ),
    mapping,
  );
  expect(portfolio.problems).toEqual([]);
  expect(portfolio.lines).toEqual([
    { row: 1, offering: "Resale", model: "resell", revenue: 600, cost: 570, awsRevenue: 600, categories: [] },
    { row: 4, offering: "Desk", model: "managed services", revenue: 400, cost: null, awsRevenue: null, categories: ["manage"] },
  ]);
  expect(portfolio.excluded).toEqual([
    { address: "Plan!C9", offering: "Subtotal", revenue: 1000, reason: '"Subtotal" leaves the line out' },
    { address: "Plan!C10", offering: "Other", revenue: 50, reason: '"-" leaves the line out' },
  ]);
  expect(portfolio.columns).toEqual({
    models: ["resell", null, null, "managed services", "exclude", "exclude"],
    revenue: [600, 0, 0, 400, 1000, 50],
    cost: [570, 0, 0, 0, 570, 0],
    categories: [null, null, null, ["manage"], null, null],
  });
  expect(portfolio.totalRevenue).toBe(1000);
  // 600 of 1,000 has a cost, 400 of 1,000 a category.
  expect(portfolio.completeness).toEqual({ model: 1, cost: 0.6, category: 0.4 });
});

test.each<[string, Row, string]>([
  ["a word for an amount", ["A", "services", "n/a", 1, "", ""], 'Revenue, Plan!D6: "n/a" is not a number'],
  ["a number as text", ["A", "services", "1,200", 1, "", ""], 'Revenue, Plan!D6: "1,200" is a number stored as text'],
  ["money as text", ["A", "services", "$ 1,200.50", 1, "", ""], 'Revenue, Plan!D6: "$ 1,200.50" is a number stored as text'],
  ["brackets as text", ["A", "services", "(1,200)", 1, "", ""], 'Revenue, Plan!D6: "(1,200)" is a number stored as text'],
  ["spaces", ["A", "services", "  ", 1, "", ""], 'Revenue, Plan!D6: "  " is not a number'],
  ["a boolean", ["A", "services", true, 1, "", ""], "Revenue, Plan!D6: TRUE is not a number"],
  ["an error in revenue", ["A", "services", "#REF!", 1, "", ""], "Revenue, Plan!D6: #REF! is an Excel error"],
  ["an error in cost", ["A", "services", 1, "#N/A", "", ""], "Cost, Plan!E6: #N/A is an Excel error"],
  ["text in AWS revenue", ["A", "services", 1, 1, "tbd", ""], 'AWS revenue, Plan!F6: "tbd" is not a number'],
  ["bad amount on an excluded line", ["A", "exclude", "x", 1, "", ""], 'Revenue, Plan!D6: "x" is not a number'],
  ["no model beside revenue", ["A", "", 1200, "", "", ""], "Business model, Plan!C6: blank beside revenue 1,200"],
  ["no model beside cost", ["A", " ", "", 75.5, "", ""], "Business model, Plan!C6: blank beside cost 75.5"],
  ["a total without a model", ["Grand total", "", 1200, "", "", ""], "Business model, Plan!C6: blank beside revenue 1,200; if it is a total, type exclude"],
  ["a near word", ["A", "managd", 1, 1, "", ""], 'Business model, Plan!C6: "managd" is not a business model; did you mean "managed services"?'],
  ["a far word", ["A", "freight", 1, 1, "", ""], 'Business model, Plan!C6: "freight" is not a business model'],
  ["a word inside others", ["A", "Cloud resale", 1, 1, "", ""], 'Business model, Plan!C6: "Cloud resale" is not a business model; did you mean "resell"?'],
  ["the longest word inside", ["A", "Managed services (24x7)", 1, 1, "", ""], 'Business model, Plan!C6: "Managed services (24x7)" is not a business model; did you mean "managed services"?'],
  ["two letters, near to any", ["A", "PS", 1, 1, "", ""], 'Business model, Plan!C6: "PS" is not a business model'],
  ["an error for a model", ["A", "#NAME?", 1, 1, "", ""], "Business model, Plan!C6: #NAME? is an Excel error"],
  ["a number for a model", ["A", 7, 1, 1, "", ""], "Business model, Plan!C6: 7 is not a business model"],
  ["a near category", ["A", "services", 1, 1, "", "desing"], 'Service category, Plan!G6: "desing" is not a service category; did you mean "design"?'],
  [
    "a long text, cut at 40",
    ["A", "services", "x".repeat(60), 1, "", ""],
    `Revenue, Plan!D6: "${"x".repeat(40)}…" is not a number`,
  ],
])("%s is told with its cell", (_, row, message) => {
  const { problems } = readPortfolio(plan(good, row), mapping);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  expect(message).toContain(problems[0].address);
});

test.each<[string, Mapping["columns"], string[]]>([
  ["model", { revenue: 2 }, ["Business model, Plan!B4:G4: no column found; choose the column that holds it"]],
  ["revenue", { model: 1 }, ["Revenue, Plan!B4:G4: no column found; choose the column that holds it"]],
  ["a column used twice", { model: 1, revenue: 2, cost: 2 }, ["Cost, Plan!D4: the same column as revenue; choose another"]],
])("missing or wrong columns: %s", (_, columns, messages) => {
  expect(readPortfolio(plan(good), { headerRow: 0, columns }).problems.map((problem) => problem.message)).toEqual(messages);
});

test("the same unknown word is told once, with its other cells", () => {
  const row: Row = ["A", "Advisory", 1, 1, "", ""];
  const { problems } = readPortfolio(plan(good, row, [...row], ["B", "freight", 1, 1, "", ""], [...row], [...row], [...row]), mapping);
  expect(problems.map((problem) => problem.message)).toEqual([
    'Business model, Plan!C6: "Advisory" is not a business model; also in C7, C9, C10 and 1 more',
    'Business model, Plan!C8: "freight" is not a business model',
  ]);
});

test("an empty range says what to select", () => {
  const grid: Grid = { sheet: "Plan", row: 3, column: 1, values: [["", ""], ["", ""]] };
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map((problem) => problem.message)).toEqual([
    "Business model, Plan!B4:C5: nothing stands here; select the lines with their headers",
  ]);
});

test("two columns that could be the revenue, and hidden rows, are named", () => {
  const values = [["Model", "Revenue FY25", "Revenue FY26", "Cost"], ["services", 900, 1000, 600]];
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values, hidden: true };
  const portfolio = readPortfolio(grid, recogniseColumns(grid));
  expect(portfolio).toMatchObject({ totalRevenue: 1000, period: "FY26" });
  expect(portfolio.warnings.map((warning) => warning.message)).toEqual([
    'Revenue, Plan!B1: "Revenue FY25" could be meant, too; read is C, "Revenue FY26"',
    "Revenue, Plan!C2: some rows are hidden or filtered out; they count all the same",
  ]);
});

test.each<[Row, string[]]>([
  [["Late", "MSP", 100, 50, "", ""], ["Business model, Plan!C6: a line stands right below the cells read and does not count; select it, too, or make the lines a table"]],
  [["Total", "total", 1000, 600, "", ""], []],
  [["Total", "", 1000, 600, "", ""], []],
])("below the cells read stands %j", (below, messages) => {
  expect(readPortfolio({ ...plan(good), below }, mapping).warnings.map((warning) => warning.message)).toEqual(messages);
});

test("costs that sum below zero say what is needed", () => {
  const { problems } = readPortfolio(plan(["A", "services", 1000, -700, "", ""], ["B", "resell", 10, 5, "", ""]), mapping);
  expect(problems.map((problem) => problem.message)).toEqual([
    "Cost, Plan!E5:E6: the sum is -695; costs are needed as positive numbers",
  ]);
});

test.each<[string, Row[], string]>([
  ["only excluded lines", [["T", "total", 10, "", "", ""]], "Business model, Plan!C5: no line with a business model"],
  ["no revenue", [["A", "services", 0, 0, "", ""]], "Revenue, Plan!D5: the sum is 0; revenue above 0 is needed"],
])("%s is a problem", (_, rows, message) => {
  expect(readPortfolio(plan(...rows), mapping).problems.map((problem) => problem.message)).toEqual([message]);
});

test("warnings: one a matter, at its first cell", () => {
  const grid = plan(
    good,
    ["Resale", "resell", 500, "", "", ""],
    ["Total services", "services", 300, 0, "", ""],
    ["Workshops", "services", 200, "", "", ""],
  );
  grid.formats = grid.values.map((row) => row.map(() => "General"));
  grid.formats[2][2] = "[$-409]d-mmm-yy;@";
  expect(readPortfolio(grid, mapping).warnings.map((warning) => warning.message)).toEqual([
    "Cost, Plan!E6: blank on 1 resell line; is resale booked net of its AWS cost?",
    "Cost, Plan!E7: blank on 2 services lines; without labour cost revenue less cost is not a margin",
    'Offering, Plan!B7: "Total services" is counted as a line; if it is a total, give it the model exclude',
    "Revenue, Plan!D6: is formatted as a date; is it an amount?",
  ]);
});

test.each(['#,##0 "days"', "General", "[Red]#,##0", "0.00", "_-* #,##0.00\\y", "€#,##0"])("%s is no date format", (format) => {
  const grid = plan(good);
  grid.formats = grid.values.map((row) => row.map(() => format));
  expect(readPortfolio(grid, mapping).warnings).toEqual([]);
});

test("without cost the columns carry none, and the warning says what follows", () => {
  const { columns, hasCost, warnings } = readPortfolio(plan(good), { headerRow: 0, columns: { model: 1, revenue: 2 } });
  expect(columns).toEqual({ models: ["services"], revenue: [1000], cost: null });
  expect(hasCost).toBe(false);
  expect(warnings.map((warning) => warning.message)).toEqual([
    "Cost, Plan!B4:G4: no cost, so shares are taken of revenue; with cost they are taken of gross profit",
  ]);
});

test.each([
  ["Revenue Q3 2026", "Plan", "Q3 2026"],
  ["Revenue FY26", "Plan", "FY26"],
  ["Revenue", "2026 plan", "2026"],
  ["Revenue", "Plan", undefined],
])("header %s on sheet %s: period %s", (title, sheet, period) => {
  const grid = { ...plan(good), sheet };
  grid.values = [header.map((text) => (text === "Revenue" ? title : text)), good];
  expect(readPortfolio(grid, mapping).period).toBe(period);
});

test("the sample reads without a problem: 14 lines, 5,890,000 revenue, 2,470,000 AWS revenue", () => {
  const grid: Grid = { sheet: "PPF Sample", row: 2, column: 0, values: [[...sampleHeaders], ...sampleRows.map((row) => [...row])] };
  const portfolio = readPortfolio(grid, recogniseColumns(grid));
  expect(portfolio.problems).toEqual([]);
  expect(portfolio.warnings).toEqual([]);
  expect(portfolio.lines).toHaveLength(14);
  // Resell 2,710,000; services 2,235,000; managed services 827,000; technology 118,000.
  expect(portfolio.totalRevenue).toBe(5890000);
  expect(portfolio.lines.reduce((sum, line) => sum + (line.awsRevenue ?? 0), 0)).toBe(2470000);
});
