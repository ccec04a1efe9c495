/**
 * Joins Office, the workbook and the pane. Kept small: the pane's code is a chunk of its own, fetched after the custom
 * functions have registered themselves.
 */
import type { Planner } from "./controller";

async function open(): Promise<Planner> {
  const { host } = await Office.onReady();
  const [{ mountPane, mountOutside }, { Planner }, { ExcelWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ "./pane"),
    import(/* webpackChunkName: "pane" */ "./controller"),
    import(/* webpackChunkName: "pane" */ "../workbook/excel-workbook"),
  ]);
  const root = document.getElementById("pane") as HTMLElement;
  const planner = new Planner(new ExcelWorkbook());
  if (host === Office.HostType.Excel) {
    const { displayLanguage, officeTheme } = Office.context;
    mountPane(root, planner, { locale: displayLanguage, background: officeTheme?.bodyBackgroundColor });
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
