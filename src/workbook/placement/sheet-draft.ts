import { columnLetters } from "../../framework/portfolio/grid";
import type { Area, Block, Content } from "../block";
import { type Look, looks } from "../layout";

/** A figure in a row of its own: label, value, unit, source, note. */
export interface Output {
  label: string;
  unit: string;
  note: string;
  format?: string;
  look?: Look;
}

/** A block while it is laid out, row by row from the top. Rows and columns are offsets in the block. */
export class SheetDraft {
  readonly cells: Block["cells"] = [];
  readonly spills: Block["spills"] = [];
  readonly formats: Block["formats"] = [];
  readonly looks: Block["looks"] = [];
  readonly tallRows = [0];

  /** @param origin Zero-based position of the block on its sheet. */
  constructor(
    private readonly origin: { row: number; column: number },
    readonly width: number,
  ) {}

  /** The address of a cell of the block: "B6". */
  at(row: number, column: number): string {
    return `${columnLetters(this.origin.column + column)}${this.origin.row + row + 1}`;
  }

  /** The address of a cell whose row stays when the formula is filled down: "B$6". */
  atRow(row: number, column: number): string {
    return this.at(row, column).replace(/\d+$/, "$$$&");
  }

  /** The address of cells below each other: "B6:B10". */
  span(row: number, column: number, rows: number): string {
    return `${this.at(row, column)}:${this.at(row + rows - 1, column)}`;
  }

  /** The next row; the cells left out are null. Returns its offset. */
  put(...content: (Content | null)[]): number {
    this.cells.push([...content, ...Array<null>(this.width - content.length).fill(null)]);
    return this.cells.length - 1;
  }

  format(format: string, row: number, column: number, rows = 1): void {
    this.formats.push({ area: { row, column, rows, columns: 1 }, format });
  }

  look(look: Look, row: number, column: number, columns = 1, rows = 1): void {
    this.looks.push({ area: { row, column, rows, columns }, look });
  }

  /** Where a formula spills from the first cell of an area. */
  spill(area: Area): void {
    this.spills.push(area);
  }

  /** A row of column titles. Returns its offset. */
  header(titles: string[], columnsOfNumbers: number[]): number {
    const row = this.put(...titles);
    this.look(looks.header, row, 0, titles.length);
    for (const column of columnsOfNumbers) this.look(looks.headerOfNumbers, row, column);
    titles.forEach((_, column) => {
      if (columnsOfNumbers.includes(column - 1) && !columnsOfNumbers.includes(column)) this.look(looks.afterNumber, row, column);
    });
    if (titles.length > 5) this.tallRows.push(row);
    return row;
  }

  /** A blank row and the title of what follows. */
  section(title: string): void {
    this.put();
    this.look(looks.section, this.put(title), 0);
  }

  /** @param source Where the figure comes from: a function or another section. */
  output({ label, unit, note, format, look }: Output, formula: string, source: string): void {
    const row = this.put(label, formula, unit, source, note);
    this.answer(row, look);
    this.look(looks.unit, row, 2);
    this.look(looks.quiet, row, 3, 2);
    if (format) this.format(format, row, 1);
  }

  /** The value of a row, which may be an answer of several lines. */
  answer(row: number, look?: Look): void {
    this.look({ ...looks.value, ...look }, row, 1);
    if (look?.wrap) this.tallRows.push(row);
  }
}
