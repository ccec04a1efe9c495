/** 1,000 cells through the genuine custom-functions runtime: two numbers in, one out, against a template's ADD. */
const fs = require("node:fs");
const { addinPage, dist, launchBrowser, templateAddin } = require("../addin-page");
const { alternating, ms } = require("../alternating");

const cells = 1000;

/** A page that fills cells with calls never made before, and tells how long it took and how long its thread was busy. */
async function filler(browser, addin, name) {
  const { page, close } = await addinPage(browser, addin);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  async function busy() {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration").value * 1000;
  }
  let from = 1;
  async function fill() {
    const formulas = Array.from({ length: cells }, (_, index) => [`=PPF.${name}(${1000 + from + index},${from})`]);
    from += cells;
    const before = await busy();
    const elapsed = await page.evaluate(async (typed) => {
      const start = performance.now();
      await window.workbench.write(`A1:A${typed.length}`, typed);
      const { values } = await window.workbench.read(`A1:A${typed.length}`);
      if (values.some(([value]) => typeof value !== "number")) throw new Error("a cell has no number");
      return performance.now() - start;
    }, formulas);
    return { elapsed, busy: (await busy()) - before };
  }
  return { fill, close };
}

module.exports = async function cellCall() {
  const template = templateAddin();
  const browser = await launchBrowser();
  const pages = { theirs: await filler(browser, template, "ADD"), ours: await filler(browser, dist, "GROSSMARGIN") };
  try {
    const { ours, theirs } = await alternating(25, { theirs: pages.theirs.fill, ours: pages.ours.fill });
    const row = (what, figure) => ({
      what,
      ours: ms(ours[figure]),
      peer: `template's ADD: ${ms(theirs[figure])}`,
      limit: "1.10 x",
      ratio: `${(ours[figure] / theirs[figure]).toFixed(2)} x`,
      kept: ours[figure] / theirs[figure] <= 1.1,
    });
    return [row("1,000 cell calls, typed until answered", "elapsed"), row("the same, time that the page's thread works", "busy")];
  } finally {
    await Promise.all(Object.values(pages).map(({ close }) => close()));
    await browser.close();
    fs.rmSync(template, { recursive: true });
  }
};
