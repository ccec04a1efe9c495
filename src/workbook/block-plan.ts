import type { Area, Block, ChartPlan, Patch } from "./block";
import type { Look } from "./layout";
import type { LookBefore, WidthBefore } from "./looks-before";
import type { PlannedBlock, Source, Target } from "./planner-workbook";

/** A table that a write adds or changes. Areas are sheet positions of header and body. */
interface TablePlan {
  /** Null: to be added. */
  id: string | null;
  name: string;
  area: Area;
  /** As it was; null where it is added. */
  oldArea: Area | null;
  cells: Patch[];
  /** What stays in the rows that another key moves into: an entry of the user's there belongs to the row as it is after the write. */
  beside: Patch[];
  numberFormats: Patch[];
  looks: { area: Area; look: Look }[];
}

/** What a write does to one block, and what undoes it. Areas are sheet positions. */
export interface BlockPlan {
  planned: PlannedBlock;
  /** Null where the sheet is there; else it is added under planned.sheet, once for all blocks on it. */
  sheetId: string | null;
  /** Null where the block is there; else how it is laid out: on a sheet of its own, on one with others, or on the user's. */
  added: Target["kind"] | null;
  /** Workbook-level name on the block, and the cells it is to stand on. */
  name: string;
  /** The formula of that name where it stood on a sheet that was deleted, so that it can be given to the new one. */
  brokenName: string | null;
  area: Area;
  oldArea: Area | null;
  origin: { row: number; column: number };
  block: Block;
  cells: Patch[];
  /** The charts that are drawn, and how the block was laid out when it was new. */
  charts?: { drawn: ChartPlan[]; laid: Target["kind"] };
  table?: TablePlan;
  /** Old content and formats of everything that is changed. */
  before: Patch[];
  formatsBefore: Patch[];
  /** How the cells looked that the block is laid over on a sheet of the user's; noted when it is written. */
  looksBefore: LookBefore[];
  widthsBefore: WidthBefore[];
}

/** A workbook-level name that a write adds or changes. */
export interface NamePlan {
  name: string;
  formula: string;
  /** Null where it is added. */
  oldFormula: string | null;
}

export interface WritePlan {
  blocks: BlockPlan[];
  names: NamePlan[];
  /** The portfolio's cells, with what finds them again. */
  source: Source;
  /** Null where it stays as it is. */
  setting: string | null;
}
