import { realizedMultiplier } from "../../../src/framework/multiplier/realized-multiplier";
import { businessModels } from "../../../src/framework/words/business-model";
import { definitions } from "../../../src/framework/words/definition";

const lines = { models: [...businessModels, "exclude" as const], revenue: [1000, 300, 200, 80, 20, 999], cost: null };

// AWS revenue 500 + 300 = 800: own 600 / 800, services 500 / 800, all 1600 / 800.
test.each([
  ["own", 0.75],
  ["services", 0.625],
  ["all", 2],
] as const)("definition %s", (definition, expected) => expect(realizedMultiplier(lines, [500, 300], definition)).toBe(expected));

test.each(definitions)("%s: no AWS revenue is a division by zero", (definition) => {
  expect(() => realizedMultiplier(lines, [5, -5], definition)).toThrow(expect.objectContaining({ code: "divide-by-zero" }));
});

test("AWS revenue that overflows is no realized multiplier of 0", () => {
  expect(() => realizedMultiplier(lines, [1e308, 1e308], "own")).toThrow("overflows");
});
