/**
 * From the start of the pane's page until it can be used, on a CPU slowed 4 times, against Microsoft's React task-pane template
 * built the same way. Interactive means, for both: the pane's main control can be met by the mouse, and a click on it has reached its
 * work, which is a call of Excel.run. For ours that is "Use the selection", for the template "Insert text".
 */
const fs = require("node:fs");
const { addinPage, dist, launchBrowser } = require("../addin-page");
const { alternating, ms } = require("../alternating");
const { reactTemplate } = require("../react-template/build");

const slowdown = 4;

/** Runs in the pane's page before its scripts: tries the control, found through shadow roots, until a click on it does something. */
async function noteInteractive(controlPath) {
  if (window === window.top) return;
  const find = () => controlPath.reduce((root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector), document);
  // What a mouse meets in its middle, through shadow roots: nothing lies over it. Nothing is met where it is scrolled out of sight.
  const isReached = (control) => {
    const { x, y, width, height } = control.getBoundingClientRect();
    let met = document.elementFromPoint(x + width / 2, y + height / 2);
    while (met && met !== control && met.shadowRoot) met = met.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    return !met || control.contains(met);
  };
  const isHandled = (control) => {
    if (!window.Excel) return false;
    const { run } = window.Excel;
    let isCalled = false;
    window.Excel.run = (...all) => {
      isCalled = true;
      return run.apply(window.Excel, all);
    };
    control.click();
    window.Excel.run = run;
    return isCalled;
  };
  for (;;) {
    const control = find();
    if (control && isReached(control) && isHandled(control)) break;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  window.interactive = performance.now();
}

/** The page is loaded once beside the workbench at full speed; what is measured is its loading anew, with nothing in the cache. */
async function interactive(browser, addin, controlPath) {
  const { page, pane, close } = await addinPage(browser, addin, (fresh) => fresh.addInitScript(noteInteractive, controlPath));
  try {
    await page.evaluate(() => window.workbench.write("A1:B3", [["Business model", "Revenue"], ["Resell", 100], ["Services", 200]]));
    await page.evaluate(() => window.workbench.select("A2"));
    const isInteractive = () => pane.waitForFunction(() => window.interactive);
    await isInteractive();
    await page.evaluate(() => window.workbench.settled());
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await pane.evaluate(() => {
      window.interactive = undefined;
      window.location.reload();
    });
    return { elapsed: await (await isInteractive()).jsonValue() };
  } finally {
    await close();
  }
}

module.exports = async function interactiveBesideReact() {
  const what = `the pane is interactive, CPU slowed ${slowdown} x`;
  const template = await reactTemplate();
  const browser = await launchBrowser();
  try {
    const { ours, theirs } = await alternating(9, {
      ...(template && { theirs: () => interactive(browser, template, ["#container button"]) }),
      ours: () => interactive(browser, dist, ["ppf-pane", "ppf-portfolio", "ppf-source-choice", "#use-selection"]),
    });
    const ratio = theirs ? ours.elapsed / theirs.elapsed : NaN;
    return [
      {
        what,
        ours: ms(ours.elapsed),
        peer: theirs ? `Microsoft's React template: ${ms(theirs.elapsed)}` : "React template not installed: no registry",
        limit: "1.00 x",
        ratio: theirs ? `${ratio.toFixed(2)} x` : "not compared",
        kept: ratio <= 1,
      },
    ];
  } finally {
    await browser.close();
    if (template) fs.rmSync(template, { recursive: true });
  }
};
