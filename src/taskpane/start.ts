/**
 * Joins Office, the workbook and the pane. The page fetches this after functions.js, which holds the framework for both, so
 * that cells have their values before anybody looks at the pane.
 */
import { ExcelWorkbook } from "../workbook/excel-workbook";
import { Planner } from "./controller";
import { mountOutside, mountPane } from "./pane";

async function open(): Promise<Planner> {
  const { host } = await Office.onReady();
  const root = document.getElementById("pane") as HTMLElement;
  const planner = new Planner(new ExcelWorkbook());
  if (host === Office.HostType.Excel) {
    const { displayLanguage, officeTheme } = Office.context;
    mountPane(root, planner, {
      locale: displayLanguage,
      today: Date.now() / 86_400_000,
      background: officeTheme?.bodyBackgroundColor,
    });
    void planner.start();
  } else {
    mountOutside(root);
  }
  return planner;
}

const opened = open();

/** A command of the ribbon or the context menu: shows the pane, then does its work there. */
function command(work: (planner: Planner) => Promise<void>): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await Office.addin.showAsTaskpane();
      await work(await opened);
    } finally {
      event.completed();
    }
  };
}

Office.actions.associate("insertSample", command((planner) => planner.insertSample()));
Office.actions.associate("refreshPlacement", command((planner) => planner.refresh()));
Office.actions.associate("placePortfolio", command((planner) => planner.useSelection()));
