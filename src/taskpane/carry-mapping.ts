import { recogniseColumns, recogniseRow } from "../framework/portfolio/columns";
import { type Column, columnNames, type Grid, type Mapping, type Period } from "../framework/portfolio/grid";
import { headerTexts } from "../framework/portfolio/header-texts";

/** Where a column stands now by its header's text; undefined where the header is gone. */
function placeOf(old: string[], headers: string[], offset: number): number | undefined {
  const text = (old[offset] ?? "").trim();
  if (text === "") return undefined;
  if (headers[offset] === text) return offset;
  const found = headers.indexOf(text);
  return found < 0 ? undefined : found;
}

/** The periods by the headers as they are now; where those tell no periods any more, the columns known before. */
function carryPeriods(old: string[], periods: Period[], now: Grid, headerRow: number, headers: string[]): Period[] {
  const recognised = recogniseRow(now, headerRow).periods;
  if (recognised) return recognised;
  return periods.flatMap(({ label, months, end, ...amounts }) => {
    const places = Object.entries(amounts).map(([amount, offset]) => [amount, placeOf(old, headers, offset)] as const);
    const found = places.filter(([, place]) => place !== undefined);
    return found.length === 0 ? [] : [{ label, months, end, ...Object.fromEntries(found) }];
  });
}

/** Where several columns of cost stand now. One whose header is gone counts no more where another column has taken its place. */
function carryCosts(old: string[], costs: number[], headers: string[]): number[] {
  const isNew = (text: string): boolean => old.every((header) => header.trim() !== text);
  return costs.flatMap((offset) => placeOf(old, headers, offset) ?? (headers[offset] && isNew(headers[offset]) ? offset : []));
}

function carryTo(headerRow: number, old: string[], mapping: Mapping, now: Grid): Mapping | null {
  const headers = headerTexts(now, { ...mapping, headerRow }).map((header) => header.trim());
  const columns: Mapping["columns"] = {};
  let seen = 0;
  for (const [column, offset] of Object.entries(mapping.columns) as [Column, number][]) {
    const found = placeOf(old, headers, offset);
    if (found !== undefined) seen++;
    const place = found ?? offset;
    if (place < headers.length) columns[column] = place;
  }
  const costs = mapping.costs && carryCosts(old, mapping.costs, headers);
  if (!mapping.periods) return seen === 0 ? null : { ...mapping, headerRow, columns, costs };
  const known = new Set(mapping.periods.map(({ label }) => label));
  const periods = carryPeriods(old, mapping.periods, now, headerRow, headers);
  const again = periods.some(({ label }) => known.has(label));
  return seen === 0 && !again ? null : { ...mapping, headerRow, columns, periods };
}

/**
 * The mapping of an earlier reading for a new reading of the same portfolio, with everything the user chose, gave and answered.
 * Each column is found again by its header's text, since columns and rows may have been inserted or moved in between; one
 * whose header is gone keeps its place. The columns of periods are recognised anew, so that an added period is taken up.
 * @param old The texts of the headers at the earlier reading.
 * @returns Null where none of the headers stands there any more.
 */
export function carryMapping(old: string[], mapping: Mapping, now: Grid): Mapping | null {
  if (old.length === 0) return mapping;
  const inPlace = carryTo(mapping.headerRow, old, mapping, now);
  if (inPlace) return inPlace;
  const moved = recogniseColumns(now);
  if (moved.headerRow < 0 || !columnNames.some((column) => moved.columns[column] !== undefined)) return null;
  return carryTo(moved.headerRow, old, mapping, now);
}
