import { ApiError } from "../api-error";
import { ChartPart } from "./chart-part";
import { SheetCharts } from "./sheet-charts";

/**
 * Excel.Shape of a chart, which is the only kind of shape here. Office.js gives a chart's alternative text no place on
 * Excel.Chart. That the charts of a sheet stand among its shapes, under the same name and with the type "Unsupported", is this
 * host's reading of Excel: its documentation calls a type that the API cannot describe so, and does not speak of charts.
 */
export class ShapeObject extends ChartPart {
  readonly kind = "Shape";

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
    if (typeof value !== "string" || value === "") {
      throw new ApiError("InvalidArgument");
    }
    this.change({ name: value });
  }
  get Type(): string {
    this.chart();
    return "Unsupported";
  }
  get AltTextTitle(): string {
    return this.chart().altTextTitle;
  }
  set AltTextTitle(value: unknown) {
    this.change({ altTextTitle: String(value) });
  }
  get AltTextDescription(): string {
    return this.chart().altTextDescription;
  }
  set AltTextDescription(value: unknown) {
    this.change({ altTextDescription: String(value) });
  }
  get Top(): number {
    return this.chart().frame.top;
  }
  get Left(): number {
    return this.chart().frame.left;
  }
  get Width(): number {
    return this.chart().frame.width;
  }
  get Height(): number {
    return this.chart().frame.height;
  }
  get Visible(): boolean {
    return this.chart().id !== "";
  }
  /** It moves and is stretched with the cells under it. */
  get Placement(): string {
    this.chart();
    return "TwoCell";
  }

  Delete(): void {
    this.document.engine.removeChart(this.chart().id);
  }
}

/** Excel.ShapeCollection of one sheet; by name or id. */
export class ShapeCollection extends SheetCharts<ShapeObject> {
  readonly kind = "ShapeCollection";

  protected item(id: string): ShapeObject {
    return new ShapeObject(this.document, id);
  }
}
