import type { ChartInfo } from "../../chart/chart";
import { ApiError } from "../api-error";
import { HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";

/** What the objects of a chart share: the chart that they are about. A deleted one is ItemNotFound. */
export abstract class ChartPart extends HostObject {
  constructor(
    protected readonly document: ExcelDocument,
    protected readonly chartId: string,
  ) {
    super();
  }

  protected chart(): ChartInfo {
    return chartInfo(this.document, this.chartId);
  }
  protected change(change: Partial<Omit<ChartInfo, "id" | "sheetId">>): void {
    this.document.engine.setChart(this.chart().id, change);
  }
}

export function chartInfo(document: ExcelDocument, chartId: string): ChartInfo {
  const chart = document.engine.charts().find(({ id }) => id === chartId);
  if (!chart) {
    throw new ApiError("ItemNotFound");
  }
  return chart;
}
