import { type AmountColumn, amountOffsets, type Column, columnLetters, quotedSheet } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import type { Area } from "./block";
import type { Source } from "./planner-workbook";

/** The size of a sheet. */
export const sheetRows = 1048576;
export const sheetColumns = 16384;

/** A column's name inside the brackets of a structured reference. */
export function columnSpecifier(header: string): string {
  return header.replace(/['#[\]@]/g, "'$&");
}

/** Zero-based position of an address: "B4:G46" is row 3, column 1, 43 rows, 6 columns; "A:F" has all rows, "5:9" all columns. */
export function areaOf(address: string): Area {
  const cells = address.replace(/^.*!/, "").replace(/\$/g, "").split(":");
  const [first, last] = [cells[0], cells[cells.length - 1]].map((cell) => {
    const [, letters, row] = /^([A-Z]*)(\d*)$/i.exec(cell) ?? [];
    if (!letters && !row) throw new RangeError(`areaOf requires the address of cells; found "${address}"`);
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: row ? Number(row) - 1 : null, column: letters ? column - 1 : null };
  });
  const [row, column] = [first.row ?? 0, first.column ?? 0];
  return { row, column, rows: (last.row ?? sheetRows - 1) - row + 1, columns: (last.column ?? sheetColumns - 1) - column + 1 };
}

/** Cells of a sheet. */
export interface NamedCells {
  sheet: string;
  area: Area;
}

/** The cells that a name stands on; null where there is no such name, or its formula is no reference to cells of one sheet. */
export function namedCells(name: string | undefined, names: readonly { name: string; formula: string }[]): NamedCells | null {
  const formula = names.find((item) => item.name === name)?.formula ?? "";
  const [, reference] = /^=((?:'(?:[^']|'')+'|[^\s"'()!]+)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)$/i.exec(formula) ?? [];
  return reference ? { sheet: sheetOf(reference), area: areaOf(reference) } : null;
}

/** The name of the sheet in an address of Excel: "'Bob''s plan'!A1:B2" is on "Bob's plan". */
export function sheetOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}

/** The address of an area without its sheet: "B4:G46". */
export function addressOf(area: Area): string {
  const start = `${columnLetters(area.column)}${area.row + 1}`;
  const end = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
  return start === end ? start : `${start}:${end}`;
}

/** An area as a name refers to it: "=Plan!$B$4:$G$46". */
export function absoluteFormula(sheet: string, area: Area): string {
  return `=${quotedSheet(sheet)}!${addressOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** Cells that arithmetic is done with: a formula's "" is nought, where "+" and "-" would answer #VALUE!. A sum has none any more. */
function numbersOf(cells: string, sign = ""): string {
  return cells.startsWith("(") ? `${sign}${cells}` : `IF(${cells}="",0,${sign}${cells})`;
}

/** The portfolio as formulas refer to it. */
export interface PortfolioReferences {
  /** The business model of each line; null where it is known from given models alone. */
  model: string | null;
  offering: string | null;
  /** The amount of each line: one reference, or the sum of those that count, a cell holding "" being 0; null where there is none. */
  revenue: string;
  /** As costs are needed: positive. */
  cost: string | null;
  awsRevenue: string | null;
  category: string | null;
}

/**
 * The portfolio's columns as a formula refers to them: structured references where it is a table whose own header row was
 * taken, so that an inserted row counts; else absolute ranges below the headers. Amounts that stand by period are one block of
 * columns where they lie side by side, which every PPF function sums across, else the sum of the columns.
 */
export function portfolioReferences(source: Source, { mapping, grid, costs }: Pick<Portfolio, "mapping" | "grid" | "costs">): PortfolioReferences {
  const area = areaOf(source.address);
  const first = area.row + mapping.headerRow + 2;
  const last = area.row + area.rows;
  const headers = mapping.headerRow < 0 ? [] : grid.values[mapping.headerRow].map(String);
  const structured = source.kind === "table" && source.tableName && mapping.headerRow === 0;
  const columns = (from: number, to: number): string => {
    if (structured) {
      const [start, end] = [from, to].map((offset) => columnSpecifier(headers[offset]));
      return from === to ? `${source.tableName}[${start}]` : `${source.tableName}[[${start}]:[${end}]]`;
    }
    const [start, end] = [from, to].map((offset) => columnLetters(area.column + offset));
    return `${quotedSheet(source.sheet)}!$${start}$${first}:$${end}$${last}`;
  };
  const label = (column: Column): string | null => {
    const offset = mapping.columns[column];
    return offset === undefined ? null : columns(offset, offset);
  };
  const amount = (column: AmountColumn): string | null => {
    const offsets = [...amountOffsets(mapping, column)].sort((one, other) => one - other);
    if (offsets.length === 0) return null;
    const [from, to] = [offsets[0], offsets[offsets.length - 1]];
    if (to - from === offsets.length - 1) return columns(from, to);
    return `(${offsets.map((offset) => numbersOf(columns(offset, offset))).join("+")})`;
  };
  const cost = amount("cost");
  return {
    model: label("model"),
    offering: label("offering"),
    revenue: amount("revenue") ?? "",
    cost: cost !== null && costs === "negative" ? numbersOf(cost, "-") : cost,
    awsRevenue: amount("awsRevenue"),
    category: label("category"),
  };
}

/** What VLOOKUP would take for wildcards, and the look-alikes that stand for them where texts are compared. */
const wildcards = ["~∼", "*∗", "?‽"];

/**
 * The formula of the name that says each line's business model where the book's own words do not: what was given to the word in
 * the model column or, where that is blank, to the offering; else the word itself. One definition for all formulas. VLOOKUP
 * answers #VALUE! to a text over 255 characters, as a note below the lines may be: nothing was given to it.
 * @param table Name of the table of given models.
 */
export function modelsUsedFormula({ model, offering }: PortfolioReferences, table: string): string {
  const plain = (text: string): string => wildcards.reduce((inner, [sign, other]) => `SUBSTITUTE(${inner},"${sign}","${other}")`, text);
  const models = `CHOOSE({1,2},${plain(`${table}[In your book]`)},${table}[Business model])`;
  const given = (text: string, otherwise: string): string => `IFERROR(VLOOKUP(${plain(text)},${models},2,FALSE),${otherwise})`;
  const byOffering = offering === null ? '""' : given(offering, '""');
  // Blank as the pane reads it: nothing, spaces, or the 0 of a formula that refers to nothing.
  return model === null ? `=${byOffering}` : `=IF((TRIM(${model})="")+(${model}=0),${byOffering},${given(model, model)})`;
}

/** What a user knows a source by: the table's name, else "Plan!B4:G46". */
export function placeOf({ kind, tableName, sheet, address }: Source): string {
  return kind === "table" && tableName ? tableName : `${quotedSheet(sheet)}!${address}`;
}
