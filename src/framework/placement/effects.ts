import type { Assumptions } from "../assumptions/assumptions";
import type { ExplainedItem, ExplainedRow } from "./explain";
import type { Lines } from "./lines";

/** What a change of the assumptions does to one figure; null where it cannot be answered. */
export interface Effect {
  item: ExplainedItem | "money left on the table";
  before: string | number | null;
  after: string | number | null;
  unit: ExplainedRow["unit"];
}

/** The figures of a portfolio that differ between two sets of assumptions. */
export function effects(_lines: Lines, _before: Assumptions, _after: Assumptions): Effect[] {
  return [];
}
