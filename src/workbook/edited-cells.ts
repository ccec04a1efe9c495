import { type Area, type Content, isFormula } from "./block";
import type { LoggedBlock } from "./log-part";
import type { Renames } from "./renames";

/** What stands on a sheet, or on a part of it. */
export interface SheetContent {
  area: Area;
  /** In a form that gives the same cells when written. */
  cells: Content[][];
  values: Content[][];
}

export const contentAt = ({ area, cells }: SheetContent, row: number, column: number): Content =>
  cells[row - area.row]?.[column - area.column] ?? "";

/** Whether a formula that spills does so: where it shows an error of Excel's, what stands around it is the user's. */
export function hasSpilled(shown: Content | undefined): boolean {
  return !String(shown).startsWith("#");
}

/**
 * The cells that hold something else than the blocks of a write left there; on a sheet that was added every cell counts.
 * @param halfWritten What stood there before is ours as well.
 */
export function editedCells(
  blocks: readonly LoggedBlock[],
  sheet: SheetContent,
  renames: Renames,
  halfWritten: boolean,
): { row: number; column: number }[] {
  const expected = new Map<string, Content[]>();
  const key = (row: number, column: number): string => `${row}:${column}`;
  const blank = (area: Area): void => {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) expected.set(key(row, column), [""]);
    }
  };
  if (blocks.some(({ added }) => added === "own" || added === "one")) blank(sheet.area);
  for (const { added, area, origin, spills, cells, before, table } of blocks) {
    if (added === "anchor") blank(area);
    for (const { area: part, cells: patch } of [...cells, ...(table?.beside ?? []), ...(table?.cells ?? [])]) {
      patch.forEach((line, down) =>
        line.forEach((cell, right) =>
          expected.set(key(part.row + down, part.column + right), halfWritten && added !== null ? [cell, ""] : [cell]),
        ),
      );
    }
    if (halfWritten) {
      for (const { area: part, cells: patch } of before) {
        patch.forEach((line, down) => line.forEach((cell, right) => expected.get(key(part.row + down, part.column + right))?.push(cell)));
      }
    }
    if (added === null) continue;
    for (const spill of spills) {
      if (!hasSpilled(sheet.values[origin.row + spill.row - sheet.area.row]?.[origin.column + spill.column - sheet.area.column])) continue;
      for (let row = 0; row < spill.rows; row++) {
        for (let column = 0; column < spill.columns; column++) {
          if (row + column > 0) expected.delete(key(origin.row + spill.row + row, origin.column + spill.column + column));
        }
      }
    }
  }
  return [...expected].flatMap(([place, contents]) => {
    const [row, column] = place.split(":").map(Number);
    const found = contentAt(sheet, row, column);
    // Where a table or sheet that a formula of ours refers to went before it, Excel has broken it.
    const broken = halfWritten && contents.some(isFormula) && isFormula(found) && found.includes("#REF!");
    return broken || contents.some((content) => renames.same(content, found)) ? [] : [{ row, column }];
  });
}
