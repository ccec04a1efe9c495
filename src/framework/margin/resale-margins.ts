import { amounts, parallelAmounts } from "../cells/amounts";
import { inShapeOf, sizeOf } from "../cells/range";
import type { Range } from "../cells/range";
import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";
import { resaleMargin } from "./resale-margin";

/**
 * The margin of each resold line, in the shape of sell; list has as many cells. The rates of one line are any range of components;
 * of several lines one row for all, or a row a line.
 * Null where a line among several sells nothing; a single one throws "divide-by-zero".
 */
export function resaleMargins(list: Range, sell: Range, rates: Range): (number | null)[][] {
  const [prices, sold] = parallelAmounts(list, sell);
  const discounts = discountsOf(rates, sold.length);
  const margins = prices.map((price, line) => resaleMargin(price, sold[line], discounts[line % discounts.length]));
  if (margins.length === 1 && margins[0] === null) throw new FrameworkError("divide-by-zero", "requires a selling price");
  return inShapeOf(sell, margins);
}

/** The sum of the components: one for each line, or one for all. */
function discountsOf(rates: Range, lines: number): number[] {
  const components = amounts(rates);
  if (lines === 1 || rates.rows === 1) return [sum(components)];
  if (rates.rows === lines) return inShapeOf(rates, components).map(sum);
  throw new FrameworkError("value", `requires one row of rates for all lines, or a row a line; ${sizeOf(rates)}, for ${lines} lines`);
}
