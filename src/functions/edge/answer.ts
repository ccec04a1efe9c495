import { FrameworkError } from "../../framework/framework-error";
import type { FrameworkErrorCode } from "../../framework/framework-error";

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
function forCells(rows: Content[][]): Content[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) row[column] = forCell(row[column]);
  }
  return rows;
}

/**
 * Computes a function's answer for Excel: empty cells for nulls, and every failure as the error of a cell, its message beginning
 * with the function's id. Excel shows messages for #VALUE! and #N/A only.
 */
export function answer<T extends Content | Content[][]>(id: string, compute: () => T): any {
  try {
    const result = compute();
    return Array.isArray(result) ? forCells(result) : forCell(result as Content);
  } catch (error) {
    if (!(error instanceof FrameworkError)) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${id} failed unexpectedly: ${reason}`);
    }
    const code = excelCode(error.code);
    throw error.code === "divide-by-zero" ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, error.about(id));
  }
}
