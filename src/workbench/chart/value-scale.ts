import { type AxisScale, axisScale } from "./axis-scale";
import { type ChartContent, type ChartDesign, type ChartInfo, isBar, isStacked } from "./chart";

/** Points of a chart's height that title, legend and categories take, and those that a step needs for its label. */
const furniture = 82;
const stepHeight = 13;
/** Share of a chart's width that lying bars have, and the points that a step beside another needs. */
const barShare = 0.6;
const stepWidth = 34;

/** Ends and step of a chart's value axis: fewer steps in a small chart. */
export function valueScale(chart: Pick<ChartInfo, keyof ChartDesign | "frame">, content: ChartContent): AxisScale {
  const { low, high } = extent(chart, content);
  const { width, height } = chart.frame;
  const room = isBar(chart.type) ? (width * barShare) / stepWidth : (height - furniture) / stepHeight;
  return axisScale(low, high, chart.valueAxis, Math.max(1, Math.floor(room)));
}

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
