import { evaluate } from "./evaluate";
import { errorOf } from "./excel-errors";

const rows = (formula: string): string[][] => evaluate(formula) as string[][];
const ids = (formula: string): string[] => rows(formula).map(([id]) => id);

const forServices = [
  "managed-service-provider",
  "aws-competency",
  "public-sector-partner-program",
  "migration-acceleration-program",
  "small-business-acceleration-initiative",
  "always-on",
];

describe("PROGRAMS", () => {
  test("spills id, program, motion, standing, why, link; last those always on", () => {
    const spilled = rows('PROGRAMS("services",,{"path","services"},1)');
    expect(spilled).toEqual([
      [
        "managed-service-provider",
        "Managed Service Provider",
        "market, grow",
        "to confirm",
        "Serves managed services, the model after services (made for 1 of the 5); 1 of 2 gates met; to confirm: third-party audit; " +
          "source AWS Partner Network Blog 2025, gates as reported 2026-09; confirm in AWS Partner Central",
        "https://aws.amazon.com/partners/programs/msp/",
      ],
      [
        "always-on",
        "Marketing Development Funds, Customer Engagements (ACE)",
        "",
        "always on",
        "Open to every partner, whatever the placement; Marketing Development Funds: depends on tier, needs pre-approval; source AWS " +
          "Partner Network Blog 2025, as of 2026-09; confirm in AWS Partner Central; Customer Engagements (ACE): source AWS Partner " +
          "Central, as reported 2026-09; confirm in AWS Partner Central",
        "",
      ],
    ]);
  });

  // the same five by hand as in the tests of the rules
  test.each([
    ['PROGRAMS("services")', forServices],
    ['PROGRAMS(" SERVICE ")', forServices],
    ['PROGRAMS("consulting")', forServices],
    ['PROGRAMS("services","")', forServices],
    ['PROGRAMS("services",_,_,_)', forServices],
    ['PROGRAMS("services",{_;0},{_,_},0)', forServices],
    ['PROGRAMS("services",{"build, market";"sell;grow"},{"",5},5)', forServices],
    ['PROGRAMS("services",,,2)', [...forServices.slice(0, 2), "always-on"]],
    [
      'PROGRAMS("services","grow")',
      ["managed-service-provider", "partner-transformation-program", "partner-greenfield", "always-on"],
    ],
    [
      'PROGRAMS("services",{"Build";"GROWS"})',
      ["managed-service-provider", "partner-transformation-program", "well-architected-partner-program", "always-on"],
    ],
    ['PROGRAMS("business outcome solutions","build")', ["always-on"]],
    [
      'PROGRAMS("resell","sell",{"path","services";"programs.enrolled","MAP; Small Business Acceleration Initiative"})',
      // for services: of 2 models, 2 of 3 places before Marketplace (3 models); all to confirm, editorial order
      [
        "well-architected-partner-program",
        "customer-engagement-incentive",
        "aws-marketplace",
        "solution-provider-program",
        "channel-partner-private-offers",
        "always-on",
      ],
    ],
  ])("%s", (formula, expected) => expect(ids(formula)).toEqual(expected));

  test("every row is of texts and of the same width", () => {
    for (const row of rows('PROGRAMS("technology",,,50)')) {
      expect(row.map((cell) => typeof cell)).toEqual(Array(6).fill("string"));
    }
  });

  test.each([
    ["PROGRAMS()", "#VALUE! PROGRAMS requires placement"],
    ['PROGRAMS("")', "#VALUE! PROGRAMS requires a business model in placement; found nothing"],
    ["PROGRAMS(0)", "#VALUE! PROGRAMS requires a business model in placement; found nothing"],
    ["PROGRAMS(3)", "#VALUE! PROGRAMS requires a business model in placement; found 3"],
    ["PROGRAMS(TRUE)", "#VALUE! PROGRAMS requires a business model in placement; found TRUE"],
    ['PROGRAMS("total")', '#VALUE! PROGRAMS requires a business model in placement; found "total"'],
    [
      'PROGRAMS("managd services")',
      '#VALUE! PROGRAMS requires a business model in placement; found "managd services", did you mean "managed services"?',
    ],
    ["PROGRAMS(#N/A)", "#VALUE! PROGRAMS cannot read placement: it holds the error #N/A"],
    ['PROGRAMS("services","markt")', '#VALUE! PROGRAMS requires a motion in motion; found "markt", did you mean "market"?'],
    ['PROGRAMS("services",{"sell";#REF!})', "#VALUE! PROGRAMS cannot read motion, row 2: it holds the error #REF!"],
    ['PROGRAMS("services",,"MSP")', "#VALUE! PROGRAMS requires two columns, key and value, in profile; profile is 1 x 1"],
    ['PROGRAMS("services",,{"mrr",#N/A})', "#VALUE! PROGRAMS cannot read profile, cell 2: it holds the error #N/A"],
    [
      'PROGRAMS("services",,{"ftr","yes";"stag","x"})',
      '#VALUE! PROGRAMS requires a key of the profile in profile, row 2; found "stag", did you mean "stage"?',
    ],
    ['PROGRAMS("services",,,51)', "#VALUE! PROGRAMS requires top as a whole number from 1 to 50; found 51"],
    ['PROGRAMS("services",,,-1)', "#VALUE! PROGRAMS requires top as a whole number from 1 to 50; found -1"],
    ['PROGRAMS("services",,,2.5)', "#VALUE! PROGRAMS requires top as a whole number from 1 to 50; found 2.5"],
    ['PROGRAMS("services",,,"5")', '#VALUE! PROGRAMS requires a number in top; found "5"'],
    ['PROGRAMS("services",,,TRUE)', "#VALUE! PROGRAMS requires a number in top; found TRUE"],
    ['PROGRAMS("services",,,1e308)', "#VALUE! PROGRAMS requires top as a whole number from 1 to 50; found 1e+308"],
  ])("%s is an error", (formula, expected) => expect(errorOf(() => evaluate(formula))).toBe(expected));
});

describe("ELIGIBLE", () => {
  const profile = '{"opportunities.launched",2;"opportunities.qualified",20;"marketplace.products",1;"aws.revenue",5000}';

  test.each([
    [`ELIGIBLE("ISV Accelerate",${profile})`, "not yet: launched opportunities 2 of 5; to confirm: stage, invitation by AWS"],
    [`ELIGIBLE("saas-factory",${profile})`, "to confirm: no public gate"],
    ['ELIGIBLE("box",{"stage","differentiated"})', "eligible"],
    ['ELIGIBLE("ACE","")', "always on"],
    ['ELIGIBLE("msp",{_,_;_,_})', "to confirm: path, third-party audit"],
    ['ELIGIBLE("Service Ready","")', "reported closed: to new applicants, retires 1 Jun 2027; confirm"],
  ])("%s", (formula, expected) => expect(evaluate(formula)).toBe(expected));

  test.each([
    ['ELIGIBLE("",{"ftr","yes"})', "#VALUE! ELIGIBLE requires a program in program; found nothing"],
    [
      'ELIGIBLE("ISV Acelerate",{"ftr","yes"})',
      '#VALUE! ELIGIBLE requires a program in program; found "ISV Acelerate", did you mean "ISV Accelerate"?',
    ],
    ['ELIGIBLE("MSP")', "#VALUE! ELIGIBLE requires profile"],
    ['ELIGIBLE("MSP",{"ftr","maybe"})', '#VALUE! ELIGIBLE requires yes or no beside ftr in profile, cell 2; found "maybe"'],
  ])("%s is an error", (formula, expected) => expect(errorOf(() => evaluate(formula))).toBe(expected));
});

describe("TIER", () => {
  test.each([
    ['TIER("")', "Registered"],
    [
      'TIER({"accredited.technical",2;"accredited.business",2;"certified.foundational",2;"certified.technical",2;"opportunities.launched",3;"mrr",1500})',
      "Select",
    ],
  ])("%s", (formula, expected) => expect(evaluate(formula)).toBe(expected));

  test("a profile left out is an error", () => expect(errorOf(() => evaluate("TIER()"))).toBe("#VALUE! TIER requires profile"));
});
