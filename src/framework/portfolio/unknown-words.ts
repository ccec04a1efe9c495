import { match, nearest, type Vocabulary } from "../words/word";
import { type Cell, isExcelError, quoted } from "./cell-text";
import { containedWord } from "./contained-word";
import type { Problem } from "./portfolio";
import { problem } from "./problem";

/** Cells of the same word that are named after the first. */
const named = 3;

/** Why a cell is not a word of the vocabulary, with the word that may be meant. */
function notWord<W extends string>(vocabulary: Vocabulary<W>, cell: Cell): string {
  if (isExcelError(cell)) return `${cell} is an Excel error`;
  // Two letters are near to any other two.
  const near = typeof cell === "string" && cell.trim().length > 2 ? (containedWord(vocabulary, cell) ?? nearest(vocabulary, cell)) : undefined;
  const meant = near === undefined ? undefined : match(vocabulary, near);
  return `${quoted(cell)} is not ${vocabulary.what}${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}

/** Tells a word that is not known once, at its first cell, with the other cells that hold it. */
export class UnknownWords {
  private readonly words = new Map<string, { told: Problem; others: string[] }>();

  constructor(private readonly problems: Problem[]) {}

  add<W extends string>(column: "model" | "category", address: string, vocabulary: Vocabulary<W>, cell: Cell): void {
    const key = `${column} ${String(cell).trim().toLowerCase()}`;
    const known = this.words.get(key);
    if (known) {
      known.others.push(address.slice(address.lastIndexOf("!") + 1));
    } else {
      const told = problem(column, address, notWord(vocabulary, cell));
      this.problems.push(told);
      this.words.set(key, { told, others: [] });
    }
  }

  /** Adds the other cells to what was told, when all rows are read. */
  nameOthers(): void {
    for (const { told, others } of this.words.values()) {
      if (others.length === 0) continue;
      const more = others.length > named ? ` and ${others.length - named} more` : "";
      const also = `; also in ${others.slice(0, named).join(", ")}${more}`;
      told.what += also;
      told.message += also;
    }
  }
}
