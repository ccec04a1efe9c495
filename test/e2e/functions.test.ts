/**
 * Every function called from cells of the workbench, through the genuine custom-functions runtime of Office.js: with single
 * values, with ranges and structured references, with arguments left out, and wrongly. All formulas are typed in one go.
 *
 * The cells' portfolio: revenue 1,000, cost 790, gross profit 60 / 50 / 100, in all 210. Expected values are worked out by hand.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbench, type CellValue, type Workbench } from "./open-workbench";

/** Rows of cells; undefined stands for any value that is no error. */
type Cells = (CellValue | undefined)[][];
type Call = [formula: string, expected: CellValue | Cells];

/** A1:G4, the table Lines. */
const lines: CellValue[][] = [
  ["Model", "Revenue", "Cost", "AWS revenue", "Category", "Revenue after", "Cost after"],
  ["resell", 600, 540, 1000, "procure", 600, 540],
  ["services", 250, 200, "", "build", 350, 280],
  ["managed services", 150, 50, "", "manage", 150, 50],
];
const data: Record<string, CellValue[][]> = {
  // Margins: low, mid, high.
  "H2:J4": [
    [0.02, 0.05, 0.09],
    [0.25, 0.35, 0.4],
    [0.3, 0.35, 0.4],
  ],
  // Cash flows.
  "H6:J6": [[-100, 60, 60]],
  // Customers: start and end.
  "K2:L4": [
    [100, 120],
    [50, 0],
    [0, 90],
  ],
  // Profiles.
  "M2:N4": [
    ["opportunities.launched", 2],
    ["stage", "differentiated"],
    ["", ""],
  ],
  "M6:N11": [
    ["accredited.technical", 2],
    ["accredited.business", 2],
    ["certified.foundational", 2],
    ["certified.technical", 2],
    ["opportunities.launched", 3],
    ["mrr", 1500],
  ],
  // Assumptions, with blank lines.
  "O2:P4": [
    ["share.manage", 0.15],
    ["", ""],
    ["", ""],
  ],
  // Q2 stays blank; an error and a text where amounts belong, and words in cells.
  "Q3:Q6": [["=1/0"], ["n/a"], ["firstyear.canalys-2022"], ["ladder"]],
};

const tail = [undefined, undefined, undefined];
const ladder: Cells = [
  ["ladder.focused", 1.26, "$ per $1 of AWS revenue", "published", ...tail],
  ["ladder.multi-category", 3.26, "$ per $1 of AWS revenue", "published", ...tail],
  ["ladder.progressive", 5.78, "$ per $1 of AWS revenue", "published", ...tail],
  ["ladder.expert", 7.13, "$ per $1 of AWS revenue", "published", ...tail],
];
/** The five rows of MIX or MARGINGAP: what the first models have, and what the others have. */
const models = ["resell", "services", "managed services", "technology solutions", "business outcome solutions"];
const fiveRows = (filled: CellValue[][], empty: CellValue[]): Cells =>
  models.map((model, index) => [model, ...(filled[index] ?? empty)]);
/** SIMULATE without any uncertainty. */
const certain = (sum: number): Cells => [
  ["Mean", sum],
  ["Standard deviation", 0],
  ["P10", sum],
  ["P50", sum],
  ["P90", sum],
];

const scalars: Call[] = [
  ['=PPF.ANCHOR("saas",100)', "technology solutions"],
  ['=PPF.ATTACH(10,4,"amount")', 0.4],
  ['=PPF.BENCHMARK("ladder.expert","year")', 2025],
  ['=PPF.BENCHMARKS("ladder")', ladder],
  ['=PPF.BLENDED("resell",100,"AWS","high")', 0.09],
  ['=PPF.BRIDGE(100,80,150,105,"Services")', [["Services", 10, 0, 15, 25], ["Total", 10, 0, 15, 25]]],
  ['=PPF.ELIGIBLE("BOX",{"stage","differentiated"})', "eligible"],
  ['=PPF.EXPLAIN("services",100,,,,,"placement")', "services"],
  ["=PPF.GROSSMARGIN(1000,700)", 0.3],
  ["=PPF.GRR(100,80)", 0.8],
  ["=PPF.LADDER(3.26)", "Multi-category"],
  ["=PPF.LADDER(1)", "Below Focused"],
  ['=PPF.MARGIN("resell",,"high")', 0.09],
  ['=PPF.MARGIN("services","IDC 2017")', 0.35],
  ['=PPF.MARGINGAP("resell",1000,960)', fiveRows([[0.04, 0.05, 10], ["", "", ""], ["", 0.35, ""]], ["", "", ""])],
  ["=PPF.MARKETPLACEFEE(999999)", 29999.97],
  ["=PPF.MARKETPLACEFEE(1000000)", 20000],
  ['=PPF.MARKETPLACEFEE(250000,"saas")', 7500],
  ['=PPF.MIX("resell",60)', fiveRows([[60, 1]], [0, 0])],
  ['=INDEX(PPF.MOVES("services",100),3,6)', 25],
  ['=PPF.MULTIPLIER("advise,design,build")', 3.84],
  ['=PPF.MULTIPLIER("procure,adopt,manage")', 2.56],
  ["=PPF.NRR(100,120)", 1.2],
  ["=PPF.PAYBACK(5)", 0],
  ['=PPF.PLACEMENT("resell",100)', "resell"],
  ['=INDEX(PPF.PROGRAMS("services"),1,1)', "managed-service-provider"],
  ['=PPF.REALIZED("services",300,100)', 3],
  ["=PPF.RESALEMARGIN(100,100,0.05)", 0.05],
  ["=PPF.REVENUENEEDED(0.3,100,80,0.5)", 50],
  // 6,400 x 0.61, and the rest over two years.
  ["=PPF.SCHEDULE(1000)", [[3904, 1248, 1248]]],
  ['=PPF.SCORE("technology solutions",100)', 4],
  ["=PPF.SIMULATE(10,10,10,,12)", [...certain(10), ["Probability of target", 0]]],
  ['=PPF.TIER({"mrr",1500})', "Registered"],
  ['=PPF.TORNADO("Services",400,0.25,0.35,0.4)', [["Services", -40, 20, 60]]],
];

const ranges: Call[] = [
  ["=PPF.ANCHOR(A2:A4,B2:B4,C2:C4)", "managed services"],
  ["=PPF.ANCHOR(Lines[Model],Lines[Revenue],Lines[Cost])", "managed services"],
  ['=PPF.ATTACH(K2:K4,L2:L4,"amount")', 120 / 150],
  ["=PPF.BENCHMARK(Q5)", 0.61],
  ["=PPF.BENCHMARKS(Q6)", ladder],
  // 0.6 x 0.15 + 0.25 x 0.35 + 0.15 x 0.45
  ['=PPF.BLENDED(A2:A4,B2:B4,"IDC 2017")', 0.245],
  // 100 more of services at their own 20 %: 100 x 0.21 of volume, 100 x (0.20 - 0.21) of mix.
  [
    "=PPF.BRIDGE(B2:B4,C2:C4,F2:F4,G2:G4,A2:A4)",
    [["resell", 0, 0, 0, 0], ["services", 21, -1, 0, 20], ["managed services", 0, 0, 0, 0], ["Total", 21, -1, 0, 20]],
  ],
  ['=PPF.ELIGIBLE("BOX",M2:N4)', "eligible"],
  ['=PPF.EXPLAIN(A2:A4,B2:B4,C2:C4,E2:E4,,O2:P4,"share at or beyond")', 100 / 210],
  ["=PPF.GROSSMARGIN(Lines[Revenue],Lines[Cost])", 0.21],
  ['=PPF.GROSSMARGIN(B2:B4,C2:C4,"each")', [[0.1], [0.2], [2 / 3]]],
  ["=PPF.GRR(K2:K4,L2:L4)", 100 / 150],
  ["=PPF.LADDER(D2:D4)", [["Expert"], ["Below Focused"], ["Below Focused"]]],
  ['=PPF.MARGIN(A2:A4,"IDC 2017")', [[0.15], [0.35], [0.45]]],
  // 90 - 60 and 87.5 - 50; 67.5 is less than 100.
  [
    '=PPF.MARGINGAP(A2:A4,B2:B4,C2:C4,"IDC 2017")',
    fiveRows([[0.1, 0.15, 30], [0.2, 0.35, 37.5], [2 / 3, 0.45, 0], ["", 0.7, ""]], ["", "", ""]),
  ],
  ["=PPF.MARKETPLACEFEE(B2:B4)", [[18], [7.5], [4.5]]],
  [
    "=PPF.MIX(Lines[Model],Lines[Revenue],Lines[Cost])",
    fiveRows(
      [[600, 0.6, 540, 60, 0.1, 60 / 210], [250, 0.25, 200, 50, 0.2, 50 / 210], [150, 0.15, 50, 100, 2 / 3, 100 / 210]],
      [0, 0, 0, 0, "", 0],
    ),
  ],
  // Technology solutions: 0.2 x 210 / 0.8 = 52.5 at 70 %, of revenue 75.
  [
    '=PPF.MOVES(A2:A4,B2:B4,C2:C4,"IDC 2017")',
    [
      ["resell", 60 / 210, "reached", 0, 0.1, 0, 0],
      ["services", 50 / 210, "reached", 0, 0.2, 0, 0],
      ["managed services", 100 / 210, "reached", 0, 2 / 3, 0, 0],
      ["technology solutions", 0, "next", 52.5, 0.7, 75, "from zero"],
      ["business outcome solutions", 0, "later", 52.5, "", "", "from zero"],
    ],
  ],
  ['=PPF.MULTIPLIER("manage",,O2:P4)', 0.96],
  ['=PPF.MULTIPLIER(Lines[Category],,{"multiplier.procure",1;"multiplier.build",2;"multiplier.manage",0.5})', 3.5],
  ["=PPF.NRR(K2:K4,L2:L4)", 120 / 150],
  // 1 + (100 - 60 / 1.1) / (60 / 1.21)
  ["=PPF.PAYBACK(H6:J6,0.1)", 1 + (100 - 60 / 1.1) / (60 / 1.21)],
  ["=PPF.PLACEMENT(A2:A4,B2:B4,C2:C4)", "managed services"],
  ["=PPF.PLACEMENT(Lines[Model],Lines[Revenue],Lines[Cost])", "managed services"],
  [
    '=PPF.PROGRAMS("services","grow",M2:N4,1)',
    [
      ["managed-service-provider", "Managed Service Provider", "market, grow", "to confirm", undefined, undefined],
      ["always-on", undefined, "", "always on", undefined, ""],
    ],
  ],
  ['=PPF.REALIZED(A2:A4,B2:B4,D2:D4,"all")', 1],
  ["=PPF.RESALEMARGIN(B2:B4,B2:B4,{0.03,0.02})", [[0.05], [0.05], [0.05]]],
  // (0.05 x 1000 - 210) is below 0; (350 - 210) / (0.5 - 0.35)
  ["=PPF.REVENUENEEDED(I2:I4,B2:B4,C2:C4,0.5)", [[0], [140 / 0.15], [140 / 0.15]]],
  // 250 x 3.904; 250 x 2.496 + 150 x 3.904; 150 x 2.496
  ["=PPF.SCHEDULE(B3:B4,2)", [[976], [1209.6], [374.4]]],
  // 1 / (0.6^2 + 0.25^2 + 0.15^2)
  ['=PPF.SCORE(A2:A4,B2:B4,,"breadth")', 1 / 0.445],
  // 600 x 0.05 + 250 x 0.35 + 150 x 0.35
  ["=PPF.SIMULATE(I2:I4,I2:I4,I2:I4,B2:B4)", certain(170)],
  ["=PPF.TIER(M6:N11)", "Select"],
  [
    "=PPF.TORNADO(A2:A4,Lines[Revenue],H2:H4,I2:I4,J2:J4)",
    [["resell", -18, 24, 42], ["services", -25, 12.5, 37.5], ["managed services", -7.5, 7.5, 15]],
  ],
];

/** Optional arguments left out, at the end or in the middle; a required one left out where there is no other. */
const omitted: Call[] = [
  ["=PPF.ANCHOR(A2:A4,B2:B4)", "resell"],
  ["=PPF.ATTACH(K2:K4,L2:L4)", 0.5],
  ['=PPF.BENCHMARK("firstyear.canalys-2022",)', 0.61],
  ["=INDEX(PPF.BENCHMARKS(),1,2)", 6.4],
  // 600 x 0.05 + 250 x 0.3 + 150 x 0.35 over 1,000
  ['=PPF.BLENDED(A2:A4,B2:B4,,,{"margin.services.mid",0.3})', 0.1575],
  ["=PPF.BRIDGE(B2:B4,C2:C4,F2:F4,G2:G4)", [[0, 0, 0, 0], [21, -1, 0, 20], [0, 0, 0, 0], [21, -1, 0, 20]]],
  ['=PPF.ELIGIBLE("ACE",Q2)', "always on"],
  [
    "=PPF.EXPLAIN(A2:A4,B2:B4)",
    [
      ["placement", "services", "text", "derived"],
      ["anchor", "resell", "text", "derived"],
      ["base", "revenue", "text", "derived"],
      ["share at or beyond", 0.4, "fraction", "derived"],
      ["threshold", 0.2, "fraction", "assumption"],
      ["borderline", "no", "text", "derived"],
      ["average rung", 1.55, "count", "derived"],
      ["effective models", 1 / 0.445, "count", "derived"],
      ["next model", "managed services", "text", "derived"],
      ["gross profit to add", 21.875, "amount", "derived"],
      ["revenue to add", 62.5, "amount", "derived"],
      ["margin used", 0.35, "fraction", "derived"],
      ["margin source", "AWS", "text", "derived"],
      ["categories offered", "", "text", "derived"],
      ["multiplier", "", "amount", "derived"],
      ["categories missing", "", "text", "derived"],
      ["lines without cost", 3, "count", "derived"],
      ["lines without category", 3, "count", "derived"],
      ["excluded lines", 0, "count", "derived"],
    ],
  ],
  ["=PPF.GROSSMARGIN({100;300},{80;210})", 0.275],
  ["=PPF.GRR(K2:K4,)", "#VALUE!"],
  ["=PPF.LADDER(Q2)", "Below Focused"],
  ['=PPF.MARGIN("managed services")', 0.35],
  [
    "=PPF.MARGINGAP(A2:A4,B2:B4,C2:C4)",
    fiveRows([[0.1, 0.05, 0], [0.2, "", ""], [2 / 3, 0.35, 0]], ["", "", ""]),
  ],
  ['=PPF.MARKETPLACEFEE(1500,,,{"unit.scale",1000})', 30],
  ["=PPF.MIX(A2:A4,B2:B4)", fiveRows([[600, 0.6], [250, 0.25], [150, 0.15]], [0, 0])],
  // Managed services: (200 - 150) / 0.8 = 62.5 at 35 %, growth (212.5 / 150)^(1/3) - 1; deeper ones 200 / 0.8.
  [
    "=PPF.MOVES(A2:A4,B2:B4)",
    [
      ["resell", 0.6, "reached", 0, 0.05, 0, 0],
      ["services", 0.25, "reached", "", "", 0, 0],
      ["managed services", 0.15, "next", 21.875, 0.35, 62.5, (212.5 / 150) ** (1 / 3) - 1],
      ["technology solutions", 0, "later", "", "", 250, "from zero"],
      ["business outcome solutions", 0, "later", "", "", 250, "from zero"],
    ],
  ],
  ["=PPF.MULTIPLIER()", 6.4],
  ['=PPF.MULTIPLIER(,"Omdia 2025")', 7.13],
  ['=PPF.MULTIPLIER("manage",,{"share.manage",0.15})', 0.96],
  ["=PPF.NRR(,L2:L4)", "#VALUE!"],
  ["=PPF.PAYBACK({-100,60,60})", 5 / 3],
  ["=PPF.PLACEMENT(A2:A4,B2:B4)", "services"],
  ['=PPF.PLACEMENT(A2:A4,B2:B4,,{"placement.established",0.15})', "managed services"],
  [
    '=PPF.PROGRAMS("services",,,1)',
    [
      ["managed-service-provider", "Managed Service Provider", "market, grow", "to confirm", undefined, undefined],
      ["always-on", "Marketing Development Funds, Customer Engagements (ACE)", "", "always on", undefined, ""],
    ],
  ],
  ["=PPF.REALIZED(A2:A4,B2:B4,D2:D4)", 0.4],
  ["=PPF.RESALEMARGIN(100,100,)", "#VALUE!"],
  ["=PPF.REVENUENEEDED(0.3,100,80,)", "#VALUE!"],
  ["=PPF.SCHEDULE(1000,2,,,,2)", [[1952, 1952, 1248, 1248]]],
  ["=PPF.SCHEDULE({1000,1000},2)", [[3904, 6400, 2496]]],
  ["=PPF.SCORE(A2:A4,B2:B4)", 1.55],
  ["=PPF.SIMULATE({5;2},{5;2},{5;2},{2;1},,,)", certain(12)],
  ["=PPF.TIER()", "#VALUE!"],
  ["=PPF.TORNADO(A2:A4,B2:B4,H2:H4,,J2:J4)", "#VALUE!"],
];

/** The error that the cell shows, and the message of its card. */
const errors: [formula: string, error: string, message: string][] = [
  [
    '=PPF.MIX({"resell";"services";"managd services"},{1;2;3})',
    "#VALUE!",
    'MIX requires a business model in models, row 3; found "managd services", did you mean "managed services"?',
  ],
  [
    '=PPF.MULTIPLIER("manage")',
    "#N/A",
    "MULTIPLIER requires share.manage or multiplier.manage in assumptions: the study prints it only as a picture",
  ],
  [
    '=PPF.MARGIN("services")',
    "#N/A",
    "MARGIN has no mid margin for services: AWS prints none; give margin.services.mid in assumptions or another preset",
  ],
  ['=PPF.MARGIN("servces")', "#VALUE!", 'MARGIN requires a business model in model; found "servces", did you mean "services"?'],
  ["=PPF.MARGIN(B2)", "#VALUE!", "MARGIN looks up a published margin; for your own numbers use GROSSMARGIN"],
  ["=PPF.GROSSMARGIN(1000,-700)", "#VALUE!", "GROSSMARGIN requires cost as positive numbers; the sum is -700: pass -C2:C9"],
  ["=PPF.GROSSMARGIN(1000,Q3)", "#VALUE!", "GROSSMARGIN cannot read cost: it holds the error #DIV/0!"],
  ["=PPF.PLACEMENT(A2:A3,Q3:Q4)", "#VALUE!", "PLACEMENT cannot read revenue, row 1: it holds the error #DIV/0!"],
  ["=PPF.NRR(K2:K4,Q2:Q4)", "#VALUE!", "NRR cannot read end, row 2: it holds the error #DIV/0!"],
  ["=PPF.PLACEMENT(A2,Q4)", "#VALUE!", 'PLACEMENT requires a number in revenue; found "n/a"'],
  ['=PPF.PROGRAMS("services",,,51)', "#VALUE!", "PROGRAMS requires top as a whole number from 1 to 50; found 51"],
  // Excel's card has no message for this one.
  ["=PPF.GRR(0,5)", "#DIV/0!", ""],
  ["=PPF.PAYBACK({-100,60,30})", "#N/A", "PAYBACK requires cashflows that are repaid; their discounted sum ends at -10"],
];

const calls = { scalars, ranges, omitted };
const everything = [...Object.values(calls).flat(), ...errors.map(([formula, error]): Call => [formula, error])];
const height = (expected: Call[1]) => (Array.isArray(expected) ? expected.length : 1);
/** The row of each formula in column S: below one another, each with the room that its spill takes. */
const rowOf = new Map<string, number>();
let rows = 0;
for (const [formula, expected] of everything) {
  rowOf.set(formula, rows + 1);
  rows += height(expected);
}

let workbench: Workbench;
let values: CellValue[][];
let messages: Record<string, string>;

beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.pane.evaluate(async (portfolio) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:G4").values = portfolio;
      sheet.tables.add("A1:G4", true).name = "Lines";
      await context.sync();
    });
  }, lines);
  await workbench.page.evaluate(
    async ([cells, formulas]) => {
      await Promise.all(Object.entries(cells).map(([address, content]) => window.workbench.write(address, content)));
      await window.workbench.write(`S1:S${formulas.length}`, formulas);
    },
    [data, column()] as const,
  );
  ({ values } = await workbench.read(`Sheet1!S1:Z${rows}`));
  messages = await workbench.page.evaluate(
    async (addresses) => {
      const found: Record<string, string> = {};
      for (const [formula, address] of Object.entries(addresses)) {
        window.workbench.select(address);
        await new Promise((shown) => setTimeout(shown, 20));
        found[formula] = document.getElementById("message")?.textContent ?? "";
      }
      return found;
    },
    Object.fromEntries(errors.map(([formula]) => [formula, `Sheet1!S${rowOf.get(formula)}`])),
  );
});
afterAll(() => workbench?.close());

function column(): string[][] {
  const cells = Array.from({ length: rows }, () => [""]);
  rowOf.forEach((row, formula) => (cells[row - 1] = [formula]));
  return cells;
}

/** The cells where a formula's result is expected, as wide as the sheet was read. */
function found(formula: string, expected: Call[1]): CellValue[][] {
  const from = (rowOf.get(formula) ?? 0) - 1;
  return values.slice(from, from + height(expected));
}

/** Numbers to 1e-12 relative, as what jest may compare exactly; beyond the expected cells there is nothing. */
function expectCells(cells: CellValue[][], expected: Cells): void {
  const rounded = (value: CellValue | undefined) => (typeof value === "number" ? Number(value.toPrecision(11)) + 0 : value);
  const wanted = expected.map((row, line) =>
    cells[line].map((cell, at) => (at >= row.length ? "" : rounded(row[at] === undefined && !/^#/.test(String(cell)) ? cell : row[at]))),
  );
  expect(cells.map((row) => row.map(rounded))).toEqual(wanted);
}

describe.each(Object.entries(calls))("%s", (_form, table) => {
  test.each(table)("%s", (formula, expected) => {
    expectCells(found(formula, expected), Array.isArray(expected) ? expected : [[expected]]);
  });

  test("every function is called", () => {
    const { functions } = JSON.parse(readFileSync(join(__dirname, "../../dist/functions.json"), "utf8"));
    const called = new Set(table.map(([formula]) => /PPF\.([A-Z]+)/.exec(formula)?.[1]));
    expect([...called].sort()).toEqual(functions.map(({ id }: { id: string }) => id).sort());
    expect(called.size).toBe(29);
  });
});

describe("errors", () => {
  test.each(errors)("%s is %s %s", (formula, error, message) => {
    expect(found(formula, error)[0][0]).toBe(error);
    expect(messages[formula]).toBe(message && `S${rowOf.get(formula)}: ${message}`);
  });
});

test("a changed cell changes what depends on it, through a range and through the table", async () => {
  // Managed services 300 at cost 50 of 1,150: the base without cost is revenue, 300 / 1,150 = 26 %.
  const dependent = ["=PPF.PLACEMENT(A2:A4,B2:B4)", "=PPF.GROSSMARGIN(Lines[Revenue],Lines[Cost])"];
  const read = async () =>
    (await workbench.read(`Sheet1!S1:S${rows}`)).values.filter((_, row) => dependent.some((formula) => rowOf.get(formula) === row + 1));
  await workbench.write("Sheet1!B4", [[300]]);
  const after = await read();
  expect(after).toContainEqual(["managed services"]);
  expect(after).toContainEqual([360 / 1150]);
  await workbench.write("Sheet1!B4", [[150]]);
  const before = await read();
  expect(before).toContainEqual(["services"]);
  expect(before).toContainEqual([0.21]);
});

test("SIMULATE with 1,000,000 trials leaves the page to others while it works", async () => {
  await workbench.pane.evaluate(() => {
    // Whatever holds the page's thread for 50 ms or longer, by the frame that did it.
    const observer = new PerformanceObserver((list) => {
      for (const { duration, name } of list.getEntries()) Object.assign(window, { longest: Math.max(longest(), name === "self" ? duration : 0) });
    });
    const longest = () => (window as unknown as { longest: number }).longest;
    Object.assign(window, { longest: 0 });
    observer.observe({ type: "longtask" });
  });
  await workbench.write("Sheet1!AC1", [["=PPF.SIMULATE({0;1;2;3;4},{1;2;3;4;5},{2;3;4;5;6},,15,1000000)"]]);
  const { values: cells } = await workbench.read("Sheet1!AC1:AD6");
  const longest = await workbench.pane.evaluate(() => (window as unknown as { longest: number }).longest);
  console.log(`1,000,000 trials: ${longest === 0 ? "no task of 50 ms or more" : `longest task ${longest} ms`} in the add-in's page`);
  // Five triangles of width 2: mean 15, variance 5 x 4 / 24, symmetric about 15; a standard error is 0.9 / 1000.
  const [mean, deviation, p10, p50, p90, reached] = cells.map(([, value]) => Number(value));
  expect(cells.map(([label]) => label)).toEqual(["Mean", "Standard deviation", "P10", "P50", "P90", "Probability of target"]);
  expect(Math.abs(mean - 15)).toBeLessThan(0.005);
  expect(Math.abs(deviation - Math.sqrt(5 / 6))).toBeLessThan(0.005);
  expect(Math.abs(p50 - 15)).toBeLessThan(0.01);
  expect(Math.abs(p10 + p90 - 30)).toBeLessThan(0.02);
  expect(Math.abs(reached - 0.5)).toBeLessThan(0.005);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
