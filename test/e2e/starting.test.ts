/** The pane starts when its page is idle (load.ts). Not every page is, and not every browser tells. */
import { openWorkbench, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

/** In every page read from now on. */
const prepare = {
  "tells nobody when it is idle, as Safari": () => {
    Reflect.deleteProperty(window, "requestIdleCallback");
  },
  "is never idle": () => {
    window.requestIdleCallback = (work, { timeout = Infinity } = {}) =>
      timeout < 2_000 ? window.setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 }), timeout) : 0;
  },
};

test.each(Object.entries(prepare))("the pane starts on a page that %s", async (_, change) => {
  const { page } = workbench;
  await page.addInitScript(change);
  await page.reload();
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => (window as unknown as { workbench: { ready: Promise<void> } }).workbench.ready);
  const pane = page.frameLocator("iframe");
  await pane.locator("#use-selection").waitFor();
  await pane.locator("#pane:not(.covered)").waitFor();
  expect(workbench.problems).toEqual([]);
});
