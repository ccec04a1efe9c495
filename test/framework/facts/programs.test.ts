import { developmentFunds } from "../../../src/framework/facts/development-funds";
import { programs, type Gate } from "../../../src/framework/facts/programs";
import { sources } from "../../../src/framework/facts/sources";
import { businessModels } from "../../../src/framework/words/business-model";

const aws = "https://aws.amazon.com/";
const R = "resell";
const S = "services";
const M = "managed services";
const T = "technology solutions";
const O = "business outcome solutions";
const all = [R, S, M, T, O];

// Copied by hand from the table "Programs" of facts.md, in its order: id, name, motions (* ours), models, kind, link.
const rows: [string, string, string, string[], string, string][] = [
  ["saas-factory", "SaaS Factory", "build", [T], "published", "partners/programs/saas-factory/"],
  ["aws-competency", "AWS Competency", "market", [S, M, T, O], "published", "partners/programs/competencies/"],
  ["service-delivery", "Service Delivery", "market", [S], "published", "partners/programs/service-delivery/"],
  ["service-ready", "Service Ready", "market", [T], "published", "partners/programs/service-ready/"],
  ["managed-service-provider", "Managed Service Provider", "market, grow*", [M], "published", "partners/programs/msp/"],
  ["marketing-development-funds", "Marketing Development Funds", "market", all, "published", "partners/funding/"],
  ["isv-accelerate", "ISV Accelerate", "sell", [T], "published", "partners/programs/isv-accelerate/"],
  ["aws-marketplace", "AWS Marketplace", "sell", [S, T, O], "published", "partners/marketplace/"],
  ["solution-provider-program", "Solution Provider Program", "sell", [R], "published", "partners/programs/solution-provider/"],
  ["distribution-program", "Distribution Program", "sell", [R], "published", "partners/programs/distribution-resellers/"],
  ["channel-partner-private-offers", "Channel Partner Private Offers", "sell*", [R], "reported", "partners/marketplace/"],
  ["customer-engagements", "Customer Engagements (ACE)", "sell*", all, "reported", "partners/programs/ace/"],
  [
    "foundational-technical-review",
    "Foundational Technical Review",
    "build*",
    [T],
    "reported",
    "partners/foundational-technical-review/",
  ],
  [
    "well-architected-partner-program",
    "Well-Architected Partner Program",
    "build*, sell*",
    [S, T],
    "reported",
    "architecture/well-architected/partners/",
  ],
  [
    "migration-acceleration-program",
    "Migration Acceleration Program",
    "sell*",
    [S],
    "reported",
    "migration-acceleration-program/",
  ],
  ["customer-engagement-incentive", "Customer Engagement Incentive", "sell*", [S, R], "reported", "partners/programs/"],
  [
    "small-business-acceleration-initiative",
    "Small Business Acceleration Initiative",
    "sell*",
    [S],
    "reported",
    "partners/programs/",
  ],
  ["isv-workload-migration", "ISV Workload Migration", "sell*", [T], "reported", "partners/programs/isv-workload-migration/"],
  ["marketplace-list-and-sell", "Marketplace List and Sell", "sell*", [T], "reported", "partners/saas-on-aws/mpls/"],
  ["global-startup-program", "Global Startup Program", "build*, market*", [T], "reported", "partners/programs/global-startup/"],
  [
    "business-outcomes-xcelerator",
    "Business Outcomes Xcelerator",
    "market*, sell*",
    [O],
    "reported",
    "partners/business-outcomes/",
  ],
  ["partner-greenfield", "Partner Greenfield", "grow*", [S, O], "reported", "partners/programs/partner-greenfield/"],
  [
    "partner-transformation-program",
    "Partner Transformation Program",
    "build*, grow*",
    [S],
    "reported",
    "partners/programs/partner-transformation/",
  ],
  [
    "public-sector-partner-program",
    "Public Sector Partner Program",
    "market*, sell*",
    all,
    "reported",
    "partners/programs/public-sector/",
  ],
];

test("the catalogue has the programs on record, in the editorial order", () => {
  expect(programs.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
  expect(programs.map(({ order }) => order)).toEqual(rows.map((_row, index) => index));
});

test.each(rows)("%s: name, motions, models, kind and link are those on record", (id, name, motions, models, kind, link) => {
  const program = programs.find((row) => row.id === id)!;
  const marked = program.motions.map((motion) => motion + (program.ownMotions.includes(motion) ? "*" : "")).join(", ");
  expect([program.name, marked, [...program.models], program.kind, program.link]).toEqual([
    name,
    motions,
    models,
    kind,
    aws + link,
  ]);
  expect(program.source).toBe(kind === "published" ? "ppf-2025" : "reported-2026");
});

// Copied by hand from the table of gates of facts.md; a path or sector first, "program: none on record" where not listed.
const gates: [string, string[], string[], Gate[]][] = [
  [
    "isv-accelerate",
    [],
    [],
    [
      { key: "stage", atLeast: "validated" },
      { key: "marketplace.products", atLeast: 1 },
      { key: "opportunities.launched", atLeast: 5 },
      { key: "opportunities.qualified", atLeast: 15 },
      { key: "aws.revenue", atLeast: 2000 },
      { name: "invitation by AWS" },
    ],
  ],
  [
    "foundational-technical-review",
    ["software"],
    [],
    [{ key: "marketplace.products", atLeast: 1 }, { name: "SOC 2 Type II or Well-Architected report" }],
  ],
  ["isv-workload-migration", ["software"], [], [{ key: "ftr" }]],
  ["business-outcomes-xcelerator", [], [], [{ key: "stage", atLeast: "validated" }]],
  ["partner-greenfield", [], [], [{ key: "stage", atLeast: "differentiated" }]],
  ["solution-provider-program", ["services"], [], []],
  ["distribution-program", ["services"], [], [{ name: "distribution seller agreement" }]],
  ["managed-service-provider", ["services"], [], [{ name: "third-party audit" }]],
  ["aws-competency", [], [], [{ name: "case studies and technical validation" }, { key: "ftr", onPath: "software" }]],
  ["aws-marketplace", [], [], [{ name: "Marketplace seller registration" }]],
  ["marketplace-list-and-sell", [], [], [{ name: "Marketplace seller registration" }]],
  [
    "channel-partner-private-offers",
    [],
    [],
    [{ name: "Marketplace seller registration" }, { name: "authorisation by the software vendor" }],
  ],
  ["well-architected-partner-program", [], [], [{ name: "trained partner" }]],
  ["migration-acceleration-program", ["services"], [], [{ name: "Migration and Modernization Competency unlocks more" }]],
  ["global-startup-program", ["software"], [], [{ name: "invitation by AWS" }]],
  ["partner-transformation-program", [], ["public sector"], []],
  ["public-sector-partner-program", [], ["public sector"], []],
];

test.each(gates)("%s: the gates are those on record", (id, paths, sectors, expected) => {
  const program = programs.find((row) => row.id === id)!;
  expect([program.paths, program.sectors, program.gates]).toEqual([paths, sectors, expected]);
});

test("the other programs have no gate on record", () => {
  const listed = gates.map(([id]) => id);
  const others = programs.filter(({ id }) => !listed.includes(id));
  expect(others.map(({ id, paths, sectors, gates }) => [id, paths.length + sectors.length + gates.length])).toEqual(
    others.map(({ id }) => [id, 0]),
  );
});

test("status, closing, aliases and alternatives are those on record", () => {
  const ids = (status: string): string[] => programs.filter((program) => program.status === status).map(({ id }) => id);
  expect(ids("always on")).toEqual(["marketing-development-funds", "customer-engagements"]);
  expect(ids("reported closed")).toEqual(["service-delivery", "service-ready"]);
  expect(ids("invitation")).toEqual(["isv-accelerate", "global-startup-program"]);
  expect(programs.filter(({ closing }) => closing).map(({ closing }) => closing)).toEqual(
    Array(2).fill("to new applicants, retires 1 Jun 2027; confirm"),
  );
  expect(programs.flatMap(({ aliases }) => aliases).sort()).toEqual(["ACE", "BOX", "CPPO", "FTR", "MAP", "MDF", "MSP", "SPP"]);
  expect(programs.filter(({ alternativeGroup }) => alternativeGroup).map(({ id }) => id)).toEqual([
    "solution-provider-program",
    "distribution-program",
  ]);
});

test.each(programs.map((program) => [program.id, program] as const))("%s: is whole", (id, program) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(program.link).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z-]+\/([a-z-]+\/)*$/);
  expect(sources.map((source) => source.id)).toContain(program.source);
  expect(program.asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  expect(program.models.every((model) => businessModels.includes(model))).toBe(true);
  expect(new Set(program.motions).size).toBe(program.motions.length);
  expect(program.value).toBeUndefined();
});

// facts.md: market development funds (cash) are the program of that name, and printed for the AI Competency and the Xcelerator;
// a resale discount is what Solution Provider and Distribution give. Of no other program is a benefit on record.
test("benefits are those on record", () => {
  const given = programs.filter(({ benefits }) => benefits.length > 0).map(({ id, benefits }) => [id, benefits.join(", ")]);
  expect(given).toEqual([
    ["aws-competency", "cash"],
    ["marketing-development-funds", "cash"],
    ["solution-provider-program", "discount"],
    ["distribution-program", "discount"],
    ["business-outcomes-xcelerator", "cash"],
  ]);
  for (const { program } of developmentFunds) {
    if (program !== null) expect(programs.find(({ id }) => id === program)?.benefits).toContain("cash");
  }
});
