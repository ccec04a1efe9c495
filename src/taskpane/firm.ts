import { programs as catalogue, type Program } from "../framework/facts/programs";

/** What the firm itself says of programs: its own, and overrides of the catalogue's. */
export interface Firm {
  /** The catalogue with the firm's rows in it. */
  programs: readonly Program[];
  /** Whether its table is in the workbook. */
  there: boolean;
  /** Whether its table is wanted with the next write. */
  wanted: boolean;
  /** Rows that cannot be used, in the framework's words; they are left out. */
  problems: string[];
}

export const noFirm: Firm = { programs: catalogue, there: false, wanted: false, problems: [] };
