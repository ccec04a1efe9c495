import type { Vocabulary } from "./word";

/** What a score measures: how far up the framework, or how broad the mix. The first is the default. */
const axes = ["rung", "breadth"] as const;

type Axis = (typeof axes)[number];

export const axisWords: Vocabulary<Axis> = { what: 'an axis ("rung" or "breadth")', words: axes, aliases: {} };
