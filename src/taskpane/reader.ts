/** What reads a portfolio and judges it, as a script of its own: nobody needs it before there are cells to read. */
import { recogniseColumns } from "../framework/portfolio/columns";
import { headerTexts } from "../framework/portfolio/header-texts";
import { readPortfolio, readPortfolioInSteps } from "../framework/portfolio/read-portfolio";
import { analyse } from "./analysis";
import { carryMapping } from "./carry-mapping";
import { bringPart } from "./load-part";

export const reader = { recogniseColumns, readPortfolio, readPortfolioInSteps, headerTexts, carryMapping, analyse };
export type Reader = typeof reader;

bringPart("reader", reader);
