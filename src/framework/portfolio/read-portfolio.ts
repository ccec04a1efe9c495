import type { Lines } from "../placement/lines";
import { businessModelWords } from "../words/business-model";
import { type ServiceCategory, serviceCategoryWords } from "../words/service-category";
import { match, nearest, type Vocabulary } from "../words/word";
import { amountText, type Cell, isBlank, isExcelError, notAmount, quoted } from "./cell-text";
import { containedWord } from "./contained-word";
import {
  amountColumns,
  amountOffsets,
  cellAddress,
  type Column,
  columnLabels,
  columnNames,
  countedPeriods,
  type GivenModel,
  type Grid,
  type Mapping,
  rangeAddress,
} from "./grid";
import { guessModel, guessSpelling } from "./guess-model";
import { mixedAmounts } from "./mixed-amounts";
import { periodText } from "./period-text";
import type { ExcludedLine, Line, Portfolio, Problem, Question, WithoutModel } from "./portfolio";
import { problem } from "./problem";
import { costsQuestion, resaleQuestion, scaleQuestion } from "./questions";
import { isTotalName, RunningSums } from "./subtotals";
import { warningsOf } from "./warnings";

export type { ExcludedLine, Line, Portfolio, Problem, Question, WithoutModel } from "./portfolio";

/** Cells of the same unknown word that are named after the first. */
const named = 3;
/** Unknown texts that get a guess, and words that are looked up as misspelt: nobody goes through more. */
const guessed = 1000;
const spelled = 50;
/** The longest text that Excel looks up, and so the longest that can be given a model. */
const lookedUp = 255;
/** Rows read before a reading in steps pauses. */
const rowsAStep = 10_000;

/** Why a cell is not a word of the vocabulary, with the word that may be meant. */
function notWord<W extends string>(vocabulary: Vocabulary<W>, cell: Cell): string {
  if (isExcelError(cell)) return `${cell} is an Excel error`;
  // Two letters are near to any other two.
  const near = typeof cell === "string" && cell.trim().length > 2 ? (containedWord(vocabulary, cell) ?? nearest(vocabulary, cell)) : undefined;
  const meant = near === undefined ? undefined : match(vocabulary, near);
  return `${quoted(cell)} is not ${vocabulary.what}${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}

/** Looks words up once for each spelling: portfolios repeat five words thousands of times. */
function cached<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined && !known.has(key)) {
      value = find(key);
      known.set(key, value);
    }
    return value as V;
  };
}

/** Texts are compared as VLOOKUP(...,FALSE) does: without case, spaces kept. */
function keyOf(text: string): string {
  return text.toLowerCase();
}

/** A text that can stand for a line: not blank, not an error. */
function isText(cell: Cell): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && !isExcelError(cell);
}

/** What is missing before any line can be read. */
function problemsOfColumns(grid: Grid, mapping: Mapping, headers: string): Problem[] {
  const { headerRow, columns } = mapping;
  const lastColumn = Math.max((grid.values[0]?.length ?? 1) - 1, 0);
  if (grid.values.every((row) => row.every(isBlank))) {
    const all = rangeAddress(grid, 0, 0, Math.max(grid.values.length - 1, 0), lastColumn);
    return [problem("model", all, "nothing stands here; select the lines with their headers")];
  }
  const problems: Problem[] = [];
  if (columns.model === undefined && columns.offering === undefined) {
    problems.push(problem("model", headers, "no column found; choose the column that holds it"));
  }
  if (amountOffsets(mapping, "revenue").length === 0) {
    const what = mapping.periods
      ? `no column for ${(mapping.chosen ?? []).join(", ") || "any period"}; choose the periods that count`
      : "no column found; choose the column that holds it";
    problems.push(problem("revenue", headers, what));
  }
  const uses = columnNames.flatMap((column) => {
    const single = columns[column];
    const amount = amountColumns.find((name) => name === column);
    const offsets = amount ? amountOffsets(mapping, amount) : single === undefined ? [] : [single];
    return offsets.map((offset) => ({ column, offset }));
  });
  uses.forEach(({ column, offset }, index) => {
    const twin = uses.slice(0, index).find((other) => other.offset === offset && other.column !== column);
    if (!twin) return;
    const address = cellAddress(grid, Math.max(headerRow, 0), offset);
    problems.push(problem(column, address, `the same column as ${columnLabels[twin.column].toLowerCase()}; choose another`));
  });
  return problems;
}

/**
 * Reads the lines of a portfolio below the headers, pausing after every 10,000 rows with the number of rows read. Never
 * throws for what a cell holds: it is told in `problems`.
 */
export function* readPortfolioInSteps(grid: Grid, mapping: Mapping): Generator<number, Portfolio, void> {
  const { headerRow, columns: at, answers = {} } = mapping;
  const warnings: Problem[] = [];
  const lines: Line[] = [];
  let excluded: ExcludedLine[] = [];
  const models: Lines["models"] = [];
  const revenues: number[] = [];
  const costs: number[] = [];
  const categories: (ServiceCategory[] | null)[] = [];
  const first = headerRow + 1;
  const last = grid.values.length - 1;
  /** The keys of the model cells of lines. */
  const modelKeys = new Set<string>();
  const modelOf = cached((cell: Cell) => {
    const model = match(businessModelWords, cell);
    if (typeof cell === "string" && model !== "exclude") modelKeys.add(keyOf(cell));
    return model;
  });
  const categoryOf = cached((cell: Cell) => {
    const category = match(serviceCategoryWords, cell);
    return category === undefined ? null : [category];
  });
  const isTotal = cached(isTotalName);

  const headerOrTop = Math.max(headerRow, 0);
  const headers = rangeAddress(grid, headerOrTop, 0, headerOrTop, Math.max((grid.values[0]?.length ?? 1) - 1, 0));
  const problems = problemsOfColumns(grid, mapping, headers);
  const readable = problems.every(({ column }) => column !== "model" && column !== "revenue");

  const offsets = {
    revenue: amountOffsets(mapping, "revenue"),
    cost: amountOffsets(mapping, "cost"),
    awsRevenue: amountOffsets(mapping, "awsRevenue"),
  };
  /** The amounts of the row that is read, in the order of the offsets of revenue and cost. */
  const amounts: (number | null)[] = Array<null>(offsets.revenue.length + offsets.cost.length).fill(null);
  /** Summed over the periods that count; null where all cells are blank. A cell that is not a number is a problem, and blank. */
  const amountAt = (column: "revenue" | "cost" | "awsRevenue", row: number, from: number): number | null => {
    let sum: number | null = null;
    const columns = offsets[column];
    for (let index = 0; index < columns.length; index++) {
      const cell = grid.values[row][columns[index]];
      let amount: number | null = null;
      if (typeof cell === "number" && Number.isFinite(cell)) {
        amount = cell;
        sum = (sum ?? 0) + cell;
      } else if (cell !== "") {
        const wrong = notAmount(cell);
        if (wrong) problems.push(problem(column, cellAddress(grid, row, columns[index]), wrong));
      }
      if (column !== "awsRevenue") amounts[from + index] = amount;
    }
    return sum;
  };
  const cellAt = (column: Column, row: number): Cell => {
    const offset = at[column];
    return offset === undefined ? "" : grid.values[row][offset];
  };

  /** A word that is not known is told once, with the other cells that hold it. */
  const unknown = new Map<string, { told: Problem; others: string[] }>();
  const aboutWord = <W extends string>(column: "model" | "category", row: number, vocabulary: Vocabulary<W>, cell: Cell): void => {
    const address = cellAddress(grid, row, at[column] ?? 0);
    const key = `${column} ${String(cell).trim().toLowerCase()}`;
    const known = unknown.get(key);
    if (known) {
      known.others.push(address.slice(address.lastIndexOf("!") + 1));
    } else {
      const told = problem(column, address, notWord(vocabulary, cell));
      problems.push(told);
      unknown.set(key, { told, others: [] });
    }
  };

  const givens = new Map((mapping.given ?? []).map((given) => [keyOf(given.text), given]));
  /** Entries that occur, by key: those given and the subtotals that are recognised by a text. */
  const occurring = new Map<string, GivenModel>();
  const addressesOf = (column: "model" | "offering"): ((row: number) => string) => {
    const letters = cellAddress(grid, 0, at[column] ?? 0).replace(/\d+$/, "");
    return (row) => `${letters}${grid.row + row + 1}`;
  };
  const addressIn = { model: addressesOf("model"), offering: addressesOf("offering") };
  const groups = { model: new Map<string, WithoutModel>(), offering: new Map<string, WithoutModel>() };
  const addToGroup = (column: "model" | "offering", row: number, text: string, revenue: number): void => {
    const key = keyOf(text);
    let group = groups[column].get(key);
    if (!group) {
      const { size } = groups[column];
      const guess = (size < guessed ? guessModel(text) : undefined) ?? (column === "model" && size < spelled ? guessSpelling(text) : undefined);
      group = { text, column, lines: 0, revenue: 0, addresses: [], ...(guess === undefined ? {} : { guess }) };
      groups[column].set(key, group);
    }
    group.lines += 1;
    group.revenue += revenue;
    group.addresses.push(addressIn[column](row));
  };
  /** Rows that sum others and are recognised by that alone, by the key of their offering. */
  const sums = new Map<string, { row: number; line: ExcludedLine; summed: number }[]>();
  const running = new RunningSums(amounts.length);
  const leaveOut = (row: number, column: "model" | "offering", kind: ExcludedLine["kind"], reason: string): ExcludedLine => {
    const address = addressIn[column](row);
    const line = { kind, address, offering: String(cellAt("offering", row)).trim(), revenue: revenues[row - first], reason };
    models[row - first] = "exclude";
    excluded.push(line);
    if (kind === "subtotal") running.restart();
    else running.add(amounts);
    return line;
  };
  let countedSum: { row: number; summed: number } | null = null;

  for (let row = first; readable && row <= last; row++) {
    if (row > first && (row - first) % rowsAStep === 0) yield row - first;
    const modelCell = cellAt("model", row);
    const revenue = amountAt("revenue", row, 0);
    const cost = amountAt("cost", row, offsets.revenue.length);
    const awsRevenue = amountAt("awsRevenue", row, 0);
    const offeringCell = cellAt("offering", row);
    const offering = String(offeringCell).trim();
    const categoryCell = cellAt("category", row);
    const noCategory = isBlank(categoryCell) || categoryCell === 0;
    const offered = noCategory ? null : categoryOf(categoryCell);
    if (!noCategory && !offered) aboutWord("category", row, serviceCategoryWords, categoryCell);
    models.push(null);
    revenues.push(revenue ?? 0);
    costs.push(cost ?? 0);
    categories.push(offered);

    const noModel = isBlank(modelCell) || modelCell === 0;
    // A group's own header, or a blank row.
    if (noModel && !revenue && !cost) continue;
    const column = noModel ? "offering" : "model";
    const naming = noModel ? offeringCell : modelCell;
    const tooLong = isText(naming) && naming.length > lookedUp;
    const given = givens.size > 0 && isText(naming) && !tooLong ? givens.get(keyOf(naming)) : undefined;
    const model = given ? given.model : noModel ? undefined : modelOf(modelCell);
    if (given) occurring.set(keyOf(given.text), given);
    if (model === "exclude" || model === "subtotal") {
      const total = model === "subtotal" || (!given && isTotal(String(modelCell)));
      const reason = given ? `${quoted(naming)} was given the model ${model}` : `${quoted(modelCell)} leaves the line out`;
      leaveOut(row, column, total ? "subtotal" : "left out", reason);
    } else if (model !== undefined) {
      if (noModel && !countedSum) {
        const summed = running.summedBy(amounts, offsets.revenue.length);
        if (summed) countedSum = { row, summed };
      }
      models[row - first] = model;
      lines.push({ row, offering, model, revenue: revenue ?? 0, cost, awsRevenue, categories: offered ?? [] });
      running.add(amounts);
    } else if (tooLong) {
      const what = `${quoted(naming)} is longer than ${lookedUp} characters; shorten it, or give the line a business model in its own cell`;
      problems.push(problem(column, addressIn[column](row), what));
      running.add(amounts);
    } else if (isText(naming) && isTotal(naming)) {
      leaveOut(row, column, "subtotal", `${quoted(naming.trim())} is a total by its name`);
      const key = keyOf(naming);
      if (!occurring.has(key)) occurring.set(key, { text: naming, model: "subtotal" });
    } else if (!noModel) {
      if (isText(modelCell)) addToGroup("model", row, modelCell, revenue ?? 0);
      else aboutWord("model", row, businessModelWords, modelCell);
      running.add(amounts);
    } else {
      const summed = isText(offeringCell) ? running.summedBy(amounts, offsets.revenue.length) : null;
      if (summed && isText(offeringCell)) {
        const line = leaveOut(row, column, "subtotal", `its revenue is the sum of ${summed} lines above`);
        const key = keyOf(offeringCell);
        sums.set(key, [...(sums.get(key) ?? []), { row, line, summed }]);
        continue;
      }
      if (isText(offeringCell)) {
        addToGroup("offering", row, offeringCell, revenue ?? 0);
      } else {
        const beside = revenue ? `revenue ${amountText(revenue)}` : `cost ${amountText(cost ?? 0)}`;
        const where = at.model === undefined ? "offering" : "model";
        problems.push(problem(where, cellAddress(grid, row, at[where] ?? 0), `blank beside ${beside}`));
      }
      running.add(amounts);
    }
  }

  // A formula knows a subtotal by its offering, so that must not name lines, too, be it as their offering or as their model.
  for (const [key, rows] of sums) {
    const text = String(cellAt("offering", rows[0].row));
    if (!groups.offering.has(key) && !modelKeys.has(key)) {
      occurring.set(key, { text, model: "subtotal" });
      continue;
    }
    for (const { row, line, summed } of rows) {
      models[row - first] = null;
      excluded = excluded.filter((other) => other !== line);
      const what = `${quoted(text.trim())} is the sum of ${summed} lines above and names other lines, too; give it another text or the model exclude`;
      problems.push(problem("offering", cellAddress(grid, row, at.offering ?? 0), what));
    }
  }
  for (const { told, others } of unknown.values()) {
    if (others.length === 0) continue;
    const more = others.length > named ? ` and ${others.length - named} more` : "";
    told.message += `; also in ${others.slice(0, named).join(", ")}${more}`;
  }

  problems.push(...mixedAmounts(grid, mapping, lines));

  // The unit, the sign of costs and the booking of resale: answered, or else guessed and asked.
  const columns: Lines = {
    models,
    revenue: revenues,
    cost: offsets.cost.length === 0 ? null : costs,
    ...(at.category === undefined ? {} : { categories }),
  };
  const costsAsked = readable && !answers.costs ? costsQuestion(grid, columns, first, offsets.cost) : null;
  const scaleAsked = readable && !answers.scale ? scaleQuestion(grid, mapping) : null;
  const resaleAsked = answers.resale ? null : resaleQuestion(grid, lines, offsets.cost[0]);
  const questions: Question[] = [costsAsked, scaleAsked, resaleAsked].filter((question) => question !== null);
  const costsBooked = answers.costs ?? costsAsked?.guess ?? "positive";
  if (costsBooked === "negative") {
    costs.forEach((cost, line) => (costs[line] = 0 - cost));
    for (const line of lines) if (line.cost !== null) line.cost = 0 - line.cost;
  }
  const resale = answers.resale ?? resaleAsked?.guess ?? "gross";

  const withoutModel = [...groups.model.values(), ...groups.offering.values()];
  const totalRevenue = lines.reduce((sum, line) => sum + line.revenue, 0);
  const columnAddress = (offsetsOfColumn: number[]): string =>
    rangeAddress(grid, first, Math.min(...offsetsOfColumn), Math.max(last, first), Math.max(...offsetsOfColumn));
  if (problems.length === 0 && withoutModel.length === 0) {
    if (lines.length === 0) {
      problems.push(problem("model", columnAddress([at.model ?? at.offering ?? 0]), "no line with a business model"));
    } else if (totalRevenue <= 0) {
      const what = `the sum is ${amountText(totalRevenue)}; revenue above 0 is needed`;
      problems.push(problem("revenue", columnAddress(offsets.revenue), what));
    }
  }
  const totalCost = costs.reduce((sum, cost, line) => (models[line] === "exclude" ? sum : sum + cost), 0);
  if (totalCost < 0) {
    const booked = costsBooked === "negative" ? "booked as negative numbers they sum to" : "the sum is";
    const needed = "costs are needed as positive numbers";
    problems.push(problem("cost", columnAddress(offsets.cost), `${booked} ${amountText(totalCost)}; ${needed}`));
  }

  const hasCost = lines.some((line) => line.cost !== null && line.cost !== 0);
  const costUnread = problems.some(({ column }) => column === "cost");
  warnings.push(...warningsOf({ grid, mapping, lines, hasCost, resale, resaleAsked: resaleAsked !== null, costUnread, headers }));
  if (countedSum) {
    const what = `is the sum of ${countedSum.summed} lines above and is counted as a line; if it is a total, give it the model subtotal`;
    warnings.push(problem("offering", cellAddress(grid, countedSum.row, at.offering ?? 0), what));
  }

  const revenueWithoutModel = withoutModel.reduce((sum, group) => sum + Math.abs(group.revenue), 0);
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
    questions,
    withoutModel,
    given: [...occurring.values()],
    periods: at.revenue === undefined ? countedPeriods(mapping).map(({ label }) => label) : [],
    scale: answers.scale ?? scaleAsked?.guess ?? 1,
    costs: costsBooked,
    resale,
    period: periodText(grid, mapping),
    totalRevenue,
    hasCost,
    columns,
    completeness: { model: part(all - revenueWithoutModel), cost: part(costed), category: part(categorised) },
  };
}

/** Reads the lines of a portfolio below the headers, at once. */
export function readPortfolio(grid: Grid, mapping: Mapping): Portfolio {
  const steps = readPortfolioInSteps(grid, mapping);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
