import type { CellArea, ChartContent, ChartInfo, ChartDesign, Frame } from "../chart/chart";
import { seriesName } from "../chart/chart";
import type { Rectangle } from "../engine";
import { EngineError } from "../engine";
import { SHEET_COLUMNS, SHEET_ROWS, intersection } from "../a1-address";
import { type Book, newId } from "./book";
import type { CellStore } from "./cell-store";
import { type Charts, type PlacedChart, withoutSheet } from "./chart-model";
import type { SheetLayout } from "./sheet-layout";
import { univerGlobals } from "./univer-globals";

/** Charts of the open workbook: the model of chart-model.ts, joined to Univer's cells, sheets and undo. */
export class BookCharts {
  constructor(
    private readonly book: Book,
    private readonly cells: CellStore,
    private readonly layout: SheetLayout,
  ) {
    const { UniverSheets } = univerGlobals();
    book.injector.get(UniverSheets.SheetInterceptorService).interceptCommand({
      getMutations: ({ id, params }) => {
        if (id !== UniverSheets.RemoveSheetCommand.id) return { redos: [], undos: [] };
        const charts = withoutSheet(book.state.charts, (params as { subUnitId: string }).subUnitId);
        if (charts === book.state.charts) return { redos: [], undos: [] };
        const { redo, undo } = book.stateMutations({ charts });
        return { redos: [redo], undos: [undo] };
      },
    });
  }

  list(): ChartInfo[] {
    return this.book.state.charts.map((chart) => {
      const { from, to, ...info } = chart;
      return { ...info, frame: this.layout.frameBetween(chart.sheetId, from, to) };
    });
  }

  add(sheetId: string, design: ChartDesign, frame: Frame): string {
    const id = newId("chart");
    this.replace([...this.book.state.charts, { ...design, id, sheetId, ...this.corners(sheetId, frame) }]);
    return id;
  }

  set(id: string, { frame, ...change }: Partial<Omit<ChartInfo, "id" | "sheetId">>): void {
    const chart = this.find(id);
    const changed: PlacedChart = { ...chart, ...change, ...(frame ? this.corners(chart.sheetId, frame) : {}) };
    this.replace(this.book.state.charts.map((other) => (other.id === id ? changed : other)));
  }

  remove(id: string): void {
    const chart = this.find(id);
    this.replace(this.book.state.charts.filter((other) => other !== chart));
  }

  content(id: string): ChartContent {
    const chart = this.find(id);
    const read = (area: CellArea | null) => (area ? this.read(area, chart.visibleCellsOnly) : []);
    const series = chart.series.map((one, index) => {
      const points = read(one.values);
      const name = typeof one.name === "string" ? one.name : one.name && this.read(one.name, false)[0]?.text;
      return {
        name: name || seriesName(index),
        points: points.map(({ value }) => value),
        numberFormat: points.find(({ value }) => value !== null)?.numberFormat ?? "General",
      };
    });
    const length = Math.max(0, ...series.map(({ points }) => points.length));
    const area = chart.series.find(({ categories }) => categories !== null)?.categories ?? null;
    const labels = area ? this.categories(area, length, chart.visibleCellsOnly) : [];
    const automatic = series.length === 1 ? series[0].name : "Chart Title";
    return {
      title: chart.title.visible ? (chart.title.text ?? automatic) : null,
      categories: Array.from({ length }, (_, index) => labels[index] ?? String(index + 1)),
      series,
    };
  }

  private find(id: string): PlacedChart {
    const chart = this.book.state.charts.find((other) => other.id === id);
    if (!chart) throw new EngineError("ItemNotFound", "The requested resource doesn't exist.");
    return chart;
  }

  private replace(charts: Charts): void {
    this.book.setState({ charts });
  }

  private corners(sheetId: string, { top, left, width, height }: Frame): Pick<PlacedChart, "from" | "to"> {
    return { from: this.layout.cornerAt(sheetId, left, top), to: this.layout.cornerAt(sheetId, left + width, top + height) };
  }

  /** Several columns of labels beside one another are one label a row. */
  private categories(area: CellArea, length: number, visibleOnly: boolean): string[] {
    const { rows, columns } = area.at;
    if (columns === 1 || rows === 1) return this.read(area, visibleOnly).map(({ text }) => text);
    const down = rows >= length;
    const lines = Array.from({ length: down ? columns : rows }, (_, index) => {
      const at = down ? { ...area.at, column: area.at.column + index, columns: 1 } : { ...area.at, row: area.at.row + index, rows: 1 };
      return this.read({ ...area, at }, visibleOnly).map(({ text }) => text);
    });
    return lines[0].map((_, index) => lines.map((line) => line[index]).filter((text) => text !== "").join(" "));
  }

  /** Cells line by line; whole rows and columns as far as they are used. */
  private read({ sheetId, at }: CellArea, visibleOnly: boolean): { value: number | null; text: string; numberFormat: string }[] {
    const area = this.bounded(sheetId, at);
    if (!area || !this.book.workbook.getSheetBySheetId(sheetId)) return [];
    const { values, types, text, numberFormat } = this.cells.read(sheetId, area);
    const shown = (what: "rows" | "columns", index: number) => !visibleOnly || !this.layout.isHidden(sheetId, what, index);
    return values.flatMap((line, row) =>
      shown("rows", area.row + row)
        ? line.flatMap((value, column) =>
            shown("columns", area.column + column)
              ? [{ value: plotted(value, types[row][column]), text: text[row][column], numberFormat: numberFormat[row][column] }]
              : [],
          )
        : [],
    );
  }

  private bounded(sheetId: string, at: Rectangle): Rectangle | null {
    if (at.rows < SHEET_ROWS && at.columns < SHEET_COLUMNS) return at;
    const used = this.cells.usedRange(sheetId);
    return used && intersection(at, used);
  }
}

/** Excel draws a gap for a blank and #N/A, and nothing for a text, which counts as 0. */
function plotted(value: unknown, type: string): number | null {
  if (type === "Empty" || value === "#N/A") return null;
  return typeof value === "number" ? value : 0;
}
