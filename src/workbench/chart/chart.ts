import type { Rectangle } from "../engine";

/** Types that the workbench draws, by their names in Office.js; Excel has more. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
] as const;
export type ChartType = (typeof chartTypes)[number];

/** Cells that a chart shows. Known by the sheet's id, so that a renamed sheet is followed. */
export interface CellArea {
  sheetId: string;
  at: Rectangle;
}

/** Place over the cells, in points from the sheet's top left corner. */
export interface Frame {
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface ChartSeries {
  /** A text, or the cell that has it; null for Excel's own "Series1". */
  name: string | CellArea | null;
  /** null: no cells, or cells that were deleted. */
  values: CellArea | null;
  categories: CellArea | null;
  /** "#RRGGBB", "none" for no fill, null for the palette's. */
  fill: string | null;
  line: string | null;
  /** Width of the line in points; null for the type's own. */
  weight: number | null;
  labels: ChartLabels;
}

export interface ChartLabels {
  shown: boolean;
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  /** null: as the cells'. */
  numberFormat: string | null;
  /** A ChartDataLabelPosition of Office.js; null for the type's own. */
  position: string | null;
}

export interface ChartAxis {
  visible: boolean;
  /** null: as the cells'. */
  numberFormat: string | null;
  /** null: as the values want it. */
  minimum: number | null;
  maximum: number | null;
  reversed: boolean;
  gridlines: boolean;
  /** A ChartAxisTickLabelPosition of Office.js. */
  labelPosition: string;
  title: { text: string; visible: boolean };
}

/** A chart, all of it but where it stands. */
export interface ChartDesign {
  name: string;
  type: ChartType;
  /** text null: Excel's own, the name of the only series or "Chart Title". */
  title: { text: string | null; visible: boolean };
  legend: { visible: boolean; position: string };
  valueAxis: ChartAxis;
  categoryAxis: ChartAxis;
  series: ChartSeries[];
  /** Space between the bars of two categories, in percent of a bar's width. */
  gapWidth: number;
  /** Hidden rows and columns are left out. */
  visibleCellsOnly: boolean;
  /** For screen readers; "" for none. */
  altTextTitle: string;
  altTextDescription: string;
}

export interface ChartInfo extends ChartDesign {
  id: string;
  sheetId: string;
  frame: Frame;
}

/** What a chart shows now. */
export interface ChartContent {
  /** null when no title is shown. */
  title: string | null;
  categories: string[];
  /** A blank cell and #N/A are null, a gap; a text is 0, as in Excel. */
  series: { name: string; points: (number | null)[]; numberFormat: string }[];
}

export const isBar = (type: ChartType) => type === "BarClustered" || type === "BarStacked";
export const isColumn = (type: ChartType) => type === "ColumnClustered" || type === "ColumnStacked";
export const isStacked = (type: ChartType) => type === "ColumnStacked" || type === "BarStacked";
export const isRound = (type: ChartType) => type === "Pie" || type === "Doughnut";

/** Widths that Excel gives a new chart. */
export function defaultGapWidth(type: ChartType): number {
  return type === "ColumnClustered" ? 219 : type === "BarClustered" ? 182 : 150;
}

const plainAxis: ChartAxis = {
  visible: true,
  numberFormat: null,
  minimum: null,
  maximum: null,
  reversed: false,
  gridlines: false,
  labelPosition: "NextToAxis",
  title: { text: "Axis Title", visible: false },
};

export function newSeries(part: Partial<ChartSeries>): ChartSeries {
  const labels: ChartLabels = {
    shown: false,
    showValue: true,
    showCategoryName: false,
    showSeriesName: false,
    showPercentage: false,
    numberFormat: null,
    position: null,
  };
  return { name: null, values: null, categories: null, fill: null, line: null, weight: null, labels, ...part };
}

/** A new chart as Excel makes it: a title, a legend where there is more than one thing to tell apart. */
export function newChart(name: string, type: ChartType, series: ChartSeries[]): ChartDesign {
  return {
    name,
    type,
    title: { text: null, visible: true },
    legend: { visible: series.length > 1 || isRound(type), position: "Bottom" },
    valueAxis: { ...plainAxis, gridlines: true },
    categoryAxis: plainAxis,
    series,
    gapWidth: defaultGapWidth(type),
    visibleCellsOnly: true,
    altTextTitle: "",
    altTextDescription: "",
  };
}

/** The series' name where it has none. */
export const seriesName = (index: number) => `Series${index + 1}`;
