import type { Day } from "./excel-date";
import { monthNumber, monthWord } from "./month-word";

/** A day as a text names it. */
interface NamedDay extends Day {
  /** The text without it. */
  rest: string;
}

const year = String.raw`(?<year>20\d\d|\d\d)`;
const ordinal = "(?:\\.|st|nd|rd|th)?";

const forms = [
  // A time may follow the day.
  String.raw`(?<year>20\d\d)(?<sign>[-/.])(?<month>\d\d?)\k<sign>(?<day>\d\d?)(?:T[\d:.]+Z?)?`,
  String.raw`(?<one>\d\d?)(?<sign>[-/.])(?<other>\d\d?)\k<sign>${year}`,
  String.raw`(?<day>\d\d?)${ordinal}[\s-]*${monthWord}[\s.,-]+${year}`,
  String.raw`${monthWord}[\s.]+(?<day>\d\d?)${ordinal}[\s,]+(?<year>20\d\d)`,
].map((form) => new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, "giu"));

/** Whether the day comes first in a date of numbers, as far as the date itself tells; undefined where it does not. */
function dayLeads(one: number, other: number, sign: string): boolean | undefined {
  if (sign === "." || one > 12) return true;
  return other > 12 ? false : undefined;
}

function lastOf(text: string): { form: RegExp; groups: Record<string, string | undefined> } | null {
  // No date is without a digit, and most headers are.
  if (!/\d/.test(text)) return null;
  for (const form of forms) {
    const found = [...text.matchAll(form)].pop();
    if (found) return { form, groups: found.groups ?? {} };
  }
  return null;
}

/**
 * Whether texts of one row or column have the day before the month, "31/12/2025", or after it, "12/31/2025"; undefined where
 * none tells, or they do not agree.
 */
export function dayFirst(texts: Iterable<unknown>): boolean | undefined {
  const told = new Set<boolean>();
  for (const text of texts) {
    const { one, other, sign } = (typeof text === "string" && lastOf(text)?.groups) || {};
    if (one === undefined || sign === ".") continue;
    const leads = dayLeads(Number(one), Number(other), sign ?? "");
    if (leads !== undefined) told.add(leads);
  }
  return told.size === 1 ? told.has(true) : undefined;
}

/**
 * The day that a text names, of a span the last: "2025-12-31", "31.12.2025", "12/31/2025", "Dec 31, 2025", "31. Dezember 2025".
 * Undefined for none, null for one that nobody can tell: "04/05/2026", where it is not known whether the day comes first.
 */
export function readDate(text: string, isDayFirst?: boolean): NamedDay | null | undefined {
  const found = lastOf(text);
  if (!found) return undefined;
  const { one, other, sign, part, year: named } = found.groups;
  let month = part === undefined ? Number(found.groups.month) : monthNumber(part);
  let day = Number(found.groups.day);
  if (one !== undefined) {
    const leads = dayLeads(Number(one), Number(other), sign ?? "") ?? (one === other ? true : isDayFirst);
    if (leads === undefined) return null;
    [day, month] = (leads ? [one, other] : [other, one]).map(Number);
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { year: Number(named) + (named?.length === 2 ? 2000 : 0), month, day, rest: text.replace(found.form, " ") };
}
