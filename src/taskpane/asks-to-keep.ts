import type { Preview } from "../workbook/planner-workbook";

/** Whether the user is to confirm that their edits stay: where they have not said so before. */
export function asksToKeep(preview: Preview | null): boolean {
  return preview?.blocks.some(({ state }) => state === "conflict") ?? false;
}
