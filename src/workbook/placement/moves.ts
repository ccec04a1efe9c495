import { formats, looks } from "../layout";
import { investmentCells, labels, models, movesRow } from "./places";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

const titles = [
  labels.model, "Share of base", "Status", "Gross profit to add", "Margin used", "Revenue to add", "Growth a year, 3 years",
  labels.investment, "Payback, periods",
]; // prettier-ignore

/** What each model takes to be reached: MOVES, the user's own investment and what pays it back. */
export function putMoves(sheet: SheetDraft, { lines, cost, assumptions }: PlacementReferences): void {
  sheet.section("Moves up");
  sheet.header(titles, [1, 3, 4, 5, 6, 7, 8]);
  for (let row = movesRow; row < movesRow + models; row++) {
    const [add, invested] = [sheet.at(row, 3), sheet.at(row, investmentCells.column)];
    const payback = `=IF(OR(N(${invested})<=0,N(${add})<=0),"",${invested}/${add})`;
    const moves = row === movesRow ? `=PPF.MOVES(${lines},${cost},,${assumptions})` : null;
    sheet.put(moves, null, null, null, null, null, null, null, payback);
  }
  sheet.spill({ row: movesRow, column: 0, rows: models, columns: 7 });
  for (const column of [1, 4]) sheet.format(formats.fraction, movesRow, column, models);
  for (const column of [3, 5, investmentCells.column]) sheet.format(formats.amount, movesRow, column, models);
  sheet.format(formats.growth, movesRow, 6, models);
  sheet.format(formats.rung, movesRow, 8, models);
  sheet.look(looks.afterNumber, movesRow, 2, 1, models);
  sheet.look(looks.value, movesRow, 6, 1, models);
  sheet.look(looks.toFill, movesRow, investmentCells.column, 1, models);
}
