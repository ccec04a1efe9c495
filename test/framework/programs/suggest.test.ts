import { programs, type Program } from "../../../src/framework/facts/programs";
import { FrameworkError } from "../../../src/framework/framework-error";
import { parseProfile, type Profile } from "../../../src/framework/programs/profile";
import { suggest, type Suggestion } from "../../../src/framework/programs/suggest";
import { businessModels, type BusinessModel } from "../../../src/framework/words/business-model";

const ids = (list: readonly Suggestion[]): string[] => list.map(({ program }) => program.id);

/** A program of the firm's own, in a small catalogue that shows one rule. */
function made(id: string, row: Partial<Program>): Program {
  const base = programs.find((program) => program.id === "saas-factory")!;
  return { ...base, id, name: id, models: ["services"], note: undefined, ...row };
}

describe("expected by a partner manager, with an empty profile", () => {
  test("services reaching for managed services gets the MSP program first", () => {
    expect(ids(suggest("services", [], {}).picked)[0]).toBe("managed-service-provider");
  });

  test("a reseller gets Solution Provider or Distribution first among those for where it stands", () => {
    const forReach = suggest("resell", [], {}).picked.filter(({ serves }) => serves === "reach");
    expect(forReach[0].program.id).toBe("solution-provider-program");
    expect(forReach[0].why).toContain("alternative: Distribution Program");
  });

  test("a software business gets ISV Accelerate, Marketplace and SaaS Factory", () => {
    expect(ids(suggest("technology solutions", [], {}).picked)).toEqual(
      expect.arrayContaining(["isv-accelerate", "aws-marketplace", "saas-factory"]),
    );
  });
});

// By hand: those that serve the model after, by models served then editorial order, 3; then of the rest the reach's, 2.
const picks: [BusinessModel, string[], string[]][] = [
  [
    "resell",
    ["migration-acceleration-program", "small-business-acceleration-initiative", "partner-transformation-program"],
    ["solution-provider-program", "channel-partner-private-offers"],
  ],
  [
    "services",
    ["managed-service-provider", "aws-competency", "public-sector-partner-program"],
    ["migration-acceleration-program", "small-business-acceleration-initiative"],
  ],
  [
    "managed services",
    ["saas-factory", "isv-accelerate", "foundational-technical-review"],
    ["managed-service-provider", "aws-competency"],
  ],
  [
    "technology solutions",
    ["business-outcomes-xcelerator", "partner-greenfield", "aws-marketplace"],
    ["saas-factory", "isv-accelerate"],
  ],
  ["business outcome solutions", [], ["business-outcomes-xcelerator", "partner-greenfield"]],
];

test.each(picks)("reach %s: 3 for the model after, 2 of the rest for the reach", (reach, next, here) => {
  const { picked, alwaysOn, notNow } = suggest(reach, [], {});
  expect(ids(picked)).toEqual([...next, ...here]);
  expect(picked.map(({ serves }) => serves)).toEqual([...next.map(() => "next"), ...here.map(() => "reach")]);
  expect(ids(alwaysOn)).toEqual(["marketing-development-funds", "customer-engagements"]);
  expect([...ids(picked), ...ids(alwaysOn), ...ids(notNow)].sort()).toEqual(programs.map(({ id }) => id).sort());
});

const reasons: [string, BusinessModel, Profile, Program["motions"], string, string][] = [
  [
    "already enrolled, by name",
    "services",
    { "programs.enrolled": ["managed service provider"] },
    [],
    "managed-service-provider",
    "already enrolled",
  ],
  [
    "already enrolled, by short name",
    "services",
    { "programs.enrolled": ["map"] },
    [],
    "migration-acceleration-program",
    "already enrolled",
  ],
  [
    "enrolled in its alternative",
    "resell",
    { "programs.enrolled": ["SPP"] },
    [],
    "distribution-program",
    "already enrolled in its alternative, Solution Provider Program",
  ],
  ["a motion not asked for", "services", {}, ["build", "grow"], "aws-competency", "for market, a motion not asked for"],
  [
    "another path",
    "resell",
    { path: ["software"] },
    [],
    "solution-provider-program",
    "for the services path; the profile gives software",
  ],
  [
    "another sector",
    "services",
    { sector: "commercial" },
    [],
    "public-sector-partner-program",
    "for the public sector; the profile gives commercial",
  ],
  ["reported closed", "services", {}, [], "service-delivery", "reported closed to new applicants, retires 1 Jun 2027; confirm"],
  ["serves neither", "services", {}, [], "saas-factory", "serves neither services nor managed services"],
  [
    "serves not the last model",
    "business outcome solutions",
    {},
    [],
    "saas-factory",
    "does not serve business outcome solutions",
  ],
  // the first reason in the order of the rule
  ["enrolled before motion", "services", { "programs.enrolled": ["SaaS Factory"] }, ["sell"], "saas-factory", "already enrolled"],
  [
    "closed before serving neither",
    "resell",
    {},
    [],
    "service-ready",
    "reported closed to new applicants, retires 1 Jun 2027; confirm",
  ],
];

test.each(reasons)("set aside: %s", (_title, reach, profile, motions, id, why) => {
  const { picked, notNow } = suggest(reach, motions, profile, 50);
  expect(ids(picked)).not.toContain(id);
  expect(notNow.find(({ program }) => program.id === id)).toMatchObject({ standing: "set aside", serves: null, why });
});

test("a path among several that the profile gives is not another path", () => {
  const { picked } = suggest("resell", [], { path: ["software", "services"] });
  expect(picked.find(({ program }) => program.id === "solution-provider-program")?.standing).toBe("eligible");
});

test("a motion keeps the always-on programs", () => {
  const { picked, alwaysOn } = suggest("services", ["grow"], {});
  expect(ids(picked)).toEqual(["managed-service-provider", "partner-transformation-program", "partner-greenfield"]);
  expect(ids(alwaysOn)).toHaveLength(2);
});

const stage = [{ key: "stage", atLeast: "validated" }] as const;
const failing = (gaps: number): Program["gates"] =>
  (["opportunities.launched", "opportunities.qualified", "aws.revenue"] as const)
    .slice(0, gaps)
    .map((key) => ({ key, atLeast: 10 }));
const profile: Profile = { stage: "validated", "opportunities.launched": 1, "opportunities.qualified": 1, "aws.revenue": 1 };

const orders: [string, Program[], string[]][] = [
  [
    "fewer models served first, whatever the standing",
    [made("for-all", { models: businessModels, gates: stage, order: 0 }), made("for-it", { gates: failing(1), order: 1 })],
    ["for-it", "for-all"],
  ],
  [
    "eligible, to confirm, not yet",
    [
      made("not-yet", { gates: failing(1), order: 0 }),
      made("to-confirm", { order: 1 }),
      made("eligible", { gates: stage, order: 2 }),
    ],
    ["eligible", "to-confirm", "not-yet"],
  ],
  [
    "not yet by fewest gaps",
    [
      made("three", { gates: failing(3), order: 0 }),
      made("one", { gates: failing(1), order: 1 }),
      made("two", { gates: failing(2), order: 2 }),
    ],
    ["one", "two", "three"],
  ],
  [
    "then the firm's own value",
    [made("none", { order: 0 }), made("some", { value: 10, order: 1 }), made("more", { value: 20, order: 2 })],
    ["more", "some", "none"],
  ],
  [
    "fewest gaps before value",
    [made("two", { gates: failing(2), value: 9, order: 0 }), made("one", { gates: failing(1), order: 1 })],
    ["one", "two"],
  ],
  ["then the editorial order", [made("second", { order: 2 }), made("first", { order: 1 })], ["first", "second"]],
];

test.each(orders)("order: %s", (_title, catalogue, expected) => {
  expect(ids(suggest("resell", [], profile, 5, catalogue).picked)).toEqual(expected);
});

test("a fourth for the model after does not take a place of the reach, but of the rest may", () => {
  const both = ["resell", "services"] as const;
  const catalogue = [1, 2, 3, 4, 5, 6].map((order) => made(`p${order}`, { models: order < 5 ? ["services"] : both, order }));
  const { picked, notNow } = suggest("resell", [], {}, 5, catalogue);
  expect(picked.map(({ program, serves }) => `${program.id} ${serves}`)).toEqual([
    "p1 next",
    "p2 next",
    "p3 next",
    "p5 reach",
    "p6 reach",
  ]);
  expect(ids(notNow)).toEqual(["p4"]);
  expect(notNow[0].why).toMatch(/^Comes after those listed: serves services, the model after resell/);
});

test("alternatives take one place, the first in order, and the other is named in its why", () => {
  const pair = { alternativeGroup: "one choice", order: 0 };
  const catalogue = [
    made("a", { ...pair, gates: failing(1) }),
    made("b", { ...pair, order: 1, gates: stage }),
    made("c", { order: 2 }),
  ];
  const { picked, notNow } = suggest("resell", [], profile, 50, catalogue);
  expect(ids(picked)).toEqual(["b", "c"]);
  expect(picked[0].why).toContain("; alternative: a; ");
  expect(picked[1].why).not.toContain("alternative");
  expect(ids(notNow)).toEqual(["a"]);
  expect(notNow[0].why).toBe("alternative to b, which is listed first; not yet: launched opportunities 1 of 10");
});

test("an alternative that is set aside leaves the place to the other", () => {
  const pair = { alternativeGroup: "one choice" };
  const catalogue = [made("a", { ...pair, sectors: ["public sector"] }), made("b", { ...pair, order: 1 })];
  const { picked } = suggest("resell", [], { sector: "commercial" }, 5, catalogue);
  expect(ids(picked)).toEqual(["b"]);
  expect(picked[0].why).not.toContain("alternative");
});

describe("top", () => {
  const everyone = ids(suggest("technology solutions", [], {}, 50).picked);

  test.each([1, 2, 3, 4, 5])("%i caps the total", (top) => {
    const five = ids(suggest("technology solutions", [], {}).picked);
    expect(ids(suggest("technology solutions", [], {}, top).picked)).toEqual(five.slice(0, top));
  });

  // by hand, 5 picked above; remaining for the model after: Competency (4), Public Sector (5); then the reach's by models, order
  test("above 5 the remaining ones follow in the same order", () => {
    expect(everyone).toEqual([
      "business-outcomes-xcelerator",
      "partner-greenfield",
      "aws-marketplace",
      "saas-factory",
      "isv-accelerate",
      "aws-competency",
      "public-sector-partner-program",
      "foundational-technical-review",
      "isv-workload-migration",
      "marketplace-list-and-sell",
      "global-startup-program",
      "well-architected-partner-program",
    ]);
    expect(ids(suggest("technology solutions", [], {}, 7).picked)).toEqual(everyone.slice(0, 7));
  });

  test("5 does not fill up places that the two picks leave, 6 does", () => {
    expect(suggest("business outcome solutions", [], {}, 5).picked).toHaveLength(2);
    expect(ids(suggest("business outcome solutions", [], {}, 6).picked)).toEqual([
      "business-outcomes-xcelerator",
      "partner-greenfield",
      "aws-marketplace",
      "aws-competency",
      "public-sector-partner-program",
    ]);
  });

  test.each([0, -1, 2.5, 51, NaN, Infinity])("%p is an error", (top) => {
    expect(() => suggest("services", [], {}, top)).toThrow(
      new FrameworkError("value", `requires top as a whole number from 1 to 50; found ${top}`),
    );
  });
});

// Sentences by hand from the rows of facts.md.
const whys: [BusinessModel, unknown[][], string, string][] = [
  [
    "services",
    [["path", "services"]],
    "managed-service-provider",
    "Serves managed services, the model after services (made for 1 of the 5); 1 of 2 gates met; to confirm: third-party audit; " +
      "source AWS Partner Network Blog 2025, gates as reported 2026-09; confirm in AWS Partner Central",
  ],
  [
    "technology solutions",
    [["opportunities.launched", 2]],
    "isv-accelerate",
    "Serves technology solutions, where the business stands (made for 1 of the 5); 0 of 6 gates met; not yet: launched opportunities " +
      "2 of 5; to confirm: stage, live Marketplace products, qualified opportunities, AWS revenue, invitation by AWS; " +
      "source AWS Partner Network Blog 2025, gates as reported 2026-09; confirm in AWS Partner Central",
  ],
  [
    "business outcome solutions",
    [["stage", "differentiated"]],
    "partner-greenfield",
    "Serves business outcome solutions, where the business stands (made for 2 of the 5); 1 of 1 gates met; eligible; " +
      "source AWS Partner Central, as reported 2026-09; confirm in AWS Partner Central",
  ],
  [
    "technology solutions",
    [],
    "saas-factory",
    "Serves technology solutions, where the business stands (made for 1 of the 5); to confirm: no public gate; early stage SaaS " +
      "builders; pages now under SaaS on AWS; source AWS Partner Network Blog 2025, as of 2026-09; confirm in AWS Partner Central",
  ],
];

test.each(whys)("why: reach %s, profile %j, %s", (reach, cells, id, why) => {
  const { picked } = suggest(reach, [], cells.length > 0 ? parseProfile(cells) : {}, 50);
  expect(picked.find(({ program }) => program.id === id)?.why).toBe(why);
});

test("standing carries its gates with have and need", () => {
  const { picked } = suggest("technology solutions", [], { stage: "validated", "opportunities.launched": 2 }, 50);
  expect(picked.find(({ program }) => program.id === "isv-accelerate")).toMatchObject({
    standing: "not yet",
    gates: [
      { label: "stage", met: true, have: "validated", need: "validated" },
      { label: "live Marketplace products", met: null, need: 1 },
      { label: "launched opportunities", met: false, have: 2, need: 5 },
      { label: "qualified opportunities", met: null, need: 15 },
      { label: "AWS revenue", met: null, need: 2000 },
      { label: "invitation by AWS", met: null },
    ],
  });
});

test("always on says so and names its source", () => {
  expect(suggest("services", [], {}).alwaysOn.map(({ standing, why }) => [standing, why])).toEqual([
    [
      "always on",
      "Open to every partner; depends on tier, needs pre-approval; source AWS Partner Network Blog 2025, as of 2026-09; " +
        "confirm in AWS Partner Central",
    ],
    ["always on", "Open to every partner; source AWS Partner Central, as reported 2026-09; confirm in AWS Partner Central"],
  ]);
});
