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

/** Milliseconds after which a pane that could not be loaded is asked for again. */
const pause = 3_000;

/** Asks for the pane until it is there; meanwhile the page says why it is blank. */
function bringPane(): void {
  const notLoaded = document.getElementById("not-loaded") as HTMLElement;
  loadPart("taskpane").then(
    () => (notLoaded.hidden = true),
    () => {
      notLoaded.hidden = false;
      setTimeout(bringPane, pause);
    },
  );
}

bringPane();
