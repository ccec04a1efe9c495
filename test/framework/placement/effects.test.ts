import { FrameworkError } from "../../../src/framework/framework-error";
import { effects } from "../../../src/framework/placement/effects";
import { explainedItems } from "../../../src/framework/placement/explain";
import type { Lines } from "../../../src/framework/placement/lines";
import { businessModels } from "../../../src/framework/words/business-model";

const linesOf = (revenue: number[], cost: number[] | null = null): Lines => ({ models: [...businessModels], revenue, cost });
/** Item, before and after; figures to nine digits. */
const told = (...found: Parameters<typeof effects>) => {
  const digits = (value: string | number | null) => (typeof value === "number" ? Number(value.toPrecision(9)) : value);
  return effects(...found).map(({ item, before, after }) => [item, digits(before), digits(after)]);
};
const example = linesOf([600, 250, 150, 0, 0]);

test("nothing changes where the assumptions are the same, are the default, or bear on nothing here", () => {
  expect(effects(example, {}, {})).toEqual([]);
  expect(effects(example, {}, { "placement.established": 0.2, preset: "AWS", "resale.booked": "gross" })).toEqual([]);
  expect(effects(example, {}, { "fee.saas": 0.1, "margin.resell.mid": 0.2 })).toEqual([]);
});

// The example of the rules: 0.40 at services or beyond, 0.15 at managed services; 62.5 to add, x 0.35 = 21.875.
test("a threshold of 0.15 moves the reach of the example to managed services", () => {
  const found = effects(example, {}, { "placement.established": 0.15 });
  const margin =
    "has no margin for technology solutions: give its cost, margin.technology solutions.mid in assumptions or another preset";
  expect(found).toEqual([
    { item: "placement", before: "services", after: "managed services", unit: "text", missing: { before: null, after: null } },
    { item: "share at or beyond", before: 0.4, after: 0.15, unit: "fraction", missing: { before: null, after: null } },
    { item: "threshold", before: 0.2, after: 0.15, unit: "fraction", missing: { before: null, after: null } },
    { item: "borderline", before: "no", after: "yes", unit: "text", missing: { before: null, after: null } },
    { item: "next model", before: "managed services", after: "technology solutions", unit: "text", missing: { before: null, after: null } },
    { item: "gross profit to add", before: expect.closeTo(21.875, 9), after: null, unit: "amount", missing: { before: null, after: margin } },
    // 0.15 x 1000 / 0.85
    { item: "revenue to add", before: 62.5, after: expect.closeTo(176.470588235, 9), unit: "amount", missing: { before: null, after: null } },
    { item: "margin used", before: 0.35, after: null, unit: "fraction", missing: { before: null, after: margin } },
    { item: "margin source", before: "AWS", after: null, unit: "text", missing: { before: null, after: margin } },
  ]);
});

test("the other way round both sides change places", () => {
  const there = effects(example, {}, { "placement.established": 0.15 });
  const back = effects(example, { "placement.established": 0.15 }, {});
  expect(back).toEqual(
    there.map(({ before, after, missing, ...row }) => ({
      ...row,
      before: after,
      after: before,
      missing: { before: missing.after, after: missing.before },
    })),
  );
});

// 62.5 x 0.45 = 28.125
test("a preset moves the margin of the next model alone", () => {
  expect(told(example, {}, { preset: "IDC 2017" })).toEqual([
    ["gross profit to add", 21.875, 28.125],
    ["margin used", 0.35, 0.45],
    ["margin source", "AWS", "IDC 2017"],
  ]);
});

// All six categories: the study's full stack.
test("a study moves the multiplier", () => {
  const categories: Lines["categories"] = [["advise", "design", "procure"], ["build", "adopt"], ["manage"], null, null];
  expect(told({ ...example, categories }, {}, { study: "Omdia 2025" })).toEqual([["multiplier", 6.4, 7.13]]);
});

// Six shares of 6.40, which sum to 1, add up to 6.40 in floating point but for the last digit.
test("a sum that differs in its last digits is no change", () => {
  const categories: Lines["categories"] = [["advise", "design", "procure"], ["build", "adopt"], ["manage"], null, null];
  const shares = { advise: 0.3, design: 0.1, procure: 0.2, build: 0.2, adopt: 0.1, manage: 0.1 };
  const given = Object.fromEntries(Object.entries(shares).map(([category, share]) => [`share.${category}`, share]));
  expect(effects({ ...example, categories }, {}, given)).toEqual([]);
  expect(told({ ...example, categories }, {}, { ...given, "multiplier.total": 6.5 })).toEqual([["multiplier", 6.4, 6.5]]);
});

// Gross profit 20, 50 and 60, of 400, 250 and 150. Left with AWS: 0.05 x 400 - 20 = 0 and 0.35 x 150 - 60 < 0; services has none.
// With IDC 2017: 0.15 x 400 - 20 = 40, 0.35 x 250 - 50 = 37.5, 0.45 x 150 - 60 = 7.5. Next is technology solutions, of which AWS
// prints nothing: to add 0.2 x 130 / 0.8 = 32.5, at 0.7 46.428571 of revenue.
test("money left on the table, where the lines have costs", () => {
  const lines = linesOf([400, 250, 150, 0, 0], [380, 200, 90, 0, 0]);
  expect(told(lines, {}, { preset: "IDC 2017" })).toEqual([
    ["revenue to add", null, 46.4285714],
    ["margin used", null, 0.7],
    ["margin source", null, "IDC 2017"],
    ["money left on the table", 0, 85],
  ]);
});

// Resell has no cost, so 0 % of it is left; services has a cost and no AWS margin.
test("money left on the table without an answer says why", () => {
  const lines = linesOf([400, 250, 0, 0, 0], [0, 200, 0, 0, 0]);
  expect(effects(lines, {}, { "margin.services.mid": 0.3 }).filter(({ item }) => item === "money left on the table")).toEqual([
    {
      item: "money left on the table",
      before: null,
      after: 25, // 0.3 x 250 - 50
      unit: "amount",
      missing: { before: "requires the cost of a model that has revenue and a benchmark margin", after: null },
    },
  ]);
});

// A credit note on resale and services at a loss. Booked gross, resell has no cost: of revenue, services' 100 count. Booked net,
// gross profit is -10 and -50.
test("a side without a placement is null throughout, with the reason", () => {
  const lines = linesOf([-10, 100, 0, 0, 0], [0, 150, 0, 0, 0]);
  const found = effects(lines, {}, { "resale.booked": "net" });
  // The multiplier wants categories on both sides.
  expect(found.map(({ item }) => item)).toEqual(explainedItems.filter((item) => !["multiplier", "categories offered", "categories missing"].includes(item)));
  expect(new Set(found.map(({ after }) => after))).toEqual(new Set([null]));
  expect(new Set(found.map(({ missing }) => missing.after))).toEqual(
    new Set(["requires gross profit above 0 in at least one business model"]),
  );
  expect(found[0]).toMatchObject({ item: "placement", before: "services", unit: "text", missing: { before: null } });
  // 0.2 x 100 / 0.8
  expect(found.find(({ item }) => item === "revenue to add")).toMatchObject({ before: 25, after: null, unit: "amount" });
  expect(effects(lines, { "resale.booked": "net" }, {}).map(({ unit }) => unit)).toEqual(found.map(({ unit }) => unit));
  expect(effects(lines, { "resale.booked": "net" }, { "resale.booked": "net", preset: "IDC 2017" }).map(({ item }) => item)).toEqual([
    "money left on the table",
  ]);
});

test("booking resale net", () => {
  // Gross: resell has no cost, so the base is revenue, 60 of 145 at managed services. Net: gross profit, 15 of 100 there.
  const lines = linesOf([85, 0, 60, 0, 0], [0, 0, 45, 0, 0]);
  expect(told(lines, {}, { "resale.booked": "net" }).slice(0, 4)).toEqual([
    ["placement", "managed services", "resell"],
    ["base", "revenue", "gross profit"],
    ["share at or beyond", 0.413793103, 1],
    ["average rung", 1.82758621, 1.3], // 1 + 2 x 60 / 145; 1 + 2 x 0.15
  ]);
});

test("amounts that overflow are an error, not an effect", () => {
  expect(() => effects(linesOf([1e308, 1e308, 0, 0, 0]), {}, {})).toThrow(FrameworkError);
});
