/** What went wrong: bad input, nothing published or given that answers, or a ratio over zero. */
export type FrameworkErrorCode = "value" | "not-available" | "divide-by-zero";

/**
 * The one error the framework throws. Its message is a predicate in the grammar "requires a business model in models, row 3;
 * found ..."; whoever shows it puts the subject before it: the function's name in a cell, the name of the step in the pane.
 */
export class FrameworkError extends Error {
  constructor(
    readonly code: FrameworkErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "FrameworkError";
  }

  /** The whole sentence about a subject: `error.about("MIX")` is "MIX requires ...". */
  about(subject: string): string {
    return `${subject} ${this.message}`;
  }
}
