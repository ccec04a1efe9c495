/** Joins Office, the workbook and the pane. Fetched by load.ts; functions.js holds the framework for both. */
import { ExcelWorkbook } from "../workbook/excel-workbook";
import { Planner } from "./controller";
import { bringPart, loadPart } from "./load-part";
import { makeButtons, mountOutside, mountPane } from "./pane";
import { whenIdle } from "./when-idle";

/**
 * Milliseconds for which cells that wait for a value come first, before the pane is drawn, and again before it asks Excel anything and
 * has Fluent's buttons: all this would take the page's thread just when Excel makes its first calls.
 */
const headStart = 50;

async function open(): Promise<Planner> {
  const { host } = await Office.onReady();
  const root = document.getElementById("pane") as HTMLElement;
  const planner = new Planner(new ExcelWorkbook(() => loadPart("writer")), () => loadPart("reader"), () => loadPart("firm-reader"));
  if (host === Office.HostType.Excel) {
    const { displayLanguage, officeTheme } = Office.context;
    await new Promise<void>((resolve) => whenIdle(resolve, headStart));
    await mountPane(root, planner, {
      locale: displayLanguage,
      today: Date.now() / 86_400_000,
      background: officeTheme?.bodyBackgroundColor,
    });
    setTimeout(() => {
      void planner.start();
      void makeButtons();
    }, headStart);
  } else {
    await mountOutside(root);
  }
  return planner;
}

bringPart("taskpane", open());
