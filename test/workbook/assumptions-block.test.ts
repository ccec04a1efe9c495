import type { AssumptionKey } from "../../src/framework/assumptions/assumptions";
import { assumptionRows } from "../../src/workbook/assumptions-block";

const cellsOf = (key: AssumptionKey) => assumptionRows.find((row) => row.key === key)!.cells("B9");
const kindOr = (kind: string): string => `=IF(OR(B9="",B9=0),"${kind}","assumption")`;

test.each<[AssumptionKey, string, string, string]>([
  [
    "multiplier.total",
    kindOr("published"),
    "When blank, Canalys 2022: Canalys, Partner Ecosystem Multiplier: The AWS Opportunity",
    "Full-stack multiplier (blank: the study's); published, Canalys 2022: 6.40",
  ],
  [
    "schedule.firstyear",
    kindOr("published"),
    "When blank, Canalys 2022: Canalys, Partner Ecosystem Multiplier: The AWS Opportunity",
    "Share gained in the first year (blank: the study's); published, Canalys 2022: 61 %",
  ],
  [
    "margin.resell.mid",
    kindOr("derived"),
    "When blank, AWS preset: AWS Partner Network Blog, AWS Partner Profitability Framework: Deepen and Diversify Your Offerings",
    "Margin of resell, mid (blank: the preset's); derived, AWS preset: 5 %",
  ],
  [
    "margin.services.mid",
    "assumption",
    "Partner Profitability Planner, Rule of this product, see the help",
    "Margin of services, mid (blank: the preset's)",
  ],
  [
    "fee.services",
    kindOr("published"),
    "When blank: AWS, AWS Marketplace seller guide, listing fees, effective 5 Jan 2024",
    "Marketplace fee, services (blank: as published); published: 2.5 %",
  ],
  // Several bands: no single figure counts.
  [
    "fee.private",
    kindOr("published"),
    "When blank: AWS, AWS Marketplace seller guide, listing fees, effective 5 Jan 2024",
    "Marketplace fee, private (blank: as published)",
  ],
  // A figure that stands in the cell from the first is the user's to change.
  [
    "placement.established",
    "assumption",
    "Partner Profitability Planner, Rule of this product, see the help",
    "Share of the base that makes a model reached",
  ],
])("%s: whose figure counts, and that one of the user's own is an assumption", (key, kind, source, meaning) => {
  expect(cellsOf(key)).toMatchObject({ Kind: kind, Source: source, Meaning: meaning });
});
