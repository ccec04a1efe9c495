/** A worked formula of the description: what is typed, and what Excel shows then. */
export interface Example {
  /** As typed into a cell: `=PPF.LADDER(3.26)`. */
  formula: string;
  /**
   * The result cell by cell, as printed: texts in quotes; a number or text that ends in ... goes on; a lone ... stands for all
   * further cells of its row, or as a row for all further rows.
   */
  cells: string[][];
  /** The message on the card of an error; "" where there is none. */
  message: string;
}

const arrow = " -> ";

/** Reads `=PPF.X(...) -> result`: a number, "text", #N/A with or without its message, or a spill {1,2;3,4}. */
export function readExample(text: string): Example {
  const at = text.indexOf(arrow);
  const result = text.slice(at + arrow.length).trim();
  if (at < 0 || result === "") throw new Error(`an example has no result: ${text}`);
  const formula = text.slice(0, at).trim();
  if (!/^=PPF\.[A-Z]+\(.*\)$/.test(formula)) throw new Error(`an example is no formula of PPF: ${text}`);
  const [, error, message] = /^(#[A-Z/0]+[!?A])\s*(.*)$/.exec(result) ?? [];
  if (error) return { formula, cells: [[error]], message };
  return { formula, cells: result.startsWith("{") ? arrayCells(result.slice(1, -1)) : [[result]], message: "" };
}

function arrayCells(array: string): string[][] {
  const rows = [[""]];
  for (const [token] of array.matchAll(/"[^"]*"|[^",;]+|[,;]/g)) {
    const row = rows[rows.length - 1];
    if (token === ";") rows.push([""]);
    else if (token === ",") row.push("");
    else row[row.length - 1] += token;
  }
  return rows;
}
