import { assumptionRows } from "./assumptions-block";
import { type Content, rewritable } from "./block";
import { hasSpilled } from "./edited-cells";
import type { FoundAnchor, FoundBlock, FoundTable, FoundWorkbook } from "./found-workbook";
import { everyBlock, holdsKeysOf, listWorkbook, type ListedTable, type ListedWorkbook, tablesOf } from "./list-workbook";
import type { Target } from "./planner-workbook";
import { addressOf, areaOf, sheetColumns, sheetRows } from "./references";
import { besideAll, sharedPlace } from "./shared-sheet";

/** How far new blocks may reach from an anchor: their columns side by side, and their rows beside those of given models. */
const reach = { rows: 400, columns: 90 };

/**
 * Reads what a write must know, in three requests: what there is; where our names and tables stand; what they hold.
 * @param size Rows and columns that the placement block will have.
 * @param rows How many program rows and given models there will be, the most by which those tables can grow.
 */
export async function findWorkbook(
  context: Excel.RequestContext,
  size: { rows: number; columns: number },
  rows: { programs: number; models: number },
  target: Target,
): Promise<FoundWorkbook> {
  const listed = await listWorkbook(context);
  const reads = everyBlock.flatMap((block) => {
    const own = listed.blocks[block];
    if (!own) return [];
    const { sheet, area } = own;
    const wanted = block === "placement" ? { rows: Math.max(size.rows, area.rows), columns: Math.max(size.columns, area.columns) } : area;
    const range = sheet.getRange(addressOf({ ...area, rows: wanted.rows, columns: wanted.columns }));
    range.load("formulas,values");
    const growth = { ...rows, log: 1000 }[block as string] ?? assumptionRows.length;
    return [{ block, own, range, tables: tablesOf(block, listed).map((table) => readTable(table, Math.max(1, growth))) }];
  });
  const anchor = readAnchor(listed, target, rows.models);
  if (reads.length > 0 || anchor) await context.sync();

  const { sheets, names, tables, setting, stored, lost, logPart, unfinished } = listed;
  const found: FoundWorkbook = {
    sheets: sheets.map(({ id, name }) => ({ id, name })),
    names: names.map(({ name, formula }) => ({ name, formula })),
    tables: tables.map(({ id, name }) => ({ id, name })),
    setting,
    stored,
    blocks: {},
    lost,
    anchor: anchor && foundAnchor(anchor),
    logPart,
    unfinished: unfinished !== null,
  };
  for (const { block, own, range, tables: read } of reads) {
    const at = sheets.find(({ name }) => name === own.sheetName);
    const foundBlock: FoundBlock = {
      sheet: own.sheetName,
      sheetId: at?.id ?? "",
      protected: at?.protected ?? false,
      name: own.name,
      area: own.area,
      cells: rewritable(range.formulas as Content[][], range.values as Content[][]),
      spilled: (stored?.written?.[block]?.spills ?? []).filter((spill) => hasSpilled(range.values[spill.row]?.[spill.column])),
    };
    if (block !== "placement") {
      foundBlock.table = read.map(foundTable).find(({ content }) => holdsKeysOf(block, content.headers, content.rows));
      if (!foundBlock.table) {
        found.lost[block] = `The table on "${own.sheetName}" has lost its columns; what stands there stays as it is`;
        continue;
      }
    }
    found.blocks[block] = foundBlock;
  }
  return found;
}

function readTable(listed: ListedTable, growth: number) {
  const range = listed.table.getRange();
  range.load("address,formulas,values,numberFormat");
  const below = range.getLastRow().getOffsetRange(1, 0).getResizedRange(growth - 1, 0);
  below.load("formulas");
  return { listed, range, below };
}

function foundTable({ listed, range, below }: ReturnType<typeof readTable>): FoundTable {
  const whole = areaOf(range.address);
  const area = { ...whole, rows: whole.rows - (listed.hasTotals ? 1 : 0) };
  return {
    id: listed.id,
    name: listed.name,
    area,
    hasTotals: listed.hasTotals,
    content: {
      headers: range.values[0].map(String),
      firstRow: area.row + 1,
      rows: rewritable(range.formulas.slice(1, area.rows), range.values.slice(1, area.rows)),
      formats: range.numberFormat.slice(1, area.rows),
    },
    below: below.formulas,
  };
}

/** Queues the reading of the cells from the anchor on, or of the sheet that our blocks share; null where new sheets are wanted. */
function readAnchor(listed: ListedWorkbook, target: Target, models: number) {
  const shared = target.kind === "one" ? sharedPlace(listed) : null;
  const wanted = target.kind === "anchor" ? target.sheet : shared?.sheet;
  const at = listed.sheets.find(({ name }) => name === wanted);
  if (!at) return null;
  const used = at.sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const tables = listed.tables.filter(({ sheet }) => sheet === at.name).map(({ area }) => area);
  const corner = target.kind === "anchor" ? areaOf(target.address) : null;
  const range = corner && at.sheet.getRange(addressOf({ ...corner, ...reachFrom(corner, models) }));
  range?.load("formulas");
  const span = shared && at.sheet.getRange(`${shared.row + 1}:${Math.min(shared.row + reach.rows, sheetRows)}`);
  span?.load("rowHidden");
  return { at, tables, used, shared, corner, range, span, models };
}

function foundAnchor(read: NonNullable<ReturnType<typeof readAnchor>>): FoundAnchor {
  const { at, tables, used, shared, corner, range, span, models } = read;
  const area = used.isNullObject ? null : areaOf(used.address);
  const rest = { sheet: at.name, sheetId: at.id, protected: at.protected, tables, used: area };
  if (corner && range) return { ...rest, row: corner.row, column: corner.column, cells: range.formulas as Content[][] };
  const place = besideAll(shared?.row ?? 0, [...(shared?.areas ?? []), ...(area ? [area] : [])]);
  const { rows, columns } = reachFrom(place, models);
  // Right of all that the sheet holds nothing is to be read. Whether rows are hidden Excel answers with null where only some are.
  const cells = Array.from({ length: rows }, () => Array<Content>(columns).fill(""));
  return { ...rest, ...place, cells, hasHiddenRows: span?.rowHidden !== false };
}

function reachFrom({ row, column }: { row: number; column: number }, models: number): { rows: number; columns: number } {
  return { rows: Math.min(reach.rows + models, sheetRows - row), columns: Math.max(0, Math.min(reach.columns, sheetColumns - column)) };
}
