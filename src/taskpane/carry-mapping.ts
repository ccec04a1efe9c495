import type { Column, Grid, Mapping } from "../framework/portfolio/grid";

/**
 * The mapping of an earlier reading for a new reading of the same portfolio: each column is found again by its header's
 * text, since columns may have been inserted or moved in between; one whose header is gone keeps its place.
 */
export function carryMapping(before: Grid, mapping: Mapping, now: Grid): Mapping {
  const old = before.values[mapping.headerRow];
  const headers = now.values[mapping.headerRow];
  if (!old || !headers) return mapping;
  const columns: Mapping["columns"] = {};
  for (const [column, offset] of Object.entries(mapping.columns) as [Column, number][]) {
    const text = String(old[offset] ?? "").trim();
    const unmoved = String(headers[offset] ?? "").trim() === text;
    const found = text === "" || unmoved ? offset : headers.findIndex((header) => String(header).trim() === text);
    const place = found < 0 ? offset : found;
    if (place < headers.length) columns[column] = place;
  }
  return { headerRow: mapping.headerRow, columns };
}
