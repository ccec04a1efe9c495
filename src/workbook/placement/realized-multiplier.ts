import type { Portfolio } from "../../framework/portfolio/portfolio";
import { formats } from "../layout";
import { isLeftOut } from "./left-out";
import { realizedRow, studyRow } from "./places";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

/** The partner's own revenue per $1 of AWS revenue, by each definition, beside the ladder and the study. */
export function putRealizedMultiplier(sheet: SheetDraft, portfolio: Portfolio, references: PlacementReferences): void {
  const { lines, models, awsRevenue, assumptions } = references;
  sheet.section("Realized multiplier");
  sheet.header(["Revenue counted", "Value", "Unit", "Source", "Note"], [1]);
  // Also where no line is left out yet: the user may do so on the sheet.
  const counted = `IF(${isLeftOut(models, portfolio, true)},0,${awsRevenue})`;
  const perDollar = { unit: "$ per $1 of AWS", format: formats.realized };
  const realized = (definition: string, label: string, note: string): void =>
    sheet.output(
      { ...perDollar, label, note },
      awsRevenue === "" ? "" : `=IF(SUM(${awsRevenue})=0,"",PPF.REALIZED(${lines},${counted},"${definition}"))`,
      "PPF.REALIZED",
    );
  const services = sheet.at(realizedRow + 1, 1);
  realized("own", "Your own: all but resell", "Revenue over AWS revenue of the same period.");
  realized("services", "Services and managed services", "What the ladder is about.");
  realized("all", "All, resell included", "Revenue, not profit.");
  sheet.output(
    { label: "Step of the Omdia 2025 ladder", unit: "step", note: "By the services line; the step reached is a rule of this tool." },
    `=IF(${services}="","",PPF.LADDER(${services}))`,
    "PPF.LADDER",
  );
  sheet.output(
    {
      ...perDollar,
      label: "Full stack of the study: up to",
      format: formats.multiplier,
      note: `="A ceiling, not an average. Study: "&${sheet.at(studyRow, 1)}`,
    },
    `=PPF.MULTIPLIER(,,${assumptions})`,
    "PPF.MULTIPLIER",
  );
}
