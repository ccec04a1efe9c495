/** How long a call of SIMULATE with 1,000,000 trials keeps the add-in's page from doing anything else, in Chromium. */
const path = require("node:path");
const { addinPage, launchBrowser } = require("../addin-page");
const { alternating, ms } = require("../alternating");

const drivers = { low: [0, 1, 2, 3, 4], mid: [1, 2, 3, 4, 5], high: [2, 3, 4, 5, 6], weights: [1, 1, 1, 1, 1] };
const trials = 1_000_000;

/** Runs in the pane: the answer, the longest time between two turns of somebody else's, and how long all took. */
async function watched({ low, mid, high, count }) {
  const column = (values) => values.map((value) => [value]);
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  const { SIMULATE } = window.CustomFunctions._association.mappings;
  const start = performance.now();
  const rows = await SIMULATE(column(low), column(mid), column(high), null, 15, count, 1);
  const elapsed = performance.now() - start;
  longest = Math.max(longest, performance.now() - last);
  port1.close();
  return { rows, longest, elapsed };
}

/** The same numbers, worked out without a pause. */
function inOnePiece() {
  const { simulation } = require(path.resolve(__dirname, "../../../src/framework/planning/simulation"));
  const steps = simulation(drivers, 15, trials, 1);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return [value.mean, value.deviation, value.p10, value.p50, value.p90, value.probability];
  }
}

module.exports = async function longCall() {
  const browser = await launchBrowser();
  const { pane, close } = await addinPage(browser);
  try {
    const expected = inOnePiece().join();
    const { ours } = await alternating(9, {
      ours: async () => {
        const answer = await pane.evaluate(watched, { ...drivers, count: trials });
        const found = answer.rows.map(([, value]) => value).join();
        if (found !== expected) throw new Error(`in slices ${found}, in one piece ${expected}`);
        return { longest: answer.longest, elapsed: answer.elapsed };
      },
    });
    const whole = `the whole call: ${ms(ours.elapsed)}; the numbers of one piece`;
    const what = "SIMULATE, 5 variables, 1,000,000 trials: longest stretch";
    return [{ what, ours: ms(ours.longest), peer: whole, limit: "50 ms", ratio: (ours.longest / 50).toFixed(2), kept: ours.longest < 50 }];
  } finally {
    await close();
    await browser.close();
  }
};
