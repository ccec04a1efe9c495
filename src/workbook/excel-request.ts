import { WorkbookError, type WorkbookErrorKind } from "./planner-workbook";

/** Office.js error codes by the kind that the pane has a sentence for; all others are "failed". */
const kinds: Record<string, WorkbookErrorKind> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "editing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  InvalidSelection: "no-selection",
  Conflict: "changed",
  ItemAlreadyExists: "taken",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "merged",
  PivotTableRangeConflict: "merged",
  InsertDeleteConflict: "occupied",
  NonBlankCellOffSheet: "occupied",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  InactiveWorkbook: "busy",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  NotImplemented: "unsupported",
};

/** Whether Excel refused the request as a whole, so that nothing of it was done. */
export function nothingDone(error: WorkbookError): boolean {
  return error.kind === "editing" || error.detail.startsWith("RequestPayloadSizeLimitExceeded");
}

/** Any failure as a WorkbookError. Only the code decides: Excel's texts are localised. */
export function workbookError(error: unknown, place: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const name = typeof code === "string" ? code : "GeneralException";
  return new WorkbookError(kinds[name] ?? "failed", place, `${name}: ${String(message ?? error)}`);
}

/**
 * Runs requests against the workbook: waits while the user edits a cell, is one undo step where Excel can do that, and fails
 * as a WorkbookError about `place`.
 */
export async function excelRequest<T>(place: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const mergeUndoGroup = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    return await Excel.run({ delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) }, work);
  } catch (error) {
    throw workbookError(error, place);
  }
}
