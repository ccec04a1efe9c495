const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");

/** A folder with an add-in of one function, ADD: page, function, manifest. The caller removes it. */
function templateAddin() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "template-"));
  fs.cpSync(path.join(__dirname, "template"), folder, { recursive: true });
  fs.cpSync(path.join(dist, "manifest.xml"), path.join(folder, "manifest.xml"));
  fs.cpSync(path.join(dist, "assets"), path.join(folder, "assets"), { recursive: true });
  return folder;
}

/** An add-in beside an empty workbook in the workbench, under the genuine Office.js; what is prepared comes before the page. */
async function addinPage(browser, addin = dist, prepare = () => undefined) {
  const { serve } = require(path.join(root, "src/workbench/server.js"));
  const server = await serve({ port: 0, officeFrom: "npm", addin });
  const context = await browser.newContext();
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${server.url}?sample=no`);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  return {
    page,
    pane: page.frames().find((frame) => frame.url().includes("taskpane.html")),
    async close() {
      await context.close();
      await server.close();
    },
  };
}

function launchBrowser() {
  return require(path.join(root, "test/e2e/browser")).launchBrowser();
}

module.exports = { addinPage, dist, launchBrowser, templateAddin };
