import { amountOrNull, amountsBeside } from "../../../src/framework/cells/amounts";
import { range } from "../../../src/framework/cells/range";

const labels = [["a"], ["b"], ["c"]];

test.each<[string, unknown, unknown, number[]]>([
  ["a column beside a column", labels, [[1], [2], [3]], [1, 2, 3]],
  ["a column beside a row of as many cells", labels, [[1, 2, 3]], [1, 2, 3]],
  ["a column beside several columns, summed across", labels, [[1, 10], [2, 20], [3, ""]], [11, 22, 3]],
  ["a row over several rows, summed down", [["a", "b"]], [[1, 2], [10, 20], [null, 5]], [11, 27]],
  ["one label over a column", "a", [[1], [2]], [3]],
  ["one label beside a row", "a", [[1, 2]], [3]],
])("%s", (_, names, beside, expected) => expect(amountsBeside(range("labels", names), range("amounts", beside))).toEqual(expected));

test("anything else names both sizes", () => {
  expect(() => amountsBeside(range("labels", labels), range("amounts", [[1], [2]]))).toThrow(
    "requires labels and amounts of the same size; labels is 3 x 1, amounts is 2 x 1",
  );
});

test("an optional single number: blank is not given", () => {
  expect(["", 0, null, undefined].map((cell) => amountOrNull("rate", cell))).toEqual([null, null, null, null]);
  expect(amountOrNull("rate", 0.5)).toBe(0.5);
  expect(() => amountOrNull("rate", "5")).toThrow('requires a number in rate; found "5"');
});
