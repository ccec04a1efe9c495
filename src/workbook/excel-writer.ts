import { excelRequest } from "./excel-request";
import { findWorkbook } from "./find-workbook";
import { gone } from "./gone";
import type { Preview, WorkbookWriter, WriteOutcome, WriteRequest } from "./planner-workbook";
import { programRows } from "./programs-block";
import { placementSize, planWrite } from "./write-plan";
import { type Undo, undoWrite, writeWorkbook } from "./write-workbook";

/** Plans writes into the open workbook, carries them out and takes them back, through the Excel API. */
export class ExcelWriter implements WorkbookWriter {
  private lastWrite: Undo | null = null;

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
    return { blocks, source: plan.source, changed };
  }

  async restore(): Promise<void> {
    if (!this.lastWrite) return;
    await undoWrite(this.lastWrite, true);
    this.lastWrite = null;
  }

  private async plan(request: WriteRequest) {
    return excelRequest("", async (context) => {
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
}
