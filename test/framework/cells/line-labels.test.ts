import { lineLabels } from "../../../src/framework/cells/line-labels";
import { range } from "../../../src/framework/cells/range";

const labels = range("labels", [["Resell"], [2026], [" "], [true]]);

test("texts and numbers stay, a blank is null", () => {
  expect(lineLabels(labels, [range("revenue", [[1], [2], [0], [3]])])).toEqual(["Resell", 2026, null, "TRUE"]);
});

test("a blank label beside an amount is an error", () => {
  expect(() => lineLabels(labels, [range("revenue", [[1], [2], [7], [3]])])).toThrow("requires a label in labels, row 3; found nothing beside");
});
