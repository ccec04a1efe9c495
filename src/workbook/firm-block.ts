import { ownProgramExplanations } from "../framework/programs/own-program-explanations";
import { ownProgramHeaders } from "../framework/programs/own-program-headers";
import { asText, type Block } from "./block";
import { looks } from "./layout";
import { tableHead } from "./table-block";
import type { TableRow } from "./table-rows";

const explained = ownProgramHeaders.map((header) => `${header}: ${ownProgramExplanations[header]}`);

/** Blank rows of a new table, for the user to fill. */
export const ownProgramRows: TableRow[] = Array.from({ length: 5 }, () => ({
  cells: ownProgramHeaders.map(() => ""),
  formats: ownProgramHeaders.map(() => null),
}));

/** What stands above the table of the firm's own programs: what each column takes. */
export function firmBlock(): Block {
  const head = tableHead(
    "Your own programs",
    "Programs that only your firm knows, and what you know better of a program in the catalogue. They rank by the same rules.",
    [30, 16, 28, 14, 14, 16, 16, 34, 34, 40],
  );
  const lines = explained.map((text) => [asText(text)]);
  return {
    ...head,
    rows: head.rows + lines.length,
    cells: [...head.cells, ...lines],
    looks: [...head.looks, { area: { row: head.rows, column: 0, rows: lines.length, columns: 1 }, look: looks.quiet }],
    // Twelve frozen rows would leave no room for the table.
    frozenRows: 1,
    tableRow: head.rows + lines.length + 1,
  };
}
