import type { Portfolio } from "../../framework/portfolio/portfolio";
import type { Area, ChartPlan } from "../block";
import { gapRow, mixRow, models } from "./places";

const column = (row: number, at: number): Area => ({ row, column: at, rows: models, columns: 1 });

const mixChart: ChartPlan = {
  name: "PPF mix",
  type: "ColumnClustered",
  title: "Share of the base by business model",
  altText: "Column chart: share of the base, and share at or beyond, of the five business models, from the table By business model.",
  labels: column(mixRow, 0),
  series: [
    { name: "Share of base", values: column(mixRow, 7), color: "#1F6FB2" },
    { name: "Share at or beyond", values: column(mixRow, 8), color: "#A9C8E5" },
  ],
};

const marginChart: ChartPlan = {
  name: "PPF margins",
  type: "BarClustered",
  title: "Margin against the preset",
  altText: "Bar chart: own margin beside the benchmark margin of the five business models, from the table Money left on the table.",
  labels: column(gapRow, 0),
  series: [
    { name: "Own margin", values: column(gapRow, 1), color: "#1F6FB2" },
    { name: "Benchmark", values: column(gapRow, 2), color: "#8A8886" },
  ],
};

/** The charts beside the block; margins only where costs are known. */
export function placementCharts({ hasCost }: Portfolio): ChartPlan[] {
  return hasCost ? [mixChart, marginChart] : [mixChart];
}
