import type { Content } from "./block";
import { readModels } from "./given-models";
import { holdsKeysOf, type ListedWorkbook, tablesOf } from "./list-workbook";
import { investmentsOf, tiedTotal } from "./placement/given";
import type { BlockName, Cells, Corner, Given } from "./planner-workbook";
import { totalOf } from "./pointed-total";
import { addressOf, areaOf, sheetOf } from "./references";

/**
 * Queues the reading of what the user has put into our tables; the next request brings it.
 * @param total Address of cells to be summed, in place of those that the placement block refers to.
 */
export function queueGiven(context: Excel.RequestContext, listed: ListedWorkbook, total?: string): () => Given {
  const tables = (["assumptions", "profile", "models", "firm"] as const).flatMap((block) =>
    tablesOf(block, listed).map(({ table, hasTotals }) => {
      const range = table.getRange();
      range.load("values,address");
      return { block, range, hasTotals };
    }),
  );
  const placement = listed.blocks.placement;
  const placed = placement?.sheet.getRange(addressOf(placement.area));
  placed?.load("formulas,values");
  // The sheet with the total may have been renamed or deleted since: then it is pointed at anew.
  const there = total !== undefined && listed.sheets.some(({ name }) => name === sheetOf(total));
  const pointed = there ? sheetRange(context, total) : null;
  pointed?.load("address,values");

  return () => {
    const tableOf = (block: BlockName): { cells: Cells; address: string } | null => {
      for (const { block: own, range, hasTotals } of tables) {
        const [headers, ...rows] = range.values as Content[][];
        const body = rows.slice(0, hasTotals ? -1 : undefined);
        if (own === block && holdsKeysOf(block, headers.map(String), body)) return { cells: [headers, ...body], address: range.address };
      }
      return null;
    };
    const rowsOf = (block: BlockName): Cells | null => tableOf(block)?.cells ?? null;
    const keyed = (block: BlockName): Cells | null => {
      const cells = rowsOf(block);
      if (!cells) return null;
      const key = cells[0].indexOf("Key");
      return cells.slice(1).map((row) => [row[key], row[key + 1]]);
    };
    const cornerOf = (block: BlockName): Corner | null => {
      const table = tableOf(block);
      return table && { sheet: sheetOf(table.address), ...areaOf(table.address) };
    };
    const firstValue = (block: BlockName): Corner | null => {
      const [corner, cells] = [cornerOf(block), rowsOf(block)];
      return corner && cells && { ...corner, row: corner.row + 1, column: corner.column + cells[0].indexOf("Key") + 1 };
    };
    const models = rowsOf("models");
    const tied = placed ? tiedTotal(placed.formulas as Content[][], placed.values as Content[][]) : null;
    return {
      assumptions: keyed("assumptions"),
      assumptionsAt: firstValue("assumptions"),
      profile: keyed("profile"),
      models: models && readModels(models[0].map(String), models.slice(1)),
      programs: rowsOf("firm"),
      programsAt: cornerOf("firm"),
      investments: placed ? investmentsOf(placed.values as Content[][]) : null,
      total: pointed ? totalOf(pointed.address, pointed.values as Content[][]) : tied,
    };
  };
}

const sheetRange = ({ workbook }: Excel.RequestContext, address: string): Excel.Range =>
  workbook.worksheets.getItem(sheetOf(address)).getRange(address.slice(address.lastIndexOf("!") + 1));
