import { quoted } from "./cell-text";
import { currenciesIn } from "./currencies";
import { amountColumns, amountOffsets, cellAddress, type Grid, type Mapping } from "./grid";
import { headersOf } from "./headers";
import { moneyScale } from "./money-scale";
import type { Problem } from "./portfolio";
import { problem } from "./problem";

/** What a header says of its unit: a currency without thousands or millions is the currency itself; null for nothing. */
function unitIn(text: string): number | null {
  return moneyScale(text) ?? (currenciesIn(text).length > 0 ? 1 : null);
}

/** Amounts in units that differ, as their headers say: "Revenue (USD k)" beside "Cost (USD)". */
export function mixedUnits(grid: Grid, mapping: Mapping): Problem[] {
  const headers = headersOf(grid, mapping.headerRow);
  const named = amountColumns.flatMap((column) =>
    amountOffsets(mapping, column).flatMap((at) => {
      const text = headers[at]?.text ?? "";
      const unit = unitIn(text);
      return unit === null ? [] : [{ column, at, text, unit }];
    }),
  );
  const other = named.find(({ unit }) => unit !== named[0].unit);
  if (!other) return [];
  const { column, at, text } = other;
  const what = `${quoted(text.trim())} is in another unit than ${quoted(named[0].text.trim())}; bring both into one`;
  return [problem(column, cellAddress(grid, mapping.headerRow, at), what)];
}
