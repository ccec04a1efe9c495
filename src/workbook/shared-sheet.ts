import type { Area } from "./block";
import type { Stored } from "./found-workbook";
import type { BlockName } from "./planner-workbook";

/** Our blocks as they stand in the workbook. */
interface Standing {
  stored: Stored | null;
  blocks: Partial<Record<BlockName, { sheetName: string; area: Area }>>;
}

/**
 * The sheet that our blocks share since the user wanted them on one, whatever it is called by now, and the row in which they begin.
 * Where some were moved elsewhere since, it is the sheet with the most of them. Null where there is no such sheet.
 */
export function sharedPlace({ stored, blocks }: Standing): { sheet: string; row: number; areas: Area[] } | null {
  // A version before has remembered no more than how the placement was laid out.
  const laid = { placement: stored?.written?.placement?.charts?.laid, ...stored?.laid };
  const shared = Object.entries(blocks).flatMap(([block, { sheetName }]) => (laid[block as BlockName] === "one" ? [sheetName] : []));
  const count = (sheet: string): number => shared.filter((other) => other === sheet).length;
  const [sheet] = [...shared].sort((one, other) => count(other) - count(one));
  if (sheet === undefined) return null;
  const areas = Object.values(blocks).flatMap(({ sheetName, area }) => (sheetName === sheet ? [area] : []));
  return { sheet, row: Math.min(...areas.map(({ row }) => row)), areas };
}

/** Where a block begins that is added to a sheet: right of all that the sheet holds, so that no table grows into another's columns. */
export function besideAll(row: number, areas: readonly Area[]): { row: number; column: number } {
  return { row, column: Math.max(...areas.map(({ column, columns }) => column + columns)) + 1 };
}
