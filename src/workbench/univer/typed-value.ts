/** What Excel makes of a value that is set on a cell (en-US): text to number, percent, currency, date, boolean, formula. */
export type Typed =
  | { kind: "formula"; formula: string }
  | { kind: "text"; value: string; quoted?: boolean }
  | { kind: "number"; value: number; numberFormat?: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "error"; value: string }
  | { kind: "blank" };

export const errorTexts = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
];

/**
 * Types a value for a cell with the given number format. A number format is proposed where Excel sets one on a General cell
 * (percent, currency, thousands, date, time). thisYear: the year of a date without one.
 */
export function typeValue(content: string | number | boolean, numberFormat: string, thisYear: number): Typed {
  if (typeof content === "number") return { kind: "number", value: content };
  if (typeof content === "boolean") return { kind: "boolean", value: content };
  if (content === "") return { kind: "blank" };
  if (content.startsWith("'")) return { kind: "text", value: content.slice(1), quoted: true };
  if (numberFormat === "@") return { kind: "text", value: content };
  if (content.startsWith("=") && content.length > 1) return { kind: "formula", formula: content };
  const trimmed = content.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "boolean", value: trimmed.toLowerCase() === "true" };
  if (errorTexts.includes(trimmed.toUpperCase())) return { kind: "error", value: trimmed.toUpperCase() };
  return readNumber(trimmed) ?? readDate(trimmed, thisYear) ?? { kind: "text", value: content };
}

function readNumber(text: string): Typed | undefined {
  const match = /^([+-]?)(\(?)([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?(e[+-]?\d+)?(\s?%)?(\)?)$/i.exec(text);
  if (!match) return undefined;
  const [, sign, open, inner, dollar, whole, decimals = "", exponent = "", percent = "", close] = match;
  if ((open !== "") !== (close !== "") || (sign && (open || inner)) || (open && inner)) return undefined;
  const size = Number(`${whole.replace(/,/g, "")}${decimals}${exponent}` || NaN);
  if (!Number.isFinite(size)) return undefined;
  const negative = sign === "-" || inner === "-" || open !== "";
  const value = ((negative ? -1 : 1) * size) / (percent ? 100 : 1);
  const cents = decimals.length > 1;
  let numberFormat: string | undefined;
  if (percent) numberFormat = cents ? "0.00%" : "0%";
  else if (dollar) numberFormat = cents ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  else if (exponent) numberFormat = "0.00E+00";
  else if (whole.includes(",")) numberFormat = cents ? "#,##0.00" : "#,##0";
  return { kind: "number", value, numberFormat };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDate(text: string, thisYear: number): Typed | undefined {
  const time = /^(.*?)(?:^|\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text);
  const day = readDay(time ? time[1] : text, thisYear);
  if (!time) return day && { kind: "number", ...day };
  const [hours, minutes, seconds] = [Number(time[2]), Number(time[3]), Number(time[4] ?? 0)];
  if (minutes > 59 || seconds > 59 || hours > 23 || (time[5] && (hours < 1 || hours > 12))) return undefined;
  const half = time[5]?.toLowerCase();
  const fraction = (((half ? (hours % 12) + (half === "p" ? 12 : 0) : hours) * 60 + minutes) * 60 + seconds) / 86400;
  if (time[1] === "") {
    const numberFormat = `h:mm${time[4] ? ":ss" : ""}${half ? " AM/PM" : ""}`;
    return { kind: "number", value: fraction, numberFormat };
  }
  return day && { kind: "number", value: day.value + fraction, numberFormat: "m/d/yyyy h:mm" };
}

function readDay(text: string, thisYear: number): { value: number; numberFormat: string } | undefined {
  let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return serial(Number(match[1]), Number(match[2]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (match) {
    const format = match[3] ? "m/d/yyyy" : "d-mmm";
    const monthFirst = serial(fullYear(match[3], thisYear), Number(match[1]), Number(match[2]), format);
    return monthFirst ?? (match[3] ? undefined : monthAndYear(Number(match[1]), match[2]));
  }
  match = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ,]+(\d{2}|\d{4}))?$/i.exec(text);
  const named = match ?? /^([a-z]{3,9})[- ](\d{1,2})(?:(?:, ?| )(\d{2}|\d{4}))?$/i.exec(text);
  if (named) {
    const [day, word] = match ? [named[1], named[2]] : [named[2], named[1]];
    const month = monthNumber(word);
    if (!month) return undefined;
    const found = serial(fullYear(named[3], thisYear), month, Number(day), named[3] ? "d-mmm-yy" : "d-mmm");
    return found ?? (match || named[3] ? undefined : monthAndYear(month, named[2]));
  }
  match = /^([a-z]{3,9})[- ](\d{4})$/i.exec(text);
  const month = match && monthNumber(match[1]);
  return match && month ? serial(Number(match[2]), month, 1, "mmm-yy") : undefined;
}

const monthAndYear = (month: number, year: string) => serial(fullYear(year, 0), month, 1, "mmm-yy");

function monthNumber(word: string): number {
  const full = ["january", "february", "march", "april", "may", "june", "july", "august", "september"];
  const long = [...full, "october", "november", "december"].indexOf(word.toLowerCase());
  return (long >= 0 ? long : months.indexOf(word.toLowerCase())) + 1;
}

/** Excel's window: 00 to 29 are 2000 to 2029. */
function fullYear(year: string | undefined, thisYear: number): number {
  if (year === undefined) return thisYear;
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

/** Days since 1899-12-30, as Excel counts from 1 March 1900 on. */
function serial(year: number, month: number, day: number, numberFormat: string) {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round(time / 86400000) + 25569;
  return { value: days < 61 ? days - 1 : days, numberFormat };
}
