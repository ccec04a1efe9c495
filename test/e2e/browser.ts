import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where an installed Chrome, Chromium or Edge stands, by platform. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]),
];

// Nothing but the pages under test may use the network.
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
  "--no-first-run",
  "--no-sandbox",
];

/** CHROME_PATH, else an installed browser, else the one that @sparticuz/chromium ships. Throws where none starts. */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env.CHROME_PATH ?? installed.find((candidate) => existsSync(candidate));
  if (path) return chromium.launch({ executablePath: path, args: quiet });
  // Its libraries are unpacked only where it believes to run in AWS Lambda; they serve a bare Linux as well.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: shipped } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...shipped.args, ...quiet] });
}
