const path = require("node:path");
const { alternating, ms } = require("../alternating");
const { sampleLine } = require("../sample-line");

const source = path.resolve(__dirname, "../../../src");

module.exports = async function portfolio() {
  const { readPortfolio } = require(path.join(source, "framework/portfolio/read-portfolio"));
  const { recogniseColumns } = require(path.join(source, "framework/portfolio/columns"));
  const { analyse } = require(path.join(source, "taskpane/analysis"));
  const headers = ["Offering", "Business model", "Revenue", "Cost"];
  const values = [headers, ...Array.from({ length: 10_000 }, (_, index) => sampleLine(index))];
  const grid = { sheet: "Plan", row: 0, column: 0, values };
  const { ours: { elapsed } } = await alternating(15, { ours: () => void analyse(readPortfolio(grid, recogniseColumns(grid)), {}, {}) });
  const what = "10,000 lines read, placed and matched with programs";
  return [{ what, ours: ms(elapsed), peer: "", limit: "100 ms", ratio: (elapsed / 100).toFixed(2), kept: elapsed < 100 }];
};
