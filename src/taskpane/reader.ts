/** What reads a portfolio and judges it. */
import { recogniseColumns } from "../framework/portfolio/columns";
import { headerTexts } from "../framework/portfolio/header-texts";
import { readPortfolio, readPortfolioInSteps } from "../framework/portfolio/read-portfolio";
import { analyse } from "./analysis";
import { carryMapping } from "./carry-mapping";

export const reader = { recogniseColumns, readPortfolio, readPortfolioInSteps, headerTexts, carryMapping, analyse };
export type Reader = typeof reader;
