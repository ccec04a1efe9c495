import type { Grid } from "./grid";
import type { Line } from "./portfolio";

/** The texts of a column beside the lines that count, each with its first row; no more than `most`. */
export function distinctTexts({ values }: Grid, lines: readonly Line[], column: number, most: number): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { row } of lines) {
    const cell = values[row][column];
    if (typeof cell === "string" && cell.trim() !== "" && !texts.has(cell)) texts.set(cell, row);
    if (texts.size === most) break;
  }
  return texts;
}
