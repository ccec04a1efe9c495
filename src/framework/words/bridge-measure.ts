import type { Vocabulary } from "./word";

/** What a bridge explains: the change of gross profit, or of the pooled margin. The first is the default. */
export const bridgeMeasures = ["profit", "points"] as const;

export type BridgeMeasure = (typeof bridgeMeasures)[number];

export const bridgeMeasureWords: Vocabulary<BridgeMeasure> = {
  what: 'a measure ("profit" or "points")',
  words: bridgeMeasures,
  aliases: {},
};
