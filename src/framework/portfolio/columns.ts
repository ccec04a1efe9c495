import { type Column, columnNames, type Grid, type Mapping } from "./grid";

/**
 * Header words by column. Contained words are looked for in this order, so that "AWS revenue" is not revenue,
 * "cost of sales" is not sales, and "service category" is not an offering.
 */
const headerWords: [Column, string[]][] = [
  ["awsRevenue", ["aws revenue", "aws consumption", "aws billings", "aws spend", "aws sales", "aws usage", "aws amount"]],
  [
    "cost",
    ["cost", "cogs", "cost of sales", "cost of goods sold", "cost of revenue", "cost of services", "direct cost", "total cost", "expense"],
  ],
  ["category", ["service category", "category", "phase", "life cycle", "lifecycle", "life cycle phase", "lifecycle stage"]],
  ["model", ["business model", "model", "type", "practice", "business type", "revenue type", "revenue stream", "framework model"]],
  ["revenue", ["revenue", "sales", "turnover", "income", "amount", "net sales", "net revenue", "total revenue", "invoiced", "billings"]],
  [
    "offering",
    ["offering", "offer", "service", "product", "line", "description", "item", "solution", "name", "line item", "product line", "service line"],
  ],
];

/** A header with one of these is about people, places, rates or codes, whatever amount word stands beside it. */
const otherMatters = new Set(
  "percent pct share growth change yoy margin profit rep person team manager owner region centre center id code date month currency".split(" "),
);

/** Among several headers with the same word, the actual figure is wanted before these. */
const otherPeriods = new Set(["budget", "plan", "forecast", "prior", "previous", "last", "target"]);

const rowsSearched = 20;

/** The words of a header in small letters without a final s, signs as blanks; "%" is a word of its own meaning. */
function wordsOf(header: string): string[] {
  return header
    .replace(/%/g, " percent ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => word.replace(/s$/, ""));
}

const phrases = headerWords.map(([column, synonyms]) => ({ column, synonyms: synonyms.map(wordsOf) }));

function contains(words: string[], phrase: string[]): boolean {
  return words.some((_, at) => phrase.every((word, step) => words[at + step] === word));
}

/** The last year that a header names, in full or as "FY26"; 0 for none. */
function yearOf(words: string[]): number {
  const years = words.map((word) => /^(?:fy|cy)?(20)?(\d\d)$/.exec(word)).filter((found) => found !== null);
  return Math.max(0, ...years.filter((found) => found[1] || /^[fc]y/.test(found[0])).map((found) => Number(found[2])));
}

/** Whether a header could stand for a column: it contains one of its words and nothing of other matters. */
function couldBe(words: string[], synonyms: string[][]): boolean {
  return !words.some((word) => otherMatters.has(word)) && synonyms.some((phrase) => contains(words, phrase));
}

/** Headers of one row to columns: the whole header first, then contained words with the fewest others, the last year first. */
function recogniseRow(row: Grid["values"][number]): Mapping["columns"] {
  const headers = row.map((cell) => (typeof cell === "string" ? wordsOf(cell) : []));
  const found: Mapping["columns"] = {};
  const taken = new Set<number>();
  const take = (column: Column, at: number): void => {
    found[column] = at;
    taken.add(at);
  };
  for (const { column, synonyms } of phrases) {
    const wholes = new Set(synonyms.map((phrase) => phrase.join(" ")));
    const at = headers.findIndex((words, index) => !taken.has(index) && wholes.has(words.join(" ")));
    if (at >= 0) take(column, at);
  }
  for (const { column, synonyms } of phrases) {
    if (found[column] !== undefined) continue;
    let best = -1;
    let fewest = Infinity;
    headers.forEach((words, at) => {
      if (taken.has(at) || !couldBe(words, synonyms)) return;
      const others = words.length + (words.some((word) => otherPeriods.has(word)) ? 100 : 0) - yearOf(words) / 1000;
      if (others < fewest) [best, fewest] = [at, others];
    });
    if (best >= 0) take(column, best);
  }
  return found;
}

/**
 * The headers that could stand for the same column as the one taken, by offset, without those that serve another column and
 * those of a budget or an earlier period: "Revenue FY25" beside "Revenue FY26".
 */
export function rivalsOf(column: Column, { values }: Grid, { headerRow, columns }: Mapping): number[] {
  const synonyms = phrases.find((phrase) => phrase.column === column)?.synonyms ?? [];
  const taken = new Set(Object.values(columns));
  return (values[headerRow] ?? []).flatMap((header, at) => {
    const words = typeof header === "string" ? wordsOf(header) : [];
    const fits = couldBe(words, synonyms) && !words.some((word) => otherPeriods.has(word));
    return fits && !taken.has(at) && phrases.find((phrase) => couldBe(words, phrase.synonyms))?.column === column ? [at] : [];
  });
}

/** A row of texts over a row with a number is taken for headers even where no word is known. */
function unknownHeaderRow(grid: Grid): number {
  const filled = (cell: string | number | boolean): boolean => String(cell).trim() !== "";
  const first = grid.values.findIndex((row) => row.filter(filled).length > 1);
  if (first < 0 || first + 1 >= grid.values.length) return -1;
  const texts = grid.values[first].filter(filled).every((cell) => typeof cell === "string");
  return texts && grid.values[first + 1].some((cell) => typeof cell === "number") ? first : -1;
}

/**
 * Finds the header row, which may stand some rows down, and the columns of the portfolio by their headers. What is not
 * recognised is left out, for the user to point at. No column serves twice.
 */
export function recogniseColumns(grid: Grid): Mapping {
  let best: Mapping = { headerRow: -1, columns: {} };
  let most = 0;
  grid.values.slice(0, rowsSearched).forEach((row, headerRow) => {
    const columns = recogniseRow(row);
    const count = columnNames.filter((name) => columns[name] !== undefined).length;
    // A line of data can hold a header's word ("Migration service"), but has a number beside it.
    const headerLike = row.every((cell) => typeof cell === "string" || (typeof cell === "number" && cell >= 1900 && cell < 2200));
    const needed = columns.model !== undefined || columns.revenue !== undefined;
    if (headerLike && needed && count > most) [best, most] = [{ headerRow, columns }, count];
  });
  return most > 0 ? best : { headerRow: unknownHeaderRow(grid), columns: {} };
}
