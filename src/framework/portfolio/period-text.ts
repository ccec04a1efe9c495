import { countedPeriods, type Grid, type Mapping } from "./grid";
import { headersOf } from "./headers";
import { periodLabel, readPeriod } from "./read-period";
import { titlesAbove } from "./titles-above";

/**
 * Which period the amounts are of: in wide form the periods that count, else as the revenue header, a text above the headers or
 * the sheet's name says.
 */
export function periodText(grid: Grid, mapping: Mapping): string | undefined {
  const counted = countedPeriods(mapping);
  if (counted.length > 0 && mapping.columns.revenue === undefined) {
    const labels = counted.map(({ label }) => label);
    const inSequence = counted.every(({ end, months }, at) => at === 0 || end - counted[at - 1].end === months);
    return labels.length > 1 && inSequence ? `${labels[0]} to ${labels[labels.length - 1]}` : labels.join(", ");
  }
  const { headerRow, columns } = mapping;
  const header = columns.revenue === undefined ? undefined : headersOf(grid, headerRow)[columns.revenue];
  if (header?.period && header.period.year !== null) return periodLabel(header.period);
  const above = grid.values.slice(0, Math.max(headerRow, 0)).flat();
  for (const text of [...above, ...titlesAbove(grid).map((title) => title.text), grid.sheet]) {
    const found = typeof text === "string" ? readPeriod(text) : null;
    // A day alone is when it was printed.
    if (found && found.year !== null && (!found.date || /month|monat/i.test(found.rest))) return periodLabel(found);
  }
  return undefined;
}
