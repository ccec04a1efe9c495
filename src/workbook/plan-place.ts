import { quotedSheet } from "../framework/portfolio/grid";
import type { Area, Block } from "./block";
import type { FoundAnchor, FoundBlock, FoundWorkbook } from "./found-workbook";
import { blockNames, freeName, isBlockName, oneSheetName, sheetNames } from "./layout";
import { type BlockName, type Source, type Target, WorkbookError } from "./planner-workbook";
import { addressOf, areaOf } from "./references";
import { besideAll } from "./shared-sheet";

/** Where a block stands or will stand. */
export interface Place {
  found?: FoundBlock;
  sheet: string;
  sheetId: string | null;
  added: Target["kind"] | null;
  name: string;
  brokenName: string | null;
  origin: { row: number; column: number };
  notes: string[];
}

/** Finds a place for each block: where it stands, else where the user wants new ones, side by side where they share a sheet. */
export class Places {
  private readonly one: string;
  private nextColumn: number;

  constructor(
    private readonly workbook: FoundWorkbook,
    private readonly target: Target,
    private readonly source: Source,
  ) {
    this.one = freeName(oneSheetName, " ", this.sheetNames());
    this.nextColumn = workbook.anchor ? this.besideOurs(workbook.anchor) : 0;
  }

  /** Where an earlier write began at the same anchor, what is added now goes to the right of it. */
  private besideOurs({ sheet, row, column }: FoundAnchor): number {
    const ours = Object.values(this.workbook.blocks).filter((block) => block.sheet === sheet);
    const areas = ours.flatMap(({ area, table }) => (table ? [area, table.area] : [area]));
    const isOurs = areas.some((area) => !apart(area, { row, column, rows: 1, columns: 1 }));
    return isOurs ? besideAll(row, areas).column - column : 0;
  }

  /** @param columns How many columns the block takes, its table included. The log always has a sheet of its own. */
  placeOf(block: BlockName, columns: number): Place {
    const { workbook } = this;
    const found = workbook.blocks[block];
    if (found) {
      const { sheet, sheetId, name, area } = found;
      return { found, sheet, sheetId, added: null, name, brokenName: null, origin: area, notes: [] };
    }
    const broken = workbook.names.find((item) => isBlockName(block, item.name) && item.formula.includes("#REF!"));
    const name = broken?.name ?? freeName(blockNames[block], "_", workbook.names.map((item) => item.name));
    const lost = workbook.lost[block];
    const notes = lost ? [lost] : [];
    const rest = { name, brokenName: broken?.formula ?? null, notes };
    const kind = block === "log" ? "own" : this.target.kind;
    if (kind === "own" || this.target.kind === "own") {
      const sheet = freeName(sheetNames[block], " ", this.sheetNames());
      if (sheet !== sheetNames[block]) notes.push(`"${sheetNames[block]}" is taken; "${sheet}" is used`);
      return { ...rest, sheet, sheetId: null, added: "own", origin: { row: 0, column: 0 } };
    }
    const column = this.nextColumn;
    this.nextColumn += columns + 1;
    const { anchor } = workbook;
    if (!anchor) {
      if (this.target.kind === "one") return { ...rest, sheet: this.one, sheetId: null, added: "one", origin: { row: 0, column } };
      throw new WorkbookError("gone", quotedSheet(this.target.sheet), "");
    }
    if (anchor.protected) throw new WorkbookError("protected", anchor.sheet, "The sheet is protected.");
    if (anchor.hasHiddenRows) notes.push("Some rows are hidden or filtered out here; what is written stands in them, too");
    const origin = { row: anchor.row, column: anchor.column + column };
    return { ...rest, sheet: anchor.sheet, sheetId: anchor.sheetId, added: "anchor", origin };
  }

  /** Throws "occupied" where cells of the user's or of their portfolio stand in the area of a block that is added to a sheet. */
  refuseOccupied({ added, sheet }: Place, area: Area): void {
    const { anchor } = this.workbook;
    if (added !== "anchor" || !anchor) return;
    // What stood in blank rows of the portfolio's would be summed by itself.
    const portfolio = this.source.kind === "range" && this.source.sheet === sheet ? [areaOf(this.source.address)] : [];
    const hit = [...anchor.tables, ...portfolio].find((taken) => !apart(taken, area));
    if (hit) throw new WorkbookError("occupied", `${quotedSheet(sheet)}!${addressOf(hit)}`, "");
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        // What was not read, beyond the sheet's edge say, is no room either.
        if (anchor.cells[row - anchor.row]?.[column - anchor.column] !== "") throw occupied(sheet, row, column);
      }
    }
  }

  /** On a sheet of the user's only columns that hold nothing of theirs are made as wide as ours need to be. */
  widthsAt({ added, origin }: Place, widths: Block["widths"]): Block["widths"] {
    const used = this.workbook.anchor?.used;
    if (added !== "anchor" || !used) return widths;
    const isTheirs = (column: number): boolean => column >= used.column && column < used.column + used.columns;
    return widths.map((width, column) => (isTheirs(origin.column + column) ? null : width));
  }

  private sheetNames(): string[] {
    return this.workbook.sheets.map((item) => item.name);
  }
}

/** Whether two rectangles have no cell in common. */
export function apart(one: Area, other: Area): boolean {
  return (
    one.row + one.rows <= other.row ||
    other.row + other.rows <= one.row ||
    one.column + one.columns <= other.column ||
    other.column + other.columns <= one.column
  );
}

export function occupied(sheet: string, row: number, column: number): WorkbookError {
  const place = `${quotedSheet(sheet)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
  return new WorkbookError("occupied", place, "");
}
