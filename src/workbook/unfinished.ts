import type { MovedRows } from "./followed-blocks";

/**
 * What a write, or the putting back of one, leaves in the settings as long as it is under way: where it is still there
 * afterwards, Excel has failed in the middle.
 */
export interface Unfinished {
  /** The write in the log that it is about; where the log does not hold it, none of its cells was written. */
  when: number;
  /** Ids of the sheets and tables that the write did not add. */
  sheets: string[];
  tables: string[];
  /** By how many rows its blocks had moved when the putting back began. */
  moved?: MovedRows;
}

/** Key in workbook.settings. */
export const unfinishedKey = "PPF unfinished";
