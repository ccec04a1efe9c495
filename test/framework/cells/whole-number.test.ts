import { wholeNumberOrNull } from "../../../src/framework/cells/whole-number";

test("whole and within bounds, or not given", () => {
  expect([null, "", 0, 2, 30].map((cell) => wholeNumberOrNull("years", cell, 2, 30))).toEqual([null, null, null, 2, 30]);
});

test.each([1, 31, 2.5, -3])("%d is an error", (value) => {
  expect(() => wholeNumberOrNull("years", value, 2, 30)).toThrow(`requires years as a whole number from 2 to 30; found ${value}`);
});
