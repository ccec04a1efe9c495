import { businessModelWords } from "../words/business-model";
import { match } from "../words/word";
import { containedWord } from "./contained-word";
import { textKey } from "./text-key";

/** Rows without amounts that are looked at: more are lines without revenue. */
const headings = 1000;

/** A text that names lines of two groups. */
export interface Ambiguous {
  row: number;
  text: string;
  models: [string, string];
}

/**
 * Follows the business models that stand once above or beside a group of lines, as pivots and reports have them: a line below is
 * known by its own text alone, so that one text in two groups would get one model for both.
 */
export class GroupLabels {
  private model = "";
  private lastRow = -1;
  /** Whether each line has its label: then a blank beside a text is a gap, not a group. */
  private areRepeated = false;
  private readonly groups = new Map<string, string>();
  private found: Ambiguous | null = null;
  private looked = 0;

  /** The model of a row in the model column. */
  beside(row: number, model: string): void {
    if (model === this.model && row === this.lastRow + 1) this.areRepeated = true;
    this.model = model;
    this.lastRow = row;
  }

  /** A row without amounts: the heading of a group where it names a model. */
  above(text: string): void {
    if (this.looked++ > headings) return;
    const word = containedWord(businessModelWords, text);
    if (word !== undefined) this.model = match(businessModelWords, word) ?? this.model;
  }

  /** A line that is known by its text. */
  add(row: number, text: string): void {
    if (this.model === "" || this.found) return;
    const key = textKey(text);
    const known = this.groups.get(key);
    if (known === undefined) this.groups.set(key, this.model);
    else if (known !== this.model) this.found = { row, text, models: [known, this.model] };
  }

  get ambiguous(): Ambiguous | null {
    return this.areRepeated ? null : this.found;
  }
}
