/** What reads the firm's own table of programs, as a script of its own: few workbooks have one. */
import { programs as catalogue } from "../framework/facts/programs";
import { ownPrograms } from "../framework/programs/own-programs";
import type { Cells } from "../workbook/planner-workbook";
import type { Firm } from "./firm";
import { bringPart } from "./load-part";

/** The catalogue with the rows of the firm's table, header row first. */
export function firmOf(cells: Cells): Firm {
  const { programs, problems } = ownPrograms(cells, catalogue);
  return { programs, there: true, wanted: false, problems: problems.map(({ message }) => message) };
}

export type FirmReader = typeof firmOf;

bringPart("firm-reader", firmOf);
