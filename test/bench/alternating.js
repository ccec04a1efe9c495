/**
 * Runs that take turns, and what they took.
 * @param {number} count how often each runs, at least 5; a first round is not counted
 * @param {Record<string, () => unknown>} runs a run may be asynchronous, and may return figures of its own, by name
 * @returns {Promise<Record<string, Record<string, number>>>} by run the medians of "elapsed", in milliseconds, or of its figures
 */
async function alternating(count, runs) {
  const taken = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = -1; round < count; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const start = process.hrtime.bigint();
      const figures = await run();
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (round >= 0) taken[name].push(figures ?? { elapsed });
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, medians(all)]));
}

function medians(all) {
  return Object.fromEntries(Object.keys(all[0]).map((figure) => [figure, median(all.map((figures) => figures[figure]))]));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en")} ms`;

module.exports = { alternating, ms };
