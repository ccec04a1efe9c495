import type { Vocabulary } from "./word";

/** What adds to a listing fee of AWS Marketplace: a channel partner's private offer, a sale in South Korea. */
const feeModifierNames = ["channel", "korea"] as const;

export type FeeModifier = (typeof feeModifierNames)[number];

export const feeModifierWords: Vocabulary<FeeModifier> = {
  what: 'a modifier ("channel" or "korea")',
  words: feeModifierNames,
  aliases: {},
};
