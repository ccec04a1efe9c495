import type { AssumptionRow } from "../framework/assumptions/assumption-rows";
import { plainDigits, readMoney, readNumber } from "./read-number";

const sign = /^[-\u2212]\s*/;

/**
 * What a user types into a field of an assumption, as its cell holds it: a fraction typed as a percentage ("12,5 %" is 0.125), 0 as
 * "none" since a 0 in the cell counts as blank, nothing as "". What is no number stays the text it is.
 * @param write How the pane writes numbers in the user's locale.
 */
export function readEntry(text: string, unit: AssumptionRow["unit"], write: (value: number) => string): number | string {
  const typed = text.trim();
  if (typed === "") return "";
  const fraction = unit === "fraction";
  // A sign stands behind a mark of direction where the locale writes from right to left; the separators stay for readNumber.
  const plain = plainDigits(typed);
  const bare = fraction ? plain.replace(/\s*%$/, "") : plain;
  const unsigned = bare.replace(sign, "");
  const size = unit.startsWith("$") ? readMoney(unsigned, write, "\\$") : readNumber(unsigned, write);
  if (typeof size === "string") return typed;
  if (size === 0) return "none";
  const number = sign.test(bare) ? -size : size;
  // A percentage has at most as many digits as were typed: 7 % is 0.07.
  return fraction ? Number((number / 100).toPrecision(15)) : number;
}
