import { type Day, dayOf, isDateFormat } from "./excel-date";
import { amountColumns, type Grid } from "./grid";
import { columnOf, ofOtherMatter, ofOtherPeriod, wordsOf } from "./header-words";
import { dayFirst } from "./read-date";
import { type NamedPeriod, periodLabel, readPeriod } from "./read-period";

/** What the header of one column says. */
export interface Header {
  /** As it stands; of two header rows both, joined. */
  text: string;
  /** All words. */
  words: string[];
  period: NamedPeriod | null;
  /** The words beside those of the period. */
  others: string[];
  /** The day where the period is a date: only its neighbours tell a month from a quarter. */
  date: Day | null;
  /** Whether two header rows were joined. */
  joined: boolean;
}

/** 1 March 1900, the first day that Excel counts right. */
const firstSerial = 61;

/** Words of a header that say nothing about what is counted: units, the kind of period, "actual". */
const fillers = new Set(
  wordsOf(
    "usd eur gbp chf jpy k m mn mio mm tsd t teur tusd tchf keur kusd kchf meur musd in thousand million dollar euro " +
      "actual act ist istwert quarter quartal month monat year jahr geschäftsjahr fiscal fy period periode halbjahr half " +
      "ended ending end to the a of for im am bis per",
  ),
);

/** Whether a word is neither a unit nor a number nor a filler. */
export function isTelling(word: string): boolean {
  return !fillers.has(word) && !/^\d+$/.test(word);
}

function dateIn({ values, formats }: Grid, row: number, at: number): Day | null {
  const cell = values[row][at];
  const format = formats?.[row]?.[at];
  return typeof cell === "number" && cell >= firstSerial && format !== undefined && isDateFormat(format) ? dayOf(cell) : null;
}

/**
 * Whether a row holds only what may stand in headers: texts, dates, and years that follow each other. A line of data can
 * hold a header's word, but has a number beside it.
 */
export function isHeaderLike(grid: Grid, row: number): boolean {
  const years = new Set<number>();
  for (let at = 0; at < grid.values[row].length; at++) {
    const cell = grid.values[row][at];
    if (typeof cell === "string" || dateIn(grid, row, at)) continue;
    if (typeof cell !== "number" || !(cell >= 1900 && cell < 2200)) return false;
    years.add(cell);
  }
  return years.size < 2 || Math.max(...years) - Math.min(...years) === years.size - 1;
}

function headerOf(grid: Grid, row: number, at: number, isDayFirst: boolean | undefined): Header {
  const cell = grid.values[row][at];
  const date = dateIn(grid, row, at);
  const ofDate = date && { months: 1 as const, part: date.month, year: date.year, fiscal: false, rest: "", date };
  const period = ofDate ?? readPeriod(String(cell), isDayFirst);
  const text = ofDate ? periodLabel(ofDate) : String(cell);
  return { text, words: wordsOf(text), period, others: wordsOf(period ? period.rest : text), date: period?.date ?? null, joined: false };
}

/** The headers of one row; its dates of numbers agree on whether the day stands first. */
function headersIn(grid: Grid, row: number): Header[] {
  const isDayFirst = dayFirst(grid.values[row]);
  return grid.values[row].map((_, at) => headerOf(grid, row, at, isDayFirst));
}

/** Whether an upper header adds something to the ones below it: what is counted, the period, or whether it is planned. */
function tells({ period, others }: Header): boolean {
  const known = columnOf(others) !== undefined || ofOtherPeriod(others) || ofOtherMatter(others);
  return period !== null || known || others.includes("actual") || others.includes("ist");
}

/** Whether a header below another can be of its group: a period or an amount. */
function fits({ period, others }: Header): boolean {
  const column = columnOf(others);
  return period !== null || amountColumns.some((amount) => amount === column);
}

/** Two headers above each other as one; null where they name no period together. */
function join(upper: Header, lower: Header): Header | null {
  const text = `${upper.text.trim()} ${lower.text.trim()}`;
  const whole = { text, words: wordsOf(text), joined: true };
  const others = [...upper.others, ...lower.others];
  if (lower.date) return { ...whole, period: lower.period, others, date: lower.date };
  if (upper.date) return { ...whole, period: upper.period, others, date: upper.date };
  const period = readPeriod(text);
  return period && { ...whole, period, others: wordsOf(period.rest), date: null };
}

/**
 * The headers of all columns with the row above taken for a second header row, of which only the first cell of each group
 * is filled, as merged cells are read. Null where that row adds nothing to any column of a period.
 */
function twoRows(grid: Grid, row: number): Header[] | null {
  if (row < 1 || !isHeaderLike(grid, row - 1)) return null;
  let group: Header | null = null;
  const above = headersIn(grid, row - 1);
  const headers = headersIn(grid, row).map((lower, at): Header => {
    const own = above[at];
    // A title above the headers is no group: what it stands on is neither a period nor an amount.
    if (own.text.trim() !== "") group = fits(lower) && tells(own) && join(own, lower) ? own : null;
    const both = group && fits(lower) && join(group, lower);
    return both || (lower.text.trim() === "" ? own : lower);
  });
  return headers.some((header) => header.joined) ? headers : null;
}

/** The headers of all columns at a header row, with those of a second header row above it where there is one. */
export function headersOf(grid: Grid, row: number): Header[] {
  if (row < 0 || row >= grid.values.length) return [];
  return twoRows(grid, row) ?? headersIn(grid, row);
}
