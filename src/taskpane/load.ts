/** Starts the pane when the page has nothing else to do, so that cells which wait for a value come first. Takes the commands at once. */
import type { Planner } from "./controller";
import { loadPart } from "./load-part";
import { whenIdle } from "./when-idle";

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

/**
 * Milliseconds after which the pane starts on a page that is never idle: cells have their first values by then. A share of what the page
 * has taken so far, since that tells how fast the machine and the connection are.
 */
const latestStart = Math.min(0.7 * performance.now(), 1_000);

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

whenIdle(bringPane, latestStart);
