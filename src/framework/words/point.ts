import type { Vocabulary } from "./word";

/** Where in a published range a margin lies. */
export const points = ["low", "mid", "high"] as const;

export type Point = (typeof points)[number];

export const pointWords: Vocabulary<Point> = { what: "a point", words: points, aliases: {} };
