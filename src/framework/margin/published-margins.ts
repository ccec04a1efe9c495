import type { Assumptions } from "../assumptions/assumptions";
import { presetInForce } from "../assumptions/in-force";
import { valueAt } from "../cells/range";
import type { Range } from "../cells/range";
import { isBlankLabel } from "../cells/cell";
import { wordAt } from "../cells/words";
import { FrameworkError } from "../framework-error";
import { businessModelWords } from "../words/business-model";
import type { Point } from "../words/point";
import type { Preset } from "../words/preset";
import { benchmarkMargin } from "./benchmark-margin";
import { noMargin } from "./blended-margin";

/**
 * The margin of the business model in each cell, in the shape of the range: an assumption's, else the preset's; null for a
 * blank or excluded cell and, among several, where nobody published one. Throws "not-available" for that where there is one cell.
 */
export function publishedMargins(
  model: Range,
  preset: Preset | null,
  point: Point,
  assumptions: Assumptions,
): (number | null)[][] {
  const chosen = presetInForce(assumptions, preset);
  const alone = model.rows * model.columns === 1;
  const seen = new Map<unknown, number | null>();
  const margins: (number | null)[][] = [];
  for (let row = 0; row < model.rows; row++) {
    const line = new Array<number | null>(model.columns);
    for (let column = 0; column < model.columns; column++) {
      const cell = model.cells[row][column];
      let margin = seen.get(cell);
      if (margin === undefined) seen.set(cell, (margin = marginOf(row, column)));
      line[column] = margin;
    }
    margins.push(line);
  }
  return margins;

  function marginOf(row: number, column: number): number | null {
    const value = valueAt(model, row, column);
    if (typeof value === "number" && !isBlankLabel(value)) {
      throw new FrameworkError("value", "looks up a published margin; for your own numbers use GROSSMARGIN");
    }
    const word = wordAt(businessModelWords, model, row, column);
    if (word === null || word === "exclude") return null;
    const benchmark = benchmarkMargin(word, chosen, point, assumptions);
    if (!benchmark && alone) throw noMargin(word, chosen, point);
    return benchmark?.value ?? null;
  }
}
