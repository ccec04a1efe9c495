import { match } from "../words/word";
import type { Vocabulary } from "../words/word";
import { splitList } from "../words/list";
import { isBlankLabel } from "./cell";
import { placeOf, rangeOrNull, valueAt } from "./range";
import type { Range } from "./range";
import { unknownWord } from "./unknown-word";

/** The word in one cell; null where the cell is blank. */
export function wordAt<W extends string>(vocabulary: Vocabulary<W>, range: Range, row: number, column: number): W | null {
  const value = valueAt(range, row, column);
  if (isBlankLabel(value)) return null;
  const word = match(vocabulary, value);
  if (word === undefined) throw unknownWord(vocabulary, placeOf(range, row, column), value);
  return word;
}

/** An optional single name: null where it is omitted or blank, so that the caller's default applies. */
export function wordOrNull<W extends string>(vocabulary: Vocabulary<W>, name: string, argument: unknown): W | null {
  const range = rangeOrNull(name, argument);
  return range && wordAt(vocabulary, range, 0, 0);
}

/** One label to a cell, row by row; null for a blank cell. Each distinct text is looked up once. */
export function labels<W extends string>(vocabulary: Vocabulary<W>, range: Range): (W | null)[] {
  const { rows, columns, cells } = range;
  const seen = new Map<unknown, W | null>();
  const found = new Array<W | null>(rows * columns);
  let index = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[row][column];
      let word = seen.get(cell);
      if (word === undefined) {
        word = wordAt(vocabulary, range, row, column);
        seen.set(cell, word);
      }
      found[index++] = word;
    }
  }
  return found;
}

/** A list of words in one text or many cells, in the vocabulary's order, repeats once; null where the argument was omitted. */
export function wordList<W extends string>(vocabulary: Vocabulary<W>, name: string, argument: unknown): W[] | null {
  const range = rangeOrNull(name, argument);
  if (!range) return null;
  const found = new Set<W>();
  for (let row = 0; row < range.rows; row++) {
    for (let column = 0; column < range.columns; column++) {
      const value = valueAt(range, row, column);
      for (const entry of splitList(typeof value === "boolean" ? String(value).toUpperCase() : value)) {
        const word = match(vocabulary, entry);
        if (word === undefined) throw unknownWord(vocabulary, placeOf(range, row, column), entry);
        found.add(word);
      }
    }
  }
  return vocabulary.words.filter((word) => found.has(word));
}
