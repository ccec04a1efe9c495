import { sampleHeaders, sampleRows, sampleTitle } from "../framework/portfolio/sample";
import type { Content } from "./block";
import { excelRequest } from "./excel-request";
import { parseStored } from "./found-workbook";
import { gone } from "./gone";
import {
  formats as numberFormats,
  freeName,
  isBlockName,
  looks,
  marker,
  sampleSheetName,
  servesAs,
  settingKey,
  tableNames,
  tableStyle,
} from "./layout";
import {
  type AssumptionCells,
  type PlannerWorkbook,
  type Preview,
  type Reading,
  type Remembered,
  type Source,
  WorkbookError,
  type WorkbookWriter,
  type WriteOutcome,
  type WriteRequest,
} from "./planner-workbook";
import { addressOf, areaOf, placeOf, sheetOf } from "./references";

/** Cells that one answer may hold: at 20 bytes a cell well below Excel's limit of 5 MB. */
const cellsPerRequest = 200000;
/** Rows whose number formats are read, to tell dates from amounts. */
const formattedRows = 200;
const sheetRows = 1048576;
const sheetColumns = 16384;

/** What the user has put into the tables of key and value. */
type Given = Record<"assumptions" | "profile", AssumptionCells | null>;

/** The open workbook through the Excel API. */
export class ExcelWorkbook implements PlannerWorkbook {
  private giving: Promise<Given> | null = null;

  /** @param fetchWriter Gives the same writer each time; rejects where its code cannot be loaded. */
  constructor(private readonly fetchWriter: () => Promise<WorkbookWriter>) {}

  async selection(): Promise<Source> {
    return selecting(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address,rowCount,columnCount");
      const used = selected.getUsedRangeOrNullObject(true);
      used.load("address");
      const region = selected.getSurroundingRegion();
      region.load("address");
      const touched = selected.getTables(false);
      touched.load("items/id,items/name,items/showTotals");
      await context.sync();

      const table = await this.firstOf(context, touched);
      if (table) return table;
      const whole = selected.rowCount === sheetRows || selected.columnCount === sheetColumns;
      // No portfolio is one row or one column: what lies around it is meant.
      const narrow = selected.rowCount === 1 || selected.columnCount === 1;
      const around = areaOf(region.address);
      const address =
        narrow && around.rows > 1 && around.columns > 1
          ? region.address
          : whole && !used.isNullObject
            ? used.address
            : selected.address;
      return rangeSource(address);
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

  async read(wanted: Source): Promise<Reading> {
    return excelRequest(placeOf(wanted), async (context) => {
      const source = await this.locate(context, wanted);
      const { row, column, rows, columns } = areaOf(source.address);
      const sheet = context.workbook.worksheets.getItem(source.sheet);
      const part = (first: number, count: number): Excel.Range =>
        sheet.getRange(addressOf({ row: row + first, column, rows: count, columns }));
      const step = Math.max(1, Math.floor(cellsPerRequest / columns));
      const top = part(0, Math.min(rows, formattedRows));
      top.load("numberFormat");
      const all = part(0, rows);
      all.load("rowHidden");
      const next = source.kind === "range" && row + rows < sheetRows ? part(rows, 1) : null;
      next?.load("values");
      const values: Content[][] = [];
      for (let first = 0; first < rows; first += step) {
        const range = part(first, Math.min(step, rows - first));
        range.load("values");
        // One request a chunk is the point: together they would pass the limit of one answer.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        for (const cells of range.values as Content[][]) values.push(cells);
      }
      // Null: some rows are, some are not.
      const hidden = all.rowHidden !== false;
      const formats = top.numberFormat as string[][];
      return { source, grid: { sheet: source.sheet, row, column, values, formats, hidden, below: next?.values[0] } };
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
      if (!stored) return null;
      const { mapping, headers } = stored;
      return { source: await this.locate(context, stored.source), mapping, headers };
    });
  }

  async assumptions(): Promise<AssumptionCells | null> {
    return (await this.givenOnce()).assumptions;
  }

  async profile(): Promise<AssumptionCells | null> {
    return (await this.givenOnce()).profile;
  }

  /** Assumptions and profile are asked for together: one reading answers both. */
  private givenOnce(): Promise<Given> {
    this.giving ??= this.given().finally(() => (this.giving = null));
    return this.giving;
  }

  private async given(): Promise<Given> {
    return excelRequest("", async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/id,items/name");
      names.load("items/name");
      await context.sync();
      const sheets = worksheets.items.map((sheet) => {
        const property = sheet.customProperties.getItemOrNullObject(marker);
        property.load("value");
        sheet.tables.load("items/name,items/showTotals");
        return { sheet, property };
      });
      const blocks = ["assumptions", "profile"] as const;
      const named = names.items.flatMap((item) => {
        const block = blocks.find((name) => isBlockName(name, item.name));
        if (!block) return [];
        const range = item.getRangeOrNullObject();
        range.load("address");
        return [{ block, range }];
      });
      await context.sync();
      const standsOn = (block: string, { name }: Excel.Worksheet): boolean =>
        named.some((item) => item.block === block && !item.range.isNullObject && name === sheetOf(item.range.address));
      const ranges = blocks.flatMap((block) => {
        const marked = sheets.filter(({ property }) => !property.isNullObject && property.value === block);
        const own = marked.find(({ sheet }) => standsOn(block, sheet));
        return (own?.sheet.tables.items ?? []).map((table) => {
          const range = table.getRange();
          range.load("values");
          return { block, range, hasTotals: table.showTotals };
        });
      });
      const given: Given = { assumptions: null, profile: null };
      if (ranges.length === 0) return given;
      await context.sync();
      for (const { block, range, hasTotals } of ranges) {
        const [headers, ...rows] = range.values as Content[][];
        if (given[block] || !servesAs(block, headers.map(String))) continue;
        const key = headers.indexOf("Key");
        given[block] = rows.slice(0, hasTotals ? -1 : undefined).map((cells) => [cells[key], cells[key + 1]]);
      }
      return given;
    });
  }


  async preview(request: WriteRequest): Promise<Preview> {
    return (await this.writer()).preview(request);
  }

  async write(request: WriteRequest): Promise<WriteOutcome> {
    return (await this.writer()).write(request);
  }

  async restore(): Promise<void> {
    await (await this.writer()).restore();
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

  /** The first of the tables that a selection touches. */
  private async firstOf(context: Excel.RequestContext, tables: Excel.TableScopedCollection): Promise<Source | null> {
    const [table] = tables.items;
    if (!table) return null;
    const range = table.getRange();
    range.load("address");
    await context.sync();
    return tableSource(table, range.address);
  }

  /** A source as it stands now: a table may have been renamed or have grown, cells that were placed may have moved. */
  private async locate(context: Excel.RequestContext, source: Source): Promise<Source> {
    const { tables, names } = context.workbook;
    if (source.kind === "range") {
      if (source.id === undefined) return source;
      const name = names.getItemOrNullObject(source.id);
      name.load("name");
      await context.sync();
      // Undo takes the name back; then the cells are where they were pointed at.
      if (name.isNullObject) return { ...source, id: undefined };
      const range = name.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      if (range.isNullObject) throw gone(source);
      return { ...rangeSource(range.address), id: source.id };
    }
    tables.load("items/id,items/name,items/showTotals");
    await context.sync();
    const table = tables.items.find(({ id }) => id === source.id) ?? tables.items.find(({ name }) => name === source.tableName);
    if (!table) throw gone(source);
    const range = table.getRange();
    range.load("address");
    await context.sync();
    return tableSource(table, range.address);
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

function tableSource({ id, name, showTotals }: Excel.Table, full: string): Source {
  const whole = areaOf(full);
  const area = { ...whole, rows: whole.rows - (showTotals ? 1 : 0) };
  const { rows, columns } = area;
  return { kind: "table", sheet: sheetOf(full), address: addressOf(area), rows, columns, tableName: name, id };
}
