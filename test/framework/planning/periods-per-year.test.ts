import { readPeriodsPerYear } from "../../../src/framework/planning/periods-per-year";

test("years, halves, quarters, months, and nothing else", () => {
  expect([null, 1, 2, 4, 12].map(readPeriodsPerYear)).toEqual([1, 1, 2, 4, 12]);
  expect(() => readPeriodsPerYear(3)).toThrow("requires periodsPerYear as 1, 2, 4 or 12; found 3");
});
