/**
 * Whether a spreadsheet shows in a cell what a function answers: texts alike, an empty text as an empty cell, numbers equal to a
 * relative 1e-9, or, where amounts cancel out, to a trillionth of the greatest one in the case.
 */
export function equalCells(shown: unknown, answered: unknown, size: number): boolean {
  if (answered === "") return shown === "" || shown === null;
  if (typeof answered !== "number" || typeof shown !== "number") return shown === answered;
  return Math.abs(shown - answered) <= Math.max(1e-9 * Math.abs(answered), 1e-12 * size);
}
