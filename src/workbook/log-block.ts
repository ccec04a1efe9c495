import { asText, type Block, type Content, type Patch } from "./block";
import type { BlockPlan } from "./block-plan";
import { formats } from "./layout";
import { plainText } from "./plain-text";
import { addressOf } from "./references";
import { tableHead } from "./table-block";
import type { TableRow } from "./table-rows";

/** Cells of one write that are told one by one; the others by their ranges. */
const toldSingly = 200;

/** What stands above the log. */
export function logBlock(): Block {
  return tableHead(
    "Write log",
    "What the planner wrote, and what stood there before. The pane puts the latest write back from it; there it can also be emptied.",
    [17, 24, 14, 56, 56],
  );
}

/** Milliseconds since 1970 as Excel counts days, in the user's time zone. */
export function excelMoment(when: number): number {
  return (when - new Date(when).getTimezoneOffset() * 60_000) / 86_400_000 + 25569;
}

const shownText = (cell: Content): string => asText(plainText(cell));

/** The rows that a write adds to the log: a row a range where it is new, a row a cell where something was replaced. */
export function logRows(blocks: readonly BlockPlan[], when: number): TableRow[] {
  const rows: Content[][] = [];
  for (const plan of blocks) {
    const { planned, added, table } = plan;
    if (planned.state === "unchanged") continue;
    if (added !== null) {
      rows.push([planned.sheet, planned.address, "nothing", `${planned.cells} cells, new`]);
      continue;
    }
    const before = new Map<string, Content>();
    eachCell(plan.before, (address, cell) => before.set(address, cell));
    const patches = [...plan.cells, ...(table?.cells ?? [])];
    if (planned.cells > toldSingly) {
      for (const { area } of patches) rows.push([planned.sheet, addressOf(area), "kept for putting back", `${area.rows * area.columns} cells`]);
    } else {
      eachCell(patches, (address, cell) => {
        const old = before.get(address) ?? "";
        rows.push([planned.sheet, address, shownText(old), shownText(cell)]);
      });
    }
  }
  return rows.map(([sheet, range, old, now]) => ({
    cells: [excelMoment(when), asText(String(sheet)), range, old, now],
    formats: [formats.moment, null, null, null, null],
  }));
}

function eachCell(patches: readonly Patch[], told: (address: string, cell: Content) => void): void {
  for (const { area, cells } of patches) {
    cells.forEach((row, down) =>
      row.forEach((cell, right) => told(addressOf({ row: area.row + down, column: area.column + right, rows: 1, columns: 1 }), cell)),
    );
  }
}
