import { monthNumber, monthWord } from "./month-word";

/** A span of whole months as a text names it by its ends. */
export interface NamedSpan {
  months: number;
  /** The month it ends in, from 1, and that month's year; null where no year is named. */
  endMonth: number;
  year: number | null;
  /** The text without it. */
  rest: string;
}

/** One end of a span. Without a day the whole month is meant. */
interface End {
  day?: number;
  month: number;
  year?: number;
  /** Where in the text it begins and ends. */
  from: number;
  to: number;
}

const ordinal = "(?:\\.|st|nd|rd|th)?";
const year = String.raw`(?<year>20\d\d|\d\d)`;
const month = "(?<month>0?[1-9]|1[0-2])";

/** In the first end of a span the year is mostly left to the last: "01.01.-31.12.2025", "Jan - Mar 2025". */
const forms = [
  String.raw`(?<one>\d\d?)(?<sign>[-/.])(?<other>\d\d?)\k<sign>${year}`,
  String.raw`(?<year>20\d\d)(?<sign>[-/.])(?<month>\d\d?)\k<sign>(?<day>\d\d?)`,
  String.raw`(?<one>\d\d?)[/.](?<other>\d\d?)\.?`,
  String.raw`(?<day>\d\d?)${ordinal}[\s-]*${monthWord}(?:[\s.,-]+${year})?`,
  String.raw`${monthWord}[\s.]+(?<day>\d\d?)${ordinal}(?:[\s,]+(?<year>20\d\d))?`,
  String.raw`${monthWord}(?:[\s\-/.,'’]*${year})?\.?`,
  String.raw`${month}[-/.](?<year>20\d\d)`,
  String.raw`(?<year>20\d\d)[-/.]${month}`,
];
const before = forms.map((form) => new RegExp(`(?<![\\p{L}\\d])${form}$`, "iu"));
const after = forms.map((form) => new RegExp(`^${form}(?![\\p{L}\\d])`, "iu"));
const between = /\s*(?:[-–—]|(?<!\p{L})(?:to|through|thru|until|bis)(?!\p{L}))\s*/giu;

/** What a text may name at its end or its beginning; a date of numbers has its day first or second. */
function ends(patterns: RegExp[], text: string, offset: number, isDayFirst: boolean): End[] {
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const { one, other, part, day = isDayFirst ? one : other, year: named, month: number = isDayFirst ? other : one } = found.groups ?? {};
    const from = offset + found.index;
    const end: End = { month: part === undefined ? Number(number) : monthNumber(part), from, to: from + found[0].length };
    if (day !== undefined) end.day = Number(day);
    if (named !== undefined) end.year = Number(named) + (named.length === 2 ? 2000 : 0);
    return end.month >= 1 && end.month <= 12 ? [end] : [];
  });
}

/** How many days a month has, in years from 2000 to 2099; February 28 where no year is named. */
function daysOf(month: number, year = 2025): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** How many months from the first to the last; undefined where it is not whole months or ends before it begins. */
function wholeMonths(first: End, last: End): number | undefined {
  if ((first.day === undefined) !== (last.day === undefined) || (first.year !== undefined && last.year === undefined)) return undefined;
  const apart = last.month - first.month;
  const years = first.year === undefined || last.year === undefined ? (apart < 0 ? 1 : 0) : last.year - first.year;
  const months = years * 12 + apart + 1;
  const isWhole = last.day === undefined || (first.day === 1 && last.day === daysOf(last.month, last.year));
  return isWhole && months >= 1 ? months : undefined;
}

/**
 * The span that a text names by its first and last day or month: "01.01.2025 - 31.12.2025", "1 Jan to 31 Mar 2025", "Jan–Jun 2025",
 * "04/2025 - 03/2026"; undefined for none, and for one that is not of whole months.
 */
export function readSpan(text: string): NamedSpan | undefined {
  for (const { index, 0: sign } of text.matchAll(between)) {
    const lastAt = index + sign.length;
    for (const isDayFirst of [true, false]) {
      const firsts = ends(before, text.slice(0, index), 0, isDayFirst);
      const lasts = firsts.length === 0 ? [] : ends(after, text.slice(lastAt), lastAt, isDayFirst);
      for (const first of firsts) {
        for (const last of lasts) {
          const months = wholeMonths(first, last);
          if (months === undefined) continue;
          return { months, endMonth: last.month, year: last.year ?? null, rest: `${text.slice(0, first.from)} ${text.slice(last.to)}` };
        }
      }
    }
  }
  return undefined;
}
