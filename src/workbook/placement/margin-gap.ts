import { formats, looks } from "../layout";
import { gapRow, labels, models, presetRow } from "./places";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

/** Own margins beside the benchmark, by business model. */
export function putMarginGap(sheet: SheetDraft, { lines, cost, assumptions }: PlacementReferences): void {
  sheet.section(labels.afterMoves);
  sheet.header([labels.model, "Own margin", "Benchmark", "Left on the table", "Note"], [1, 2, 3]);
  const gap = cost === "" ? "Give the cost of each line to compare margins." : `=IFNA(PPF.MARGINGAP(${lines},${cost},,,${assumptions}),"")`;
  const preset = sheet.at(presetRow, 1);
  sheet.put(gap, null, null, null, `="Benchmark: preset "&${preset}&", or the margin given for the model on the assumptions sheet."`);
  sheet.look(looks.quiet, gapRow, 4);
  for (let model = 1; model < models; model++) sheet.put();
  sheet.spill({ row: gapRow, column: 0, rows: models, columns: 4 });
  for (const column of [1, 2]) sheet.format(formats.fraction, gapRow, column, models);
  sheet.format(formats.amount, gapRow, 3, models);
}
