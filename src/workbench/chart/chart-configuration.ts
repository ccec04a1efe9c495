import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { ChartAxis, ChartContent, ChartDesign, ChartInfo, ChartSeries } from "./chart";
import { isBar, isColumn, isRound, isStacked } from "./chart";
import { chartLabels } from "./chart-labels";
import { valueScale } from "./value-scale";

/** The accents of Excel's own theme. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E", "#636363", "#997300"];
const grey = "#595959";
const faint = "#D9D9D9";
const clear = "rgba(0, 0, 0, 0)";
const pixelsPerPoint = 4 / 3;
/** Excel lets the bars of a category stand apart by this share of their width. */
const clusterGap = 0.27;
const text = { size: 9 * pixelsPerPoint };

/** Of a letter in a category's label, in pixels. */
const letterWidth = 6.2;
/** Pixels of a chart's width that the value axis takes. */
const axisWidth = 90;
const mostLines = 3;

type Format = (pattern: string, value: number) => string;
/** A chart without its ids. */
type Drawing = Pick<ChartInfo, keyof ChartDesign | "frame">;

/** The drawing of a chart for chart.js, to look as Excel draws it. format: a value in a number format of Excel's. */
export function chartConfiguration(design: Drawing, content: ChartContent, font: string, format: Format): ChartConfiguration {
  const round = isRound(design.type);
  return {
    type: round ? (design.type === "Pie" ? "pie" : "doughnut") : isBar(design.type) || isColumn(design.type) ? "bar" : "line",
    data: {
      labels: round || isBar(design.type) ? content.categories : wrapped(content.categories, design.frame.width * pixelsPerPoint),
      datasets: design.series.map((series, index) => dataset(design, series, content, index)),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      font: { family: font, size: text.size },
      color: grey,
      indexAxis: isBar(design.type) ? "y" : "x",
      layout: { padding: { top: content.title === null ? 14 : 6, right: 16, bottom: 8, left: 10 } },
      ...(design.type === "Doughnut" ? { cutout: "62%" } : {}),
      ...(round ? {} : { scales: scales(design, content, format) }),
      plugins: {
        title: {
          display: content.title !== null,
          text: content.title ?? "",
          color: grey,
          font: { size: 14 * pixelsPerPoint, weight: "normal" },
          padding: { top: 4, bottom: 12 },
        },
        legend: legend(design),
        tooltip: {
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => {
              const { name, points, numberFormat } = content.series[datasetIndex];
              const point = points[dataIndex] ?? 0;
              const own = design.series[datasetIndex].labels.numberFormat ?? design.valueAxis.numberFormat;
              return `${name}: ${format(own ?? numberFormat, point)}`;
            },
          },
        },
      },
    },
    plugins: [chartLabels(design, content, format)],
  } as ChartConfiguration;
}

/** Labels under their bars, in lines where a word is no wider than its category; else as they are, and chart.js turns them. */
function wrapped(labels: string[], width: number): (string | string[])[] {
  const letters = Math.floor((width - axisWidth) / Math.max(1, labels.length) / letterWidth);
  const lines = labels.map((label) =>
    label.split(" ").reduce<string[]>((done, word) => {
      const last = done[done.length - 1];
      return last !== undefined && last.length + 1 + word.length <= letters
        ? [...done.slice(0, -1), `${last} ${word}`]
        : [...done, word];
    }, []),
  );
  const fits = lines.every((label) => label.length <= mostLines && label.every((line) => line.length <= letters));
  return fits ? lines.map((label) => (label.length > 1 ? label : label[0])) : labels;
}

function colourOf(own: string | null, index: number): string {
  return own === "none" ? clear : (own ?? palette[index % palette.length]);
}

function dataset(design: ChartDesign, series: ChartSeries, content: ChartContent, index: number): ChartDataset {
  const { name, points } = content.series[index];
  const data = points as number[];
  const line = (series.weight ?? 2.25) * pixelsPerPoint;
  if (isRound(design.type)) {
    const fills = points.map((_, slice) => (series.fill === null ? colourOf(null, slice) : colourOf(series.fill, slice)));
    return { label: name, data, backgroundColor: fills, borderColor: series.line ?? "#FFFFFF", borderWidth: 2 };
  }
  if (isBar(design.type) || isColumn(design.type)) {
    const [beside, gap] = [isStacked(design.type) ? 1 : design.series.length, design.gapWidth / 100];
    const apart = isStacked(design.type) || design.series.length === 1 ? 0 : clusterGap;
    const cluster = beside + (beside - 1) * apart;
    return {
      label: name,
      data,
      backgroundColor: colourOf(series.fill, index),
      ...(series.line !== null && series.line !== "none"
        ? { borderColor: series.line, borderWidth: (series.weight ?? 0.75) * pixelsPerPoint, borderSkipped: false }
        : {}),
      categoryPercentage: cluster / (cluster + gap),
      barPercentage: beside / cluster,
    } as ChartDataset;
  }
  const colour = colourOf(series.line ?? series.fill, index);
  return {
    label: name,
    data,
    backgroundColor: colour,
    borderColor: colour,
    borderWidth: line,
    borderCapStyle: "round",
    borderJoinStyle: "round",
    pointRadius: design.type === "LineMarkers" ? 3.5 : 0,
    pointHoverRadius: 5,
    tension: 0,
  } as ChartDataset;
}

const legendSides: Record<string, "top" | "bottom" | "left" | "right"> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "right",
};

function legend({ legend: { visible, position }, type, frame }: Drawing) {
  const isLine = type === "Line" || type === "LineMarkers";
  return {
    display: visible,
    position: legendSides[position] ?? "bottom",
    // chart.js gives a legend beside the bars too little for long names.
    ...(position === "Top" || position === "Bottom" ? {} : { maxWidth: frame.width * pixelsPerPoint * 0.4 }),
    align: position === "Corner" ? ("start" as const) : ("center" as const),
    labels: {
      boxWidth: isLine ? 26 : 9,
      boxHeight: isLine ? 0 : 9,
      padding: 12,
      color: grey,
      font: text,
    },
  };
}

function scales(design: Drawing, content: ChartContent, format: Format): object {
  const { valueAxis, categoryAxis, type } = design;
  const { minimum, maximum, step } = valueScale(design, content);
  const lying = isBar(type);
  const pattern = valueAxis.numberFormat ?? content.series[0]?.numberFormat ?? "General";
  const value = {
    ...axis(valueAxis),
    ...side(valueAxis, categoryAxis, lying ? ["bottom", "top"] : ["left", "right"]),
    stacked: isStacked(type),
    min: minimum,
    max: maximum,
    reverse: valueAxis.reversed,
    border: { display: false },
    grid: { display: valueAxis.gridlines, drawTicks: false, color: faint },
    ticks: {
      ...axis(valueAxis).ticks,
      stepSize: step,
      autoSkip: lying,
      maxRotation: 0,
      // No tick between steps where the axis ends.
      includeBounds: false,
      callback: (tick: number | string) => format(pattern, Number(tick)),
    },
  };
  const category = {
    ...axis(categoryAxis),
    ...side(categoryAxis, valueAxis, lying ? ["left", "right"] : ["bottom", "top"]),
    stacked: isStacked(type),
    // Excel's bars begin at the bottom, chart.js's at the top.
    reverse: lying ? !categoryAxis.reversed : categoryAxis.reversed,
    offset: true,
    border: { display: categoryAxis.visible, color: faint },
    grid: { display: categoryAxis.gridlines, drawTicks: false, color: faint, offset: true },
  };
  return lying ? { x: value, y: category } : { x: category, y: value };
}

function axis({ visible, title, labelPosition }: ChartAxis) {
  return {
    display: visible,
    title: { display: visible && title.visible, text: title.text, color: grey, font: { size: 10 * pixelsPerPoint } },
    ticks: { display: labelPosition !== "None", color: grey, font: text, padding: 6 },
  };
}

/** An axis stands at the other one's beginning, which a reversed other axis has on its far side; "High" is the far side again. */
function side({ labelPosition }: ChartAxis, { reversed }: ChartAxis, [near, far]: [string, string]): { position: string } {
  return { position: reversed !== (labelPosition === "High") ? far : near };
}
