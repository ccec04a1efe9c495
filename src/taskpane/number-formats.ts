/** How the pane writes numbers in the user's locale. Rounds for the eye only: nothing is computed from these texts. */
export interface NumberFormats {
  /** 1912345 as "1.91M", or "1,91 Mio.": money short. */
  amount(value: number): string;
  /** 0.12345 as "0.12345": as a cell holds it. */
  plain(value: number): string;
  /** 1912345.5 as "1,912,345.5": money exact, on hover and for screen readers. */
  exact(value: number): string;
  /** 0.734 as "73%". A share is never rounded to the other side of a threshold, nor to none or all: 0.196 is "19.6%". */
  percent(value: number, threshold?: number): string;
  /** 0.3127 as "31.3%". */
  rate(value: number): string;
  /** 0.125 as "12.5%", 0.2 as "20%": what a user has given, or a sum of it, to four decimals. */
  given(value: number): string;
  /** 2.2472 as "2.2". */
  decimal(value: number): string;
  /** 6.4 as "6.40": revenue per $1. Never rounded onto a mark that it has not reached: 1.258 stays beside 1.26. */
  ratio(value: number, marks?: readonly number[]): string;
  count(value: number): string;
  /** "2026-09" as "Sep 2026". */
  month(yearMonth: string): string;
  /** Milliseconds since 1970 as "Sep 1, 2026, 2:30 PM", in the user's time zone. */
  moment(when: number): string;
}

/** Formatters are made when first used: making one takes longer than using it, and a pane needs few at first. */
export function numberFormats(language: string | undefined): NumberFormats {
  const locale = localeOf(language);
  const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const formatter = lazy(() => new Intl.NumberFormat(locale, options));
    return (value) => formatter().format(value);
  };
  const whole = format({ style: "percent", maximumFractionDigits: 0 });
  const fine = format({ style: "percent", maximumFractionDigits: 1 });
  const exactPercent = format({ style: "percent", maximumFractionDigits: 4 });
  const compact = lazy(() => new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }));
  const twoDigits = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const fourDigits = format({ minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const small = format({ maximumFractionDigits: 2 });
  const count = format({ maximumFractionDigits: 0 });
  const monthAndYear = lazy(() => new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", timeZone: "UTC" }));
  const moment = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
  // German has no short form of thousands: 365,432 would come out as 365.000, rounded without a sign that it is.
  const short = (value: number): string => {
    const parts = compact().formatToParts(value);
    return parts.some(({ type }) => type === "compact") ? parts.map((part) => part.value).join("") : count(value);
  };
  const differs = (value: number, digits: number, mark: number): boolean => {
    const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
    return value !== mark && (rounded === mark || rounded < mark !== value < mark);
  };
  return {
    amount: (value) => (Math.abs(value) < 1000 ? small(value) : short(value)),
    plain: format({ maximumFractionDigits: 15 }),
    exact: format({ maximumFractionDigits: 2 }),
    percent: (value, threshold = 0) => {
      const marks = [0, 1, threshold];
      if (!marks.some((mark) => differs(value, 2, mark))) return whole(value);
      return marks.some((mark) => differs(value, 3, mark)) ? exactPercent(value) : fine(value);
    },
    rate: fine,
    given: exactPercent,
    decimal: format({ maximumFractionDigits: 1 }),
    ratio: (value, marks = []) => (marks.some((mark) => differs(value, 2, mark)) ? fourDigits : twoDigits)(value),
    count,
    month: (yearMonth) => monthAndYear().format(new Date(`${yearMonth}-01`)),
    moment: (when) => moment().format(when),
  };
}

/** The locale in a browser's language; "en-US@posix", where the machine's is POSIX, is one that Intl throws at. None: Intl's own. */
function localeOf(language: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(language?.split("@")[0])[0];
  } catch {
    return undefined;
  }
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
