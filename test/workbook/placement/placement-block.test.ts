import { version } from "../../../package.json";
import { explainedItems } from "../../../src/framework/placement/explain";
import { recogniseColumns } from "../../../src/framework/portfolio/columns";
import type { Grid, Mapping } from "../../../src/framework/portfolio/grid";
import { readPortfolio } from "../../../src/framework/portfolio/read-portfolio";
import type { Block } from "../../../src/workbook/block";
import { productVersion } from "../../../src/workbook/layout";
import { placementBlock } from "../../../src/workbook/placement/placement-block";
import { investmentCells, placementCell, totalCell } from "../../../src/workbook/placement/places";
import type { PointedTotal, Source } from "../../../src/workbook/planner-workbook";

const values: Grid["values"] = [
  ["Offering", "Business model", "Revenue", "Cost", "Category"],
  ["Resale", "Reselling", 600, 570, ""],
  ["Projects", "Services", 400, 240, "build"],
  ["Freight", " Not-AWS", 50, 20, ""],
];
const table: Source = { kind: "table", sheet: "Plan", address: "B4:F7", rows: 4, columns: 5, tableName: "Plan2026" };
const range: Source = { kind: "range", sheet: "P&L", address: "B4:F7", rows: 4, columns: 5 };

const names = { assumptions: "PpfAssumptions", modelsUsed: null };

function build(source: Source, headers: string[] = values[0].map(String), origin = { row: 0, column: 0 }) {
  const grid: Grid = { sheet: source.sheet, row: 3, column: 1, values: [headers, ...values.slice(1)] };
  return placementBlock({ source, portfolio: readPortfolio(grid, recogniseColumns(grid)), total: null }, origin, names);
}

interface Book {
  values: Grid["values"];
  mapping?: Partial<Mapping>;
  total?: PointedTotal;
  /** Whether models were given to words. */
  given?: boolean;
}

/** The block of a book in the table Plan2026. */
function blockOf({ values: cells, mapping = {}, total, given = false }: Book) {
  const grid: Grid = { sheet: "Plan", row: 3, column: 1, values: cells };
  const portfolio = readPortfolio(grid, { ...recogniseColumns(grid), ...mapping });
  const request = { source: table, portfolio, total: total ?? null };
  return placementBlock(request, { row: 0, column: 0 }, { ...names, modelsUsed: given ? "PPF_ModelsUsed" : null });
}

const textsOf = ({ cells }: Block): string[] => cells.flat().filter((cell) => typeof cell === "string");
const callsOf = (block: Block): string[] =>
  textsOf(block).flatMap((cell) => (/^=(?:IFNA\()?PPF\./.test(cell) ? [cell.replace(/^=(?:IFNA\()?/, "")] : []));
/** What stands beside a label. */
const beside = ({ cells }: Block, label: string) => cells.find((row) => row[0] === label)?.[1];

const formulasOf = (source: Source, headers?: string[]): string[] =>
  build(source, headers)
    .cells.flat()
    .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="));

test("one call of each PPF function, with all its arguments by reference", () => {
  expect(formulasOf(table).filter((formula) => formula.startsWith("=PPF."))).toEqual([
    "=PPF.PLACEMENT(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost],PpfAssumptions[[Key]:[Value]])",
    "=PPF.MIX(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost])",
    "=PPF.MOVES(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost],,PpfAssumptions[[Key]:[Value]])",
    "=PPF.MULTIPLIER(,,PpfAssumptions[[Key]:[Value]])",
    "=PPF.EXPLAIN(Plan2026[Business model],Plan2026[Revenue],Plan2026[Cost],Plan2026[Category],,PpfAssumptions[[Key]:[Value]])",
  ]);
});

test("columns that are not there are omitted arguments", () => {
  const headers = ["Offering", "Business model", "Revenue", "x", "y"];
  expect(formulasOf(range, headers).filter((formula) => formula.startsWith("=PPF."))).toEqual([
    "=PPF.PLACEMENT('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7,,PpfAssumptions[[Key]:[Value]])",
    "=PPF.MIX('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7)",
    "=PPF.MOVES('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7,,,PpfAssumptions[[Key]:[Value]])",
    "=PPF.MULTIPLIER(,,PpfAssumptions[[Key]:[Value]])",
    "=PPF.EXPLAIN('P&L'!$C$5:$C$7,'P&L'!$D$5:$D$7,,,,PpfAssumptions[[Key]:[Value]])",
  ]);
});

const spelled = (models: string): string => `SUBSTITUTE(SUBSTITUTE(TRIM(${models})," ","-"),"_","-")`;
const models = spelled("Plan2026[Business model]");

test("the check finds the lines left out whatever their spelling, in cells that are changed later, too", () => {
  expect(formulasOf(table)).toContain(
    `=SUMPRODUCT(ISNUMBER(MATCH(${models},{"subtotal","subtotals","total","totals","exclude","excludes","not-aws","n/a","-"},0))` +
      "*ISNUMBER(Plan2026[Revenue]),Plan2026[Revenue])",
  );
});

test("every row of results refers to its own row of the evidence", () => {
  const { cells } = build(table);
  const label = cells.findIndex((row) => String(row[0]).startsWith("=PPF.EXPLAIN"));
  explainedItems.forEach((item, index) => {
    const formula = String(cells[placementCell.row + index][1]);
    if (item === "placement") expect(formula).toContain("=PPF.");
    else expect(formula).toBe(`=IF(B${label + index + 1}="","",B${label + index + 1})`);
  });
});

test("labels stand where formulas look: totals, checks and moves", () => {
  const { cells } = build(table);
  const cellAt = (address: string) => cells[Number(address.slice(1)) - 1][address.charCodeAt(0) - 65];
  for (const row of cells) {
    if (row[0] !== "Check of this sheet") continue;
    const checks = [...new Set(String(row[1]).match(/[A-Z]\d+/g))];
    expect(checks.map((address) => cellAt(address.replace("B", "A")))).toEqual([
      "Lines tie to the portfolio's total",
      "Shares of the base sum to 1",
      "Both placements agree",
      "No errors on this sheet",
      "Lines tie to the P&L",
    ]);
  }
  const used = cells.find((row) => row[0] === "Revenue of the lines used");
  expect(cellAt(String(used?.[1]).replace("=B", "A"))).toBe("Total");
  const noteOf = (label: string): string => String(cells.find((row) => String(row[0]).startsWith(label))?.[4]);
  expect(cellAt(noteOf("Full stack").replace(/.*&B/, "A"))).toBe("Multiplier study");
  expect(cellAt(noteOf("=IFNA(PPF.MARGINGAP").replace(/.*&B(\d+)&.*/, "A$1"))).toBe("Margin preset");
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
  for (const [start, rows, columns] of [["=PPF.MIX", 5, 7], ["=PPF.MOVES", 5, 7], ["=IFNA(PPF.MARGINGAP", 5, 4], ["=PPF.EXPLAIN", 19, 4]] as const) {
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

const headers = ["Offering", "Business model", "Revenue", "Cost", "AWS revenue"];
const lines: Grid["values"] = [headers, ["Resale", "Resell", 600, 570, 600], ["Projects", "Services", 400, 240, ""]];
const withFreight: Grid["values"] = [...lines, ["Freight", "Not AWS", 50, 20, 5], ["All", "Total ", 1050, 830, 605]];
const wide: Grid["values"] = [
  ["Offering", "Business model", "Revenue Q1 2026", "Revenue Q2 2026", "Cost Q1 2026", "Cost Q2 2026"],
  ["Resale", "Resell", 300, 300, 280, 290],
  ["Projects", "Services", 200, 200, 120, 120],
];
const interleaved: Grid["values"] = wide.map((row) => [row[0], row[1], row[2], row[4], row[3], row[5]]);
const withoutModel: Grid["values"] = [["Offering", "Revenue"], ["Resale", 600], ["Projects", 400]];
const total: PointedTotal = { address: "'P&L 2026'!E48", value: 1050 };

const books: Record<string, Book> = {
  "long, with cost": { values: lines },
  "given models": { values: [...lines, ["Widgets", "Hardware", 5, 4, ""]], mapping: { given: [{ text: "Hardware", model: "exclude" }] }, given: true },
  "no model column": {
    values: withoutModel,
    mapping: { given: [{ text: "Resale", model: "resell" }, { text: "Projects", model: "services" }] },
    given: true,
  },
  "wide, side by side": { values: wide },
  "wide, interleaved": { values: interleaved },
  "resale booked net": { values: lines, mapping: { answers: { resale: "net" } } },
  "lines left out, a total pointed at": { values: withFreight, total },
};

test.each(Object.entries(books))("%s: the size, the places and what is ours are the same for every portfolio", (_, book) => {
  const [block, plain] = [blockOf(book), build(range, ["Offering", "Business model", "Revenue", "x", "y"])];
  const shape = ({ rows, columns, cells, spills }: Block) => {
    return { rows, columns, spills, ours: cells.map((row) => row.map((cell) => cell !== null)) };
  };
  expect(shape(block)).toEqual(shape(plain));
  expect(block.cells).toHaveLength(block.rows);
  expect(block.cells.every((row) => row.length === block.columns)).toBe(true);
});

test.each(Object.entries(books))("%s: no commercial constant stands in a formula", (_, book) => {
  const formulas = textsOf(blockOf(book)).filter((cell) => cell.startsWith("="));
  const numbers = formulas.flatMap((formula) =>
    (formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, "").match(/(?<![A-Z$\w.])\d+(\.\d+)?(E-\d+)?/g) ?? []),
  );
  // 0, 1 and the tolerances of the checks.
  expect(numbers.filter((number) => !["0", "1", "1E-12", "1E-9"].includes(number))).toEqual([]);
});

test("given models: every formula counts by the name, none by the column", () => {
  const block = blockOf(books["given models"]);
  expect(callsOf(block)[0]).toBe("PPF.PLACEMENT(PPF_ModelsUsed,Plan2026[Revenue],Plan2026[Cost],PpfAssumptions[[Key]:[Value]])");
  expect(textsOf(block).filter((cell) => cell.includes("Plan2026[Business model]"))).toEqual([]);
});

test("no model column: the name alone says the models", () => {
  expect(callsOf(blockOf(books["no model column"])).slice(0, 2)).toEqual([
    "PPF.PLACEMENT(PPF_ModelsUsed,Plan2026[Revenue],,PpfAssumptions[[Key]:[Value]])",
    "PPF.MIX(PPF_ModelsUsed,Plan2026[Revenue])",
  ]);
});

test.each([
  ["wide, side by side", "PPF.MIX(Plan2026[Business model],Plan2026[[Revenue Q1 2026]:[Revenue Q2 2026]],Plan2026[[Cost Q1 2026]:[Cost Q2 2026]])"],
  [
    "wide, interleaved",
    "PPF.MIX(Plan2026[Business model]," +
      '(IF(Plan2026[Revenue Q1 2026]="",0,Plan2026[Revenue Q1 2026])+IF(Plan2026[Revenue Q2 2026]="",0,Plan2026[Revenue Q2 2026])),' +
      '(IF(Plan2026[Cost Q1 2026]="",0,Plan2026[Cost Q1 2026])+IF(Plan2026[Cost Q2 2026]="",0,Plan2026[Cost Q2 2026])))',
  ],
])("%s: the periods that count are summed", (name, mix) => {
  expect(callsOf(blockOf(books[name]))).toContain(mix);
});

test.each(["long, with cost", "resale booked net"])("%s: the anchor is what the evidence says, which follows resale.booked", (name) => {
  const block = blockOf(books[name]);
  expect(textsOf(block).filter((cell) => cell.includes("PPF.ANCHOR"))).toEqual([]);
  const evidence = block.cells.findIndex((row) => String(row[0]).startsWith("=PPF.EXPLAIN"));
  expect(beside(block, "Anchor")).toBe(`=IF(B${evidence + 2}="","",B${evidence + 2})`);
});

describe("realized multiplier", () => {
  const labelled = ["Your own: all but resell", "Services and managed services", "All, resell included"];

  test("without AWS revenue there is none", () => {
    const block = blockOf({ values: wide });
    expect(textsOf(block).filter((cell) => cell.includes("PPF.REALIZED") && cell.startsWith("="))).toEqual([]);
    expect(labelled.map((label) => beside(block, label))).toEqual(["", "", ""]);
  });

  test.each([
    ["no line left out", lines],
    ["a line and a subtotal left out", withFreight],
  ])("%s: by definition, over the AWS revenue of the lines that count", (_, values) => {
    const words = '{"subtotal","subtotals","total","totals","exclude","excludes","not-aws","n/a","-"}';
    const counted = `IF(ISNUMBER(MATCH(${models},${words},0)),0,Plan2026[AWS revenue])`;
    const block = blockOf({ values });
    expect(labelled.map((label) => beside(block, label))).toEqual(
      ["own", "services", "all"].map(
        (definition) =>
          `=IF(SUM(Plan2026[AWS revenue])=0,"",PPF.REALIZED(Plan2026[Business model],Plan2026[Revenue],${counted},"${definition}"))`,
      ),
    );
  });

  test("the ladder takes the services line, and has no step where that is blank", () => {
    const { cells } = blockOf({ values: lines });
    const services = cells.findIndex((row) => row[0] === "Services and managed services") + 1;
    expect(beside(blockOf({ values: lines }), "Step of the Omdia 2025 ladder")).toBe(`=IF(B${services}="","",PPF.LADDER(B${services}))`);
  });
});

describe("tie-out to the P&L", () => {
  test("with a total: the cells pointed at, less the lines used and those left out, subtotals apart", () => {
    const block = blockOf({ values: withFreight, total });
    expect(block.cells[totalCell.row][totalCell.column]).toBe("=SUM('P&L 2026'!E48)");
    expect(beside(block, "less: lines left out, subtotals apart")).toBe(
      // "Total " is a subtotal, so it is not among the words.
      `=SUMPRODUCT(ISNUMBER(MATCH(${models},{"exclude","excludes","not-aws","n/a","-"},0))*ISNUMBER(Plan2026[Revenue]),Plan2026[Revenue])`,
    );
    expect(block.cells[totalCell.row]).toContain("The cells you pointed at, which the formula refers to.");
  });

  test("without a total: blank, and the check of the sheet does not wait for it", () => {
    const block = blockOf({ values: lines });
    expect(block.cells[totalCell.row][totalCell.column]).toBe("");
    const verdict = block.cells.findIndex((row) => row[0] === "Lines tie to the P&L") + 1;
    expect(beside(block, "Lines tie to the P&L")).toContain(`=IFERROR(IF(B${totalCell.row + 1}="","",`);
    expect(beside(block, "Check of this sheet")).toContain(`OR(B${verdict}="OK",B${verdict}="")`);
  });
});

test("study, preset and unit of money are those of the assumptions as they stand", () => {
  const block = build(table);
  const given = (key: string): string => `VLOOKUP("${key}",PpfAssumptions[[Key]:[Value]],COLUMNS(PpfAssumptions[[Key]:[Value]]),FALSE)`;
  const or = (key: string, otherwise: string): string => `IFERROR(IF(${given(key)}=0,"${otherwise}",${given(key)}),"${otherwise}")`;
  expect(beside(block, "Multiplier study")).toBe(`=${or("study", "Canalys 2022")}`);
  expect(beside(block, "Margin preset")).toBe(`=${or("preset", "AWS")}`);
  expect(beside(block, "Unit of money")).toBe(`="1 stands for "&${or("unit.scale", "1")}&" in the currency of the portfolio"`);
});

test("in words no address is told, which rows inserted above the portfolio would belie", () => {
  const told = textsOf(blockOf({ values: withFreight, total })).filter((cell) => !cell.startsWith("="));
  expect([...told, ...textsOf(build(range)).filter((cell) => !cell.startsWith("="))].filter((cell) => /\b[A-Z]{1,2}\d+\b/.test(cell))).toEqual([]);
  expect(beside(build(range), "Portfolio")).toBe("Cells on sheet P&L, which the formulas refer to");
});

test("investments are the user's: no cell of ours stands there", () => {
  const { cells } = build(table);
  for (let row = 0; row < investmentCells.rows; row++) expect(cells[investmentCells.row + row][investmentCells.column]).toBeNull();
  expect(cells[investmentCells.row - 1][investmentCells.column]).toBe("Your investment");
});

test.each<[string, Grid["values"], string]>([
  ["in millions with decimals", [headers, ["Resale", "Resell", 6.2, 5.9, ""], ["Projects", "Services", 40, 24, ""]], "#,##0.00;-#,##0.00"],
  ["in whole numbers", [headers, ["Resale", "Resell", 600, 570, ""], ["Projects", "Services", 400, 240, ""]], "#,##0;-#,##0"],
  ["in dollars and cents", [headers, ["Resale", "Resell", 1000, 950.5, ""], ["Projects", "Services", 0.4, 0.2, ""]], "#,##0;-#,##0"],
])("amounts %s are shown with the decimals that they need", (_, values, format) => {
  const { formats, cells } = blockOf({ values });
  const formatAt = (label: string, column: number) => {
    const row = cells.findIndex((line) => line[0] === label);
    return formats.filter(({ area }) => area.column === column && area.row <= row && row < area.row + area.rows).map((one) => one.format);
  };
  expect([formatAt("Revenue of the lines used", 1), formatAt("Total", 4), formatAt("Difference", 1)]).toEqual([[format], [format], [format]]);
  expect(formatAt("Total", 5)).toEqual(["0.0%"]);
});

test("charts: margins only beside costs, each with a text for those who do not see it", () => {
  expect(build(table).charts?.map(({ name }) => name)).toEqual(["PPF mix", "PPF margins"]);
  const plain = build(range, ["Offering", "Business model", "Revenue", "x", "y"]);
  expect(plain.charts?.map(({ name }) => name)).toEqual(["PPF mix"]);
  expect(beside(plain, "Charts")).toBe(plain.charts?.[0].altText);
});

test("charts draw what their headers say", () => {
  const block = build(table);
  for (const { labels, series } of block.charts ?? []) {
    for (const { name, values: drawn } of series) {
      // The legend has room for the whole name, the header perhaps for its first word.
      expect(name).toMatch(new RegExp(`^${String(block.cells[drawn.row - 1][drawn.column])}`));
      expect([drawn.row, drawn.rows]).toEqual([labels.row, labels.rows]);
    }
  }
});
