import type { Portfolio } from "../../framework/portfolio/portfolio";
import type { Source } from "../planner-workbook";
import { portfolioReferences } from "../references";

/** Names of what the formulas of the placement refer to beside the portfolio. */
export interface ReferredNames {
  /** The table of assumptions. */
  assumptions: string;
  /** The name that says which business model each line counts for; null where the book's own words do. */
  modelsUsed: string | null;
}

/** The arguments of the placement's formulas. "" is an omitted argument. */
export interface PlacementReferences {
  models: string;
  revenue: string;
  /** Models and revenue: the first two arguments of most functions. */
  lines: string;
  cost: string;
  category: string;
  awsRevenue: string;
  /** Key and value of the assumptions. */
  assumptions: string;
}

export function placementReferences(source: Source, portfolio: Portfolio, names: ReferredNames): PlacementReferences {
  const { model, revenue, cost, category, awsRevenue } = portfolioReferences(source, portfolio);
  const models = names.modelsUsed ?? model ?? "";
  return {
    models,
    revenue,
    lines: `${models},${revenue}`,
    cost: cost ?? "",
    category: category ?? "",
    awsRevenue: awsRevenue ?? "",
    assumptions: `${names.assumptions}[[Key]:[Value]]`,
  };
}
