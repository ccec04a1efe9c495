import type { Mapping, Period } from "../../src/framework/portfolio/grid";
import type { Source } from "../../src/workbook/planner-workbook";
import {
  absoluteFormula,
  addressOf,
  areaOf,
  columnSpecifier,
  modelsUsedFormula,
  namedCells,
  placeOf,
  type PortfolioReferences,
  portfolioReferences,
  sheetOf,
} from "../../src/workbook/references";

test.each([
  ["A:F", { row: 0, column: 0, rows: 1048576, columns: 6 }],
  ["Plan!$C:$C", { row: 0, column: 2, rows: 1048576, columns: 1 }],
  ["5:9", { row: 4, column: 0, rows: 5, columns: 16384 }],
])("%s is whole columns or rows", (address, area) => {
  expect(areaOf(address)).toEqual(area);
});

test("what is no address is refused", () => {
  expect(() => areaOf("Plan!#REF!")).toThrow('areaOf requires the address of cells; found "Plan!#REF!"');
});

test.each([
  ["=Plan!$B$4:$G$46", { sheet: "Plan", area: { row: 3, column: 1, rows: 43, columns: 6 } }],
  ["='Bob''s plan'!$A:$F", { sheet: "Bob's plan", area: { row: 0, column: 0, rows: 1048576, columns: 6 } }],
  ["=OFFSET(Plan!$A$1,0,0,10,4)", null],
  ["=Plan!#REF!", null],
  ["=Plan!$A$1:$B$2,Plan!$D$1:$E$2", null],
  ["=0.2", null],
])("the name %s stands on %p", (formula, cells) => {
  expect(namedCells("Ours", [{ name: "Ours", formula }])).toEqual(cells);
});

test.each([
  ["B4:G46", { row: 3, column: 1, rows: 43, columns: 6 }],
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["AA10:AB10", { row: 9, column: 26, rows: 1, columns: 2 }],
])("%s there and back", (address, area) => {
  expect(areaOf(address)).toEqual(area);
  expect(addressOf(area)).toBe(address);
});

test("a sheet and dollars in an address are passed over", () => {
  expect(areaOf("'My A1!'!$B$4:$G$46")).toEqual({ row: 3, column: 1, rows: 43, columns: 6 });
});

test("an absolute formula quotes the sheet", () => {
  expect(absoluteFormula("Q3 plan", areaOf("B4:G46"))).toBe("='Q3 plan'!$B$4:$G$46");
});

test.each([
  ["Revenue", "Revenue"],
  ["Revenue [EUR]", "Revenue '[EUR']"],
  ["Cost #1", "Cost '#1"],
  ["Bob's @cost", "Bob''s '@cost"],
])("column %s is %s inside brackets", (header, specifier) => {
  expect(columnSpecifier(header)).toBe(specifier);
});


test.each([
  ["Plan!A1:B2", "Plan"],
  ["'Plan 2026'!A1", "Plan 2026"],
  ["'Bob''s plan!'!A1", "Bob's plan!"],
])("%s is on sheet %s", (address, sheet) => {
  expect(sheetOf(address)).toBe(sheet);
});

const range: Source = { kind: "range", sheet: "P&L", address: "B4:G46", rows: 43, columns: 6 };
const table: Source = { ...range, kind: "table", tableName: "Plan" };
const none: PortfolioReferences = { model: null, offering: null, revenue: "", cost: null, awsRevenue: null, category: null };

/** The references of a mapping; headers stand in its header row. */
function references(source: Source, headers: string[], mapping: Mapping, costs: "positive" | "negative" = "positive"): PortfolioReferences {
  const values = [...Array.from({ length: Math.max(0, mapping.headerRow) }, () => headers.map(() => "")), headers];
  return portfolioReferences(source, { mapping, costs, grid: { sheet: source.sheet, row: 3, column: 1, values } });
}

const headers = ["Offering", "Model", "Revenue (USD)", "Cost", "AWS", "Category"];
const long = { offering: 0, model: 1, revenue: 2, cost: 3, awsRevenue: 4, category: 5 };

test("a table is referred to by its columns, so that an inserted row counts", () => {
  expect(references(table, headers, { headerRow: 0, columns: long })).toEqual({
    model: "Plan[Model]",
    offering: "Plan[Offering]",
    revenue: "Plan[Revenue (USD)]",
    cost: "Plan[Cost]",
    awsRevenue: "Plan[AWS]",
    category: "Plan[Category]",
  });
});

test("a range is referred to absolutely, below its headers", () => {
  expect(references(range, headers, { headerRow: 2, columns: { model: 1, revenue: 2 } })).toEqual({
    ...none,
    model: "'P&L'!$C$7:$C$46",
    revenue: "'P&L'!$D$7:$D$46",
  });
});

test("a table whose headers stand in its body is referred to as a range", () => {
  expect(references(table, headers, { headerRow: 1, columns: { revenue: 2 } }).revenue).toBe("'P&L'!$D$6:$D$46");
});

test("without a header row the first row is a line", () => {
  expect(references(range, headers, { headerRow: -1, columns: { revenue: 0 } })).toEqual({ ...none, revenue: "'P&L'!$B$4:$B$46" });
});

test.each([
  ["Revenue [EUR]", "Plan[Revenue '[EUR']]"],
  ["Rev. #1", "Plan[Rev. '#1]"],
  ["Bob's @rev", "Plan[Bob''s '@rev]"],
  ["Revenue, net: (k€)", "Plan[Revenue, net: (k€)]"],
])("a column of a table with the header %j", (header, reference) => {
  expect(references(table, [header], { headerRow: 0, columns: { revenue: 0 } }).revenue).toBe(reference);
});

/** A period's columns by offset. */
const quarter = (end: number, amounts: Pick<Period, "revenue" | "cost">): Period => ({ label: `Q${end}`, months: 3, end: 3 * end, ...amounts });
const wideHeaders = ["Model", "R1", "R2", "C1", "C2"];
const sideBySide = [quarter(1, { revenue: 1, cost: 3 }), quarter(2, { revenue: 2, cost: 4 })];
/** A formula's "" is nought where it is added or turned. */
const orNought = (cells: string): string => `IF(${cells}="",0,${cells})`;
const interleaved = [quarter(1, { revenue: 1, cost: 2 }), quarter(2, { revenue: 3, cost: 4 })];

test.each<[string, Source, Period[], Partial<Mapping>, "positive" | "negative", string, string]>([
  ["side by side in a table", table, sideBySide, {}, "positive", "Plan[[R1]:[R2]]", "Plan[[C1]:[C2]]"],
  ["side by side in a range", range, sideBySide, {}, "positive", "'P&L'!$C$5:$D$46", "'P&L'!$E$5:$F$46"],
  ["one period chosen", table, sideBySide, { chosen: ["Q2"] }, "positive", "Plan[R2]", "Plan[C2]"],
  ["interleaved in a table", table, interleaved, {}, "positive", `(${orNought("Plan[R1]")}+${orNought("Plan[C1]")})`, `(${orNought("Plan[R2]")}+${orNought("Plan[C2]")})`],
  [
    "interleaved in a range",
    range,
    interleaved,
    {},
    "positive",
    `(${orNought("'P&L'!$C$5:$C$46")}+${orNought("'P&L'!$E$5:$E$46")})`,
    `(${orNought("'P&L'!$D$5:$D$46")}+${orNought("'P&L'!$F$5:$F$46")})`,
  ],
  ["the later period on the left", table, [sideBySide[1], sideBySide[0]], {}, "positive", "Plan[[R1]:[R2]]", "Plan[[C1]:[C2]]"],
  ["negative costs side by side", table, sideBySide, {}, "negative", "Plan[[R1]:[R2]]", 'IF(Plan[[C1]:[C2]]="",0,-Plan[[C1]:[C2]])'],
  ["negative costs interleaved", table, interleaved, {}, "negative", `(${orNought("Plan[R1]")}+${orNought("Plan[C1]")})`, `-(${orNought("Plan[R2]")}+${orNought("Plan[C2]")})`],
])("wide, %s", (_, source, periods, change, costs, revenue, cost) => {
  const wide = references(source, wideHeaders, { headerRow: 0, columns: { model: 0 }, periods, ...change }, costs);
  expect([wide.revenue, wide.cost]).toEqual([revenue, cost]);
});

test("wide, five quarters: the trailing four count", () => {
  const periods = [1, 2, 3, 4, 5].map((at) => quarter(at, { revenue: at }));
  expect(references(table, ["Model", "R1", "R2", "R3", "R4", "R5"], { headerRow: 0, columns: { model: 0 }, periods })).toEqual({
    ...none,
    model: "Plan[Model]",
    revenue: "Plan[[R2]:[R5]]",
  });
});

test("negative costs of one column are turned, without cost there is none to turn", () => {
  expect(references(table, headers, { headerRow: 0, columns: long }, "negative").cost).toBe('IF(Plan[Cost]="",0,-Plan[Cost])');
  expect(references(table, headers, { headerRow: 0, columns: { revenue: 2 } }, "negative").cost).toBeNull();
});

const kinds = ["Model", "Revenue", "Labour", "Subcontractors", "Owner", "Cloud"];

test.each<[string, Source, Partial<Mapping>, "positive" | "negative", string]>([
  ["side by side in a table", table, { costs: [2, 3] }, "positive", "Plan[[Labour]:[Subcontractors]]"],
  ["side by side in a range", range, { costs: [3, 2] }, "positive", "'P&L'!$D$5:$E$46"],
  ["apart in a table", table, { costs: [2, 3, 5] }, "positive", `(${["Labour", "Subcontractors", "Cloud"].map((at) => orNought(`Plan[${at}]`)).join("+")})`],
  ["apart in a range", range, { costs: [2, 5] }, "positive", `(${orNought("'P&L'!$D$5:$D$46")}+${orNought("'P&L'!$G$5:$G$46")})`],
  ["negative, side by side", table, { costs: [2, 3] }, "negative", 'IF(Plan[[Labour]:[Subcontractors]]="",0,-Plan[[Labour]:[Subcontractors]])'],
  ["negative, apart", table, { costs: [2, 5] }, "negative", `-(${orNought("Plan[Labour]")}+${orNought("Plan[Cloud]")})`],
  ["answered to be one", table, { costs: [2, 3], answers: { costColumns: "one" } }, "positive", "Plan[Labour]"],
  ["of which one is left", table, { costs: [2], answers: { costColumns: "all" } }, "positive", "Plan[Labour]"],
])("several columns of cost, %s", (_, source, change, costs, cost) => {
  expect(references(source, kinds, { headerRow: 0, columns: { model: 0, revenue: 1, cost: 2 }, ...change }, costs).cost).toBe(cost);
});

const plain = (text: string): string => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","∼"),"*","∗"),"?","‽")`;
const models = `CHOOSE({1,2},${plain("T[In your book]")},T[Business model])`;

test.each<[string, Partial<PortfolioReferences>, string]>([
  ["model and offering", { model: "M", offering: "O" }, `=IF((TRIM(M)="")+(M=0),IFERROR(VLOOKUP(${plain("O")},${models},2,FALSE),""),IFERROR(VLOOKUP(${plain("M")},${models},2,FALSE),M))`],
  ["a model alone", { model: "M" }, `=IF((TRIM(M)="")+(M=0),"",IFERROR(VLOOKUP(${plain("M")},${models},2,FALSE),M))`],
  ["an offering alone", { offering: "O" }, `=IFERROR(VLOOKUP(${plain("O")},${models},2,FALSE),"")`],
])("the models used by %s", (_, columns, formula) => {
  expect(modelsUsedFormula({ ...none, ...columns }, "T")).toBe(formula);
});

test("a source goes by its table's name, else by its address", () => {
  expect(placeOf(table)).toBe("Plan");
  expect(placeOf(range)).toBe("'P&L'!B4:G46");
});
