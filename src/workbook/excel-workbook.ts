import { quotedSheet } from "../framework/portfolio/grid";
import { sampleHeaders, sampleRows, sampleTitle } from "../framework/portfolio/sample";
import { businessModels } from "../framework/words/business-model";
import type { Area, Content } from "./block";
import { excelRequest, workbookError } from "./excel-request";
import { parseStored } from "./found-workbook";
import { gone } from "./gone";
import { freeName, formats as numberFormats, isBlockName, looks, portfolioName, sampleSheetName, settingKey, tableNames, tableStyle } from "./layout";
import { everyBlock, holdsKeysOf, listWorkbook, type ListedTable, type ListedWorkbook, tablesOf } from "./list-workbook";
import { readModels } from "./models-block";
import { investmentCells, totalCell } from "./placement-places";
import {
  type BlockName,
  type Cells,
  type Given,
  type Grid,
  type Investments,
  type LogEntry,
  type PlannerWorkbook,
  type PointedTotal,
  type Preview,
  type Reading,
  type ReadOptions,
  type Remembered,
  type Source,
  WorkbookError,
  type WorkbookWriter,
  type WriteOutcome,
  type WriteRequest,
} from "./planner-workbook";
import { addressOf, areaOf, placeOf, sheetColumns, sheetOf, sheetRows } from "./references";

/** Cells that one answer may hold: at 20 bytes a cell well below Excel's limit of 5 MB. */
const cellsPerRequest = 200000;
/** Rows whose number formats are read, to tell dates from amounts. */
const formattedRows = 200;

/** Cells whose numbers may be summed as a total of the P&L. */
const mostTotalCells = 10000;

/** The open workbook through the Excel API. */
export class ExcelWorkbook implements PlannerWorkbook {
  /** @param fetchWriter Gives the same writer each time; rejects where its code cannot be loaded. */
  constructor(private readonly fetchWriter: () => Promise<WorkbookWriter>) {}

  async selection(): Promise<Source> {
    return selecting(async (context) => {
      const selection = loadSelection(context);
      const { tables } = context.workbook;
      tables.load("items/id,items/name,items/showTotals");
      await context.sync();
      const touched = tables.items.find(({ id }) => touches(selection, id));
      if (!touched) return selectedRange(selection);
      const range = touched.getRange();
      range.load("address");
      await context.sync();
      const { id, name, showTotals: hasTotals } = touched;
      return tableSource({ id, name, hasTotals, sheet: sheetOf(range.address), area: areaOf(range.address) });
    });
  }

  async onSelectionChange(listener: () => void): Promise<() => Promise<void>> {
    const handler = await excelRequest("", async (context) => {
      const result = context.workbook.onSelectionChanged.add(async () => listener());
      await context.sync();
      return result;
    });
    return () =>
      Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
  }

  async places(): Promise<Source[]> {
    return excelRequest("", async (context) => {
      const listed = await listWorkbook(context);
      const ours = new Set(everyBlock.flatMap((block) => tablesOf(block, listed).map(({ id }) => id)));
      const ownSheets = new Set(everyBlock.map((block) => listed.blocks[block]?.sheetName));
      const used = listed.sheets.map(({ sheet, name }) => ({ name, range: sheet.getUsedRangeOrNullObject(true) }));
      for (const { range } of used) range.load("address");
      const named = listed.names
        .filter(({ name }) => !everyBlock.some((block) => isBlockName(block, name)) && !name.startsWith(portfolioName))
        .map(({ item, name }) => ({ name, range: item.getRangeOrNullObject() }));
      for (const { range } of named) range.load("address");
      await context.sync();

      const wide = ({ rows, columns }: Source): boolean => rows > 1 && columns > 1;
      return [
        ...listed.tables.filter(({ id }) => !ours.has(id)).map(tableSource),
        ...named.flatMap(({ name, range }) => (range.isNullObject ? [] : [{ ...rangeSource(range.address), rangeName: name, id: name }])),
        ...used.flatMap(({ name, range }) => (range.isNullObject || ownSheets.has(name) ? [] : [rangeSource(range.address)])),
      ].filter(wide);
    });
  }

  async read(wanted: Source | null, options: ReadOptions = {}): Promise<Reading> {
    const reading = async (context: Excel.RequestContext): Promise<Reading> => {
      const selection = wanted ? null : loadSelection(context);
      const listed = await listWorkbook(context, wanted?.kind === "range" ? wanted.id : undefined);
      const source = selection ? selectedSource(selection, listed) : located(wanted as Source, listed);
      const given = queueGiven(context, listed, options.total);
      const grid = await readGrid(context, source, options);
      return { source, grid, given: given() };
    };
    return wanted ? excelRequest(placeOf(wanted), reading) : selecting(reading);
  }

  async pointedTotal(): Promise<PointedTotal> {
    return selecting(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address,cellCount");
      await context.sync();
      if (selected.cellCount > mostTotalCells) throw new WorkbookError("no-selection", selected.address, "");
      selected.load("values");
      await context.sync();
      return { address: fullAddress(selected.address), value: sumOf(selected.values as Content[][]) };
    });
  }

  async insertSample(): Promise<Source> {
    return excelRequest(sampleSheetName, async (context) => {
      const { worksheets, tables, names } = context.workbook;
      worksheets.load("items/name");
      tables.load("items/name");
      names.load("items/name");
      await context.sync();

      const name = freeName(sampleSheetName, " ", worksheets.items.map((sheet) => sheet.name));
      const tableName = freeName(tableNames.sample, "", [...tables.items, ...names.items].map((item) => item.name));
      const area = { row: 2, column: 0, rows: sampleRows.length + 1, columns: sampleHeaders.length };
      context.workbook.application.suspendApiCalculationUntilNextSync();
      const sheet = worksheets.add(name);
      sheet.getRange("A1").values = [[sampleTitle]];
      sheet.getRange("A1").format.font.bold = looks.title.bold;
      const cells = sheet.getRange(addressOf(area));
      cells.values = [[...sampleHeaders], ...sampleRows.map((row) => [...row])];
      const amounts = sheet.getRange(addressOf({ row: 3, column: 3, rows: sampleRows.length, columns: 3 }));
      amounts.numberFormat = sampleRows.map(() => [numberFormats.amount, numberFormats.amount, numberFormats.amount]);
      amounts.format.font.color = looks.input.color;
      const table = sheet.tables.add(addressOf(area), true);
      table.name = tableName;
      table.style = tableStyle;
      [200, 130, 110, 90, 90, 90].forEach((width, column) => {
        sheet.getRange(addressOf({ row: 2, column, rows: 1, columns: 1 })).format.columnWidth = width;
      });
      sheet.activate();
      sheet.getRange(addressOf({ ...area, rows: 1, columns: 1 })).select();
      table.load("id");
      await context.sync();
      return { kind: "table", sheet: name, address: addressOf(area), rows: area.rows, columns: area.columns, tableName, id: table.id };
    });
  }

  async remembered(): Promise<Remembered | null> {
    return excelRequest("", async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(settingKey);
      setting.load("value");
      await context.sync();
      const stored = setting.isNullObject ? null : parseStored(setting.value);
      return stored && { source: stored.source, mapping: stored.mapping, headers: stored.headers };
    });
  }

  async given(): Promise<Given> {
    return excelRequest("", async (context) => {
      const given = queueGiven(context, await listWorkbook(context));
      await context.sync();
      return given();
    });
  }

  async preview(request: WriteRequest): Promise<Preview> {
    return (await this.writer()).preview(request);
  }

  async write(request: WriteRequest, previewed: Preview): Promise<WriteOutcome> {
    return (await this.writer()).write(request, previewed);
  }

  async log(): Promise<LogEntry[]> {
    return (await this.writer()).log();
  }

  async restore(): Promise<void> {
    await (await this.writer()).restore();
  }

  async clearLog(): Promise<void> {
    await (await this.writer()).clearLog();
  }

  async show(address: string): Promise<void> {
    await excelRequest(address, async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetOf(address));
      sheet.activate();
      sheet.getRange(address.slice(address.lastIndexOf("!") + 1)).select();
      await context.sync();
    });
  }

  private async writer(): Promise<WorkbookWriter> {
    try {
      return await this.fetchWriter();
    } catch (error) {
      throw new WorkbookError("not-loaded", "", String(error));
    }
  }
}

/** A question about the selection: whatever Excel calls it, what fails there is that the selection is not one range of cells. */
async function selecting<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await excelRequest("", work);
  } catch (error) {
    const { kind, detail } = error as WorkbookError;
    throw kind === "failed" || kind === "gone" ? new WorkbookError("no-selection", "", detail) : error;
  }
}

function rangeSource(full: string): Source {
  const area = areaOf(full);
  return { kind: "range", sheet: sheetOf(full), address: addressOf(area), rows: area.rows, columns: area.columns };
}

function tableSource({ id, name, hasTotals, sheet, area: whole }: Pick<ListedTable, "id" | "name" | "hasTotals" | "sheet" | "area">): Source {
  const area = { ...whole, rows: whole.rows - (hasTotals ? 1 : 0) };
  const { rows, columns } = area;
  return { kind: "table", sheet, address: addressOf(area), rows, columns, tableName: name, id };
}

/** "'Plan 2026'!E48", whatever Excel quotes. */
const fullAddress = (address: string): string => `${quotedSheet(sheetOf(address))}!${addressOf(areaOf(address))}`;

const sumOf = (values: Content[][]): number =>
  values.flat().reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);

/** Queues what tells the meaning of a selection; the next request brings it. */
function loadSelection(context: Excel.RequestContext): Selection {
  const selected = context.workbook.getSelectedRange();
  selected.load("address,rowCount,columnCount");
  const used = selected.getUsedRangeOrNullObject(true);
  used.load("address");
  const region = selected.getSurroundingRegion();
  region.load("address");
  const tables = selected.getTables(false);
  tables.load("items/id");
  return { selected, used, region, tables };
}

interface Selection {
  selected: Excel.Range;
  used: Excel.Range;
  region: Excel.Range;
  tables: Excel.TableScopedCollection;
}

const touches = ({ tables }: Selection, table: string): boolean => tables.items.some(({ id }) => id === table);

/** What a selection outside of tables means: itself or, where it is one cell, row or column, the filled region around it. */
function selectedRange({ selected, used, region }: Selection): Source {
  const whole = selected.rowCount === sheetRows || selected.columnCount === sheetColumns;
  // No portfolio is one row or one column: what lies around it is meant.
  const narrow = selected.rowCount === 1 || selected.columnCount === 1;
  const around = areaOf(region.address);
  if (narrow && around.rows > 1 && around.columns > 1) return rangeSource(region.address);
  return rangeSource(whole && !used.isNullObject ? used.address : selected.address);
}

/** What a selection means: the table it lies in, else its range. */
function selectedSource(selection: Selection, { tables }: ListedWorkbook): Source {
  const table = tables.find(({ id }) => touches(selection, id));
  return table ? tableSource(table) : selectedRange(selection);
}

/** A source as it stands now: a table may have been renamed or have grown, cells that were placed may have moved. */
function located(source: Source, listed: ListedWorkbook): Source {
  if (source.kind === "table") {
    const { tables } = listed;
    const table = tables.find(({ id }) => id === source.id) ?? tables.find(({ name }) => name === source.tableName);
    if (!table) throw gone(source);
    return tableSource(table);
  }
  if (source.id === undefined) {
    if (!listed.sheets.some(({ name }) => name === source.sheet)) throw gone(source);
    return source;
  }
  const { followed } = listed;
  // Undo takes the name back; then the cells are where they were pointed at.
  if (followed === undefined) return { ...source, id: undefined, rangeName: undefined };
  if (followed === null) throw gone(source);
  const { rangeName, id } = source;
  return { ...rangeSource(followed), rangeName, id };
}

/** Reads the cells of a source in parts that one answer can hold; a part that Excel finds too large is halved. */
async function readGrid(context: Excel.RequestContext, source: Source, { onProgress, cancelled }: ReadOptions): Promise<Grid> {
  const { row, column, rows, columns } = areaOf(source.address);
  const sheet = context.workbook.worksheets.getItem(source.sheet);
  const part = (first: number, count: number): Excel.Range => sheet.getRange(addressOf({ row: row + first, column, rows: count, columns }));
  const top = part(0, Math.min(rows, formattedRows));
  top.load("numberFormat");
  const all = part(0, rows);
  all.load("rowHidden");
  const next = source.kind === "range" && row + rows < sheetRows ? part(rows, 1) : null;
  next?.load("values");
  const values: Content[][] = [];
  let step = Math.max(1, Math.floor(cellsPerRequest / columns));
  while (values.length < rows) {
    if (cancelled?.()) throw new WorkbookError("cancelled", placeOf(source), "");
    const range = part(values.length, Math.min(step, rows - values.length));
    range.load("values");
    try {
      // One request a part is the point: together they would pass the limit of one answer.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (workbookError(error, "").kind !== "too-large" || step < 2) throw error;
      step = Math.ceil(step / 2);
      continue;
    }
    for (const cells of range.values as Content[][]) values.push(cells);
    onProgress?.(values.length, rows);
  }
  // Null: some rows are, some are not.
  const hidden = all.rowHidden !== false;
  return { sheet: source.sheet, row, column, values, formats: top.numberFormat as string[][], hidden, below: next?.values[0] };
}

/**
 * Queues the reading of what the user has put into our tables; the next request brings it.
 * @param total Address of cells to be summed, in place of those that the placement block refers to.
 */
function queueGiven(context: Excel.RequestContext, listed: ListedWorkbook, total?: string): () => Given {
  const tables = (["assumptions", "profile", "models", "firm"] as const).flatMap((block) =>
    tablesOf(block, listed).map(({ table, hasTotals }) => {
      const range = table.getRange();
      range.load("values");
      return { block, range, hasTotals };
    }),
  );
  const placement = listed.blocks.placement;
  const inBlock = (area: Area): Excel.Range | null => {
    if (!placement || area.row + area.rows > placement.area.rows) return null;
    const at = { ...area, row: placement.area.row + area.row, column: placement.area.column + area.column };
    return placement.sheet.getRange(addressOf(at));
  };
  const invested = inBlock(investmentCells);
  invested?.load("values");
  const tied = inBlock(totalCell);
  tied?.load("formulas,values");
  // The sheet with the total may have been renamed or deleted since: then it is pointed at anew.
  const there = total !== undefined && listed.sheets.some(({ name }) => name === sheetOf(total));
  const pointed = there ? sheetRange(context, total) : null;
  pointed?.load("address,values");

  return () => {
    const rowsOf = (block: BlockName): Cells | null => {
      for (const { block: own, range, hasTotals } of tables) {
        const [headers, ...rows] = range.values as Content[][];
        const body = rows.slice(0, hasTotals ? -1 : undefined);
        if (own === block && holdsKeysOf(block, headers.map(String), body)) return [headers, ...body];
      }
      return null;
    };
    const keyed = (block: BlockName): Cells | null => {
      const cells = rowsOf(block);
      if (!cells) return null;
      const key = cells[0].indexOf("Key");
      return cells.slice(1).map((row) => [row[key], row[key + 1]]);
    };
    const models = rowsOf("models");
    const formula = /^=SUM\((.+)\)$/.exec(String(tied?.formulas[0][0] ?? ""))?.[1];
    return {
      assumptions: keyed("assumptions"),
      profile: keyed("profile"),
      models: models && readModels(models[0].map(String), models.slice(1)),
      programs: rowsOf("firm"),
      investments: invested && investmentsOf(invested.values as Content[][]),
      total: pointed
        ? { address: fullAddress(pointed.address), value: sumOf(pointed.values as Content[][]) }
        : formula
          ? { address: formula.replace(/\$/g, ""), value: sumOf(tied?.values as Content[][]) }
          : null,
    };
  };
}

const sheetRange = ({ workbook }: Excel.RequestContext, address: string): Excel.Range =>
  workbook.worksheets.getItem(sheetOf(address)).getRange(address.slice(address.lastIndexOf("!") + 1));

function investmentsOf(values: Content[][]): Investments {
  return Object.fromEntries(
    businessModels.flatMap((model, rung) => (typeof values[rung][0] === "number" ? [[model, values[rung][0]]] : [])),
  );
}
