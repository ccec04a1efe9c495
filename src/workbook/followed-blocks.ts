import { type Area, type Content, isFormula, type Patch } from "./block";
import { markerOf } from "./layout";
import type { ListedWorkbook } from "./list-workbook";
import type { LoggedBlock, LoggedWrite } from "./log-part";
import type { BlockName } from "./planner-workbook";
import { areaOf, sheetOf } from "./references";

/** By how many rows each block of a write has moved since. */
export type MovedRows = Partial<Record<BlockName, number>>;

/** A block counts as moved where it stands in its columns, as large as it was, on the sheet that has its marker: cut, that stays behind. */
export function movedRows(blocks: readonly LoggedBlock[], listed: ListedWorkbook): MovedRows {
  const moved = blocks.map(({ planned, area }) => {
    const now = listed.blocks[planned.block];
    const isHere = listed.sheets.some(({ name, marked }) => name === now?.sheetName && marked.has(markerOf(planned.block)));
    const isWhole = now?.area.rows === area.rows && now.area.columns === area.columns && now.area.column === area.column;
    return [planned.block, now && isHere && isWhole ? now.area.row - area.row : 0];
  });
  return Object.fromEntries(moved) as MovedRows;
}

/**
 * The blocks of a write as they would have been logged where they stand by now. What they hold is compared cell by cell before anything
 * is put back, so only their formulas must be proven: where one refers to other cells of a sheet on which a block has moved than to
 * those of the blocks, it cannot be told where those are by now, and no block is followed.
 */
export function followedBlocks({ blocks, names }: Pick<LoggedWrite, "blocks" | "names">, moved: MovedRows): LoggedBlock[] {
  const rowsOf = ({ planned }: LoggedBlock): number => moved[planned.block] ?? 0;
  const moves = blocks.map((block): Move => {
    const { planned, area, oldArea, table } = block;
    const areas = [area, oldArea, table?.area, table?.oldArea].flatMap((one) => one ?? []);
    return { sheet: planned.sheet.toLowerCase(), areas, rows: rowsOf(block) };
  });
  const formulas = new MovedFormulas(moves);
  const followed = blocks.map((block) => movedBlock(block, rowsOf(block), (content) => formulas.follow(content, block.planned.sheet)));
  for (const { oldFormula } of names) formulas.follow(oldFormula ?? "", "");
  return formulas.areKnown ? followed : [...blocks];
}

interface Move {
  sheet: string;
  areas: Area[];
  rows: number;
}

function movedBlock(block: LoggedBlock, rows: number, follow: (content: Content) => Content): LoggedBlock {
  const { oldArea, origin, table, looksBefore } = block;
  const moved = <T extends { row: number }>(area: T): T => ({ ...area, row: area.row + rows });
  const movedOrNone = (area: Area | null): Area | null => area && moved(area);
  const followed = (list: readonly Patch[]): Patch[] =>
    list.map(({ area, cells }) => ({ area: moved(area), cells: cells.map((line) => line.map(follow)) }));
  return {
    ...block,
    area: moved(block.area),
    oldArea: movedOrNone(oldArea),
    origin: moved(origin),
    cells: followed(block.cells),
    before: followed(block.before),
    formatsBefore: block.formatsBefore.map((patch) => ({ ...patch, area: moved(patch.area) })),
    looksBefore: looksBefore?.map((look) => ({ ...look, area: moved(look.area) })),
    table: table && {
      ...table,
      area: moved(table.area),
      oldArea: movedOrNone(table.oldArea),
      cells: followed(table.cells),
      beside: followed(table.beside),
    },
  };
}

/** A text, a part in brackets, or cells with their sheet: between two signs of a formula, so that no part of a name is taken. */
const references = new RegExp(
  [
    /"(?:[^"]|"")*"|\[(?:'.|[^[\]'])*\]/,
    /|(?<=^|[\s=(,;:{&+\-*\/^<>@])((?:'(?:[^']|'')+'|[^\s"'()&+\-*\/^=<>,;:!{}[\]@]+)!)?/,
    /((?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}(?=:)|\$?\d+(?=:))(?::(?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+))?)/,
    /(?=$|[\s),;:}&+\-*\/^=<>%#])/,
  ]
    .map(({ source }) => source)
    .join(""),
  "gi",
);

/** Formulas as Excel has them after blocks that they refer to have moved. */
class MovedFormulas {
  /** Whether none refers to cells that may be elsewhere by now. */
  areKnown = true;

  constructor(private readonly moves: readonly Move[]) {}

  follow(content: Content, sheet: string): Content {
    if (!isFormula(content)) return content;
    return content.replace(references, (reference: string, prefix: string | undefined, cells: string | undefined, at: number) => {
      if (cells === undefined) return reference;
      const on = (prefix === undefined ? sheet : sheetOf(prefix)).toLowerCase();
      const moves = this.moves.filter((move) => move.sheet === on);
      if (moves.every(({ rows }) => rows === 0)) return reference;
      const area = areaOf(cells);
      const move = moves.find(({ areas }) => areas.some((one) => isWithin(area, one)));
      // What a colon joins may be all that lies between, or on several sheets.
      if (!move || content[at - 1] === ":") this.areKnown = false;
      return `${prefix ?? ""}${cells.replace(/\d+/g, (row) => String(Number(row) + (move?.rows ?? 0)))}`;
    });
  }
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
