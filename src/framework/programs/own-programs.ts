import type { Program } from "../facts/programs";

export interface OwnProgramProblem {
  row: number;
  column: number;
  message: string;
}

/** The firm's own programs and overrides. */
export function ownPrograms(
  _cells: (string | number | boolean)[][],
  catalogue: readonly Program[],
): { programs: readonly Program[]; problems: OwnProgramProblem[] } {
  return { programs: catalogue, problems: [] };
}
