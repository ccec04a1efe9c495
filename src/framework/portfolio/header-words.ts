import type { Column } from "./grid";

/**
 * Header words by column, in English and German. Contained words are looked for in this order, so that "AWS revenue" is not
 * revenue, "cost of sales" is not sales, and "service category" is not an offering.
 */
const headerWords: [Column, string[]][] = [
  [
    "awsRevenue",
    [
      ...["aws revenue", "aws consumption", "aws billings", "aws spend", "aws sales", "aws usage", "aws amount"],
      ...["aws umsatz", "aws umsätze", "aws erlös", "aws erlöse", "aws verbrauch", "aws nutzung", "umsatz aws"],
    ],
  ],
  [
    "cost",
    [
      ...["cost", "total cost", "cogs", "cost of sales", "cost of goods sold", "cost of revenue", "cost of services", "direct cost", "expense"],
      ...["kosten", "gesamtkosten", "einstandskosten", "direkte kosten", "herstellkosten", "herstellungskosten", "umsatzkosten", "selbstkosten"],
      ...["wareneinsatz", "einstand", "aufwand", "aufwendungen", "materialaufwand", "personalaufwand", "fremdleistungen"],
    ],
  ],
  [
    "category",
    [
      ...["service category", "category", "phase", "life cycle", "lifecycle", "life cycle phase", "lifecycle stage"],
      ...["kategorie", "servicekategorie", "leistungsart", "leistungskategorie", "leistungsphase", "lebenszyklus"],
    ],
  ],
  [
    "model",
    [
      ...["business model", "model", "type", "practice", "business type", "revenue type", "revenue stream", "framework model"],
      ...["geschäftsmodell", "geschäftsart", "modell", "art", "typ", "umsatzart", "erlösart"],
    ],
  ],
  [
    "revenue",
    [
      ...["revenue", "rev", "total revenue", "net revenue", "net sales", "sales", "turnover", "income", "invoiced", "billings", "amount"],
      ...["umsatz", "gesamtumsatz", "umsätze", "umsatzerlös", "umsatzerlöse", "erlös", "erlöse", "nettoumsatz", "nettoerlös", "nettoerlöse"],
      ...["einnahmen", "ertrag", "erträge", "betrag"],
    ],
  ],
  [
    "offering",
    [
      ...["offering", "offer", "service", "product", "description", "solution", "line item", "product line", "service line", "name"],
      ...["item", "line", "row label"],
      ...["leistung", "leistungen", "angebot", "angebote", "produkt", "produkte", "bezeichnung", "beschreibung", "lösung"],
      ...["dienstleistung", "artikel", "position", "zeilenbeschriftung", "zeilenbeschriftungen"],
    ],
  ],
];

/**
 * The words of a header in small letters without a final s, signs as blanks, "NetRevenue" and "Personalkosten" as two; "%" is a word of
 * its own meaning.
 */
export function wordsOf(header: string): string[] {
  const apart = /^\p{L}+$/u.test(header) ? header.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, " ") : header;
  return apart
    .replace(/%/g, " percent ")
    .toLowerCase()
    .replace(/(?<=\p{L}{3})kosten(?!\p{L})/gu, " kosten")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => word.replace(/s$/, ""));
}

/** A header with one of these is about people, places, rates, counts or codes, whatever amount word stands beside it. */
const otherMatters = new Set(
  wordsOf(
    "percent pct share growth change yoy margin profit rep person team manager owner region centre center id code date month currency " +
      "order document element number nr nummer org office hours headcount fte units quantity qty users customers accounts price rate " +
      "marge anteil wachstum veränderung abweichung gewinn ergebnis deckungsbeitrag mitarbeiter standort kunden menge stunden " +
      "variance delta δ diff difference differenz deferred backlog saving count average avg anzahl mittelwert " +
      "ratio object seat stück",
  ),
);

/** What is taken from an amount or added to it, unless the header says that it is not in it: "VAT amount", but "Revenue excl. VAT". */
const without = "ex|excl|exclud\\w*|exkl|inkl|incl|includ\\w*|pre|before|without|net of|(?:ex|in)clusive of|vor|ohne|nach|less|plus|zzgl|abzgl";
const aside = new RegExp(`(?<!\\b(?:${without}) )\\b(?:tax|vat|mwst|ust|discount|rabatt|skonto|commission|provision)\\b`);
const time = /\b(?:sale|billing|invoice|revenue) (?:year|quarter|period)$/;

/** Among several headers with the same word, the actual figure is wanted before these. */
const otherPeriods = new Set(
  wordsOf(
    "budget budgeted bud bgt plan planned aop forecast forecasted fcst fc projected projection expected reforecast rf le pipeline " +
      "prior previous prev last target outlook estimate py ly pytd lytd vorjahr vj soll prognose ziel hochrechnung planung",
  ),
);

/** The synonyms of each column as words. */
export const phrases = headerWords.map(([column, synonyms]) => ({ column, synonyms: synonyms.map(wordsOf) }));

/** Whether words hold a phrase, in its order. */
export function contains(words: string[], phrase: string[]): boolean {
  return words.some((_, at) => phrase.every((word, step) => words[at + step] === word));
}

/** Whether words name a budget, a plan or an earlier period rather than the actual figure. */
export function ofOtherPeriod(words: string[]): boolean {
  return words.some((word) => otherPeriods.has(word));
}

/** Measures that may stand below revenue, line by line. What else is no amount may be a group of lines: "Customers", "Region North". */
const otherMeasures = new Set(
  wordsOf(
    "percent pct yoy margin profit headcount fte hours quantity qty variance " +
      "marge veränderung abweichung gewinn ergebnis deckungsbeitrag rohertrag mitarbeiter stunden menge",
  ),
);

export function ofOtherMeasure(words: string[]): boolean {
  return words.some((word) => otherMeasures.has(word));
}

export function ofOtherMatter(words: string[]): boolean {
  // "Amount in local currency" is an amount.
  const text = words.join(" ").replace(/ in (?:\S+ ){0,2}currency\b/, "");
  return text.split(" ").some((word) => otherMatters.has(word)) || aside.test(text) || time.test(text);
}

/** Whether a header could stand for a column: it contains one of its words and nothing of other matters. */
export function couldBe(words: string[], synonyms: string[][]): boolean {
  return !ofOtherMatter(words) && synonyms.some((phrase) => contains(words, phrase));
}

/** The first column, in the order of the vocabulary, that words could stand for. */
export function columnOf(words: string[]): Column | undefined {
  return phrases.find(({ synonyms }) => couldBe(words, synonyms))?.column;
}
