import { type Column, columnLetters, type Mapping, quotedSheet } from "../framework/portfolio/grid";
import type { Area } from "./block";
import type { Source } from "./planner-workbook";

/** A column's name inside the brackets of a structured reference. */
export function columnSpecifier(header: string): string {
  return header.replace(/['#[\]@]/g, "'$&");
}

/** Zero-based position of an address without sheet: "B4:G46" is row 3, column 1, 43 rows, 6 columns. */
export function areaOf(address: string): Area {
  const cells = address.replace(/^.*!/, "").replace(/\$/g, "").split(":");
  const [first, last] = [cells[0], cells[cells.length - 1]].map((cell) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/i.exec(cell) ?? ["", "A", "1"];
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(row) - 1, column: column - 1 };
  });
  return { row: first.row, column: first.column, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
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

/**
 * The portfolio's columns as a formula refers to them: structured references where it is a table whose own header row was
 * taken, so that an inserted row counts; else absolute ranges below the headers.
 * @param headers The texts of the header row.
 */
export function columnReferences(source: Source, mapping: Mapping, headers: string[]): Partial<Record<Column, string>> {
  const area = areaOf(source.address);
  const first = area.row + mapping.headerRow + 2;
  const last = area.row + area.rows;
  const references: Partial<Record<Column, string>> = {};
  for (const [name, offset] of Object.entries(mapping.columns) as [Column, number][]) {
    if (source.kind === "table" && source.tableName && mapping.headerRow === 0) {
      references[name] = `${source.tableName}[${columnSpecifier(headers[offset])}]`;
    } else {
      const letters = columnLetters(area.column + offset);
      references[name] = `${quotedSheet(source.sheet)}!$${letters}$${first}:$${letters}$${last}`;
    }
  }
  return references;
}

/** What a user knows a source by: the table's name, else "Plan!B4:G46". */
export function placeOf({ kind, tableName, sheet, address }: Source): string {
  return kind === "table" && tableName ? tableName : `${quotedSheet(sheet)}!${address}`;
}
