import type { CellArea, ChartDesign } from "../chart/chart";
import type { Rectangle } from "../engine";
import { afterRemoval, bodyOf, type Shift, type Tables } from "./table-model";

/** A chart and the cells that it stands on; it moves and is stretched with them, as Excel's charts are unless told otherwise. */
export interface PlacedChart extends ChartDesign {
  readonly id: string;
  readonly sheetId: string;
  readonly from: Corner;
  readonly to: Corner;
}

/** A point in a cell; x and y in points from the cell's top left corner. */
export interface Corner {
  row: number;
  column: number;
  x: number;
  y: number;
}

/** A chart list is never changed in place: undo puts the old one back. */
export type Charts = readonly PlacedChart[];

/** Charts with every area of cells changed; null takes the cells away from them. The same list when nothing changes. */
function mapAreas(charts: Charts, change: (area: CellArea) => CellArea | null): Charts {
  const moved = <T extends string | CellArea | null>(area: T) =>
    area === null || typeof area === "string" ? area : (change(area as CellArea) as T);
  let changed = false;
  const mapped = charts.map((chart) => {
    const series = chart.series.map((one) => {
      const [name, values, categories] = [moved(one.name), moved(one.values), moved(one.categories)];
      return name === one.name && values === one.values && categories === one.categories
        ? one
        : { ...one, name, values, categories };
    });
    if (series.every((one, index) => one === chart.series[index])) return chart;
    changed = true;
    return { ...chart, series };
  });
  return changed ? mapped : charts;
}

/** A deleted sheet takes its charts along, and leaves those of other sheets without its cells. */
export function withoutSheet(charts: Charts, sheetId: string): Charts {
  const kept = charts.filter((chart) => chart.sheetId !== sheetId);
  return mapAreas(kept.length === charts.length ? charts : kept, (area) => (area.sheetId === sheetId ? null : area));
}

/** Cells of charts, and charts over whole rows or columns, after an insertion or removal. */
export function shiftCharts(charts: Charts, shift: Shift): Charts {
  const followed = mapAreas(charts, (area) => shiftArea(area, shift));
  if (!shift.whole) return followed;
  const placed = followed.map((chart) => (chart.sheetId === shift.sheetId ? shiftPlace(chart, shift) : chart));
  return placed.every((chart, index) => chart === followed[index]) ? followed : placed;
}

function shiftArea(area: CellArea, { sheetId, at, by, kind, whole }: Shift): CellArea | null {
  if (area.sheetId !== sheetId) return area;
  const { row, column, rows, columns } = area.at;
  const across =
    by === "rows" ? at.column <= column && column + columns <= at.column + at.columns : at.row <= row && row + rows <= at.row + at.rows;
  // Where only some of its cells would move, a reference stays.
  if (!whole && !across) return area;
  const [start, size, from, count] = by === "rows" ? [row, rows, at.row, at.rows] : [column, columns, at.column, at.columns];
  const span =
    kind === "remove"
      ? afterRemoval(start, size, from, count)
      : { start: from <= start ? start + count : start, size: from > start && from < start + size ? size + count : size };
  if (span.start === start && span.size === size) return area;
  if (span.size === 0) return null;
  const place = by === "rows" ? { row: span.start, rows: span.size } : { column: span.start, columns: span.size };
  return { sheetId, at: { ...area.at, ...place } };
}

function shiftPlace(chart: PlacedChart, { at, by, kind }: Shift): PlacedChart {
  const [key, offset] = by === "rows" ? (["row", "y"] as const) : (["column", "x"] as const);
  const [from, count] = by === "rows" ? [at.row, at.rows] : [at.column, at.columns];
  const moved = (corner: Corner): Corner => {
    const index = corner[key];
    if (index < from) return corner;
    if (kind === "insert") return { ...corner, [key]: index + count };
    return index < from + count ? { ...corner, [key]: from, [offset]: 0 } : { ...corner, [key]: index - count };
  };
  const corners = { from: moved(chart.from), to: moved(chart.to) };
  return corners.from === chart.from && corners.to === chart.to ? chart : { ...chart, ...corners };
}

/** A series over all rows of a table's column grows and shrinks with the table. */
export function followTables(charts: Charts, before: Tables, after: Tables): Charts {
  const bodies = before.flatMap((table) => {
    const now = after.find(({ id }) => id === table.id);
    const [old, body] = [bodyOf(table), now && bodyOf(now)];
    return body && body.rows !== old.rows ? [{ sheetId: table.sheetId, old, body }] : [];
  });
  if (bodies.length === 0) return charts;
  return mapAreas(charts, (area) => {
    const grown = bodies.find(({ sheetId, old }) => sheetId === area.sheetId && sameRows(old, area.at) && inside(old, area.at));
    if (!grown) return area;
    return { ...area, at: { ...area.at, row: grown.body.row, rows: grown.body.rows } };
  });
}

const sameRows = (a: Rectangle, b: Rectangle) => a.row === b.row && a.rows === b.rows;
const inside = (outer: Rectangle, inner: Rectangle) =>
  inner.column >= outer.column && inner.column + inner.columns <= outer.column + outer.columns;
