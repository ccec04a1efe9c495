import { programs } from "../../../src/framework/facts/programs";
import { deepening } from "../../../src/framework/programs/deepening";
import { ownPrograms } from "../../../src/framework/programs/own-programs";
import { parseProfile, type Profile } from "../../../src/framework/programs/profile";
import { suggest, type Suggestions } from "../../../src/framework/programs/suggest";

const none: Suggestions = { picked: [], alwaysOn: [], notNow: [] };

// By hand from "Tier, gates and fees" of facts.md.
const select: [string, unknown][] = [
  ["accredited.technical", 2],
  ["accredited.business", 2],
  ["certified.foundational", 2],
  ["certified.technical", 2],
  ["opportunities.launched", 3],
  ["mrr", 1500],
];
const advanced: [string, unknown][] = [
  ["accredited.technical", 4],
  ["accredited.business", 4],
  ["certified.foundational", 4],
  ["certified.technical", 6],
  ["certified.professional", 3],
  ["opportunities.launched", 20],
  ["mrr", 10000],
];
const premier: [string, unknown][] = [
  ["accredited.technical", 10],
  ["accredited.business", 10],
  ["certified.foundational", 10],
  ["certified.technical", 25],
  ["certified.professional", 10],
  ["opportunities.launched", 50],
  ["mrr", 50000],
  ["competency.names", "DevOps, Security, Storage"],
];
const of = (...cells: [string, unknown][]): Profile => parseProfile(cells);

describe("the services tier", () => {
  test("nothing given: Select is next, and all that it asks is not given", () => {
    expect(deepening({}, none)).toEqual({
      met: "Registered",
      claimed: null,
      next: "select",
      gaps: [
        { key: "accredited.technical", met: null, need: 2 },
        { key: "accredited.business", met: null, need: 2 },
        { key: "certified.foundational", met: null, need: 2 },
        { key: "certified.technical", met: null, need: 2 },
        { key: "opportunities.launched", met: null, need: 3 },
        { key: "mrr", met: null, need: 1500, unit: "$" },
      ],
      unseen: [expect.objectContaining({ condition: "yearly fee", value: 2500, unit: "$", kind: "reported" })],
      specializations: [],
    });
  });

  test("Select met: what falls short of Advanced comes before what is not given", () => {
    expect(deepening(of(...select), none)).toMatchObject({
      met: "Select",
      claimed: null,
      next: "advanced",
      gaps: [
        { key: "accredited.technical", met: false, have: 2, need: 4 },
        { key: "accredited.business", met: false, have: 2, need: 4 },
        { key: "certified.foundational", met: false, have: 2, need: 4 },
        { key: "certified.technical", met: false, have: 2, need: 6 },
        { key: "opportunities.launched", met: false, have: 3, need: 20 },
        { key: "mrr", met: false, have: 1500, need: 10000 },
        { key: "certified.professional", met: null, need: 3 },
      ],
    });
  });

  test("a business plan is a gap where it is denied, nothing where it is there, else for the reader to say", () => {
    const asked = (plan: string) => {
      const { gaps, unseen } = deepening(of(...select, ["businessplan", plan]), none);
      return [gaps.some(({ key }) => key === "businessplan"), unseen.map(({ condition }) => condition)];
    };
    expect(asked("no")).toEqual([true, ["yearly fee"]]);
    expect(asked("yes")).toEqual([false, ["yearly fee"]]);
    expect(asked("")).toEqual([false, ["business plan", "yearly fee"]]);
  });

  test("Advanced met: Premier's conditions that no number tells", () => {
    const { met, next, gaps, unseen } = deepening(of(...advanced, ["businessplan", "yes"]), none);
    expect([met, next]).toEqual(["Advanced", "premier"]);
    expect(gaps.slice(-2)).toEqual([
      { key: "competencies", met: null, need: 3 },
      { key: "competency.names", met: null, need: "one of Managed Service Provider, DevOps, Cloud Operations" },
    ]);
    expect(unseen.map(({ condition, value, unit }) => [condition, value, unit])).toEqual([
      ["numbers sustained", 6, "months"],
      ["executive review", undefined, undefined],
      ["yearly fee", 2500, "$"],
    ]);
  });

  test("Premier met: nothing is next", () => {
    expect(deepening(of(...premier), none)).toMatchObject({ met: "Premier", claimed: null, next: null, gaps: [], unseen: [] });
  });

  test("a tier that the profile claims above its numbers, with what they lack for it; the next is after the claim", () => {
    const found = deepening(of(...advanced.slice(0, -1), ["mrr", 9000], ["tier", "advanced"]), none);
    expect(found).toMatchObject({
      met: "Select",
      claimed: { tier: "Advanced", gaps: [{ key: "mrr", met: false, have: 9000, need: 10000 }] },
      next: "premier",
    });
    expect(found.claimed?.gaps).toHaveLength(1);
  });

  test("a tier that the profile claims below its numbers, or just as they are", () => {
    expect(deepening(of(...advanced, ["tier", "select"]), none)).toMatchObject({
      met: "Advanced",
      claimed: { tier: "Select", gaps: [] },
      next: "premier",
    });
    expect(deepening(of(...select, ["tier", "registered"]), none)).toMatchObject({ claimed: { tier: "Registered", gaps: [] }, next: "advanced" });
    expect(deepening(of(...select, ["tier", "select"]), none).claimed).toBeNull();
    expect(deepening(of(["tier", "premier"]), none)).toMatchObject({ met: "Registered", claimed: { tier: "Premier" }, next: null });
  });
});

describe("specializations that the suggested programs ask for", () => {
  // A reseller is suggested the Migration Acceleration Program for the model after.
  test.each([
    ["", null],
    ["Storage", false],
    ["none", false],
    ["AWS Migration and Modernization Competency", true],
  ])("a competency that a gate names, with competency.names %j", (names, held) => {
    const profile = of(["competency.names", names]);
    expect(deepening(profile, suggest("resell", [], profile)).specializations).toEqual([
      {
        name: "Migration and Modernization Competency",
        of: "field",
        askedBy: ["Migration Acceleration Program"],
        servedBy: ["AWS Competency"],
        held,
        kind: "reported",
        source: "reported-2026",
      },
    ]);
  });

  // Of what is suggested after technology solutions, Greenfield asks for the stage Differentiated.
  test.each([
    ["", null],
    ["validated", false],
    ["differentiated", true],
  ])("any, where the stage is asked for and the profile says %j", (stage, held) => {
    const profile = of(["stage", stage]);
    expect(deepening(profile, suggest("technology solutions", [], profile)).specializations).toEqual([
      expect.objectContaining({
        name: "any specialization",
        of: "any",
        askedBy: ["Partner Greenfield"],
        servedBy: ["AWS Competency", "Managed Service Provider"], // Service Delivery and Ready are reported closed
        held,
      }),
    ]);
  });

  test("gates of the firm's own count, each specialization once; a program not picked does not ask", () => {
    const { programs: own } = ownPrograms(
      [
        ["Program", "Serves", "Gate", "Status"],
        ["One", "services", "DevOps Competency; Amazon RDS Service Delivery", ""],
        ["Two", "services", "devops competency held for a year; DevOps competency", ""],
        ["Three", "technology solutions", "SaaS Competency", ""],
        ["Service Delivery", "", "", "open"],
        ["MAP", "", "none", ""],
      ],
      programs,
    );
    const { specializations } = deepening({}, suggest("resell", ["sell"], {}, 50, own));
    expect(specializations.map(({ name, of: kind, askedBy, servedBy }) => [name, kind, askedBy, servedBy])).toEqual([
      ["DevOps Competency", "field", ["One", "Two"], ["AWS Competency"]],
      ["Amazon RDS Service Delivery", "service", ["One"], ["Service Delivery"]],
    ]);
  });
});
