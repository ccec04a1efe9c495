import type { Assumptions } from "../../../src/framework/assumptions/assumptions";
import { explain } from "../../../src/framework/placement/explain";
import { type ServiceCategory, serviceCategories } from "../../../src/framework/words/service-category";

// Whose the multiplier is: the study's for all six, of a half of it what the study prints, or the assumptions' where they answer.
test.each<[string, readonly ServiceCategory[], Assumptions, number, string]>([
  ["all six", serviceCategories, {}, 6.4, "published"],
  ["all six, one of them given, which does not count", serviceCategories, { "share.advise": 0.2 }, 6.4, "published"],
  ["all six, the total given", serviceCategories, { "multiplier.total": 5 }, 5, "assumption"],
  ["the front end", ["advise", "design", "build"], {}, 3.84, "derived"],
  ["the front end, one of it given, which does not count", ["advise", "design", "build"], { "multiplier.advise": 1 }, 3.84, "derived"],
  ["the front end and one given of the rest", ["advise", "design", "build", "manage"], { "multiplier.manage": 0.5 }, 4.34, "assumption"],
])("the multiplier of %s", (_, offered, assumptions, value, kind) => {
  const lines = { models: ["services" as const], revenue: [100], cost: null, categories: [[...offered]] };
  const row = explain(lines, null, assumptions).find(({ item }) => item === "multiplier");
  expect(row).toMatchObject({ value: expect.closeTo(value, 10), kind });
});
