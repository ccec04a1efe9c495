import type { Lines } from "../placement/lines";
import { amountText } from "./cell-text";
import { columnProblems } from "./column-problems";
import { completenessOf } from "./completeness";
import { mixedCurrencies } from "./currencies";
import { amountOffsets, cellAddress, countedPeriods, type Grid, type Mapping, rangeAddress } from "./grid";
import { headerTexts } from "./header-texts";
import { LineReader } from "./line-reader";
import { mixedAmounts } from "./mixed-amounts";
import { periodText } from "./period-text";
import type { Line, Portfolio, Problem } from "./portfolio";
import { problem } from "./problem";
import { questionsOf } from "./questions";
import { mixedScenarios } from "./scenarios";
import { mixedUnits } from "./units";
import { warningsOf } from "./warnings";

/** Rows read before a reading in steps pauses. */
const rowsAStep = 10_000;

/** The cells of some columns below the headers. */
function cellsBelow(grid: Grid, { headerRow }: Mapping, offsets: number[]): string {
  const first = headerRow + 1;
  return rangeAddress(grid, first, Math.min(...offsets), Math.max(grid.values.length - 1, first), Math.max(...offsets));
}

/** Nothing that counts, or nothing to take shares of. */
function nothingToPlace(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  const { model, offering = 0 } = mapping.columns;
  if (lines.length === 0) return [problem("model", cellsBelow(grid, mapping, [model ?? offering]), "no line with a business model")];
  const revenue = lines.reduce((sum, line) => sum + line.revenue, 0);
  if (revenue > 0) return [];
  const turn = revenue < 0 ? "; where it is booked as credits, turn their sign round" : "";
  const what = `the sum is ${amountText(revenue)}; revenue above 0 is needed${turn}`;
  return [problem("revenue", cellsBelow(grid, mapping, amountOffsets(mapping, "revenue")), what)];
}

function costBelowZero(grid: Grid, mapping: Mapping, { models, cost }: Lines, booked: Portfolio["costs"]): Problem[] {
  const total = (cost ?? []).reduce((sum, amount, line) => (models[line] === "exclude" ? sum : sum + amount), 0);
  if (total >= 0) return [];
  const sum = booked === "negative" ? "booked as negative numbers they sum to" : "the sum is";
  const what = `${sum} ${amountText(total)}; costs are needed as positive numbers`;
  return [problem("cost", cellsBelow(grid, mapping, amountOffsets(mapping, "cost")), what)];
}

/** Costs as positive numbers, in place. */
function negate(costs: number[], lines: Line[]): void {
  costs.forEach((cost, row) => (costs[row] = 0 - cost));
  for (const line of lines) if (line.cost !== null) line.cost = 0 - line.cost;
}

/** What the lines that were read make together. */
function conclude(grid: Grid, mapping: Mapping, reader: LineReader, problems: Problem[], isReadable: boolean): Portfolio {
  const { lines, columns: read, countedSum } = reader;
  const { columns: at, answers = {} } = mapping;
  const columns: Lines = {
    ...read,
    cost: amountOffsets(mapping, "cost").length === 0 ? null : read.cost,
    categories: at.category === undefined ? undefined : read.categories,
  };
  problems.push(...[mixedAmounts, mixedScenarios, mixedCurrencies, mixedUnits].flatMap((mixed) => mixed(grid, mapping, lines)));
  // Answered, or else guessed and asked.
  const asked = questionsOf(grid, mapping, lines, columns, isReadable);
  const costs = answers.costs ?? asked.costs?.guess ?? "positive";
  const resale = answers.resale ?? asked.resale?.guess ?? "gross";
  if (costs === "negative") negate(read.cost, lines);
  const withoutModel = reader.withoutModel.all();
  if (problems.length === 0 && withoutModel.length === 0) problems.push(...nothingToPlace(grid, mapping, lines));
  problems.push(...costBelowZero(grid, mapping, columns, costs));

  const hasCost = lines.some((line) => line.cost !== null && line.cost !== 0);
  const costUnread = problems.some(({ column }) => column === "cost");
  const headers = headerTexts(grid, mapping);
  const warnings = warningsOf({ grid, mapping, headers, lines, hasCost, resale, resaleAsked: asked.resale !== null, costUnread });
  if (countedSum) {
    const what = `is the sum of ${countedSum.summed} lines above and is counted as a line; if it is a total, give it the model subtotal`;
    warnings.push(problem("offering", cellAddress(grid, countedSum.row, at.offering ?? 0), what));
  }
  return {
    grid,
    mapping,
    headers,
    lines,
    excluded: reader.excluded,
    problems,
    warnings,
    questions: Object.values(asked).filter((question) => question !== null),
    withoutModel,
    given: reader.given,
    periods: at.revenue === undefined ? countedPeriods(mapping).map(({ label }) => label) : [],
    scale: answers.scale ?? asked.scale?.guess ?? 1,
    costs,
    resale,
    period: periodText(grid, mapping),
    totalRevenue: lines.reduce((sum, line) => sum + line.revenue, 0),
    hasCost,
    columns,
    completeness: completenessOf(columns),
  };
}

/**
 * Reads the lines of a portfolio below the headers, pausing after every 10,000 rows with the number of rows read. Never
 * throws for what a cell holds: it is told in `problems`.
 */
export function* readPortfolioInSteps(grid: Grid, mapping: Mapping): Generator<number, Portfolio, void> {
  const problems = columnProblems(grid, mapping);
  const isReadable = problems.every(({ column }) => column !== "model" && column !== "revenue");
  const reader = new LineReader(grid, mapping, problems);
  const first = mapping.headerRow + 1;
  for (let row = first; isReadable && row < grid.values.length; row++) {
    if (row > first && (row - first) % rowsAStep === 0) yield row - first;
    reader.read(row);
  }
  reader.finish();
  return conclude(grid, mapping, reader, problems, isReadable);
}

/** Reads the lines of a portfolio below the headers, at once. */
export function readPortfolio(grid: Grid, mapping: Mapping): Portfolio {
  const steps = readPortfolioInSteps(grid, mapping);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
