const path = require("node:path");
const { alternating, ms } = require("../alternating");
const { sampleLine } = require("../sample-line");

const source = path.resolve(__dirname, "../../../src");
const load = (name) => require(path.join(source, name));

/** A workbook in which nothing was written yet. */
const found = {
  sheets: [{ id: "1", name: "Plan" }],
  names: [],
  tables: [],
  setting: null,
  stored: null,
  blocks: {},
  lost: {},
  anchor: null,
  logPart: null,
};

/** Reads in the steps between which the pane answers, places, matches with programs and plans the write; own time alone. */
function placeAndPreview(values) {
  const { readPortfolioInSteps } = load("framework/portfolio/read-portfolio");
  const { recogniseColumns } = load("framework/portfolio/columns");
  const { programs } = load("framework/facts/programs");
  const { analyse } = load("taskpane/analysis");
  const { planWrite } = load("workbook/write-plan");
  const grid = { sheet: "Plan", row: 0, column: 0, values };
  const start = performance.now();
  let longest = 0;
  let from = start;
  const pause = () => {
    longest = Math.max(longest, performance.now() - from);
    from = performance.now();
  };
  const steps = readPortfolioInSteps(grid, recogniseColumns(grid));
  let step = steps.next();
  for (; !step.done; step = steps.next()) pause();
  const portfolio = step.value;
  const analysis = analyse(portfolio, {}, {}, programs);
  pause();
  const placed = performance.now() - start;
  planWrite(found, {
    source: { kind: "range", sheet: "Plan", address: `A1:D${values.length}`, rows: values.length, columns: 4 },
    portfolio,
    reach: analysis.placement.reach,
    suggestions: analysis.suggestions,
    profile: { given: {}, read: null },
    assumptions: { given: {}, read: null },
    investments: {},
    read: { investments: null, models: null },
    total: null,
    ownPrograms: false,
    target: { kind: "own" },
    overwrite: [],
    when: 0,
  });
  pause();
  return { placed, previewed: performance.now() - start, longest };
}

const book = (lines) => [["Offering", "Business model", "Revenue", "Cost"], ...Array.from({ length: lines }, (_, index) => sampleLine(index))];

async function measured(lines) {
  const values = book(lines);
  return (await alternating(9, { ours: () => placeAndPreview(values) })).ours;
}

module.exports = async function portfolio() {
  const row = (what, time, limit) => ({
    what,
    ours: ms(time),
    peer: "",
    limit: `${limit} ms`,
    ratio: (time / limit).toFixed(2),
    kept: time < limit,
  });
  const some = await measured(10_000);
  const many = await measured(100_000);
  return [
    row("10,000 lines read, placed and matched with programs, own time", some.placed, 100),
    row("10,000 lines read, placed, matched with programs and previewed, own time", some.previewed, 300),
    row("100,000 lines, the same", many.previewed, 2000),
    row("100,000 lines: longest stretch in which the pane does not answer", many.longest, 200),
  ];
};
