import type { EquivalentCase } from "./equivalent-cases";

/** Texts alike, an empty text as an empty cell; numbers equal to a relative 1e-9, or to a trillionth of the case's greatest. */
function equal(shown: unknown, answered: unknown, size: number): boolean {
  if (answered === "") return shown === "" || shown === null;
  if (typeof answered !== "number" || typeof shown !== "number") return shown === answered;
  return Math.abs(shown - answered) <= Math.max(1e-9 * Math.abs(answered), 1e-12 * size);
}

/**
 * What a spreadsheet shows other than the function answers, for a failed test; null where they agree. An error of the function
 * wants one in a cell of its formulas.
 */
export function difference(one: EquivalentCase, valueAt: (row: number, column: number) => unknown): string | null {
  const { title, row, column, expected, size, formulas } = one;
  if (expected === null) {
    const failed = formulas.some((cell) => String(valueAt(cell.row, cell.column)).startsWith("#"));
    return failed ? null : `${title} is an error, shown without: ${formulas[0].formula}`;
  }
  for (const [down, line] of expected.entries()) {
    for (const [across, answered] of line.entries()) {
      const shown = valueAt(row + down, column + across) ?? null;
      if (equal(shown, answered, size)) continue;
      const entered = formulas.find((cell) => cell.row === row + down && cell.column === column + across) ?? formulas[0];
      return [
        `${title}, row ${down + 1}, column ${across + 1}: ${JSON.stringify(answered)}, shown ${JSON.stringify(shown)}`,
        entered.formula,
        ...one.cells.map((values) => values.slice(0, one.figures).map((value) => value ?? "").join("\t").trimEnd()),
      ].join("\n");
    }
  }
  return null;
}
