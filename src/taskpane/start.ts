/** Joins Office, the workbook and the pane. Fetched by load.ts; functions.js holds the framework for both. */
import { ExcelWorkbook } from "../workbook/excel-workbook";
import { Planner } from "./controller";
import { bringPart, loadPart } from "./load-part";
import { drawPane, mountOutside } from "./pane";

/**
 * Milliseconds for which cells that wait for a value come first, before the pane asks Excel anything and has Fluent's buttons: that
 * would take the page's thread just when Excel makes its first calls.
 */
const headStart = 400;

/** Milliseconds after which what could not be loaded is asked for again. */
const pause = 3_000;

/** Without Fluent's the buttons work, but are no stops of the keyboard: asked for until they are there. */
function bringButtons(): void {
  loadPart("fluent-buttons").catch(() => setTimeout(bringButtons, pause));
}

async function open(): Promise<Planner> {
  const root = document.getElementById("pane") as HTMLElement;
  const planner = new Planner(new ExcelWorkbook(() => loadPart("writer")), async () => (await loadPart("placed")).reader, () => loadPart("firm-reader"));
  const show = await drawPane(root, planner, Date.now() / 86_400_000);
  const { host } = await Office.onReady();
  if (host === Office.HostType.Excel) {
    const { displayLanguage, officeTheme } = Office.context;
    await show({ locale: displayLanguage, background: officeTheme?.bodyBackgroundColor });
    setTimeout(() => {
      void planner.start();
      bringButtons();
    }, headStart);
  } else {
    await mountOutside(root);
  }
  return planner;
}

bringPart("taskpane", open());
