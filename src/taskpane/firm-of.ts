import { programs as catalogue } from "../framework/facts/programs";
import { ownPrograms } from "../framework/programs/own-programs";
import type { Cells } from "../workbook/planner-workbook";
import { type Firm, noFirm } from "./firm";

/** The catalogue with the rows of the firm's table, header row first; null where there is none. */
export function firmOf(cells: Cells | null, wanted: boolean): Firm {
  if (cells === null) return { ...noFirm, wanted };
  const { programs, problems } = ownPrograms(cells, catalogue);
  return { programs, there: true, wanted: false, problems: problems.map(({ message }) => message) };
}
