import type { Portfolio } from "../../framework/portfolio/portfolio";
import { isTotalName } from "../../framework/portfolio/subtotals";

/** The words that leave a line out, and those of totals, as the framework reads them; spelled as the formula compares them. */
const words = ["exclude", "excludes", "not-aws", "n/a", "-"];
const totals = ["subtotal", "subtotals", "total", "totals"];

/** A word as it is compared: whatever its case, with hyphens for blanks and underscores. A blank would make nothing of "-". */
const spelling = (cell: unknown): string => String(cell).toLowerCase().replace(/ +/g, " ").replace(/^ | $/g, "").replace(/[ _]/g, "-");
const spellingOf = (models: string): string => `SUBSTITUTE(SUBSTITUTE(TRIM(${models})," ","-"),"_","-")`;

/**
 * Which lines are left out, as a plain formula: an array of TRUE and FALSE. Spellings that only the framework knows for the same,
 * a dash of another kind say, are among the words where the portfolio has them.
 * @param models Reference to the lines' models.
 * @param subtotals Whether subtotals count as left out.
 */
export function isLeftOut(models: string, { mapping, columns, grid }: Portfolio, subtotals: boolean): string {
  const at = mapping.columns.model;
  const spellings = [...(subtotals ? totals : []), ...words];
  const known = new Set([...spellings, ...totals, ""]);
  // Few texts stand beside many lines.
  const cells = new Set<unknown>();
  columns.models.forEach((model, line) => {
    if (model === "exclude" && at !== undefined) cells.add(grid.values[mapping.headerRow + 1 + line][at]);
  });
  for (const cell of cells) {
    const found = spelling(cell);
    if (known.has(found) || (!subtotals && isTotalName(String(cell)))) continue;
    known.add(found);
    spellings.push(found);
  }
  const list = spellings.map((word) => `"${word.replace(/"/g, '""')}"`).join(",");
  return `ISNUMBER(MATCH(${spellingOf(models)},{${list}},0))`;
}
