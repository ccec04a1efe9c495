import { recogniseColumns } from "../../../src/framework/portfolio/columns";
import type { GivenModel, Grid, Mapping } from "../../../src/framework/portfolio/grid";
import type { ExcludedLine, Portfolio, Question, WithoutModel } from "../../../src/framework/portfolio/portfolio";
import { readPortfolio, readPortfolioInSteps } from "../../../src/framework/portfolio/read-portfolio";
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
    { kind: "subtotal", address: "Plan!C9", offering: "Subtotal", revenue: 1000, reason: '"Subtotal" leaves the line out' },
    { kind: "left out", address: "Plan!C10", offering: "Other", revenue: 50, reason: '"-" leaves the line out' },
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
  ["money of a named currency as text", ["A", "services", "EUR 1.234,56", 1, "", ""], 'Revenue, Plan!D6: "EUR 1.234,56" is a number stored as text'],
  ["brackets as text", ["A", "services", "(1,200)", 1, "", ""], 'Revenue, Plan!D6: "(1,200)" is a number stored as text'],
  ["spaces", ["A", "services", "  ", 1, "", ""], 'Revenue, Plan!D6: "  " is not a number'],
  ["a boolean", ["A", "services", true, 1, "", ""], "Revenue, Plan!D6: TRUE is not a number"],
  ["an error in revenue", ["A", "services", "#REF!", 1, "", ""], "Revenue, Plan!D6: #REF! is an Excel error"],
  ["an error in cost", ["A", "services", 1, "#N/A", "", ""], "Cost, Plan!E6: #N/A is an Excel error"],
  ["text in AWS revenue", ["A", "services", 1, 1, "tbd", ""], 'AWS revenue, Plan!F6: "tbd" is not a number'],
  ["bad amount on an excluded line", ["A", "exclude", "x", 1, "", ""], 'Revenue, Plan!D6: "x" is not a number'],
  ["neither model nor offering beside revenue", ["", "", 1200, "", "", ""], "Business model, Plan!C6: blank beside revenue 1,200"],
  ["neither model nor offering beside cost", [" ", " ", "", 75.5, "", ""], "Business model, Plan!C6: blank beside cost 75.5"],
  ["an error for a model", ["A", "#NAME?", 1, 1, "", ""], "Business model, Plan!C6: #NAME? is an Excel error"],
  ["a number for a model", ["A", 7, 1, 1, "", ""], "Business model, Plan!C6: 7 is not a business model"],
  ["a near category", ["A", "services", 1, 1, "", "desing"], 'Service category, Plan!G6: "desing" is not a service category; did you mean "design"?'],
  [
    "an offering too long to be given a model",
    ["x".repeat(256), "", 1, 1, "", ""],
    `Offering, Plan!B6: "${"x".repeat(40)}…" is longer than 255 characters; shorten it, or give the line a business model in its own cell`,
  ],
  [
    "a total by a name too long to be left out",
    [`Total ${"x".repeat(250)}`, "", 1, 1, "", ""],
    `Offering, Plan!B6: "Total ${"x".repeat(34)}…" is longer than 255 characters; shorten it, or give the line a business model in its own cell`,
  ],
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

test("the same unknown category is told once, with its other cells", () => {
  const row: Row = ["A", "services", 1, 1, "", "xyzzy"];
  const { problems } = readPortfolio(plan(good, row, [...row], ["B", 7, 1, 1, "", ""], [...row], [...row], [...row]), mapping);
  expect(problems.map((problem) => problem.message)).toEqual([
    'Service category, Plan!G6: "xyzzy" is not a service category; also in G7, G9, G10 and 1 more',
    "Business model, Plan!C8: 7 is not a business model",
  ]);
});

test.each<[string, Row, WithoutModel]>([
  ["a near word", ["A", "managd", 1, 1, "", ""], { text: "managd", column: "model", lines: 1, revenue: 1, addresses: ["Plan!C6"], guess: "managed services" }],
  ["a far word", ["A", "freight", 2, 1, "", ""], { text: "freight", column: "model", lines: 1, revenue: 2, addresses: ["Plan!C6"] }],
  ["a word inside others", ["A", "Cloud resale", 1, 1, "", ""], { text: "Cloud resale", column: "model", lines: 1, revenue: 1, addresses: ["Plan!C6"], guess: "resell" }],
  ["spaces kept", ["A", " Freight ", 1, 1, "", ""], { text: " Freight ", column: "model", lines: 1, revenue: 1, addresses: ["Plan!C6"] }],
  ["no model beside cost", ["Migration", "", "", 75.5, "", ""], { text: "Migration", column: "offering", lines: 1, revenue: 0, addresses: ["Plan!B6"], guess: "services" }],
])("%s waits for a model", (_, row, expected) => {
  const { problems, withoutModel } = readPortfolio(plan(good, row), mapping);
  expect(problems).toEqual([]);
  expect(withoutModel).toEqual([expected]);
});

test("lines without model are grouped by their text without case, and counted once given one", () => {
  const rows: Row[] = [good, ["A", "Advisory", 100, 60, "", ""], ["B", "ADVISORY", 50, 20, "", ""], ["Desk", "", 30, 10, "", ""]];
  const before = readPortfolio(plan(...rows), mapping);
  expect(before.withoutModel).toEqual([
    { text: "Advisory", column: "model", lines: 2, revenue: 150, addresses: ["Plan!C6", "Plan!C7"], guess: "services" },
    { text: "Desk", column: "offering", lines: 1, revenue: 30, addresses: ["Plan!B8"] },
  ]);
  // 1,000 of 1,180 have a model; those that wait for one have their costs all the same.
  expect(before.completeness.model).toBeCloseTo(1000 / 1180, 15);
  expect(before.completeness.cost).toBe(1);
  const given: GivenModel[] = [
    { text: "advisory", model: "services" },
    { text: "Desk", model: "exclude" },
    { text: "Not there", model: "resell" },
  ];
  const after = readPortfolio(plan(...rows), { ...mapping, given });
  expect(after).toMatchObject({ problems: [], withoutModel: [], totalRevenue: 1150, given: given.slice(0, 2) });
  expect(after.excluded).toEqual([
    { kind: "left out", address: "Plan!B8", offering: "Desk", revenue: 30, reason: '"Desk" was given the model exclude' },
  ]);
});

test("the offering names the model only where the model cell is blank", () => {
  const given: GivenModel[] = [{ text: "Projects", model: "resell" }];
  const { lines } = readPortfolio(plan(good, ["Projects", "", 10, 5, "", ""]), { ...mapping, given });
  expect(lines.map(({ model }) => model)).toEqual(["services", "resell"]);
});

test.each<[string, Row[], ExcludedLine[], GivenModel[]]>([
  [
    "by name",
    [["Managed services total", "", 1000, 600, "", ""]],
    [{ kind: "subtotal", address: "Plan!B6", offering: "Managed services total", revenue: 1000, reason: '"Managed services total" is a total by its name' }],
    [{ text: "Managed services total", model: "subtotal" }],
  ],
  [
    "by a word of the model column",
    [["All", "Zwischensumme", 1000, 600, "", ""]],
    [{ kind: "subtotal", address: "Plan!C6", offering: "All", revenue: 1000, reason: '"Zwischensumme" is a total by its name' }],
    [{ text: "Zwischensumme", model: "subtotal" }],
  ],
  [
    // 1,000 + 200 = 1,200; then 50 + 25 = 75; 1,275 is all four lines.
    "by arithmetic, also of all lines",
    [
      ["B", "resell", 200, 100, "", ""],
      ["Cloud", "", 1200, 700, "", ""],
      ["C", "resell", 50, 40, "", ""],
      ["D", "resell", 25, 20, "", ""],
      ["Other", "", 75, 60, "", ""],
      ["Firm", "", 1275, "", "", ""],
    ],
    [
      { kind: "subtotal", address: "Plan!B7", offering: "Cloud", revenue: 1200, reason: "its revenue is the sum of 2 lines above" },
      { kind: "subtotal", address: "Plan!B10", offering: "Other", revenue: 75, reason: "its revenue is the sum of 2 lines above" },
      { kind: "subtotal", address: "Plan!B11", offering: "Firm", revenue: 1275, reason: "its revenue is the sum of 4 lines above" },
    ],
    [
      { text: "Cloud", model: "subtotal" },
      { text: "Other", model: "subtotal" },
      { text: "Firm", model: "subtotal" },
    ],
  ],
])("a subtotal is recognised %s", (_, rows, excluded, given) => {
  const portfolio = readPortfolio(plan(good, ...rows), mapping);
  expect(portfolio).toMatchObject({ problems: [], withoutModel: [], excluded, given });
});

test("the sum of two lines in one amount may be chance: it waits for a model, subtotal suggested, and counts once given one", () => {
  // 1.2 + 0.8 = 2.0.
  const values: Row[] = [["Service line", "Revenue"], ["AWS resale", 1.2], ["Consulting", 0.8], ["Managed services", 2], ["Marketplace", 0.5]];
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values };
  const read = (given: GivenModel[]) => readPortfolio(grid, { ...recogniseColumns(grid), given });
  const others: GivenModel[] = [{ text: "AWS resale", model: "resell" }, { text: "Consulting", model: "services" }, { text: "Marketplace", model: "resell" }];
  expect(read(others)).toMatchObject({ excluded: [], withoutModel: [{ text: "Managed services", revenue: 2, guess: "subtotal" }] });
  const after = read([...others, { text: "Managed services", model: "managed services" }]);
  expect(after).toMatchObject({ withoutModel: [], totalRevenue: 4.5 });
  expect(after.warnings.map(({ message }) => message)).toContain(
    "Offering, Plan!A4: is the sum of 2 lines above and is counted as a line; if it is a total, give it the model subtotal",
  );
});

test("a total above its lines waits as a subtotal", () => {
  // 100 + 50 = 150 and 90 + 45 = 135; 30 + 20 = 50 but 10 + 9 is not 20.
  const values: Row[] = [
    ["Row Labels", "Sum of Revenue", "Sum of Cost"],
    ...[["Resell", 150, 135], ["Contoso", 100, 90], ["Fabrikam", 50, 45], ["Services", 50, 20], ["Tailspin", 30, 10], ["Wingtip", 20, 9]],
  ];
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values };
  expect(readPortfolio(grid, recogniseColumns(grid)).withoutModel.map(({ text, guess }) => [text, guess])).toEqual([
    ["Resell", "subtotal"],
    ["Contoso", undefined],
    ["Fabrikam", undefined],
    ["Services", "services"],
    ["Tailspin", undefined],
    ["Wingtip", undefined],
  ]);
});

test("what is a total by its name counts once given a model", () => {
  const rows: Row[] = [good, ["Total Cloud Care", "", 80, 40, "", ""]];
  expect(readPortfolio(plan(...rows), mapping).excluded).toMatchObject([{ kind: "subtotal", text: "Total Cloud Care" }]);
  const after = readPortfolio(plan(...rows), { ...mapping, given: [{ text: "Total Cloud Care", model: "managed services" }] });
  expect(after).toMatchObject({ excluded: [], totalRevenue: 1080 });
});

test("a total beside a model is a problem where it sums the lines above: a formula would count it", () => {
  // 1,000 + 200 = 1,200 and 600 + 100 = 700; then one line alone.
  const rows: Row[] = [
    ["B", "services", 200, 100, "", ""],
    ["Result", "services", 1200, 700, "", ""],
    ["C", "resell", 50, 40, "", ""],
    ["Result", "resell", 50, 40, "", ""],
    ["", "Overall Result", 1250, 740, "", ""],
  ];
  const { problems, excluded } = readPortfolio(plan(good, ...rows), mapping);
  expect(problems.map(({ message }) => message)).toEqual([
    'Business model, Plan!C7: "Result" sums lines above and would count twice; give it the model exclude',
    'Business model, Plan!C9: "Result" sums lines above and would count twice; give it the model exclude',
  ]);
  expect(excluded).toMatchObject([{ kind: "subtotal", revenue: 1250, text: "Overall Result" }]);
});

test("a line with a model that sums those above it counts, with a warning", () => {
  const rows: Row[] = [["B", "resell", 200, 100, "", ""], ["C", "services", 1200, 700, "", ""]];
  expect(readPortfolio(plan(good, ...rows), mapping).warnings.map(({ message }) => message)).toEqual([
    "Offering, Plan!B7: is the sum of 2 lines above and is counted as a line; if it is a total, give it the model subtotal",
  ]);
});

test("an unknown word of the model column that sums the lines above waits as a subtotal", () => {
  const rows: Row[] = [["B", "resell", 200, 100, "", ""], ["", "Σ", 1200, 700, "", ""]];
  expect(readPortfolio(plan(good, ...rows), mapping).withoutModel).toMatchObject([{ text: "Σ", column: "model", guess: "subtotal" }]);
});

test("a row with the revenue but not the cost of the lines above is no subtotal", () => {
  const rows: Row[] = [["B", "resell", 200, 100, "", ""], ["Cloud", "", 1200, 300, "", ""]];
  expect(readPortfolio(plan(good, ...rows), mapping).withoutModel.map(({ text }) => text)).toEqual(["Cloud"]);
});

test("a subtotal whose offering is a model of the model column is a problem: a formula would leave those lines out", () => {
  const rows: Row[] = [["B", "Services", 200, 100, "", ""], ["Services", "", 1200, 700, "", ""]];
  expect(readPortfolio(plan(good, ...rows), mapping).problems.map((problem) => problem.message)).toEqual([
    'Offering, Plan!B7: "Services" is the sum of 2 lines above and names other lines, too; give it another text or the model exclude',
  ]);
});

test("a subtotal whose offering names lines, too, is a problem; given a model it counts, with a warning", () => {
  const rows: Row[] = [["Cloud", "", 200, 100, "", ""], ["Cloud", "", 1200, 700, "", ""]];
  const before = readPortfolio(plan(good, ...rows), mapping);
  expect(before.problems.map((problem) => problem.message)).toEqual([
    'Offering, Plan!B7: "Cloud" is the sum of 2 lines above and names other lines, too; give it another text or the model exclude',
  ]);
  expect(before).toMatchObject({ excluded: [], given: [], withoutModel: [{ text: "Cloud", lines: 1, revenue: 200 }] });
  const after = readPortfolio(plan(good, ...rows), { ...mapping, given: [{ text: "Cloud", model: "resell" }] });
  expect(after).toMatchObject({ problems: [], totalRevenue: 2400 });
  expect(after.warnings.map((warning) => warning.message)).toEqual([
    "Offering, Plan!B7: is the sum of 2 lines above and is counted as a line; if it is a total, give it the model subtotal",
  ]);
});

test("an empty range says what to select", () => {
  const grid: Grid = { sheet: "Plan", row: 3, column: 1, values: [["", ""], ["", ""]] };
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map((problem) => problem.message)).toEqual([
    "Business model, Plan!B4:C5: nothing stands here; select the lines with their headers",
  ]);
});

test("two columns that could be the revenue, and hidden rows, are named", () => {
  const values = [["Model", "Net sales EMEA", "Revenue FY26", "Cost"], ["services", 900, 1000, 600]];
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values, hidden: true };
  const portfolio = readPortfolio(grid, recogniseColumns(grid));
  expect(portfolio).toMatchObject({ totalRevenue: 1000, period: "FY2026" });
  expect(portfolio.warnings.map((warning) => warning.message)).toEqual([
    'Revenue, Plan!B1: "Net sales EMEA" could be meant, too; read is C, "Revenue FY26"',
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

test.each<[string, [number, number], Mapping["answers"], number[], string[], string[]]>([
  // -700 + 5 = -695.
  ["by their sum", [-700, 5], {}, [700, -5], ["the sum of cost is -695 → negative"], []],
  ["by their number", [-1, 5], {}, [-1, 5], [], []],
  ["answered", [-700, 5], { costs: "negative" }, [700, -5], [], []],
  ["answered otherwise", [-700, 5], { costs: "positive" }, [-700, 5], [], ["Cost, Plan!E5:E6: the sum is -695; costs are needed as positive numbers"]],
  ["answered wrongly", [600, 5], { costs: "negative" }, [-600, -5], [], ["Cost, Plan!E5:E6: booked as negative numbers they sum to -605; costs are needed as positive numbers"]],
])("costs booked as negative numbers: %s", (_, [one, two], answers, cost, asked, messages) => {
  const grid = plan(["A", "services", 1000, one, "", ""], ["B", "services", 10, two, "", ""]);
  const portfolio = readPortfolio(grid, { ...mapping, answers });
  expect(portfolio.columns.cost).toEqual(cost);
  expect(portfolio.lines.map((line) => line.cost)).toEqual(cost);
  expect(portfolio.questions.map(({ evidence, guess }) => `${evidence} → ${guess}`)).toEqual(asked);
  expect(portfolio.problems.map((problem) => problem.message)).toEqual(messages);
});

test("most costs below zero, but not their sum: asked, and left as they stand", () => {
  const cost = [-1, -1, 5];
  const { questions, columns } = readPortfolio(plan(...cost.map((amount): Row => ["A", "services", 100, amount, "", ""])), mapping);
  expect(questions).toEqual([{ about: "costs", address: "Plan!E5:E7", evidence: "2 of 3 costs are below 0", guess: "positive" }]);
  expect(columns.cost).toEqual(cost);
});

test.each<[string, Mapping["answers"], Question[], "gross" | "net", string[]]>([
  ["asked", {}, [{ about: "resale", address: "Plan!E6", evidence: "1 resell line has no cost, other business models have", guess: "net" }], "net", []],
  ["answered net", { resale: "net" }, [], "net", []],
  ["answered gross", { resale: "gross" }, [], "gross", ["Cost, Plan!E6: blank on 1 resell line; booked gross, resale needs its AWS cost"]],
])("resale without cost: %s", (_, answers, questions, resale, warnings) => {
  const portfolio = readPortfolio(plan(good, ["Resale", "resell", 500, "", "", ""]), { ...mapping, answers });
  expect(portfolio).toMatchObject({ questions, resale });
  expect(portfolio.warnings.map((warning) => warning.message)).toEqual(warnings);
});

describe("several columns of cost", () => {
  const values: Row[] = [
    ["Offering", "Model", "Revenue", "Labour cost", "Subcontractor cost", "Cloud cost"],
    ["Projects", "services", 100, 40, 20, 5],
    ["Resale", "resell", 100, "", "", 90],
    ["Review", "services", 50, "", "", ""],
  ];
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values };
  const recognised = recogniseColumns(grid);
  const read = (change: Partial<Mapping> = {}, rows = values): Portfolio =>
    readPortfolio({ ...grid, values: rows }, { ...recognised, ...change });
  const messages = ({ warnings }: Portfolio): string[] => warnings.map(({ message }) => message);

  test("are added up until the question is answered; a line without any has no cost", () => {
    const portfolio = read();
    // 40 + 20 + 5 and 90. Revenue with a cost: 200 of 250.
    expect(portfolio.lines.map(({ cost }) => cost)).toEqual([65, 90, null]);
    expect(portfolio.columns.cost).toEqual([65, 90, 0]);
    expect(portfolio.completeness.cost).toBe(0.8);
    expect(portfolio.questions).toEqual([
      {
        about: "costColumns",
        address: "Plan!D1:F1",
        evidence: '"Labour cost", "Subcontractor cost", "Cloud cost" are columns of cost',
        guess: "all",
      },
    ]);
    expect(messages(portfolio)).toEqual(["Cost, Plan!D4: blank on 1 services line; without labour cost revenue less cost is not a margin"]);
  });

  test("are added up, or not, as answered, and not asked for again", () => {
    expect(read({ answers: { costColumns: "all" } })).toMatchObject({ questions: [], lines: [{ cost: 65 }, { cost: 90 }, { cost: null }] });
    const one = read({ answers: { costColumns: "one" } });
    expect(one.lines.map(({ cost }) => cost)).toEqual([40, null, null]);
    // Of one column resale may be booked net.
    expect(one.questions.map(({ about }) => about)).toEqual(["resale"]);
    expect(messages(one).filter((message) => message.includes("could be meant"))).toEqual([]);
  });

  test("of a mapping that was remembered before they could be added up, one is read and the others are named", () => {
    const portfolio = read({ costs: undefined });
    expect([portfolio.questions, portfolio.resale, portfolio.lines[0].cost]).toEqual([[], "gross", 40]);
    expect(messages(portfolio)).toContain('Cost, Plan!E1: "Subcontractor cost", "Cloud cost" could be meant, too; read is D, "Labour cost"');
  });

  test("one that the book has got since is named, not added", () => {
    const more = values.map((row, at) => [...row, at === 0 ? "Travel cost" : 7]);
    const portfolio = read({ answers: { costColumns: "all" } }, more);
    expect(portfolio.lines.map(({ cost }) => cost)).toEqual([65, 90, null]);
    expect(messages(portfolio)[0]).toBe(
      'Cost, Plan!G1: "Travel cost" could be meant, too; read is D, "Labour cost", E, "Subcontractor cost", F, "Cloud cost"',
    );
  });

  test("what is no number in one of them is told in its cell", () => {
    const wrong = values.map((row, at) => (at === 1 ? [...row.slice(0, 5), "n/a"] : row));
    expect(read({}, wrong).problems.map(({ message }) => message)).toEqual(['Cost, Plan!F2: "n/a" is not a number']);
  });

  test("booked as negative numbers they are asked for and turned together", () => {
    const negative = values.map((row) => row.map((cell, at) => (at > 2 && typeof cell === "number" ? -cell : cell)));
    const portfolio = read({}, negative);
    expect(portfolio.questions.map(({ about, address, evidence }) => [about, address, evidence])).toEqual([
      ["costColumns", "Plan!D1:F1", '"Labour cost", "Subcontractor cost", "Cloud cost" are columns of cost'],
      // -65 - 90.
      ["costs", "Plan!D2:F4", "the sum of cost is -155"],
    ]);
    expect(portfolio.lines.map(({ cost }) => cost)).toEqual([65, 90, null]);
  });

  test("in other units or as the same column as revenue they are a problem", () => {
    const units = [["Offering", "Model", "Revenue (USD)", "Labour cost (USD)", "Subcontractor cost (USD k)", "Cloud cost"], ...values.slice(1)];
    expect(read({}, units).problems.map(({ message }) => message)).toEqual([
      'Cost, Plan!E1: "Subcontractor cost (USD k)" is in another unit than "Revenue (USD)"; bring both into one',
    ]);
    expect(read({ costs: [2, 3] }).problems.map(({ message }) => message)).toEqual(["Cost, Plan!C1: the same column as revenue; choose another"]);
  });

  // 40 + 20 = 60 less than 65: the total holds more than what has a column.
  test("a total by its name is read alone and its parts are named", () => {
    const named = values.map((row, at) => [...row.slice(0, 5), ["Total cost", 65, 90, 1][at]]);
    const portfolio = readPortfolio({ ...grid, values: named }, recogniseColumns({ ...grid, values: named }));
    expect([portfolio.questions, portfolio.lines[0].cost]).toEqual([[], 65]);
    expect(messages(portfolio)).toEqual(['Cost, Plan!D1: "Labour cost", "Subcontractor cost" could be meant, too; read is F, "Total cost"']);
  });
});

test.each<[string, string, string, 1 | 1000 | 1000000, string | undefined]>([
  ["a header", "Revenue (TEUR)", "Plan", 1000, 'Plan!D4: "Revenue (TEUR)" says thousands'],
  ["the sheet's name", "Revenue", "P&L USD m", 1000000, "'P&L USD m'!B4: \"P&L USD m\" says millions"],
  ["nothing", "Revenue", "Plan", 1, undefined],
])("the unit by %s", (_, title, sheet, scale, asked) => {
  const grid = { ...plan(good), sheet, values: [header.map((text) => (text === "Revenue" ? title : text)), good] };
  const { questions, ...portfolio } = readPortfolio(grid, mapping);
  expect(portfolio).toMatchObject({ scale, totalRevenue: 1000 });
  expect(questions.map(({ address, evidence }) => `${address}: ${evidence}`)).toEqual(asked === undefined ? [] : [asked]);
  expect(readPortfolio(grid, { ...mapping, answers: { scale: 1 } })).toMatchObject({ scale: 1, questions: [] });
});

test.each([
  ["Revenue (USD k)", "Cost (USD)"],
  ["Revenue (USD)", "Cost (USD m)"],
  ["Umsatz TEUR", "Kosten in Mio EUR"],
])("%s beside %s: amounts of several units are a problem", (revenue, cost) => {
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values: [["Offering", "Model", revenue, cost], ["a", "services", 100, 60]] };
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map(({ message }) => message)).toEqual([
    `Cost, Plan!D1: "${cost}" is in another unit than "${revenue}"; bring both into one`,
  ]);
});

test.each([["Revenue (USD k)", "Cost"], ["Revenue (USD k)", "Cost (k)"], ["Revenue (USD)", "Cost"]])("%s beside %s: one unit", (revenue, cost) => {
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values: [["Offering", "Model", revenue, cost], ["a", "services", 100, 60]] };
  expect(readPortfolio(grid, recogniseColumns(grid)).problems).toEqual([]);
});

// A comma at the end of a format shows thousands of what stands in the cell.
test.each<[string, string, 1 | 1000 | 1000000]>([
  ["in USD k", "#,##0", 1000],
  ["in USD k", "#,##0,", 1],
  ["in USD k", '#,##0.0,"k"', 1],
  ["in USD m", "#,##0.0,,", 1],
  ["in USD m", "#,##0.0,_);(#,##0.0,)", 1000],
])("amounts %s shown as %s: one unit is %d", (title, format, scale) => {
  const values: Row[] = [[title, "", ""], ["Offering", "Model", "Revenue"], ["a", "services", 100000]];
  const formats = values.map(() => ["General", "General", format]);
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values, formats };
  const read = readPortfolio(grid, recogniseColumns(grid));
  expect(read.scale).toBe(scale);
  expect(read.questions.map(({ guess }) => guess)).toEqual(scale === 1 ? [] : [scale]);
});

// The cells read begin in B4, so these stand in rows 1 to 3, from column A on.
test.each<[string, Row[], string | undefined]>([
  ["right above", [["Contoso"], [""], ["in TEUR"]], 'Plan!A3: "in TEUR" says thousands'],
  ["apart by a blank row", [["Contoso"], ["P&L 2026, in TEUR"], [""]], 'Plan!A2: "P&L 2026, in TEUR" says thousands'],
  ["the nearer of two", [["", "USD m"], ["", "", "TEUR"], [""]], 'Plan!C2: "TEUR" says thousands'],
  ["with its date", [["in TEUR"], ["P&L", "as of 31 Dec"], [""]], 'Plan!A1: "in TEUR" says thousands'],
  ["of a table in between", [["in TEUR"], ["Heads", 12], [""]], undefined],
  ["among other headers", [["TEUR", "Heads", "Desks"], [""], [""]], undefined],
  ["above other headers", [["in TEUR"], ["Team", "Heads", "Desks"], [""]], undefined],
  ["in a number's place", [[""], [1000], [""]], undefined],
  ["in prose", [[""], [`${"All figures are as booked. ".repeat(4)}Reports to the board are in TEUR.`], [""]], undefined],
])("the unit by a title %s", (_, above, asked) => {
  const read = readPortfolio({ ...plan(good), above }, mapping);
  expect(read.questions.map(({ address, evidence }) => `${address}: ${evidence}`)).toEqual(asked === undefined ? [] : [asked]);
  expect(read).toMatchObject({ scale: asked === undefined ? 1 : 1000, totalRevenue: 1000 });
  expect(read.lines.length).toBe(1);
  expect(read.period).toBe(above[1].includes("P&L 2026, in TEUR") ? "2026" : undefined);
});

test.each<[string, Row[], string]>([
  ["only excluded lines", [["T", "total", 10, "", "", ""]], "Business model, Plan!C5: no line with a business model"],
  ["no revenue", [["A", "services", 0, 0, "", ""]], "Revenue, Plan!D5: the sum is 0; revenue above 0 is needed"],
  [
    "revenue booked as credits",
    [["A", "services", -150, 90, "", ""]],
    "Revenue, Plan!D5: the sum is -150; revenue above 0 is needed; where it is booked as credits, turn their sign round",
  ],
])("%s is a problem", (_, rows, message) => {
  expect(readPortfolio(plan(...rows), mapping).problems.map((problem) => problem.message)).toEqual([message]);
});

test("warnings: one a matter, at its first cell", () => {
  const grid = plan(
    good,
    ["Resale", "resell", 500, 450, "", ""],
    ["More resale", "resell", 500, "", "", ""],
    ["Total services", "services", 300, 0, "", ""],
    ["Workshops", "services", 200, "", "", ""],
  );
  grid.formats = grid.values.map((row) => row.map(() => "General"));
  grid.formats[2][2] = "[$-409]d-mmm-yy;@";
  expect(readPortfolio(grid, mapping).warnings.map((warning) => warning.message)).toEqual([
    "Cost, Plan!E7: blank on 1 resell line; is resale booked net of its AWS cost?",
    "Cost, Plan!E8: blank on 2 services lines; without labour cost revenue less cost is not a margin",
    'Offering, Plan!B8: "Total services" is counted as a line; if it is a total, give it the model exclude',
    "Revenue, Plan!D6: is formatted as a date; is it an amount?",
  ]);
});

describe("revenue and cost one below the other", () => {
  const headers = ["Offering", "Practice", "Account", "Amount"];
  const ledger = (...rows: Row[]): Grid => ({ sheet: "Plan", row: 0, column: 0, values: [headers, ...rows] });
  const told = (grid: Grid, columns: Mapping["columns"] = { offering: 0, model: 1, revenue: 3 }): string[] =>
    readPortfolio(grid, { headerRow: 0, columns }).problems.map(({ message }) => message);

  test.each([
    ["in English", "Revenue", "Cost of sales"],
    ["in German", "Umsatzerlöse", "Wareneinsatz"],
    ["with the numbers of accounts", "4000 Revenue", "5000 COGS"],
    ["by account", "4010 Service revenue", "5020 Subcontractor cost"],
    ["by account in German", "Erlöse aus Wartung", "Kosten der Wartung"],
    ["by an account that does not say cost", "4000 Service revenue", "5010 Salaries and wages"],
    ["by such an account in German", "Umsatzerlöse", "Fremdleistungen"],
    ["by a German word composed with cost", "Umsatzerlöse", "Personalaufwand"],
  ])("is never summed, but told, %s", (_, revenue, cost) => {
    const grid = ledger(["Run", "managed services", revenue, 500], ["Run", "managed services", cost, 300]);
    expect(told(grid)).toEqual([
      `Revenue, Plan!C3: "${cost}" is cost, which would count as revenue; give cost a column of its own, or its lines the model exclude`,
    ]);
  });

  test.each([
    ["totals, which count for nothing", [["Run", "managed services", "", 500], ["Total revenue", "", "", 500], ["Total cost", "", "", 300]]],
    ["offerings that are called so", [["Cost optimisation", "services", "", 500], ["Revenue assurance", "services", "", 300], ["Reviews", "services", "", 9], ["Desk", "MSP", "", 9], ["Landing zones", "services", "", 9]]],
    ["names of costs alone, where nothing says that the others are revenue", [["Cost optimisation", "services", "", 500], ["Cost reviews", "services", "", 300]]],
    ["costs that are left out", [["Run", "managed services", "Revenue", 500], ["Run", "exclude", "Cost of sales", 300]]],
    ["a line that is called so and has no amount", [["Run", "managed services", "", 500], ["Expenses", "services", "", ""], ["Desk", "MSP", "", 9]]],
    ["lines of revenue alone", [["Run", "managed services", "Revenue", 500], ["Projects", "services", "Revenue", 300]]],
    ["what is sold by the name of cost", [["Reviews", "services", "4010 Cost optimization revenue", 500], ["Run", "managed services", "4020 Run revenue", 300]]],
    ["work billed by the hour", [["Reviews", "services", "Erlöse Beratung nach Aufwand", 500], ["Run", "managed services", "Erlöse Betrieb", 300]]],
  ])("is not seen in %s", (_, rows) => {
    expect(told(ledger(...rows))).toEqual([]);
  });
});

test.each([
  ["of costs is told with its lines", ["AWS fees", "resell", 27], ['Revenue, Plan!A4: "Cost of Goods Sold" is cost, which would count as revenue; give cost a column of its own, or its lines the model exclude']],
  ["of costs that are left out is not", ["AWS fees", "exclude", 27], []],
])("a heading %s", (_, cost, problems) => {
  const values: Row[] = [["Offering", "Model", "2025"], ["AWS resale", "resell", 30], ["Projects", "services", 300], ["Cost of Goods Sold", "", ""], cost, ["Desk", "MSP", 5]];
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values };
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map(({ message }) => message)).toEqual(problems);
});

describe("the same lines in a second block", () => {
  const [a, b]: Row[] = [["Resale", "resell", 100], ["Projects", "services", 50]];
  /** 90 + 30 = 120. */
  const [again, more]: Row[] = [["Resale", "resell", 90], ["Projects", "services", 30]];
  const block = (...rows: Row[]): Grid => ({ sheet: "Plan", row: 0, column: 0, values: [["Offering", "Model", "2025"], ...rows] });
  const told = (grid: Grid, given?: GivenModel[]): string[] =>
    readPortfolio(grid, { ...recogniseColumns(grid), given }).problems.map(({ message }) => message);
  const spacer: Row = ["", "", ""];

  test.each<[string, Row[], string]>([
    ["below a heading with its own total", [a, b, ["Cost of sales", "", 120], again, more], 'A4: "Cost of sales"'],
    ["below a heading with 0", [a, b, ["Cost", "", 0], again, more], 'A4: "Cost"'],
    ["below a heading that says more", [a, b, ["Cost of delivery", "", ""], again, more], 'A4: "Cost of delivery"'],
    ["below a heading by offering", [a, b, ["Direct costs by offering", "", ""], again, more], 'A4: "Direct costs by offering"'],
    ["apart from its heading", [a, b, spacer, ["Costs", "", ""], spacer, again, more], 'A5: "Costs"'],
    ["above its total", [a, b, ["Total revenue", "", 150], again, more, ["Total cost", "", 120]], 'A7: "Total cost"'],
    ["of other names, below their total", [a, b, ["Cost of sales", "", 120], ["AWS fees", "resell", 90], ["Team", "services", 30]], 'A4: "Cost of sales"'],
  ])("of costs is told, %s", (_, rows, found) => {
    const given: GivenModel[] = [{ text: "Cost of sales", model: "subtotal" }, { text: "Cost", model: "exclude" }];
    expect(told(block(...rows), given)).toEqual([
      `Revenue, Plan!${found} is cost, which would count as revenue; give cost a column of its own, or its lines the model exclude`,
    ]);
  });

  test.each<[string | number]>([["Gross profit"], ["Gross margin %"], ["Headcount"], ["Budget"], ["Prior year"], ["2024"], [2024]])("below %s is told", (heading) => {
    expect(told(block(a, b, [heading, "", ""], again, more))).toEqual([
      `Revenue, Plan!A4: "${heading}" stands above lines that repeat others and would be added to them; read one block, or give these lines the model exclude`,
    ]);
  });

  test.each<[string, Row[]]>([
    ["of customers and regions", [["Region North", "", ""], a, b, ["Customers South", "", ""], again, more]],
    ["with a row of its profit below", [a, ["Resale gross profit", "exclude", 10], b, ["Gross profit", "", 20]]],
    ["of other lines below a plan", [a, ["Plan and design", "", ""], b]],
    ["above its costs in one number", [a, b, ["Total cost", "", 120]]],
  ])("is not seen in lines %s", (_, rows) => {
    expect(told(block(...rows), [{ text: "Gross profit", model: "exclude" }])).toEqual([]);
  });

  test.each<[string | number, string | number, string]>([[2025, 2026, "2025 to 2026"], ["Q1 2026", "Q2 2026", "Q1 2026 to Q2 2026"]])(
    "below %s and %s is warned about",
    (first, second, span) => {
      const grid = block([first, "", ""], a, b, [second, "", ""], again, more);
      const { problems, warnings } = readPortfolio(grid, recogniseColumns(grid));
      expect(problems).toEqual([]);
      expect(warnings.map(({ message }) => message)).toContain(
        `Revenue, Plan!A2:A7: the lines span 2 periods (${span}) and all are summed; select the lines of one period, or put periods in columns`,
      );
    },
  );
});

describe("labels that stand once a group", () => {
  const told = (rows: Row[], given?: GivenModel[]): string[] => {
    const grid: Grid = { sheet: "Plan", row: 0, column: 0, values: rows };
    return readPortfolio(grid, { ...recogniseColumns(grid), given }).problems.map(({ message }) => message);
  };
  const repeat = "repeat the label of its group beside each line (Repeat All Item Labels, or fill down), or give all of them one model";
  const pivot: Row[] = [["Item", "Business model", "Revenue"], ["Contoso", "Resell", 100], ["Fabrikam", "", 50], ["Contoso", "Services", 30], ["Fabrikam", "", 20]];
  const report: Row[] = [["Line item", "Revenue"], ["Resale", ""], ["Enterprise", 500], ["Managed services", ""], ["Enterprise", 250]];

  test("over the same text are told until that is given a model", () => {
    expect(told(pivot)).toEqual([`Offering, Plan!A5: "Fabrikam" stands under resell and services; ${repeat}`]);
    expect(told(pivot, [{ text: "Fabrikam", model: "services" }])).toEqual([]);
    expect(told(report)).toEqual([`Offering, Plan!A5: "Enterprise" stands under resell and managed services; ${repeat}`]);
  });

  test.each<[string, Row[]]>([
    ["other lines", [...report.slice(0, 4), ["Desk", 250]]],
    ["groups that are no models", [["Item", "Model", "Revenue"], ["EMEA", "", ""], ["Desk", "", 100], ["APAC", "", ""], ["Desk", "", 50]]],
    // The second line has its label: the blanks are gaps.
    ["lines with labels of their own", [...pivot.slice(0, 2), ["Tailspin", "Resell", 10], ...pivot.slice(2)]],
    ["totals", [["Item", "Model", "Revenue"], ["a", "resell", 1], ["Total", "", 1], ["b", "services", 2], ["Total", "", 2]]],
  ])("are nothing to tell over %s", (_, rows) => {
    expect(told(rows)).toEqual([]);
  });
});

describe("a column of scenarios", () => {
  const told = (header: string, ...texts: string[]): string[] => {
    const rows = texts.map((text, at): Row => [text, `Line ${at}`, "services", 100]);
    const grid: Grid = { sheet: "Plan", row: 0, column: 0, values: [[header, "Offering", "Model", "Revenue"], ...rows] };
    return readPortfolio(grid, recogniseColumns(grid)).problems.map(({ message }) => message);
  };

  test.each([
    ["Scenario", ["Actual", "Budget"], "A3", "Budget", "Actual"],
    ["Version", ["Plan 2026", "Ist"], "A2", "Plan 2026", "Ist"],
    ["Value type", ["Actual", "FC 3+9"], "A3", "FC 3+9", "Actual"],
    ["Stage", ["Closed Won", "Closed Lost"], "A3", "Closed Lost", "Closed Won"],
    ["Stage", ["Closed Won", "Prospecting"], "A3", "Prospecting", "Closed Won"],
    ["Status", ["Lost", "Delivered"], "A2", "Lost", "Delivered"],
  ])("%s: %j are not added", (header, texts, cell, other, counted) => {
    expect(told(header, ...texts)).toEqual([
      `Revenue, Plan!${cell}: lines of "${other}" would be added to those of "${counted}"; read one of both, or give the others the model exclude`,
    ]);
  });

  test.each([
    ["Scenario", ["Budget", "Budget"]],
    ["Stage", ["Closed Won", "Won"]],
    ["Customer", ["Target Corp", "Contoso"]],
    ["Customer", ["Plan International", "Prior Art"]],
    // More than scenarios are ever called.
    ["Team", ["Plan", ...Array.from({ length: 20 }, (_, at) => `Team ${at}`)]],
  ])("%s: %j are one", (header, texts) => {
    expect(told(header, ...texts)).toEqual([]);
  });
});

test.each([
  ["Profit and Loss, January - March 2025", "Q1 2025"],
  ["For the month ended 31 March 2025", "Mar 2025"],
  ["P&L 01.01.2025 - 31.03.2025", "Q1 2025"],
  ["1. Halbjahr 2025", "H1 2025"],
  ["Year ended 31 March 2025", "FY2025"],
  ["Report date: 15.01.2026", undefined],
])("a title says of which period it is: %s", (title, period) => {
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values: [[title, ""], ["Model", "Revenue"], ["resell", 30]] };
  expect(readPortfolio(grid, recogniseColumns(grid)).period).toBe(period);
});

test.each([
  [[["Contoso Cloud Services"], ["Third quarter 2026, USD, unaudited"], [""]], "Q3 2026"],
  [[["FY2026", "Q2 2026"], ["Printed 30.11.2026"]], "FY2026"],
  [[["Lines of 2024", 12]], undefined],
])("a title above the cells read says it, too: %j", (above, period) => {
  const grid = { ...plan(good), above };
  expect(readPortfolio(grid, mapping).period).toBe(period);
});

describe("a column that says what amounts are", () => {
  const ledger = (header: string, ...names: string[]): Grid => ({
    sheet: "Plan",
    row: 0,
    column: 0,
    values: [["Offering", "Practice", header, "Amount"], ...names.map((name): Row => ["Run", "managed services", name, 100])],
  });
  const warned = (grid: Grid): string[] =>
    readPortfolio(grid, recogniseColumns(grid)).warnings.map(({ message }) => message).filter((message) => message.includes("counts as"));

  test.each([["GL account"], ["Measure"], ["Kennzahl"]])("%s: what may be cost by another name is told", (header) => {
    expect(warned(ledger(header, "Service revenue", "4020 Hosting", "4030 Licences"))).toEqual([
      'Revenue, Plan!C3: "4020 Hosting" counts as revenue; if it is cost, give cost a column of its own, or its lines the model exclude',
    ]);
  });

  test.each([
    ["revenue alone", "Measure", ["Revenue", "Service revenue", "Total"]],
    ["customers", "Account", ["Contoso", "Fabrikam"]],
  ])("%s: nothing to tell", (_, header, names) => {
    expect(warned(ledger(header, ...names))).toEqual([]);
  });
});

test("a cost that cannot be read is a problem, not a blank cell to be warned of", () => {
  const { problems, warnings } = readPortfolio(plan(good, ["Workshops", "services", 200, "#DIV/0!", "", ""]), mapping);
  expect(problems.map((problem) => problem.message)).toEqual(["Cost, Plan!E6: #DIV/0! is an Excel error"]);
  expect(warnings).toEqual([]);
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
  ["Revenue FY26", "Plan", "FY2026"],
  ["Umsatz 1. Quartal 2026", "Plan", "Q1 2026"],
  ["Revenue Q1", "2026 plan", "2026"],
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

test("a reading in steps pauses every 10,000 rows and ends with the same portfolio", () => {
  const grid = plan(...Array.from({ length: 25_000 }, (_, at): Row => [`Line ${at}`, "services", 1, 0.5, "", ""]));
  const pauses: number[] = [];
  const steps = readPortfolioInSteps(grid, mapping);
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses.push(step.value);
  expect(pauses).toEqual([10_000, 20_000]);
  expect(step.value).toEqual(readPortfolio(grid, mapping));
});
