import { programs as catalogue, type Program } from "../framework/facts/programs";
import { ownPrograms } from "../framework/programs/own-programs";
import type { Cells } from "../workbook/planner-workbook";

/** What the firm itself says of programs: its own, and overrides of the catalogue's. */
export interface Firm {
  /** The catalogue with the firm's rows in it. */
  programs: readonly Program[];
  /** Whether its table is in the workbook. */
  there: boolean;
  /** Whether its table is wanted with the next write. */
  wanted: boolean;
  /** Rows that cannot be used, in the framework's words; they are left out. */
  problems: string[];
}

export const noFirm: Firm = { programs: catalogue, there: false, wanted: false, problems: [] };

/** The catalogue with the rows of the firm's table, header row first; null where there is none. */
export function firmOf(cells: Cells | null, wanted: boolean): Firm {
  if (cells === null) return { ...noFirm, wanted };
  const { programs, problems } = ownPrograms(cells, catalogue);
  return { programs, there: true, wanted: false, problems: problems.map(({ message }) => message) };
}
