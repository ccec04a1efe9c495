import type { BlockPlan } from "./block-plan";

/** Whether a plan changes its sheet: a block whose only differences are edits that the user keeps is left as it is. */
export function changesSheet({ planned, area, oldArea, table }: BlockPlan): boolean {
  if (planned.state === "unchanged") return false;
  if (planned.state !== "conflict" || planned.cells > 0) return true;
  const resized = oldArea !== null && oldArea.rows !== area.rows;
  const reshaped = table?.oldArea && table.oldArea.rows !== table.area.rows;
  return Boolean(resized || reshaped || table?.numberFormats.length);
}
