import { sum } from "../../../src/framework/cells/sum";

test("a sum that is no number any more is an error", () => {
  expect(sum([1, -2, 3.5])).toBe(2.5);
  expect(() => sum([1e308, 1e308])).toThrow("overflows: the amounts are too large to be summed");
});
