import { recogniseColumns } from "../../src/framework/portfolio/columns";
import type { Grid, Mapping } from "../../src/framework/portfolio/grid";
import { readPortfolio } from "../../src/framework/portfolio/read-portfolio";
import { sampleHeaders, sampleRows } from "../../src/framework/portfolio/sample";
import { suggest } from "../../src/framework/programs/suggest";
import type { Area, Content, Patch } from "../../src/workbook/block";
import type { BlockPlan, WritePlan } from "../../src/workbook/block-plan";
import type { FoundBlock, FoundWorkbook } from "../../src/workbook/found-workbook";
import type { BlockName, Source, Target, WorkbookError, WriteRequest } from "../../src/workbook/planner-workbook";
import { addressOf, areaOf } from "../../src/workbook/references";
import { planWrite } from "../../src/workbook/write-plan";

export const source: Source = { kind: "table", sheet: "Plan", address: "A3:F17", rows: 15, columns: 6, tableName: "Plan2026" };
const sampleGrid: Grid = { sheet: "Plan", row: 2, column: 0, values: [[...sampleHeaders], ...sampleRows.map((row) => [...row])] };

/** A portfolio of lines, with the models that words were given. */
export function portfolioOf(values: Grid["values"] = sampleGrid.values, change: Partial<Mapping> = {}) {
  const grid = { ...sampleGrid, values };
  return readPortfolio(grid, { ...recogniseColumns(grid), ...change });
}

export const request: WriteRequest = {
  source,
  portfolio: portfolioOf(),
  reach: "managed services",
  suggestions: suggest("managed services", [], {}),
  profile: { given: {}, read: null },
  assumptions: { given: {}, read: null },
  investments: {},
  read: { investments: null, models: null },
  total: null,
  ownPrograms: false,
  target: { kind: "own" },
  overwrite: [],
  when: Date.UTC(2026, 8, 1, 12),
};

export const empty: FoundWorkbook = {
  sheets: [{ id: "1", name: "Plan" }],
  names: [],
  tables: [{ id: "t", name: "Plan2026" }],
  setting: null,
  stored: null,
  blocks: {},
  lost: {},
  anchor: null,
  logPart: null,
  unfinished: false,
};

/** An anchor on a sheet of the user's whose cells are blank but for those given by address. */
export function anchorAt(address: string, filled: Record<string, Content> = {}, tables: Area[] = [], isProtected = false) {
  const corner = areaOf(address);
  const cells = Array.from({ length: 400 }, () => Array<Content>(90).fill(""));
  for (const [at, content] of Object.entries(filled)) {
    const { row, column } = areaOf(at);
    cells[row - corner.row][column - corner.column] = content;
  }
  const target: Target = { kind: "anchor", sheet: "Plan", address };
  const at = Object.keys(filled).map(areaOf);
  const [row, column] = [Math.min(...at.map((cell) => cell.row)), Math.min(...at.map((cell) => cell.column))];
  const [rows, columns] = [Math.max(...at.map((cell) => cell.row)) - row + 1, Math.max(...at.map((cell) => cell.column)) - column + 1];
  const used = at.length > 0 ? { row, column, rows, columns } : null;
  return { target, anchor: { sheet: "Plan", sheetId: "1", protected: isProtected, row: corner.row, column: corner.column, cells, tables, used } };
}

function part<T>(from: T[][], { row, column, rows, columns }: Area): T[][] {
  return from.slice(row, row + rows).map((line) => line.slice(column, column + columns));
}

/** The workbook as it stands after a plan was written: what a block held before is overlaid with the plan's patches. */
export function written(found: FoundWorkbook, plan: WritePlan): FoundWorkbook {
  const blocks: FoundWorkbook["blocks"] = { ...found.blocks };
  for (const block of plan.blocks) blocks[block.planned.block] = writtenBlock(found.blocks[block.planned.block], block);
  const added = plan.blocks.filter(({ planned, sheetId }) => sheetId === null && !found.sheets.some(({ name }) => name === planned.sheet));
  const sheets = [...new Set(added.map(({ planned }) => planned.sheet))].map((name) => ({ id: name, name }));
  const names = new Map(found.names.map(({ name, formula }) => [name, formula]));
  for (const { name, planned } of plan.blocks) if (!names.has(name)) names.set(name, `='${planned.sheet}'!$A$1`);
  for (const { name, formula } of plan.names) names.set(name, formula);
  const setting = plan.setting ?? found.setting;
  const tables = plan.blocks.flatMap(({ table, planned }) => (table?.id === null ? [{ id: `table ${planned.block}`, name: table.name }] : []));
  return {
    ...found,
    sheets: [...found.sheets, ...sheets],
    names: [...names].map(([name, formula]) => ({ name, formula })),
    tables: [...found.tables, ...tables],
    setting,
    stored: JSON.parse(setting ?? "null"),
    blocks,
  };
}

function writtenBlock(before: FoundBlock | undefined, { planned, name, area, block, cells, table }: BlockPlan): FoundBlock {
  const old = before?.table;
  const areas = [area, table?.area, old?.area].filter((one) => one !== undefined);
  const deep = Math.max(...areas.map(({ row, rows }) => row + rows));
  const wide = Math.max(...areas.map(({ column, columns }) => column + columns));
  const sheet: Content[][] = Array.from({ length: deep }, () => Array<Content>(wide).fill(""));
  const formats: string[][] = sheet.map((row) => row.map(() => "General"));
  const lay = <T>(onto: T[][], { row, column }: { row: number; column: number }, laid: T[][]): void =>
    laid.forEach((line, down) => line.forEach((cell, right) => (onto[row + down][column + right] = cell)));
  if (before) lay(sheet, before.area, before.cells);
  if (old) {
    lay(sheet, old.area, [old.content.headers, ...old.content.rows]);
    lay(formats, { ...old.area, row: old.area.row + 1 }, old.content.formats);
  }
  for (const { area: at, cells: laid } of [...cells, ...(table?.cells ?? [])]) lay(sheet, at, laid);
  for (const { area: at, cells: laid } of table?.numberFormats ?? []) lay(formats, at, laid.map((line) => line.map(String)));
  const at = table?.area ?? old?.area;
  const body = at && { ...at, row: at.row + 1, rows: at.rows - 1 };
  return {
    sheet: planned.sheet,
    sheetId: before?.sheetId ?? planned.sheet,
    protected: before?.protected ?? false,
    name,
    area,
    cells: part(sheet, area),
    spilled: block.spills,
    ...(at && body
      ? {
          table: {
            id: old?.id ?? `table ${planned.block}`,
            name: table?.name ?? old?.name ?? "",
            area: at,
            hasTotals: false,
            content: {
              headers: sheet[at.row].slice(at.column, at.column + at.columns).map(String),
              firstRow: body.row,
              rows: part(sheet, body),
              formats: part(formats, body),
            },
            below: Array.from({ length: planned.block === "log" ? 1000 : 60 }, () => Array<Content>(at.columns).fill("")),
          },
        }
      : {}),
  };
}

/** What a request leads to in a workbook. */
export const writing = (asked: WriteRequest, found: FoundWorkbook = empty): FoundWorkbook => written(found, planWrite(found, asked));

/** A copy that a test may edit. */
export const copied = (found: FoundWorkbook): FoundWorkbook => structuredClone(found);

export const states = (plan: WritePlan): string[] => plan.blocks.map(({ planned }) => `${planned.sheet}: ${planned.state}`);
export const planOf = (plan: WritePlan, block: BlockName): BlockPlan => {
  const found = plan.blocks.find(({ planned }) => planned.block === block);
  if (!found) throw new Error(`no ${block}`);
  return found;
};
export const own = (found: FoundWorkbook, block: BlockName): FoundBlock => {
  const there = found.blocks[block];
  if (!there) throw new Error(`no ${block}`);
  return there;
};
export const tableOf = (found: FoundWorkbook, block: BlockName) => {
  const { table } = own(found, block);
  if (!table) throw new Error(`no table in ${block}`);
  return table;
};

/** Every cell that patches write, by its address on the sheet. */
export function cellsOf(patches: readonly Patch[]): Map<string, Content> {
  const cells = new Map<string, Content>();
  for (const { area, cells: laid } of patches) {
    laid.forEach((line, down) =>
      line.forEach((cell, right) => cells.set(addressOf({ row: area.row + down, column: area.column + right, rows: 1, columns: 1 }), cell)),
    );
  }
  return cells;
}

/** All cells that a block's plan writes, its table's included. */
export const writes = ({ cells, table }: BlockPlan): Map<string, Content> => cellsOf([...cells, ...(table?.cells ?? [])]);

export function failure(found: FoundWorkbook, asked: WriteRequest = request): WorkbookError {
  try {
    planWrite(found, asked);
  } catch (error) {
    return error as WorkbookError;
  }
  throw new Error("no failure");
}
