import type { Vocabulary } from "./word";

/** The topics of the figures on record. */
const benchmarkTopics = ["multiplier", "ladder", "margin", "fee", "tier"] as const;

export type BenchmarkTopic = (typeof benchmarkTopics)[number];

export const benchmarkTopicWords: Vocabulary<BenchmarkTopic> = { what: "a topic", words: benchmarkTopics, aliases: {} };
