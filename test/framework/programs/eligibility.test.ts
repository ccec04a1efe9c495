import { programs } from "../../../src/framework/facts/programs";
import { FrameworkError } from "../../../src/framework/framework-error";
import { eligibility, readProgram } from "../../../src/framework/programs/eligibility";
import { parseProfile } from "../../../src/framework/programs/profile";

const noGate = "to confirm: no public gate";
const isv = "opportunities.launched";
const met = [
  ["marketplace.products", 1],
  ["opportunities.qualified", 15],
  ["aws.revenue", 2000],
];

// Expected texts by hand from the gates of facts.md and the row ELIGIBLE of functions.md.
const cases: [string, unknown[][], string][] = [
  ["ISV Accelerate", [[isv, 2], ...met], "not yet: launched opportunities 2 of 5; to confirm: stage, invitation by AWS"],
  ["ISV Accelerate", [["stage", "differentiated"], [isv, 5], ...met], "to confirm: invitation by AWS"],
  [
    "ISV Accelerate",
    [
      ["stage", "registered"],
      ["marketplace.products", "none"],
      [isv, 4],
      ["opportunities.qualified", 14],
      ["aws.revenue", 1999],
    ],
    "not yet: stage registered of validated, live Marketplace products 0 of 1, launched opportunities 4 of 5, " +
      "qualified opportunities 14 of 15, AWS revenue 1999 of 2000; to confirm: invitation by AWS",
  ],
  // 2 x $1,000 reaches $2,000; 1.5 x $1,000 does not
  [
    "ISV Accelerate",
    [["stage", "validated"], [isv, 5], ...met.slice(0, 2), ["aws.revenue", 2], ["unit.scale", 1000]],
    "to confirm: invitation by AWS",
  ],
  [
    "ISV Accelerate",
    [["stage", "validated"], [isv, 5], ...met.slice(0, 2), ["aws.revenue", 1.5], ["unit.scale", 1000]],
    "not yet: AWS revenue 1500 of 2000; to confirm: invitation by AWS",
  ],
  [
    "Foundational Technical Review",
    [
      ["path", "services"],
      ["marketplace.products", 1],
    ],
    "not yet: path services of software; to confirm: SOC 2 Type II or Well-Architected report",
  ],
  [
    "FTR",
    [
      ["path", "software"],
      ["marketplace.products", 1],
    ],
    "to confirm: SOC 2 Type II or Well-Architected report",
  ],
  [
    "ISV Workload Migration",
    [
      ["path", "software"],
      ["ftr", "yes"],
    ],
    "eligible",
  ],
  [
    "ISV Workload Migration",
    [
      ["path", "software"],
      ["ftr", "no"],
    ],
    "not yet: Foundational Technical Review no of yes",
  ],
  ["ISV Workload Migration", [["ftr", "yes"]], "to confirm: path"],
  ["ISV Workload Migration", [["", ""]], "to confirm: path, Foundational Technical Review"],
  ["BOX", [["stage", "validated"]], "eligible"],
  ["BOX", [["stage", "registered"]], "not yet: stage registered of validated"],
  ["Partner Greenfield", [["stage", "differentiated"]], "eligible"],
  ["Partner Greenfield", [["stage", "validated"]], "not yet: stage validated of differentiated"],
  ["SPP", [["path", "services"]], "eligible"],
  ["SPP", [["path", "software, hardware"]], "not yet: path software and hardware of services"],
  ["Distribution Program", [["path", "services"]], "to confirm: distribution seller agreement"],
  ["MSP", [["path", "services"]], "to confirm: third-party audit"],
  [
    "AWS Competency",
    [
      ["path", "services"],
      ["ftr", "no"],
    ],
    "to confirm: case studies and technical validation",
  ],
  ["AWS Competency", [["path", "software"]], "to confirm: case studies and technical validation, Foundational Technical Review"],
  [
    "AWS Competency",
    [
      ["path", "software"],
      ["ftr", "no"],
    ],
    "not yet: Foundational Technical Review no of yes; to confirm: case studies and technical validation",
  ],
  [
    "AWS Marketplace",
    [
      ["marketplace.products", 5],
      ["", ""],
    ],
    "to confirm: Marketplace seller registration",
  ],
  ["Marketplace List and Sell", [["", ""]], "to confirm: Marketplace seller registration"],
  ["CPPO", [["", ""]], "to confirm: Marketplace seller registration, authorisation by the software vendor"],
  ["Well-Architected Partner Program", [["", ""]], "to confirm: trained partner"],
  ["MAP", [["path", "services"]], "to confirm: Migration and Modernization Competency unlocks more"],
  ["Global Startup Program", [["path", "software"]], "to confirm: invitation by AWS"],
  ["Partner Transformation Program", [["sector", "public sector"]], "eligible"],
  ["Public Sector Partner Program", [["sector", "commercial"]], "not yet: sector commercial of public sector"],
  ["SaaS Factory", [["path", "software"]], noGate],
  ["Customer Engagement Incentive", [["", ""]], noGate],
  ["Small Business Acceleration Initiative", [["", ""]], noGate],
  ["ACE", [["", ""]], "always on"],
  ["MDF", [["", ""]], "always on"],
  ["Service Delivery", [["path", "services"]], "reported closed: to new applicants, retires 1 Jun 2027; confirm"],
  ["Service Ready", [["", ""]], "reported closed: to new applicants, retires 1 Jun 2027; confirm"],
];

test.each(cases)("%s, %j: %s", (name, profile, expected) => {
  expect(eligibility(readProgram(name), parseProfile(profile))).toBe(expected);
});

test.each(programs.flatMap((program) => [program.id, program.name, ...program.aliases].map((text) => [text, program.id])))(
  "%s names %s",
  (text, id) => {
    expect(readProgram(` ${text.toUpperCase().replace(/ /g, "_")} `).id).toBe(id);
  },
);

test.each([
  ["", "requires a program in program; found nothing"],
  [null, "requires program"],
  [0, "requires a program in program; found nothing"],
  ["ISV Accelerat", 'requires a program in program; found "ISV Accelerat", did you mean "ISV Accelerate"?'],
  [5, "requires a program in program; found 5"],
  [true, "requires a program in program; found TRUE"],
])("%p names no program", (found, message) => {
  expect(() => readProgram(found)).toThrow(new FrameworkError("value", message));
});
