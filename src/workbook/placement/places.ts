import { explainedItems } from "../../framework/placement/explain";
import { businessModels } from "../../framework/words/business-model";
import type { Area } from "../block";

/**
 * Where everything stands in the placement block, as offsets: the same for every portfolio, so that what the user has put there is
 * found again.
 */
export const models = businessModels.length;

/** Where the placement itself stands: the program sheet compares with it. The other figures of the evidence follow below. */
export const placementCell = { row: 5, column: 1 };

/** First rows of the sections below. */
export const mixRow = placementCell.row + explainedItems.length + 4;
export const totalRow = mixRow + models;
export const movesRow = totalRow + 1 + 3;
export const gapRow = movesRow + models + 3;
export const realizedRow = gapRow + models + 3;
export const explainRow = realizedRow + 5 + 3;
export const explainEnd = explainRow + explainedItems.length;
export const checksRow = explainEnd + 3;
/** The latest check is the last: what an older version has written stays in its rows. */
export const checkRows = 13;
export const aboutRow = checksRow + checkRows + 2;
/** What benchmarks are of: the notes beside them refer to it. */
export const studyRow = aboutRow + 3;
export const presetRow = studyRow + 1;

/** What stands beside or above the cells that are read: the user may have inserted rows or columns since. */
export const labels = {
  model: "Business model",
  investment: "Your investment",
  afterMoves: "Money left on the table",
  total: "Total of the P&L",
} as const;

/** The user's investment in the moves, a row a business model: theirs to fill. */
export const investmentCells: Area = { row: movesRow, column: 7, rows: models, columns: 1 };

/** The sum of the cells that the lines are tied to. */
export const totalCell: Area = { row: checksRow + 8, column: 1, rows: 1, columns: 1 };
