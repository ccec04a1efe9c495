/** What reads a portfolio and judges it. */
import { recogniseColumns } from "../framework/portfolio/columns";
import { readPortfolio, readPortfolioInSteps } from "../framework/portfolio/read-portfolio";
import { analyse } from "./analysis";
import { carryMapping } from "./carry-mapping";

export const reader = { recogniseColumns, readPortfolio, readPortfolioInSteps, carryMapping, analyse };
export type Reader = typeof reader;
