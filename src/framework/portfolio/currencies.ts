import { distinctTexts } from "./distinct-texts";
import { amountColumns, amountOffsets, cellAddress, type Grid, type Mapping } from "./grid";
import { wordsOf } from "./header-words";
import { headersOf } from "./headers";
import type { Line, Problem } from "./portfolio";
import { problem } from "./problem";

const codes = "usd|eur|gbp|chf|jpy|cny|inr|aud|cad|nzd|sgd|hkd|sek|nok|dkk|pln|czk|huf|zar|brl|mxn|aed|sar|ils|krw|try|thb";
/** A thousand or a million may stand before a code: "TEUR". */
const currency = new RegExp(`(?<![a-z])[tkm]?(${codes})(?![a-z])|us\\$|[$€£₹]`, "gi");
const symbols: Record<string, string> = { "US$": "USD", "€": "EUR", "£": "GBP", "₹": "INR" };

/** The currencies that a text or a number format names: "Revenue (EUR)", "[$€-2] #,##0". */
export function currenciesIn(text: string): string[] {
  const plain = text.replace(/\[\$([^\]-]*)[^\]]*\]/g, " $1 ");
  return [...plain.matchAll(currency)].map(([found, code]) => (code ?? symbols[found.toUpperCase()] ?? found).toUpperCase());
}

/** Distinct texts of a column of currencies that are looked at: there are fewer. */
const distinct = 500;

/** What was found where, by currency. "$" may be any dollar. */
class Found {
  private readonly addresses = new Map<string, string>();

  add(names: string[], address: () => string): void {
    for (const name of names) if (!this.addresses.has(name)) this.addresses.set(name, address());
  }

  get problems(): Problem[] {
    const named = [...this.addresses.keys()];
    const [one, other] = named.filter((name) => name !== "$" || !named.some((code) => /^[A-Z]+D$/.test(code)));
    if (other === undefined) return [];
    const what = `amounts in ${one} and ${other} would be added as they stand; convert them into one currency`;
    return [problem("revenue", this.addresses.get(other) ?? "", what)];
  }
}

/** The column that says each line's currency. Where a ledger has several, one of the document and one of the firm, nobody can tell. */
function currencyColumn(grid: Grid, mapping: Mapping): number {
  const at = headersOf(grid, mapping.headerRow).flatMap(({ words }, offset) =>
    words.some((word) => wordsOf("currency curr ccy währung").includes(word)) && !Object.values(mapping.columns).includes(offset) ? [offset] : [],
  );
  return at.length === 1 ? at[0] : -1;
}

/** Amounts in several currencies, by a column of the lines, the headers of the amounts or the formats of their cells. */
export function mixedCurrencies(grid: Grid, mapping: Mapping, lines: readonly Line[]): Problem[] {
  const { formats = [] } = grid;
  const offsets = amountColumns.flatMap((amount) => amountOffsets(mapping, amount));
  const [byLine, byHeader, byFormat] = [new Found(), new Found(), new Found()];
  const at = currencyColumn(grid, mapping);
  const texts = at < 0 ? [] : distinctTexts(grid, lines, at, distinct);
  for (const [text, row] of texts) byLine.add(currenciesIn(text), () => cellAddress(grid, row, at));
  const headers = headersOf(grid, mapping.headerRow);
  for (const offset of offsets) byHeader.add(currenciesIn(headers[offset]?.text ?? ""), () => cellAddress(grid, mapping.headerRow, offset));
  for (const { row } of lines) {
    // Formats are read of the first rows only.
    if (row >= formats.length) break;
    for (const offset of offsets) byFormat.add(currenciesIn(formats[row][offset] ?? ""), () => cellAddress(grid, row, offset));
  }
  return [byLine, byHeader, byFormat].flatMap(({ problems }) => problems).slice(0, 1);
}
