import { quotedSheet } from "../framework/portfolio/grid";
import type { ExplainedItem } from "../framework/placement/explain";
import type { BlockName, PlannedBlock } from "../workbook/planner-workbook";
import type { PlannerState } from "./planner-state";

type Written = Pick<PlannerState, "preview" | "outcome">;

/** A block of ours as it stands in the workbook by now; null where it is not there, or where that is not known. */
export function blockThere({ preview, outcome }: Written, name: BlockName): PlannedBlock | null {
  const found = (outcome ?? preview)?.blocks.find(({ block }) => block === name);
  return found && (outcome || found.state !== "new") ? found : null;
}

/** "'PPF Placement'!A1:J48": where a block of ours stands. */
export function blockAddress(written: Written, name: BlockName): string | null {
  const block = blockThere(written, name);
  return block && `${quotedSheet(block.sheet)}!${block.address}`;
}

/** Where the workbook says a figure of the evidence; the threshold, where it is given. */
export function evidenceAddress(written: Written, item: ExplainedItem): string | null {
  if (item === "threshold") return blockAddress(written, "assumptions");
  return blockThere(written, "placement")?.figures?.[item] ?? null;
}
