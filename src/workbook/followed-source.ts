import { quotedSheet } from "../framework/portfolio/grid";
import { type Area, type Content, isFormula } from "./block";
import type { FoundWorkbook, Stored } from "./found-workbook";
import { addressOf, areaOf, type NamedCells, namedCells, sheetOf } from "./references";
import { withNames } from "./renames";

/** Where the portfolio stood at a write and where Excel, whose formulas follow it, has it now. */
export interface FollowedSource {
  /** A formula as it reads by now. */
  forward(content: Content): Content;
  /** A formula as it read at the write. */
  back(content: Content): Content;
}

const unmoved: FollowedSource = { forward: (content) => content, back: (content) => content };

/** Follows the portfolio of a write by its table's id, or by the name on its cells. */
export function followedSource(stored: Pick<Stored, "source"> | null, { tables, names }: Pick<FoundWorkbook, "tables" | "names">): FollowedSource {
  if (!stored) return unmoved;
  const { source } = stored;
  if (source.kind === "table") {
    const now = tables.find(({ id }) => id === source.id)?.name;
    if (!now || !source.tableName || now === source.tableName) return unmoved;
    return {
      forward: renaming(source.tableName, now),
      back: renaming(now, source.tableName),
    };
  }
  const now = namedCells(source.id, names);
  if (!now) return unmoved;
  const then = { sheet: source.sheet, area: areaOf(source.address) };
  return { forward: moving(then, now), back: moving(now, then) };
}

function renaming(from: string, to: string): (content: Content) => Content {
  const names = new Map([[from.toLowerCase(), to]]);
  return (content) => withNames(content, names);
}

/** A column below the headers as references.ts writes it, with its sheet. */
const columnReference = /((?:'(?:[^']|'')+'|[^\s"'()&+\-*/^=<>,;:!{}[\]]+)!)\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/gi;

/**
 * References into one rectangle as references into another. The first row moves with the top and the last with the bottom: lines
 * were inserted between them.
 */
function moving(from: NamedCells, to: NamedCells): (content: Content) => Content {
  const [old, now] = [from.area, to.area];
  // Where columns were inserted, which of them is meant cannot be told by their number.
  if (old.columns !== now.columns) return unmoved.forward;
  const moved = (area: Area): Area => {
    const row = area.row + now.row - old.row;
    return { row, column: area.column + now.column - old.column, rows: area.rows + now.rows - old.rows, columns: area.columns };
  };
  return (content) =>
    !isFormula(content)
      ? content
      : content.replace(columnReference, (reference: string, sheet: string) => {
          if (sheetOf(sheet).toLowerCase() !== from.sheet.toLowerCase()) return reference;
          return `${quotedSheet(to.sheet)}!${addressOf(moved(areaOf(reference))).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
        });
}
