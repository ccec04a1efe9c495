import { notAmount } from "./cell-text";
import { type AmountColumn, amountOffsets, cellAddress, type Grid, type Mapping } from "./grid";
import type { Problem } from "./portfolio";
import { problem } from "./problem";

/** The amounts of the row that was read last. A cell that is not a number is told, and counts as blank. */
export class RowAmounts {
  /** Summed over the periods that count; null where all cells are blank. */
  revenue: number | null = null;
  cost: number | null = null;
  awsRevenue: number | null = null;
  /** One a cell of revenue, then of cost: what a subtotal is told by. */
  readonly each: (number | null)[] = [];
  /** How many of those are revenue. */
  readonly revenueCells: number;
  private readonly offsets: Record<AmountColumn, number[]>;

  /** @param problems Where a cell that is no amount is told. */
  constructor(
    private readonly grid: Grid,
    mapping: Mapping,
    private readonly problems: Problem[],
  ) {
    const [revenue, cost, awsRevenue] = (["revenue", "cost", "awsRevenue"] as const).map((column) => amountOffsets(mapping, column));
    this.offsets = { revenue, cost, awsRevenue };
    this.revenueCells = revenue.length;
  }

  read(row: number): void {
    this.each.length = 0;
    this.revenue = this.sum("revenue", row);
    this.cost = this.sum("cost", row);
    this.awsRevenue = this.sum("awsRevenue", row);
  }

  private sum(column: AmountColumn, row: number): number | null {
    let sum: number | null = null;
    for (const offset of this.offsets[column]) {
      const cell = this.grid.values[row][offset];
      let amount: number | null = null;
      if (typeof cell === "number" && Number.isFinite(cell)) {
        amount = cell;
        sum = (sum ?? 0) + cell;
      } else if (cell !== "") {
        const wrong = notAmount(cell);
        if (wrong) this.problems.push(problem(column, cellAddress(this.grid, row, offset), wrong));
      }
      if (column !== "awsRevenue") this.each.push(amount);
    }
    return sum;
  }
}
