import { type AssumptionRow, assumptionKeys } from "../framework/assumptions/assumption-rows";
import { type Assumptions, parseAssumptions } from "../framework/assumptions/assumptions";
import { publishedMargin } from "../framework/facts/margins";
import type { Kind, SourceId } from "../framework/facts/sources";
import { studyFacts } from "../framework/facts/studies";
import { FrameworkError } from "../framework/framework-error";
import { businessModels } from "../framework/words/business-model";
import { points } from "../framework/words/point";
import { presets } from "../framework/words/preset";
import { studies } from "../framework/words/study";
import type { Cells } from "../workbook/planner-workbook";

/** One assumption as it counts now. */
export interface AssumptionLine {
  row: AssumptionRow;
  /** Null where nobody published a figure and the user gave none. */
  value: number | string | null;
  /** Whether the value is the user's own, not the default. */
  given: boolean;
  kind: Kind;
  source: SourceId;
}

/** All assumptions in the order of the sheet; `refused` is why the sheet cannot be used, the lines then show the defaults. */
export function assumptionLines(cells: Cells | null): { lines: AssumptionLine[]; refused: string | null } {
  let assumptions: Assumptions = {};
  let refused: string | null = null;
  try {
    assumptions = parseAssumptions(cells);
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    refused = error.message;
  }
  return { lines: assumptionKeys.map((row) => lineOf(row, assumptions)), refused };
}

function lineOf(row: AssumptionRow, assumptions: Assumptions): AssumptionLine {
  const standard = standardOf(row, assumptions);
  const own = assumptions[row.key];
  if (own === undefined || own === standard.value || own === row.initial) {
    return { row, given: false, ...standard, value: own ?? standard.value };
  }
  return { row, value: own, given: true, kind: "assumption", source: "rule" };
}

/** What counts while the user gives nothing, under the study and preset chosen. */
function standardOf(row: AssumptionRow, assumptions: Assumptions): Pick<AssumptionLine, "value" | "kind" | "source"> {
  const none = { value: null, kind: row.kind, source: row.source };
  if (row.key === "multiplier.total") return studyFacts[assumptions.study ?? studies[0]].fullStack;
  for (const model of businessModels) {
    for (const point of points) {
      if (row.key === `margin.${model}.${point}`) return publishedMargin(assumptions.preset ?? presets[0], model, point) ?? none;
    }
  }
  return { value: row.standard, kind: row.kind, source: row.source };
}
