/** What may lie over the cells of a sheet, beside our own charts and tables. */
interface Things {
  charts: string[];
  /** Charts may be listed among them under their own names. */
  shapes: string[];
  tables: string[];
  /** How many comments, notes, pivot tables and slicers there are. */
  others: number;
}

/** What is left when each of ours is taken away once: a copy that the user has made of a chart is theirs. */
function without(names: readonly string[], ours: readonly string[]): string[] {
  const left = [...names];
  for (const name of ours) if (left.includes(name)) left.splice(left.indexOf(name), 1);
  return left;
}

/** Whether something of the user's would go with a sheet of ours. */
export function hasForeign({ charts, shapes, tables, others }: Things, ours: { charts: string[]; tables: string[] }): boolean {
  const drawn = without(shapes, charts);
  return others > 0 || [without(charts, ours.charts), drawn, without(tables, ours.tables)].some((list) => list.length > 0);
}

/** Queues the listing of what lies on a sheet; the next request brings it. */
export function queueThings(sheet: Excel.Worksheet): () => Omit<Things, "tables"> {
  const { charts, shapes, comments, pivotTables, slicers } = sheet;
  // Notes of the old kind can be told from this version on.
  const notes = Office.context.requirements.isSetSupported("ExcelApi", "1.18") ? sheet.notes : null;
  charts.load("items/name");
  shapes.load("items/name");
  comments.load("items/id");
  pivotTables.load("items/name");
  slicers.load("items/name");
  notes?.load("items/authorName");
  return () => ({
    charts: charts.items.map(({ name }) => name),
    shapes: shapes.items.map(({ name }) => name),
    others: [comments, pivotTables, slicers, notes].reduce((sum, list) => sum + (list?.items.length ?? 0), 0),
  });
}
