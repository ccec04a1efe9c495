import { recogniseColumns, rivalsOf } from "../../../src/framework/portfolio/columns";
import type { Grid } from "../../../src/framework/portfolio/grid";
import { headerTexts } from "../../../src/framework/portfolio/header-texts";

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
  ["German", ["Angebot", "Geschäftsmodell", "Umsatz", "Kosten", "AWS-Umsatz", "Kategorie"], { offering: 0, model: 1, revenue: 2, cost: 3, awsRevenue: 4, category: 5 }],
  ["more German", ["Leistung", "Geschäftsart", "Erlöse 2026", "Einstandskosten", "Phase", "Marge"], { offering: 0, model: 1, revenue: 2, cost: 3, category: 4 }],
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

test.each([["Revenue by business model 2026"], ["Umsatz nach Geschäftsmodell"]])("a title is no header row, though it says %s", (title) => {
  const grid = gridOf([title, "", ""], ["Area", "Actual", "Plan"], ["AWS resale", 100, 90]);
  expect(recogniseColumns(grid)).toEqual({ headerRow: 1, columns: {} });
});

test.each<[string, string[], Record<string, number>]>([
  ["a variance last", ["Actual", "", "Budget", "", "Variance", ""], { revenue: 1, cost: 2 }],
  ["a difference by a sign", ["Budget", "", "Actual", "", "Δ", ""], { revenue: 3, cost: 4 }],
  ["a group by another name", ["Movement in year", "", "Prior year", "", "Actual", ""], { revenue: 5, cost: 6 }],
])("groups of actual figures and others, %s", (_, groups, columns) => {
  const grid = gridOf(["", ...groups], ["Model", "Revenue", "Cost", "Revenue", "Cost", "Revenue", "Cost"], ["resell", 100, 90, 80, 70, 20, 20]);
  expect(recogniseColumns(grid)).toEqual({ headerRow: 1, columns: { model: 0, ...columns } });
});

test("a usage report of AWS is no portfolio", () => {
  const grid = gridOf(["lineItem/LineItemType", "lineItem/UsageAmount", "lineItem/UnblendedCost"], ["Usage", 24, 2.4]);
  expect(recogniseColumns(grid)).toEqual({ headerRow: 0, columns: {} });
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
  ["a header given twice", ["Model", "Revenue", "Revenue"], 1, [2]],
  ["no rival in a budget", ["Model", "Revenue 2026", "Budget revenue 2026"], 1, []],
  ["no rival in AWS revenue or cost of sales", ["Model", "Revenue", "AWS revenue", "Cost of sales"], 1, []],
])("revenue of %s", (_, header, revenue, rivals) => {
  const grid = gridOf(header, header.map((_, at) => at + 1));
  const mapping = recogniseColumns(grid);
  expect(mapping.columns.revenue).toBe(revenue);
  expect(rivalsOf("revenue", grid, mapping)).toEqual(rivals.map((offset) => ({ offset, taken: revenue })));
});

const kinds = ["Labour cost", "Subcontractor cost", "Cloud cost"];

/** Columns beside Model and Revenue, each with its header and two amounts. */
type Columns = [header: string, first: string | number, second: string | number][];

// The cost that is taken, and the columns that are added up with it, as letters; A is the model, B the revenue.
test.each<[string, Columns, string, string, string[]]>([
  ["three kinds", [["Labour cost", 40, 5], ["Subcontractor cost", 20, ""], ["Cloud cost", 5, 90]], "C", "C D E", []],
  // 40 + 20 + 5 = 65 and 5 + 90 = 95; of cents 0.1 + 0.2 is 0.30000000000000004.
  ["a total of all at the end", [["Labour cost", 40, 5], ["Cloud cost", 20, 90], ["Cost", 60, 95]], "E", "", []],
  ["a total of all at the beginning", [["Delivered at cost", 60, 95], ["Labour cost", 40, 5], ["Cloud cost", 20, 90]], "C", "", []],
  ["a total of cents", [["Labour cost", 0.1, 5], ["Cloud cost", 0.2, 90], ["Cost, all", 0.3, 95]], "E", "", []],
  // 40 + 20 = 60 and 5 + 7 = 12; 60 + 5 = 65 and 12 + 90 = 102.
  ["a total of some", [["Labour cost", 40, 5], ["Subcontractor cost", 20, 7], ["Delivery cost", 60, 12], ["Cloud cost", 5, 90]], "C", "C D F", []],
  ["a total of some apart", [["Labour cost", 40, 5], ["Cloud cost", 5, 90], ["Travel cost", 20, 7], ["Staff cost", 60, 12]], "C", "C D E", []],
  [
    "totals of some and of all",
    [["Labour cost", 40, 5], ["Subcontractor cost", 20, 7], ["Delivery cost", 60, 12], ["Cloud cost", 5, 90], ["Full cost", 65, 102]],
    "G",
    "",
    [],
  ],
  ["the same twice", [["Labour cost", 40, 5], ["Cost of labour, checked", 40, 5]], "C", "", []],
  ["a total by its name that holds more", [["Labour cost", 40, 5], ["Cloud cost", 20, 90], ["Total cost", 70, 95]], "E", "", ["C", "D"]],
  ["a share", [["Cost", 40, 5], ["Cost %", 0.4, 0.05], ["Cost ratio", 0.4, 0.05], ["Cost growth", 0.1, 0.1]], "C", "", []],
  ["a cost of one unit", [["Cost", 40, 5], ["Cost per hour", 90, 95], ["Unit cost", 3, 4], ["Cost per seat", 3, 4]], "C", "", []],
  ["what is no amount", [["Cost", 40, 5], ["Cost center", 4711, 4712], ["Cost object", 1, 2], ["Cost owner", 1, 2]], "C", "", []],
  ["texts", [["Cost", 40, 5], ["Cost comment", "as booked", ""], ["Cost note", "ask Kim", "done"]], "C", "", []],
  ["a column to be filled in", [["Cost", 40, 5], ["Cloud cost", "", 0]], "C", "", []],
  ["one filled beside a blank one", [["Cost", "", ""], ["Labour cost", 40, 5]], "D", "", []],
  ["other times", [["Cost", 40, 5], ["Budget cost", 50, 6], ["Cost last year", 30, 4], ["Cost PY", 30, 4], ["Cost forecast", 30, 4]], "C", "", []],
  ["another year", [["Cost 2026", 40, 5], ["Cost 2025", 30, 4], ["Cloud cost 2025", 1, 2]], "C", "", ["D", "E"]],
  ["other currencies", [["Cost (USD)", 40, 5], ["Cost (EUR)", 36, 4.5]], "C", "", ["D"]],
  ["German", [["Personalkosten", 40, 5], ["Fremdleistungen", 20, ""], ["Cloud-Kosten", 5, 90]], "D", "D C E", []],
  ["German, what is none", [["Kosten", 40, 5], ["Plankosten", 41, 6], ["Kostenstelle", 4711, 1], ["Stückkosten", 3, 4], ["Zeitaufwand", 3, 4]], "C", "", []],
  // Each region has a cost of its own, and of revenue one is read.
  ["beside several columns of revenue", [["Cost EMEA", 40, 5], ["Revenue APAC", 80, 9], ["Cost APAC", 20, 90]], "C", "", ["E"]],
  // 80 + 20 = 100 and 9 + 191 = 200.
  ["beside the parts of revenue", [["Labour cost", 40, 5], ["Cloud cost", 5, 9], ["Resale revenue", 80, 9], ["Project revenue", 20, 191]], "C", "C D", []],
])("several columns of cost: %s", (_, columns, taken, added, rivals) => {
  const letters = (offsets: number[] = []): string[] => offsets.map((offset) => String.fromCharCode(65 + offset));
  const rows = [1, 2].map((at) => columns.map((column) => column[at]));
  const grid = gridOf(["Model", "Revenue", ...columns.map(([header]) => header)], ["services", 100, ...rows[0]], ["resell", 200, ...rows[1]]);
  const mapping = recogniseColumns(grid);
  expect(letters([mapping.columns.cost ?? -1])).toEqual([taken]);
  expect(letters(mapping.costs).join(" ")).toBe(added);
  expect(letters(rivalsOf("cost", grid, mapping).map(({ offset }) => offset))).toEqual(rivals);
});

test("of a dozen kinds of cost the total is found", () => {
  const each = Array.from({ length: 12 }, (_, at) => 3 ** at);
  const header = ["Model", "Revenue", ...each.map((_, at) => `${"abcdefghijkl"[at].repeat(3)} cost`), "All cost"];
  const row = (factor: number): number[] => [...each, each.reduce((sum, amount) => sum + amount)].map((amount) => amount * factor);
  const grid = gridOf(header, ["services", 1, ...row(1)], ["resell", 1, ...row(3)]);
  expect(recogniseColumns(grid)).toMatchObject({ columns: { cost: 14 } });
  expect(recogniseColumns({ ...grid, values: grid.values.map((cells) => cells.slice(0, -1)) }).costs).toHaveLength(12);
});

test("in wide form columns of cost are not added up", () => {
  const header = ["Model", "Revenue Q1 2026", "Revenue Q2 2026", ...["Q1 2026", "Q2 2026"].flatMap((quarter) => kinds.map((kind) => `${kind} ${quarter}`))];
  const mapping = recogniseColumns(gridOf(header, header.map((_, at) => at + 1)));
  expect(mapping.costs).toBeUndefined();
  expect(mapping.periods?.map(({ cost }) => cost)).toEqual([3, 6]);
});

test("in wide form a rival is another column of the same period", () => {
  const header = ["Model", "Revenue Q1 2026", "Net sales EMEA Q1 2026", "Revenue Q2 2026", "Budget revenue Q2 2026"];
  const grid = gridOf(header, header.map(() => 1));
  const mapping = recogniseColumns(grid);
  expect(mapping.periods?.map(({ revenue }) => revenue)).toEqual([1, 3]);
  expect(rivalsOf("revenue", grid, mapping)).toEqual([{ offset: 2, taken: 1 }]);
});

type Amounts = [label: string, revenue?: number, cost?: number, awsRevenue?: number];

test.each<[string, Grid["values"], Amounts[]]>([
  ["revenue by quarter, with a total", [["Offering", "Model", "Q1 2026", "Q2 2026", "Total", "FY2026"]], [["Q1 2026", 2], ["Q2 2026", 3]]],
  ["interleaved, with totals", [["Revenue 1Q26", "Cost 1Q26", "Revenue 2Q26", "Cost 2Q26", "Total revenue", "Total cost"]], [["Q1 2026", 0, 1], ["Q2 2026", 2, 3]]],
  ["AWS revenue, too, latest first", [["AWS revenue Q2/26", "Q2/26", "AWS revenue Q1/26", "Q1/26"]], [["Q1 2026", 3, undefined, 2], ["Q2 2026", 1, undefined, 0]]],
  ["quarters without year", [["Service", "Q3", "Q4", "Q1", "Q2"]], [["Q3", 1], ["Q4", 2], ["Q1", 3], ["Q2", 4]]],
  ["years as numbers", [["Service", 2024, 2025, 2026]], [["2024", 1], ["2025", 2], ["2026", 3]]],
  ["actual before budget", [["Service", "Budget Q1 26", "Budget Q2 26", "Actual Q1 26", "Actual Q2 26"]], [["Q1 2026", 3], ["Q2 2026", 4]]],
  ["a budget alone", [["Service", "Budget Q1 26", "Budget Q2 26"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["growth, margin and heads are no amounts", [["Q1 26", "Growth Q1 26", "Q2 26", "Margin Q2 26", "Headcount Q2 26"]], [["Q1 2026", 0], ["Q2 2026", 2]]],
  ["months before quarters where there is a year of them", [
    ["Jan 26", "Feb 26", "Mar 26", "Q1 26", "Apr 26", "May 26", "Jun 26", "Q2 26", "Jul 26", "Aug 26", "Sep 26", "Q3 26", "Oct 26", "Nov 26", "Dec 26", "Q4 26"],
  ], [["Jan 2026", 0], ["Feb 2026", 1], ["Mar 2026", 2], ["Apr 2026", 4], ["May 2026", 5], ["Jun 2026", 6], ["Jul 2026", 8], ["Aug 2026", 9], ["Sep 2026", 10], ["Oct 2026", 12], ["Nov 2026", 13], ["Dec 2026", 14]]],
  ["quarters before two months", [["Q1 25", "Q2 25", "Q3 25", "Q4 25", "Jan 26", "Feb 26"]], [["Q1 2025", 0], ["Q2 2025", 1], ["Q3 2025", 2], ["Q4 2025", 3]]],
  ["measure above period", [["Plan 2026", "", "", "", "", ""], ["", "", "Revenue", "", "Cost", ""], ["Offering", "Model", "Q1 26", "Q2 26", "Q1 26", "Q2 26"]], [["Q1 2026", 2, 4], ["Q2 2026", 3, 5]]],
  ["period above measure", [["Offering", "Model", "Q1 26", "", "Q2 26", ""], ["", "", "Revenue", "Cost", "Revenue", "Cost"]], [["Q1 2026", 2, 3], ["Q2 2026", 4, 5]]],
  ["year above quarter", [["", 2025, "", 2026, ""], ["Service", "Q3", "Q4", "Q1", "Q2"]], [["Q3 2025", 1], ["Q4 2025", 2], ["Q1 2026", 3], ["Q2 2026", 4]]],
  ["actual and budget above", [["", "Budget", "", "Actual", ""], ["Service", "Q1 26", "Q2 26", "Q1 26", "Q2 26"]], [["Q1 2026", 3], ["Q2 2026", 4]]],
  ["year above the amount and the quarter", [["", 2025, "", "", ""], ["Service", "Revenue Q1", "Cost Q1", "Revenue Q2", "Cost Q2"]], [["Q1 2025", 1, 2], ["Q2 2025", 3, 4]]],
  ["year, quarter, measure", [
    ["", "", 2025, "", 2026, ""],
    ["", "", "Q4", "", "Q1", ""],
    ["Offering", "Model", "Revenue", "Cost", "Revenue", "Cost"],
  ], [["Q4 2025", 2, 3], ["Q1 2026", 4, 5]]],
  ["year, measure, quarter, below a title", [
    ["P&L of Contoso by service", "", "", "", "", "", "", ""],
    ["", 2025, "", "", "", 2026, "", ""],
    ["", "Revenue", "", "COGS", "", "Revenue", "COGS", ""],
    ["Service", "Q3", "Q4", "Q3", "Q4", "Q1", "Q1", ""],
  ], [["Q3 2025", 1, 3], ["Q4 2025", 2, 4], ["Q1 2026", 5, 6]]],
  ["measure, year, quarter", [
    ["Service", "Revenue", "", "Cost", ""],
    ["", "FY25", "FY26", "FY25", "FY26"],
    ["", "Q4", "Q1", "Q4", "Q1"],
  ], [["Q4 FY2025", 1, 3], ["Q1 FY2026", 2, 4]]],
  ["actual and budget above quarter and measure", [
    ["", "Budget", "", "", "", "Actual", "", "", ""],
    ["", "Q1 26", "", "Q2 26", "", "Q1 26", "", "Q2 26", ""],
    ["Service", "Revenue", "Cost", "Revenue", "Cost", "Revenue", "Cost", "Revenue", "Cost"],
  ], [["Q1 2026", 5, 6], ["Q2 2026", 7, 8]]],
  ["totals of quarters, where nothing else is of them", [["Offering", "Total Q1 26", "Total Q2 26"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["totals of quarters, months beside them", [["Jan 26", "Feb 26", "Mar 26", "Total Q1 26", "Total 2026"]], [["Jan 2026", 0], ["Feb 2026", 1], ["Mar 2026", 2]]],
  ["a blank row between", [["", "Q1 26", "", "Q2 26", ""], ["", "", "", "", ""], ["Service", "Revenue", "Cost", "Revenue", "Cost"]], [["Q1 2026", 1, 2], ["Q2 2026", 3, 4]]],
  ["a blank row below a title", [["Revenue 2027", "", ""], ["", "", ""], ["Service", "Q1 26", "Q2 26"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["a title above two header rows is no third", [
    ["", "Revenue and cost by service, 2027", "", "", ""],
    ["", "Q1 26", "", "Q2 26", ""],
    ["Service", "Revenue", "Cost", "Revenue", "Cost"],
  ], [["Q1 2026", 1, 2], ["Q2 2026", 3, 4]]],
])("periods: %s", (_, headers, expected) => {
  const { headerRow, periods = [] } = recogniseColumns(gridOf(...headers, headers[0].map(() => 1)));
  expect(headerRow).toBe(headers.length - 1);
  expect(periods.map(({ label, revenue, cost, awsRevenue }) => [label, revenue, cost, awsRevenue])).toEqual(
    expected.map(([label, revenue, cost, awsRevenue]) => [label, revenue, cost, awsRevenue]),
  );
});

test.each<[string, Grid["values"]]>([
  ["one period", [["Model", "Revenue Q2 2026", "Cost Q2 2026"]]],
  ["actual beside a budget by quarter", [["Model", "Budget Q1", "Budget Q2", "Revenue"]]],
  ["counts by year beside revenue", [["Model", "Projects 2025", "Projects 2026", "Revenue"]]],
])("long form: %s", (_, headers) => {
  expect(recogniseColumns(gridOf(...headers, headers[0].map(() => 1))).periods).toBeUndefined();
});

// Excel counts days: 46022 is 31 Dec 2025, 46112 31 Mar, 46203 30 Jun 2026; 46023 is 1 Jan, 46054 1 Feb, 46113 1 Apr 2026.
test.each<[string, number[], string[]]>([
  ["first days of months", [46023, 46054], ["Jan 2026", "Feb 2026"]],
  ["last days of quarters", [46022, 46112, 46203], ["Q4 2025", "Q1 2026", "Q2 2026"]],
  ["first days of quarters", [46023, 46113], ["Q1 2026", "Q2 2026"]],
  // 45657 is 31 Dec 2024.
  ["last days of years", [45657, 46022], ["2024", "2025"]],
])("real dates: %s", (_, dates, labels) => {
  const grid = gridOf(["Service", ...dates], ["a", ...dates.map(() => 1)]);
  expect(recogniseColumns(grid).periods).toBeUndefined();
  grid.formats = [["General", ...dates.map(() => "mmm-yy")]];
  expect(recogniseColumns(grid).periods?.map(({ label }) => label)).toEqual(labels);
});

// A fiscal year from April: its January comes after its December.
test.each<[string, Grid["values"], string[]]>([
  ["past December", [["Model", "Apr FY26", "Dec FY26", "Jan FY26", "Mar FY26", "Apr FY27"]], ["Apr FY2026", "Dec FY2026", "Jan FY2026", "Mar FY2026", "Apr FY2027"]],
  ["below their year", [["", "FY26", "", "", "FY27"], ["Model", "Nov", "Dec", "Jan", "Nov"]], ["Nov FY2026", "Dec FY2026", "Jan FY2026", "Nov FY2027"]],
  ["that end quarters", [["Model", "Jun FY26", "Sep FY26", "Dec FY26", "Mar FY26"]], ["Jun FY2026", "Sep FY2026", "Dec FY2026", "Mar FY2026"]],
  ["of a calendar year", [["Model", "Jan FY26", "Feb FY26", "Dec FY26", "Jan FY27"]], ["Jan FY2026", "Feb FY2026", "Dec FY2026", "Jan FY2027"]],
  ["latest first", [["Model", "Mar FY26", "Feb FY26", "Jan FY26"]], ["Jan FY2026", "Feb FY2026", "Mar FY2026"]],
  ["each with its cost", [["", "Revenue", "", "", "Cost", "", ""], ["Model", "Apr FY26", "Dec FY26", "Jan FY26", "Apr FY26", "Dec FY26", "Jan FY26"]], ["Apr FY2026", "Dec FY2026", "Jan FY2026"]],
])("months of a fiscal year: %s", (_, headers, labels) => {
  expect(recogniseColumns(gridOf(...headers, headers[0].map(() => 1))).periods?.map(({ label }) => label)).toEqual(labels);
});

test("dates shown as months alone are headers", () => {
  const grid = gridOf(["Model", 46023, 46054], ["services", 1, 2]);
  grid.formats = [["General", "mmm", "mmm"], ["General", "0", "0"]];
  expect(recogniseColumns(grid).periods?.map(({ label }) => label)).toEqual(["Jan 2026", "Feb 2026"]);
});

test.each<[string, Grid["values"], Amounts[]]>([
  ["months in six digits", [["Model", 202512, 202601, 202602]], [["Dec 2025", 1], ["Jan 2026", 2], ["Feb 2026", 3]]],
  ["months in six digits, as texts", [["Model", "202512", "202601"]], [["Dec 2025", 1], ["Jan 2026", 2]]],
  ["months below years, as a pivot has them", [
    ["Sum of Revenue", "Column Labels", "", "", "", ""],
    ["", 2025, "", "2025 Total", 2026, ""],
    ["Row Labels", 11, 12, "", 1, "Grand Total"],
  ], [["Nov 2025", 1], ["Dec 2025", 2], ["Jan 2026", 4]]],
  ["lines below years, which are no months", [["Model", 2024, 2025, 2026], ["services", 1, 2, 3]], [["2024", 1], ["2025", 2], ["2026", 3]]],
])("numbers as headers: %s", (_, headers, expected) => {
  const { periods = [] } = recogniseColumns(gridOf(...headers, headers[0].map(() => 7)));
  expect(periods.map(({ label, revenue }) => [label, revenue])).toEqual(expected.map(([label, revenue]) => [label, revenue]));
});

test.each<[string, Grid["values"], Amounts[]]>([
  ["last days of quarters", [["Model", "2025-12-31", "2026-03-31"]], [["Q4 2025", 1], ["Q1 2026", 2]]],
  ["in German, of years", [["Modell", "31.12.2024", "31.12.2025"]], [["2024", 1], ["2025", 2]]],
  ["American", [["Model", "9/30/2025", "12/31/2025"]], [["Q3 2025", 1], ["Q4 2025", 2]]],
  // Of 1 April and 1 July only the neighbour tells that the day comes first; April, July and December are no quarters apart.
  ["settled by a neighbour", [["Model", "01/04/2026", "01/07/2026", "31/12/2026"]], [["Apr 2026", 1], ["Jul 2026", 2], ["Dec 2026", 3]]],
  ["months that end quarters", [["Model", "Mar-25", "Jun-25", "Sep-25"]], [["Q1 2025", 1], ["Q2 2025", 2], ["Q3 2025", 3]]],
  ["ends of fiscal years", [["Model", "FYE Mar-24", "FYE Mar-25"]], [["FY2024", 1], ["FY2025", 2]]],
  ["the same month of two years", [["Model", "Dec-24", "Dec-25"]], [["Dec 2024", 1], ["Dec 2025", 2]]],
  ["actual beside a forecast", [["Model", "Q3 25 Act", "Q4 25 Act", "Q1 26 Fcst", "Q2 26 Fcst"]], [["Q3 2025", 1], ["Q4 2025", 2]]],
  ["actual beside what is projected", [["Model", "Q1 26 Actual", "Q2 26 Actual", "Q3 26 Projected", "Q4 26 Projected"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["actual above, the latest estimate beside it", [["", "Actual", "", "LE", ""], ["Model", "Q1 26", "Q2 26", "Q3 26", "Q4 26"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["actual beside what has another name", [["Model", "Q1 26 Ist", "Q2 26 Ist", "Q3 26 Ausblick"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["months by number of a fiscal year", [["Model", "P11 FY25", "P12 FY25", "P01 FY26"]], [["P11 FY2025", 1], ["P12 FY2025", 2], ["P01 FY2026", 3]]],
  ["months by number, as SAP has them", [["Modell", "011.2025", "012.2025", "001.2026"]], [["P11 2025", 1], ["P12 2025", 2], ["P01 2026", 3]]],
  ["fiscal quarters", [["Model", "FQ4 2025", "FQ1 2026"]], [["Q4 FY2025", 1], ["Q1 FY2026", 2]]],
  ["weeks, which are not taken", [["Model", "W51 2025", "W52 2025", "W01 2026"]], []],
  ["letters after the year", [["Model", "FY24A", "FY25A", "FY26B"]], [["FY2024", 1], ["FY2025", 2]]],
  ["a plan before the actual", [["", "AOP", "", "Actual", ""], ["Model", "Q1 26", "Q2 26", "Q1 26", "Q2 26"]], [["Q1 2026", 3], ["Q2 2026", 4]]],
  ["actual and budget below the period", [["", "Q1 2025", "", "Q2 2025", ""], ["Model", "Budget", "Actual", "Budget", "Actual"]], [["Q1 2025", 2], ["Q2 2025", 4]]],
  ["spans of quarters", [["Model", "01.01. - 31.03.2026", "01.04. - 30.06.2026"]], [["Q1 2026", 1], ["Q2 2026", 2]]],
  ["years from July", [["Model", "7/1/2024 - 6/30/2025", "7/1/2025 - 6/30/2026"]], [["FY2025", 1], ["FY2026", 2]]],
  ["spans that count from the beginning of the year", [["Model", "Jan-Mar 2026", "Jan-Jun 2026", "Jan-Sep 2026"]], []],
  ["spans above the amount", [["", "Jan-Mar 2026", "", "Apr-Jun 2026", ""], ["Model", "Revenue", "Cost", "Revenue", "Cost"]], [["Q1 2026", 1, 2], ["Q2 2026", 3, 4]]],
  ["in words", [["Model", "Dec 31, 2025", "Jan 31, 2026"]], [["Dec 2025", 1], ["Jan 2026", 2]]],
  ["with the amount", [["Model", "Revenue 31 Mar 2026", "Cost 31 Mar 2026", "Revenue 30 Jun 2026", "Cost 30 Jun 2026"]], [["Q1 2026", 1, 2], ["Q2 2026", 3, 4]]],
  ["above the amount", [["", "31/03/2026", "", "30/06/2026", ""], ["Model", "Revenue", "Cost", "Revenue", "Cost"]], [["Q1 2026", 1, 2], ["Q2 2026", 3, 4]]],
])("dates as texts: %s", (_, headers, expected) => {
  const { periods = [] } = recogniseColumns(gridOf(...headers, headers[0].map(() => 1)));
  expect(periods.map(({ label, revenue, cost }) => [label, revenue, cost])).toEqual(
    expected.map(([label, revenue, cost]) => [label, revenue, cost]),
  );
});

test("dates as texts that may have the day or the month first are no periods", () => {
  const grid = gridOf(["Model", "01/04/2026", "01/07/2026"], ["services", 1, 2]);
  expect(recogniseColumns(grid)).toEqual({ headerRow: 0, columns: { model: 0 } });
});

test.each<[string, Grid["values"][number], Record<string, number>]>([
  ["the surest of several headers", ["Type", "Offering", "Business model", "Billings", "Revenue", "Direct cost", "Total cost"], { offering: 1, model: 2, revenue: 4, cost: 6 }],
  ["names, not numbers of lines", ["Position", "Bezeichnung", "Modell", "Ertrag"], { offering: 1, model: 2, revenue: 3 }],
  ["amounts, not codes", ["Sales document", "Description", "Model", "Net sales"], { offering: 1, model: 2, revenue: 3 }],
  ["costs, not codes", ["Cost element", "Description", "Model", "Revenue", "Expense"], { offering: 1, model: 2, revenue: 3, cost: 4 }],
  ["the pane's own German word for categories", ["Leistung", "Modell", "Umsatz", "Leistungsart"], { offering: 0, model: 1, revenue: 2, category: 3 }],
  ["one period alone", ["Offering", "Model", "FY25 Actual", "FY26 Budget"], { offering: 0, model: 1, revenue: 2 }],
  ["words run together", ["OfferingName", "BusinessModel", "NetRevenue", "TotalCost", "GrossMargin"], { offering: 0, model: 1, revenue: 2, cost: 3 }],
  ["an amount in a currency", ["Offering", "Model", "Currency", "Amount in local currency"], { offering: 0, model: 1, revenue: 3 }],
  ["no tax", ["Description", "Model", "Net", "VAT amount", "Gross"], { offering: 0, model: 1 }],
  ["amounts without tax", ["Description", "Model", "VAT amount", "Amount excl. VAT", "Cost before tax"], { offering: 0, model: 1, revenue: 3, cost: 4 }],
  ["no discount", ["Product", "Model", "List price", "Discount amount", "Sales net of discount"], { offering: 0, model: 1, revenue: 4 }],
  ["no commission", ["Product", "Model", "Sales commission"], { offering: 0, model: 1 }],
  ["what is recognised, not deferred or to come", ["Product", "Model", "Deferred revenue", "Revenue backlog", "Revenue YTD"], { offering: 0, model: 1, revenue: 4 }],
  ["no savings of customers", ["Product", "Model", "Revenue", "Cost savings delivered"], { offering: 0, model: 1, revenue: 2 }],
  ["sums, not counts or averages", ["Row Labels", "Count of Revenue", "Average of Revenue", "Sum of Gross amount"], { offering: 0, revenue: 3 }],
  ["amounts, not when they are of", ["Sales year", "Billing period", "Product", "Model", "Billed amount"], { offering: 2, model: 3, revenue: 4 }],
  ["a year in words", ["Offering", "Model", "Revenue year 2025"], { offering: 0, model: 1, revenue: 2 }],
  ["what is booked, not what is expected", ["Product", "Model", "Budgeted revenue", "Expected revenue", "Pipeline revenue", "PYTD revenue", "Recognised revenue"], { offering: 0, model: 1, revenue: 6 }],
  ["no budget of costs for actual revenue", ["Product", "Model", "Revenue actual", "Revenue budget", "Cost budget"], { offering: 0, model: 1, revenue: 2 }],
  ["no cost of last year", ["Product", "Model", "Revenue", "Prior year revenue", "Prior year cost"], { offering: 0, model: 1, revenue: 2 }],
  ["a budget alone, with its costs", ["Product", "Model", "Revenue budget", "Cost budget"], { offering: 0, model: 1, revenue: 2, cost: 3 }],
])("%s", (_, headers, columns) => {
  expect(recogniseColumns(gridOf(headers, headers.map(() => 1))).columns).toEqual(columns);
});

test.each<[string, Grid["values"], Record<string, number>]>([
  ["a category that holds models", [["Offering", "Category", "Revenue"], ["a", "Resell", 1], ["b", "Managed services", 2]], { offering: 0, model: 1, revenue: 2 }],
  ["a category of something else", [["Offering", "Model", "Product category", "Revenue"], ["a", "resell", "Hardware", 1]], { offering: 0, model: 1, revenue: 3 }],
  ["a misspelt category", [["Offering", "Model", "Category", "Revenue"], ["a", "resell", "Desing", 1]], { offering: 0, model: 1, category: 2, revenue: 3 }],
  ["lines without a header", [["", "Revenue"], ["AWS resale", 1]], { offering: 0, revenue: 1 }],
  ["lines, not their numbers", [["Line", "Particulars", "Revenue"], [10, "AWS resale", 1]], { offering: 1, revenue: 2 }],
  ["amounts, not what they are sold through", [["Sales channel", "Item", "Type", "Net amount"], ["Direct", "a", "resell", 1], ["Partner", "b", "resell", 1]], { offering: 1, model: 2, revenue: 3 }],
  ["amounts, not their kind", [["Item", "Type", "Revenue", "Expense type", "Amount spent on cost"], ["a", "resell", 1, "Labour", 1], ["b", "resell", 1, "Cloud", 1]], { offering: 0, model: 1, revenue: 2, cost: 4 }],
  ["amounts stored as text, which are told", [["Item", "Type", "Revenue"], ["a", "resell", "1,200"], ["b", "resell", "EUR 5"]], { offering: 0, model: 1, revenue: 2 }],
  ["lines by a header of another kind", [["No", "Particulars", "Revenue"], [2, "AWS resale", 1]], { offering: 1, revenue: 2 }],
])("cells tell columns apart: %s", (_, cells, columns) => {
  expect(recogniseColumns(gridOf(...cells)).columns).toEqual(columns);
});

test("another column of the same period is a rival, where it is as good", () => {
  const grid = gridOf(["Offering", "EMEA 2024", "EMEA 2025", "Americas 2024", "Americas 2025"], ["a", 1, 2, 3, 4]);
  const mapping = recogniseColumns(grid);
  expect(rivalsOf("revenue", grid, mapping)).toEqual([{ offset: 3, taken: 1 }, { offset: 4, taken: 2 }]);
});

test("names beside three header rows may stand in any of them", () => {
  const grid = gridOf(
    ["Offering", "Business model", 2025, "", 2026, ""],
    ["", "", "Q4", "", "Q1", ""],
    ["", "", "Revenue", "Cost", "Revenue", "Cost"],
    ["Projects", "services", 1, 2, 3, 4],
  );
  const mapping = recogniseColumns(grid);
  expect(mapping).toMatchObject({ headerRow: 2, columns: { offering: 0, model: 1 } });
  expect(headerTexts(grid, mapping).slice(2)).toEqual(["2025 Q4 Revenue", "2025 Q4 Cost", "2026 Q1 Revenue", "2026 Q1 Cost"]);
});

test("headers are found again by their text; two rows are joined", () => {
  const grid = gridOf(["", "", "Revenue", ""], ["Offering ", "Model", "Q1 26", "Q2 26"], ["a", "services", 1, 2]);
  expect(headerTexts(grid, recogniseColumns(grid))).toEqual(["Offering ", "Model", "Revenue Q1 26", "Revenue Q2 26"]);
});

test.each([
  ["a unit an amount", ["", "", "kEUR", "kEUR"]],
  ["symbols and a share", ["", "", "k€", "%"]],
  ["in words, and one for all", ["", "", "in thousand USD", ""]],
])("units below the headers belong to them: %s", (_, units) => {
  const grid = gridOf(["Offering", "Model", "Revenue", "Cost"], units, ["a", "services", 1, 2]);
  const mapping = recogniseColumns(grid);
  expect(mapping).toEqual({ headerRow: 1, columns: { offering: 0, model: 1, revenue: 2, cost: 3 } });
  expect(headerTexts(grid, mapping)).toEqual(["Offering", "Model", `Revenue ${units[2]}`, `Cost ${units[3]}`.trim()]);
});

test.each([
  ["a line that says a unit", ["EUR desk", "services", "kEUR", 2]],
  ["a line of marks", ["-", "-", "-", "-"]],
  ["no line", ["", "", "", ""]],
])("no row of units: %s", (_, row) => {
  expect(recogniseColumns(gridOf(["Offering", "Model", "Revenue", "Cost"], row, ["a", "services", 1, 2])).headerRow).toBe(0);
});

test("units stand below two rows of headers, too", () => {
  const grid = gridOf(["", "", "Q1 2026", "", "Q2 2026", ""], ["Offering", "Model", "Revenue", "Cost", "Revenue", "Cost"], ["", "", "T€", "T€", "T€", "T€"], ["a", "services", 1, 2, 3, 4]);
  const mapping = recogniseColumns(grid);
  expect(mapping.headerRow).toBe(2);
  expect(mapping.periods?.map(({ label, revenue, cost }) => [label, revenue, cost])).toEqual([["Q1 2026", 2, 3], ["Q2 2026", 4, 5]]);
});
