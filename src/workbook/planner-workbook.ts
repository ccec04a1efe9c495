/**
 * What the pane may ask of the workbook. The pane knows only this interface; excel-workbook.ts implements it with the
 * Excel API. Every method is one user-visible step; failures arrive as WorkbookError.
 */
import type { AssumptionKey } from "../framework/assumptions/assumptions";
import type { ExplainedItem } from "../framework/placement/explain";
import type { Grid, GivenModel, Mapping } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/portfolio";
import type { ProfileKey } from "../framework/programs/profile";
import type { Suggestions } from "../framework/programs/suggest";
import type { BusinessModel } from "../framework/words/business-model";

/** Cells the user pointed at: an Excel table, or a plain range. */
export interface Source {
  kind: "table" | "range";
  sheet: string;
  /** Without the sheet: "B4:G46". For a table, header and body without the total row. */
  address: string;
  rows: number;
  columns: number;
  tableName?: string;
  /** The user's own name for these cells, where they were chosen by it. */
  rangeName?: string;
  /** What finds the cells again after they were renamed, moved or have grown: the table's id, or the name that a write gave them. */
  id?: string;
}

/** Cells as Excel holds them. */
export type Cells = (string | number | boolean)[][];

/** Where the first cell of a table stands; rows and columns from 0. */
export type Corner = Pick<Grid, "sheet" | "row" | "column">;

/** What the user has put into our tables; null where there is no such table yet. */
export interface Given {
  /** Key and value, as the functions read them. */
  assumptions: Cells | null;
  /** Where the first of these values stands. */
  assumptionsAt: Corner | null;
  /** Key and value, as the functions read them. */
  profile: Cells | null;
  /** Words of the book and the business models that the user gave them. */
  models: GivenModel[] | null;
  /** The firm's own programs, header row first. */
  programs: Cells | null;
  /** Where the first of their headers stands. */
  programsAt: Corner | null;
  /** What the user means to invest in each move, from the placement sheet. */
  investments: Investments | null;
  /** The total that the lines are tied to, as it is now. */
  total: PointedTotal | null;
}

/** By the model of the move; null is blank. */
export type Investments = Partial<Record<BusinessModel, number | null>>;

/** A portfolio's cells, where they stand by now, and what the user has given beside them. */
export interface Reading {
  source: Source;
  grid: Grid;
  given: Given;
}

/** How a long reading is followed and given up. */
export interface ReadOptions {
  /** Called after each part, with rows read and rows in all. */
  onProgress?(done: number, total: number): void;
  /** Asked before each part; true ends the reading with WorkbookError "cancelled". */
  cancelled?(): boolean;
  /** Address of the total that the lines are tied to; read along. */
  total?: string;
}

/** A total of the P&L that the user points at: the sum of the numbers in these cells. */
export interface PointedTotal {
  /** "Plan!E48". */
  address: string;
  value: number;
}

/** What a write remembers in the workbook, so that Refresh finds the portfolio again. */
export interface Remembered {
  source: Source;
  mapping: Mapping;
  /** The header row as it was: columns may have been inserted since. */
  headers: string[];
}

/** Values of the partner's profile by key; one that is missing or blank is not given. */
export type ProfileEntries = Partial<Record<ProfileKey, string | number | boolean>>;

/** Values of assumptions by key that the user gave in the pane; "" is back to what is published. */
export type AssumptionEntries = Partial<Record<AssumptionKey, string | number>>;

/** Where blocks that are new go: each on a sheet of its own, all on the one sheet that they share, or side by side from a cell on. */
export type Target = { kind: "own" } | { kind: "one" } | { kind: "anchor"; sheet: string; address: string };

/** Everything that one write puts into the workbook. */
export interface WriteRequest {
  source: Source;
  portfolio: Portfolio;
  /** The placement that the suggestions were made for. */
  reach: BusinessModel;
  suggestions: Suggestions;
  /** The profile that the suggestions were made for, and what stood on its sheet when that was read; null: no sheet yet. */
  profile: { given: ProfileEntries; read: ProfileEntries | null };
  /** What was changed in the pane, and what stood on the sheet when that was read; null: no sheet yet. */
  assumptions: { given: AssumptionEntries; read: AssumptionEntries | null };
  investments: Investments;
  /** The investments and given models that stood on their sheets when those were read; null: no sheet yet. */
  read: { investments: Investments | null; models: GivenModel[] | null };
  /** The cells whose sum the lines are tied to. */
  total: PointedTotal | null;
  /** Whether the table for the firm's own programs is wanted. */
  ownPrograms: boolean;
  target: Target;
  /** The edits in cells of ours that the user gives up; those that stand otherwise by now stay. */
  overwrite: readonly GivenUp[];
  /** When it is written, in milliseconds since 1970. */
  when: number;
}

export type BlockName = "placement" | "programs" | "assumptions" | "profile" | "models" | "firm" | "log";

/** A cell of ours that holds something else than was last written there, and than is wanted now. */
export interface Conflict {
  /** With the sheet: "'PPF Placement'!B6". */
  address: string;
  /** Tells the cell from every other of ours, also after its row was sorted or moved. */
  cell: string;
  yours: string | number | boolean;
  ours: string | number | boolean;
  /** Which of the two stands there after the write; "yours" until the user says otherwise. */
  keeps: "yours" | "ours";
}

/** An edit that the user has seen beside what we would write, and gives up for it. */
export type GivenUp = Pick<Conflict, "cell" | "yours" | "ours">;

/** Whether that decision is about this conflict: the same cell with the same content on both sides. */
export function isGivenUp({ cell, yours, ours }: GivenUp, givenUp: readonly GivenUp[]): boolean {
  return givenUp.some((one) => one.cell === cell && one.yours === yours && one.ours === ours);
}

export interface PlannedBlock {
  block: BlockName;
  /** Name of the sheet that will be written, new or found again. */
  sheet: string;
  /** Without the sheet: "A1:E48". */
  address: string;
  /** How many will be written. */
  cells: number;
  /**
   * "new": nothing there yet; "update": our block, some cells change; "unchanged": our block, nothing changes;
   * "conflict": our block, with cells that the user has edited since it was written.
   */
  state: "new" | "update" | "unchanged" | "conflict";
  conflicts: Conflict[];
  /** Where the placement block tells each figure of the evidence: "'PPF Placement'!B6". */
  figures?: Partial<Record<ExplainedItem, string>>;
  /** What a planner should know before writing: "sheet name taken, using PPF Placement 2", "3 of your notes kept". */
  notes: string[];
}

export interface Preview {
  blocks: PlannedBlock[];
  /** Cells over all blocks. */
  cells: number;
  /** Whether a write before has stopped in the middle and is to be put back first. */
  unfinished?: boolean;
}

export interface WriteOutcome {
  blocks: PlannedBlock[];
  /** The portfolio's cells as they are found again from now on. */
  source: Source;
  /** False where nothing differed and nothing was written. */
  changed: boolean;
  /** Whether the log holds it; false also where only was remembered that the user keeps their edits. */
  logged: boolean;
}

/** One write as the log holds it; what it replaced travels with the workbook. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  when: number;
  /** What was written where, as it was called then. */
  blocks: { sheet: string; address: string; cells: number; isNew: boolean }[];
  /** Putting it back deletes sheets. */
  addsSheets: boolean;
}

/**
 * Why the workbook refused, in kinds that the pane has a sentence for.
 * "protected": a sheet is protected; "editing": a cell is in edit mode; "too-large": over Excel's payload limit;
 * "gone": the portfolio, its table or sheet is not there any more; "occupied": user cells stand where a block must grow;
 * "reshaped": rows or columns were inserted or deleted inside a block; "worked-on": the user has changed or filled cells since;
 * "changed": the workbook is not as it was previewed, by a co-author say; "taken": a name that is needed is in use by now;
 * "merged": merged, filtered or pivot cells are in the way; "cancelled": the user gave up a reading;
 * "no-selection": the selection is not cells (a chart, several areas); "no-number": it holds none where a total is wanted;
 * "busy": Excel asks to try again later;
 * "unsupported": this Excel lacks what is needed; "not-loaded": the code that writes could not be fetched;
 * "failed": anything else, detail has Excel's code and words.
 */
export type WorkbookErrorKind =
  | "protected"
  | "editing"
  | "too-large"
  | "gone"
  | "occupied"
  | "reshaped"
  | "worked-on"
  | "changed"
  | "taken"
  | "merged"
  | "cancelled"
  | "no-selection"
  | "no-number"
  | "busy"
  | "unsupported"
  | "not-loaded"
  | "failed";

export class WorkbookError extends Error {
  constructor(
    readonly kind: WorkbookErrorKind,
    /** Sheet or range that it is about: "PPF Placement", "Plan!B4:G46". */
    readonly place: string,
    /** Excel's own code and message, for support. */
    readonly detail: string,
    /** Whether everything written before the failure was put back. Always true for reading. */
    readonly restored: boolean = true,
  ) {
    super(`${kind}: ${place} ${detail}`);
    this.name = "WorkbookError";
  }
}

export interface WorkbookListener {
  selectionChanged(): void;
  /** @param sheet Asks for the name of the sheet with the cells. */
  cellsChanged(sheet: () => Promise<string>): void;
}

export interface PlannerWorkbook {
  /** What the user has selected: the table it lies in, else the selection, else (one cell, row or column) the filled region around it. */
  selection(): Promise<Source>;
  /** Everything in the workbook that could be a portfolio: tables, named ranges, filled sheets; ours are left out. */
  places(): Promise<Source[]>;
  /** Calls back after each change of selection and, where Excel tells it from our own writing, after each change of cells. */
  follow(listener: WorkbookListener): Promise<void>;
  /** Reads a portfolio and what was given beside it; null: what is selected. At most 4 requests up to 10,000 rows. */
  read(source: Source | null, options?: ReadOptions): Promise<Reading>;
  /** The sum of the numbers in the selected cells. */
  pointedTotal(): Promise<PointedTotal>;
  /** Adds a sheet with the sample portfolio as a table, marked as sample, and activates it. */
  insertSample(): Promise<Source>;
  /** Null where nothing was written yet; "gone" where the portfolio that was written is not there any more. */
  remembered(): Promise<Remembered | null>;
  /** What the user has put into our tables. */
  given(): Promise<Given>;
  /** Says what a write would do; writes nothing. */
  preview(request: WriteRequest): Promise<Preview>;
  /**
   * Writes all blocks, or leaves the workbook as it was. At most 6 requests whatever the number of rows.
   * @param previewed What the user has seen; where the workbook calls for something else by now, "changed" and nothing is written.
   */
  write(request: WriteRequest, previewed: Preview): Promise<WriteOutcome>;
  /** The writes that can be put back, the latest first. */
  log(): Promise<LogEntry[]>;
  /**
   * Puts back what the latest write in the log replaced, removing what it added. Where the user has changed or filled cells
   * there since, nothing is taken back: "worked-on", with the cell.
   * @returns What stays since it is the user's: sheets of ours with something of theirs on them, by name; as for `mend`.
   */
  restore(): Promise<string[]>;
  /**
   * Puts back what a write, or a putting back, that Excel stopped in the middle has left; does nothing where there is none.
   * @returns What stays since it is the user's: cells that hold neither the old nor the new content, with their sheet.
   */
  mend(): Promise<string[]>;
  /** Empties the log; what was written stays and cannot be put back any more. */
  clearLog(): Promise<void>;
  /** Shows a range to the user: "Plan!D7". */
  show(address: string): Promise<void>;
}

/** The part of it that writes. */
export type WorkbookWriter = Pick<PlannerWorkbook, "insertSample" | "preview" | "write" | "log" | "restore" | "mend" | "clearLog">;
