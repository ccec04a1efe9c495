import type { Failure } from "./planner-state";

/**
 * A failure for support: "writing, protected, AccessDenied". Only Excel's code is taken of the detail: its message may name a
 * sheet or quote a cell.
 */
export function lastError(failure: Failure | null): string {
  if (!failure) return "none";
  const code = /^([A-Z][A-Za-z]+): /.exec(failure.kind === "input" ? "" : failure.detail)?.[1];
  return [failure.step, failure.kind, ...(code ? [code] : []), failure.restored ? "workbook as before" : "workbook changed"].join(", ");
}
