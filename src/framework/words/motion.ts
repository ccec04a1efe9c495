import type { Vocabulary } from "./word";

/** The four motions by which AWS groups its partner programs. */
export const motions = ["build", "market", "sell", "grow"] as const;

export type Motion = (typeof motions)[number];

export const motionWords: Vocabulary<Motion> = { what: "a motion", words: motions, aliases: {} };
