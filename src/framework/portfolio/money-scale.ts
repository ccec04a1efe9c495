const currency = "(?:usd|eur|gbp|chf|jpy|inr|rs\\.?|us\\$|[$€£₹])";

const thousands = new RegExp(
  [
    "\\bin\\s+thousands?\\b|\\bthousands\\b|\\bin\\s+tausend\\b|\\btsd\\b|\\(000s?\\)|(?<!\\d)['’]000s?\\b|\\b000['’]?s\\b",
    `\\bt\\s?(?:eur|usd|chf|gbp)\\b|\\bt€|${currency}\\s*(?:k\\b|thousand|000\\b|['’]000)|\\bk\\s?${currency}|\\bin\\s+k\\b|\\(k\\)`,
  ].join("|"),
  "i",
);

const millions = new RegExp(
  [
    "\\bin\\s+millions?\\b|\\bmillions\\b|\\bmio\\b|\\bin\\s+m(?:i?ll?)?n\\b|\\bin\\s+millionen\\b|\\bin\\s+mm?(?=[\\s)\\]]|$)",
    `${currency}\\s*(?:mm?\\b|m(?:i?ll?)?n\\b|million)|\\bmm?\\s?(?:usd|eur|gbp|chf)\\b|\\bmm?[$€£]`,
  ].join("|"),
  "i",
);

/** What a text says that one unit of the amounts is worth: "TEUR", "$k", "(000)" 1000; "in Mio", "USD m" 1000000; else null. */
export function moneyScale(text: string): 1000 | 1000000 | null {
  return millions.test(text) ? 1000000 : thousands.test(text) ? 1000 : null;
}
