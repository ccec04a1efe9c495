/** Whole books in the shapes that people keep them in. Every expected number is added up by hand in the comment beside it. */
import fc from "fast-check";
import { recogniseColumns } from "../../../src/framework/portfolio/columns";
import type { GivenModel, Grid, Mapping } from "../../../src/framework/portfolio/grid";
import { readPortfolio } from "../../../src/framework/portfolio/read-portfolio";
import { tieOut } from "../../../src/framework/portfolio/tie-out";
import { businessModels } from "../../../src/framework/words/business-model";

interface Book {
  values: Grid["values"];
  formats?: string[][];
  sheet?: string;
  chosen?: string[];
  given?: GivenModel[];
  /** Revenue and cost by business model, in ladder order; null where no line has a cost. */
  revenue: number[];
  cost: number[] | null;
  period?: string;
  /** Offerings of subtotals and of lines left out. */
  subtotals?: string[];
  leftOut?: string[];
  withoutModel?: string[];
  scale?: number;
  questions?: string[];
  warnings?: string[];
  /** The total of the books, with which the portfolio ties out. */
  total?: number;
}

const books: Record<string, Book> = {
  "long, with a title": {
    values: [
      ["Services P&L, Q3 2026", "", "", "", ""],
      ["", "", "", "", ""],
      ["Offering", "Business model", "Revenue", "Cost", "Service category"],
      ["AWS resale", "Reselling", 600, 570, "procure"],
      ["Projects", "Consulting", 300, 180, "build"],
      ["Workshops", "Services", 100, 60, "advise"],
      ["Desk", "MSP", 200, 120, "manage"],
    ],
    // Services 300 + 100 = 400 and 180 + 60 = 240; 600 + 400 + 200 = 1,200.
    revenue: [600, 400, 200, 0, 0],
    cost: [570, 240, 120, 0, 0],
    period: "Q3 2026",
    total: 1200,
  },
  "long, with subtotals and a line of other business": {
    values: [
      ["Line", "Type", "Sales", "COGS"],
      ["Resale", "", "", ""],
      ["Enterprise", "Resell", 500, 480],
      ["Small business", "Resell", 100, 90],
      ["Total resale", "", 600, 570],
      ["Projects", "Services", 250, 150],
      ["Reviews", "Services", 50, 20],
      ["Project business", "", 300, 170],
      ["Office leases", "not AWS", 40, 30],
      ["Grand total", "total", 940, 770],
    ],
    // 500 + 100 = 600, 480 + 90 = 570; 250 + 50 = 300, 150 + 20 = 170. 600 + 300 + 40 = 940 ties out.
    revenue: [600, 300, 0, 0, 0],
    cost: [570, 170, 0, 0, 0],
    subtotals: ["Total resale", "Project business", "Grand total"],
    leftOut: ["Office leases"],
    total: 940,
  },
  "wide, quarters, revenue only": {
    values: [
      ["Offering", "Model", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026", "FY2025"],
      ["Resale", "resell", 90, 100, 110, 120, 130, 999],
      ["Projects", "services", 40, 50, "", 60, 70, 999],
    ],
    // The last four: 100 + 110 + 120 + 130 = 460; 50 + 0 + 60 + 70 = 180.
    revenue: [460, 180, 0, 0, 0],
    cost: null,
    period: "Q3 2025 to Q2 2026",
    warnings: ["Cost, Plan!A1:H1: no cost, so shares are taken of revenue; with cost they are taken of gross profit"],
    total: 640,
  },
  "the same, other periods chosen": {
    values: [
      ["Offering", "Model", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026", "FY2025"],
      ["Resale", "resell", 90, 100, 110, 120, 130, 999],
      ["Projects", "services", 40, 50, "", 60, 70, 999],
    ],
    chosen: ["Q2 2025", "Q2 2026"],
    // 90 + 130 = 220; 40 + 70 = 110.
    revenue: [220, 110, 0, 0, 0],
    cost: null,
    period: "Q2 2025, Q2 2026",
    warnings: ["Cost, Plan!A1:H1: no cost, so shares are taken of revenue; with cost they are taken of gross profit"],
  },
  "wide, revenue and cost interleaved, half-years": {
    values: [
      ["Service line", "Practice", "Revenue H2 2025", "Cost H2 2025", "Revenue H1 2026", "Cost H1 2026", "Total revenue", "Total cost"],
      ["Migration", "services", 100, 60, 140, 80, 240, 140],
      ["Run", "managed", 50, 30, 70, 40, 120, 70],
      ["Total", "", 150, 90, 210, 120, 360, 210],
    ],
    // 100 + 140 = 240, 60 + 80 = 140; 50 + 70 = 120, 30 + 40 = 70.
    revenue: [0, 240, 120, 0, 0],
    cost: [0, 140, 70, 0, 0],
    period: "H2 2025 to H1 2026",
    subtotals: ["Total"],
    total: 360,
  },
  "two header rows, measure above quarter": {
    values: [
      ["Board pack 2026", "", "", "", "", "", "", "", "", ""],
      ["", "", "Revenue", "", "", "", "Cost", "", "", ""],
      ["Offering", "Model", "Q1 26", "Q2 26", "Q3 26", "Q4 26", "Q1 26", "Q2 26", "Q3 26", "Q4 26"],
      ["Projects", "services", 10, 20, 30, 40, 6, 12, 18, 24],
      ["Product", "SaaS", 1, 2, 3, 4, 0.5, 0.5, 0.5, 0.5],
    ],
    // 10 + 20 + 30 + 40 = 100, 6 + 12 + 18 + 24 = 60; 1 + 2 + 3 + 4 = 10, 4 x 0.5 = 2.
    revenue: [0, 100, 0, 10, 0],
    cost: [0, 60, 0, 2, 0],
    period: "Q1 2026 to Q4 2026",
    total: 110,
  },
  "two header rows, year above measure": {
    values: [
      ["Offering", "Model", 2025, "", 2026, ""],
      ["", "", "Revenue", "Cost", "Revenue", "Cost"],
      ["Projects", "services", 80, 50, 100, 60],
      ["Desk", "MSP", 40, 30, 50, 35],
    ],
    // The last year alone.
    revenue: [0, 100, 50, 0, 0],
    cost: [0, 60, 35, 0, 0],
    period: "2026",
    total: 150,
  },
  "months as real dates": {
    // 45992 is 1 Dec 2025, 46023 1 Jan, 46054 1 Feb 2026.
    values: [
      ["Offering", "Model", 45992, 46023, 46054],
      ["Projects", "services", 100, 110, 120],
      ["Outcome fee", "outcome", 10, 0, 20],
    ],
    formats: [["General", "General", "mmm-yy", "mmm-yy", "mmm-yy"]],
    // Three of twelve months are there: 100 + 110 + 120 = 330; 10 + 0 + 20 = 30.
    revenue: [0, 330, 0, 0, 30],
    cost: null,
    period: "Dec 2025 to Feb 2026",
    warnings: ["Cost, Plan!A1:E1: no cost, so shares are taken of revenue; with cost they are taken of gross profit"],
    total: 360,
  },
  "German, in TEUR, costs negative": {
    values: [
      ["Ergebnisrechnung in TEUR", "", "", ""],
      ["Leistung", "Geschäftsmodell", "Umsatz 1. Quartal 2026", "Kosten 1. Quartal 2026"],
      ["Lizenzen", "Resell", 500, -470],
      ["Beratung", "Services", 300, -180],
      ["Zwischensumme", "", 800, -650],
      ["Betrieb", "Managed Services", 200, -130],
      ["Gesamt", "", 1000, -780],
    ],
    // 500 + 300 + 200 = 1,000; 470 + 180 + 130 = 780.
    revenue: [500, 300, 200, 0, 0],
    cost: [470, 180, 130, 0, 0],
    period: "Q1 2026",
    subtotals: ["Zwischensumme", "Gesamt"],
    scale: 1000,
    questions: ["costs: the sum of cost is -780", 'scale: "Ergebnisrechnung in TEUR" says thousands'],
    total: 1000,
  },
  "a P&L without model column, before any model is given": {
    values: [
      ["Description", "Revenue", "Cost"],
      ["Licence resale", 400, 380],
      ["Migration projects", 200, 120],
      ["Assessments", 50, 25],
      ["Cloud business", 650, 525],
      ["Hardware", 90, 80],
      ["Total", 740, 605],
    ],
    // 400 + 200 + 50 = 650 and 380 + 120 + 25 = 525 are the Cloud business.
    revenue: [0, 0, 0, 0, 0],
    cost: null,
    subtotals: ["Cloud business", "Total"],
    withoutModel: [
      "Licence resale → resell, 400",
      "Migration projects → services, 200",
      "Assessments → services, 50",
      "Hardware → exclude, 90",
    ],
  },
  "the same P&L, with models given": {
    values: [
      ["Description", "Revenue", "Cost"],
      ["Licence resale", 400, 380],
      ["Migration projects", 200, 120],
      ["Assessments", 50, 25],
      ["Cloud business", 650, 525],
      ["Hardware", 90, 80],
      ["Total", 740, 605],
    ],
    given: [
      { text: "Licence resale", model: "resell" },
      { text: "Migration projects", model: "services" },
      { text: "Assessments", model: "services" },
      { text: "Hardware", model: "exclude" },
    ],
    // Services 200 + 50 = 250 and 120 + 25 = 145; 400 + 250 + 90 = 740 ties out.
    revenue: [400, 250, 0, 0, 0],
    cost: [380, 145, 0, 0, 0],
    subtotals: ["Cloud business", "Total"],
    leftOut: ["Hardware"],
    total: 740,
  },
  "long, with a column of quarters": {
    values: [
      ["Quarter", "Offering", "Model", "Revenue", "Cost"],
      ["Q1 2026", "Projects", "services", 100, 60],
      ["Q4 2025", "Projects", "services", 90, 55],
      ["Q1 2026", "Desk", "MSP", 40, 30],
    ],
    // All are summed: 100 + 90 = 190, 60 + 55 = 115.
    revenue: [0, 190, 40, 0, 0],
    cost: [0, 115, 30, 0, 0],
    warnings: [
      "Revenue, Plan!A2:A4: the lines span 2 periods (Q4 2025 to Q1 2026) and all are summed; select the lines of one period, or put periods in columns",
    ],
    total: 230,
  },
};

const gridOf = ({ values, formats, sheet = "Plan" }: Pick<Book, "values" | "formats" | "sheet">): Grid => ({
  sheet,
  row: 0,
  column: 0,
  values,
  formats,
});

test.each(Object.entries(books))("%s", (_, book) => {
  const grid = gridOf(book);
  const mapping: Mapping = { ...recogniseColumns(grid), chosen: book.chosen, given: book.given };
  const portfolio = readPortfolio(grid, mapping);
  const ofKind = (kind: string): string[] => portfolio.excluded.filter((line) => line.kind === kind).map(({ offering }) => offering);
  const sums = (amount: "revenue" | "cost"): number[] =>
    businessModels.map((model) => portfolio.lines.reduce((sum, line) => (line.model === model ? sum + (line[amount] ?? 0) : sum), 0));

  expect(portfolio.problems).toEqual([]);
  expect(sums("revenue")).toEqual(book.revenue);
  expect(portfolio.hasCost ? sums("cost") : null).toEqual(book.cost);
  expect(portfolio.period).toBe(book.period);
  expect(ofKind("subtotal")).toEqual(book.subtotals ?? []);
  expect(ofKind("left out")).toEqual(book.leftOut ?? []);
  expect(portfolio.withoutModel.map(({ text, guess, revenue }) => `${text} → ${guess}, ${revenue}`)).toEqual(book.withoutModel ?? []);
  expect(portfolio.questions.map(({ about, evidence }) => `${about}: ${evidence}`)).toEqual(book.questions ?? []);
  expect(portfolio.scale).toBe(book.scale ?? 1);
  expect(portfolio.warnings.map(({ message }) => message)).toEqual(book.warnings ?? []);
  if (book.total !== undefined) expect(tieOut(portfolio, book.total).difference).toBe(0);
});

test.each<[string, string[], string]>([
  ["told apart", ["12/31/2025", "01/02/2026", "12/31/2025"], "2 periods (Dec 2025 to Jan 2026)"],
  ["in words, not in order", ["Feb 1, 2026", "Dec 31, 2025", "Jan 5, 2026"], "3 periods (Dec 2025 to Feb 2026)"],
  // 4 May or 5 April, 6 May or 5 June: as they stand.
  ["that nobody can tell", ["04/05/2026", "06/05/2026", "04/05/2026"], "2 periods (04/05/2026 to 06/05/2026)"],
])("a column of dates as texts, %s", (_, dates, periods) => {
  const grid = gridOf({ values: [["Date", "Model", "Revenue", "Cost"], ...dates.map((date) => [date, "services", 100, 60])] });
  expect(readPortfolio(grid, recogniseColumns(grid)).warnings.map(({ message }) => message)).toEqual([
    `Revenue, Plan!A2:A4: the lines span ${periods} and all are summed; select the lines of one period, or put periods in columns`,
  ]);
});

test.each([["Invoice month"], ["Cal. year / month"], ["Billing period"]])("%s says of which period lines are", (header) => {
  const grid = gridOf({ values: [[header, "Model", "Amount", "Cost"], ["Jan 2026", "services", 100, 60], ["02.2026", "services", 100, 60]] });
  expect(readPortfolio(grid, recogniseColumns(grid)).warnings.map(({ message }) => message)).toEqual([
    "Revenue, Plan!A2:A3: the lines span 2 periods (Jan 2026 to Feb 2026) and all are summed; select the lines of one period, or put periods in columns",
  ]);
});

test("a column of dates is told in time order, blank cells left out", () => {
  // 46022 is 31 December 2025, 46053 is 31 January 2026: days since 30 December 1899.
  const dates = [46053, 46022, "", 46022];
  const values = [["Date", "Model", "Revenue", "Cost"], ...dates.map((date) => [date, "services", 100, 60])];
  const formats = values.map((row, at) => row.map((_, column) => (at > 0 && column === 0 ? "dd.mm.yyyy" : "General")));
  const grid = gridOf({ values, formats });
  expect(readPortfolio(grid, recogniseColumns(grid)).warnings.map(({ message }) => message)).toEqual([
    "Revenue, Plan!A2:A5: the lines span 2 periods (Dec 2025 to Jan 2026) and all are summed; select the lines of one period, or put periods in columns",
  ]);
});

test("a text among the amounts of a period is told with its own cell, those of other periods are not", () => {
  const values = [
    ["Offering", "Model", "Q1 25", "Q2 25", "Q3 25", "Q4 25", "Q1 26"],
    ["Projects", "services", "tbd", 1, 2, "n/a", 4],
  ];
  const grid = gridOf({ values });
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map(({ message }) => message)).toEqual([
    'Revenue, Plan!F2: "n/a" is not a number',
  ]);
});

// The year up to the last period with revenue, whatever stands beside it.
test.each<[string, string[], (number | "")[], string, number]>([
  ["the same quarter of two years", ["Q1 2025", "Q1 2026"], [100, 200], "Q1 2026", 200],
  // Q2 2025 ends twelve months before Q2 2026: 110 + 120.
  ["quarters with a gap", ["Q2 25", "Q1 26", "Q2 26"], [100, 110, 120], "Q1 2026 to Q2 2026", 230],
  ["half-years of two years", ["H1 2025", "H1 2026"], [100, 110], "H1 2026", 110],
  ["the same month of two years", ["Dec-24", "Dec-25"], [100, 110], "Dec 2025", 110],
  // 2 + 3 + 4 + 5; what is to come is blank or 0.
  ["columns for what is to come", ["Q1 25", "Q2 25", "Q3 25", "Q4 25", "Q1 26", "Q2 26", "Q3 26"], [1, 2, 3, 4, 5, 0, ""], "Q2 2025 to Q1 2026", 14],
  ["no revenue at all", ["Q1 26", "Q2 26"], [0, ""], "Q1 2026 to Q2 2026", 0],
])("the trailing year: %s", (_, headers, amounts, period, totalRevenue) => {
  const grid = gridOf({ values: [["Model", ...headers], ["services", ...amounts], ["MSP", ...amounts.map(() => "")]] });
  expect(readPortfolio(grid, recogniseColumns(grid))).toMatchObject({ period, totalRevenue });
});

test.each([["W51 2025"], ["P13 FY25"], ["Semester 1 2026"]])("%s is no year: none is taken, and it is told", (header) => {
  const grid = gridOf({ values: [["Model", header, header.replace("1", "2")], ["services", 1, 2]] });
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map(({ message }) => message)).toEqual([
    `Revenue, Plan!A1:C1: "${header}" is neither month nor quarter; sum such columns into those, or choose one`,
  ]);
});

test("periods chosen that are not there any more are a problem", () => {
  const grid = gridOf({ values: [["Model", "Q1 25", "Q2 25"], ["services", 1, 2]] });
  const { problems } = readPortfolio(grid, { ...recogniseColumns(grid), chosen: ["Q1 2024"] });
  expect(problems.map(({ message }) => message)).toEqual(["Revenue, Plan!A1:C1: no column for Q1 2024; choose the periods that count"]);
});

test.each<[string, string[], string]>([
  ["cost of one period only", ["Model", "Revenue Q1 26", "Revenue Q2 26", "Cost Q2 26"], "Cost, Plan!A1:D1: no column for Q1 2026; it counts as 0 there"],
  ["one column of cost", ["Model", "Q1 26", "Q2 26", "Cost"], "Cost, Plan!D1: one column beside revenue by period; it must be of the periods that count"],
])("%s is warned about", (_, header, message) => {
  const grid = gridOf({ values: [header, ["services", 10, 20, 5]] });
  expect(readPortfolio(grid, recogniseColumns(grid)).warnings.map((warning) => warning.message)).toEqual([message]);
});

/** Whole cents, so that sums are the same in any order. */
const amount = fc.integer({ min: 1, max: 1_000_000 });
const quarters = ["Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"];
const line = fc.record({
  model: fc.constantFrom("resell", "services", "MSP", "saas", "outcome", "exclude", "Cloud projects"),
  amounts: fc.array(amount, { minLength: quarters.length, maxLength: quarters.length }),
});
const wide = (lines: { model: string; amounts: number[] }[]): Grid =>
  gridOf({ values: [["Offering", "Model", ...quarters], ...lines.map(({ model, amounts }, at) => [`Line ${at % 3}`, model, ...amounts])] });

test("the order of the lines does not matter", () => {
  const lines = fc.array(line, { minLength: 1, maxLength: 30 });
  const shuffled = lines.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      const [read, again] = [one, other].map((list) => readPortfolio(wide(list), recogniseColumns(wide(list))));
      expect(again.totalRevenue).toBe(read.totalRevenue);
      expect(again.withoutModel.map(({ revenue, lines: count }) => [revenue, count])).toEqual(
        read.withoutModel.map(({ revenue, lines: count }) => [revenue, count]),
      );
      const leftOut = (portfolio: typeof read): number => tieOut(portfolio, 0).leftOut;
      expect(leftOut(again)).toBe(leftOut(read));
    }),
  );
});

test("choosing all periods is the sum of each", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const grid = wide(lines);
      const mapping = recogniseColumns(grid);
      const total = (chosen: string[]): number => readPortfolio(grid, { ...mapping, chosen }).totalRevenue;
      expect(total(quarters)).toBe(quarters.reduce((sum, quarter) => sum + total([quarter]), 0));
    }),
  );
});

test("every amount of a book is used, left out, a subtotal or waiting for a model", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const portfolio = readPortfolio(wide(lines), recogniseColumns(wide(lines)));
      const total = lines.reduce((sum, { amounts }) => sum + amounts.slice(2).reduce((one, other) => one + other, 0), 0);
      const waiting = portfolio.withoutModel.reduce((sum, { revenue }) => sum + revenue, 0);
      expect(tieOut(portfolio, total).difference).toBe(waiting);
    }),
  );
});
