import type { Day } from "./excel-date";
import type { Period } from "./grid";
import { monthNames, monthNumber, monthWord } from "./month-word";
import { readDate } from "./read-date";
import { type NamedSpan, readSpan } from "./read-span";

/** A period as a text names it. */
export interface NamedPeriod {
  months: Period["months"];
  /** Which one in its year, from 1. */
  part: number;
  /** Null where only the part is named: "Q1". */
  year: number | null;
  /** The year is named as a fiscal one: "FY26". */
  fiscal: boolean;
  /** The month is named by its number, from the beginning of a fiscal year maybe: "P01 2026". */
  numbered?: boolean;
  /** The text without the words of the period: "Revenue" of "Revenue Q1 2026". */
  rest: string;
  /** Where the text names a day; then the period is its month. */
  date?: Day;
}

const gap = String.raw`[\s\-–/.,_'’]*`;
const twoYears = String.raw`(?:(?:20)?\d\d\s?[-–/]\s?(?=(?:20)?\d\d(?!\d)))?`;
const year = String.raw`(?:(?<fiscal>fy|gj)[\s'’.]*${twoYears}|cy[\s'’.]*)?['’]?(?<year>20\d\d|\d\d)`;
const fullYear = String.raw`(?:(?<fiscal>fy|gj)[\s'’.]*|cy[\s'’.]*)?(?<year>20\d\d)`;
const ordinal = String.raw`(?:\.|st|nd|rd|th)?\s*`;
const quarters = [String.raw`(?:(?:(?<ofFiscal>fy?)|c)?q|qr?tr?l?\.?\s*|quarter\s*|quartal\s*)(?<part>[1-4])`, `(?<part>[1-4])${ordinal}(?:q|quarter|quartal)`];
const halves = [String.raw`(?:h|hy|hj|half\s*|halbjahr\s*)(?<part>[12])`, `(?<part>[12])${ordinal}(?:h|hy|hj|half|halbjahr)`];
function pattern(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${text})(?![\\p{L}\\d])`, "iu");
}

/** Tried in this order: what names a part of a year before what names the year alone, and that before a part without year. */
const patterns: { months: Period["months"]; form: RegExp }[] = [
  ...quarters.flatMap((part) => [`${part}${gap}${year}`, `${year}${gap}${part}`]).map((text) => ({ months: 3 as const, form: pattern(text) })),
  ...halves.flatMap((part) => [`${part}${gap}${year}`, `${year}${gap}${part}`]).map((text) => ({ months: 6 as const, form: pattern(text) })),
  ...[
    `${monthWord}${gap}${year}`,
    // "26 Jan" is a day, so the year is wanted in full before a month.
    `${fullYear}${gap}${monthWord}`,
    String.raw`(?<year>20\d\d)(?:[-/.]|\s?-?m)(?<part>0?[1-9]|1[0-2])`,
    String.raw`(?<part>0?[1-9]|1[0-2])[-/.](?<year>20\d\d)`,
    String.raw`(?<year>20\d\d)(?<part>0[1-9]|1[0-2])`,
    String.raw`m(?<part>0?[1-9]|1[0-2])[\s\-/.]+${year}`,
    String.raw`(?<numbered>p|periode?\s*|per\.?\s*)(?<part>0?[1-9]|1[0-2])${gap}${year}`,
    String.raw`${year}${gap}(?<numbered>p)(?<part>0?[1-9]|1[0-2])`,
    // As SAP has it.
    String.raw`(?<numbered>0)(?<part>0[1-9]|1[0-2])[./](?<year>20\d\d)`,
  ].map((text) => ({ months: 1 as const, form: pattern(text) })),
  ...[
    String.raw`(?:(?<fiscal>fy|gj)|cy)[\s'’.]*(?:(?:20)?\d\d\s?[-–/]\s?)?(?<year>20\d\d|\d\d)`,
    String.raw`(?<fiscal>20\d\d\s?[-–/]\s?)(?<year>20\d\d|\d\d)`,
    String.raw`(?<year>20\d\d)`,
  ].map((text) => ({ months: 12 as const, form: pattern(text) })),
  ...quarters.map((part) => ({ months: 3 as const, form: pattern(part) })),
  ...halves.map((part) => ({ months: 6 as const, form: pattern(part) })),
  { months: 1, form: pattern(monthWord) },
];

/** What a letter after a year says: "FY25A", "2026E". */
const suffixes: Record<string, string> = { a: "actual", b: "budget", e: "estimate", f: "forecast", p: "plan" };

/** A part that is none of those: a week, a special period, a third of a year. The year beside it is not the period. */
const otherPart = pattern(String.raw`(?:[a-z]{1,2}|(?:week|kw|period|periode|trimester|tertial|semester)\s?)-?\d{1,2}`);

/** Whether a text names a part of a year of which nobody can tell what it is: "W51 2025", "P13 FY25". */
export function isOtherPart(text: string): boolean {
  return otherPart.test(text) && readPeriod(text) === null && readPeriod(text.replace(otherPart, " ")) !== null;
}

const ordinals = ["first|erstes", "second|zweites", "third|drittes", "fourth|viertes"].map(
  (words) => new RegExp(String.raw`\b(?:${words})\s+(?=quarter|quartal|half|halbjahr)`, "i"),
);
const monthQuarter = new RegExp(String.raw`\b(${monthWord})\s+quarter\b`, "i");

/** Words as the patterns know them: "third quarter" as "3. quarter", "March quarter 2026" as "quarter ended March 2026". */
function respelt(text: string): string {
  if (!/quart|hal[bf]/i.test(text)) return text;
  return ordinals.reduce((spelt, word, at) => spelt.replace(word, `${at + 1}. `), text).replace(monthQuarter, "quarter ended $1");
}

/** "Q1-Q3 2025", "1.-3. Quartal 2025", "9M 2025": counts from the beginning of the year. */
const cumulative = pattern(
  String.raw`q1\s*(?:[-–—+]|to|bis)\s*q[2-4]|1\.?\s*[-–—]\s*[2-4]\.\s*quartal|(?:[2-9]|1[01])\s?(?:m|months|monate)(?!\s+end)`,
);

/** What a month or day ends: "Year ended Mar 2025", "FYE Mar-25", "Quarter ended 30 June 2025". */
const endings = (
  [
    [6, "half[- ]year|(?:six|6) months|halbjahr", "hye"],
    [12, "(?:fiscal |financial )?year|(?:twelve|12) months|geschäftsjahr", "fye?|ye|gj"],
    [3, "quarter|(?:three|3) months|quartal", "qe"],
  ] as const
).map(([months, unit, short]) => ({ months, form: pattern(String.raw`(?:${unit})\s+(?:ended|ending|end|to|per|zum)|${short}`) }));

/** A month as what it ends, where the text says so; the month itself where it ends nothing of the calendar's. */
function ended(period: NamedPeriod): NamedPeriod {
  const { part: endMonth, year: named, rest } = period;
  const ending = period.months === 1 && named !== null ? endings.find(({ form }) => form.test(rest)) : undefined;
  return (ending && periodOf({ months: ending.months, endMonth, year: named, rest: rest.replace(ending.form, " ") })) ?? period;
}

function partOf(text: string | undefined): number {
  if (text === undefined) return 1;
  return /^\d/.test(text) ? Number(text) : monthNumber(text);
}

/**
 * The period that a span is, as the calendar has it; a year that ends elsewhere is a fiscal one, called after the year it ends in.
 * Null for what is no period: "Jan - Sep 2025" counts from the beginning of the year. Undefined for quarters that end elsewhere.
 */
function periodOf({ months, endMonth, year: named, rest }: NamedSpan): NamedPeriod | null | undefined {
  if (months === 12) return named === null ? null : { months, part: 1, year: named, fiscal: endMonth !== 12, rest };
  if (months !== 1 && months !== 3 && months !== 6) return null;
  return endMonth % months === 0 ? { months, part: endMonth / months, year: named, fiscal: false, rest } : undefined;
}

/**
 * The period that a text names: "Q1 2026", "1Q26", "FY26 H1", "Jan-26", "2026-01", "1. Quartal 2026", "2026", "12/31/2025",
 * "01.01.2025 - 31.12.2025"; null for none.
 * @param isDayFirst Whether in a date of numbers the day stands before the month, where that is known.
 */
export function readPeriod(text: string, isDayFirst?: boolean): NamedPeriod | null {
  // No pattern fits a text without a digit that is none of the months.
  if (!/\d|[a-zä]{3}/i.test(text)) return null;
  return readWords(respelt(text).replace(/(?<=\d\d)[abefp](?![\p{L}\d])/giu, (suffix) => ` ${suffixes[suffix.toLowerCase()]}`), isDayFirst);
}

function readWords(text: string, isDayFirst?: boolean): NamedPeriod | null {
  if (cumulative.test(text)) return null;
  const span = readSpan(text);
  const ofSpan = span && periodOf(span);
  const beside = span?.year === null ? readWords(span.rest.replace(/\(\s*\)/g, " "), isDayFirst) : null;
  if (span && beside && beside.year !== null) {
    // "Q1 FY26 (Apr-Jun)", "FY26 (Apr-Mar)": the months explain what is named already. "2025 Jan-Mar": they are the period.
    if (beside.months !== 12 || span.months === 12) return beside;
    if (ofSpan && !beside.fiscal) return { ...ofSpan, year: beside.year, rest: beside.rest };
  }
  if (ofSpan !== undefined) return ofSpan;
  const date = readDate(text, isDayFirst);
  if (date === null) return null;
  if (date) return ended({ months: 1, part: date.month, year: date.year, fiscal: false, rest: date.rest, date });
  for (const { months, form } of patterns) {
    const found = form.exec(text);
    if (!found) continue;
    const { part, year: named, fiscal, ofFiscal, numbered } = found.groups ?? {};
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    if (months === 12 && otherPart.test(rest)) return null;
    return ended({
      months,
      part: partOf(part),
      year: named === undefined ? null : Number(named) + (named.length === 2 ? 2000 : 0),
      fiscal: (fiscal ?? ofFiscal) !== undefined,
      ...(numbered !== undefined && { numbered: true }),
      rest,
    });
  }
  return null;
}

/** How a period is called, whatever the spelling it was read from: "Q1 2026", "Q1 FY2026", "H1 2026", "Jan 2026", "FY2026". */
export function periodLabel({ months, part, year: named, fiscal, numbered }: Omit<NamedPeriod, "rest">): string {
  const yearText = named === null ? "" : `${fiscal ? "FY" : ""}${named}`;
  const month = numbered ? `P${String(part).padStart(2, "0")}` : monthNames[part - 1];
  const partText = months === 12 ? "" : months === 1 ? month : `${months === 3 ? "Q" : "H"}${part}`;
  return [partText, yearText].filter((text) => text !== "").join(" ");
}
