import type { Portfolio } from "../../framework/portfolio/portfolio";
import type { Block } from "../block";
import { formats } from "../layout";
import type { WriteRequest } from "../planner-workbook";
import { putAbout } from "./about";
import { putBusinessModels } from "./business-models";
import { placementCharts } from "./charts";
import { putChecks } from "./checks";
import { putEvidence } from "./evidence";
import { putMarginGap } from "./margin-gap";
import { putMoves } from "./moves";
import { putRealizedMultiplier } from "./realized-multiplier";
import { explainRow } from "./places";
import { placementReferences, type ReferredNames } from "./references";
import { putResults } from "./results";
import { SheetDraft } from "./sheet-draft";

/** How amounts are shown: with decimals where the book has them and its lines are all below 1,000. */
function amountFormat({ columns: { revenue, cost } }: Portfolio): string {
  const columns = [revenue, cost ?? []];
  const isSmall =
    columns.every((amounts) => amounts.every((amount) => Math.abs(amount) < 1000)) &&
    columns.some((amounts) => amounts.some((amount) => !Number.isInteger(amount)));
  return isSmall ? formats.smallAmount : formats.amount;
}

/** Widths of the columns in characters. */
const widths = [34, 27, 18, 20, 16, 14, 16, 15, 15, 12];

/**
 * The placement block: results on top, the workings that they refer to below, checks and About at the end. One PPF call a
 * cell and none twice, save PLACEMENT, which an analyst wants to find under its own name. Not so ANCHOR: it knows nothing of how
 * resale is booked, the evidence does.
 * @param origin Zero-based position of the block on its sheet.
 */
export function placementBlock(
  request: Pick<WriteRequest, "source" | "portfolio" | "total">,
  origin: { row: number; column: number },
  names: ReferredNames,
): Block {
  const { source, portfolio } = request;
  const references = placementReferences(source, portfolio, names);
  const sheet = new SheetDraft(origin, widths.length);
  putResults(sheet, request, references);
  putBusinessModels(sheet, references);
  putMoves(sheet, references);
  putMarginGap(sheet, references);
  putRealizedMultiplier(sheet, portfolio, references);
  putEvidence(sheet, references);
  putChecks(sheet, request, references);
  putAbout(sheet, request, references);
  const amounts = amountFormat(portfolio);
  return {
    rows: sheet.cells.length,
    columns: sheet.width,
    cells: sheet.cells,
    spills: sheet.spills,
    formats: sheet.formats.map(({ area, format }) => ({ area, format: format === formats.amount ? amounts : format })),
    looks: sheet.looks,
    widths,
    tallRows: sheet.tallRows,
    charts: placementCharts(portfolio),
    // Each section has headers of its own: those of the first would mislead above the others.
    frozenRows: 2,
    // The board's page ends where the evidence begins.
    pageBreaks: [explainRow - 2],
  };
}
