import { quotedSheet } from "../framework/portfolio/grid";
import type { Content } from "./block";
import type { PointedTotal } from "./planner-workbook";
import { addressOf, areaOf, sheetOf } from "./references";

/** Cells as a total of the P&L: their address, "'Plan 2026'!E48" whatever Excel quotes, and the sum of their numbers. */
export function totalOf(address: string, values: Content[][]): PointedTotal {
  const value = values.flat().reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
  return { address: `${quotedSheet(sheetOf(address))}!${addressOf(areaOf(address))}`, value };
}
