import type { Lines } from "../placement/placement";
import { type BusinessModel, businessModelWords } from "../words/business-model";
import { type ServiceCategory, serviceCategoryWords } from "../words/service-category";
import { match, nearest, normalise, type Vocabulary } from "../words/word";
import { rivalsOf } from "./columns";
import { cellAddress, type Column, columnLabels, columnLetters, columnNames, type GivenModel, type Grid, type Mapping, rangeAddress } from "./grid";

/** A line of the portfolio that takes part in the placement. */
export interface Line {
  /** Offset in the grid. */
  row: number;
  offering: string;
  model: BusinessModel;
  revenue: number;
  /** Null where the cell is blank or no column holds cost. */
  cost: number | null;
  awsRevenue: number | null;
  categories: ServiceCategory[];
}

/** Something to correct (a problem) or to know (a warning), with the cell it is about. */
export interface Problem {
  /** "Plan!D7", or a range "Plan!D5:D46". */
  address: string;
  column: Column;
  /** One line, address first: 'Revenue, Plan!D7: "n/a" is not a number'. */
  message: string;
}

export interface ExcludedLine {
  kind: "left out" | "subtotal";
  address: string;
  offering: string;
  revenue: number;
  reason: string;
}

/** Something that the books do not say and only the user knows. Until it is answered, the guess is taken. */
export type Question = {
  /** The cell, or range, that raises it. */
  address: string;
  /** What was noticed, in a few words. */
  evidence: string;
} & (
  | { about: "costs"; guess: "positive" | "negative" }
  | { about: "scale"; guess: 1 | 1000 | 1000000 }
  | { about: "resale"; guess: "gross" | "net" }
);

/** Lines with amounts whose business model is not known, by the text that tells them apart. */
export interface WithoutModel {
  /** As it stands in the cell: a word of the model column that is not known, or the offering where no model stands. */
  text: string;
  column: "model" | "offering";
  lines: number;
  revenue: number;
  /** The cells that hold the text. */
  addresses: string[];
  guess?: BusinessModel | "exclude";
}

/** A portfolio as read. With a problem or a line without model in it nothing may be written: the formulas would answer errors. */
export interface Portfolio {
  grid: Grid;
  mapping: Mapping;
  /** The lines used, in sheet order. */
  lines: Line[];
  excluded: ExcludedLine[];
  problems: Problem[];
  warnings: Problem[];
  /** Not yet answered, at most one of each kind. */
  questions: Question[];
  withoutModel: WithoutModel[];
  /** What a formula must know beside the words of the framework: given models that occur, and subtotals known by their offering. */
  given: GivenModel[];
  /** Labels of the periods that count, in time order; none in long form. */
  periods: string[];
  /** What one unit of the amounts is worth in the currency. The amounts themselves stay as they stand. */
  scale: 1 | 1000 | 1000000;
  /** How resale is booked, as answered or guessed. */
  resale: "gross" | "net";
  /** As the revenue header, the sheet's name or a title above the headers says it: "Q3 2026". */
  period?: string;
  /** Revenue of the lines used. */
  totalRevenue: number;
  /** Whether any line used has a cost. */
  hasCost: boolean;
  /** All rows below the headers, blank and excluded ones too, as the formulas see them. */
  columns: Lines;
  /** Fractions of the revenue (without excluded lines) that has each; 0 where there is no revenue. */
  completeness: { model: number; cost: number; category: number };
}

type Cell = string | number | boolean;

const longest = 40;
/** Cells of the same unknown word that are named after the first. */
const named = 3;
const blank = (cell: Cell): boolean => typeof cell === "string" && cell.trim() === "";
const excelError = /^#(N\/A|NAME\?|GETTING_DATA|[A-Z0-9/]+!)$/;
const totalLike = /^(grand\s+|sub\s*-?\s*)?totals?\b/i;
const periodLike = /\b(?:(?:Q[1-4]|H[12]|FY)\s*[-/']?\s*(?:20)?\d\d|20\d\d)\b/i;

/** 1200 as "1,200": the same in every locale, since a message is text that is tested and searched for. */
function amountText(amount: number): string {
  const [whole, fraction] = String(Math.round(amount * 100) / 100).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}

function quoted(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return amountText(cell);
  const text = cell.length > longest ? `${cell.slice(0, longest)}…` : cell;
  return `"${text}"`;
}

/** Why a cell is not an amount, as the end of a sentence; null for a number and for a blank cell. */
function notAmount(cell: Cell): string | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? null : "not a number";
  if (cell === "") return null;
  if (typeof cell === "boolean") return `${quoted(cell)} is not a number`;
  if (excelError.test(cell)) return `${cell} is an Excel error`;
  return /^[\s(+-]*[^\w\s]?\s*\d[\d.,' \u00a0\u202f]*[%)]?\s*\S{0,3}$/.test(cell)
    ? `${quoted(cell)} is a number stored as text`
    : `${quoted(cell)} is not a number`;
}

/** The longest spelling that stands as words of its own in a text: "resale" in "Cloud resale". */
function contained<W extends string>(vocabulary: Vocabulary<W>, text: string): string | undefined {
  const spaced = (phrase: string): string => ` ${normalise(phrase.replace(/[^\p{L}\p{N}]+/gu, " "))} `;
  return [...vocabulary.words, ...Object.keys(vocabulary.aliases)]
    .filter((spelling) => spelling.length > 2 && spaced(text).includes(spaced(spelling).trimEnd()))
    .sort((one, other) => other.length - one.length)[0];
}

/** Why a cell is not a word of the vocabulary, with the word that may be meant. */
function notWord<W extends string>(vocabulary: Vocabulary<W>, cell: Cell): string {
  if (typeof cell === "string" && excelError.test(cell)) return `${cell} is an Excel error`;
  // Two letters are near to any other two.
  const near = typeof cell === "string" && cell.trim().length > 2 ? (contained(vocabulary, cell) ?? nearest(vocabulary, cell)) : undefined;
  const meant = near === undefined ? undefined : match(vocabulary, near);
  return `${quoted(cell)} is not ${vocabulary.what}${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}

/** Looks words up once for each spelling: portfolios repeat five words thousands of times. */
function cached<W extends string>(vocabulary: Vocabulary<W>): (cell: Cell) => W | undefined {
  const known = new Map<Cell, W | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, match(vocabulary, cell));
    return known.get(cell);
  };
}

/** A number format that shows a number as a day: year or day letters outside of quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "")) && !/^general$/i.test(format);
}

/** Which period the amounts are of, from the revenue header, else from a text above the headers, else from the sheet's name. */
function periodOf({ grid, mapping }: { grid: Grid; mapping: Mapping }): string | undefined {
  const { headerRow, columns } = mapping;
  const header = headerRow < 0 || columns.revenue === undefined ? "" : grid.values[headerRow][columns.revenue];
  const above = grid.values.slice(0, Math.max(headerRow, 0)).flat();
  for (const text of [header, ...above, grid.sheet]) {
    const found = typeof text === "string" ? periodLike.exec(text) : null;
    if (found) return found[0];
  }
  return undefined;
}

/** Reads the lines of a portfolio below the headers. Never throws for what a cell holds: it is told in `problems`. */
export function readPortfolio(grid: Grid, mapping: Mapping): Portfolio {
  const { headerRow, columns: at } = mapping;
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const lines: Line[] = [];
  const excluded: ExcludedLine[] = [];
  const models: Lines["models"] = [];
  const revenues: number[] = [];
  const costs: number[] = [];
  const categories: (ServiceCategory[] | null)[] = [];
  const first = headerRow + 1;
  const last = grid.values.length - 1;
  const modelOf = cached(businessModelWords);
  const categoryOf = cached(serviceCategoryWords);

  const about = (list: Problem[], column: Column, address: string, what: string): void => {
    list.push({ address, column, message: `${columnLabels[column]}, ${address}: ${what}` });
  };
  const headerOrTop = Math.max(headerRow, 0);
  const headers = rangeAddress(grid, headerOrTop, 0, headerOrTop, Math.max((grid.values[0]?.length ?? 1) - 1, 0));
  if (grid.values.every((row) => row.every(blank))) {
    const all = rangeAddress(grid, 0, 0, Math.max(last, 0), Math.max((grid.values[0]?.length ?? 1) - 1, 0));
    about(problems, "model", all, "nothing stands here; select the lines with their headers");
  } else {
    for (const column of ["model", "revenue"] as const) {
      if (at[column] === undefined) about(problems, column, headers, "no column found; choose the column that holds it");
    }
  }
  columnNames.forEach((column, index) => {
    const twin = columnNames.slice(0, index).find((other) => at[other] !== undefined && at[other] === at[column]);
    if (twin) {
      const address = cellAddress(grid, headerOrTop, at[column] ?? 0);
      about(problems, column, address, `the same column as ${columnLabels[twin].toLowerCase()}; choose another`);
    }
  });

  /** A blank is null; a cell that is not a number is a problem, and null. */
  const amountAt = (column: Column, row: number): number | null => {
    const offset = at[column];
    if (offset === undefined) return null;
    const cell = grid.values[row][offset];
    const wrong = notAmount(cell);
    if (wrong) about(problems, column, cellAddress(grid, row, offset), wrong);
    return typeof cell === "number" && !wrong ? cell : null;
  };
  const cellAt = (column: Column, row: number): Cell => {
    const offset = at[column];
    return offset === undefined ? "" : grid.values[row][offset];
  };

  /** A word that is not known is told once, with the other cells that hold it. */
  const unknown = new Map<string, { problem: Problem; others: string[] }>();
  const aboutWord = <W extends string>(column: "model" | "category", row: number, vocabulary: Vocabulary<W>, cell: Cell): void => {
    const address = cellAddress(grid, row, at[column] ?? 0);
    const key = `${column} ${String(cell).trim().toLowerCase()}`;
    const told = unknown.get(key);
    if (told) {
      told.others.push(address.slice(address.lastIndexOf("!") + 1));
    } else {
      about(problems, column, address, notWord(vocabulary, cell));
      unknown.set(key, { problem: problems[problems.length - 1], others: [] });
    }
  };

  let revenueWithoutModel = 0;
  if (at.model !== undefined && at.revenue !== undefined) {
    for (let row = first; row <= last; row++) {
      const modelCell = cellAt("model", row);
      const revenue = amountAt("revenue", row);
      const cost = amountAt("cost", row);
      const awsRevenue = amountAt("awsRevenue", row);
      const offering = String(cellAt("offering", row)).trim();
      const noModel = blank(modelCell) || modelCell === 0;
      const model = noModel ? undefined : modelOf(modelCell);
      const categoryCell = cellAt("category", row);
      const category = blank(categoryCell) || categoryCell === 0 ? undefined : categoryOf(categoryCell);
      if (!blank(categoryCell) && categoryCell !== 0 && category === undefined) {
        aboutWord("category", row, serviceCategoryWords, categoryCell);
      }
      models.push(model ?? null);
      revenues.push(revenue ?? 0);
      costs.push(cost ?? 0);
      categories.push(category === undefined ? null : [category]);

      if (noModel) {
        const beside = revenue ? `revenue ${amountText(revenue)}` : cost ? `cost ${amountText(cost)}` : null;
        if (beside === null) continue;
        const total = totalLike.test(offering) ? "; if it is a total, type exclude" : "";
        about(problems, "model", cellAddress(grid, row, at.model), `blank beside ${beside}${total}`);
        revenueWithoutModel += Math.abs(revenue ?? 0);
      } else if (model === undefined) {
        aboutWord("model", row, businessModelWords, modelCell);
        revenueWithoutModel += Math.abs(revenue ?? 0);
      } else if (model === "exclude") {
        const reason = `${quoted(modelCell)} leaves the line out`;
        excluded.push({ address: cellAddress(grid, row, at.model), kind: "left out", offering, revenue: revenue ?? 0, reason });
      } else {
        const offered = category === undefined ? [] : [category];
        lines.push({ row, offering, model, revenue: revenue ?? 0, cost, awsRevenue, categories: offered });
      }
    }
  }

  for (const { problem, others } of unknown.values()) {
    if (others.length === 0) continue;
    const more = others.length > named ? ` and ${others.length - named} more` : "";
    problem.message += `; also in ${others.slice(0, named).join(", ")}${more}`;
  }

  const totalRevenue = lines.reduce((sum, line) => sum + line.revenue, 0);
  const columnAddress = (column: Column): string => {
    const offset = at[column] ?? 0;
    return rangeAddress(grid, first, offset, Math.max(last, first), offset);
  };
  if (problems.length === 0 && lines.length === 0) {
    about(problems, "model", columnAddress("model"), "no line with a business model");
  } else if (problems.length === 0 && totalRevenue <= 0) {
    about(problems, "revenue", columnAddress("revenue"), `the sum is ${amountText(totalRevenue)}; revenue above 0 is needed`);
  }
  const totalCost = costs.reduce((sum, cost) => sum + cost, 0);
  if (totalCost < 0) {
    about(problems, "cost", columnAddress("cost"), `the sum is ${amountText(totalCost)}; costs are needed as positive numbers`);
  }

  // Few and useful: one warning a matter, at its first cell.
  for (const column of ["revenue", "cost"] as const) {
    const [rival] = at[column] === undefined ? [] : rivalsOf(column, grid, mapping);
    if (rival === undefined) continue;
    const header = (offset: number): string => quoted(grid.values[headerRow][offset]);
    const what = `${header(rival)} could be meant, too; read is ${columnLetters(grid.column + (at[column] ?? 0))}, ${header(at[column] ?? 0)}`;
    about(warnings, column, cellAddress(grid, headerRow, rival), what);
  }
  const left = at.model === undefined || at.revenue === undefined ? undefined : modelOf(grid.below?.[at.model] ?? "");
  if (left !== undefined && left !== "exclude" && typeof grid.below?.[at.revenue ?? 0] === "number") {
    const what = "a line stands right below the cells read and does not count; select it, too, or make the lines a table";
    about(warnings, "model", cellAddress(grid, last + 1, at.model ?? 0), what);
  }
  if (grid.hidden && lines.length > 0) {
    about(warnings, "revenue", columnAddress("revenue"), "some rows are hidden or filtered out; they count all the same");
  }
  const hasCost = lines.some((line) => line.cost !== null && line.cost !== 0);
  if (!hasCost && lines.length > 0) {
    about(warnings, "cost", headers, "no cost, so shares are taken of revenue; with cost they are taken of gross profit");
  } else {
    const missing = new Map<BusinessModel, Line[]>();
    for (const line of lines) {
      if (line.revenue === 0 || line.cost) continue;
      const others = missing.get(line.model);
      if (others) others.push(line);
      else missing.set(line.model, [line]);
    }
    for (const [model, without] of missing) {
      const matter =
        model === "resell" ? "is resale booked net of its AWS cost?" : "without labour cost revenue less cost is not a margin";
      const count = `${without.length} ${model} ${without.length === 1 ? "line" : "lines"}`;
      about(warnings, "cost", cellAddress(grid, without[0].row, at.cost ?? 0), `blank on ${count}; ${matter}`);
    }
  }
  const total = lines.find((line) => totalLike.test(line.offering));
  if (total) {
    const address = cellAddress(grid, total.row, at.offering ?? 0);
    about(warnings, "offering", address, `${quoted(total.offering)} is counted as a line; if it is a total, give it the model exclude`);
  }
  const dated = grid.formats && lines.find((line) => isDateFormat(grid.formats?.[line.row]?.[at.revenue ?? 0] ?? ""));
  if (dated) about(warnings, "revenue", cellAddress(grid, dated.row, at.revenue ?? 0), "is formatted as a date; is it an amount?");

  let [all, costed, categorised] = [revenueWithoutModel, 0, 0];
  for (const { revenue, cost, categories: offered } of lines) {
    const size = Math.abs(revenue);
    all += size;
    if (cost !== null && cost !== 0) costed += size;
    if (offered.length > 0) categorised += size;
  }
  const part = (size: number): number => (all === 0 ? 0 : size / all);
  return {
    grid,
    mapping,
    lines,
    excluded,
    problems,
    warnings,
    questions: [],
    withoutModel: [],
    given: mapping.given ?? [],
    periods: [],
    scale: mapping.answers?.scale ?? 1,
    resale: mapping.answers?.resale ?? "gross",
    period: periodOf({ grid, mapping }),
    totalRevenue,
    hasCost,
    columns: {
      models,
      revenue: revenues,
      cost: at.cost === undefined ? null : costs,
      ...(at.category === undefined ? {} : { categories }),
    },
    completeness: {
      model: part(all - revenueWithoutModel),
      cost: part(costed),
      category: part(categorised),
    },
  };
}
