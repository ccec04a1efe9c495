import type { Mapping } from "../framework/portfolio/grid";
import type { Area, Content } from "./block";
import type { BlockName, Source, Target } from "./planner-workbook";
import type { TableContent } from "./table-rows";

/** A table of ours as it stands. */
export interface FoundTable {
  id: string;
  name: string;
  /** Header and body, without the total row. */
  area: Area;
  hasTotals: boolean;
  content: TableContent;
  /** The rows below the table, as far as it may have to grow. */
  below: Content[][];
}

/** A block of ours, found by its name and its marked sheet, wherever the user has moved it. */
export interface FoundBlock {
  sheet: string;
  sheetId: string;
  protected: boolean;
  /** Workbook-level name on it. */
  name: string;
  /** Where that name stands now. */
  area: Area;
  /** Content from the corner of the area on, at least the area and the size now wanted. */
  cells: Content[][];
  /** Where its formulas have spilled, as they were written: offsets in the area. */
  spilled: Area[];
  table?: FoundTable;
}

/** What the cells of a block held when it was last written, by which an edit of the user's is told from our own content. */
export interface Written {
  /** Fingerprints of the block's own cells, in reading order. */
  cells: string[];
  /** Where its formulas spilled. */
  spills?: Area[];
  /** Every chart ever drawn for it, by name, and how it was laid out then; absent where a version before has written it. */
  charts?: { names: string[]; laid: Target["kind"] };
  /** Fingerprints of a table's own columns, by key; "" where what was written is not known. Rows that dropped out but stay count. */
  rows?: Record<string, string[]>;
  /** Fingerprints of the content that the user did not want, by place: asked once, then kept. */
  declined?: Record<string, string>;
}

/** What settings hold. */
export interface Stored {
  source: Source;
  mapping: Mapping;
  /** The texts of the header row. */
  headers: string[];
  /** Every assumption key ever written: one that the user has deleted is not written again. */
  keys: string[];
  /** Rows of each block as it was written; another number in the workbook means that rows were inserted inside. */
  rows: Partial<Record<BlockName, number>>;
  /** The names given to the blocks. */
  names: Partial<Record<BlockName, string>>;
  /** Where the user wanted each block when it was new; what a version before has put somewhere is missing. */
  laid?: Partial<Record<BlockName, Target["kind"]>>;
  written: Partial<Record<BlockName, Written>>;
  /** The name that says which model each line counts for; absent until one was needed. */
  modelsUsed?: string;
}

/** The cells of a sheet that is there on which new blocks are to begin, as far as they may reach. */
export interface FoundAnchor {
  sheet: string;
  sheetId: string;
  protected: boolean;
  /** Where the first block begins. */
  row: number;
  column: number;
  /** Content from there on. */
  cells: Content[][];
  /** Whether some of the rows are hidden or filtered out, beside other blocks of ours. */
  hasHiddenRows?: boolean;
  /** Where tables stand on the sheet. */
  tables: Area[];
  /** The part of the sheet that holds anything; null where it is blank. */
  used: Area | null;
}

/** Everything a write must know of the workbook, as plain data. */
export interface FoundWorkbook {
  sheets: { id: string; name: string }[];
  names: { name: string; formula: string }[];
  tables: { id: string; name: string }[];
  /** As the setting holds it. */
  setting: string | null;
  stored: Stored | null;
  blocks: Partial<Record<BlockName, FoundBlock>>;
  /** Why a block that was written once could not be taken up again. */
  lost: Partial<Record<BlockName, string>>;
  /** Null where new blocks go on sheets that are new, or the sheet of the anchor is gone. */
  anchor: FoundAnchor | null;
  /** The log's custom XML part: its id and text; null where there is none. */
  logPart: { id: string; xml: string } | null;
  /** Whether a write, or the putting back of one, has stopped in the middle. */
  unfinished: boolean;
}
