/**
 * Serves the workbench and, under /addin/, the built add-in: static files only.
 * `node src/workbench/server.js` serves until stopped and opens a browser if there is one;
 * `node src/workbench/server.js --excel` serves the add-in alone, over https, to an Excel that it is sideloaded into.
 */
const fs = require("node:fs");
const http = require("node:http");
const https = require("node:https");
const path = require("node:path");
const sirv = require("sirv");

const root = path.resolve(__dirname, "../..");
const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeFiles = path.join(root, "node_modules/@microsoft/office-js/dist");

/**
 * @param {{ port: number, officeFrom: "npm" | "cdn", addin?: string }} options "npm" points the pane's page at the npm copy
 *   of Office.js, so that the workbench works offline; "cdn" serves the page exactly as built. addin: its folder, dist/.
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
async function serve({ port, officeFrom, addin = path.join(root, "dist") }) {
  const options = { dev: true, etag: true };
  const folders = {
    "/addin": sirv(addin, options),
    "/office-js": sirv(officeFiles, options),
    "": sirv(path.join(root, "build/workbench"), options),
  };
  const server = http.createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (officeFrom === "npm" && url.pathname === "/addin/taskpane.html") {
      const page = fs.readFileSync(path.join(addin, "taskpane.html"), "utf8");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      // As an origin in the content security policy, and as the address of the script.
      response.end(page.replaceAll(officeCdn, "/office-js/").replaceAll(new URL(officeCdn).origin, "'self'"));
      return;
    }
    if (url.pathname === "/office-js/AgaveErrorUX/index.html") {
      // Over plain http Office.js asks this page whether the user trusts the host.
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(fs.readFileSync(path.join(__dirname, "host/trust.html")));
      return;
    }
    const prefix = Object.keys(folders).find((start) => url.pathname.startsWith(`${start}/`));
    request.url = url.pathname.slice(prefix.length) + url.search;
    folders[prefix](request, response, () => {
      response.statusCode = 404;
      response.end(`Not found: ${url.pathname}`);
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** https://localhost:3000 is what the manifest says; Excel wants a certificate that the machine trusts. */
async function serveToExcel() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  https.createServer(await getHttpsServerOptions(), sirv(path.join(root, "dist"), { dev: true })).listen(3000, "localhost", () => {
    console.log("Add-in: https://localhost:3000/   (stop with Ctrl+C)");
  });
}

async function main() {
  if (process.argv.includes("--excel")) {
    await serveToExcel();
    return;
  }
  const { url } = await serve({ port: Number(process.env.PORT ?? 3000), officeFrom: "npm" });
  console.log(`Workbench: ${url}   (stop with Ctrl+C)`);
  const { default: open } = await import("open");
  const browser = await open(url).catch(() => undefined);
  // A machine without a browser is fine: the address is printed.
  browser?.once("error", () => undefined);
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error.code === "EADDRINUSE" ? "Port 3000 is taken; give another one: PORT=3001 npm start" : error);
    process.exitCode = 1;
  });
}

module.exports = { serve, officeCdn, officeFiles };
