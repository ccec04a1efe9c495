import { formats } from "../layout";
import { gapRow, labels, models } from "./places";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

/** Own margins beside the benchmark, by business model. */
export function putMarginGap(sheet: SheetDraft, { lines, cost, assumptions }: PlacementReferences): void {
  sheet.section(labels.afterMoves);
  sheet.header([labels.model, "Own margin", "Benchmark", "Left on the table"], [1, 2, 3]);
  sheet.put(cost === "" ? "Give the cost of each line to compare margins." : `=IFNA(PPF.MARGINGAP(${lines},${cost},,,${assumptions}),"")`);
  for (let model = 1; model < models; model++) sheet.put();
  sheet.spill({ row: gapRow, column: 0, rows: models, columns: 4 });
  for (const column of [1, 2]) sheet.format(formats.fraction, gapRow, column, models);
  sheet.format(formats.amount, gapRow, 3, models);
}
