import type { Portfolio } from "../framework/portfolio/portfolio";

/** Whether a column is missing without which no line can be placed: the model or a name to guess it by, and revenue. */
export function lacksColumns({ mapping: { columns, periods } }: Portfolio): boolean {
  return (columns.model === undefined && columns.offering === undefined) || (columns.revenue === undefined && periods === undefined);
}
