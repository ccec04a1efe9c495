import { businessModelWords } from "../words/business-model";
import { serviceCategoryWords } from "../words/service-category";
import { match, nearest, type Vocabulary } from "../words/word";
import { type Cell, isBlank, notAmount } from "./cell-text";
import { amountColumns, type Grid, type Mapping } from "./grid";

/** How many rows below the headers are looked at. */
const rowsLooked = 200;

/** Whether a column holds words and no number, be it one stored as text. */
export function holdsTexts({ values }: Grid, headerRow: number, at: number): boolean {
  const cells = values.slice(headerRow + 1, headerRow + 1 + rowsLooked).flatMap((row) => (isBlank(row[at]) ? [] : [row[at]]));
  const isWord = (cell: Cell): boolean => typeof cell === "string" && /\p{L}/u.test(cell) && Boolean(notAmount(cell)?.endsWith("not a number"));
  return cells.length > 1 && cells.every(isWord);
}

/**
 * What the cells say where headers do not: a column called category that holds none may hold the models, or something else; where
 * nothing is called an offering or a model, the first column of texts names the lines.
 */
export function byContents({ values }: Grid, { headerRow, columns: found, periods = [], ...mapping }: Mapping): Mapping {
  const columns = { ...found };
  const rows = values.slice(headerRow + 1, headerRow + 1 + rowsLooked);
  const textsIn = (at: number): string[] =>
    rows.flatMap((row) => (typeof row[at] === "string" && /\p{L}/u.test(row[at]) ? [row[at]] : []));
  const { category } = columns;
  if (category !== undefined) {
    const texts = textsIn(category);
    const hold = (words: Vocabulary<string>, find: typeof match | typeof nearest): boolean =>
      texts.some((text) => find(words, text) !== undefined);
    if (texts.length > 0 && !hold(serviceCategoryWords, match)) {
      const isModel = columns.model === undefined && hold(businessModelWords, match);
      if (isModel) columns.model = category;
      if (isModel || !hold(serviceCategoryWords, nearest)) delete columns.category;
    }
  }
  const { offering } = columns;
  // Numbers of lines are no names.
  const isNumbered = offering !== undefined && textsIn(offering).length === 0;
  if ((offering === undefined || isNumbered) && columns.model === undefined) {
    const taken = [...Object.values(columns), ...periods.flatMap((period) => amountColumns.map((amount) => period[amount]))];
    const first = (values[0] ?? []).findIndex((_, at) => !taken.includes(at) && textsIn(at).length > 0);
    if (first >= 0) columns.offering = first;
  }
  return { ...mapping, headerRow, columns, ...(periods.length > 0 && { periods }) };
}
