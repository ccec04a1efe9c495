import { type CellArea, type ChartInfo, type ChartType, chartTypes, defaultGapWidth, newChart } from "../../chart/chart";
import { seriesOf, type SeriesBy } from "../../chart/chart-source";
import { ApiError } from "../api-error";
import { oneOf, truth } from "./argument";
import { ChartAxes } from "./chart-axis";
import { ChartPart } from "./chart-part";
import { ChartSeriesCollection } from "./chart-series";
import type { ExcelDocument } from "./excel-document";
import { RangeObject } from "./range";
import { SheetCharts } from "./sheet-charts";
import type { WorksheetObject } from "./worksheet";

/** A new chart's size in points, as Excel's. */
const size = { width: 360, height: 216 };
/** Between the cells shown and a new chart. */
const gap = 12;

/** Excel.Chart. */
export class ChartObject extends ChartPart {
  readonly kind = "Chart";

  constructor(document: ExcelDocument, id: string) {
    super(document, id);
  }

  override identity() {
    return { Id: this.chartId };
  }

  get Id(): string {
    return this.chart().id;
  }
  get Name(): string {
    return this.chart().name;
  }
  set Name(value: unknown) {
    if (typeof value !== "string" || value === "" || value.length > 255) {
      throw new ApiError("InvalidArgument");
    }
    this.change({ name: value });
  }
  get ChartType(): ChartType {
    return this.chart().type;
  }
  set ChartType(value: unknown) {
    const type = chartType(value);
    this.change({ type, gapWidth: defaultGapWidth(type) });
  }
  get PlotVisibleOnly(): boolean {
    return this.chart().visibleCellsOnly;
  }
  set PlotVisibleOnly(value: unknown) {
    this.change({ visibleCellsOnly: truth(value) });
  }

  get Top(): number {
    return this.chart().frame.top;
  }
  set Top(value: unknown) {
    this.place({ top: points(value) });
  }
  get Left(): number {
    return this.chart().frame.left;
  }
  set Left(value: unknown) {
    this.place({ left: points(value) });
  }
  get Width(): number {
    return this.chart().frame.width;
  }
  set Width(value: unknown) {
    this.place({ width: points(value) });
  }
  get Height(): number {
    return this.chart().frame.height;
  }
  set Height(value: unknown) {
    this.place({ height: points(value) });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.document, this.chartId);
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.document, this.chartId);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.document, this.chartId);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.document, this.chartId);
  }
  get Worksheet(): WorksheetObject {
    return this.document.worksheet(this.chart().sheetId);
  }

  /** Over the cells from the first to the last; without a last cell the size stays. */
  SetPosition(startCell: unknown, endCell?: unknown): void {
    const { sheetId, frame } = this.chart();
    const first = this.frameOf(sheetId, startCell);
    const last = endCell === undefined || endCell === null || endCell === "" ? null : this.frameOf(sheetId, endCell);
    const { top, left } = first;
    const [width, height] = last ? [last.left + last.width - left, last.top + last.height - top] : [frame.width, frame.height];
    if (width <= 0 || height <= 0) {
      throw new ApiError("InvalidArgument");
    }
    this.change({ frame: { top, left, width, height } });
  }
  SetData(sourceData: unknown, seriesBy?: unknown): void {
    this.change({ series: seriesIn(this.document, sourceData, seriesBy) });
  }
  /** Shows the chart's sheet; there is no selected chart here. */
  Activate(): void {
    this.document.worksheet(this.chart().sheetId).Activate();
  }
  Delete(): void {
    this.document.engine.removeChart(this.chart().id);
  }

  private place(part: Partial<ChartInfo["frame"]>): void {
    this.change({ frame: { ...this.chart().frame, ...part } });
  }
  private frameOf(sheetId: string, cells: unknown) {
    const place = cells instanceof RangeObject ? cells : this.document.resolveAddress(cells, sheetId);
    if (place.sheetId !== sheetId) {
      throw new ApiError("InvalidArgument");
    }
    return this.document.engine.frameOf(sheetId, place.at);
  }
}

/** Excel.ChartCollection of one sheet; by name or id. */
export class ChartCollection extends SheetCharts<ChartObject> {
  readonly kind = "ChartCollection";

  protected item(id: string): ChartObject {
    return new ChartObject(this.document, id);
  }

  Add(type: unknown, sourceData: unknown, seriesBy?: unknown): ChartObject {
    const drawn = chartType(type);
    const series = seriesIn(this.document, sourceData, seriesBy);
    const { sheetId, at } = sourceData as RangeObject;
    const source = this.document.engine.frameOf(sheetId, at);
    const beside = sheetId === this.sheetId ? { top: source.top, left: source.left + source.width + gap } : { top: gap, left: gap };
    const design = newChart(this.freeName(), drawn, series);
    return new ChartObject(this.document, this.document.engine.addChart(this.sheetId, design, { ...beside, ...size }));
  }

  /** A renamed chart counts, too. */
  private freeName(): string {
    const charts = this.charts();
    const numbers = charts.map(({ name }) => Number(/^Chart (\d+)$/.exec(name)?.[1] ?? 0));
    return `Chart ${Math.max(charts.length, ...numbers) + 1}`;
  }
}

/** Excel.ChartTitle. Giving it a text shows it. */
class ChartTitle extends ChartPart {
  readonly kind = "ChartTitle";

  get Text(): string {
    const { title } = this.chart();
    return title.text ?? this.document.engine.chartContent(this.chartId).title ?? "";
  }
  set Text(value: unknown) {
    this.change({ title: { text: String(value), visible: true } });
  }
  get Visible(): boolean {
    return this.chart().title.visible;
  }
  set Visible(value: unknown) {
    this.change({ title: { ...this.chart().title, visible: truth(value) } });
  }
}

/** Excel.ChartLegend. */
class ChartLegend extends ChartPart {
  readonly kind = "ChartLegend";

  get Visible(): boolean {
    return this.chart().legend.visible;
  }
  set Visible(value: unknown) {
    this.change({ legend: { ...this.chart().legend, visible: truth(value) } });
  }
  get Position(): string {
    return this.chart().legend.position;
  }
  set Position(value: unknown) {
    const position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"]);
    this.change({ legend: { visible: true, position } });
  }
}

function chartType(value: unknown): ChartType {
  if (typeof value !== "string" || value === "Invalid") {
    throw new ApiError("InvalidArgument");
  }
  const type = chartTypes.find((one) => one === value);
  if (!type) {
    throw ApiError.notFound(`ChartType.${value}`);
  }
  return type;
}

function seriesIn(document: ExcelDocument, source: unknown, seriesBy: unknown) {
  if (!(source instanceof RangeObject)) {
    throw new ApiError("InvalidArgument");
  }
  const by: SeriesBy = seriesBy === undefined || seriesBy === null ? "Auto" : oneOf(seriesBy, ["Auto", "Columns", "Rows"]);
  const used = document.engine.usedRange(source.sheetId);
  const whole = source.IsEntireColumn || source.IsEntireRow;
  const cells = whole && used ? source.GetIntersectionOrNullObject(document.range(source.sheetId, used)) : source;
  if (!cells || cells.IsEntireColumn || cells.IsEntireRow) {
    throw new ApiError("InvalidArgument");
  }
  const area: CellArea = { sheetId: cells.sheetId, at: cells.at };
  return seriesOf(area, document.engine.cells(cells.sheetId, cells.at).types, by);
}

function points(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) {
    throw new ApiError("InvalidArgument");
  }
  return value;
}
