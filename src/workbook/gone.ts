import { type Source, WorkbookError } from "./planner-workbook";
import { placeOf } from "./references";

/** The portfolio, its table or its sheet is not in the workbook any more. */
export function gone(source: Source): WorkbookError {
  return new WorkbookError("gone", placeOf(source), "");
}
