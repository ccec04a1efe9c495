import { quotedSheet } from "../framework/portfolio/grid";
import { assumptionRows, assumptionsBlock } from "./assumptions-block";
import { type Area, type Block, type Content, type Patch, patches } from "./block";
import type { FoundBlock, FoundTable, FoundWorkbook, Stored } from "./found-workbook";
import {
  assumptionHeaders,
  blockNames,
  freeName,
  isBlockName,
  looks,
  portfolioName,
  profileHeaders,
  programHeaders,
  sheetNames,
  tableNames,
  type Look,
  userHeaders,
} from "./layout";
import { placementBlock, placementCell } from "./placement-block";
import { type BlockName, type PlannedBlock, type Source, type WriteRequest, WorkbookError } from "./planner-workbook";
import { filledProfile, profileBlock, profileRows } from "./profile-block";
import { isProgramId, noLongerSuggested, programRows, programsBlock } from "./programs-block";
import { absoluteFormula, addressOf, areaOf } from "./references";
import { mergeRows, type TableRow } from "./table-rows";

/** A table that a write adds or changes. Areas are sheet positions of header and body. */
export interface TablePlan {
  /** Null: to be added. */
  id: string | null;
  name: string;
  area: Area;
  /** As it was; null where it is added. */
  oldArea: Area | null;
  cells: Patch[];
  numberFormats: Patch[];
  looks: { area: Area; look: Look }[];
}

/** What a write does to one block, and what undoes it. Areas are sheet positions. */
export interface BlockPlan {
  planned: PlannedBlock;
  /** Null where the sheet is there; else it is added under planned.sheet. */
  sheetId: string | null;
  /** Workbook-level name on the block, and the cells it is to stand on. */
  name: string;
  /** The formula of that name where it stood on a sheet that was deleted, so that it can be given to the new one. */
  brokenName: string | null;
  area: Area;
  oldArea: Area | null;
  origin: { row: number; column: number };
  block: Block;
  cells: Patch[];
  table?: TablePlan;
  /** Old content and formats of everything that is changed. */
  before: Patch[];
  formatsBefore: Patch[];
}

export interface WritePlan {
  blocks: BlockPlan[];
  /** The portfolio's cells, with what finds them again. */
  source: Source;
  /** Null where it stays as it is. */
  setting: string | null;
  /** The name on a portfolio that is not a table; null where it stays. */
  portfolio: { name: string; sheet: string; address: string; formula: string; oldFormula: string | null } | null;
}

const moved = (area: Area, row: number, column: number): Area => ({ ...area, row: area.row + row, column: area.column + column });
const movedPatches = (list: Patch[], row: number, column: number): Patch[] =>
  list.map((patch) => ({ ...patch, area: moved(patch.area, row, column) }));

/** What stands now where patches will be written; `found` begins at the same corner as their areas. */
const contentUnder = (list: Patch[], found: Content[][]): Patch[] =>
  list.map(({ area }) => ({
    area,
    cells: Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => found[area.row + row]?.[area.column + column] ?? ""),
    ),
  }));

const countCells = (list: Patch[]): number => list.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
const blankRow = (columns: number): Content[] => Array<Content>(columns).fill("");

/** The size of the placement block does not depend on where it stands. */
export function placementSize(request: WriteRequest): { rows: number; columns: number } {
  return placementBlock(request.source, request.portfolio, { row: 0, column: 0 }, tableNames.assumptions);
}

/**
 * Turns what is wanted and what was found into the changes of a write. Throws WorkbookError "occupied" where user cells stand
 * in the way and "protected" where a sheet that must change is protected.
 */
export function planWrite(found: FoundWorkbook, request: WriteRequest): WritePlan {
  const assumptions = planAssumptions(found);
  const placement = planPlacement(found, request, assumptions.table?.name ?? tableNames.assumptions);
  const programs = planPrograms(found, request, placement);
  const profile = planProfile(found, request.profile);
  const blocks = [placement, programs, assumptions, ...(profile ? [profile] : [])];
  for (const { planned } of blocks) {
    const target = found.blocks[planned.block];
    if (planned.state === "update" && target?.protected) {
      throw new WorkbookError("protected", planned.sheet, "The sheet is protected.");
    }
  }
  const before = found.stored && otherPortfolio(found, request.source);
  if (before) placement.planned.notes.unshift(`${before} was placed here until now; its own cells stay as they are`);
  const { grid, mapping } = request.portfolio;
  const named = request.source.kind === "range" ? planPortfolioName(found, request) : null;
  const id = named?.name ?? found.tables.find((table) => table.name === request.source.tableName)?.id;
  const source = { ...request.source, id };
  const stored: Stored = {
    source,
    mapping,
    headers: (grid.values[mapping.headerRow] ?? []).map(String),
    keys: [...new Set([...(found.stored?.keys ?? []), ...assumptionRows.map((row) => row.key)])],
    rows: { placement: placement.area.rows, programs: programs.area.rows, assumptions: assumptions.area.rows, profile: profile?.area.rows },
  };
  const setting = JSON.stringify(stored);
  return { blocks, source, setting: setting === found.setting ? null : setting, portfolio: named?.change ?? null };
}

/** What was placed until now, where it is another portfolio than the one to be placed. */
function otherPortfolio({ stored, tables, names }: FoundWorkbook, source: Source): string | null {
  const old = stored?.source;
  if (!old) return null;
  if (old.kind === "table") {
    const name = tables.find((table) => table.id === old.id)?.name ?? old.tableName;
    return source.kind === "table" && source.tableName === name ? null : `Table ${name}`;
  }
  // A selection that is a row longer than the last one is the same portfolio.
  const formula = names.find((item) => item.name === old.id)?.formula ?? "";
  const now = formula.includes("#REF!") || formula === "" ? areaOf(old.address) : areaOf(formula);
  const wanted = areaOf(source.address);
  const apart =
    now.row + now.rows <= wanted.row ||
    wanted.row + wanted.rows <= now.row ||
    now.column + now.columns <= wanted.column ||
    wanted.column + wanted.columns <= now.column;
  return source.kind === "range" && source.sheet === old.sheet && !apart ? null : `${quotedSheet(old.sheet)}!${old.address}`;
}

/** The name on a portfolio that is not a table, by which it is found again. */
function planPortfolioName(found: FoundWorkbook, { source }: WriteRequest): { name: string; change: WritePlan["portfolio"] } {
  const formula = absoluteFormula(source.sheet, areaOf(source.address));
  const own = found.stored?.source.kind === "range" ? found.names.find((item) => item.name === found.stored?.source.id) : undefined;
  const name = own?.name ?? freeName(portfolioName, "_", found.names.map((item) => item.name));
  const stands = own && own.formula.replace(/'/g, "") === formula.replace(/'/g, "");
  const change = { name, sheet: source.sheet, address: source.address, formula, oldFormula: own?.formula ?? null };
  return { name, change: stands ? null : change };
}

interface Target {
  found?: FoundBlock;
  sheet: string;
  name: string;
  brokenName: string | null;
  origin: { row: number; column: number };
  notes: string[];
}

function targetOf(workbook: FoundWorkbook, block: BlockName): Target {
  const found = workbook.blocks[block];
  if (found) return { found, sheet: found.sheet, name: found.name, brokenName: null, origin: found.area, notes: [] };
  const sheet = freeName(sheetNames[block], " ", workbook.sheets.map((item) => item.name));
  const notes = sheet === sheetNames[block] ? [] : [`"${sheetNames[block]}" is taken; "${sheet}" is used`];
  const lost = workbook.lost[block];
  if (lost) notes.unshift(lost);
  const broken = workbook.names.find((item) => isBlockName(block, item.name) && item.formula.includes("#REF!"));
  const name = broken?.name ?? freeName(blockNames[block], "_", workbook.names.map((item) => item.name));
  return { sheet, name, brokenName: broken?.formula ?? null, origin: { row: 0, column: 0 }, notes };
}

/** The plan for the cells of a block, without a table. */
function planBlock(workbook: FoundWorkbook, target: Target, name: BlockName, block: Block): BlockPlan {
  const { found, sheet, origin, notes } = target;
  const size = { rows: block.rows, columns: block.columns };
  const wanted = block.cells.map((cells) => [...cells]);
  if (found) {
    const written = workbook.stored?.rows[name] ?? block.rows;
    if (found.area.rows !== written || found.area.columns !== block.columns) {
      throw new WorkbookError("reshaped", `${quotedSheet(sheet)}!${addressOf(found.area)}`, "");
    }
    for (let row = written; row < block.rows; row++) {
      const column = found.cells[row].findIndex((cell) => cell !== "");
      if (column >= 0) throw occupied(sheet, origin.row + row, origin.column + column);
    }
    for (let row = block.rows; row < written; row++) wanted.push(blankRow(block.columns));
  }
  const changes = patches(wanted, found?.cells ?? null);
  const before = found ? contentUnder(changes, found.cells) : [];
  return {
    planned: {
      block: name,
      sheet,
      address: addressOf({ ...origin, ...size }),
      cells: countCells(changes),
      state: !found ? "new" : changes.length > 0 ? "update" : "unchanged",
      notes,
    },
    sheetId: found?.sheetId ?? null,
    name: target.name,
    brokenName: target.brokenName,
    area: { ...origin, ...size },
    oldArea: found?.area ?? null,
    origin,
    block,
    cells: movedPatches(changes, origin.row, origin.column),
    before: movedPatches(before, origin.row, origin.column),
    formatsBefore: [],
  };
}

function occupied(sheet: string, row: number, column: number): WorkbookError {
  const place = `${quotedSheet(sheet)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
  return new WorkbookError("occupied", place, "");
}

function planPlacement(workbook: FoundWorkbook, request: WriteRequest, assumptionsTable: string): BlockPlan {
  const target = targetOf(workbook, "placement");
  const block = placementBlock(request.source, request.portfolio, target.origin, assumptionsTable);
  return planBlock(workbook, target, "placement", block);
}

const columnsOf = (headers: readonly string[], wanted: readonly string[]): number[] =>
  headers.flatMap((header, column) => (wanted.includes(header) ? [column] : []));

/** Adds a new table below the head of a block. `inputs`: the columns that are the user's to fill, in blue. */
function withNewTable(
  plan: BlockPlan,
  name: string,
  headers: readonly string[],
  rows: TableRow[],
  inputs: readonly string[],
): BlockPlan {
  const area: Area = {
    row: plan.origin.row + plan.block.frozenRows - 1,
    column: plan.origin.column,
    rows: rows.length + 1,
    columns: headers.length,
  };
  const body = moved({ ...area, rows: rows.length }, 1, 0);
  const cells = [{ area, cells: [[...headers], ...rows.map((row) => row.cells)] }];
  const numberFormats = patches(rows.map((row) => row.formats), null);
  const long = columnsOf(headers, ["Why", "Notes", "Source", "Meaning"]);
  const numbers = columnsOf(headers, ["Value", "Year"]);
  plan.table = {
    id: null,
    name,
    area,
    oldArea: null,
    cells,
    numberFormats: movedPatches(numberFormats, body.row, body.column),
    looks: [
      { area: body, look: looks.listed },
      { area: { ...body, columns: 1 }, look: looks.leading },
      ...columnsOf(headers, inputs).map((column) => ({ area: { ...body, column: body.column + column, columns: 1 }, look: looks.input })),
      ...long.map((column) => ({ area: { ...body, column: body.column + column, columns: 1 }, look: looks.paragraph })),
      ...numbers.flatMap((column) => [
        { area: { ...area, column: area.column + column, columns: 1 }, look: looks.value },
        { area: { ...area, column: area.column + column + 1, columns: 1 }, look: looks.afterNumber },
      ]),
    ],
  };
  plan.planned.cells += countCells(cells);
  const columns = Math.max(plan.block.columns, area.columns);
  plan.planned.address = addressOf({ ...plan.origin, rows: area.row + area.rows - plan.origin.row, columns });
  return plan;
}

/** Turns a table that is there into wanted rows: cells that differ, size, and what was there before. */
function withChangedTable(plan: BlockPlan, table: FoundTable, rows: TableRow[]): BlockPlan {
  const { area, content } = table;
  const columns = area.columns;
  const oldRows = content.rows.length;
  const grown = rows.length - oldRows;
  const first = area.row + 1;
  if (grown !== 0 && table.hasTotals) throw occupied(plan.planned.sheet, area.row + area.rows, area.column);
  for (let row = 0; row < grown; row++) {
    const column = table.below[row].findIndex((cell) => cell !== "");
    if (column >= 0) throw occupied(plan.planned.sheet, area.row + area.rows + row, area.column + column);
  }
  const found = [...content.rows, ...Array.from({ length: Math.max(0, grown) }, () => blankRow(columns))];
  const wanted = [...rows.map((row) => row.cells), ...Array.from({ length: Math.max(0, -grown) }, () => blankRow(columns))];
  const changes = patches(wanted, found);
  const oldFormats = found.map((_, row) => content.formats[row] ?? Array<string>(columns).fill("General"));
  const formatChanges = patches(rows.map((row) => row.formats), oldFormats);
  const before = contentUnder(changes, found);
  plan.table = {
    id: table.id,
    name: table.name,
    area: { ...area, rows: rows.length + 1 },
    oldArea: area,
    cells: movedPatches(changes, first, area.column),
    numberFormats: movedPatches(formatChanges, first, area.column),
    looks: [],
  };
  plan.before.push(...movedPatches(before, first, area.column));
  plan.formatsBefore.push(...movedPatches(contentUnder(formatChanges, oldFormats), first, area.column));
  plan.planned.cells += countCells(changes);
  if (changes.length > 0 || formatChanges.length > 0 || grown !== 0) plan.planned.state = "update";
  const bottom = Math.max(plan.area.row + plan.area.rows, area.row + rows.length + 1);
  const right = Math.max(plan.area.column + plan.area.columns, area.column + columns);
  const corner = { row: Math.min(plan.area.row, area.row), column: Math.min(plan.area.column, area.column) };
  plan.planned.address = addressOf({ ...corner, rows: bottom - corner.row, columns: right - corner.column });
  return plan;
}

const takenTableNames = (workbook: FoundWorkbook): string[] => [...workbook.tables, ...workbook.names].map((item) => item.name);

function planPrograms(workbook: FoundWorkbook, request: WriteRequest, placement: BlockPlan): BlockPlan {
  const target = targetOf(workbook, "programs");
  const cell = addressOf({ ...moved({ ...placementCell, rows: 1, columns: 1 }, placement.origin.row, placement.origin.column) });
  const live = `${quotedSheet(placement.planned.sheet)}!${cell}`;
  const plan = planBlock(workbook, target, "programs", programsBlock(target.origin, request.reach, live));
  const wanted = programRows(request.suggestions);
  const table = target.found?.table;
  if (!table) {
    const headers = [...programHeaders, ...userHeaders];
    const rows = wanted.map((record) => ({
      cells: headers.map((header) => record[header] ?? ""),
      formats: headers.map(() => null),
    }));
    return withNewTable(plan, freeName(tableNames.programs, "", takenTableNames(workbook)), headers, rows, userHeaders);
  }
  const { rows, kept } = mergeRows(table.content, "Id", wanted, noLongerSuggested, isProgramId);
  if (kept > 0) plan.planned.notes.push(`${kept} ${kept === 1 ? "row" : "rows"} with your entries kept`);
  return withChangedTable(plan, table, rows);
}

function planAssumptions(workbook: FoundWorkbook): BlockPlan {
  const target = targetOf(workbook, "assumptions");
  const plan = planBlock(workbook, target, "assumptions", assumptionsBlock());
  const table = target.found?.table;
  const rowOf = (headers: readonly string[], { cells, format }: (typeof assumptionRows)[number]): TableRow => ({
    cells: headers.map((header) => (cells as Record<string, Content>)[header] ?? ""),
    formats: headers.map((header) => (header === "Value" ? format : null)),
  });
  if (!table) {
    const rows = assumptionRows.map((row) => rowOf(assumptionHeaders, row));
    return withNewTable(plan, freeName(tableNames.assumptions, "", takenTableNames(workbook)), assumptionHeaders, rows, ["Value"]);
  }
  // What stands in the table is the user's from the first write on; only keys that are new to the workbook are added.
  const written = new Set(workbook.stored?.keys ?? []);
  const keyColumn = table.content.headers.indexOf("Key");
  for (const cells of table.content.rows) written.add(String(cells[keyColumn]).trim().toLowerCase());
  const added = assumptionRows.filter((row) => !written.has(row.key));
  const kept = table.content.rows.map((cells) => ({ cells, formats: cells.map(() => null) }));
  return withChangedTable(plan, table, [...kept, ...added.map((row) => rowOf(table.content.headers, row))]);
}

/** Null where there is no profile yet and nothing was given. */
function planProfile(workbook: FoundWorkbook, profile: WriteRequest["profile"]): BlockPlan | null {
  const target = targetOf(workbook, "profile");
  const table = target.found?.table;
  const rows = profileRows(profile.given);
  if (!table && !rows.some((row) => row.cells.Value !== "")) return null;
  const plan = planBlock(workbook, target, "profile", profileBlock());
  const rowOf = (headers: readonly string[], { cells, format }: (typeof rows)[number]): TableRow => ({
    cells: headers.map((header) => (cells as Record<string, Content>)[header] ?? ""),
    formats: headers.map((header) => (header === "Value" ? format : null)),
  });
  if (!table) {
    const name = freeName(tableNames.profile, "", takenTableNames(workbook));
    return withNewTable(plan, name, profileHeaders, rows.map((row) => rowOf(profileHeaders, row)), ["Value"]);
  }
  const { content, added, kept } = filledProfile(table.content, profile);
  if (kept.length > 0) plan.planned.notes.push(`changed on the sheet, kept as it stands there: ${kept.join(", ")}`);
  const changed = content.map((cells) => ({ cells, formats: cells.map(() => null) }));
  const appended = rows.filter(({ key }) => added.includes(key)).map((row) => rowOf(table.content.headers, row));
  return withChangedTable(plan, table, [...changed, ...appended]);
}
