import type { Fact } from "./sources";

/** Share of the base that makes a business model reached: an equal share of five models. A rule of this product. */
export const establishedShare = { value: 0.2, kind: "assumption", source: "rule" } as const satisfies Fact;
