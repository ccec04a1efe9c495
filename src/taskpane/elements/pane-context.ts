import type { Planner } from "../controller";
import type { Messages } from "../messages";
import type { NumberFormats } from "../number-formats";

/** What every screen needs beside the state. */
export interface PaneContext {
  planner: Planner;
  messages: Messages;
  numbers: NumberFormats;
  /** Days since 1 January 1970. */
  today: number;
}
