import type { Preview } from "../workbook/planner-workbook";

/** Cells of the blocks in which something changes. */
export function changingCells({ blocks }: Preview): number {
  return blocks.reduce((sum, planned) => sum + (planned.state === "unchanged" ? 0 : planned.cells), 0);
}
