import type { Cell } from "./cell-text";
import { dayOf, isDateFormat } from "./excel-date";
import type { Grid, Mapping } from "./grid";
import { wordsOf } from "./header-words";
import { headersOf } from "./headers";
import { dayFirst } from "./read-date";
import { periodLabel, readPeriod } from "./read-period";

/** Headers of the column that says of which period a line is. "Start date" is none: it says nothing about the amounts. */
const headers = new Set(
  [
    ...["period", "fiscal period", "accounting period", "reporting period", "posting period", "quarter", "fiscal quarter", "month", "year"],
    ...["fiscal year", "financial year", "date", "posting date", "invoice date", "booking date", "year month", "fy"],
    ...["invoice month", "billing month", "billing period", "invoice period", "cal year month", "calendar month", "calendar year", "sales year"],
    ...["periode", "zeitraum", "quartal", "monat", "jahr", "geschäftsjahr", "datum", "buchungsdatum", "rechnungsdatum", "buchungsperiode"],
  ].map((header) => wordsOf(header).join(" ")),
);

/** The offset of the column that says of which period each line is; undefined where there is none. */
export function periodColumnOf(grid: Grid, { headerRow, columns }: Mapping): number | undefined {
  const taken = new Set(Object.values(columns));
  const at = headersOf(grid, headerRow).findIndex(({ words }, offset) => !taken.has(offset) && headers.has(words.join(" ")));
  return at < 0 ? undefined : at;
}

/** The distinct periods that the given rows of a column name, in time order where each can be told, else as they stand. */
export function periodsIn({ values, formats }: Grid, rows: number[], at: number): string[] {
  const cells = new Set<Cell>(rows.map((row) => values[row][at]));
  const isDayFirst = dayFirst(cells);
  const found = new Map<string, number | null>();
  // Formats are read of the first rows only; a column is of one kind.
  const dates = rows.length > 0 && isDateFormat(formats?.[rows[0]]?.[at] ?? "");
  for (const cell of cells) {
    if (String(cell).trim() === "") continue;
    if (dates && typeof cell === "number") {
      const { year, month } = dayOf(cell);
      found.set(periodLabel({ months: 1, part: month, year, fiscal: false }), year * 12 + month);
      continue;
    }
    const period = readPeriod(String(cell), isDayFirst);
    const end = period && period.year !== null ? period.year * 12 + period.part * period.months : null;
    found.set(period ? periodLabel(period) : String(cell).trim(), end);
  }
  const labels = [...found];
  if (labels.every(([, end]) => end !== null)) labels.sort(([, one], [, other]) => (one ?? 0) - (other ?? 0));
  return labels.map(([label]) => label);
}
