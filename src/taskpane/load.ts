/**
 * Fetches the pane after the custom functions have had their start: cells that wait for a value come before the pane, whose
 * code would take the page's thread just when Excel makes its first calls. A command does not wait: it fetches the pane at once.
 */
import type { Planner } from "./controller";
import { loadPart } from "./load-part";

const headStart = 200;

/** A command of the ribbon or the context menu: shows the pane, then does its work there. */
function command(work: (planner: Planner) => Promise<void>): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await Office.addin.showAsTaskpane();
      await work(await loadPart("taskpane"));
    } finally {
      event.completed();
    }
  };
}

Office.actions.associate("insertSample", command((planner) => planner.insertSample()));
Office.actions.associate("refreshPlacement", command((planner) => planner.refresh()));
Office.actions.associate("placePortfolio", command((planner) => planner.useSelection()));

void Office.onReady().then(() => setTimeout(() => loadPart("taskpane"), headStart));
