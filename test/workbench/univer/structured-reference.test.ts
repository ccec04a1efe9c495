import { fromEngine, inlineTable, renameColumn, renameTable, respell, toEngine } from "../../../src/workbench/univer/structured-reference";

describe("this row", () => {
  test.each([
    ["=Plan[@Cost]*2", "=Plan[[#This Row],[Cost]]*2"],
    ["=Plan[@[Net cost]]", "=Plan[[#This Row],[Net cost]]"],
    ["=SUM(Plan[@[A]:[C]])", "=SUM(Plan[[#This Row],[A]:[C]])"],
    ["=COUNTA(Plan[@])", "=COUNTA(Plan[#This Row])"],
    ["=SUM(Plan[Cost])", "=SUM(Plan[Cost])"],
    ['="Plan[@Cost]"', '="Plan[@Cost]"'],
    ["='[Book1]My Sheet'!A1", "='[Book1]My Sheet'!A1"],
  ])("%s is %s for the engine, and back", (shown, engine) => {
    expect(toEngine(shown)).toBe(engine);
    expect(fromEngine(engine)).toBe(shown);
  });

  test("without a name it is the table of its cell", () => {
    expect(toEngine("=[@Cost]/SUM([Cost])", "Plan")).toBe("=Plan[[#This Row],[Cost]]/SUM(Plan[Cost])");
    expect(toEngine("=[Book1]Sheet1!A1", "Plan")).toBe("=[Book1]Sheet1!A1");
  });
});

test.each([
  "=SUM(Plan[Revenue (USD)])",
  "=SUM(Plan[[Net, %]:[Gross + tax]])",
  "=Plan[@[it''s '#1]]",
  "=SUM(Plan[[#Data],[Cost/unit]])",
])("%s reaches Univer without a sign in a column's name, and comes back as it was", (formula) => {
  const engine = toEngine(formula);
  expect(engine.replace(/^=SUM\(|\)$/g, "")).not.toMatch(/[()%+/']/);
  expect(fromEngine(engine)).toBe(formula);
});

test.each([
  ["=SUM(Plan[Cost])", "=SUM(Plan[Price])"],
  ["=SUM(plan[[cost]:[Net]])", "=SUM(plan[[Price]:[Net]])"],
  ["=Plan[[#This Row],[Cost]]", "=Plan[[#This Row],[Price]]"],
  ["=Other[Cost]&\"Plan[Cost]\"", "=Other[Cost]&\"Plan[Cost]\""],
])("%s follows its renamed column", (before, after) => expect(renameColumn(before, "Plan", "Cost", "Price")).toBe(after));

test.each([
  ["=SUM(Plan[Cost])+ROWS(plan)", "=SUM(Book[Cost])+ROWS(Book)"],
  ["=Plan!A1+'Plan'!A1+Plan(1)", "=Plan!A1+'Plan'!A1+Plan(1)"],
  ['="Plan"&Plan2[Plan]', '="Plan"&Plan2[Plan]'],
])("%s follows its renamed table", (before, after) => expect(renameTable(before, "Plan", "Book")).toBe(after));

test("names take their own spelling", () => {
  expect(respell("=SUM(plan[Cost])*RATE+rate(1)+\"rate\"", ["Plan", "Rate"])).toBe("=SUM(Plan[Cost])*Rate+rate(1)+\"rate\"");
});

test.each([
  ["=SUM(Plan[Cost])", "=SUM(Data1-1)"],
  ["=SUM(Plan[[Name]:[Cost]])", "=SUM(Data0-1)"],
  ["=Plan[[#This Row],[Cost]]", "=This Row1-1"],
  ["=COUNTA(Plan[#All])+ROWS(Plan)", "=COUNTA(Allx)+ROWS(Datax)"],
  ["=INDEX(Plan[#Headers],1)", "=INDEX(Headersx,1)"],
  ["=Plan[Nope]", "=Plan[Nope]"],
])("%s loses its table", (before, after) => {
  const table = { name: "Plan", columns: ["Name", "Cost"] };
  const inlined = inlineTable(before, table, ({ rows, columns }) => `${rows}${columns?.join("-") ?? "x"}`);
  expect(inlined).toBe(after);
});
