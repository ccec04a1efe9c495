import { formats, looks } from "../layout";
import type { WriteRequest } from "../planner-workbook";
import { evidenceRow } from "./evidence";
import { isLeftOut } from "./left-out";
import { checkRows, checksRow, explainEnd, labels, mixRow, models, placementCell, totalRow } from "./places";
import type { PlacementReferences } from "./references";
import type { SheetDraft } from "./sheet-draft";

/** Rows of the checks, from the first. */
const [total, used, excluded, difference, linesTie, sharesTie, byFormulas, placementsAgree, pointed, apart, rest, pointedTies, noErrors] =
  Array.from({ length: checkRows }, (_, row) => checksRow + row);

/** An error in what is tested is no OK. */
const okIf = (test: string): string => `=IFERROR(IF(${test},"OK","CHECK"),"CHECK")`;

/** The master check: OK where every check below is. */
export function sheetVerdict(sheet: SheetDraft): string {
  const isOk = (row: number): string => `${sheet.at(row, 1)}="OK"`;
  // Blank: no total was pointed at.
  const tied = `OR(${isOk(pointedTies)},${sheet.at(pointedTies, 1)}="")`;
  return okIf(`AND(${[...[linesTie, sharesTie, placementsAgree, noErrors].map(isOk), tied].join(",")})`);
}

/** Ties the lines to the portfolio's column and to the user's own total, and the placement to plain formulas. */
export function putChecks(sheet: SheetDraft, { portfolio, total: asked }: Pick<WriteRequest, "portfolio" | "total">, references: PlacementReferences): void {
  const { models: linesModels, revenue } = references;
  const value = (row: number): string => sheet.at(row, 1);
  const amount = (label: string, note: string, formula: string, source: string): void =>
    sheet.output({ label, note, unit: "amount", format: formats.amount }, formula, source);
  const verdict = (label: string, note: string, formula: string, source: string): void =>
    sheet.output({ label, note, unit: "OK or CHECK", look: looks.result }, formula, source);
  const leftOut = (subtotals: boolean): string =>
    `=SUMPRODUCT(${isLeftOut(linesModels, portfolio, subtotals)}*ISNUMBER(${revenue}),${revenue})`;

  sheet.section("Checks");
  sheet.header(["Check", "Value", "Unit", "Source", "Note"], [1]);
  const rows = "All rows that the formulas refer to; lines typed below a plain range are not among them.";
  amount("Total of the revenue column", rows, `=SUM(${revenue})`, "Portfolio");
  amount("less: revenue of the lines used", "Sum of the five models.", `=${value(totalRow)}`, "By business model");
  amount("less: revenue of the excluded lines", "Lines with the model exclude or one of its other names.", leftOut(true), "Portfolio");
  amount("Difference", "0: every line is used or excluded, none twice.", `=${value(total)}-${value(used)}-${value(excluded)}`, "Checks");
  verdict(
    "Lines tie to the portfolio's total",
    "CHECK: a line is missing or counted twice.",
    okIf(`ABS(${value(difference)})<=ABS(${value(total)})*1E-9`),
    "Checks",
  );
  verdict("Shares of the base sum to 1", "Of the five models.", okIf(`ABS(${sheet.at(totalRow, 7)}-1)<=1E-9`), "By business model");
  const isReached = `${sheet.span(mixRow, 8, models)}>=${value(evidenceRow("threshold"))}*(1-1E-12)`;
  sheet.output(
    { label: "Placement by plain formulas", unit: "model", note: "Deepest model whose share at or beyond makes the threshold, without PPF functions." },
    // Row 0 would be the whole column, spilled over what stands below.
    `=INDEX(${sheet.span(mixRow, 0, models)},MAX(1,SUMPRODUCT(--(${isReached}))))`,
    "By business model",
  );
  verdict(
    "Both placements agree",
    "PPF.PLACEMENT and the plain formula above.",
    okIf(`${value(byFormulas)}=${sheet.at(placementCell.row, placementCell.column)}`),
    "Checks",
  );
  amount(
    labels.total,
    // The formula follows the cells, an address in words would not.
    asked ? "The cells you pointed at, which the formula refers to." : "None: point at one in the pane.",
    asked ? `=SUM(${asked.address})` : "",
    "Your book",
  );
  amount("less: lines left out, subtotals apart", "Of the P&L, but not of AWS.", leftOut(false), "Portfolio");
  amount(
    "Difference to the lines used",
    "0: the lines used and left out are the whole P&L.",
    `=IF(${value(pointed)}="","",${value(pointed)}-${value(used)}-${value(apart)})`,
    "Checks",
  );
  verdict(
    "Lines tie to the P&L",
    "CHECK: lines are missing, or counted twice. Blank: no total to tie to.",
    `=IFERROR(IF(${value(pointed)}="","",IF(ABS(${value(rest)})<=ABS(${value(pointed)})*1E-9,"OK","CHECK")),"CHECK")`,
    "Checks",
  );
  // An error would stand there in place of an answer: what may have none is blank.
  const answers = `${sheet.at(placementCell.row, 0)}:${sheet.at(explainEnd - 1, sheet.width - 1)}`;
  verdict("No errors on this sheet", "CHECK: a cell above the checks answers an error.", okIf(`SUMPRODUCT(--ISERROR(${answers}))=0`), "Sections above");
}
