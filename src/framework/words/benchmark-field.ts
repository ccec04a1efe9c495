import type { Vocabulary } from "./word";

/** What is on record about a figure. The first is the default. */
export const benchmarkFields = ["value", "unit", "kind", "source", "year", "link"] as const;

export type BenchmarkField = (typeof benchmarkFields)[number];

export const benchmarkFieldWords: Vocabulary<BenchmarkField> = { what: "a field", words: benchmarkFields, aliases: {} };
