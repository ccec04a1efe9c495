import type { Vocabulary } from "./word";

/** Which revenue is realized beside AWS revenue: all but resell, services and managed services, or all. The first is standard. */
export const definitions = ["own", "services", "all"] as const;

export type Definition = (typeof definitions)[number];

export const definitionWords: Vocabulary<Definition> = {
  what: 'a definition ("own", "services" or "all")',
  words: definitions,
  aliases: {},
};
