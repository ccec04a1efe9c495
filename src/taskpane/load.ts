/** Fetches the pane while Office finds its host: the page has nothing else to do then. Takes the commands at once. */
import type { Planner } from "./controller";
import { loadPart } from "./load-part";

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

void loadPart("taskpane");
