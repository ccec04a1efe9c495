/**
 * Fetches the pane after the custom functions have had their start: cells that wait for a value come before the pane, whose
 * code would take the page's thread just when Excel makes its first calls. A command does not wait: it fetches the pane at once.
 */
import type { Planner } from "./controller";

declare global {
  interface Window {
    /** Put there by start.ts. */
    planner?: Promise<Planner>;
  }
}

const headStart = 200;
let fetched: Promise<Planner> | undefined;

function fetchPane(): Promise<Planner> {
  fetched ??= new Promise<Planner>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "taskpane.js";
    script.onload = () => (window.planner ? resolve(window.planner) : reject(new Error("taskpane.js did not start")));
    script.onerror = () => {
      fetched = undefined;
      reject(new Error("taskpane.js did not load"));
    };
    document.head.append(script);
  });
  return fetched;
}

/** A command of the ribbon or the context menu: shows the pane, then does its work there. */
function command(work: (planner: Planner) => Promise<void>): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await Office.addin.showAsTaskpane();
      await work(await fetchPane());
    } finally {
      event.completed();
    }
  };
}

Office.actions.associate("insertSample", command((planner) => planner.insertSample()));
Office.actions.associate("refreshPlacement", command((planner) => planner.refresh()));
Office.actions.associate("placePortfolio", command((planner) => planner.useSelection()));

void Office.onReady().then(() => setTimeout(fetchPane, headStart));
