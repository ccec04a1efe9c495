import { normalise } from "./word";

/**
 * The entries of a list that may be one text separated by commas, semicolons or line breaks, or many cells that may each hold
 * several: trimmed, blanks left out, repeats (in any spelling) once, in the order given. A 0 is blank.
 */
export function splitList(cells: unknown): string[] {
  const entries = new Map<string, string>();
  const add = (cell: unknown): void => {
    if (Array.isArray(cell)) cell.forEach(add);
    else if (cell !== null && cell !== undefined && cell !== 0) {
      for (const part of String(cell).split(/[,;\r\n]/)) {
        const entry = part.trim();
        const spelling = normalise(entry);
        if (entry !== "" && !entries.has(spelling)) entries.set(spelling, entry);
      }
    }
  };
  add(cells);
  return [...entries.values()];
}
