import type { CellType, Rectangle } from "../engine";
import { newSeries, type CellArea, type ChartSeries } from "./chart";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/**
 * The series that Excel finds in a block of cells. A first line of texts, or one that begins with a blank corner, is their
 * names; a first line across of texts is the categories. Auto: the longer side is the categories.
 * types: of the block's cells.
 */
export function seriesOf({ sheetId, at }: CellArea, types: CellType[][], by: SeriesBy): ChartSeries[] {
  const inColumns = by === "Auto" ? at.rows >= at.columns : by === "Columns";
  const corner = types[0][0] === "Empty" && at.rows > 1 && at.columns > 1;
  const topIsText = at.rows > 1 && (corner || areTexts(types[0].slice(at.columns > 1 ? 1 : 0)));
  const leftIsText = at.columns > 1 && (corner || areTexts(types.slice(topIsText ? 1 : 0).map((line) => line[0])));
  const [names, categories] = inColumns ? [topIsText, leftIsText] : [leftIsText, topIsText];
  const line = (index: number, from: number): Rectangle =>
    inColumns
      ? { row: at.row + from, column: at.column + index, rows: at.rows - from, columns: 1 }
      : { row: at.row + index, column: at.column + from, rows: 1, columns: at.columns - from };
  const area = (rectangle: Rectangle): CellArea => ({ sheetId, at: rectangle });
  const [first, count, from] = [categories ? 1 : 0, inColumns ? at.columns : at.rows, names ? 1 : 0];
  return Array.from({ length: count - first }, (_, offset) => {
    const index = first + offset;
    return newSeries({
      name: names ? area({ ...line(index, 0), rows: 1, columns: 1 }) : null,
      values: area(line(index, from)),
      categories: categories ? area(line(0, from)) : null,
    });
  });
}

function areTexts(line: CellType[]): boolean {
  const filled = line.filter((type) => type !== "Empty");
  return filled.length > 0 && filled.every((type) => type === "String");
}
