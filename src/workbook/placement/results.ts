import { explainedItems } from "../../framework/placement/explain";
import { formats, independence, looks, sampleTable } from "../layout";
import { sheetVerdict } from "./checks";
import { evidence, evidenceRow } from "./evidence";
import { totalRow } from "./places";
import type { WriteRequest } from "../planner-workbook";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

/** What the board reads: the master check, the placement and the evidence behind it, each referring to the workings below. */
export function putResults(sheet: SheetDraft, { source }: Pick<WriteRequest, "source">, references: PlacementReferences): void {
  const { lines, cost, assumptions } = references;
  sheet.look(looks.title, sheet.put("Framework placement"), 0);
  const head = sampleTable.test(source.tableName ?? "") ? `SAMPLE DATA: every figure is made up. ${independence}` : independence;
  sheet.look(looks.quiet, sheet.put(head), 0);
  const header = sheet.header(["Result", "Value", "Unit", "Source", "Note"], [1]);
  // The notes below reach over the other columns.
  sheet.look(looks.header, header, 0, sheet.width);
  sheet.output(
    {
      label: "Check of this sheet",
      unit: "OK or CHECK",
      note: "All checks below; CHECK means: look there before you use a number.",
      look: looks.result,
    },
    sheetVerdict(sheet),
    "Checks",
  );
  sheet.put();
  for (const item of explainedItems) {
    // Where EXPLAIN answers an error nothing spills: blank is then blank, not 0.
    const spilled = sheet.at(evidenceRow(item), 1);
    if (item === "placement") sheet.output(evidence[item], `=PPF.PLACEMENT(${lines},${cost},${assumptions})`, "PPF.PLACEMENT");
    else sheet.output(evidence[item], `=IF(${spilled}="","",${spilled})`, "Evidence");
  }
  sheet.output(
    { label: "Revenue of the lines used", unit: "amount", note: "Tied to the portfolio's total below, under Checks.", format: formats.amount },
    `=${sheet.at(totalRow, 1)}`,
    "By business model",
  );
}
