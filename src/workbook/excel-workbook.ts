import { excelRequest } from "./excel-request";
import type { Stored } from "./found-workbook";
import { isBlockName, portfolioName, settingKey } from "./layout";
import { everyBlock, listWorkbook, tablesOf } from "./list-workbook";
import {
  type Given,
  type LogEntry,
  type PlannerWorkbook,
  type PointedTotal,
  type Preview,
  type Reading,
  type ReadOptions,
  type Remembered,
  type Source,
  WorkbookError,
  type WorkbookListener,
  type WorkbookWriter,
  type WriteOutcome,
  type WriteRequest,
} from "./planner-workbook";
import { totalOf } from "./pointed-total";
import { queueGiven } from "./read-given";
import { readGrid } from "./read-grid";
import { areaOf, placeOf, sheetOf } from "./references";
import { loadSelection, selectedRange, selectedSource, touches } from "./selection";
import { parseSetting } from "./setting";
import { located, placedCells, rangeSource, tableSource, usedPart } from "./source";

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

  async follow(listener: WorkbookListener): Promise<void> {
    await excelRequest("", async ({ workbook }) => {
      workbook.onSelectionChanged.add(async () => listener.selectionChanged());
      workbook.worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
        // Before ExcelApi 1.14 a change does not say whether it is our own.
        if (triggerSource && triggerSource !== "ThisLocalAddin") listener.cellsChanged(() => sheetName(worksheetId));
      });
      await workbook.context.sync();
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

      // Of a sheet that our blocks stand on, too, the portfolio alone is meant.
      const placed = listed.stored && placedCells(listed.stored.source, listed);
      const onSheet = (name: string, address: string): Source[] =>
        !ownSheets.has(name) ? [rangeSource(address)] : placed?.sheet === name ? [placed] : [];
      const wide = ({ rows, columns }: Source): boolean => rows > 1 && columns > 1;
      return [
        ...listed.tables.filter(({ id }) => !ours.has(id)).map(tableSource),
        ...named.flatMap(({ name, range }) => (range.isNullObject ? [] : [{ ...rangeSource(range.address), rangeName: name, id: name }])),
        ...used.flatMap(({ name, range }) => (range.isNullObject ? [] : onSheet(name, range.address))),
      ].filter(wide);
    });
  }

  async read(wanted: Source | null, options: ReadOptions = {}): Promise<Reading> {
    const reading = async (context: Excel.RequestContext): Promise<Reading> => {
      const selection = wanted ? null : loadSelection(context);
      const listed = await listWorkbook(context, wanted?.kind === "range" ? wanted.id : undefined);
      const source = selection ? selectedSource(selection, listed) : await usedPart(context, located(wanted as Source, listed));
      return { source, ...(await readGrid(context, source, options, () => queueGiven(context, listed, options.total))) };
    };
    return wanted ? excelRequest(placeOf(wanted), reading) : selecting(reading);
  }

  async pointedTotal(): Promise<PointedTotal> {
    return selecting(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address,cellCount");
      await context.sync();
      if (selected.cellCount > mostTotalCells) throw new WorkbookError("too-large", selected.address, "");
      selected.load("values");
      await context.sync();
      if (!selected.values.flat().some((value) => typeof value === "number")) throw new WorkbookError("no-number", selected.address, "");
      return totalOf(selected.address, selected.values);
    });
  }

  async insertSample(): Promise<Source> {
    return (await this.writer()).insertSample();
  }

  async remembered(): Promise<Remembered | null> {
    return excelRequest("", async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(settingKey);
      setting.load("value");
      await context.sync();
      const stored = setting.isNullObject ? null : parseSetting<Stored>(setting.value);
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

  async restore(): Promise<string[]> {
    return (await this.writer()).restore();
  }

  async mend(): Promise<string[]> {
    return (await this.writer()).mend();
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

async function sheetName(id: string): Promise<string> {
  return excelRequest("", async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
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
