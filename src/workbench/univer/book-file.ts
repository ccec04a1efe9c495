import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { CellArea, ChartDesign, ChartSeries } from "../chart/chart";
import type { CellFormat, Engine, NameInfo, TableInfo } from "../engine";
import { blankSheet, newId, toRange, toRectangle, type Book, type State } from "./book";
import { toStyle } from "./cell-format";
import type { CellStore } from "./cell-store";
import { toEngine } from "./structured-reference";
import type { FileContent, FileSheet } from "./xlsx-file";

const pixelsPerPoint = 4 / 3;

/** What Univer makes a workbook of, and what it has no place for. */
export interface BookContent {
  data: Partial<IWorkbookData>;
  state: State;
  names: NameInfo[];
  protectedSheets: string[];
  activeSheet: string;
}

/** A file's content for Univer. */
export function toBook(content: FileContent): BookContent {
  const ids = new Map(content.sheets.map(({ name }) => [name, newId("sheet")]));
  const idOf = (name: string) => ids.get(name) ?? name;
  const styles: Record<string, ReturnType<typeof toStyle>> = {};
  const keys = new Map<string, string>();
  const styleKey = (format: CellFormat) => {
    const style = toStyle(format);
    const text = JSON.stringify(style);
    const key = keys.get(text) ?? `f${keys.size + 1}`;
    keys.set(text, key);
    styles[key] = style;
    return key;
  };
  const tables: TableInfo[] = content.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({ ...table, id: newId("table"), sheetId: idOf(sheet.name), showHeaders: true })),
  );
  return {
    data: {
      id: newId("workbook"),
      styles,
      sheetOrder: content.sheets.map(({ name }) => idOf(name)),
      sheets: Object.fromEntries(content.sheets.map((sheet) => [idOf(sheet.name), toWorksheet(sheet, idOf(sheet.name), styleKey)])),
    },
    state: {
      tables,
      charts: content.sheets.flatMap((sheet) =>
        sheet.charts.map(({ design, from, to }) => ({
          ...design,
          id: newId("chart"),
          sheetId: idOf(sheet.name),
          series: design.series.map((series) => mapSheets(series, (name) => ids.get(name))),
          from,
          to,
        })),
      ),
      parts: {
        ...content.parts,
        sheetProperties: mapKeys(content.parts.sheetProperties, idOf),
        pageSetups: mapKeys(content.parts.pageSetups, idOf),
      },
      veryHidden: content.sheets.filter(({ visibility }) => visibility === "VeryHidden").map(({ name }) => idOf(name)),
    },
    names: content.names.map(({ scope, ...name }) => ({ ...name, ...(scope ? { scope: idOf(scope) } : {}) })),
    protectedSheets: content.sheets.filter((sheet) => sheet.protected).map(({ name }) => idOf(name)),
    activeSheet: idOf(content.sheets[content.activeSheet]?.name ?? ""),
  };
}

function toWorksheet(sheet: FileSheet, id: string, styleKey: (format: CellFormat) => string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const cell of sheet.cells) {
    const data: ICellData = {};
    if (cell.formula !== undefined) data.f = toEngine(cell.formula);
    if (typeof cell.value === "number") Object.assign(data, { v: cell.value, t: 2 });
    else if (typeof cell.value === "boolean") Object.assign(data, { v: cell.value ? 1 : 0, t: 3 });
    else if (cell.value !== "") Object.assign(data, { v: cell.value, t: 1 });
    if (cell.error && cell.formula === undefined) data.custom = { error: true };
    if (cell.format && Object.keys(cell.format).length > 0) data.s = styleKey(cell.format);
    if (cell.format?.locked === false) data.custom = { ...data.custom, unlocked: true };
    if (Object.keys(data).length === 0) continue;
    (cellData[cell.row] ??= {})[cell.column] = data;
    [rows, columns] = [Math.max(rows, cell.row + 1), Math.max(columns, cell.column + 1)];
  }
  const blank = blankSheet(id, sheet.name);
  const size = (entry: { points?: number; hidden?: boolean }, key: "h" | "w") => ({
    ...(entry.points === undefined ? {} : { [key]: entry.points * pixelsPerPoint, ...(key === "h" ? { ia: 0 } : {}) }),
    ...(entry.hidden ? { hd: 1 } : {}),
  });
  return {
    ...blank,
    rowCount: Math.max(blank.rowCount ?? 0, rows + 500),
    columnCount: Math.max(blank.columnCount ?? 0, columns + 20),
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines ? 1 : 0,
    freeze: {
      xSplit: sheet.frozen.columns,
      ySplit: sheet.frozen.rows,
      startRow: sheet.frozen.rows || -1,
      startColumn: sheet.frozen.columns || -1,
    },
    mergeData: sheet.merges.map(toRange),
    cellData,
    columnData: Object.fromEntries(Object.entries(sheet.columns).map(([column, entry]) => [column, size(entry, "w")])),
    rowData: Object.fromEntries(Object.entries(sheet.rows).map(([row, entry]) => [row, size(entry, "h")])),
  } as Partial<IWorksheetData>;
}

const mapKeys = <T>(record: Record<string, T>, change: (key: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [change(key), value]));

/** A series whose cells know their sheets otherwise; those of a sheet that is not there are gone. */
function mapSheets(series: ChartSeries, change: (sheet: string) => string | undefined): ChartSeries {
  const moved = (area: CellArea | null): CellArea | null => {
    const sheetId = area && change(area.sheetId);
    return area && sheetId !== undefined && sheetId !== null ? { ...area, sheetId } : null;
  };
  const name = typeof series.name === "string" ? series.name : moved(series.name);
  return { ...series, name, values: moved(series.values), categories: moved(series.categories) };
}

/** Without what a file has no use for: ids of this run. */
function designOf(chart: ChartDesign): ChartDesign {
  const { name, type, title, legend, valueAxis, categoryAxis, series, gapWidth, visibleCellsOnly } = chart;
  const { altTextTitle, altTextDescription } = chart;
  const look = { name, type, title, legend, valueAxis, categoryAxis, series, gapWidth, visibleCellsOnly };
  return { ...look, altTextTitle, altTextDescription };
}

/** The open workbook for a file. */
export function toFile(engine: Engine, book: Book, contents: CellStore, customFunctions: ReadonlySet<string>): FileContent {
  const sheets = engine.sheets();
  const nameOf = (id: string) => sheets.find((sheet) => sheet.id === id)?.name ?? id;
  const { sheetProperties, pageSetups } = engine.parts;
  return {
    sheets: sheets.map(({ id, name, visibility, protected: locked, tabColor, showGridlines }) => {
      const { columnData = {}, rowData = {}, mergeData = [] } = book.sheet(id).getConfig();
      const sizes = <T extends { hd?: number | null }>(entries: Record<number, T | undefined>, size: (entry: T) => number | undefined) =>
        Object.fromEntries(
          Object.entries(entries).flatMap(([index, entry]) => {
            const pixels = entry && size(entry);
            if (!entry || (pixels === undefined && entry.hd !== 1)) return [];
            return [[index, { points: pixels === undefined ? undefined : pixels / pixelsPerPoint, hidden: entry.hd === 1 }]];
          }),
        );
      return {
        name,
        visibility,
        protected: locked,
        tabColor,
        showGridlines,
        frozen: engine.frozen(id),
        cells: contents.fileCells(id),
        columns: sizes(columnData, ({ w }) => w),
        rows: sizes(rowData, ({ h, ia }) => (ia === 0 ? h : undefined)),
        merges: mergeData.map(toRectangle),
        tables: engine.tables().filter(({ sheetId }) => sheetId === id),
        charts: book.state.charts
          .filter(({ sheetId }) => sheetId === id)
          .map(({ id: chartId, from, to, ...design }) => {
            const { title, series } = engine.chartContent(chartId);
            return {
              design: { ...designOf(design), series: design.series.map((one) => mapSheets(one, nameOf)) },
              from,
              to,
              seriesNames: series.map(({ name: shown }) => shown),
              shownTitle: title,
            };
          }),
      };
    }),
    names: engine.names().map(({ scope, formula, ...name }) => ({
      ...name,
      formula: toEngine(formula),
      ...(scope ? { scope: nameOf(scope) } : {}),
    })),
    activeSheet: Math.max(0, sheets.findIndex(({ id }) => id === engine.activeSheet())),
    parts: {
      ...engine.parts,
      sheetProperties: mapKeys(sheetProperties, nameOf),
      pageSetups: mapKeys(pageSetups, nameOf),
    },
    customFunctions,
  };
}
