import { type ExplainedItem, explainedItems } from "../../framework/placement/explain";
import { formats, looks } from "../layout";
import { explainRow } from "./places";
import type { PlacementReferences } from "./references";
import type { Output, SheetDraft } from "./sheet-draft";

/** The evidence that EXPLAIN spills, as it is told on top of the sheet. */
export const evidence: Record<ExplainedItem, Output> = {
  placement: {
    label: "Placement (reach)",
    unit: "model",
    note: "The deepest business model that, with all deeper ones, makes the threshold share of the base.",
    look: looks.result,
  },
  anchor: { label: "Anchor", unit: "model", note: "The business model with the largest share of the base.", look: looks.result },
  base: { label: "Base", unit: "text", note: "What shares are taken of: gross profit where every model with revenue has a cost." },
  "share at or beyond": {
    label: "Share at or beyond the reach",
    unit: "share of base",
    note: "Of the base, in the reached model and all deeper ones.",
    format: formats.fraction,
  },
  threshold: {
    label: "Threshold",
    unit: "share of base",
    note: "Assumption placement.established; change it on the assumptions sheet.",
    format: formats.fraction,
  },
  borderline: { label: "Borderline", unit: "yes or no", note: "Yes: within 3 points of the threshold, a small change moves the reach." },
  "average rung": {
    label: "Average rung",
    unit: "1 to 5",
    note: "1 is all resell, 5 all business outcome solutions.",
    format: formats.rung,
  },
  "effective models": {
    label: "Effective business models",
    unit: "1 to 5",
    note: "Inverse Herfindahl index: 1 is one model only, 5 is five equal ones.",
    format: formats.rung,
  },
  "next model": { label: "Next model", unit: "model", note: "The model after the reach." },
  "gross profit to add": {
    label: "Gross profit to add",
    unit: "amount",
    note: "In the next model or beyond, so that it is reached.",
    format: formats.amount,
  },
  "revenue to add": { label: "Revenue to add", unit: "amount", note: "That gross profit over the margin used.", format: formats.amount },
  "margin used": { label: "Margin used", unit: "fraction", note: "Of the next model.", format: formats.fraction },
  "margin source": { label: "Margin source", unit: "text", note: "Own: the portfolio's pooled margin; else the assumption or the preset." },
  "categories offered": { label: "Service categories offered", unit: "text", note: "Found in the portfolio.", look: looks.wrapped },
  multiplier: {
    label: "Multiplier",
    unit: "$ per $1 of AWS",
    note: "Up to this much partner revenue per $1 of AWS revenue with the categories offered. Revenue, not profit.",
    format: formats.multiplier,
  },
  "categories missing": { label: "Service categories missing", unit: "text", note: "Not in the portfolio: where to broaden.", look: looks.wrapped },
  "lines without cost": { label: "Lines without cost", unit: "count", note: "Their gross profit is not known.", format: formats.count },
  "lines without category": { label: "Lines without category", unit: "count", note: "Left out of the categories offered.", format: formats.count },
  "excluded lines": { label: "Excluded lines", unit: "count", note: "Given the model exclude, subtotal, total, not aws or n/a.", format: formats.count },
};

const items = explainedItems.length;

/** Where the value of an item stands. */
export function evidenceRow(item: ExplainedItem): number {
  return explainRow + explainedItems.indexOf(item);
}

/** EXPLAIN, spilled: the working that the results on top refer to. */
export function putEvidence(sheet: SheetDraft, { lines, cost, category, assumptions }: PlacementReferences): void {
  sheet.section("Evidence");
  sheet.header(["Item", "Value", "Unit", "Kind"], [1]);
  sheet.put(`=PPF.EXPLAIN(${lines},${cost},${category},,${assumptions})`);
  for (let item = 1; item < items; item++) sheet.put();
  sheet.spill({ row: explainRow, column: 0, rows: items, columns: 4 });
  for (const item of explainedItems) {
    const { format, look } = evidence[item];
    if (format) sheet.format(format, evidenceRow(item), 1);
    sheet.answer(evidenceRow(item), look);
  }
  sheet.look(looks.unit, explainRow, 2, 1, items);
}
