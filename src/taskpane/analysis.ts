import type { Assumptions } from "../framework/assumptions/assumptions";
import type { Program } from "../framework/facts/programs";
import type { MixRow } from "../framework/placement/mix";
import { mix } from "../framework/placement/mix";
import type { Move } from "../framework/placement/moves";
import { moves } from "../framework/placement/moves";
import type { Placement } from "../framework/placement/placement";
import { place } from "../framework/placement/placement";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { type Deepening, deepening } from "../framework/programs/deepening";
import type { Suggestions } from "../framework/programs/suggest";
import type { Profile } from "../framework/programs/profile";
import { suggest } from "../framework/programs/suggest";
import { type Broadening, broadening } from "./broadening";
import { type LeftOnTable, leftOnTable } from "./left-on-table";
import { type MissingCells, missingCells } from "./missing-cells";
import { type ModelCells, modelCells } from "./model-cells";
import { type Realized, realized } from "./realized";

/** Everything that the framework says about one portfolio. */
export interface Analysis {
  placement: Placement;
  /** The placement by revenue, where the base is another. */
  byRevenue: Placement | null;
  moves: Move[];
  mix: MixRow[];
  /** Where the amounts of each model stand on the sheet. */
  cells: ModelCells[];
  /** Where a cost or a service category is missing. */
  missing: MissingCells;
  /** Null where no AWS revenue is given. */
  realized: Realized | null;
  /** Null where no costs are given. */
  leftOnTable: LeftOnTable | null;
  /** Null where no line has a service category. */
  broadening: Broadening | null;
  /** Services tier and specializations, by the profile. */
  deepening: Deepening;
  /** Over all motions: what a write puts on the sheet. */
  suggestions: Suggestions;
}

/** Asks the framework for everything that the pane shows of a portfolio; throws FrameworkError where it has no answer. */
export function analyse(
  portfolio: Portfolio,
  assumptions: Assumptions,
  profile: Profile,
  catalogue: readonly Program[],
): Analysis {
  const lines = portfolio.columns;
  const placement = place(lines, assumptions);
  const models = mix(lines);
  const suggestions = suggest(placement.reach, [], profile, undefined, catalogue);
  return {
    placement,
    byRevenue: placement.base === "revenue" ? null : place({ ...lines, cost: null }, assumptions),
    moves: moves(lines, placement, null, assumptions),
    mix: models,
    cells: modelCells(portfolio),
    missing: missingCells(portfolio),
    realized: realized(portfolio, assumptions),
    leftOnTable: leftOnTable(lines, models, assumptions),
    broadening: broadening(portfolio.lines, assumptions),
    deepening: deepening(profile, suggestions),
    suggestions,
  };
}
