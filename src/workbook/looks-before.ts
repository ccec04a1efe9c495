import type { Area } from "./block";
import type { BlockPlan } from "./block-plan";
import { excelRequest } from "./excel-request";
import type { Look } from "./layout";
import { rangeAt, setLook } from "./set-cells";

/** How cells of the user's looked before a block was laid over them. */
export interface LookBefore {
  area: Area;
  numberFormat: string;
  look: Look;
}

/** How wide a column of the sheet was before a block gave it a width. */
export interface WidthBefore {
  column: number;
  width: number;
}

/** What a look of ours may change. */
const properties: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, size: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

const columnAt = (sheet: Excel.Worksheet, column: number): Excel.Range => rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 });

/** Queues the reading of how wide the columns are that a block will give a width. */
function queueWidths(sheet: Excel.Worksheet, { block, origin }: BlockPlan): () => WidthBefore[] {
  const columns = block.widths.flatMap((width, at) => (width === null ? [] : [origin.column + at]));
  const ranges = columns.map((column) => columnAt(sheet, column));
  for (const range of ranges) range.load("format/columnWidth");
  return () => columns.map((column, at) => ({ column, width: ranges[at].format.columnWidth }));
}

/** Notes down how the cells look that new blocks on a sheet of the user's will cover: blank cells may be formatted, too. */
export async function noteLooks(blocks: readonly BlockPlan[]): Promise<void> {
  const covering = blocks.filter(({ added }) => added === "anchor");
  if (covering.length === 0) return;
  await excelRequest(covering[0].planned.sheet, async (context) => {
    const widths = covering.map((plan) => queueWidths(context.workbook.worksheets.getItem(plan.planned.sheet), plan));
    const reads = covering.map((plan) => {
      const sheet = context.workbook.worksheets.getItem(plan.planned.sheet);
      return [plan.area, ...(plan.table ? [plan.table.area] : [])].map((area) => {
        const range = rangeAt(sheet, area);
        range.load("numberFormat");
        return { plan, area, range, cells: range.getCellProperties(properties) };
      });
    });
    await context.sync();
    covering.forEach((plan, at) => plan.widthsBefore.push(...widths[at]()));
    for (const { plan, area, range, cells } of reads.flat()) {
      const told = cells.value.map((line, row) =>
        line.map((cell, column) => JSON.stringify({ numberFormat: range.numberFormat[row][column], look: lookOf(cell) })),
      );
      plan.looksBefore.push(...alike(told, area));
    }
  });
}

function lookOf({ format: { fill, font, ...cell } = {} }: Excel.CellProperties): Look {
  return {
    bold: font?.bold,
    italic: font?.italic,
    size: font?.size,
    color: font?.color,
    fill: !fill?.color || fill.pattern === "None" ? null : fill.color,
    wrap: cell.wrapText,
    align: cell.horizontalAlignment as Look["align"],
    vertical: cell.verticalAlignment as Look["vertical"],
    indent: cell.indentLevel,
  };
}

/** The rectangles of cells that look alike: runs in a row, joined downwards where the same stands below each other. */
function alike(told: string[][], { row: top, column: left }: Area): LookBefore[] {
  const found: LookBefore[] = [];
  let open = new Map<string, LookBefore>();
  told.forEach((line, down) => {
    const next = new Map<string, LookBefore>();
    for (let from = 0; from < line.length; ) {
      let to = from + 1;
      while (line[to] === line[from]) to++;
      const place = `${from}:${to} ${line[from]}`;
      const above = open.get(place);
      const part = above ?? { area: { row: top + down, column: left + from, rows: 0, columns: to - from }, ...(JSON.parse(line[from]) as Omit<LookBefore, "area">) };
      part.area.rows += 1;
      if (!above) found.push(part);
      next.set(place, part);
      from = to;
    }
    open = next;
  });
  return found;
}

/** Queues that the cells look as they did, and columns are as wide. */
export function restoreLooks(sheet: Excel.Worksheet, looks: readonly LookBefore[] = [], widths: readonly WidthBefore[] = []): void {
  for (const { column, width } of widths) columnAt(sheet, column).format.columnWidth = width;
  for (const { area, numberFormat, look } of looks) {
    const range = rangeAt(sheet, area);
    range.numberFormat = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(numberFormat));
    setLook(range, look);
  }
}
