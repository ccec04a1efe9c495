/** A number format that shows a number as a day: year, day or month letters outside of quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  return /[yd]|m{3}/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "")) && !/^general$/i.test(format);
}

export interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * The day that Excel's number stands for: 46023 is 1 January 2026. Right from 1 March 1900 on, since Excel counts a
 * 29 February 1900. Days to years by Howard Hinnant's civil_from_days, https://howardhinnant.github.io/date_algorithms.html.
 */
export function dayOf(serial: number): Day {
  const days = Math.floor(serial) + 693899;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Years are counted from March, so that the leap day is the last.
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
