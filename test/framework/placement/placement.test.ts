import fc from "fast-check";
import { completeness } from "../../../src/framework/placement/completeness";
import type { Lines } from "../../../src/framework/placement/lines";
import { mix } from "../../../src/framework/placement/mix";
import { moves } from "../../../src/framework/placement/moves";
import { place } from "../../../src/framework/placement/placement";
import { businessModels } from "../../../src/framework/words/business-model";

/** One line a model, in ladder order. */
const linesOf = (revenue: number[], cost: number[] | null = null): Lines => ({ models: [...businessModels], revenue, cost });

describe("the example of the rules: gross profit 600, 250, 150", () => {
  const lines = linesOf([600, 250, 150, 0, 0]);
  const placement = place(lines);

  test("place", () => {
    expect(placement).toMatchObject({
      base: "revenue",
      amounts: [600, 250, 150, 0, 0],
      total: 1000,
      shares: [0.6, 0.25, 0.15, 0, 0],
      cumulative: [1, 0.4, 0.15, 0, 0],
      reach: "services",
      anchor: "resell",
      threshold: 0.2,
      borderline: false,
      flip: null,
      negatives: [],
    });
    expect(placement.averageRung).toBeCloseTo(1.55, 12);
    expect(placement.effectiveModels).toBeCloseTo(2.2472, 4);
  });

  test("62.5 more gross profit reaches managed services", () => {
    expect(moves(lines, placement, null, {})[2]).toMatchObject({ status: "next", revenue: 62.5, margin: 0.35, marginSource: "AWS" });
    expect(place(linesOf([600, 250, 212.5, 0, 0])).reach).toBe("managed services");
  });
});

test.each([
  // up: (0.2 x 1000 - 180) / 0.8 = 25 more at managed services
  ["just below", [600, 220, 180, 0, 0], "services", { model: "managed services", amount: 25 }],
  // down: (220 - 0.2 x 1000) / 0.8 = 25 less beyond leaves 195 of 975
  ["just above", [600, 180, 220, 0, 0], "managed services", { model: "services", amount: -25 }],
  // losing managed services' lead falls past services, which has nothing of its own
  ["just above, nothing between", [780, 0, 220, 0, 0], "managed services", { model: "resell", amount: -25 }],
])("borderline, %s", (_, revenue, reach, flip) => {
  const placement = place(linesOf(revenue));
  expect(placement).toMatchObject({ reach, borderline: true });
  expect(placement.flip?.model).toBe(flip.model);
  expect(placement.flip?.amount).toBeCloseTo(flip.amount, 9);
});

test.each([
  ["all models with revenue have a cost", [100, 50, 0, 0, 0], [90, 30, 0, 0, 0], "gross profit", [10, 20, 0, 0, 0]],
  ["a cost is missing", [100, 50, 0, 0, 0], [90, 0, 0, 0, 0], "revenue, resale net", [10, 50, 0, 0, 0]],
  ["resell's cost is missing, too", [100, 50, 0, 0, 0], [0, 20, 0, 0, 0], "revenue", [100, 50, 0, 0, 0]],
  ["a loss counts as 0", [100, 50, 0, 0, 0], [120, 20, 0, 0, 0], "gross profit", [0, 30, 0, 0, 0]],
])("base: %s", (_, revenue, cost, base, amounts) => expect(place(linesOf(revenue, cost))).toMatchObject({ base, amounts }));

// Resale booked net: what is left of the sale once AWS is paid.
test.each([
  // 85 + (60 - 45) = 100, of which managed services are 15
  ["every other model has a cost", [85, 0, 60, 0, 0], [0, 0, 45, 0, 0], "gross profit", [85, 0, 15, 0, 0]],
  ["a cost of resell is taken off all the same", [85, 0, 60, 0, 0], [5, 0, 45, 0, 0], "gross profit", [80, 0, 15, 0, 0]],
  ["resell alone, a cost column without costs", [85, 0, 0, 0, 0], [0, 0, 0, 0, 0], "gross profit", [85, 0, 0, 0, 0]],
  ["another model's cost is missing", [85, 20, 60, 0, 0], [0, 0, 45, 0, 0], "revenue, resale net", [85, 20, 60, 0, 0]],
  ["another model's cost is missing, resell has one", [85, 20, 60, 0, 0], [5, 0, 45, 0, 0], "revenue, resale net", [80, 20, 60, 0, 0]],
  ["no cost at all", [85, 20, 60, 0, 0], null, "revenue, resale net", [85, 20, 60, 0, 0]],
])("base with resale booked net: %s", (_, revenue, cost, base, amounts) => {
  expect(place(linesOf(revenue, cost), { "resale.booked": "net" })).toMatchObject({ base, amounts });
});

test("resale booked net keeps the firm where it stands on gross profit", () => {
  const gross = linesOf([1000, 0, 60, 0, 0], [915, 0, 45, 0, 0]);
  const net = linesOf([85, 0, 60, 0, 0], [0, 0, 45, 0, 0]);
  expect(place(net, { "resale.booked": "net" })).toEqual(place(gross));
  // Taken for gross the base would be revenue: 60 of 145 at managed services.
  expect(place(net)).toMatchObject({ base: "revenue", reach: "managed services" });
  expect(place(net, { "resale.booked": "net" }).reach).toBe("resell");
  expect(moves(net, place(net, { "resale.booked": "net" }), null, { "resale.booked": "net" })[2]).toMatchObject({
    status: "later",
    grossProfit: 6.25, // (0.2 x 100 - 15) / 0.8
    revenue: 25, // at the own margin of 15 / 60
    marginSource: "own",
  });
});

test("negatives are named", () => expect(place(linesOf([100, -50, 0, 0, 0])).negatives).toEqual(["services"]));

test("own margin comes first, then the assumption, then the preset", () => {
  const lines = linesOf([100, 0, 60, 0, 0], [90, 0, 30, 0, 0]);
  const found = moves(lines, place(lines), "IDC 2017", { "margin.technology solutions.mid": 0.8 });
  expect(found.map(({ margin, marginSource }) => [margin, marginSource])).toEqual([
    [0.1, "own"],
    [0.35, "IDC 2017"],
    [0.5, "own"],
    [0.8, "assumption"],
    [null, null],
  ]);
  // gross profit 10 and 30: technology solutions wants 0.2 x 40 / 0.8 = 10, which takes 10 / 0.8 = 12.5 of revenue
  expect(found[3]).toMatchObject({ status: "next", grossProfit: 10, revenue: 12.5, growth: "from zero" });
});

test("a threshold of 1 leaves nothing to say of models that are not reached", () => {
  const lines = linesOf([100, 50, 0, 0, 0]);
  const assumptions = { "placement.established": 1 };
  const found = moves(lines, place(lines, assumptions), null, assumptions);
  expect(found.map(({ revenue, growth }) => [revenue, growth])).toEqual([[0, 0], ...Array(4).fill([null, null])]);
});

test("completeness counts lines that lack something", () => {
  const lines: Lines = {
    models: ["resell", "services", "exclude", null],
    revenue: [60, 40, 100, 0],
    cost: [50, 0, 90, 0],
    categories: [null, ["build", "advise"], null, null],
  };
  expect(completeness(lines)).toEqual({
    excluded: 1,
    withoutCost: 1,
    withoutCategory: 1,
    offered: ["advise", "build"],
  });
});

describe("properties", () => {
  const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  const five = fc.array(amount, { minLength: 5, maxLength: 5 });

  test("shares sum to 1; scaling changes nothing", () => {
    fc.assert(
      fc.property(five, (revenue) => {
        const placement = place(linesOf(revenue));
        expect(placement.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(mix(linesOf(revenue)).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(place(linesOf(revenue.map((value) => value * 1024))).reach).toBe(placement.reach);
      }),
    );
  });

  test("splitting a line and reversing the rows changes nothing", () => {
    fc.assert(
      fc.property(five, (revenue) => {
        const models = [...businessModels, ...businessModels].reverse();
        const halves = [...revenue, ...revenue].map((value) => value / 2).reverse();
        expect(place({ models, revenue: halves, cost: null })).toMatchObject({ reach: place(linesOf(revenue)).reach });
      }),
    );
  });

  test("moving base deeper never lowers the reach", () => {
    fc.assert(
      fc.property(five, fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }), (revenue, rung, part) => {
        const moved = [...revenue];
        moved[rung] -= revenue[rung] * part;
        moved[rung + 1] += revenue[rung] * part;
        const reachOf = (amounts: number[]): number => businessModels.indexOf(place(linesOf(amounts)).reach);
        expect(reachOf(moved)).toBeGreaterThanOrEqual(reachOf(revenue));
      }),
    );
  });

  test("doing a move reaches its model", () => {
    fc.assert(
      fc.property(five, fc.nat(4), (revenue, rung) => {
        const lines = linesOf(revenue);
        const after = [...revenue];
        after[rung] += moves(lines, place(lines), null, {})[rung].revenue ?? 0;
        expect(businessModels.indexOf(place(linesOf(after)).reach)).toBeGreaterThanOrEqual(rung);
      }),
    );
  });
});
