import { businessModels } from "../../framework/words/business-model";
import type { Content } from "../block";
import { investmentCells, labels, models, totalCell } from "./places";
import type { Investments, PointedTotal } from "../planner-workbook";
import { totalOf } from "../pointed-total";

/**
 * What the user means to invest in each move, from the cells of the placement block: each beside the model that stands in its row.
 * Where the moves are not calculated yet, or by Excel without the functions, no model stands there and their order counts.
 */
export function investmentsOf(values: Content[][]): Investments {
  const header = values.findIndex((row) => row.includes(labels.investment));
  const known = header >= 0;
  const column = known ? values[header].indexOf(labels.investment) : investmentCells.column;
  const named = known ? values[header].indexOf(labels.model) : 0;
  const below = values.slice(known ? header + 1 : investmentCells.row);
  const end = below.findIndex((row) => row.includes(labels.afterMoves));
  const rows = end < 0 ? below : below.slice(0, end);
  const isCalculated = rows.some((row) => businessModels.some((model) => row[named] === model));
  return Object.fromEntries(
    businessModels.flatMap((model, rung) => {
      const row = isCalculated ? rows.find((cells) => cells[named] === model) : rows.slice(0, models)[rung];
      return typeof row?.[column] === "number" ? [[model, row[column]]] : [];
    }),
  );
}

/** The total that the lines are tied to; null where none was pointed at. */
export function tiedTotal(formulas: Content[][], values: Content[][]): PointedTotal | null {
  const labelled = values.findIndex((row) => row.includes(labels.total));
  const row = labelled < 0 ? totalCell.row : labelled;
  const column = (formulas[row] ?? []).findIndex((cell) => /^=SUM\(.+\)$/.test(String(cell)));
  return column < 0 ? null : totalOf(String(formulas[row][column]).slice("=SUM(".length, -1), [[values[row][column]]]);
}
