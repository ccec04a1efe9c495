import type { GivenModel } from "../framework/portfolio/grid";
import { textKey } from "../framework/portfolio/text-key";
import { businessModelWords } from "../framework/words/business-model";
import { match } from "../framework/words/word";
import type { Content } from "./block";
import { plainText } from "./plain-text";

/** A word of the book as the table of given models has it, whatever its case. */
export const spelling = (text: Content): string => textKey(plainText(text));

/** The model that a cell of the table says; undefined where it says none. */
export function givenModelOf(text: string): GivenModel["model"] | undefined {
  const word = match(businessModelWords, plainText(text));
  return word === "exclude" && /^\s*(sub)?totals?\s*$/i.test(text) ? "subtotal" : word;
}

/**
 * What the table says: words that stand beside nothing are left out. Of a word that stands twice the first row counts, as it does for
 * the formulas on the sheet.
 */
export function readModels(headers: string[], rows: Content[][]): GivenModel[] {
  const [textColumn, modelColumn] = ["In your book", "Business model"].map((header) => headers.indexOf(header));
  const first = new Map<string, GivenModel | null>();
  for (const cells of rows) {
    const text = String(cells[textColumn]);
    const model = givenModelOf(String(cells[modelColumn]));
    if (text !== "" && !first.has(spelling(text))) first.set(spelling(text), model ? { text, model } : null);
  }
  return [...first.values()].filter((entry) => entry !== null);
}
