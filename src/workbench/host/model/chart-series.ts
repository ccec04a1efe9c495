import { type CellArea, type ChartLabels, type ChartSeries, type ChartType, isBar, isColumn, newSeries } from "../../chart/chart";
import { ApiError } from "../api-error";
import { HostCollection } from "../host-object";
import { amount, colour, oneOf, truth } from "./argument";
import { chartInfo, ChartPart } from "./chart-part";
import type { ExcelDocument } from "./excel-document";
import { RangeObject } from "./range";

/** Excel.ChartSeriesCollection: in the order of plotting. */
export class ChartSeriesCollection extends HostCollection<ChartSeriesObject> {
  readonly kind = "ChartSeriesCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly chartId: string,
  ) {
    super();
  }

  items(): ChartSeriesObject[] {
    return this.all().map((_, index) => new ChartSeriesObject(this.document, this.chartId, index));
  }
  protected find(): ChartSeriesObject | null {
    throw ApiError.notFound("ChartSeriesCollection.getItem");
  }

  /** A series without values yet. */
  Add(name?: unknown, index?: unknown): ChartSeriesObject {
    const series = this.all();
    const at = index === undefined || index === null ? series.length : amount(index);
    if (!Number.isInteger(at) || at > series.length) {
      throw new ApiError("InvalidArgument");
    }
    const added = newSeries({ name: name === undefined || name === null || name === "" ? null : String(name) });
    this.document.engine.setChart(this.chartId, { series: [...series.slice(0, at), added, ...series.slice(at)] });
    return new ChartSeriesObject(this.document, this.chartId, at);
  }

  private all(): ChartSeries[] {
    return chartInfo(this.document, this.chartId).series;
  }
}

abstract class SeriesPart extends ChartPart {
  constructor(
    document: ExcelDocument,
    chartId: string,
    protected readonly index: number,
  ) {
    super(document, chartId);
  }

  protected series(): ChartSeries {
    const series = this.chart().series[this.index];
    if (!series) {
      throw new ApiError("ItemNotFound");
    }
    return series;
  }
  protected changeSeries(change: Partial<ChartSeries>): void {
    const changed = { ...this.series(), ...change };
    this.change({ series: this.chart().series.map((other, index) => (index === this.index ? changed : other)) });
  }
}

/** Excel.ChartSeries: known by its place in the chart. */
export class ChartSeriesObject extends SeriesPart {
  readonly kind = "ChartSeries";

  /** Of a cell its text now. */
  get Name(): string {
    this.series();
    return this.document.engine.chartContent(this.chartId).series[this.index].name;
  }
  /** A text; or "=Plan!$B$1", the cell that has it. */
  set Name(value: unknown) {
    const text = String(value);
    if (!text.startsWith("=")) {
      this.changeSeries({ name: text === "" ? null : text });
      return;
    }
    const { sheetId, at } = this.document.resolveAddress(text, this.chart().sheetId);
    this.changeSeries({ name: { sheetId, at: { ...at, rows: 1, columns: 1 } } });
  }
  get ChartType(): string {
    return this.chart().type;
  }
  get PlotOrder(): number {
    this.series();
    return this.index;
  }
  /** One for all series of a chart of bars or columns, as in Excel. */
  get GapWidth(): number {
    this.series();
    return this.chart().gapWidth;
  }
  set GapWidth(value: unknown) {
    const { type } = this.chart();
    const width = amount(value);
    if ((!isBar(type) && !isColumn(type)) || width > 500) {
      throw new ApiError("InvalidArgument");
    }
    this.series();
    this.change({ gapWidth: width });
  }
  get HasDataLabels(): boolean {
    return this.series().labels.shown;
  }
  set HasDataLabels(value: unknown) {
    this.changeSeries({ labels: { ...this.series().labels, shown: truth(value) } });
  }
  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.document, this.chartId, this.index);
  }
  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.document, this.chartId, this.index);
  }

  SetValues(source: unknown): void {
    this.changeSeries({ values: areaOf(source) });
  }
  SetXAxisValues(source: unknown): void {
    this.changeSeries({ categories: areaOf(source) });
  }
  Delete(): void {
    this.series();
    this.change({ series: this.chart().series.filter((_, index) => index !== this.index) });
  }
}

const onBars = ["OutsideEnd", "Center", "InsideEnd", "InsideBase"] as const;
const onStacks = ["Center", "InsideEnd", "InsideBase"] as const;
const onLines = ["Right", "Center", "Left", "Top", "Bottom"] as const;

/** Where a type's labels may stand; where they do by themselves comes first. */
const labelPositions: Record<ChartType, readonly string[]> = {
  ColumnClustered: onBars,
  BarClustered: onBars,
  ColumnStacked: onStacks,
  BarStacked: onStacks,
  Line: onLines,
  LineMarkers: onLines,
  Pie: ["BestFit", "Center", "InsideEnd", "OutsideEnd"],
  Doughnut: ["None"],
};

/** Excel.ChartDataLabels of a series. Whatever is set shows them. */
class ChartDataLabels extends SeriesPart {
  readonly kind = "ChartDataLabels";

  get ShowValue(): boolean {
    return this.labels().showValue;
  }
  set ShowValue(value: unknown) {
    this.show({ showValue: truth(value) });
  }
  get ShowCategoryName(): boolean {
    return this.labels().showCategoryName;
  }
  set ShowCategoryName(value: unknown) {
    this.show({ showCategoryName: truth(value) });
  }
  get ShowSeriesName(): boolean {
    return this.labels().showSeriesName;
  }
  set ShowSeriesName(value: unknown) {
    this.show({ showSeriesName: truth(value) });
  }
  get ShowPercentage(): boolean {
    return this.labels().showPercentage;
  }
  set ShowPercentage(value: unknown) {
    this.show({ showPercentage: truth(value) });
  }
  get NumberFormat(): string {
    const { series } = this.document.engine.chartContent(this.chart().id);
    return this.labels().numberFormat ?? series[this.index].numberFormat;
  }
  set NumberFormat(value: unknown) {
    this.show({ numberFormat: String(value) });
  }
  get Position(): string {
    return this.labels().position ?? labelPositions[this.chart().type][0];
  }
  set Position(value: unknown) {
    this.show({ position: oneOf(value, labelPositions[this.chart().type]) });
  }

  private labels(): ChartLabels {
    return this.series().labels;
  }
  private show(change: Partial<ChartLabels>): void {
    this.changeSeries({ labels: { ...this.labels(), ...change, shown: true } });
  }
}

/** Excel.ChartSeriesFormat. */
class ChartSeriesFormat extends SeriesPart {
  readonly kind = "ChartSeriesFormat";

  get Fill(): ChartFill {
    return new ChartFill(this.document, this.chartId, this.index);
  }
  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.document, this.chartId, this.index);
  }
}

class ChartFill extends SeriesPart {
  readonly kind = "ChartFill";

  SetSolidColor(value: unknown): void {
    this.changeSeries({ fill: colour(value) });
  }
  Clear(): void {
    this.changeSeries({ fill: "none" });
  }
}

class ChartLineFormat extends SeriesPart {
  readonly kind = "ChartLineFormat";

  /** "" where nobody chose one. */
  get Color(): string {
    const { line } = this.series();
    return line === null || line === "none" ? "" : line;
  }
  set Color(value: unknown) {
    this.changeSeries({ line: colour(value) });
  }
  get Weight(): number {
    return this.series().weight ?? 2.25;
  }
  set Weight(value: unknown) {
    this.changeSeries({ weight: amount(value) });
  }
  Clear(): void {
    this.changeSeries({ line: "none" });
  }
}

function areaOf(source: unknown): CellArea {
  if (!(source instanceof RangeObject)) {
    throw new ApiError("InvalidArgument");
  }
  return { sheetId: source.sheetId, at: source.at };
}
