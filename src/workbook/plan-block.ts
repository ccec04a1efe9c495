import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Block, type Content, contentUnder, countCells, isFormula, movedPatches, patches, sameContent } from "./block";
import type { BlockPlan } from "./block-plan";
import { fingerprint } from "./fingerprint";
import { followedSource } from "./followed-source";
import type { FoundBlock, FoundWorkbook, Written } from "./found-workbook";
import { apart, occupied, type Place } from "./plan-place";
import { type BlockName, type Conflict, type GivenUp, isGivenUp, WorkbookError } from "./planner-workbook";
import { addressOf } from "./references";

/** Sorts out whose content stands in a cell of ours that is not as it was written. */
export class Edits {
  readonly conflicts: Conflict[] = [];
  readonly declined: Record<string, string> = {};
  /** Conflicts that the user has not been asked about before, and those that they decided then. */
  private fresh = 0;
  private kept = 0;

  constructor(
    private readonly block: BlockName,
    private readonly sheet: string,
    private readonly before: Written | undefined,
    private readonly overwrite: readonly GivenUp[],
  ) {}

  /**
   * What is to stand in a cell: what is wanted, or what the user has put there.
   * @param place Tells the cell apart from the others of its block, for ever.
   * @param written The fingerprint of what was last written; undefined where that is not known.
   */
  settle(place: string, row: number, column: number, wanted: Content, found: Content, written: string | undefined): Content {
    if (sameContent(wanted, found) || written === undefined || written === fingerprint(found)) return wanted;
    const address = `${quotedSheet(this.sheet)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
    const both = { cell: `${this.block} ${place}`, yours: found, ours: wanted };
    const keeps = isGivenUp(both, this.overwrite) ? "ours" : "yours";
    this.conflicts.push({ address, ...both, keeps });
    const mark = fingerprint(wanted);
    if (this.before?.declined?.[place] !== mark) this.fresh++;
    else if (keeps === "yours") this.kept++;
    if (keeps === "ours") return wanted;
    this.declined[place] = mark;
    return found;
  }

  /** What the user has not been asked about yet makes a conflict; what they kept before is only told. */
  tell(plan: BlockPlan): void {
    if (this.conflicts.length === 0) return;
    plan.planned.conflicts.push(...this.conflicts);
    if (this.fresh > 0) plan.planned.state = "conflict";
    const { kept } = this;
    if (kept > 0) plan.planned.notes.push(`${kept} ${kept === 1 ? "cell keeps" : "cells keep"} your edit, as you chose before`);
  }
}

/**
 * What a cell of a block was last written with, as far as that can be told. Where the block is laid out otherwise by now, or what
 * was written is forgotten, a cell is still ours wherever it holds anything that we wrote into the block or that spilled there; all
 * else is the user's.
 * @returns Undefined where the block is new; "" where the cell holds something of the user's and what we wrote is not known.
 */
function marksOf(found: FoundBlock | undefined, before: Written | undefined, own: number) {
  if (!found) return () => undefined;
  if (before?.cells.length === own) return (index: number) => before.cells[index];
  const ours = new Set(before?.cells);
  return (_: number, row: number, column: number, at: Content): string => {
    const mark = fingerprint(at);
    const spilled = found.spilled.some((area) => !apart(area, { row, column, rows: 1, columns: 1 }));
    return at === "" || spilled || ours.has(mark) ? mark : "";
  };
}

/** Whether a cell that is none of ours any more holds what we wrote into the block when it was laid out otherwise. */
function isLeftOver(found: FoundBlock, before: Written | undefined, own: number) {
  if (!before || before.cells.length === own) return () => false;
  const ours = new Set(before.cells);
  return (row: number, column: number, at: Content): boolean =>
    at !== "" && ours.has(fingerprint(at)) && found.spilled.every((area) => apart(area, { row, column, rows: 1, columns: 1 }));
}

/** Whether a formula of ours has lost what it refers to: the user has deleted a table or sheet, and Excel has put #REF! there. */
function isBroken(found: Content, wanted: Content): boolean {
  const calls = (content: Content): string => (String(content).match(/[A-Z][A-Z0-9.]*(?=\()/gi) ?? []).join().toUpperCase();
  return isFormula(found) && isFormula(wanted) && found.includes("#REF!") && calls(found) === calls(wanted);
}

/** The plan for the cells of a block, without its table, and what they will then have been written with. */
export function planBlock(
  workbook: FoundWorkbook,
  place: Place,
  name: BlockName,
  block: Block,
  overwrite: readonly GivenUp[],
): { plan: BlockPlan; written: Written } {
  const { found, sheet, origin, notes } = place;
  const size = { rows: block.rows, columns: block.columns };
  const wanted: (Content | null)[][] = block.cells.map((cells) => [...cells]);
  const before = workbook.stored?.written?.[name];
  const edits = new Edits(name, sheet, before, overwrite);
  const source = followedSource(workbook.stored, workbook);
  const own = block.cells.flat().filter((cell) => cell !== null).length;
  const markOf = marksOf(found, before, own);
  const isOld = found ? isLeftOver(found, before, own) : () => false;
  const cells: string[] = [];
  block.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const at = found?.cells[row]?.[column] ?? "";
      if (cell === null) {
        if (isOld(row, column, at)) wanted[row][column] = "";
        return;
      }
      const mark = markOf(cells.length, row, column, at);
      const isOurs = mark === fingerprint(source.back(at)) || isBroken(at, cell);
      const settled = found ? edits.settle(`${row}:${column}`, origin.row + row, origin.column + column, cell, at, isOurs ? fingerprint(at) : mark) : cell;
      wanted[row][column] = settled;
      cells.push(settled !== cell && mark ? mark : fingerprint(cell));
    }),
  );
  if (found) {
    const rows = workbook.stored?.rows[name] ?? block.rows;
    if (found.area.rows !== rows || found.area.columns !== block.columns) {
      throw new WorkbookError("reshaped", `${quotedSheet(sheet)}!${addressOf(found.area)}`, "");
    }
    for (let row = rows; row < block.rows; row++) {
      const column = found.cells[row].findIndex((cell) => cell !== "");
      if (column >= 0) throw occupied(sheet, origin.row + row, origin.column + column);
    }
    for (let row = block.rows; row < rows; row++) wanted.push(Array<Content>(block.columns).fill(""));
  }
  const changes = patches(wanted, found?.cells ?? null);
  const area: Area = { row: origin.row, column: origin.column, ...size };
  const plan: BlockPlan = {
    planned: {
      block: name,
      sheet,
      address: addressOf(area),
      cells: countCells(changes),
      state: !found ? "new" : changes.length > 0 ? "update" : "unchanged",
      conflicts: [],
      notes,
    },
    sheetId: place.sheetId,
    added: place.added,
    name: place.name,
    brokenName: place.brokenName,
    area,
    oldArea: found?.area ?? null,
    origin: { row: origin.row, column: origin.column },
    block,
    cells: movedPatches(changes, origin.row, origin.column),
    before: found ? movedPatches(contentUnder(changes, found.cells), origin.row, origin.column) : [],
    formatsBefore: [],
    looksBefore: [],
    widthsBefore: [],
  };
  edits.tell(plan);
  return { plan, written: { cells, ...(block.spills.length > 0 ? { spills: block.spills } : {}), declined: edits.declined } };
}
