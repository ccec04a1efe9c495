export const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** What months begin with, where it is not as in English: German. */
const otherMonths: Record<string, number> = { jän: 1, jae: 1, mär: 3, mae: 3, mrz: 3, mai: 5, okt: 10, dez: 12 };

/** A month in English or German, short or in full, as a part of a pattern. */
export const monthWord =
  "(?<part>jan(?:uary?|uar)?|jän(?:ner)?|jaen(?:ner)?|feb(?:ruary?|ruar|r|er)?|mar(?:ch)?|märz?|maerz|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?" +
  "|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";

/** The number of the month that such a word names, from 1. */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return otherMonths[start] ?? monthNames.findIndex((name) => name.toLowerCase() === start) + 1;
}
