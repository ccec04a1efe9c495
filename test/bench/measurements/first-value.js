/**
 * From the start of the add-in's page to the value of a cell that waits for it, through the genuine Office.js: the formula
 * stands in the workbook before the add-in loads, as it does when a workbook is opened.
 */
const fs = require("node:fs");
const { addinPage, dist, launchBrowser, templateAddin } = require("../addin-page");
const { alternating, ms } = require("../alternating");

/** Runs in the page before its scripts: types the formula once the workbook is there, and notes when the answer arrives. */
async function noteFirstValue(formula) {
  if (window !== window.top) return;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 4));
  const typed = () => window.workbench.write("A1", [[formula]]).then(() => true, () => false);
  const answered = ({ actions }) => actions.some((action) => action.includes("SetInvocationArrayResults"));
  while (!window.workbench || !window.workbench.pane.src) await turn();
  const writing = typed();
  while (!window.workbench.requests.some(answered)) await turn();
  const now = performance.timeOrigin + performance.now();
  if (!(await writing)) throw new Error(`${formula} was not typed`);
  window.firstValue = now - window.workbench.pane.contentWindow.performance.timeOrigin;
}

async function firstValue(browser, addin, formula) {
  const { page, close } = await addinPage(browser, addin, (fresh) => fresh.addInitScript(noteFirstValue, formula));
  try {
    const [[value]] = await page.evaluate(async () => (await window.workbench.read("A1")).values);
    if (typeof value !== "number") throw new Error(`${formula} gave ${value}`);
    return { elapsed: await page.evaluate(() => window.firstValue) };
  } finally {
    await close();
  }
}

module.exports = async function starting() {
  const template = templateAddin();
  const browser = await launchBrowser();
  try {
    const { ours, theirs } = await alternating(11, {
      theirs: () => firstValue(browser, template, "=PPF.ADD(1,2)"),
      ours: () => firstValue(browser, dist, "=PPF.MULTIPLIER()"),
    });
    const ratio = ours.elapsed / theirs.elapsed;
    const what = "first cell value after the page starts";
    const peer = `template with one ADD: ${ms(theirs.elapsed)}`;
    return [{ what, ours: ms(ours.elapsed), peer, limit: "1.10 x", ratio: `${ratio.toFixed(2)} x`, kept: ratio <= 1.1 }];
  } finally {
    await browser.close();
    fs.rmSync(template, { recursive: true });
  }
};
