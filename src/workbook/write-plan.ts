import { assumptionKeyOf } from "../framework/assumptions/assumptions";
import { explainedItems } from "../framework/placement/explain";
import { cellAddress, quotedSheet } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import { ownProgramHeaders } from "../framework/programs/own-program-headers";
import { type ProfileKey, profileKeyOf, profileKeys } from "../framework/programs/profile";
import { businessModels } from "../framework/words/business-model";
import { assumptionRows, assumptionsBlock } from "./assumptions-block";
import { type Block, type Content, contentUnder, countCells, movedPatches, type Patch, sameContent } from "./block";
import type { BlockPlan, NamePlan, WritePlan } from "./block-plan";
import { asContent, filledValues } from "./filled-values";
import { firmBlock, ownProgramRows } from "./firm-block";
import { fingerprint } from "./fingerprint";
import type { FoundWorkbook, Stored, Written } from "./found-workbook";
import {
  assumptionHeaders,
  freeName,
  logHeaders,
  modelHeaders,
  modelsUsedName,
  portfolioName,
  profileHeaders,
  programHeaders,
  tableNames,
  userHeaders,
} from "./layout";
import { logBlock, logRows } from "./log-block";
import { filledModels, modelRows, modelsBlock, occurrenceMarks, rowByHeaders } from "./models-block";
import { placementBlock } from "./placement/placement-block";
import { investmentCells, placementCell } from "./placement/places";
import { Edits, planBlock } from "./plan-block";
import { apart, type Place, Places } from "./plan-place";
import { coverTable, newTableArea, withChangedTable, withNewTable } from "./plan-table";
import { type BlockName, type PlannedBlock, type Source, type WriteRequest, WorkbookError } from "./planner-workbook";
import { ProgramMarks } from "./program-marks";
import { profileBlock, profileRows } from "./profile-block";
import { noLongerSuggested, programRows, programsBlock } from "./programs-block";
import { absoluteFormula, addressOf, areaOf, modelsUsedFormula, namedCells, portfolioReferences } from "./references";
import { mergeRows, type TableRow } from "./table-rows";

/** The size of the placement block: the same for every portfolio and place. */
export function placementSize(request: WriteRequest): { rows: number; columns: number } {
  return placementBlock(request, { row: 0, column: 0 }, { assumptions: tableNames.assumptions, modelsUsed: null });
}

/**
 * Turns what is wanted and what was found into the changes of a write. Throws WorkbookError "occupied" where user cells stand
 * in the way and "protected" where a sheet that must change is protected.
 */
export function planWrite(found: FoundWorkbook, request: WriteRequest): WritePlan {
  return new Planning(found, request).plan();
}

/** One plan in the making: places are given out in turn, and what is written is noted down for the next run. */
class Planning {
  private readonly places: Places;
  private readonly written: Partial<Record<BlockName, Written>> = {};
  private readonly names: NamePlan[] = [];
  private modelsUsed: string | undefined;

  constructor(
    private readonly found: FoundWorkbook,
    private readonly request: WriteRequest,
  ) {
    this.places = new Places(found, request.target, request.source);
  }

  plan(): WritePlan {
    const { found, request } = this;
    const placementPlace = this.places.placeOf("placement", placementSize(request).columns);
    const programsPlace = this.places.placeOf("programs", programHeaders.length + userHeaders.length);
    const assumptions = this.assumptions();
    const models = this.models();
    const placement = this.placement(placementPlace, assumptions, models);
    const blocks = [placement, this.programs(programsPlace, placement), assumptions, this.profile(), models, this.firm()];
    const planned = blocks.filter((plan) => plan !== null);
    for (const plan of planned) this.refuse(plan);
    const before = found.stored && otherPortfolio(found, request.source);
    if (before) placement.planned.notes.unshift(`${before} was placed here until now; its own cells stay as they are`);
    const source = this.source();
    const log = this.log(planned);
    const all = log ? [...planned, log] : planned;
    const setting = JSON.stringify(this.stored(all, source));
    return { blocks: all, names: this.names, source, setting: setting === found.setting ? null : setting };
  }

  private refuse({ planned, added }: BlockPlan): void {
    const changes = planned.state !== "unchanged" && planned.cells > 0;
    if (added === null && changes && this.found.blocks[planned.block]?.protected) {
      throw new WorkbookError("protected", planned.sheet, "The sheet is protected.");
    }
  }

  private block(place: Place, name: BlockName, block: Block): BlockPlan {
    const fitted = { ...block, widths: this.places.widthsAt(place, block.widths) };
    const { plan, written } = planBlock(this.found, place, name, fitted, this.request.overwrite);
    this.written[name] = written;
    return plan;
  }

  /** A new table below the head of a block that is new as well. */
  private newTable(
    plan: BlockPlan,
    place: Place,
    name: keyof typeof tableNames,
    headers: readonly string[],
    rows: TableRow[],
    inputs: readonly string[],
  ): BlockPlan {
    const area = newTableArea(plan, headers, rows.length);
    this.places.refuseOccupied(place, { ...area, row: plan.origin.row, rows: area.row + area.rows - plan.origin.row });
    return withNewTable(plan, this.tableName(name), headers, rows, inputs);
  }

  private tableName(name: keyof typeof tableNames): string {
    return freeName(tableNames[name], "", [...this.found.tables, ...this.found.names].map((item) => item.name));
  }

  private placement(place: Place, assumptions: BlockPlan, models: BlockPlan | null): BlockPlan {
    const { request } = this;
    const modelsUsed = models?.table ? this.nameModels(models.table.name) : null;
    const names = { assumptions: assumptions.table?.name ?? tableNames.assumptions, modelsUsed };
    const block = placementBlock(request, place.origin, names);
    // Charts stand below where something else stands beside the block.
    this.places.refuseOccupied(place, { ...place.origin, rows: block.rows + chartRows + 1, columns: block.columns });
    const plan = this.withInvestments(this.block(place, "placement", block), place);
    this.drawCharts(plan);
    plan.planned.figures = figureAddresses(plan);
    plan.planned.notes.push(...linesBelow(request.portfolio));
    return plan;
  }

  /** Each chart is drawn once, when there is something to draw: one that the user has deleted since does not come back. */
  private drawCharts(plan: BlockPlan): void {
    const before = plan.added === null ? this.found.stored?.written?.placement?.charts : { names: [], laid: plan.added };
    if (!before) return;
    const { charts = [] } = plan.block;
    plan.charts = { drawn: charts.filter(({ name }) => !before.names.includes(name)), laid: before.laid };
    const names = [...before.names, ...plan.charts.drawn.map(({ name }) => name)];
    this.written.placement = { cells: [], ...this.written.placement, charts: { ...before, names } };
  }

  /**
   * The user's own cells in the block: written only where the pane was given something else, and the cell still holds what was
   * read. What the user has changed on the sheet since, or calculates there, stays.
   */
  private withInvestments(plan: BlockPlan, { found }: Place): BlockPlan {
    const { investments, read } = this.request;
    const kept: string[] = [];
    const changes: Patch[] = businessModels.flatMap((model, rung) => {
      const given = investments[model] ?? "";
      const before = read.investments?.[model] ?? "";
      const { row, column } = investmentCells;
      const now = found?.cells[row + rung]?.[column] ?? "";
      if (investments[model] === undefined || sameContent(given, before) || sameContent(given, now)) return [];
      if (!sameContent(before, now)) kept.push(model);
      return sameContent(before, now) ? [{ area: { row: row + rung, column, rows: 1, columns: 1 }, cells: [[given]] }] : [];
    });
    if (kept.length > 0) plan.planned.notes.push(keptNote(kept));
    const { row, column } = plan.origin;
    plan.cells.push(...movedPatches(changes, row, column));
    if (found) plan.before.push(...movedPatches(contentUnder(changes, found.cells), row, column));
    plan.planned.cells += countCells(changes);
    if (changes.length > 0 && plan.planned.state === "unchanged") plan.planned.state = "update";
    return plan;
  }

  /** The name that says which model each line counts for. */
  private nameModels(table: string): string {
    const { found, request } = this;
    const old = found.names.find((item) => item.name === found.stored?.modelsUsed);
    const name = old?.name ?? freeName(modelsUsedName, "_", found.names.map((item) => item.name));
    const formula = modelsUsedFormula(portfolioReferences(request.source, request.portfolio), table);
    this.name({ name, formula, oldFormula: old?.formula ?? null });
    this.modelsUsed = name;
    return name;
  }

  private name(plan: NamePlan): void {
    if (plan.oldFormula === null || !sameContent(plan.formula, plan.oldFormula)) this.names.push(plan);
  }

  private programs(place: Place, placement: BlockPlan): BlockPlan {
    const { request, found } = this;
    const { row, column } = placement.origin;
    const cell = addressOf({ row: row + placementCell.row, column: column + placementCell.column, rows: 1, columns: 1 });
    const live = `${quotedSheet(placement.planned.sheet)}!${cell}`;
    const plan = this.block(place, "programs", programsBlock(place.origin, request.reach, live));
    const wanted = programRows(request.suggestions);
    const table = place.found?.table;
    const before = found.stored?.written?.programs;
    const marks = new ProgramMarks(before?.rows ?? {}, wanted);
    const { cells = [], declined = {} } = this.written.programs ?? {};
    if (!table) {
      this.written.programs = { cells, rows: marks.now, declined };
      const headers = [...programHeaders, ...userHeaders];
      return this.newTable(plan, place, "programs", headers, wanted.map((record) => rowByHeaders(headers, record)), userHeaders);
    }
    const edits = new Edits("programs", place.sheet, before, request.overwrite);
    const { rows, kept } = mergeRows(table.content, {
      key: "Id",
      wanted,
      dropped: noLongerSuggested,
      isOurs: (id) => marks.isOurs(id),
      settle: ({ key, header, row, column, wanted: ours, found: theirs }) => {
        const mark = marks.of(key, header, theirs);
        const settled = edits.settle(`${key}:${header}`, row, table.area.column + column, ours, theirs, mark);
        marks.note(key, header, settled !== ours && mark ? mark : fingerprint(ours));
        return settled;
      },
      isEdited: ({ key, header, found: theirs }) => {
        const mark = marks.of(key, header, theirs);
        return mark !== undefined && mark !== fingerprint(theirs);
      },
    });
    if (kept > 0) plan.planned.notes.push(`${kept} ${kept === 1 ? "row" : "rows"} with your entries kept`);
    this.written.programs = { cells, rows: marks.now, declined: { ...declined, ...edits.declined } };
    withChangedTable(plan, table, rows, "Id");
    edits.tell(plan);
    return plan;
  }

  private assumptions(): BlockPlan {
    const { given, read } = this.request.assumptions;
    const place = this.places.placeOf("assumptions", assumptionHeaders.length);
    const plan = this.block(place, "assumptions", assumptionsBlock());
    const table = place.found?.table;
    const area = table?.area ?? newTableArea(plan, assumptionHeaders, assumptionRows.length);
    const headers = table?.content.headers ?? assumptionHeaders;
    const rowOf = ({ key, cells, format }: (typeof assumptionRows)[number], index: number): TableRow => {
      const value = addressOf({ row: area.row + 1 + index, column: area.column + headers.indexOf("Value"), rows: 1, columns: 1 });
      return {
        cells: headers.map((header) => (header === "Value" && key in given ? asContent(given[key]) : cell(cells(value), header))),
        formats: headers.map((header) => (header === "Value" ? format : null)),
      };
    };
    if (!table) {
      const rows = assumptionRows.map(rowOf);
      return this.newTable(plan, place, "assumptions", assumptionHeaders, rows, ["Value"]);
    }
    // What stands in the table is the user's from the first write on: keys that are new to the workbook are added, and what
    // was changed in the pane.
    const { content, added, kept } = filledValues(table.content, assumptionKeyOf, given, read);
    if (kept.length > 0) plan.planned.notes.push(keptNote(kept));
    const written = new Set<string>(this.found.stored?.keys ?? []);
    const keyColumn = table.content.headers.indexOf("Key");
    for (const cells of table.content.rows) written.add(String(cells[keyColumn]).trim().toLowerCase());
    const missing = assumptionRows.filter((row) => !written.has(row.key) || added.includes(row.key));
    const rows = content.map((cells) => ({ cells, formats: cells.map(() => null) }));
    return withChangedTable(plan, table, [...rows, ...missing.map((row, index) => rowOf(row, rows.length + index))], "Key");
  }

  /** Null where there is no profile yet and nothing was given. */
  private profile(): BlockPlan | null {
    const { given, read } = this.request.profile;
    const rows = profileRows(given);
    const there = this.found.blocks.profile;
    if (!there && !rows.some((row) => row.cells.Value !== "")) return null;
    const place = this.places.placeOf("profile", profileHeaders.length);
    const plan = this.block(place, "profile", profileBlock());
    const rowOf = (headers: readonly string[], { cells, format }: (typeof rows)[number]): TableRow => ({
      cells: headers.map((header) => cell(cells, header)),
      formats: headers.map((header) => (header === "Value" ? format : null)),
    });
    const table = place.found?.table;
    if (!table) return this.newTable(plan, place, "profile", profileHeaders, rows.map((row) => rowOf(profileHeaders, row)), ["Value"]);
    const all = Object.fromEntries(profileKeys.map(({ key }) => [key, given[key] ?? ""])) as Record<ProfileKey, Content>;
    const { content, added, kept } = filledValues(table.content, (text) => profileKeyOf(text)?.key, all, read);
    if (kept.length > 0) plan.planned.notes.push(keptNote(kept));
    const changed = content.map((cells) => ({ cells, formats: cells.map(() => null) }));
    const appended = rows.filter(({ key }) => added.includes(key)).map((row) => rowOf(table.content.headers, row));
    return withChangedTable(plan, table, [...changed, ...appended], "Key");
  }

  /** Null where the book's own words say every line's model. */
  private models(): BlockPlan | null {
    const { portfolio } = this.request;
    if (!this.found.blocks.models && portfolio.given.length === 0 && portfolio.mapping.columns.model !== undefined) return null;
    const place = this.places.placeOf("models", modelHeaders.length);
    const plan = this.block(place, "models", modelsBlock());
    const table = place.found?.table;
    if (!table) {
      const rows = modelRows(portfolio);
      this.written.models = { cells: [], ...this.written.models, rows: occurrenceMarks(rows) };
      return this.newTable(plan, place, "models", modelHeaders, rows.map(({ cells }) => rowByHeaders(modelHeaders, cells)), ["Business model"]);
    }
    const before = this.found.stored?.written?.models;
    const { content, added, kept, marks } = filledModels(table.content, portfolio, this.request.read.models, before?.rows);
    this.written.models = { cells: [], ...this.written.models, rows: marks };
    if (kept.length > 0) plan.planned.notes.push(keptNote(kept));
    const rows = content.map((cells) => ({ cells, formats: cells.map(() => null) }));
    const appended = added.map((cells) => rowByHeaders(table.content.headers, cells));
    return withChangedTable(plan, table, [...rows, ...appended], "In your book");
  }

  /** Null where there is no table of the firm's own programs and none is wanted. What stands in it is the user's alone. */
  private firm(): BlockPlan | null {
    const there = this.found.blocks.firm;
    if (!there && !this.request.ownPrograms) return null;
    const place = this.places.placeOf("firm", ownProgramHeaders.length);
    const plan = this.block(place, "firm", firmBlock());
    if (!there) return this.newTable(plan, place, "firm", ownProgramHeaders, ownProgramRows, ownProgramHeaders);
    if (place.found?.table) coverTable(plan, place.found.table.area);
    return plan;
  }

  /** Null where nothing is written. */
  private log(blocks: BlockPlan[]): BlockPlan | null {
    const rows = logRows(blocks, this.request.when);
    if (rows.length === 0) return null;
    const place = this.places.placeOf("log", logHeaders.length);
    const plan = this.block(place, "log", logBlock());
    const table = place.found?.table;
    if (!table) return this.newTable(plan, place, "log", logHeaders, rows, []);
    if (place.found?.protected) throw new WorkbookError("protected", place.sheet, "The sheet is protected.");
    const kept = table.content.rows.filter((cells) => cells.some((content) => content !== ""));
    const old = kept.map((cells) => ({ cells, formats: cells.map(() => null) }));
    // Columns may have been moved, inserted or deleted.
    const columns = table.content.headers.map((header) => (logHeaders as readonly string[]).indexOf(header));
    const added = rows.map(({ cells, formats }) => ({
      cells: columns.map((at) => cells[at] ?? ""),
      formats: columns.map((at) => formats[at] ?? null),
    }));
    return withChangedTable(plan, table, [...old, ...added]);
  }

  /** The portfolio's cells, with what finds them again: a table's id, the user's own name, or else a name of ours. */
  private source(): Source {
    const { found, request } = this;
    const { source } = request;
    if (source.kind === "table") return { ...source, id: found.tables.find((table) => table.name === source.tableName)?.id };
    if (source.rangeName) return { ...source, id: source.rangeName };
    const formula = absoluteFormula(source.sheet, areaOf(source.address));
    const stored = found.stored?.source;
    const old = stored?.kind === "range" && !stored.rangeName ? found.names.find((item) => item.name === stored.id) : undefined;
    const name = old?.name ?? freeName(portfolioName, "_", found.names.map((item) => item.name));
    this.name({ name, formula, oldFormula: old?.formula ?? null });
    return { ...source, id: name };
  }

  private stored(blocks: BlockPlan[], source: Source): Stored {
    const { found, request, written } = this;
    const { mapping } = request.portfolio;
    const before = found.stored;
    const rows = Object.fromEntries(blocks.map(({ planned, area }) => [planned.block, area.rows]));
    const names = Object.fromEntries(blocks.map(({ planned, name }) => [planned.block, name]));
    const isNew = blocks.filter(({ added }) => added !== null);
    const laid = isNew.map(({ planned, added }) => [planned.block, added === "own" ? added : request.target.kind]);
    return {
      source,
      mapping,
      headers: request.portfolio.headers,
      keys: [...new Set([...(before?.keys ?? []), ...assumptionRows.map((row) => row.key)])],
      rows: { ...before?.rows, ...rows },
      names: { ...before?.names, ...names },
      laid: { ...before?.laid, ...Object.fromEntries(laid) },
      written: { ...before?.written, ...written },
      modelsUsed: this.modelsUsed ?? before?.modelsUsed,
    };
  }
}

/** Rows that a chart takes below a block. */
export const chartRows = 18;

const cell = (cells: object, header: string): Content => (cells as Record<string, Content>)[header] ?? "";
const keptNote = (kept: readonly string[]): string => `changed on the sheet, kept as it stands there: ${kept.join(", ")}`;

/** Where the sheet tells each figure of the evidence. */
function figureAddresses({ planned, origin }: BlockPlan): PlannedBlock["figures"] {
  const at = (row: number): string =>
    addressOf({ row: origin.row + placementCell.row + row, column: origin.column + placementCell.column, rows: 1, columns: 1 });
  return Object.fromEntries(explainedItems.map((item, row) => [item, `${quotedSheet(planned.sheet)}!${at(row)}`]));
}

/** Lines right below the cells that the formulas refer to count nowhere: a preview with nothing to write must not hide it. */
function linesBelow({ grid, mapping, warnings }: Portfolio): string[] {
  const below = cellAddress(grid, grid.values.length, mapping.columns.model ?? 0);
  return warnings.flatMap(({ address, what }) => (address === below ? [what] : []));
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
  // The name follows a sheet that is renamed.
  const now = namedCells(old.id, names) ?? { sheet: old.sheet, area: areaOf(old.address) };
  const same = source.kind === "range" && source.sheet === now.sheet && !apart(now.area, areaOf(source.address));
  return same ? null : `${quotedSheet(old.sheet)}!${old.address}`;
}
