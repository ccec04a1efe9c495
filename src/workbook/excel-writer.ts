import { quotedSheet } from "../framework/portfolio/grid";
import type { WritePlan } from "./block-plan";
import { changesSheet } from "./changes-sheet";
import { excelRequest, workbookError } from "./excel-request";
import { findWorkbook } from "./find-workbook";
import type { FoundWorkbook } from "./found-workbook";
import { gone } from "./gone";
import { insertSample } from "./insert-sample";
import { sampleSheetName } from "./layout";
import { listWorkbook, tablesOf } from "./list-workbook";
import { entryOf, type LoggedWrite, parseLog } from "./log-part";
import { type LogEntry, type Preview, type Source, WorkbookError, type WorkbookWriter, type WriteOutcome, type WriteRequest } from "./planner-workbook";
import { programRows } from "./programs-block";
import { addressOf } from "./references";
import { undoWrite } from "./undo-write";
import { type Unfinished, unfinishedKey } from "./unfinished";
import { placementSize, planWrite } from "./write-plan";
import { writeWorkbook } from "./write-workbook";

/** Plans writes into the open workbook, carries them out and takes them back, through the Excel API. */
export class ExcelWriter implements WorkbookWriter {
  /** When the write was begun that Excel has refused, and that could not be put back. */
  private failed: number | null = null;
  /** When the write was begun whose undo Excel has not confirmed. */
  private undoing: number | null = null;

  async insertSample(): Promise<Source> {
    return excelRequest(sampleSheetName, insertSample);
  }

  async preview(request: WriteRequest): Promise<Preview> {
    const { found, plan } = await this.plan(request);
    return { ...previewOf(plan), unfinished: found.unfinished };
  }

  async write(request: WriteRequest, previewed: Preview): Promise<WriteOutcome> {
    let { found, plan } = await this.plan(request);
    if (found.unfinished) {
      await this.mend();
      ({ found, plan } = await this.plan(request));
    }
    const now = previewOf(plan);
    const other = now.blocks.find((block, at) => JSON.stringify(block) !== JSON.stringify(previewed.blocks[at]));
    if (other || now.blocks.length !== previewed.blocks.length) {
      throw new WorkbookError("changed", other ? `${quotedSheet(other.sheet)}!${other.address}` : "", "");
    }
    const logged = plan.blocks.some(changesSheet);
    const changed = logged || plan.setting !== null || plan.names.length > 0;
    this.failed = request.when;
    this.undoing = null;
    if (changed) await writeWorkbook(found, plan, request.when);
    this.failed = null;
    return { blocks: now.blocks, source: plan.source, changed, logged };
  }

  async log(): Promise<LogEntry[]> {
    return excelRequest("", async (context) => {
      const { logPart } = await listWorkbook(context);
      return logPart ? parseLog(logPart.xml).map(entryOf) : [];
    });
  }

  async restore(): Promise<string[]> {
    const { latest, unfinished } = await this.latest();
    if (unfinished) return this.mend();
    const { undoing } = this;
    this.undoing = null;
    // Excel had put it back, and only its answer was lost: the write before was not asked for.
    if (!latest || (undoing !== null && undoing !== latest.when)) return [];
    try {
      return await undoWrite(latest, { kind: "asked" });
    } catch (error) {
      if (!workbookError(error, "").restored) this.undoing = latest.when;
      throw error;
    }
  }

  async mend(): Promise<string[]> {
    const { latest, unfinished } = await this.latest();
    // All of it may have been written and Excel's answer lost.
    if (!unfinished) return latest && latest.when === this.failed ? undoWrite(latest, { kind: "asked" }) : [];
    if (latest?.when === unfinished.when) return undoWrite(latest, { kind: "unfinished", there: unfinished });
    // Excel stopped before the first cell, or after the last.
    await excelRequest("", async (context) => {
      context.workbook.settings.getItem(unfinishedKey).delete();
      await context.sync();
    });
    return [];
  }

  private async latest(): Promise<{ latest: LoggedWrite | undefined; unfinished: Unfinished | null }> {
    return excelRequest("", async (context) => {
      const { logPart, unfinished } = await listWorkbook(context);
      return { latest: logPart ? parseLog(logPart.xml)[0] : undefined, unfinished };
    });
  }

  async clearLog(): Promise<void> {
    await excelRequest("", async (context) => {
      const listed = await listWorkbook(context);
      const { log } = listed.blocks;
      if (listed.sheets.some((sheet) => sheet.name === log?.sheetName && sheet.protected)) {
        throw new WorkbookError("protected", log?.sheetName ?? "", "The sheet is protected.");
      }
      if (listed.logPart) context.workbook.customXmlParts.getItem(listed.logPart.id).delete();
      if (listed.unfinished) context.workbook.settings.getItem(unfinishedKey).delete();
      const own = tablesOf("log", listed).at(0);
      if (own) {
        const { table, area } = own;
        log?.sheet.getRange(addressOf({ ...area, row: area.row + 1, rows: area.rows - 1 })).clear("Contents");
        table.resize(addressOf({ ...area, rows: 2 }));
      }
      await context.sync();
    });
  }

  private async plan(request: WriteRequest): Promise<{ found: FoundWorkbook; plan: WritePlan }> {
    return excelRequest("", async (context) => {
      const rows = { programs: programRows(request.suggestions).length, models: request.portfolio.given.length };
      const found = await findWorkbook(context, placementSize(request), rows, request.target);
      const { source } = request;
      const there =
        source.kind === "table"
          ? found.tables.some((table) => table.name === source.tableName)
          : found.sheets.some((sheet) => sheet.name === source.sheet);
      if (!there) throw gone(source);
      return { found, plan: planWrite(found, request) };
    });
  }
}

function previewOf({ blocks: plans }: WritePlan): Preview {
  const blocks = plans.map((block) => block.planned);
  return { blocks, cells: blocks.reduce((sum, block) => sum + block.cells, 0) };
}
