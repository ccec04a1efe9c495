import { FrameworkError } from "../framework-error";
import { shown } from "./cell";
import { placeOf, rangeOrNull, sizeOf, valueAt } from "./range";
import type { Range } from "./range";

/** The number in one cell; 0 where it is blank. */
export function amountAt(range: Range, row: number, column: number): number {
  const value = valueAt(range, row, column);
  if (value === null) return 0;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new FrameworkError("value", `requires a number in ${placeOf(range, row, column)}; found ${shown(value)}`);
  }
  return value;
}

/** Every number of a range, row by row. */
export function amounts(range: Range): number[] {
  const { rows, columns, cells } = range;
  const found = new Array<number>(rows * columns);
  let index = 0;
  for (let row = 0; row < rows; row++) {
    const line = cells[row];
    for (let column = 0; column < columns; column++) {
      const cell = line[column];
      // The difference is 0 for finite numbers alone.
      found[index++] = typeof cell === "number" && cell - cell === 0 ? cell : amountAt(range, row, column);
    }
  }
  return found;
}

/** Every number of a range, row by row; throws for one below 0. */
export function amountsFromZero(range: Range): number[] {
  const found = amounts(range);
  const wrong = found.findIndex((amount) => amount < 0);
  if (wrong < 0) return found;
  const place = placeOf(range, Math.floor(wrong / range.columns), wrong % range.columns);
  throw new FrameworkError("value", `requires a number of 0 or more in ${place}; found ${found[wrong]}`);
}

/** An optional single number: null where it is omitted or blank (0 is blank), so that the caller's default applies. */
export function amountOrNull(name: string, argument: unknown): number | null {
  const given = rangeOrNull(name, argument);
  return (given && amountAt(given, 0, 0)) || null;
}

/** The numbers of two ranges that go together cell by cell. */
export function parallelAmounts(first: Range, second: Range): [number[], number[]] {
  requireSameCount(first, second);
  return [amounts(first), amounts(second)];
}

/** Throws unless two ranges have the same number of cells. */
export function requireSameCount(first: Range, second: Range): void {
  if (first.rows * first.columns !== second.rows * second.columns) throw differentSizes(first, second);
}

/** Throws unless two ranges have the same rows and columns. */
export function requireSameShape(first: Range, second: Range): void {
  if (first.rows !== second.rows || first.columns !== second.columns) throw differentSizes(first, second);
}

function differentSizes(first: Range, second: Range): FrameworkError {
  return new FrameworkError("value", `requires ${first.name} and ${second.name} of the same size; ${sizeOf(first)}, ${sizeOf(second)}`);
}

type Pairing = "cell by cell" | "across" | "down";

function pairing(labels: Range, beside: Range): Pairing {
  if (labels.rows * labels.columns === beside.rows * beside.columns) return "cell by cell";
  if (labels.columns === 1 && labels.rows === beside.rows) return "across";
  if (labels.rows === 1 && labels.columns === beside.columns) return "down";
  throw differentSizes(labels, beside);
}

/**
 * The amount beside each label: cell by cell where both have as many cells, else summed across beside a label column of the
 * same height, or down under a label row of the same width.
 */
export function amountsBeside(labels: Range, beside: Range): number[] {
  const how = pairing(labels, beside);
  const numbers = amounts(beside);
  if (how === "cell by cell") return numbers;
  const sums = new Array<number>(labels.rows * labels.columns).fill(0);
  for (let index = 0; index < numbers.length; index++) {
    sums[how === "across" ? Math.floor(index / beside.columns) : index % beside.columns] += numbers[index];
  }
  return sums;
}

/** Throws for a blank label that has an amount beside it, one that others cancel included. */
export function requireLabels(what: string, labels: Range, blank: (index: number) => boolean, besides: readonly Range[]): void {
  for (const beside of besides) {
    const how = pairing(labels, beside);
    for (let row = 0; row < beside.rows; row++) {
      for (let column = 0; column < beside.columns; column++) {
        const index = how === "cell by cell" ? row * beside.columns + column : how === "across" ? row : column;
        if (blank(index) && amountAt(beside, row, column) !== 0) {
          const place = placeOf(labels, Math.floor(index / labels.columns), index % labels.columns);
          throw new FrameworkError("value", `requires ${what} in ${place}; found nothing beside an amount`);
        }
      }
    }
  }
}
