/** A code stands on its own: "rs" ends many a word. */
const currency = "(?:(?<!\\p{L})(?:usd|eur|gbp|chf|jpy|inr|sek|nok|dkk|pln|aud|cad|sgd|zar|rs\\.?)|[$€£₹])";

const thousands = new RegExp(
  [
    "\\bin\\s+thousands?\\b|\\bthousands\\b|\\b(?:in\\s+)?tausend\\b|\\btsd\\b|\\bth(?:s|sd|ous)\\b|\\(000s?\\)|(?<!\\d)['’]000s?\\b|\\b000['’]?s\\b",
    `\\bin\\s+1[.,’']?000\\b|(?<![\\d.,])000\\s?${currency}|\\bthousand\\s+${currency}`,
    `\\bt\\s?(?:eur|usd|chf|gbp)\\b|\\bt€|${currency}\\s*(?:k\\b|thousand|000\\b|['’]000)|\\bk\\s?(?:usd|eur|gbp|chf|[$€£])|\\bin\\s+k\\b|\\(k\\)`,
  ].join("|"),
  "iu",
);

const millions = new RegExp(
  [
    "\\bin\\s+millions?\\b|\\bmillions\\b|\\bmio\\b|\\bin\\s+m(?:i?ll?)?n\\b|\\bin\\s+millionen\\b|\\bin\\s+mm?(?=[\\s)\\]]|$)|\\(mm?\\)",
    `\\bm(?:i?ll?)?n\\.?\\s?${currency}|\\bmill(?:ion(?:en)?)?\\.?\\s?${currency}`,
    `${currency}\\s*(?:mm?\\b|m(?:i?ll?)?n\\b|million)|\\bmm?\\s?(?:usd|eur|gbp|chf)\\b|\\bmm?[$€£]`,
  ].join("|"),
  "iu",
);

/** What a text says that one unit of the amounts is worth: "TEUR", "$k", "(000)" 1000; "in Mio", "USD m" 1000000; else null. */
export function moneyScale(text: string): 1000 | 1000000 | null {
  return millions.test(text) ? 1000000 : thousands.test(text) ? 1000 : null;
}
