import { contains, phrases, wordsOf } from "./header-words";

/** Words of accounts that are cost without saying so, as wordsOf has them, and what German composes with cost. */
const costWord =
  /^(payroll|salary|salarie|wage|personnel|subcontractor|depreciation|amorti[sz]ation|gehalt|gehälter|lohn|löhne|fremdleistung(en)?|abschreibung(en)?)$|(kosten|aufwand|aufwendungen)$/;

/** What is sold by the name of cost: "Cost optimisation", "Beratung nach Aufwand". */
const notCost = /\bcosts?[\s-]+(?:optimi[sz]ation|management|reviews?|assessments?|control|transparency|explorer)\b|\bnach aufwand\b/gi;

/** What a text names, the whole of it or a part. */
export interface AccountName {
  column: "revenue" | "cost" | null;
  isWhole: boolean;
}

export function accountName(text: string): AccountName {
  // Ledgers put the account's number before its name.
  const words = wordsOf(text.replace(notCost, " ")).filter((word) => !/^\d+$/.test(word));
  // "Cost of sales" is cost.
  for (const column of ["cost", "revenue"] as const) {
    const held = phrases.flatMap((row) => (row.column === column ? row.synonyms.filter((phrase) => contains(words, phrase)) : []));
    if (column === "cost") held.push(...words.filter((word) => costWord.test(word)).map((word) => [word]));
    if (held.length > 0) return { column, isWhole: held.some((phrase) => phrase.length === words.length) };
  }
  return { column: null, isWhole: false };
}
