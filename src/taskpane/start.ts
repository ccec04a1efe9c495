/** Joins Office, the workbook and the pane. Fetched by load.ts; functions.js holds the framework for both. */
import { ExcelWorkbook } from "../workbook/excel-workbook";
import { Planner } from "./controller";
import { bringPart, loadPart } from "./load-part";
import { mountOutside, mountPane } from "./pane";

/**
 * Milliseconds from Office's start until the pane is drawn. Cells that wait for a value come before the pane, and drawing it would
 * take the page's thread just when Excel makes its first calls.
 */
const headStart = 10;

async function open(): Promise<Planner> {
  const { host } = await Office.onReady();
  const root = document.getElementById("pane") as HTMLElement;
  const planner = new Planner(new ExcelWorkbook(() => loadPart("writer")), () => loadPart("reader"), () => loadPart("firm-reader"));
  if (host === Office.HostType.Excel) {
    const { displayLanguage, officeTheme } = Office.context;
    await new Promise((resolve) => setTimeout(resolve, headStart));
    await mountPane(root, planner, {
      locale: displayLanguage,
      today: Date.now() / 86_400_000,
      background: officeTheme?.bodyBackgroundColor,
    });
    // Its first requests to Excel would stand before the drawing.
    setTimeout(() => void planner.start());
  } else {
    await mountOutside(root);
  }
  return planner;
}

bringPart("taskpane", open());
