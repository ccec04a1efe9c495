import type { Vocabulary } from "./word";

/** The kinds of AWS Marketplace offer that have a listing fee of their own; the first is the default. */
export const offers = ["private", "saas", "server", "data", "renewal", "services"] as const;

export type Offer = (typeof offers)[number];

export const offerWords: Vocabulary<Offer> = { what: "an offer", words: offers, aliases: {} };
