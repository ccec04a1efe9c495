import { formats, looks } from "../layout";
import { labels, mixRow, models, movesRow, totalRow } from "./places";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

const titles = [
  labels.model, "Revenue", "Share of revenue", "Cost", "Gross profit", "Margin", "Share of gross profit",
  "Share of base", "Share at or beyond", "Status",
]; // prettier-ignore

/** The five models: MIX spills over the first columns, the rest are plain formulas. */
export function putBusinessModels(sheet: SheetDraft, { lines, cost }: PlacementReferences): void {
  sheet.section("By business model");
  sheet.header(titles, [1, 2, 3, 4, 5, 6, 7, 8]);
  for (let row = mixRow; row < totalRow; row++) {
    const mix = row === mixRow ? `=PPF.MIX(${lines}${cost && `,${cost}`})` : null;
    const [share, status] = [1, 2].map((column) => `=${sheet.at(movesRow + row - mixRow, column)}`);
    const beyond = `=SUM(${sheet.at(row, 7)}:${sheet.atRow(totalRow - 1, 7)})`;
    sheet.put(mix, null, null, null, null, null, null, share, beyond, status);
  }
  sheet.spill({ row: mixRow, column: 0, rows: models, columns: 7 });
  const all = (column: number): string => sheet.span(mixRow, column, models);
  const sum = (column: number): string => `=SUM(${all(column)})`;
  const sumIfAny = (column: number): string => `=IF(COUNT(${all(column)})=0,"",SUM(${all(column)}))`;
  const [revenue, profit] = [1, 4].map((column) => sheet.at(totalRow, column));
  const margin = `=IF(${profit}="","",${profit}/${revenue})`;
  sheet.put("Total", sum(1), sum(2), sumIfAny(3), sumIfAny(4), margin, sumIfAny(6), sum(7));
  sheet.look(looks.total, totalRow, 0, sheet.width);
  sheet.look(looks.afterNumber, mixRow, 9, 1, models);
  for (const column of [1, 3, 4]) sheet.format(formats.amount, mixRow, column, models + 1);
  for (const column of [2, 5, 6, 7, 8]) sheet.format(formats.fraction, mixRow, column, models + 1);
}
