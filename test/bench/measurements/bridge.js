const { alternating, ms } = require("../alternating");
const { sampleColumns } = require("../sample-line");
const functions = require("../shipped-functions");

module.exports = async function bridge() {
  const [labels, , revenue, cost] = sampleColumns(10_000);
  const [revenueAfter, costAfter] = [revenue, cost].map((cells) => cells.map(([amount], line) => [amount * (0.8 + (line % 5) / 10)]));
  const { ours: { elapsed } } = await alternating(15, { ours: () => void functions.BRIDGE(revenue, cost, revenueAfter, costAfter, labels) });
  const what = "BRIDGE over 10,000 lines with labels";
  return [{ what, ours: ms(elapsed), peer: "", limit: "10 ms", ratio: (elapsed / 10).toFixed(2), kept: elapsed < 10 }];
};
