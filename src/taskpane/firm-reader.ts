/** What reads the firm's own table of programs, as a script of its own: few workbooks have one. */
import { programs as catalogue } from "../framework/facts/programs";
import { cellAddress } from "../framework/portfolio/grid";
import { ownPrograms } from "../framework/programs/own-programs";
import type { Cells, Corner } from "../workbook/planner-workbook";
import type { Firm } from "./firm";
import { bringPart } from "./load-part";

/**
 * The catalogue with the rows of the firm's table, header row first.
 * @param at Where the first of the headers stands.
 */
export function firmOf(cells: Cells, at: Corner): Firm {
  const { programs, problems } = ownPrograms(cells, catalogue);
  const told = problems.map(({ row, column, message }) => {
    const address = cellAddress(at, row, column);
    // The framework counts rows in the table; the user sees the sheet.
    return { address, message: message.replace(`, row ${row}`, `, ${address.slice(address.lastIndexOf("!") + 1)}`) };
  });
  return { programs, there: true, wanted: false, problems: told };
}

export type FirmReader = typeof firmOf;

bringPart("firm-reader", firmOf);
