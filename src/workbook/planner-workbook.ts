/**
 * What the pane may ask of the workbook. The pane knows only this interface; excel-workbook.ts implements it with the
 * Excel API. Every method is one user-visible step; failures arrive as WorkbookError.
 */
import type { Column, Grid, Mapping } from "../framework/portfolio/grid";
import type { Portfolio } from "../framework/portfolio/read-portfolio";
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
  /** What finds the cells again after they were renamed, moved or have grown: the table's id, or the name that a write gave them. */
  id?: string;
}

/** A portfolio's cells, and where they stand by now. */
export interface Reading {
  source: Source;
  grid: Grid;
}

/** What a write remembers in the workbook, so that Refresh finds the portfolio again. */
export interface Remembered {
  source: Source;
  mapping: Mapping;
  /** The header row as it was: columns may have been inserted since. */
  headers: string[];
}

/** The user's own values on the PPF Assumptions sheet: key and value, as the functions read them. */
export type AssumptionCells = (string | number | boolean)[][];

/** Values of the partner's profile by key; one that is missing or blank is not given. */
export type ProfileEntries = Partial<Record<ProfileKey, string | number | boolean>>;

/** Everything that one write puts into the workbook. */
export interface WriteRequest {
  source: Source;
  portfolio: Portfolio;
  /** The placement that the suggestions were made for. */
  reach: BusinessModel;
  suggestions: Suggestions;
  /** The profile that the suggestions were made for, and what stood on its sheet when that was read; null: no sheet yet. */
  profile: { given: ProfileEntries; read: ProfileEntries | null };
}

export type BlockName = "placement" | "programs" | "assumptions" | "profile";

export interface PlannedBlock {
  block: BlockName;
  /** Name of the sheet that will be written, new or found again. */
  sheet: string;
  /** Without the sheet: "A1:E48". */
  address: string;
  cells: number;
  /** "new": nothing there yet; "update": our block, some cells change; "unchanged": our block, nothing changes. */
  state: "new" | "update" | "unchanged";
  /** What a planner should know before writing: "sheet name taken, using PPF Placement 2", "3 of your notes kept". */
  notes: string[];
}

export interface Preview {
  blocks: PlannedBlock[];
  /** Cells over all blocks. */
  cells: number;
}

export interface WriteOutcome {
  blocks: PlannedBlock[];
  /** The portfolio's cells as they are found again from now on. */
  source: Source;
  /** False where nothing differed and nothing was written. */
  changed: boolean;
}

/**
 * Why the workbook refused, in kinds that the pane has a sentence for.
 * "protected": a sheet is protected; "editing": a cell is in edit mode; "too-large": over Excel's payload limit;
 * "gone": the portfolio, its table or sheet is not there any more; "occupied": user cells stand where a block must grow;
 * "reshaped": rows or columns were inserted or deleted inside a block; "worked-on": the user has changed or filled cells since;
 * "no-selection": the selection is not cells (a chart, several areas); "busy": Excel asks to try again later;
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
  | "no-selection"
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

export interface PlannerWorkbook {
  /** What the user has selected: the table it lies in, else the selection, else (one cell, row or column) the filled region around it. */
  selection(): Promise<Source>;
  /** Calls back after each change of selection; returns the way to stop. */
  onSelectionChange(listener: () => void): Promise<() => Promise<void>>;
  read(source: Source): Promise<Reading>;
  /** Adds a sheet with the sample portfolio as a table, marked as sample, and activates it. */
  insertSample(): Promise<Source>;
  /** Null where nothing was written yet; "gone" where the portfolio that was written is not there any more. */
  remembered(): Promise<Remembered | null>;
  /** Null where no assumptions were written yet. */
  assumptions(): Promise<AssumptionCells | null>;
  /** Key and value of the PPF Profile sheet, as the functions read them; null where no profile was written yet. */
  profile(): Promise<AssumptionCells | null>;
  /** Says what a write would do; writes nothing. */
  preview(request: WriteRequest): Promise<Preview>;
  /** Writes all blocks, or leaves the workbook as it was. At most 6 requests whatever the number of rows. */
  write(request: WriteRequest): Promise<WriteOutcome>;
  /**
   * Puts back what the last write of this session replaced, removing what it added. Where the user has changed or filled cells
   * there since, nothing is taken back: "worked-on", with the cell.
   */
  restore(): Promise<void>;
  /** Shows a range to the user: "Plan!D7". */
  show(address: string): Promise<void>;
}

/** The part of it that writes. */
export type WorkbookWriter = Pick<PlannerWorkbook, "preview" | "write" | "restore">;

export type { Column, Grid, Mapping };
