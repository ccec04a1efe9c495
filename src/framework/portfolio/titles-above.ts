import { cellAddress, type Grid } from "./grid";

/** Texts in a row that may be a title, and their longest: more are headers or lines of something else, or prose. */
const [titleTexts, titleLength] = [2, 100];

/** Titles apart from the cells read, the nearest first, up to what else stands above. */
export function titlesAbove({ sheet, row, above = [] }: Grid): { text: string; address: string }[] {
  const titles = [];
  for (let up = above.length - 1; up >= 0; up--) {
    const filled = above[up].flatMap((cell, column) => (cell === "" ? [] : [{ cell, column }]));
    if (filled.length > titleTexts || filled.some(({ cell }) => typeof cell !== "string")) break;
    for (const { cell, column } of filled) {
      const text = String(cell);
      const address = cellAddress({ sheet, row: row - above.length, column: 0 }, up, column);
      if (text.length <= titleLength) titles.push({ text, address });
    }
  }
  return titles;
}
