/** Requests to Excel from the click on Write placement until everything is written, for portfolios of two sizes. */
const { addinPage, launchBrowser } = require("../addin-page");
const { sampleLine } = require("../sample-line");

async function requestsOf(browser, count) {
  const { page, pane, close } = await addinPage(browser);
  try {
    const values = [["Offering", "Business model", "Revenue", "Cost"], ...Array.from({ length: count }, (_, index) => sampleLine(index))];
    await pane.evaluate(async (cells) => {
      await window.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange(`A1:D${cells.length}`).values = cells;
        sheet.tables.add(`A1:D${cells.length}`, true);
        await context.sync();
      });
    }, values);
    await page.evaluate(() => window.workbench.select("Sheet1!A2"));
    await page.evaluate(() => window.workbench.command("PPF.PlacePortfolio"));
    const click = (text) => pane.locator("button, fluent-button").filter({ hasText: text }).first().click();
    await click(/Review/);
    await pane.getByText(/to write$/).first().waitFor();
    await page.evaluate(() => window.workbench.requests.clear());
    await click(/^\s*Write placement\s*$/);
    await pane.getByText("Written").first().waitFor();
    return await page.evaluate(() => {
      const writes = window.workbench.requests.filter(({ label }) => label === "Excel.run");
      return writes.map(({ actions }) => actions.some((action) => action.startsWith("set "))).lastIndexOf(true) + 1;
    });
  } finally {
    await close();
  }
}

module.exports = async function writeRequests() {
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const count of [10, 2000]) {
      const requests = await requestsOf(browser, count);
      const what = `requests of a placement write, ${count.toLocaleString("en")} lines`;
      rows.push({ what, ours: String(requests), peer: "", limit: "6", ratio: (requests / 6).toFixed(2), kept: requests > 0 && requests <= 6 });
    }
    return rows;
  } finally {
    await browser.close();
  }
};
