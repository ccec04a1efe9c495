/** What the cards of the log and of support say, in English. */
import { bring } from "../messages";

const cardsMessages = {
  log: {
    title: "Write log",
    text: "The latest first. What each write replaced is kept in the workbook, on sheet PPF Log.",
    loading: "Reading the log",
    empty: "Nothing to put back: nothing was written, it was put back already, or the log was cleared.",
    failed: "The log could not be read.",
    isNew: "new",
    undo: "Put back the latest",
    deletes:
      "Putting it back deletes the new sheets: formulas of yours that refer to them stop working, and Excel's own undo list is then empty.",
    clear: "Clear the log",
    ask: "Clear the log? What was written stays, but can no longer be put back.",
    yes: "Clear",
    no: "Keep it",
  },

  diagnostics: {
    title: "Diagnostics",
    loading: "Loading the diagnostics",
    copied: "Copied",
    copiedText: "On the clipboard, to send to support. Nothing from the workbook is in it.",
    refused: "The clipboard is not allowed here",
    refusedText: "Copy the text below (Ctrl+C, on a Mac Cmd+C). Nothing from the workbook is in it.",
    text: "Text of the diagnostics",
    notLoaded: "The diagnostics could not be loaded",
    notLoadedText: "Check the connection to the add-in's server, then try again.",
  },

  about: {
    version: "Version",
    facts: "Facts as of",
    licence: "Licence",
    licenceText: "MIT",
    privacy: "Your data stays in the workbook: nothing is sent, no login, no usage data.",
  },
};

export type CardsMessages = typeof cardsMessages;

bring(cardsMessages);
