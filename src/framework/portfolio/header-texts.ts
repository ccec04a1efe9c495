import type { Grid, Mapping } from "./grid";
import { headersOf } from "./headers";

/** The texts of all columns by which they are found again, as they stand; where two header rows stand above each other, both joined. */
export function headerTexts(grid: Grid, { headerRow }: Mapping): string[] {
  return headersOf(grid, headerRow).map((header) => header.text);
}
