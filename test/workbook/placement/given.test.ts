import type { Content } from "../../../src/workbook/block";
import { investmentsOf, tiedTotal } from "../../../src/workbook/placement/given";
import { placementBlock } from "../../../src/workbook/placement/placement-block";
import { investmentCells, totalCell } from "../../../src/workbook/placement/places";
import { OpenBook } from "../open-book";
import { request } from "../played-workbook";
import { OfficeInMemory } from "../random/office";

const models = ["resell", "services", "managed services", "technology solutions", "business outcome solutions"];
const total = { address: "Plan!E48", value: 1000 };
const block = placementBlock({ ...request, total }, { row: 0, column: 0 }, { assumptions: "PpfAssumptions", modelsUsed: null });

/** What Excel shows: the models beside the moves where they are calculated, and the user's investments. */
function shown(isCalculated = true): { formulas: Content[][]; values: Content[][] } {
  const formulas = block.cells.map((row) => row.map((cell) => cell ?? ""));
  const { row, column } = investmentCells;
  [null, 10, 20, 30, 40].forEach((amount, rung) => {
    if (amount !== null) formulas[row + rung][column] = amount;
    if (isCalculated) formulas[row + rung][0] = models[rung];
  });
  const values = formulas.map((cells) => cells.map((cell) => (String(cell).startsWith("=") ? "#NAME?" : cell)));
  values[totalCell.row][totalCell.column] = 1000;
  return { formulas, values };
}

const typed = { services: 10, "managed services": 20, "technology solutions": 30, "business outcome solutions": 40 };
const blank = (): Content[] => Array<Content>(block.columns).fill("");

test.each([true, false])("as they were written (calculated: %p)", (isCalculated) => {
  const { formulas, values } = shown(isCalculated);
  expect(investmentsOf(values)).toEqual(typed);
  expect(tiedTotal(formulas, values)).toEqual(total);
});

test.each<[string, number]>([
  ["at the top", 1],
  ["right above the moves", investmentCells.row - 1],
])("a row inserted %s", (_, at) => {
  for (const isCalculated of [true, false]) {
    const { formulas, values } = shown(isCalculated);
    for (const cells of [formulas, values]) cells.splice(at, 0, blank());
    expect(investmentsOf(values)).toEqual(typed);
    expect(tiedTotal(formulas, values)).toEqual(total);
  }
});

test("a column inserted before the investments", () => {
  const { formulas, values } = shown();
  for (const cells of [formulas, values]) for (const row of cells) row.splice(3, 0, "");
  expect(investmentsOf(values)).toEqual(typed);
  expect(tiedTotal(formulas, values)).toEqual(total);
});

test("a row inserted between the moves, and the investments sorted: each counts for the model beside it", () => {
  const { values } = shown();
  const { row, column } = investmentCells;
  // The formula spills over the new row; investments below it have moved down by one.
  values.splice(row + 3, 0, blank());
  for (let rung = 0; rung < 6; rung++) values[row + rung][0] = models[rung] ?? "";
  expect(investmentsOf(values)).toEqual({ services: 10, "managed services": 20, "business outcome solutions": 30 });
  const sorted = shown().values;
  [40, 30, 20, 10, ""].forEach((amount, rung) => (sorted[row + rung][column] = amount));
  expect(investmentsOf(sorted)).toEqual({ resell: 40, services: 30, "managed services": 20, "technology solutions": 10 });
});

test("where the labels are gone, the places count", () => {
  const { formulas, values } = shown(false);
  for (const row of values) row.forEach((cell, at) => (row[at] = typeof cell === "string" ? "" : cell));
  expect(investmentsOf(values)).toEqual(typed);
  expect(tiedTotal(formulas, values)).toEqual(total);
});

test("no total pointed at, and cells that are no placement at all", () => {
  const { formulas, values } = shown();
  formulas[totalCell.row][totalCell.column] = "";
  expect(tiedTotal(formulas, values)).toBeNull();
  expect([investmentsOf([[""]]), tiedTotal([[""]], [[""]])]).toEqual([{}, null]);
});

test("the pane reads them after rows were inserted above them on the sheet", async () => {
  const office = new OfficeInMemory();
  const book = new OpenBook(office);
  await book.place();
  book.planner.invest("managed services", 500);
  await book.write();
  book.insertRow("PPF Placement", 20);
  book.reopen();
  await book.place();
  expect(book.planner.state.investments).toEqual({ "managed services": 500 });
});
