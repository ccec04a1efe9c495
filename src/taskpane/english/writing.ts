/** What the pane says of what will be written, was written or was put back, in English. */
import type { BlockName, PlannedBlock, Target } from "../../workbook/planner-workbook";
import { bring, cells } from "../messages";

const writingMessages = {
  action: {
    nothingText: "Everything in the workbook already says this.",
    editsOnly: "Only the cells that you edited differ, and they stay.",
    editsAsked:
      "Only the cells that you edited differ. Confirm that they stay, and you are asked again only when the planner's values for them change.",
    keepEdits: "Keep my edits",
    editsKeptText: "No cell was changed. You are asked again only when the planner's values for these cells change.",
    promise: "Only these cells. Your own cells, columns and notes stay.",
    write: "Write placement",
    back: "Back",
    blocks: {
      placement: "Placement with live formulas",
      programs: "Program suggestions with your columns",
      assumptions: "Assumptions the formulas refer to",
      profile: "Profile the program gates are held against",
      models: "Business models you gave",
      firm: "Table for your own programs",
      log: "Log: before and after",
    } satisfies Record<BlockName, string>,
    cellsIn: (count: number, text: string) => `${cells(count, text)} in`,
    states: { new: "New", update: "Update", unchanged: "Unchanged", conflict: "Conflict" } satisfies Record<
      PlannedBlock["state"],
      string
    >,
    changeChoice: "Change your choice",
    keeps: { yours: "Keep mine", ours: "Use the planner's" },
    blank: "blank",
    oursForAll: (text: string) => `Use the planner's for all ${text}`,
    whereTo: "Where to",
    targets: { own: "New PPF sheets", one: "One sheet", anchor: "From the selected cell" } satisfies Record<Target["kind"], string>,
    anchored: (address: string) => `From ${address} on`,
    anotherCell: "Use the cell selected now",
    writtenText: (count: number, text: string, sheets: number) =>
      `${cells(count, text)} on ${sheets} ${sheets === 1 ? "sheet" : "sheets"}.`,
    undo: "Undo",
    undoDeletes: "Undo deletes the new sheets: formulas of yours that refer to them stop working, and Excel's own undo list is then empty.",
    restoredText: "What was added is gone, and cells that were replaced hold what they held before.",
    restoredKept: "Left as it stands, since something of yours is there:",
  },
};

export type WritingMessages = typeof writingMessages;

bring(writingMessages);
