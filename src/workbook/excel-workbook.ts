import type { Grid } from "../framework/portfolio/grid";
import { quotedSheet } from "../framework/portfolio/grid";
import { sampleHeaders, sampleRows, sampleTitle } from "../framework/portfolio/sample";
import type { Content } from "./block";
import { excelRequest } from "./excel-request";
import { findWorkbook, isBlockName, sheetOf } from "./find-workbook";
import type { Stored } from "./found-workbook";
import { formats, looks, marker, sampleSheetName, settingKey, tableNames, tableStyle } from "./layout";
import {
  type AssumptionCells,
  type PlannerWorkbook,
  type Preview,
  type Remembered,
  type Source,
  WorkbookError,
  type WriteOutcome,
  type WriteRequest,
} from "./planner-workbook";
import { addressOf, areaOf } from "./references";
import { freeName, placementSize, planWrite, servesAs } from "./write-plan";
import { type Undo, undoWrite, writeWorkbook } from "./write-workbook";
import { programRows } from "./programs-block";

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
  private lastWrite: Undo | null = null;
  private giving: Promise<Given> | null = null;

  async selection(): Promise<Source> {
    return excelRequest("selection", async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address,rowCount,columnCount");
      const used = selected.getUsedRangeOrNullObject(true);
      used.load("address");
      const region = selected.getSurroundingRegion();
      region.load("address");
      const touched = selected.getTables(false);
      touched.load("items/name,items/showTotals");
      await context.sync();

      const table = await this.firstOf(context, touched);
      if (table) return table;
      const whole = selected.rowCount === sheetRows || selected.columnCount === sheetColumns;
      const single = selected.rowCount === 1 && selected.columnCount === 1;
      const address = single ? region.address : whole && !used.isNullObject ? used.address : selected.address;
      return rangeSource(address);
    });
  }

  async onSelectionChange(listener: () => void): Promise<() => Promise<void>> {
    const handler = await excelRequest("selection", async (context) => {
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

  async read(source: Source): Promise<Grid> {
    const place = placeOf(source);
    return excelRequest(place, async (context) => {
      const area = await this.locate(context, source);
      const { row, column, rows, columns } = areaOf(area.address);
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      const part = (first: number, count: number): Excel.Range =>
        sheet.getRange(addressOf({ row: row + first, column, rows: count, columns }));
      const step = Math.max(1, Math.floor(cellsPerRequest / columns));
      const top = part(0, Math.min(rows, formattedRows));
      top.load("numberFormat");
      const values: Content[][] = [];
      for (let first = 0; first < rows; first += step) {
        const range = part(first, Math.min(step, rows - first));
        range.load("values");
        // One request a chunk is the point: together they would pass the limit of one answer.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        for (const cells of range.values as Content[][]) values.push(cells);
      }
      return { sheet: area.sheet, row, column, values, formats: top.numberFormat as string[][] };
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
      amounts.numberFormat = sampleRows.map(() => [formats.amount, formats.amount, formats.amount]);
      amounts.format.font.color = looks.input.color;
      const table = sheet.tables.add(addressOf(area), true);
      table.name = tableName;
      table.style = tableStyle;
      [200, 130, 110, 90, 90, 90].forEach((width, column) => {
        sheet.getRange(addressOf({ row: 2, column, rows: 1, columns: 1 })).format.columnWidth = width;
      });
      sheet.activate();
      sheet.getRange(addressOf({ ...area, rows: 1, columns: 1 })).select();
      await context.sync();
      return { kind: "table", sheet: name, address: addressOf(area), rows: area.rows, columns: area.columns, tableName };
    });
  }

  async remembered(): Promise<Remembered | null> {
    return excelRequest("workbook", async (context) => {
      const { settings, tables, names } = context.workbook;
      const setting = settings.getItemOrNullObject(settingKey);
      setting.load("value");
      tables.load("items/id,items/name,items/showTotals");
      names.load("items/name");
      await context.sync();
      if (setting.isNullObject || typeof setting.value !== "string") return null;
      const stored = JSON.parse(setting.value) as Stored;

      const table = tables.items.find((item) => item.id === stored.tableId);
      const name = names.items.find((item) => item.name === stored.portfolioName);
      if (!table && !name) return null;
      const range = table ? table.getRange() : names.getItem(name?.name ?? "").getRangeOrNullObject();
      range.load("address");
      await context.sync();
      if (range.isNullObject) return null;
      const source = table ? tableSource(table.name, range.address, table.showTotals) : rangeSource(range.address);
      return { source, mapping: stored.mapping };
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
    return excelRequest("assumptions", async (context) => {
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
    const { plan } = await this.plan(request);
    const blocks = plan.blocks.map((block) => block.planned);
    return { blocks, cells: blocks.reduce((sum, block) => sum + block.cells, 0) };
  }

  async write(request: WriteRequest): Promise<WriteOutcome> {
    const { found, plan } = await this.plan(request);
    const blocks = plan.blocks.map((block) => block.planned);
    const changed = plan.setting !== null || plan.portfolio !== null || blocks.some((block) => block.state !== "unchanged");
    if (changed) this.lastWrite = await writeWorkbook(found, plan);
    return { blocks, changed };
  }

  async restore(): Promise<void> {
    if (!this.lastWrite) return;
    await undoWrite(this.lastWrite, true);
    this.lastWrite = null;
  }

  async show(address: string): Promise<void> {
    await excelRequest(address, async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetOf(address));
      sheet.activate();
      sheet.getRange(address.slice(address.lastIndexOf("!") + 1)).select();
      await context.sync();
    });
  }

  /** The first of the tables that a selection touches. */
  private async firstOf(context: Excel.RequestContext, tables: Excel.TableScopedCollection): Promise<Source | null> {
    const [table] = tables.items;
    if (!table) return null;
    const range = table.getRange();
    range.load("address");
    await context.sync();
    return tableSource(table.name, range.address, table.showTotals);
  }

  private async plan(request: WriteRequest) {
    return excelRequest("workbook", async (context) => {
      const found = await findWorkbook(context, placementSize(request), programRows(request.suggestions).length);
      const { source } = request;
      const there =
        source.kind === "table"
          ? found.tables.some((table) => table.name === source.tableName)
          : found.sheets.some((sheet) => sheet.name === source.sheet);
      if (!there) throw gone(source);
      return { found, plan: planWrite(found, request) };
    });
  }

  /** Where a source stands now: a table may have grown since it was selected. */
  private async locate(context: Excel.RequestContext, source: Source): Promise<{ sheet: string; address: string }> {
    if (source.kind === "range") return source;
    const table = context.workbook.tables.getItem(source.tableName ?? "");
    table.load("showTotals");
    const range = table.getRange();
    range.load("address");
    await context.sync();
    return tableSource(source.tableName ?? "", range.address, table.showTotals);
  }
}

function placeOf({ kind, tableName, sheet, address }: Source): string {
  return kind === "table" && tableName ? tableName : `${quotedSheet(sheet)}!${address}`;
}

function gone(source: Source): WorkbookError {
  return new WorkbookError("gone", placeOf(source), `${placeOf(source)} is not in the workbook any more.`);
}

function rangeSource(full: string): Source {
  const area = areaOf(full);
  return { kind: "range", sheet: sheetOf(full), address: addressOf(area), rows: area.rows, columns: area.columns };
}

function tableSource(tableName: string, full: string, hasTotals: boolean): Source {
  const whole = areaOf(full);
  const area = { ...whole, rows: whole.rows - (hasTotals ? 1 : 0) };
  return { kind: "table", sheet: sheetOf(full), address: addressOf(area), rows: area.rows, columns: area.columns, tableName };
}
