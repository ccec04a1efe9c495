import type { Chart, ChartAxisInfo, ChartDataLabelPosition, ChartDataLabels, SheetChart, WriteChartKind } from "hucre";
import type { CellArea, ChartAxis, ChartDesign, ChartLabels, ChartSeries, ChartType } from "../chart/chart";
import { isBar, isColumn, isRound, isStacked, newChart, newSeries, seriesName } from "../chart/chart";
import { formatAddress, parseRectangle, splitSheet } from "../a1-address";
import type { PlacedChart } from "./chart-model";

/** A chart of a file: its areas of cells know their sheet by name. */
export interface FileChart extends Pick<PlacedChart, "from" | "to"> {
  design: ChartDesign;
  /** What its series are called at the moment; a .xlsx of this writer has no reference for it. */
  seriesNames: string[];
  /** The title shown, null for none. */
  shownTitle: string | null;
}

const kinds: Record<ChartType, WriteChartKind> = {
  ColumnClustered: "column",
  ColumnStacked: "column",
  BarClustered: "bar",
  BarStacked: "bar",
  Line: "line",
  LineMarkers: "line",
  Pie: "pie",
  Doughnut: "doughnut",
};
const legendSides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;
const labelPlaces: Record<string, ChartDataLabelPosition> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  BestFit: "bestFit",
};
const axisLabels = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;

const hex = (colour: string | null) => (colour === null || colour === "none" ? undefined : colour.replace("#", ""));
const reference = ({ sheetId, at }: CellArea) => formatAddress(sheetId, at, true);
const keyOf = <K extends string>(map: Record<K, string>, value: string | undefined, fallback: K): K =>
  (Object.keys(map) as K[]).find((key) => map[key] === value) ?? fallback;

/** null for a chart without a series that has cells, which a file cannot hold. */
export function writeChart(chart: FileChart): SheetChart | null {
  const { type, legend, valueAxis, categoryAxis, ...design } = chart.design;
  const series = design.series.flatMap((one, index) =>
    one.values ? [writeSeries(type, one, one.values, chart.seriesNames[index])] : [],
  );
  if (series.length === 0) return null;
  return {
    type: kinds[type],
    series,
    ...(chart.shownTitle === null ? { autoTitleDeleted: true } : { title: chart.shownTitle }),
    legend: legend.visible ? (legendSides[legend.position as keyof typeof legendSides] ?? "bottom") : false,
    anchor: { from: { row: chart.from.row, col: chart.from.column }, to: { row: chart.to.row, col: chart.to.column } },
    ...(isBar(type) || isColumn(type) ? { barGrouping: isStacked(type) ? "stacked" : "clustered", gapWidth: design.gapWidth } : {}),
    ...(type === "Line" || type === "LineMarkers" ? { showLineMarkers: type === "LineMarkers" } : {}),
    ...(design.altTextDescription ? { altText: design.altTextDescription } : {}),
    ...(design.altTextTitle ? { frameTitle: design.altTextTitle } : {}),
    plotVisOnly: design.visibleCellsOnly,
    ...(isRound(type) ? {} : { axes: { x: writeAxis(categoryAxis), y: writeAxis(valueAxis) } }),
  };
}

function writeSeries(type: ChartType, series: ChartSeries, values: CellArea, name: string): SheetChart["series"][number] {
  const isLine = type === "Line" || type === "LineMarkers";
  const colour = hex(isLine ? (series.line ?? series.fill) : series.fill);
  return {
    name,
    values: reference(values),
    ...(series.categories ? { categories: reference(series.categories) } : {}),
    ...(colour ? { color: colour } : {}),
    ...(isLine && series.weight !== null ? { stroke: { width: series.weight } } : {}),
    ...(type === "Line" ? { marker: { symbol: "none" } } : {}),
    ...(series.labels.shown ? { dataLabels: writeLabels(series.labels) } : {}),
  };
}

function writeLabels(labels: ChartLabels): ChartDataLabels {
  return {
    showValue: labels.showValue,
    showCategoryName: labels.showCategoryName,
    showSeriesName: labels.showSeriesName,
    showPercent: labels.showPercentage,
    ...(labels.position ? { position: labelPlaces[labels.position] } : {}),
    ...(labels.numberFormat ? { numberFormat: { formatCode: labels.numberFormat } } : {}),
  };
}

function writeAxis(axis: ChartAxis): NonNullable<NonNullable<SheetChart["axes"]>["y"]> {
  const scale = {
    ...(axis.minimum === null ? {} : { min: axis.minimum }),
    ...(axis.maximum === null ? {} : { max: axis.maximum }),
  };
  return {
    ...(axis.title.visible ? { title: axis.title.text } : {}),
    gridlines: { major: axis.gridlines },
    ...(Object.keys(scale).length > 0 ? { scale } : {}),
    ...(axis.numberFormat === null ? {} : { numberFormat: { formatCode: axis.numberFormat } }),
    ...(axis.reversed ? { reverse: true } : {}),
    ...(axis.visible ? {} : { hidden: true }),
    tickLblPos: axisLabels[axis.labelPosition as keyof typeof axisLabels] ?? "nextTo",
  };
}

/** Whether a chart of a file is the one that this program wrote: it then comes back whole from the document's own property. */
export function isSame(chart: Chart, own: FileChart): boolean {
  const written = writeChart(own);
  const [ours, theirs] = [written?.series ?? [], chart.series ?? []];
  return (
    ours.length === theirs.length &&
    ours.every(({ values, categories }, at) => values === theirs[at].valuesRef && categories === theirs[at].categoriesRef)
  );
}

/** A chart that another program wrote; null when it is of a kind that is not drawn here. Columns, where the file may mean bars. */
export function readChart(chart: Chart, number: number): FileChart | null {
  const type = readType(chart);
  if (!type || !chart.anchor) return null;
  const series = (chart.series ?? []).map(({ name, valuesRef, categoriesRef, color, stroke, dataLabels }) => {
    const fill = typeof color === "string" ? `#${color}` : null;
    const isLine = type === "Line" || type === "LineMarkers";
    const shown = dataLabels ? { ...newSeries({}).labels, ...readLabels(dataLabels) } : newSeries({}).labels;
    return newSeries({
      name: name ?? null,
      values: readArea(valuesRef),
      categories: readArea(categoriesRef),
      ...(isLine ? { line: fill, weight: stroke?.width ?? null } : { fill }),
      labels: shown,
    });
  });
  const { from, to } = chart.anchor;
  const plain = newChart(`Chart ${number}`, type, series);
  const design: ChartDesign = {
    ...plain,
    title: { text: chart.title ?? null, visible: chart.title !== undefined || chart.autoTitleDeleted !== true },
    legend: { visible: Boolean(chart.legend), position: keyOf(legendSides, chart.legend || undefined, "Bottom") },
    valueAxis: readAxis(plain.valueAxis, chart.axes?.y),
    categoryAxis: readAxis(plain.categoryAxis, chart.axes?.x),
    gapWidth: chart.gapWidth ?? plain.gapWidth,
    visibleCellsOnly: chart.plotVisOnly !== false,
    altTextTitle: chart.frameTitle ?? "",
    altTextDescription: chart.altText ?? "",
  };
  return {
    design,
    from: { row: from.row, column: from.col, x: 0, y: 0 },
    to: { row: to?.row ?? from.row + 15, column: to?.col ?? from.col + 6, x: 0, y: 0 },
    seriesNames: series.map(({ name }, index) => (typeof name === "string" ? name : seriesName(index))),
    shownTitle: chart.title ?? null,
  };
}

function readType({ kinds: found, barGrouping, showLineMarkers }: Chart): ChartType | null {
  switch (found[0]) {
    case "bar":
      return barGrouping === "stacked" || barGrouping === "percentStacked" ? "ColumnStacked" : "ColumnClustered";
    case "line":
      return showLineMarkers ? "LineMarkers" : "Line";
    case "pie":
      return "Pie";
    case "doughnut":
      return "Doughnut";
    default:
      return null;
  }
}

function readLabels(labels: ChartDataLabels): Partial<ChartLabels> {
  return {
    shown: true,
    showValue: labels.showValue ?? false,
    showCategoryName: labels.showCategoryName ?? false,
    showSeriesName: labels.showSeriesName ?? false,
    showPercentage: labels.showPercent ?? false,
    numberFormat: labels.numberFormat?.formatCode ?? null,
    position: labels.position ? keyOf(labelPlaces, labels.position, "Center") : null,
  };
}

function readAxis(plain: ChartAxis, axis: ChartAxisInfo | undefined): ChartAxis {
  if (!axis) return { ...plain, gridlines: false };
  const { numberFormat } = axis;
  return {
    ...plain,
    visible: axis.hidden !== true,
    numberFormat: numberFormat && numberFormat.sourceLinked !== true ? numberFormat.formatCode : null,
    minimum: axis.scale?.min ?? null,
    maximum: axis.scale?.max ?? null,
    reversed: axis.reverse === true,
    gridlines: axis.gridlines?.major === true,
    labelPosition: keyOf(axisLabels, axis.tickLblPos, "NextToAxis"),
    title: axis.title === undefined ? plain.title : { text: axis.title, visible: true },
  };
}

function readArea(formula: string | undefined): CellArea | null {
  const { sheet, rest } = splitSheet(formula ?? "");
  const at = parseRectangle(rest);
  return at && sheet !== undefined ? { sheetId: sheet, at } : null;
}
