import { readDrivers } from "../../../src/framework/cells/read-drivers";

test("rows, columns and single cells; weights are 1 unless given", () => {
  const expected = { low: [1, 2], mid: [1, 3], high: [4, 5], weights: [1, 1] };
  expect(readDrivers([[1], [2]], [[1, 3]], [[4], [5]], undefined)).toEqual(expected);
  expect(readDrivers(1, 2, 3, 4).weights).toEqual([4]);
});

test.each<[string, unknown[], string]>([
  ["unordered", [[[1], [5]], [[2], [4]], [[3], [6]], null], "requires low <= mid <= high in mid, row 2; found 5, 4, 6"],
  ["fewer weights", [[[1], [5]], [[2], [5]], [[3], [6]], [[1]]], "requires low and weights of the same size; low is 2 x 1, weights is 1 x 1"],
  ["no high", [1, 2, undefined, null], "requires high"],
])("%s is an error", (_, [low, mid, high, weights], message) => expect(() => readDrivers(low, mid, high, weights)).toThrow(message));
