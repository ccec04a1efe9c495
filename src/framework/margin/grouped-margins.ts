import { reaches } from "../reaches";
import { FrameworkError } from "../framework-error";
import type { Grouping } from "../words/grouping";
import { pooledMargin } from "./pooled-margin";

/**
 * Pooled gross margins of a block of amounts given row by row: one for all, a column of one a row, a row of one a column,
 * or one a cell.
 * Null where there is nothing and, among several, where there is cost without revenue. Throws where the costs sum to less than 0,
 * and "divide-by-zero" for cost without revenue where one margin is asked for.
 */
export function groupedMargins(
  revenue: readonly number[],
  cost: readonly number[],
  columns: number,
  by: Grouping,
): (number | null)[][] {
  const totalCost = cost.reduce((sum, amount) => sum + amount, 0);
  if (!reaches(totalCost, 0, cost.reduce((size, amount) => size + Math.abs(amount), 0))) {
    const sum = Number(totalCost.toPrecision(12));
    throw new FrameworkError("value", `requires cost as positive numbers; the sum is ${sum}: pass -C2:C9`);
  }
  if (by === "all") return [[pooledMargin(revenue, cost)]];
  const rows = revenue.length / columns;
  const across = by === "rows" ? 1 : columns;
  const down = by === "columns" ? 1 : rows;
  const revenues = new Array<number>(down * across).fill(0);
  const costs = new Array<number>(down * across).fill(0);
  for (let index = 0; index < revenue.length; index++) {
    const row = by === "columns" ? 0 : Math.floor(index / columns);
    const group = row * across + (by === "rows" ? 0 : index % columns);
    revenues[group] += revenue[index];
    costs[group] += cost[index];
  }
  if (down * across === 1) return [[pooledMargin(revenue, cost)]];
  const margins: (number | null)[][] = [];
  for (let row = 0; row < down; row++) {
    const line = new Array<number | null>(across);
    for (let column = 0; column < across; column++) {
      const group = row * across + column;
      line[column] = revenues[group] === 0 ? null : (revenues[group] - costs[group]) / revenues[group];
    }
    margins.push(line);
  }
  return margins;
}
