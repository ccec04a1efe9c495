import type { Portfolio } from "../../framework/portfolio/portfolio";
import { isTotalName } from "../../framework/portfolio/subtotals";

/** The words that leave a line out, and those of totals, as the framework reads them. */
const words = ["exclude", "excludes", "not aws", "n/a", "-"];
const totals = ["subtotal", "subtotals", "total", "totals"];

/**
 * Which lines are left out, as a plain formula: an array of TRUE and FALSE. MATCH compares spellings, blanks too, so those found in
 * the portfolio are among the words.
 * @param models Reference to the lines' models.
 * @param subtotals Whether subtotals count as left out.
 */
export function isLeftOut(models: string, { mapping, columns, grid }: Portfolio, subtotals: boolean): string {
  const at = mapping.columns.model;
  const spellings = [...(subtotals ? totals : []), ...words];
  const known = new Set([...spellings, ...totals, ""]);
  columns.models.forEach((model, line) => {
    const cell = at === undefined ? "" : grid.values[mapping.headerRow + 1 + line][at];
    const found = String(cell).toLowerCase();
    if (model === "exclude" && !known.has(found) && (subtotals || !isTotalName(found))) {
      known.add(found);
      spellings.push(found);
    }
  });
  return `ISNUMBER(MATCH(${models},{${spellings.map((word) => `"${word.replace(/"/g, '""')}"`).join(",")}},0))`;
}
