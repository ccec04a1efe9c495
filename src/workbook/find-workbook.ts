import { assumptionRows } from "./assumptions-block";
import { type Content, rewritable } from "./block";
import { type FoundBlock, type FoundTable, type FoundWorkbook, parseStored } from "./found-workbook";
import { blockNames, isBlockName, marker, servesAs, settingKey } from "./layout";
import type { BlockName } from "./planner-workbook";
import { addressOf, areaOf, sheetOf } from "./references";

const blocks = Object.keys(blockNames) as BlockName[];

/**
 * Reads what a write must know, in three requests: what there is; where our names, markers and tables stand; what they hold.
 * @param size Rows and columns that the placement block will have.
 * @param programs How many program rows there will be, the most by which that table can grow.
 */
export async function findWorkbook(
  context: Excel.RequestContext,
  size: { rows: number; columns: number },
  programs: number,
): Promise<FoundWorkbook> {
  const { worksheets, names, tables, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  tables.load("items/id,items/name");
  const setting = settings.getItemOrNullObject(settingKey);
  setting.load("value");
  await context.sync();

  const stored = setting.isNullObject ? null : parseStored(setting.value);
  const sheets = worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(marker);
    property.load("value");
    sheet.protection.load("protected");
    sheet.tables.load("items/id,items/name,items/showTotals");
    return { sheet, property };
  });
  const named = names.items
    .map((item) => ({ item, block: blocks.find((block) => isBlockName(block, item.name)) }))
    .filter(({ block }) => block !== undefined)
    .map(({ item, block }) => {
      const range = item.getRangeOrNullObject();
      range.load("address");
      return { name: item.name, block, range };
    });
  await context.sync();

  const found: FoundWorkbook = {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map((item) => ({ name: item.name, formula: String(item.formula) })),
    tables: tables.items.map(({ id, name }) => ({ id, name })),
    setting: setting.isNullObject ? null : String(setting.value),
    stored,
    blocks: {},
    lost: {},
  };
  const reads: { block: BlockName; own: FoundBlock; range: Excel.Range; tables: ReturnType<typeof readTable>[] }[] = [];
  for (const block of blocks) {
    const marked = sheets.filter(({ property }) => !property.isNullObject && property.value === block);
    const own = named
      .filter((candidate) => candidate.block === block && !candidate.range.isNullObject)
      .map((candidate) => ({ ...candidate, at: marked.find(({ sheet }) => sheet.name === sheetOf(candidate.range.address)) }))
      .find(({ at }) => at !== undefined);
    if (!own?.at) {
      if (marked.length > 0) found.lost[block] = `"${marked[0].sheet.name}" has lost its name ${blockNames[block]} and is left as it is`;
      continue;
    }
    const { sheet } = own.at;
    const area = areaOf(own.range.address);
    const reach = block === "placement" ? { rows: Math.max(size.rows, area.rows), columns: Math.max(size.columns, area.columns) } : area;
    const range = sheet.getRange(addressOf({ ...area, rows: reach.rows, columns: reach.columns }));
    range.load("formulas,values");
    reads.push({
      block,
      own: {
        sheet: sheet.name,
        sheetId: sheet.id,
        protected: sheet.protection.protected,
        name: own.name,
        area,
        cells: [],
      },
      range,
      tables: block === "placement" ? [] : sheet.tables.items.map((table) => readTable(table, block === "programs" ? programs : assumptionRows.length)),
    });
  }
  if (reads.length === 0) return found;
  await context.sync();

  for (const { block, own, range, tables: read } of reads) {
    own.cells = rewritable(range.formulas as Content[][], range.values as Content[][]);
    if (block !== "placement") {
      own.table = read.map(foundTable).find((table) => servesAs(block, table.content.headers));
      if (!own.table) {
        found.lost[block] = `The table on "${own.sheet}" has lost its columns; that sheet is left as it is`;
        continue;
      }
    }
    found.blocks[block] = own;
  }
  return found;
}

function readTable(table: Excel.Table, growth: number): { table: Excel.Table; range: Excel.Range; below: Excel.Range } {
  const range = table.getRange();
  range.load("address,formulas,values,numberFormat");
  const below = range.getLastRow().getOffsetRange(1, 0).getResizedRange(growth - 1, 0);
  below.load("formulas");
  return { table, range, below };
}

function foundTable({ table, range, below }: ReturnType<typeof readTable>): FoundTable {
  const whole = areaOf(range.address);
  const area = { ...whole, rows: whole.rows - (table.showTotals ? 1 : 0) };
  return {
    id: table.id,
    name: table.name,
    area,
    hasTotals: table.showTotals,
    content: {
      headers: range.values[0].map(String),
      firstRow: area.row + 1,
      rows: rewritable(range.formulas.slice(1, area.rows), range.values.slice(1, area.rows)),
      formats: range.numberFormat.slice(1, area.rows),
    },
    below: below.formulas,
  };
}
