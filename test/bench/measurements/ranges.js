/**
 * Functions over 100,000 rows against the same in a spreadsheet without them (seven SUMIFs, one a word, recalculated by
 * HyperFormula after one cell has changed) and against what a programmer would write for these columns alone.
 */
const { alternating, ms } = require("../alternating");
const { peer } = require("../peer");
const { sampleColumns, words } = require("../sample-line");
const functions = require("../shipped-functions");

const modelOf = { Reselling: 0, Consulting: 1, services: 1, MSP: 2, "managed services": 2, SaaS: 3, Outcome: 4 };

/** Sums by model; each amount is checked, each distinct name looked up once. */
function handWritten(models, ...columns) {
  const known = new Map();
  const sums = columns.map(() => new Float64Array(5));
  for (let row = 0; row < models.length; row++) {
    const name = models[row][0];
    let model = known.get(name);
    if (model === undefined) {
      model = modelOf[name];
      if (model === undefined) throw new Error(`row ${row + 1}: ${name}`);
      known.set(name, model);
    }
    for (let column = 0; column < columns.length; column++) {
      const amount = columns[column][row][0];
      if (typeof amount !== "number" || !Number.isFinite(amount)) throw new Error(`row ${row + 1}: ${amount}`);
      sums[column][model] += amount;
    }
  }
  return sums;
}

/** A workbook with the columns and, beside them, the SUMIFs and the shares by word. */
function workbookOf({ HyperFormula }, models, revenue) {
  const cells = models.map(([model], row) => [model, revenue[row][0]]);
  words.forEach((word, row) =>
    cells[row].push(word, `=SUMIF(A1:A${cells.length},C${row + 1},B1:B${cells.length})`, `=D${row + 1}/SUM(D1:D7)`),
  );
  return HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", maxRows: cells.length + 1 });
}

/** The shares of the models, from those of the words. */
function sharesIn(workbook) {
  const shares = [0, 0, 0, 0, 0];
  words.forEach((word, row) => (shares[modelOf[word]] += workbook.getCellValue({ sheet: 0, col: 4, row })));
  return shares;
}

module.exports = async function ranges() {
  const [, models, revenue, cost] = sampleColumns(100_000);
  const package_ = peer("hyperformula", "3.5.0");
  const workbook = package_ && workbookOf(package_, models, revenue);
  const rows = [];
  const calls = {
    MIX: [models, revenue],
    // A margin for every model, so that there is an answer.
    BLENDED: [models, revenue, "IDC 2017", "mid", [["margin.business outcome solutions.mid", 0.5]]],
    PLACEMENT: [models, revenue],
    MARGINGAP: [models, revenue, cost],
  };
  let first = revenue[0][0];
  function changeOneCell() {
    revenue[0][0] = ++first;
    workbook.setCellContents({ sheet: 0, col: 1, row: 0 }, first);
  }
  for (const [id, given] of Object.entries(calls)) {
    const what = `${id} over 100,000 rows`;
    const ours = () => void functions[id](...given);
    const columns = id === "MARGINGAP" ? [revenue, cost] : [revenue];
    const beside = await alternating(25, { ours, loop: () => void handWritten(models, ...columns) });
    rows.push(slower(what, beside.ours.elapsed, beside.loop.elapsed));
    if (!workbook) {
      rows.push({ what, ours: ms(beside.ours.elapsed), peer: "HyperFormula not installed: no registry", limit: "100 x faster", ratio: "not compared", kept: false });
      continue;
    }
    const taken = await alternating(7, { ours, theirs: changeOneCell });
    rows.push(faster(what, taken.ours.elapsed, taken.theirs.elapsed));
  }
  if (workbook) requireSameShares(functions.MIX(models, revenue), sharesIn(workbook));
  return rows;
};

function slower(what, ours, loop) {
  const ratio = ours / loop;
  return { what, ours: ms(ours), peer: `hand-written loop: ${ms(loop)}`, limit: "1.5 x", ratio: `${ratio.toFixed(2)} x`, kept: ratio <= 1.5 };
}

function faster(what, ours, theirs) {
  const ratio = theirs / ours;
  const peerText = `HyperFormula 3.5.0, seven SUMIFs: ${ms(theirs)}`;
  return { what, ours: ms(ours), peer: peerText, limit: "100 x faster", ratio: `${ratio.toFixed(0)} x faster`, kept: ratio >= 100 };
}

/** HyperFormula rounds to ten digits. */
function requireSameShares(mix, theirs) {
  const shares = mix.map(([, , share]) => share);
  if (shares.some((share, model) => Math.abs(share - theirs[model]) > 1e-9)) throw new Error(`MIX ${shares} is not ${theirs}`);
}
