import type { Vocabulary } from "./word";

/** What an attach rate counts: customers, or their money. The first is the default. */
const attachMeasures = ["accounts", "amount"] as const;

export type AttachMeasure = (typeof attachMeasures)[number];

export const attachMeasureWords: Vocabulary<AttachMeasure> = {
  what: 'a measure ("accounts" or "amount")',
  words: attachMeasures,
  aliases: {},
};
