import { type ChartContent, type ChartDesign, isStacked } from "./chart";

/** Smallest and largest value, of stacks where the series stand on each other. */
export function extent(design: ChartDesign, content: ChartContent): { low: number; high: number } {
  const values = content.series.map(({ points }) => points.map((point) => point ?? 0));
  const shown = isStacked(design.type)
    ? content.categories.flatMap((_, at) =>
        [1, -1].map((side) => values.reduce((sum, line) => sum + (Math.sign(line[at] ?? 0) === side ? line[at] : 0), 0)),
      )
    : content.series.flatMap(({ points }) => points.filter((point) => point !== null));
  return shown.length === 0 ? { low: 0, high: 1 } : { low: Math.min(...shown), high: Math.max(...shown) };
}
