import { programs as catalogue, type Program } from "../framework/facts/programs";

/** What the firm itself says of programs: its own, and overrides of the catalogue's. */
export interface Firm {
  /** The catalogue with the firm's rows in it. */
  programs: readonly Program[];
  /** Whether its table is in the workbook. */
  there: boolean;
  /** Whether its table is wanted with the next write. */
  wanted: boolean;
  /** Cells that cannot be used, with their address and in the framework's words; their rows are left out. */
  problems: { address: string; message: string }[];
}

export const noFirm: Firm = { programs: catalogue, there: false, wanted: false, problems: [] };
