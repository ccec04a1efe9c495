/** Park and Miller's generator: the same inputs in every run. */
export class Random {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  unit(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }
  chance(share: number): boolean {
    return this.unit() < share;
  }
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }
  fraction(low: number, high: number): number {
    return Math.round((low + this.unit() * (high - low)) * 1e4) / 1e4;
  }
  amount(most = 1e6): number {
    return Math.round(this.unit() * most * 100) / 100;
  }
  pick<T>(values: readonly T[]): T {
    return values[this.whole(0, values.length - 1)];
  }
  column<T>(rows: number, make: (row: number) => T): T[][] {
    return Array.from({ length: rows }, (_, row) => [make(row)]);
  }
  block<T>(rows: number, columns: number, make: (row: number) => T): T[][] {
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, () => make(row)));
  }
}
