import type { Block, Content } from "./block";
import { independence, looks } from "./layout";

/** What stands above a table: a title and a line that says what it is for. One column, so that columns inserted in the table stay out. */
export function tableHead(title: string, text: string, widths: number[]): Block {
  const line = (content: string): Content[] => [content];
  return {
    rows: 3,
    columns: 1,
    cells: [line(title), line(text), line(independence)],
    spills: [],
    formats: [],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: looks.title },
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, look: looks.quiet },
    ],
    widths,
    tallRows: [0],
    frozenRows: 5,
    tableRow: 4,
  };
}
