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
  for (const [id, given] of Object.entries(calls)) {
    const columns = id === "MARGINGAP" ? [revenue, cost] : [revenue];
    const { ours, loop, recalculation } = await alternating(7, {
      ours: () => void functions[id](...given),
      loop: () => void handWritten(models, ...columns),
      ...(workbook && {
        recalculation: () => {
          revenue[0][0] = ++first;
          workbook.setCellContents({ sheet: 0, col: 1, row: 0 }, first);
        },
      }),
    });
    if (workbook && id === "MIX") {
      // HyperFormula rounds to ten digits.
      const shares = functions.MIX(models, revenue).map(([, , share]) => share);
      const theirs = sharesIn(workbook);
      if (shares.some((share, model) => Math.abs(share - theirs[model]) > 1e-9)) throw new Error(`MIX ${shares} is not ${theirs}`);
    }
    const faster = workbook ? recalculation.elapsed / ours.elapsed : NaN;
    rows.push({
      what: `${id} over 100,000 rows`,
      ours: ms(ours.elapsed),
      peer: workbook ? `HyperFormula 3.5.0, seven SUMIFs: ${ms(recalculation.elapsed)}` : "HyperFormula not installed: no registry",
      limit: "100 x faster",
      ratio: workbook ? `${faster.toFixed(0)} x faster` : "",
      kept: !workbook || faster >= 100,
    });
    const slower = ours.elapsed / loop.elapsed;
    const compared = `hand-written loop: ${ms(loop.elapsed)}`;
    rows.push({ what: "the same", ours: ms(ours.elapsed), peer: compared, limit: "1.5 x", ratio: `${slower.toFixed(2)} x`, kept: slower <= 1.5 });
  }
  return rows;
};
