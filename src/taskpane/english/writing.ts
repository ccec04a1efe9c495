/** What the pane says of what will be written, was written or was put back, in English. */
import type { BlockName, PlannedBlock, Target } from "../../workbook/planner-workbook";
import { bring, cells } from "../messages";

const writingMessages = {
  action: {
    nothingText: "Everything in the workbook already says this.",
    editsOnly: "Only the cells that you edited differ, and they stay.",
    editsAsked:
      "Only the cells that you edited differ. Confirm that they stay, and you are asked again only when the planner has something new for them.",
    keepEdits: "Keep my edits",
    editsKeptText: "No cell was changed. You are asked again only when the planner has something new for these cells.",
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
      log: "Log of what this replaces",
    } satisfies Record<BlockName, string>,
    states: { new: "New", update: "Update", unchanged: "Unchanged", conflict: "Conflict" } satisfies Record<
      PlannedBlock["state"],
      string
    >,
    changeChoice: "Change your choice",
    keeps: { yours: "Keep mine", ours: "Use the planner's" },
    blank: "blank",
    oursForAll: (text: string) => `Use the planner's for all ${text}`,
    whereTo: "Where to",
    targets: { own: "Own sheets", one: "One new sheet", anchor: "From the selected cell" } satisfies Record<Target["kind"], string>,
    anchored: (address: string) => `From ${address} on`,
    anotherCell: "Use the cell selected now",
    writtenText: (count: number, text: string, sheets: number) =>
      `${cells(count, text)} on ${sheets} ${sheets === 1 ? "sheet" : "sheets"}.`,
    undo: "Undo",
    undoDeletes: "Undo deletes the new sheets; Excel's own undo list is then empty.",
    restoredText: "What the last write added or replaced is as before.",
    restoredKept: "Left as it stands, since something of yours is there:",
  },
};

export type WritingMessages = typeof writingMessages;

bring(writingMessages);
