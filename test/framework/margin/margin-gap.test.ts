import { marginGaps } from "../../../src/framework/margin/margin-gap";
import { businessModels } from "../../../src/framework/words/business-model";

const models = [...businessModels];

test("money left on the table by model, with the arithmetic of the published mids", () => {
  const lines = { models, revenue: [1000, 400, 500, 0, 50], cost: [960, 300, 325, 0, 40] };
  expect(marginGaps(lines, "IDC 2017", "mid", { "margin.resell.mid": 0.05 })).toEqual([
    { model: "resell", margin: 0.04, benchmark: 0.05, gap: 10 }, // 50 - 40
    { model: "services", margin: 0.25, benchmark: 0.35, gap: 40 }, // 140 - 100
    { model: "managed services", margin: 0.35, benchmark: 0.45, gap: 50 }, // 225 - 175
    { model: "technology solutions", margin: null, benchmark: 0.7, gap: null },
    { model: "business outcome solutions", margin: 0.2, benchmark: null, gap: null },
  ]);
});

test("above the benchmark nothing is left", () => {
  const lines = { models, revenue: [0, 0, 100, 0, 0], cost: [0, 0, 40, 0, 0] };
  expect(marginGaps(lines, "AWS", "mid", {})[2]).toEqual({ model: "managed services", margin: 0.6, benchmark: 0.35, gap: 0 });
});

test.each([
  ["a model without a benchmark", [0, 100, 0, 0, 0], "has no mid margin for services: AWS prints none"],
  ["no revenue", [0, 0, 0, 0, 0], "requires revenue in a business model"],
])("%s: not available", (_, revenue, message) => {
  expect(() => marginGaps({ models, revenue, cost: [0, 0, 0, 0, 0] }, "AWS", "mid", {})).toThrow(message);
});
