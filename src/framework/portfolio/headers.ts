import { type Cell, isBlank } from "./cell-text";
import { type Day, dayOf, isDateFormat } from "./excel-date";
import { amountColumns, type Grid } from "./grid";
import { columnOf, ofOtherMatter, ofOtherPeriod, wordsOf } from "./header-words";
import { dayFirst } from "./read-date";
import { type NamedPeriod, periodLabel, readPeriod } from "./read-period";

/** What the header of one column says. */
export interface Header {
  /** As it stands; of several header rows all, joined. */
  text: string;
  /** All words. */
  words: string[];
  period: NamedPeriod | null;
  /** The words beside those of the period. */
  others: string[];
  /** The day where the period is a date: only its neighbours tell a month from a quarter. */
  date: Day | null;
  /** How many header rows it is made of. */
  rows: number;
}

/** 1 March 1900, the first day that Excel counts right. */
const firstSerial = 61;

/** The units of money. */
const units = new Set(
  wordsOf(
    "usd eur gbp chf jpy k m mn mio mm tsd t teur tusd tchf tgbp keur kusd kchf kgbp meur musd mchf mgbp " +
      "in thousand thousands million millions tausend millionen dollar dollars euro euros",
  ),
);

/** Words of a header that say nothing about what is counted: units, the kind of period, "actual". */
const fillers = new Set([
  ...units,
  ...wordsOf(
    "actual act ist istwert quarter quartal month monat year jahr geschäftsjahr fiscal fy period periode halbjahr half " +
      "ended ending end to the a of for im am bis per",
  ),
]);

/** Whether a word is neither a unit nor a number nor a filler. */
export function isTelling(word: string): boolean {
  return !fillers.has(word) && !/^\d+$/.test(word);
}

function dateIn({ values, formats }: Grid, row: number, at: number): Day | null {
  const cell = values[row][at];
  const format = formats?.[row]?.[at];
  return typeof cell === "number" && cell >= firstSerial && format !== undefined && isDateFormat(format) ? dayOf(cell) : null;
}

/** Where a number stands among years, or among months as 202601; null for neither. */
function placeInTime(number: number): number | null {
  if (number >= 1900 && number < 2200) return number;
  const [year, month] = [Math.floor(number / 100), number % 100];
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 ? year * 12 + month : null;
}

/** Whether the numbers of a row are months, 11, 12, 1, below years that each stand above the first of theirs, as pivots have them. */
function hasMonthNumbers({ values }: Grid, row: number): boolean {
  const at = values[row].flatMap((cell, column) => (typeof cell === "number" ? [column] : []));
  const above = at.map((column) => String(values[row - 1]?.[column] ?? "").trim());
  const follow = at.every((column, index) => {
    const month = Number(values[row][column]);
    return index === 0 ? month >= 1 && month <= 12 : month === (Number(values[row][at[index - 1]]) % 12) + 1;
  });
  const years = above.filter((text) => text !== "");
  return follow && years.length > 0 && years.length < at.length && above[0] !== "" && years.every((text) => /^20\d\d$/.test(text));
}

/**
 * Whether a row holds only what may stand in headers: texts, dates, and years or months that follow each other. A line of data can
 * hold a header's word, but has a number beside it.
 */
export function isHeaderLike(grid: Grid, row: number): boolean {
  if (hasMonthNumbers(grid, row)) return true;
  const places = new Set<number>();
  for (let at = 0; at < grid.values[row].length; at++) {
    const cell = grid.values[row][at];
    if (typeof cell === "string" || dateIn(grid, row, at)) continue;
    const place = typeof cell === "number" ? placeInTime(cell) : null;
    if (place === null) return false;
    places.add(place);
  }
  return places.size < 2 || Math.max(...places) - Math.min(...places) === places.size - 1;
}

/** What names the period of a cell without words: its date, or the number of a month. */
function periodOf(cell: Cell, date: Day | null, isMonth: boolean): NamedPeriod | null {
  if (date) return { months: 1, part: date.month, year: date.year, fiscal: false, rest: "", date };
  return isMonth && typeof cell === "number" ? { months: 1, part: cell, year: null, fiscal: false, rest: "" } : null;
}

/** Whether a row says the unit of each amount and nothing else: "kEUR", "€", "%". It belongs to the headers above it. */
export function isUnitRow({ values }: Grid, row: number): boolean {
  const texts = (values[row] ?? []).filter((cell) => !isBlank(cell));
  const isUnit = (cell: Cell): boolean => typeof cell === "string" && wordsOf(cell).every((word) => units.has(word) || /^(percent|0*)$/.test(word));
  return texts.some((cell) => /[€$£₹]|\p{L}/u.test(String(cell))) && texts.every(isUnit);
}

/** The headers of one row; its dates of numbers agree on whether the day stands first. */
function headersIn(grid: Grid, row: number): Header[] {
  const isDayFirst = dayFirst(grid.values[row]);
  const months = hasMonthNumbers(grid, row);
  return grid.values[row].map((cell, at) => {
    const ofNumber = periodOf(cell, dateIn(grid, row, at), months);
    const period = ofNumber ?? readPeriod(String(cell), isDayFirst);
    const text = ofNumber ? periodLabel(ofNumber) : String(cell);
    return { text, words: wordsOf(text), period, others: wordsOf(period ? period.rest : text), date: period?.date ?? null, rows: 1 };
  });
}

export function isActual(others: string[]): boolean {
  return others.some((word) => word === "actual" || word === "act" || word === "ist");
}

/** Whether an upper header adds something to the ones below it: what is counted, the period, or whether it is planned. */
function tells({ period, others }: Header): boolean {
  const known = columnOf(others) !== undefined || ofOtherPeriod(others) || ofOtherMatter(others);
  return period !== null || known || isActual(others);
}

/** Whether a header below another can be of its group: a period or an amount. */
function fits({ period, others }: Header): boolean {
  const column = columnOf(others);
  return period !== null || amountColumns.some((amount) => amount === column) || isActual(others) || ofOtherPeriod(others);
}

/**
 * Two headers above each other as one; null where they name no period together.
 * @param isScenario Whether the upper row tells actual figures from others: then each of its groups counts, a variance too.
 */
function join(upper: Header, lower: Header, isScenario: boolean): Header | null {
  const text = `${upper.text.trim()} ${lower.text.trim()}`;
  const whole = { text, words: wordsOf(text), rows: lower.rows + 1 };
  const others = [...upper.others, ...lower.others];
  if (lower.date) return { ...whole, period: lower.period, others, date: lower.date };
  if (upper.date) return { ...whole, period: upper.period, others, date: upper.date };
  const [year, part] = upper.period?.months === 12 ? [upper.period, lower.period] : [lower.period, upper.period];
  // "2026" above "Revenue Q1": the year belongs to the quarter.
  if (year?.months === 12 && part?.year === null) {
    return { ...whole, period: { ...part, year: year.year, fiscal: year.fiscal }, others, date: null };
  }
  const period = readPeriod(text);
  if (!period && columnOf(lower.others) !== undefined && isScenario) {
    return { ...whole, period: null, others, date: null };
  }
  return period && { ...whole, period, others: wordsOf(period.rest), date: null };
}

/** The longest group above two joined rows, in words: what is longer is a title. */
const groupWords = 3;

/** Whether a third header row adds what the two below it do not say: the year, what is counted, or whether it is planned. */
function adds({ period, words, others }: Header, lower: Header): boolean {
  if (words.length > groupWords) return false;
  const year = period?.months === 12 && lower.period?.year === null;
  const amount = columnOf(lower.others) === undefined && columnOf(others) !== undefined;
  return year || amount || ofOtherPeriod(others) || isActual(others);
}

/**
 * Headers with the row above them taken for a further header row, of which only the first cell of each group is filled, as
 * merged cells are read. Null where that row adds nothing to any column of a period.
 * @param below The headers of the row below; of two rows already joined.
 */
function joinRow(grid: Grid, row: number, below: Header[]): Header[] | null {
  if (row < 0 || !isHeaderLike(grid, row)) return null;
  let group: Header | null = null;
  let any = false;
  const above = headersIn(grid, row);
  const isScenario = above.some(({ others }, at) => fits(below[at]) && (ofOtherPeriod(others) || isActual(others)));
  const headers = below.map((lower, at): Header => {
    const own = above[at];
    // A title above the headers is no group: what it stands on is neither a period nor an amount.
    if (own.text.trim() !== "") {
      const begins = fits(lower) && (lower.rows > 1 ? adds(own, lower) : isScenario || tells(own));
      group = begins && join(own, lower, isScenario) ? own : null;
    }
    const both = group && fits(lower) && join(group, lower, isScenario);
    any ||= Boolean(both);
    return both || (lower.text.trim() === "" ? own : lower);
  });
  return any ? headers : null;
}

/** The row above a header row; past a blank one where more than a title stands there. */
function rowAbove({ values }: Grid, row: number): number {
  const filled = (at: number): number => (values[at] ?? []).filter((cell) => String(cell).trim() !== "").length;
  return filled(row - 1) === 0 && filled(row - 2) > 1 ? row - 2 : row - 1;
}

/** The headers of all columns at a header row, with those of up to two further header rows above it where there are some. */
export function headersOf(grid: Grid, row: number): Header[] {
  if (row < 0 || row >= grid.values.length) return [];
  if (row > 0 && isUnitRow(grid, row)) {
    return headersOf(grid, row - 1).map((header, at) => ({ ...header, text: `${header.text} ${grid.values[row][at]}`.trimEnd() }));
  }
  const one = headersIn(grid, row);
  const above = rowAbove(grid, row);
  const two = joinRow(grid, above, one);
  return (two && joinRow(grid, rowAbove(grid, above), two)) ?? two ?? one;
}
