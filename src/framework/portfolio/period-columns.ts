import { type AmountColumn, amountColumns, type Period } from "./grid";
import { columnOf, ofOtherMatter, ofOtherPeriod } from "./header-words";
import { type Header, isActual, isTelling } from "./headers";
import { type NamedPeriod, periodLabel } from "./read-period";

/** A column that could hold one amount of one period. */
export interface PeriodColumn extends Pick<Period, "label" | "months"> {
  at: number;
  column: AmountColumn;
  /** The header names the amount; a header that names none means revenue. */
  named: boolean;
  /** Words that are not known: of several columns for one amount the one with the fewest is meant. */
  unknown: number;
  /** A budget, a plan or an earlier period. */
  planned: boolean;
  /** The header says that it is actual. */
  actual: boolean;
  /** Null where no year is named. */
  end: number | null;
}

const sums = new Set(["total", "sum", "summe", "gesamt", "insgesamt"]);
const toDate = new Set(["ytd", "ltm", "ttm", "cumulative", "kumuliert", "cum", "running"]);

/** "Total Q1" sums other columns; "Total revenue Q1" does not. */
function sumsOthers(words: string[], named: boolean): boolean {
  return words.some((word, at) => sums.has(word) && !(named && at + 1 < words.length));
}

/**
 * The month that a fiscal year begins with, where its months go on past December: of "FY26" above April to March, April.
 * Numbered months are counted from there already.
 */
function firstMonthOf(headers: Header[]): number {
  const firsts: number[] = [];
  let [year, first, last] = [0, 0, 0];
  for (const { period } of headers) {
    if (!period?.fiscal || period.months !== 1 || period.numbered) continue;
    if (period.year !== year) [year, first] = [period.year ?? 0, period.part];
    else if (last === 12 && period.part <= 3 && period.part < first) firsts.push(first);
    last = period.part;
  }
  return firsts.length > 0 ? Math.min(...firsts) : 1;
}

/** Which month of its year a period is; fiscal years may begin with another than January. */
function placeInYear({ fiscal, numbered, part }: NamedPeriod, firstMonth: number): number {
  return fiscal && !numbered ? ((part - firstMonth + 12) % 12) + 1 : part;
}

/** What each month or date stands for, by how far they are apart: a month, a quarter or a year. */
function spanOf(headers: Header[], firstMonth: number): 1 | 3 | 12 {
  const named = headers.flatMap(({ period }) =>
    period?.months === 1 && period.year !== null ? [period.year * 12 + placeInYear(period, firstMonth)] : [],
  );
  const months = [...new Set(named)].sort((a, b) => a - b);
  const apart = (span: number): boolean => months.slice(1).every((month, at) => (month - months[at]) % span === 0);
  return months.length < 2 ? 1 : apart(12) ? 12 : apart(3) ? 3 : 1;
}

function periodOf(
  named: NamedPeriod,
  date: Header["date"],
  span: 1 | 3 | 12,
  firstMonth: number,
): Pick<PeriodColumn, "label" | "months" | "end"> {
  const { months, year } = named;
  const part = months === 1 ? placeInYear(named, firstMonth) : named.part;
  if (months !== 1 || year === null) return { label: periodLabel(named), months, end: year === null ? null : year * 12 + part * months };
  // The first day of a calendar quarter or year stands for all of it.
  const begins = date?.day === 1 && part % span === 1;
  const month = begins ? part + span - 1 : part;
  const end = year * 12 + month;
  // Of "Dec 2024" and "Dec 2025" nobody can tell whether they are years, but they are no two months of one.
  const isWhole = month % span === 0 && (date !== null || span < 12);
  return { label: periodLabel(isWhole && span > 1 ? { ...named, months: span, part: month / span } : named), months: span, end };
}

/** All columns that could hold an amount of a period, planned ones too, in sheet order. */
export function periodColumns(headers: Header[]): PeriodColumn[] {
  const firstMonth = firstMonthOf(headers);
  const span = spanOf(headers, firstMonth);
  const all = headers.flatMap(({ period, others, date }, at) => {
    if (!period) return [];
    const words = others.filter(isTelling);
    const found = columnOf(words);
    const column = found === undefined ? "revenue" : amountColumns.find((amount) => amount === found);
    const named = found !== undefined;
    if (column === undefined || ofOtherMatter(words) || words.some((word) => toDate.has(word))) return [];
    const said = { named, unknown: words.length, planned: ofOtherPeriod(words), actual: isActual(others), isSum: sumsOthers(words, named) };
    return [{ at, column, ...said, ...periodOf(period, date, span, firstMonth) }];
  });
  // Sums are taken where nothing else is of their kind.
  return all.filter(({ isSum, months }) => !isSum || all.every((other) => other.isSum || other.months !== months));
}

/** Where some columns of an amount say that they are actual, those that say something else are not: "Latest view Q3 26". */
function actualOf(all: PeriodColumn[]): PeriodColumn[] {
  return all.filter(({ planned, column, unknown }) => {
    const words = all.flatMap((other) => (other.column === column && other.actual ? other.unknown : []));
    return !planned && (words.length === 0 || unknown <= Math.max(...words));
  });
}

/** Those that count: actual figures before planned ones, columns that name revenue before those that name nothing. */
function meant(all: PeriodColumn[], revenueNamed: boolean): PeriodColumn[] {
  const actual = actualOf(all);
  const candidates = actual.length > 0 || revenueNamed ? actual : all;
  const byName = candidates.some(({ column, named }) => column === "revenue" && named);
  return candidates.filter(({ named, unknown, planned }) => named || (!byName && (unknown === 0 || planned || !revenueNamed)));
}

/** The finest kind of period of which there are a year's worth; else the finest of which there are two. */
function kindOf(columns: PeriodColumn[]): Period["months"] | undefined {
  const kinds = ([1, 3, 6, 12] as const).map((months) => {
    const labels = new Set(columns.filter((one) => one.months === months && one.column === "revenue").map(({ label }) => label));
    return { months, count: labels.size };
  });
  const several = kinds.filter(({ count }) => count > 1);
  return (several.find(({ months, count }) => months * count >= 12) ?? several[0])?.months;
}

/**
 * The periods whose amounts stand in columns of their own, in time order; undefined where there are not two. Sums of other
 * columns are none of them, and what is planned only where nothing else is there.
 * @param revenueNamed Whether another column, without a period, names revenue.
 */
export function periodsOf(all: PeriodColumn[], revenueNamed: boolean): Period[] | undefined {
  const candidates = meant(all, revenueNamed);
  const kind = kindOf(candidates);
  if (kind === undefined) return undefined;
  const ofKind = candidates.filter(({ months }) => months === kind);
  const dated = ofKind.some(({ end }) => end !== null);
  const periods = new Map<string, Period>();
  // Where no period names its year they follow each other as they stand.
  for (const { label, months, end } of ofKind.filter(({ column, end }) => column === "revenue" && (!dated || end !== null))) {
    if (!periods.has(label)) periods.set(label, { label, months, end: end ?? (periods.size + 1) * months });
  }
  if (periods.size < 2) return undefined;
  for (const { label, column, at } of ofKind.sort((one, other) => one.unknown - other.unknown || one.at - other.at)) {
    const period = periods.get(label);
    if (period && period[column] === undefined) period[column] = at;
  }
  return [...periods.values()].sort((one, other) => one.end - other.end);
}
