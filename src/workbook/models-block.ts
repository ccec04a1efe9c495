import { isBlank } from "../framework/portfolio/cell-text";
import type { GivenModel } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { asText, type Block, type Content } from "./block";
import { fingerprint } from "./fingerprint";
import { givenModelOf, spelling } from "./given-models";
import { modelHeaders } from "./layout";
import { tableHead } from "./table-block";
import type { TableContent, TableRow } from "./table-rows";

type ModelCells = Record<(typeof modelHeaders)[number], Content>;

/** What stands above the table of given models. */
export function modelsBlock(): Block {
  return tableHead(
    "Business models of your words",
    "Which business model a word of your book stands for. Blue values are yours to change: the placement follows. exclude or subtotal leaves a line out.",
    [40, 28, 18, 8, 24],
  );
}

/** The rows of a new table: every word that the framework does not know, with the model that was given to it or recognised. */
export function modelRows({ given, grid, mapping }: Portfolio): { text: string; cells: ModelCells }[] {
  const { model, offering } = mapping.columns;
  const counts = { model: new Map<string, number>(), offering: new Map<string, number>() };
  for (const row of grid.values.slice(mapping.headerRow + 1)) {
    const column = model !== undefined && !isBlank(row[model]) && row[model] !== 0 ? "model" : "offering";
    const at = column === "model" ? model : offering;
    if (at === undefined) continue;
    const text = spelling(row[at]);
    counts[column].set(text, (counts[column].get(text) ?? 0) + 1);
  }
  return given.map((entry) => {
    const text = spelling(entry.text);
    const ofModel = counts.model.get(text) ?? 0;
    const ofOffering = counts.offering.get(text) ?? 0;
    const byPlanner = entry.model === "subtotal" && !mapping.given?.some((other) => spelling(other.text) === text);
    return {
      text: entry.text,
      cells: {
        "In your book": asText(entry.text),
        "Business model": entry.model,
        "Found in": ofModel > 0 ? "Business model" : "Offering",
        Lines: ofModel > 0 ? ofModel : ofOffering,
        "Given by": byPlanner ? "recognised as a total" : "you",
      },
    };
  });
}

/** The columns that say where a word occurs: renewed as long as the user has not put anything else there. */
const occurrence = ["Found in", "Lines"] as const;

/** Fingerprints of what was written there, by the word. */
type Marks = Record<string, string[]>;

export function occurrenceMarks(rows: readonly { text: string; cells: ModelCells }[]): Marks {
  return Object.fromEntries(rows.map(({ text, cells }) => [spelling(text), occurrence.map((header) => fingerprint(cells[header]))]));
}

/** Says in the rows of a table where their words occur now; a word that is gone has no lines. Returns the marks as they are then. */
function renewOccurrences(headers: string[], content: Content[][], rows: ReturnType<typeof modelRows>, before: Marks | undefined): Marks {
  const marks = occurrenceMarks(rows);
  for (const row of content) {
    const text = spelling(row[headers.indexOf("In your book")]);
    const now = rows.find((one) => spelling(one.text) === text)?.cells;
    if (!now && !before?.[text]) continue;
    marks[text] = occurrence.map((header, index) => {
      const column = headers.indexOf(header);
      const mark = before?.[text]?.[index] ?? "";
      // A version before has left no marks.
      if (column < 0 || (before && mark !== fingerprint(row[column]))) return mark;
      row[column] = now ? now[header] : header === "Lines" ? 0 : row[column];
      return fingerprint(row[column]);
    });
  }
  return marks;
}

/**
 * Puts what was given into a table that is there: rows by their word, further columns and rows kept. A model goes in only where
 * the cell still says what was read: what the user has changed on the sheet since, or calculates there, stays, and its word is
 * named in `kept`. Another spelling of the same model stays, too. Where words occur is said anew.
 * @param read What the table said when it was read; null: no table then.
 * @param before The marks of the last write; undefined where there are none.
 */
export function filledModels(
  table: TableContent,
  portfolio: Portfolio,
  read: readonly GivenModel[] | null,
  before?: Marks,
): { content: Content[][]; added: ModelCells[]; kept: string[]; marks: Marks } {
  const [textColumn, modelColumn] = ["In your book", "Business model"].map((header) => table.headers.indexOf(header));
  const content = table.rows.map((cells) => [...cells]);
  const added: ModelCells[] = [];
  const kept: string[] = [];
  const rows = modelRows(portfolio);
  for (const { text, cells } of rows) {
    const row = content.find((line) => spelling(line[textColumn]) === spelling(text));
    const wanted = cells["Business model"];
    const said = read?.find((entry) => spelling(entry.text) === spelling(text))?.model;
    if (!row) added.push(cells);
    else if (wanted !== said && wanted !== givenModelOf(String(row[modelColumn]))) {
      if (givenModelOf(String(row[modelColumn])) === said) row[modelColumn] = wanted;
      else kept.push(text);
    }
  }
  return { content, added, kept, marks: renewOccurrences(table.headers, content, rows, before) };
}

/** A row by the headers of its table, formats as the columns have them. */
export function rowByHeaders(headers: readonly string[], cells: Record<string, Content>): TableRow {
  return { cells: headers.map((header) => cells[header] ?? ""), formats: headers.map(() => null) };
}
