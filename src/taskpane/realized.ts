import type { Assumptions } from "../framework/assumptions/assumptions";
import { studyInForce } from "../framework/assumptions/in-force";
import type { Kind, SourceId } from "../framework/facts/sources";
import { studyFacts } from "../framework/facts/studies";
import { ladderStep, type LadderStepName } from "../framework/multiplier/ladder-step";
import { multiplier } from "../framework/multiplier/multiplier";
import { realizedMultiplier } from "../framework/multiplier/realized-multiplier";
import { amountOffsets } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import type { Definition } from "../framework/words/definition";
import type { Study } from "../framework/words/study";
import { columnCells } from "./model-cells";

/** Partner revenue per $1 of AWS revenue as it is, beside what the studies print. */
export interface Realized {
  multipliers: Record<Definition, number>;
  /** By the services definition, the ladder's own; null below 0. */
  step: LadderStepName | null;
  /** AWS revenue of the lines used, and the cells that hold it. */
  awsRevenue: number;
  cells: string[];
  /** What the study chosen gives for the full stack, or what the assumptions put in its place. */
  fullStack: { study: Study; value: number; kind: Kind; source: SourceId };
}

/** Null where no column holds AWS revenue, or where it does not come to more than 0. */
export function realized({ columns, lines, grid, mapping }: Portfolio, assumptions: Assumptions): Realized | null {
  const offsets = amountOffsets(mapping, "awsRevenue");
  if (offsets.length === 0) return null;
  const amounts = lines.map(({ awsRevenue }) => awsRevenue ?? 0);
  const awsRevenue = amounts.reduce((sum, amount) => sum + amount, 0);
  if (awsRevenue <= 0) return null;
  const of = (definition: Definition): number => realizedMultiplier(columns, amounts, definition);
  const multipliers = { own: of("own"), services: of("services"), all: of("all") };
  const study = studyInForce(assumptions);
  const value = multiplier(null, study, assumptions);
  const { fullStack } = studyFacts[study];
  const kind = value === fullStack.value ? fullStack.kind : "assumption";
  return {
    multipliers,
    step: multipliers.services < 0 ? null : ladderStep(multipliers.services),
    awsRevenue,
    cells: columnCells(grid, mapping, offsets),
    fullStack: { study, value, kind, source: kind === "assumption" ? "rule" : fullStack.source },
  };
}
