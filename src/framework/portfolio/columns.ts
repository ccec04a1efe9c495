import { byContents, holdsTexts } from "./column-contents";
import { type AmountColumn, amountColumns, type Column, columnNames, type Grid, type Mapping, type Period } from "./grid";
import { couldBe, columnOf, ofOtherPeriod, phrases } from "./header-words";
import { type Header, headersOf, isHeaderLike, isTelling, isUnitRow } from "./headers";
import { areEqual, partsOf } from "./parts-of";
import { periodColumns, periodsOf } from "./period-columns";
import { isTotalName } from "./subtotals";

const rowsSearched = 20;

/** The last year that a header names, in full or as "FY26"; 0 for none. */
function yearOf(words: string[]): number {
  const years = words.map((word) => /^(?:fy|cy)?(20)?(\d\d)$/.exec(word)).filter((found) => found !== null);
  return Math.max(0, ...years.filter((found) => found[1] || /^[fc]y/.test(found[0])).map((found) => Number(found[2])));
}

/**
 * Headers of one row to columns: the whole header first, in the order of the synonyms, then contained words with the fewest others, the
 * last year first.
 */
function recogniseSingle(headers: string[][]): Mapping["columns"] {
  const found: Mapping["columns"] = {};
  const taken = new Set<number>();
  const take = (column: Column, at: number): void => {
    found[column] = at;
    taken.add(at);
  };
  for (const { column, synonyms } of phrases) {
    const whole = (words: string[]) => (phrase: string[]) => phrase.join(" ") === words.join(" ");
    const ranks = headers.map((words, at) => (taken.has(at) ? -1 : synonyms.findIndex(whole(words))));
    const least = Math.min(...ranks.filter((rank) => rank >= 0));
    if (least < Infinity) take(column, ranks.indexOf(least));
  }
  for (const { column, synonyms } of phrases) {
    if (found[column] !== undefined) continue;
    let best = -1;
    let fewest = Infinity;
    headers.forEach((words, at) => {
      if (taken.has(at) || !couldBe(words, synonyms)) return;
      const others = words.filter(isTelling).length + (ofOtherPeriod(words) ? 100 : 0) - yearOf(words) / 1000;
      if (others < fewest) [best, fewest] = [at, others];
    });
    if (best >= 0) take(column, best);
  }
  return found;
}

type Recognised = Pick<Mapping, "columns" | "periods">;

function isPlainRevenue({ period, words }: Header): boolean {
  return period === null && !ofOtherPeriod(words);
}

/** A budget or last year's cost is none of the actual revenue. */
function withoutOtherPeriods(found: Mapping["columns"], headers: Header[]): Mapping["columns"] {
  const isOther = (at: number | undefined): boolean => at !== undefined && ofOtherPeriod(headers[at].words);
  if (isOther(found.revenue)) return found;
  const kept = Object.entries(found).filter(([column, at]) => !amountColumns.some((amount) => amount === column) || !isOther(at));
  return Object.fromEntries(kept);
}

function recognise(headers: Header[]): Recognised {
  const byPeriod = periodColumns(headers);
  const single = withoutOtherPeriods(recogniseSingle(headers.map(({ words }) => words)), headers);
  const revenueNamed = single.revenue !== undefined && isPlainRevenue(headers[single.revenue]);
  const periods = periodsOf(byPeriod, revenueNamed);
  if (!periods) {
    // A period alone is the revenue where nothing else is.
    const alone = byPeriod.filter(({ column, planned, unknown }) => column === "revenue" && !planned && unknown === 0);
    if (single.revenue === undefined && alone.length === 1) single.revenue = alone[0].at;
    return { columns: single };
  }
  // The rest of the headers; beside the amounts of each period, a total of them is no column of its own.
  const columns = withoutOtherPeriods(recogniseSingle(headers.map(({ words, period }) => (period ? [] : words))), headers);
  for (const amount of amountColumns) {
    if (periods.some((period) => period[amount] !== undefined)) delete columns[amount];
  }
  return { columns, periods };
}

/** Periods up to the last with revenue: a sheet may have columns for those to come, blank or 0. All where none has any. */
function withRevenue({ values }: Grid, headerRow: number, periods: Period[] | undefined): Pick<Mapping, "periods"> {
  if (!periods) return {};
  const has = (at: number | undefined): boolean =>
    at !== undefined && values.some((row, below) => below > headerRow && typeof row[at] === "number" && row[at] !== 0);
  let last = periods.length;
  while (last > 0 && !has(periods[last - 1].revenue)) last--;
  return { periods: last > 0 ? periods.slice(0, last) : periods };
}

/** The headers, those left out that speak of amounts above texts: "Sales channel", "Cost type". */
function headersAbove(grid: Grid, headerRow: number): Header[] {
  return headersOf(grid, headerRow).map((header, at) => {
    const isAmount = amountColumns.some((amount) => amount === columnOf(header.words));
    return isAmount && holdsTexts(grid, headerRow, at) ? { ...header, words: [], period: null, others: [] } : header;
  });
}

/** The columns and periods by the headers of a given row. */
export function recogniseRow(grid: Grid, headerRow: number): Recognised {
  const { columns, periods } = recognise(headersAbove(grid, headerRow));
  return { columns, ...withRevenue(grid, headerRow, periods) };
}

/** A column that could be meant, too, beside the one that was taken. */
export interface Rival {
  offset: number;
  taken: number;
}

/**
 * The headers that could stand for the same amount as the one taken, without those that serve another column and those of a
 * budget or an earlier period: "Net sales" beside "Revenue"; in wide form, another column of the same period. Beside a total its
 * parts are none, nor is it beside them.
 */
export function rivalsOf(amount: AmountColumn, grid: Grid, mapping: Mapping): Rival[] {
  const { headerRow, columns, costs = [], periods = [] } = mapping;
  const headers = headersAbove(grid, headerRow);
  const single = columns[amount];
  const byPeriod = periods.flatMap((period) => amountColumns.map((column) => period[column]));
  const taken = new Set([...Object.values(columns), ...costs, ...byPeriod]);
  if (single === undefined) {
    const all = periodColumns(headers);
    return all.flatMap(({ at, column, label, named, planned, unknown }) => {
      const own = periods.find((period) => period.label === label)?.[amount];
      // "Americas 2025" beside "EMEA 2025" is as good.
      const isAsGood = all.some((other) => other.at === own && unknown <= other.unknown);
      const fits = column === amount && (named || isAsGood) && !planned && !taken.has(at);
      return fits && own !== undefined ? [{ offset: at, taken: own }] : [];
    });
  }
  const rivals = headers.flatMap(({ words }, offset) =>
    columnOf(words) === amount && !ofOtherPeriod(words) && !taken.has(offset) ? [{ offset, taken: single }] : [],
  );
  const known = amount === "cost" && costs.length > 0 ? costs : [single];
  const lines = grid.values.slice(headerRow + 1);
  const isWhole = rivals.length > 0 && areEqual(lines, known, partsOf(lines, [...known, ...rivals.map(({ offset }) => offset)]));
  return isWhole ? [] : rivals;
}

/**
 * The cost where several columns hold some: the one that is on every line the total of the others, or is it by its name; else all
 * kinds of cost, to be added up. Not where revenue, too, may be another column: then each may have a cost of its own.
 */
function withCosts(grid: Grid, mapping: Mapping): Mapping {
  const { headerRow, columns, periods } = mapping;
  const { cost } = columns;
  if (cost === undefined || periods) return mapping;
  const headers = headersAbove(grid, headerRow);
  // "Cost (EUR)" beside "Cost (USD)" is the same cost, and so is that of another year.
  const kind = (at: number): string => headers[at].others.filter(isTelling).join(" ");
  const found = [cost];
  for (const { offset } of rivalsOf("cost", grid, mapping)) {
    const isOfYear = yearOf(headers[offset].words) === yearOf(headers[cost].words);
    if (isOfYear && found.every((at) => kind(at) !== kind(offset))) found.push(offset);
  }
  const lines = grid.values.slice(headerRow + 1);
  const costs = partsOf(lines, found);
  const isNamed = (at: number): boolean => isTotalName(kind(at)) && kind(at).split(" ").length === 2;
  const total = found.find((at) => areEqual(lines, [at], costs)) ?? found.find(isNamed);
  if (total !== undefined) return { ...mapping, columns: { ...columns, cost: total } };
  return rivalsOf("revenue", grid, mapping).length > 0 ? mapping : { ...mapping, costs };
}

/** A row of texts over a row with a number is taken for headers even where no word is known. */
function unknownHeaderRow(grid: Grid): number {
  const filled = (cell: string | number | boolean): boolean => String(cell).trim() !== "";
  const first = grid.values.findIndex((row) => row.filter(filled).length > 1);
  if (first < 0 || first + 1 >= grid.values.length) return -1;
  const texts = grid.values[first].filter(filled).every((cell) => typeof cell === "string");
  return texts && grid.values[first + 1].some((cell) => typeof cell === "number") ? first : -1;
}

/** One text alone in its row, unless numbers stand right below it. */
function isTitle({ values }: Grid, row: number, headers: Header[]): boolean {
  const filled = headers.flatMap(({ text }, at) => (text.trim() === "" ? [] : [at]));
  return headers.length > 1 && filled.length === 1 && typeof values[row + 1]?.[filled[0]] !== "number";
}

/** How many of the columns that a portfolio needs are found; periods count more than one amount, more header rows more than one. */
function found({ columns, periods }: Recognised, headers: Header[]): number {
  const single = columnNames.filter((name) => columns[name] !== undefined).length;
  if (!periods) return single;
  const amounts = amountColumns.filter((amount) => periods.some((period) => period[amount] !== undefined)).length;
  return single + amounts + (Math.max(...headers.map(({ rows }) => rows)) + 1) / 2;
}

/**
 * Finds the header row, which may stand some rows down, the columns of the portfolio by their headers, and the periods where
 * the amounts stand in a column a period. What is not recognised is left out, for the user to point at. No column serves twice.
 */
export function recogniseColumns(grid: Grid): Mapping {
  let best: Mapping = { headerRow: -1, columns: {} };
  let most = 0;
  const rows = Math.min(grid.values.length, rowsSearched);
  for (let headerRow = 0; headerRow < rows; headerRow++) {
    // Where their units stand right below, the headers end there.
    if (!isHeaderLike(grid, headerRow) || isUnitRow(grid, headerRow + 1)) continue;
    const headers = headersAbove(grid, headerRow);
    if (isTitle(grid, headerRow, headers)) continue;
    const recognised = recognise(headers);
    const { columns, periods } = recognised;
    const count = found(recognised, headers);
    const needed = columns.model !== undefined || columns.revenue !== undefined || periods !== undefined;
    if (needed && count > most) [best, most] = [{ headerRow, ...recognised }, count];
  }
  if (most === 0) return { headerRow: unknownHeaderRow(grid), columns: {} };
  return withCosts(grid, byContents(grid, { ...best, ...withRevenue(grid, best.headerRow, best.periods) }));
}
