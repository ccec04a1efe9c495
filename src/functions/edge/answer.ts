import { FrameworkError } from "../../framework/framework-error";
import type { FrameworkErrorCode } from "../../framework/framework-error";
import { pause } from "./pause";

/** What a function may compute for a cell; null shows as an empty cell. */
export type Content = string | number | null;

function excelCode(code: FrameworkErrorCode): CustomFunctions.ErrorCode {
  switch (code) {
    case "value":
      return CustomFunctions.ErrorCode.invalidValue;
    case "not-available":
      return CustomFunctions.ErrorCode.notAvailable;
    case "divide-by-zero":
      return CustomFunctions.ErrorCode.divisionByZero;
  }
}

function forCell(content: Content): string | number {
  if (content === null) return "";
  // Excel has no infinity: whatever is not a number by now has overflowed.
  if (typeof content === "number" && !Number.isFinite(content)) {
    throw new FrameworkError("value", "overflows: the amounts are too large");
  }
  return content;
}

/** In place: a spilled result may have as many rows as the sheet, and belongs to nobody else. */
function forCells(rows: Content[][]): (string | number)[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) row[column] = forCell(row[column]);
  }
  return rows as (string | number)[][];
}

/** A failure as the error of a cell, its message beginning with the function's id. Excel shows messages for #VALUE! and #N/A only. */
function excelError(id: string, error: unknown): CustomFunctions.Error {
  if (!(error instanceof FrameworkError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${id} failed unexpectedly: ${reason}`);
  }
  const code = excelCode(error.code);
  return error.code === "divide-by-zero" ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, error.about(id));
}

/** Computes a function's answer for Excel: empty cells for nulls, and every failure as the error of a cell. */
export function answer<T extends Content | Content[][]>(id: string, compute: () => T): any {
  try {
    const result = compute();
    return Array.isArray(result) ? forCells(result) : forCell(result as Content);
  } catch (error) {
    throw excelError(id, error);
  }
}

/** A computation that is long for some arguments: it yields wherever the page may be let in. */
export type Slices = Generator<void, Content[][]>;

/** As many slices run without a pause: Excel shows the answer of a short computation at once. */
const slicesAtOnce = 3;

/** The same for a computation in slices: the answer if a few slices give it, else a promise of it that pauses between slices. */
export function answerInSlices(id: string, compute: () => Slices): any {
  try {
    const slices = compute();
    for (let count = 0; count < slicesAtOnce; count++) {
      const slice = slices.next();
      if (slice.done) return forCells(slice.value);
    }
    return rest(id, slices);
  } catch (error) {
    throw excelError(id, error);
  }
}

async function rest(id: string, slices: Slices): Promise<(string | number)[][]> {
  try {
    for (;;) {
      await pause();
      const slice = slices.next();
      if (slice.done) return forCells(slice.value);
    }
  } catch (error) {
    throw excelError(id, error);
  }
}
