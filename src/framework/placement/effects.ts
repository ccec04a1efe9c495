import type { Assumptions } from "../assumptions/assumptions";
import { presetInForce } from "../assumptions/in-force";
import { FrameworkError } from "../framework-error";
import { moneyLeft } from "../margin/money-left";
import { orNotAvailable } from "../or-not-available";
import { explain, explainedItems } from "./explain";
import type { ExplainedItem, ExplainedRow } from "./explain";
import type { Lines } from "./lines";

/** What a change of assumptions does to one item of the evidence. */
export interface Effect {
  item: ExplainedItem | "money left on the table";
  /** "" where there is nothing to say; null where nothing published or given answers: `missing` then says why. */
  before: string | number | null;
  after: string | number | null;
  unit: ExplainedRow["unit"];
  /** Why a side has no answer, and what to give: a sentence without its subject. */
  missing: { before: string | null; after: string | null };
}

type Row = Pick<Effect, "item" | "unit"> & { value: string | number | null; missing: string | null };

/**
 * What changes when one set of assumptions takes the place of another, in the order in which the evidence is told, money left on
 * the table last (where the lines have costs). Empty where nothing does. Throws where a sum overflows.
 */
export function effects(lines: Lines, before: Assumptions, after: Assumptions): Effect[] {
  const now = rowsOf(lines, before);
  const then = rowsOf(lines, after);
  return now.flatMap((row, index): Effect[] => {
    const other = then[index];
    if (isSame(row.value, other.value)) return [];
    // A side without a placement has no unit to tell.
    const { item, unit } = row.value === null ? other : row;
    return [{ item, before: row.value, after: other.value, unit, missing: { before: row.missing, after: other.missing } }];
  });
}

/** Sums added up in another order differ in their last digits: that is no change. */
function isSame(before: Row["value"], after: Row["value"]): boolean {
  if (typeof before !== "number" || typeof after !== "number") return before === after;
  return Math.abs(before - after) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after));
}

function rowsOf(lines: Lines, assumptions: Assumptions): Row[] {
  const explained = orNotAvailable(() => explain(lines, null, assumptions));
  const rows: Row[] =
    explained instanceof FrameworkError
      ? explainedItems.map((item) => ({ item, unit: "text", value: null, missing: explained.message }))
      : explained.map(({ item, unit, value, missing }) =>
          missing ? { item, unit, value: null, missing: missing.message } : { item, unit, value, missing: null },
        );
  if (!lines.cost?.some((amount) => amount !== 0)) return rows;
  const left = orNotAvailable(() => moneyLeft(lines, presetInForce(assumptions), "mid", assumptions));
  const told = left instanceof FrameworkError ? { value: null, missing: left.message } : { value: left, missing: null };
  return [...rows, { item: "money left on the table", unit: "amount", ...told }];
}
