import { readArguments, readResult } from "../../../src/workbench/univer/function-arguments";

const matrix = { name: "cells", dimensionality: "matrix", type: "any" };
const word = { name: "word", dimensionality: "scalar", type: "string", optional: true };
const amount = { name: "amount", dimensionality: "scalar", type: "number" };
const rest = { name: "rest", dimensionality: "scalar", type: "any", repeating: true };

test.each([
  ["a range", [matrix], [{ cells: [[1, null], ["x", true]] }], [[[1, ""], ["x", true]]]],
  ["one cell for a matrix", [matrix], [{ scalar: 7 }], [[[7]]]],
  ["an error in a matrix of any", [matrix], [{ cells: [[{ error: "#N/A" }]] }], [[[{ error: "#N/A" }]]]],
  ["an omitted argument", [matrix, word], [{ scalar: 1 }], [[[1]], null]],
  ["an argument left out between commas", [word, amount], [{ omitted: true as const }, { scalar: 2 }], [null, 2]],
  ["a number as a word", [word], [{ scalar: 2022 }], ["2022"]],
  ["a numeric text, a blank, a boolean as numbers", [amount, amount, amount], [{ scalar: "12" }, { scalar: null }, { scalar: true }], [12, 0, 1]],
  ["repeated arguments", [amount, rest], [{ scalar: 1 }, { scalar: 2 }, { scalar: 3 }], [1, [2, 3]]],
])("%s reaches the function", (_what, parameters, given, expected) => {
  expect(readArguments(parameters, given)).toEqual({ rows: 1, columns: 1, calls: [expected] });
});

test("a range for a single value makes a call a cell, a row against a column a grid", () => {
  const column = { cells: [[1], [2]] };
  const row = { cells: [[10, 20, 30]] };
  expect(readArguments([amount, amount], [column, row])).toEqual({
    rows: 2,
    columns: 3,
    calls: [[1, 10], [1, 20], [1, 30], [2, 10], [2, 20], [2, 30]],
  });
  expect(readArguments([amount, amount], [column, { cells: [[1], [2], [3]] }])).toMatchObject({
    calls: [[1, 1], [2, 2], { error: "#N/A" }],
  });
});

test.each([
  ["too many", [amount], [{ scalar: 1 }, { scalar: 2 }], "#VALUE!"],
  ["too few", [amount, amount], [{ scalar: 1 }], "#VALUE!"],
  ["one that is still calculating", [matrix], [{ cells: [[{ error: "#BUSY!" }]] }], "#BUSY!"],
])("%s arguments are not called", (_what, parameters, given, error) => {
  expect(readArguments(parameters, given)).toMatchObject({ error });
});

test("an error or a text ends the call of a number", () => {
  expect(readArguments([amount], [{ scalar: { error: "#DIV/0!" } }])).toMatchObject({ calls: [{ error: "#DIV/0!" }] });
  expect(readArguments([amount], [{ scalar: "x" }])).toMatchObject({ calls: [{ error: "#VALUE!" }] });
});

test.each([
  [7, { cells: [[7]] }],
  [[["a", 1], [null, true]], { cells: [["a", 1], [0, true]] }],
  [NaN, { cells: [[{ error: "#NUM!" }]] }],
  [{ type: "FormattedNumber", basicValue: 0.35 }, { cells: [[0.35]] }],
  [[[1], [1, 2]], { error: "#VALUE!" }],
  [[], { error: "#VALUE!" }],
])("the result %j shows as %j", (value, shown) => expect(readResult(value)).toEqual(shown));
