import { factsAsOf } from "../../framework/facts/facts-as-of";
import { presets } from "../../framework/words/preset";
import { studies } from "../../framework/words/study";
import { asText } from "../block";
import { looks, productName, productVersion } from "../layout";
import type { WriteRequest } from "../planner-workbook";
import { placementCharts } from "./charts";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

/** What the sheet is, of what and when, and what it cannot do. */
export function putAbout(
  sheet: SheetDraft,
  { source, portfolio }: Pick<WriteRequest, "source" | "portfolio">,
  { assumed }: PlacementReferences,
): void {
  const where = source.kind === "table" ? `Table ${source.tableName} on sheet ${source.sheet}` : `Cells on sheet ${source.sheet}, which the formulas refer to`;
  const about: [label: string, text: string][] = [
    ["Purpose", "Where the portfolio stands in the AWS Partner Profitability Framework, and what the next model takes."],
    ["Portfolio", asText(where)],
    ["Period", asText(portfolio.period ?? "As in the portfolio")],
    ["Multiplier study", `=${assumed("study", studies[0])}`],
    ["Margin preset", `=${assumed("preset", presets[0])}`],
    ["Unit of money", `="1 stands for "&${assumed("unit.scale", "1")}&" in the currency of the portfolio"`],
    ["Charts", placementCharts(portfolio).map(({ altText }) => altText).join(" ")],
    ["Version", `${productName} ${productVersion}`],
    ["Facts as of", asText(factsAsOf)],
    ["Method", "AWS publishes the order of the models, no scoring rule: threshold, reach and moves are rules of this tool and can be changed."],
    ["Known weaknesses", 'One period only; moves assume that the rest stays as it is; a multiplier is a ceiling ("up to"), not an average.'],
    ["Your notes", "Keep them beside or below these cells: what stands inside is written again by Refresh."],
    ["Colours", "Blue or shaded: input, here and on the assumptions sheet. Black: formula. Grey italics: explanation."],
  ];
  sheet.section("About");
  for (const [label, text] of about) sheet.look(looks.leading, sheet.put(label, text), 1);
}
