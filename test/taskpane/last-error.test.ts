import type { Failure } from "../../src/taskpane/planner-state";
import { lastError } from "../../src/taskpane/last-error";

const failure: Failure = { step: "writing", kind: "protected", place: "Secret plan!B4", detail: "", restored: true };

test.each<[Partial<Failure> | null, string]>([
  [null, "none"],
  [{ detail: "AccessDenied: You cannot change Secret plan!B4." }, "writing, protected, AccessDenied, workbook as before"],
  [{ restored: false, kind: "failed", detail: "GeneralException: x" }, "writing, failed, GeneralException, workbook changed"],
  // Words of the framework or of the browser quote what stands in cells.
  [{ step: "reading", kind: "input", detail: 'Margin: "Project Falcon" is not a number' }, "reading, input, workbook as before"],
  [{ step: "reading", kind: "failed", detail: "Project Falcon: what is this" }, "reading, failed, workbook as before"],
])("%p is told to support as %p", (change, text) => {
  expect(lastError(change && { ...failure, ...change })).toBe(text);
});
