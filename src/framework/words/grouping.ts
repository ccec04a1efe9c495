import type { Vocabulary } from "./word";

/** How cells are pooled into margins: all of them, each row, each column, or each cell alone. The first is the default. */
const groupings = ["all", "rows", "columns", "each"] as const;

export type Grouping = (typeof groupings)[number];

export const groupingWords: Vocabulary<Grouping> = { what: 'a grouping ("all", "rows", "columns" or "each")', words: groupings, aliases: {} };
