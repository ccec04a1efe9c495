import { FrameworkError } from "../framework-error";
import { nearest } from "../words/word";
import type { Vocabulary } from "../words/word";
import { shown } from "./cell";
import type { CellValue } from "./cell";

/** The error for a cell that holds none of a vocabulary's words: what is required, where, what was found, the nearest word. */
export function unknownWord<W extends string>(vocabulary: Vocabulary<W>, place: string, found: CellValue): FrameworkError {
  const near = typeof found === "string" ? nearest(vocabulary, found) : undefined;
  const hint = near === undefined ? "" : `, did you mean "${near}"?`;
  return new FrameworkError("value", `requires ${vocabulary.what} in ${place}; found ${shown(found)}${hint}`);
}
