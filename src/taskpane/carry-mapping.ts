import type { Column, Grid, Mapping } from "../framework/portfolio/grid";

/**
 * The mapping of an earlier reading for a new reading of the same portfolio: each column is found again by its header's
 * text, since columns may have been inserted or moved in between; one whose header is gone keeps its place.
 * @param old The texts of the header row at the earlier reading.
 * @returns Null where none of the headers stands in that row any more.
 */
export function carryMapping(old: string[], mapping: Mapping, now: Grid): Mapping | null {
  if (old.length === 0) return mapping;
  const headers = (now.values[mapping.headerRow] ?? []).map((header) => String(header).trim());
  const columns: Mapping["columns"] = {};
  let seen = 0;
  for (const [column, offset] of Object.entries(mapping.columns) as [Column, number][]) {
    const text = (old[offset] ?? "").trim();
    const unmoved = headers[offset] === text;
    const found = text === "" || unmoved ? offset : headers.indexOf(text);
    if (text !== "" && headers.includes(text)) seen++;
    const place = found < 0 ? offset : found;
    if (place < headers.length) columns[column] = place;
  }
  return seen === 0 ? null : { headerRow: mapping.headerRow, columns };
}
