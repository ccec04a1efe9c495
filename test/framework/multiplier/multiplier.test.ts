import fc from "fast-check";
import type { Assumptions } from "../../../src/framework/assumptions/assumptions";
import { multiplier } from "../../../src/framework/multiplier/multiplier";
import { serviceCategories } from "../../../src/framework/words/service-category";

const dollars: Assumptions = {
  "multiplier.advise": 1,
  "multiplier.design": 0.5,
  "multiplier.procure": 0.25,
  "multiplier.build": 2,
  "multiplier.adopt": 0.75,
  "multiplier.manage": 1.5,
};

test("all six known: their sum; not all: the total; omitted: the total", () => {
  expect(multiplier(serviceCategories, null, dollars)).toBe(6);
  expect(multiplier(serviceCategories, null, { "multiplier.advise": 1 })).toBe(6.4);
  expect(multiplier(null, null, dollars)).toBe(6.4);
});

test("a group known in part is derived as a whole, beside a member known of the other", () => {
  // 0.60 x 6.4 + 0.1 x 6.4
  const found = multiplier(["advise", "design", "build", "adopt"], null, { "multiplier.advise": 1, "share.adopt": 0.1 });
  expect(found).toBeCloseTo(4.48, 12);
});

test("known categories add up over disjoint sets", () => {
  fc.assert(
    fc.property(fc.subarray([...serviceCategories], { minLength: 1, maxLength: 5 }), (some) => {
      const others = serviceCategories.filter((category) => !some.includes(category));
      expect(multiplier(some, null, dollars) + multiplier(others, null, dollars)).toBeCloseTo(6, 12);
    }),
  );
});
