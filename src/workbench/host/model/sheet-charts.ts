import type { ChartInfo } from "../../chart/chart";
import { HostCollection, type HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";

/** The charts of one sheet as a collection of what they are there; by id, or by name whatever its case. */
export abstract class SheetCharts<Item extends HostObject> extends HostCollection<Item> {
  constructor(
    protected readonly document: ExcelDocument,
    protected readonly sheetId: string,
  ) {
    super();
  }

  /** What a chart is in this collection. */
  protected abstract item(id: string): Item;

  items(): Item[] {
    return this.charts().map(({ id }) => this.item(id));
  }
  protected find(key: unknown): Item | null {
    const wanted = String(key).toLowerCase();
    const charts = this.charts();
    const found = charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name.toLowerCase() === wanted);
    return found ? this.item(found.id) : null;
  }

  protected charts(): ChartInfo[] {
    const { id } = this.document.sheetInfo(this.sheetId);
    return this.document.engine.charts().filter((chart) => chart.sheetId === id);
  }
}
