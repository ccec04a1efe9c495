import { programs } from "../framework/facts/programs";
import { type ExplainedItem, explainedItems } from "../framework/placement/explain";
import { columnLetters } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { isTotalName } from "../framework/portfolio/subtotals";
import { asText, type Area, type Block, type Content } from "./block";
import { formats, independence, type Look, looks, productName, productVersion, sampleTable } from "./layout";
import {
  checksRow,
  explainRow,
  gapRow,
  investmentCells,
  labels,
  mixRow,
  models,
  movesRow,
  placementCell,
  realizedRow,
  totalCell,
} from "./placement-places";
import type { WriteRequest } from "./planner-workbook";
import { portfolioReferences } from "./references";

const width = 10;

interface Output {
  label: string;
  unit: string;
  note: string;
  format?: string;
  look?: Look;
}

/** The evidence that EXPLAIN spills, as it is told on top of the sheet: label, unit, note. */
const evidence: Record<ExplainedItem, Output> = {
  placement: {
    label: "Placement (reach)",
    unit: "model",
    note: "The deepest business model that, with all deeper ones, makes the threshold share of the base.",
    look: looks.result,
  },
  anchor: { label: "Anchor", unit: "model", note: "The business model with the largest share of the base.", look: looks.result },
  base: { label: "Base", unit: "text", note: "What shares are taken of: gross profit where every model with revenue has a cost." },
  "share at or beyond": {
    label: "Share at or beyond the reach",
    unit: "share of base",
    note: "Of the base, in the reached model and all deeper ones.",
    format: formats.fraction,
  },
  threshold: {
    label: "Threshold",
    unit: "share of base",
    note: "Assumption placement.established; change it on the assumptions sheet.",
    format: formats.fraction,
  },
  borderline: { label: "Borderline", unit: "yes or no", note: "Yes: within 3 points of the threshold, a small change moves the reach." },
  "average rung": {
    label: "Average rung",
    unit: "1 to 5",
    note: "1 is all resell, 5 all business outcome solutions.",
    format: formats.rung,
  },
  "effective models": {
    label: "Effective business models",
    unit: "1 to 5",
    note: "Inverse Herfindahl index: 1 is one model only, 5 is five equal ones.",
    format: formats.rung,
  },
  "next model": { label: "Next model", unit: "model", note: "The model after the reach." },
  "gross profit to add": {
    label: "Gross profit to add",
    unit: "amount",
    note: "In the next model or beyond, so that it is reached.",
    format: formats.amount,
  },
  "revenue to add": { label: "Revenue to add", unit: "amount", note: "That gross profit over the margin used.", format: formats.amount },
  "margin used": { label: "Margin used", unit: "fraction", note: "Of the next model.", format: formats.fraction },
  "margin source": { label: "Margin source", unit: "text", note: "Own: the portfolio's pooled margin; else the assumption or the preset." },
  "categories offered": { label: "Service categories offered", unit: "text", note: "Found in the portfolio.", look: looks.wrapped },
  multiplier: {
    label: "Multiplier",
    unit: "$ per $1 of AWS",
    note: "Up to this much partner revenue per $1 of AWS revenue with the categories offered. Revenue, not profit.",
    format: formats.multiplier,
  },
  "categories missing": { label: "Service categories missing", unit: "text", note: "Not in the portfolio: where to broaden.", look: looks.wrapped },
  "lines without cost": { label: "Lines without cost", unit: "count", note: "Their gross profit is not known.", format: formats.count },
  "lines without category": { label: "Lines without category", unit: "count", note: "Left out of the categories offered.", format: formats.count },
  "excluded lines": { label: "Excluded lines", unit: "count", note: "Given the model exclude, subtotal, total, not aws or n/a.", format: formats.count },
};

const usedLines = { label: "Revenue of the lines used", unit: "amount", note: "Tied to the portfolio's total below, under Checks." };

const mixHeaders = [
  labels.model, "Revenue", "Share of revenue", "Cost", "Gross profit", "Margin", "Share of gross profit",
  "Share of base", "Share at or beyond", "Status",
]; // prettier-ignore
const moveHeaders = [
  labels.model, "Share of base", "Status", "Gross profit to add", "Margin used", "Revenue to add", "Growth a year, 3 years",
  labels.investment, "Payback, periods",
]; // prettier-ignore
const gapHeaders = [labels.model, "Own margin", "Benchmark", "Left on the table"];

/** Every spelling that leaves a line out, as MATCH compares them: the words, and those found in the portfolio. */
function excludeWords(portfolio: Portfolio, subtotals: boolean): string {
  const at = portfolio.mapping.columns.model;
  const totals = ["subtotal", "subtotals", "total", "totals"];
  const words = [...(subtotals ? totals : []), "exclude", "excludes", "not aws", "n/a", "-"];
  const known = new Set([...words, ...totals, ""]);
  portfolio.columns.models.forEach((model, line) => {
    const cell = at === undefined ? "" : portfolio.grid.values[portfolio.mapping.headerRow + 1 + line][at];
    const found = String(cell).toLowerCase();
    if (model === "exclude" && !known.has(found) && (subtotals || !isTotalName(found))) {
      known.add(found);
      words.push(found);
    }
  });
  return `{${words.map((word) => `"${word.replace(/"/g, '""')}"`).join(",")}}`;
}

/** Where a chart takes its values and what it says, as parts of the block. */
export interface ChartPlan {
  name: string;
  type: "ColumnClustered" | "BarClustered";
  title: string;
  altText: string;
  labels: Area;
  series: { name: string; values: Area; color: string }[];
}

const column = (row: number, at: number): Area => ({ row, column: at, rows: models, columns: 1 });
const mixChart: ChartPlan = {
  name: "PPF mix",
  type: "ColumnClustered",
  title: "Share of the base by business model",
  altText: "Column chart: share of the base, and share at or beyond, of the five business models, from the table By business model.",
  labels: column(mixRow, 0),
  series: [
    { name: "Share of base", values: column(mixRow, 7), color: "#1F6FB2" },
    { name: "Share at or beyond", values: column(mixRow, 8), color: "#A9C8E5" },
  ],
};
const marginChart: ChartPlan = {
  name: "PPF margins",
  type: "BarClustered",
  title: "Margin against the preset",
  altText: "Bar chart: own margin beside the benchmark margin of the five business models, from the table Money left on the table.",
  labels: column(gapRow, 0),
  series: [
    { name: "Own margin", values: column(gapRow, 1), color: "#1F6FB2" },
    { name: "Benchmark", values: column(gapRow, 2), color: "#8A8886" },
  ],
};

/** The charts beside the block; margins only where costs are known. */
export function placementCharts(portfolio: Portfolio): ChartPlan[] {
  return portfolio.hasCost ? [mixChart, marginChart] : [mixChart];
}

/** Names of what the formulas of the placement refer to beside the portfolio. */
export interface ReferredNames {
  /** The table of assumptions. */
  assumptions: string;
  /** The name that says which business model each line counts for; null where the book's own words do. */
  modelsUsed: string | null;
}

/**
 * The placement block: results on top, the workings that they refer to below, checks and About at the end. One PPF call a
 * cell and none twice, save PLACEMENT and ANCHOR, which an analyst wants to find under their own names.
 * @param origin Zero-based position of the block on its sheet.
 */
export function placementBlock(
  { source, portfolio, total: pointed }: Pick<WriteRequest, "source" | "portfolio" | "total">,
  origin: { row: number; column: number },
  names: ReferredNames,
): Block {
  const columns = portfolioReferences(source, portfolio);
  const modelsUsed = names.modelsUsed ?? columns.model ?? "";
  const { revenue } = columns;
  const lines = `${modelsUsed},${revenue}`;
  const cost = columns.cost ?? "";
  const assumptions = `${names.assumptions}[[Key]:[Value]]`;
  /** What stands in the lines that a set of words leaves out. */
  const leftOut = (subtotals: boolean): string =>
    `=SUMPRODUCT(ISNUMBER(MATCH(${modelsUsed},${excludeWords(portfolio, subtotals)},0))*ISNUMBER(${revenue}),${revenue})`;

  const cells: Block["cells"] = [];
  const numberFormats: Block["formats"] = [];
  const cellLooks: Block["looks"] = [];
  const tallRows = [0];
  const area = (row: number, column: number, columnCount = 1, rows = 1): Area => ({ row, column, rows, columns: columnCount });
  const at = (row: number, column: number): string => `${columnLetters(origin.column + column)}${origin.row + row + 1}`;
  const span = (row: number, column: number, rows: number): string => `${at(row, column)}:${at(row + rows - 1, column)}`;
  const put = (...content: (Content | null)[]): number => {
    cells.push([...content, ...Array<null>(width - content.length).fill(null)]);
    return cells.length - 1;
  };
  const section = (title: string, titles: string[], numbers: number[]): void => {
    put();
    cellLooks.push({ area: area(put(title), 0), look: looks.section });
    if (titles.length === 0) return;
    const row = put(...titles);
    cellLooks.push({ area: area(row, 0, titles.length), look: looks.header });
    for (const column of numbers) cellLooks.push({ area: area(row, column), look: looks.headerOfNumbers });
    for (const column of [2, 9]) {
      if (column < titles.length && !numbers.includes(column)) cellLooks.push({ area: area(row, column), look: looks.afterNumber });
    }
    if (titles.length > 5) tallRows.push(row);
  };
  const output = ({ label, unit, note, format, look }: Output, formula: string, from: string): void => {
    const row = put(label, formula, unit, from, note);
    cellLooks.push(
      { area: area(row, 1), look: { ...looks.value, ...look } },
      { area: area(row, 2), look: looks.unit },
      { area: area(row, 3, 2), look: looks.quiet },
    );
    if (format) numberFormats.push({ area: area(row, 1), format });
    if (look?.wrap) tallRows.push(row);
  };

  const row = { evidence: (item: ExplainedItem): number => explainRow + explainedItems.indexOf(item), total: mixRow + models };

  // Results.
  put("Framework placement");
  put(sampleTable.test(source.tableName ?? "") ? `SAMPLE DATA: every figure is made up. ${independence}` : independence);
  put("Result", "Value", "Unit", "Source", "Note");
  cellLooks.push(
    { area: area(0, 0), look: looks.title },
    { area: area(1, 0), look: looks.quiet },
    { area: area(2, 0, width), look: looks.header },
    { area: area(2, 1), look: looks.headerOfNumbers },
    { area: area(2, 2), look: looks.afterNumber },
  );
  const checkRows = [checksRow + 4, checksRow + 5, checksRow + 7];
  // Blank: no total was pointed at.
  const tied = `OR(${at(checksRow + 11, 1)}="OK",${at(checksRow + 11, 1)}="")`;
  const checks = [...checkRows.map((check) => `${at(check, 1)}="OK"`), tied].join(",");
  output(
    { label: "Check of this sheet", unit: "OK or CHECK", note: "All checks below; CHECK means: look there before you use a number." },
    `=IF(AND(${checks}),"OK","CHECK")`,
    "Checks",
  );
  put();
  // ANCHOR knows nothing of resale booked net; there the evidence says it.
  const anchor = portfolio.resale === "net" ? null : `=PPF.ANCHOR(${lines}${cost === "" ? "" : `,${cost}`})`;
  for (const item of explainedItems) {
    const own =
      item === "placement"
        ? `=PPF.PLACEMENT(${lines},${cost},${assumptions})`
        : item === "anchor"
          ? anchor
          : null;
    // Where EXPLAIN answers an error nothing spills: blank is then blank, not 0.
    const spilled = at(row.evidence(item), 1);
    output(evidence[item], own ?? `=IF(${spilled}="","",${spilled})`, own ? `PPF.${item.toUpperCase()}` : "Evidence");
  }
  output({ ...usedLines, format: formats.amount }, `=${at(row.total, 1)}`, "By business model");

  // The five models: MIX spills over the first columns, the rest are plain formulas.
  section("By business model", mixHeaders, [1, 2, 3, 4, 5, 6, 7, 8]);
  for (let model = 0; model < models; model++) {
    const here = mixRow + model;
    const beyond = `=SUM(${at(here, 7)}:${columnLetters(origin.column + 7)}$${origin.row + mixRow + models})`;
    const mix = model === 0 ? `=PPF.MIX(${lines}${cost === "" ? "" : `,${cost}`})` : null;
    put(mix, null, null, null, null, null, null, `=${at(movesRow + model, 1)}`, beyond, `=${at(movesRow + model, 2)}`);
  }
  const sum = (column: number): string => `SUM(${span(mixRow, column, models)})`;
  const sumIfAny = (column: number): string => `=IF(COUNT(${span(mixRow, column, models)})=0,"",${sum(column)})`;
  put(
    "Total",
    `=${sum(1)}`,
    `=${sum(2)}`,
    sumIfAny(3),
    sumIfAny(4),
    `=IF(${at(row.total, 4)}="","",${at(row.total, 4)}/${at(row.total, 1)})`,
    sumIfAny(6),
    `=${sum(7)}`,
  );
  cellLooks.push({ area: area(row.total, 0, width), look: looks.total });
  for (const column of [1, 3, 4]) numberFormats.push({ area: area(mixRow, column, 1, models + 1), format: formats.amount });
  for (const column of [2, 5, 6, 7, 8]) {
    numberFormats.push({ area: area(mixRow, column, 1, models + 1), format: formats.fraction });
  }

  section("Moves up", moveHeaders, [1, 3, 4, 5, 6, 7, 8]);
  for (let model = 0; model < models; model++) {
    const [add, invested] = [at(movesRow + model, 3), at(movesRow + model, investmentCells.column)];
    const payback = `=IF(OR(N(${invested})<=0,N(${add})<=0),"",${invested}/${add})`;
    put(model === 0 ? `=PPF.MOVES(${lines},${cost},,${assumptions})` : null, null, null, null, null, null, null, null, payback);
  }
  for (const column of [1, 4]) numberFormats.push({ area: area(movesRow, column, 1, models), format: formats.fraction });
  for (const column of [3, 5]) numberFormats.push({ area: area(movesRow, column, 1, models), format: formats.amount });
  numberFormats.push(
    { area: area(movesRow, 6, 1, models), format: formats.growth },
    { area: investmentCells, format: formats.amount },
    { area: area(movesRow, 8, 1, models), format: formats.rung },
  );
  cellLooks.push(
    { area: area(movesRow, 6, 1, models), look: looks.value },
    { area: investmentCells, look: looks.toFill },
    { area: area(movesRow, 2, 1, models), look: looks.afterNumber },
    { area: area(mixRow, 9, 1, models), look: looks.afterNumber },
  );

  section(labels.afterMoves, gapHeaders, [1, 2, 3]);
  put(cost === "" ? "Give the cost of each line to compare margins." : `=IFNA(PPF.MARGINGAP(${lines},${cost},,,${assumptions}),"")`);
  for (let model = 1; model < models; model++) put();
  for (const part of [1, 2]) numberFormats.push({ area: area(gapRow, part, 1, models), format: formats.fraction });
  numberFormats.push({ area: area(gapRow, 3, 1, models), format: formats.amount });

  section("Realized multiplier", ["Revenue counted", "Value", "Unit", "Source", "Note"], [1]);
  const perDollar = { unit: "$ per $1 of AWS", format: formats.realized };
  const aws = columns.awsRevenue;
  const counted = portfolio.excluded.length === 0 ? aws : `IF(ISNUMBER(MATCH(${modelsUsed},${excludeWords(portfolio, true)},0)),0,${aws})`;
  const realized = (definition: string): string => (aws === null ? "" : `=PPF.REALIZED(${lines},${counted},"${definition}")`);
  const ofServices = at(realizedRow + 1, 1);
  output({ ...perDollar, label: "Your own: all but resell", note: "Revenue over AWS revenue of the same period." }, realized("own"), "PPF.REALIZED");
  output({ ...perDollar, label: "Services and managed services", note: "What the ladder is about." }, realized("services"), "PPF.REALIZED");
  output({ ...perDollar, label: "All, resell included", note: "Revenue, not profit." }, realized("all"), "PPF.REALIZED");
  output(
    { label: "Step of the Omdia 2025 ladder", unit: "step", note: "By the services line; the step reached is a rule of this tool." },
    aws === null ? "" : `=PPF.LADDER(${ofServices})`,
    "PPF.LADDER",
  );
  output({ ...perDollar, label: "Full stack of the study: up to", format: formats.multiplier, note: "A ceiling, not an average." }, `=PPF.MULTIPLIER(,,${assumptions})`, "PPF.MULTIPLIER");

  section("Evidence", ["Item", "Value", "Unit", "Kind"], [1]);
  put(`=PPF.EXPLAIN(${lines},${cost},${columns.category ?? ""},,${assumptions})`);
  for (let item = 1; item < explainedItems.length; item++) put();
  explainedItems.forEach((item, index) => {
    const format = evidence[item].format;
    if (format) numberFormats.push({ area: area(explainRow + index, 1), format });
  });
  cellLooks.push(
    { area: area(explainRow, 1, 1, explainedItems.length), look: looks.value },
    { area: area(explainRow, 2, 1, explainedItems.length), look: looks.unit },
  );

  // Checks: tied to the user's own column by plain formulas.
  section("Checks", ["Check", "Value", "Unit", "Source", "Note"], [1]);
  const amount = { unit: "amount", format: formats.amount };
  const verdict = { unit: "OK or CHECK", look: looks.result };
  const [total, used, excluded, difference] = [0, 1, 2, 3].map((offset) => at(checksRow + offset, 1));
  const word = (test: string): string => `=IF(ISERROR(${test}),"CHECK",IF(${test},"OK","CHECK"))`;
  output({ ...amount, label: "Total of the revenue column", note: "The whole column of the portfolio." }, `=SUM(${revenue})`, "Portfolio");
  output({ ...amount, label: "less: revenue of the lines used", note: "Sum of the five models." }, `=${at(row.total, 1)}`, "By business model");
  output(
    { ...amount, label: "less: revenue of the excluded lines", note: "Lines with the model exclude or one of its other names." },
    leftOut(true),
    "Portfolio",
  );
  output({ ...amount, label: "Difference", note: "0: every line is used or excluded, none twice." }, `=${total}-${used}-${excluded}`, "Checks");
  output(
    { ...verdict, label: "Lines tie to the portfolio's total", note: "CHECK: a line is missing or counted twice." },
    word(`ABS(${difference})<=ABS(${total})*1E-9`),
    "Checks",
  );
  output(
    { ...verdict, label: "Shares of the base sum to 1", note: "Of the five models." },
    word(`ABS(${at(row.total, 7)}-1)<=1E-9`),
    "By business model",
  );
  output(
    { label: "Placement by plain formulas", unit: "model", note: "Deepest model whose share at or beyond makes the threshold, without PPF functions." },
    // Row 0 would be the whole column, spilled over what stands below.
    `=INDEX(${span(mixRow, 0, models)},MAX(1,SUMPRODUCT(--(${span(mixRow, 8, models)}>=${at(row.evidence("threshold"), 1)}*(1-1E-12)))))`,
    "By business model",
  );
  output(
    { ...verdict, label: "Both placements agree", note: "PPF.PLACEMENT and the plain formula above." },
    word(`${at(checksRow + 6, 1)}=${at(placementCell.row, placementCell.column)}`),
    "Checks",
  );
  const [asked, apart, rest] = [0, 1, 2].map((offset) => at(totalCell.row + offset, 1));
  output(
    { ...amount, label: labels.total, note: pointed ? `The cells you pointed at: ${pointed.address}` : "None: point at one in the pane." },
    pointed ? `=SUM(${pointed.address})` : "",
    "Your book",
  );
  output({ ...amount, label: "less: lines left out, subtotals apart", note: "Of the P&L, but not of AWS." }, leftOut(false), "Portfolio");
  output(
    { ...amount, label: "Difference to the lines used", note: "0: the lines used and left out are the whole P&L." },
    `=IF(${asked}="","",${asked}-${used}-${apart})`,
    "Checks",
  );
  output(
    { ...verdict, label: "Lines tie to the P&L", note: "CHECK: lines are missing, or counted twice. Blank: no total to tie to." },
    `=IF(${asked}="","",IF(ABS(${rest})<=ABS(${asked})*1E-9,"OK","CHECK"))`,
    "Checks",
  );

  section("About", [], []);
  const where = source.kind === "table" ? `Table ${source.tableName} on sheet ${source.sheet}` : `Sheet ${source.sheet}, ${source.address}`;
  const about: [string, string][] = [
    ["Purpose", "Where the portfolio stands in the AWS Partner Profitability Framework, and what the next model takes."],
    ["Portfolio", where],
    ["Period", portfolio.period ?? "As in the portfolio"],
    ["Charts", placementCharts(portfolio).map(({ altText }) => altText).join(" ")],
    ["Version", `${productName} ${productVersion}`],
    ["Facts as of", programs[0].asOf],
    ["Method", "AWS publishes the order of the models, no scoring rule: threshold, reach and moves are rules of this tool and can be changed."],
    ["Known weaknesses", "One period only; moves assume that the rest stays as it is; a multiplier is a ceiling (\"up to\"), not an average."],
    ["Your notes", "Keep them beside or below these cells: what stands inside is written again by Refresh."],
    ["Colours", "Blue or shaded: input, here and on the assumptions sheet. Black: formula. Grey italics: explanation."],
  ];
  for (const [label, text] of about) cellLooks.push({ area: area(put(label, asText(text)), 1), look: { align: "Left" } });

  return {
    rows: cells.length,
    columns: width,
    cells,
    spills: [
      area(mixRow, 0, 7, models),
      area(movesRow, 0, 7, models),
      area(gapRow, 0, 4, models),
      area(explainRow, 0, 4, explainedItems.length),
    ],
    formats: numberFormats,
    looks: cellLooks,
    widths: [34, 27, 18, 20, 16, 14, 16, 15, 15, 12],
    tallRows,
    charts: placementCharts(portfolio),
    // Each section has headers of its own: those of the first would mislead above the others.
    frozenRows: 2,
  };
}
