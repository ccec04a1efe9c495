import type { Chart, ChartType as DrawnType, Plugin } from "chart.js";
import type { ChartContent, ChartDesign, ChartLabels } from "./chart";
import { isBar, isColumn, isRound, isStacked } from "./chart";

const size = 12;
const distance = 4;
const dark = "#404040";

/** The geometry of an element of chart.js, in pixels of its canvas. */
interface Element {
  x: number;
  y: number;
  /** Of a bar: where it begins. */
  base?: number;
  /** Of a slice. */
  startAngle?: number;
  endAngle?: number;
  innerRadius?: number;
  outerRadius?: number;
  /** Of a column: how thick it is. */
  width?: number;
}

/** Draws data labels, which chart.js has none of. */
export function chartLabels(design: ChartDesign, content: ChartContent, format: (pattern: string, value: number) => string): Plugin {
  return {
    id: "dataLabels",
    afterDatasetsDraw(chart: Chart<DrawnType>) {
      design.series.forEach((series, index) => {
        if (!series.labels.shown || !chart.isDatasetVisible(index)) return;
        const { points, name, numberFormat } = content.series[index];
        const total = points.reduce<number>((sum, point) => sum + Math.abs(point ?? 0), 0);
        chart.getDatasetMeta(index).data.forEach((element, at) => {
          const point = points[at];
          if (point === null || point === undefined) return;
          const text = labelText(series.labels, {
            value: format(series.labels.numberFormat ?? numberFormat, point),
            category: content.categories[at] ?? "",
            series: name,
            share: total === 0 ? "" : format("0%", Math.abs(point) / total),
          });
          const colours = chart.data.datasets[index].backgroundColor as string | string[];
          const fill = Array.isArray(colours) ? colours[at] : colours;
          draw(chart.ctx, text, placed(design, series.labels, element as unknown as Element, point), fill);
        });
      });
    },
  };
}

function labelText(labels: ChartLabels, parts: { value: string; category: string; series: string; share: string }): string {
  return [
    labels.showSeriesName ? parts.series : "",
    labels.showCategoryName ? parts.category : "",
    labels.showValue ? parts.value : "",
    labels.showPercentage ? parts.share : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

interface Spot {
  x: number;
  y: number;
  align: CanvasTextAlign;
  baseline: CanvasTextBaseline;
  /** Width of the series' own colour under it; 0 for beside it. */
  ground: number;
}

function placed(design: ChartDesign, labels: ChartLabels, element: Element, point: number): Spot {
  const { type } = design;
  const centred = { align: "center", baseline: "middle", ground: Infinity } as const;
  if (isRound(type)) {
    const { x, y, startAngle = 0, endAngle = 0, innerRadius = 0, outerRadius = 0 } = element;
    const angle = (startAngle + endAngle) / 2;
    const outside = type === "Pie" && labels.position === "OutsideEnd";
    const radius = outside ? outerRadius + 14 : labels.position === "InsideEnd" ? outerRadius - 14 : (innerRadius + outerRadius) / 2;
    return { ...centred, x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle), ground: outside ? 0 : Infinity };
  }
  if (isBar(type) || isColumn(type)) {
    const position = labels.position ?? (isStacked(type) ? "Center" : "OutsideEnd");
    const base = element.base ?? 0;
    const end = isBar(type) ? element.x : element.y;
    const ground = isBar(type) ? Math.abs(end - base) : (element.width ?? 0);
    // A bar grows to the right or upwards for a positive value on an axis that is not turned round.
    const grows = Math.sign(end - base) || (isBar(type) === point >= 0 ? 1 : -1);
    if (position === "Center") {
      const middle = (base + end) / 2;
      return { ...centred, ground, ...(isBar(type) ? { x: middle, y: element.y } : { x: element.x, y: middle }) };
    }
    const from = position === "InsideBase" ? base : end;
    const outward = position === "InsideEnd" ? -grows : grows;
    const at = from + outward * distance;
    const under = position === "OutsideEnd" ? 0 : ground;
    if (isBar(type)) return { x: at, y: element.y, align: outward > 0 ? "left" : "right", baseline: "middle", ground: under };
    return { x: element.x, y: at, align: "center", baseline: outward > 0 ? "top" : "bottom", ground: under };
  }
  const { x, y } = element;
  const plain = { align: "center", baseline: "middle", ground: 0 } as const;
  switch (labels.position) {
    case "Left":
      return { ...plain, x: x - 2 * distance, y, align: "right" };
    case "Top":
      return { ...plain, x, y: y - 2 * distance, baseline: "bottom" };
    case "Bottom":
      return { ...plain, x, y: y + 2 * distance, baseline: "top" };
    case "Center":
      return { ...plain, x, y };
    default:
      return { ...plain, x: x + 2 * distance, y, align: "left" };
  }
}

function draw(pen: CanvasRenderingContext2D, text: string, spot: Spot, fill: string | undefined): void {
  pen.save();
  pen.font = `${size}px ${pen.canvas.style.fontFamily || "Arial"}`;
  pen.textAlign = spot.align;
  pen.textBaseline = spot.baseline;
  pen.fillStyle = spot.ground >= pen.measureText(text).width && isDark(fill) ? "#FFFFFF" : dark;
  pen.fillText(text, spot.x, spot.y);
  pen.restore();
}

/** White stands out better than dark grey on "#RRGGBB". */
function isDark(fill: string | undefined): boolean {
  const parts = /^#(..)(..)(..)$/.exec(fill ?? "")?.slice(1);
  if (!parts) return false;
  const [red, green, blue] = parts.map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 < 0.4;
}
