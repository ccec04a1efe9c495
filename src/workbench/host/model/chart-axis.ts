import type { ChartAxis } from "../../chart/chart";
import { valueScale } from "../../chart/value-scale";
import { ApiError } from "../api-error";
import type { HostObject } from "../host-object";
import { oneOf, truth } from "./argument";
import { ChartPart } from "./chart-part";
import type { ExcelDocument } from "./excel-document";

type Which = "valueAxis" | "categoryAxis";

/** Excel.ChartAxes. */
export class ChartAxes extends ChartPart {
  readonly kind = "ChartAxes";

  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.document, this.chartId, "valueAxis");
  }
  get CategoryAxis(): ChartAxisObject {
    return new ChartAxisObject(this.document, this.chartId, "categoryAxis");
  }
  GetItem(type: unknown): HostObject {
    return oneOf(type, ["Value", "Category"]) === "Value" ? this.ValueAxis : this.CategoryAxis;
  }
}

abstract class AxisPart extends ChartPart {
  constructor(
    document: ExcelDocument,
    chartId: string,
    protected readonly which: Which,
  ) {
    super(document, chartId);
  }

  protected axis(): ChartAxis {
    return this.chart()[this.which];
  }
  protected changeAxis(change: Partial<ChartAxis>): void {
    this.change({ [this.which]: { ...this.axis(), ...change } });
  }
}

/** Excel.ChartAxis. */
class ChartAxisObject extends AxisPart {
  readonly kind = "ChartAxis";

  get Type(): string {
    return this.which === "valueAxis" ? "Value" : "Category";
  }
  get Visible(): boolean {
    return this.axis().visible;
  }
  set Visible(value: unknown) {
    this.changeAxis({ visible: truth(value) });
  }
  get NumberFormat(): string {
    const content = this.document.engine.chartContent(this.chart().id);
    return this.axis().numberFormat ?? (this.which === "valueAxis" ? content.series[0]?.numberFormat : undefined) ?? "General";
  }
  set NumberFormat(value: unknown) {
    this.changeAxis({ numberFormat: String(value) });
  }
  get LinkNumberFormat(): boolean {
    return this.axis().numberFormat === null;
  }
  set LinkNumberFormat(value: unknown) {
    this.changeAxis({ numberFormat: truth(value) ? null : this.NumberFormat });
  }
  /** Set to "" for Excel's own choice, which is what is read then; a category axis has none. */
  get Minimum(): number | "" {
    return this.scale()?.minimum ?? "";
  }
  set Minimum(value: unknown) {
    this.changeAxis({ minimum: this.bound(value) });
  }
  get Maximum(): number | "" {
    return this.scale()?.maximum ?? "";
  }
  set Maximum(value: unknown) {
    this.changeAxis({ maximum: this.bound(value) });
  }
  get MajorUnit(): number | "" {
    return this.scale()?.step ?? "";
  }
  get ReversePlotOrder(): boolean {
    return this.axis().reversed;
  }
  set ReversePlotOrder(value: unknown) {
    this.changeAxis({ reversed: truth(value) });
  }
  get TickLabelPosition(): string {
    return this.axis().labelPosition;
  }
  set TickLabelPosition(value: unknown) {
    this.changeAxis({ labelPosition: oneOf(value, ["NextToAxis", "High", "Low", "None"]) });
  }
  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.document, this.chartId, this.which);
  }
  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.document, this.chartId, this.which);
  }

  private scale() {
    if (this.which === "categoryAxis") {
      return null;
    }
    return valueScale(this.chart(), this.document.engine.chartContent(this.chartId));
  }
  private bound(value: unknown): number | null {
    if (value !== "" && (typeof value !== "number" || !Number.isFinite(value))) {
      throw new ApiError("InvalidArgument");
    }
    return value === "" ? null : (value as number);
  }
}

/** Excel.ChartAxisTitle. Giving it a text shows it. */
class ChartAxisTitle extends AxisPart {
  readonly kind = "ChartAxisTitle";

  get Text(): string {
    return this.axis().title.text;
  }
  set Text(value: unknown) {
    this.changeAxis({ title: { text: String(value), visible: true } });
  }
  get Visible(): boolean {
    return this.axis().title.visible;
  }
  set Visible(value: unknown) {
    this.changeAxis({ title: { ...this.axis().title, visible: truth(value) } });
  }
}

/** Excel.ChartGridlines. */
class ChartGridlines extends AxisPart {
  readonly kind = "ChartGridlines";

  get Visible(): boolean {
    return this.axis().gridlines;
  }
  set Visible(value: unknown) {
    this.changeAxis({ gridlines: truth(value) });
  }
}
