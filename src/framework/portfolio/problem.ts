import { type Column, columnLabels } from "./grid";
import type { Problem } from "./portfolio";

/** A matter of one column in the form that all of them have: the column, the cell, what is wrong. */
export function problem(column: Column, address: string, what: string): Problem {
  return { address, column, what, message: `${columnLabels[column]}, ${address}: ${what}` };
}
