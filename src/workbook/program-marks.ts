import type { Content } from "./block";
import { fingerprint } from "./fingerprint";
import type { Written } from "./found-workbook";
import { programHeaders } from "./layout";
import { plainText } from "./plain-text";

type Marks = NonNullable<Written["rows"]>;

const place = (header: string): number => (programHeaders as readonly string[]).indexOf(header);

/** Ids are compared without case. */
const programKey = (id: Content): string => plainText(id).toLowerCase();

/** What was last written into the cells of the program table that are ours, and what is written now, by id and header. */
export class ProgramMarks {
  readonly now: Marks;

  /** @param wanted The rows that are to be written. */
  constructor(
    private readonly before: Marks,
    wanted: readonly Record<string, Content>[],
  ) {
    this.now = Object.fromEntries(wanted.map((row) => [programKey(row.Id), programHeaders.map((header) => fingerprint(row[header]))]));
  }

  /** Whether a row is ours; one that we did not write, or forgot, is the user's, whatever its id. */
  isOurs(id: string): boolean {
    return id in this.now || id in this.before;
  }

  /** The fingerprint of what was written; undefined where that is not known; "" where the cell is the user's. */
  of(id: string, header: string, found: Content): string | undefined {
    const marks = this.before[id];
    if (!marks) return found === "" ? undefined : "";
    return marks[place(header)] || undefined;
  }

  /** Notes what the cell holds of ours by now: what is wanted, or still what was written before where the user's content stays. */
  note(id: string, header: string, mark: string): void {
    // Of a row that dropped out, what we wrote in the other cells is remembered for the day it comes back.
    const marks = (this.now[id] ??= [...(this.before[id] ?? programHeaders.map(() => ""))]);
    marks[place(header)] = mark;
  }
}
