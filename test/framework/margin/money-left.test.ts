import { FrameworkError } from "../../../src/framework/framework-error";
import { moneyLeft } from "../../../src/framework/margin/money-left";
import type { Lines } from "../../../src/framework/placement/lines";
import { businessModels } from "../../../src/framework/words/business-model";

const linesOf = (revenue: number[], cost: number[] | null): Lines => ({ models: [...businessModels], revenue, cost });
const oneLeft = "requires the cost of a model that has revenue and a benchmark margin";

test.each([
  // IDC 2017: 0.15 x 400 - 20 = 40, 0.35 x 250 - 50 = 37.5, 0.45 x 150 - 60 = 7.5
  ["all are below", [400, 250, 150, 0, 0], [380, 200, 90, 0, 0], {}, 85],
  ["one above the benchmark takes nothing off", [400, 250, 150, 0, 0], [380, 100, 90, 0, 0], {}, 47.5],
  ["a model without cost has no margin, however high the benchmark", [400, 250, 0, 0, 0], [380, 0, 0, 0, 0], {}, 40],
  ["an assumption comes before the preset", [400, 0, 0, 0, 0], [380, 0, 0, 0, 0], { "margin.resell.mid": 0.1 }, 20],
])("%s", (_, revenue, cost, assumptions, expected) => {
  expect(moneyLeft(linesOf(revenue, cost), "IDC 2017", "mid", assumptions)).toBeCloseTo(expected, 9);
});

test.each([
  ["no costs at all", [400, 0, 0, 0, 0], null, new FrameworkError("value", "requires cost")],
  ["the only benchmark is of a model without cost", [400, 250, 0, 0, 0], [0, 200, 0, 0, 0], new FrameworkError("not-available", oneLeft)],
])("%s", (_, revenue, cost, error) => {
  expect(() => moneyLeft(linesOf(revenue, cost), "AWS", "mid", {})).toThrow(error);
});
