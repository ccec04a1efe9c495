import type { AssumptionKey } from "../../framework/assumptions/assumptions";
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
  /** What an assumption says, as a plain formula without "="; `otherwise` where it is not given. */
  assumed(key: AssumptionKey, otherwise: string): string;
}

export function placementReferences(source: Source, portfolio: Portfolio, names: ReferredNames): PlacementReferences {
  const { model, revenue, cost, category, awsRevenue } = portfolioReferences(source, portfolio);
  const models = names.modelsUsed ?? model ?? "";
  const assumptions = `${names.assumptions}[[Key]:[Value]]`;
  return {
    models,
    revenue,
    lines: `${models},${revenue}`,
    cost: cost ?? "",
    category: category ?? "",
    awsRevenue: awsRevenue ?? "",
    assumptions,
    assumed: (key, otherwise) => {
      const given = `VLOOKUP("${key}",${assumptions},COLUMNS(${assumptions}),FALSE)`;
      return `IFERROR(IF(${given}=0,"${otherwise}",${given}),"${otherwise}")`;
    },
  };
}
