import type { Lines } from "../placement/lines";
import { sumByModel } from "../placement/model-sums";
import { businessModels, businessModelWords } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import { match } from "../words/word";
import { isBlankLabel } from "./cell";
import type { CellValue } from "./cell";
import { readLines } from "./read-lines";

/**
 * The portfolio that the arguments models, revenue and cost describe, pooled to one line a business model in ladder order: for
 * whoever asks only what the models sum to. Parallel as in readLines, and the same errors.
 */
export function readModelLines(models: unknown, revenue: unknown, cost?: unknown): Lines {
  return sumPlainCells(models, revenue, cost) ?? pooled(readLines(models, revenue, cost));
}

function pooled(lines: Lines): Lines {
  return { ...sumByModel(lines), models: [...businessModels] };
}

// Rungs beside the ladder's.
const excluded = businessModels.length;
const blank = excluded + 1;
const strange = excluded + 2;

/**
 * Ordinary cells, a column of known labels beside columns of numbers, are summed while they are read, each cell looked at once:
 * several times faster over 100,000 rows. Null for anything else, which readLines reads, or names in its error.
 */
function sumPlainCells(models: unknown, revenue: unknown, cost: unknown): Lines | null {
  const rungs = rungsOf(models);
  const revenueOf = rungs && sumByRung(rungs, revenue);
  if (!revenueOf) return null;
  if (cost === null || cost === undefined) return { models: [...businessModels], revenue: revenueOf, cost: null };
  const costOf = sumByRung(rungs, cost);
  return costOf && { models: [...businessModels], revenue: revenueOf, cost: costOf };
}

/** The rung of each label of a column; null where one is strange, or there is no column. */
function rungsOf(labels: unknown): Uint8Array | null {
  if (!Array.isArray(labels)) return null;
  const rungs = new Uint8Array(labels.length);
  const seen = new Map<unknown, number>();
  for (let row = 0; row < rungs.length; row++) {
    const line: unknown = labels[row];
    if (!Array.isArray(line) || line.length !== 1) return null;
    let rung = seen.get(line[0]);
    if (rung === undefined) {
      rung = rungOf(line[0]);
      if (rung === strange) return null;
      seen.set(line[0], rung);
    }
    rungs[row] = rung;
  }
  return rungs;
}

function rungOf(label: unknown): number {
  if (isBlankLabel(label as CellValue)) return blank;
  const model = match(businessModelWords, label);
  if (model === undefined) return strange;
  return model === "exclude" ? excluded : businessModels.indexOf(model as BusinessModel);
}

/** The sum of each rung's rows; null where a cell is not an amount, a blank label has one, or a sum overflows. */
function sumByRung(rungs: Uint8Array, amounts: unknown): number[] | null {
  if (!Array.isArray(amounts) || amounts.length !== rungs.length) return null;
  const sums = [0, 0, 0, 0, 0, 0, 0];
  for (let row = 0; row < rungs.length; row++) {
    const line: unknown = amounts[row];
    if (!Array.isArray(line) || line.length !== 1) return null;
    const cell: unknown = line[0];
    if (typeof cell === "number") {
      const rung = rungs[row];
      if (rung === blank && cell !== 0) return null;
      sums[rung] += cell;
    } else if (cell !== null && cell !== "") return null;
  }
  return sums.every(Number.isFinite) ? sums.slice(0, excluded) : null;
}
