import { FrameworkError } from "../../../src/framework/framework-error";
import { parseProfile, profileKeys, type Profile } from "../../../src/framework/programs/profile";

const cases: [string, unknown, Profile][] = [
  ["omitted", null, {}],
  ["a single blank cell", [[""]], {}],
  ["a single 0 cell, as a blank one may arrive", [[0]], {}],
  [
    "blank keys are skipped",
    [
      ["", 5],
      [null, "x"],
      [0, 1],
      ["  ", "y"],
    ],
    {},
  ],
  [
    "blank and 0 are not given",
    [
      ["mrr", 0],
      ["stage", ""],
      ["ftr", null],
      ["path", "  "],
    ],
    {},
  ],
  [
    "numbers",
    [
      ["opportunities.launched", 7],
      ["certified.professional", 3],
    ],
    { "opportunities.launched": 7, "certified.professional": 3 },
  ],
  [
    "none is nought",
    [
      ["marketplace.products", "None"],
      ["mrr", " none "],
    ],
    { "marketplace.products": 0, mrr: 0 },
  ],
  [
    "words in any spelling",
    [
      ["Sector", "Public-Sectors"],
      ["STAGE", " Validated"],
      ["tier", "SELECT"],
    ],
    { sector: "public sector", stage: "validated", tier: "select" },
  ],
  [
    "a key in another spelling",
    [
      [" Marketplace.Product ", 2],
      ["AWS.Revenue", 9],
    ],
    { "marketplace.products": 2, "aws.revenue": 9 },
  ],
  ["several paths, repeats once", [["path", "services; Software\nservice"]], { path: ["services", "software"] }],
  [
    "yes and no",
    [
      ["ftr", "Yes"],
      ["businessplan", "NO"],
    ],
    { ftr: true, businessplan: false },
  ],
  [
    "competencies counted from their names",
    [["competency.names", "DevOps, Security, devops"]],
    { "competency.names": ["DevOps", "Security"], competencies: 2 },
  ],
  [
    "competencies given win over the names",
    [
      ["competencies", 4],
      ["competency.names", "DevOps"],
    ],
    { competencies: 4, "competency.names": ["DevOps"] },
  ],
  ["no competency at all", [["competency.names", "none"]], { "competency.names": [], competencies: 0 }],
  ["no program enrolled", [["programs.enrolled", "none"]], { "programs.enrolled": [] }],
  ["programs enrolled", [["programs.enrolled", "ACE; MAP"]], { "programs.enrolled": ["ACE", "MAP"] }],
  // 2 x 1000 and 0.5 x 1000
  [
    "money in thousands",
    [
      ["aws.revenue", 2],
      ["unit.scale", 1000],
      ["mrr", 0.5],
    ],
    { "aws.revenue": 2000, mrr: 500, "unit.scale": 1000 },
  ],
  [
    "counts are not scaled",
    [
      ["unit.scale", 1000000],
      ["competencies", 3],
    ],
    { competencies: 3, "unit.scale": 1000000 },
  ],
  ["a single row", [["ftr", "yes"]], { ftr: true }],
  ["data types give their basic value", [["mrr", { type: "FormattedNumber", basicType: "Double", basicValue: 12 }]], { mrr: 12 }],
];

test.each(cases)("profile: %s", (_title, cells, expected) => {
  expect(parseProfile(cells)).toEqual(expected);
});

const bad: [string, unknown, string][] = [
  [
    "an unknown key",
    [
      ["mrr", 1],
      ["stagee", "x"],
    ],
    'requires a key of the profile in profile, row 2; found "stagee", did you mean "stage"?',
  ],
  [
    "a number as a key",
    [
      [5, 1],
      ["mrr", 1],
    ],
    "requires a key of the profile in profile, row 1; found 5",
  ],
  [
    "a repeated key",
    [
      ["mrr", 1],
      ["ftr", "yes"],
      ["MRR", 2],
    ],
    'requires each key once in profile, row 3; found "MRR" again',
  ],
  [
    "a key repeated in another spelling, one blank",
    [
      ["marketplace.products", ""],
      ["marketplace.product", 2],
    ],
    'requires each key once in profile, row 2; found "marketplace.product" again',
  ],
  [
    "text for a number",
    [
      ["mrr", "a lot"],
      ["", ""],
    ],
    'requires a number, 0 or more, beside mrr in profile, row 1; found "a lot"',
  ],
  [
    "numeric text",
    [
      ["mrr", "12"],
      ["", ""],
    ],
    'requires a number, 0 or more, beside mrr in profile, row 1; found "12"',
  ],
  [
    "a boolean for a number",
    [
      ["mrr", true],
      ["", ""],
    ],
    "requires a number, 0 or more, beside mrr in profile, row 1; found TRUE",
  ],
  [
    "a negative number",
    [
      ["mrr", -1],
      ["", ""],
    ],
    "requires a number, 0 or more, beside mrr in profile, row 1; found -1",
  ],
  [
    "a scale of its own",
    [
      ["unit.scale", 100],
      ["", ""],
    ],
    "requires 1, 1000 or 1000000 beside unit.scale in profile, row 1; found 100",
  ],
  [
    "none for the scale",
    [
      ["unit.scale", "none"],
      ["", ""],
    ],
    'requires 1, 1000 or 1000000 beside unit.scale in profile, row 1; found "none"',
  ],
  [
    "none for a word",
    [
      ["stage", "none"],
      ["", ""],
    ],
    'requires registered, validated or differentiated beside stage in profile, row 1; found "none"',
  ],
  [
    "none for yes or no",
    [
      ["ftr", "none"],
      ["", ""],
    ],
    'requires yes or no beside ftr in profile, row 1; found "none"',
  ],
  [
    "none for the path",
    [
      ["path", "none"],
      ["", ""],
    ],
    'requires services, software, hardware, training or distribution beside path in profile, row 1; found "none"',
  ],
  [
    "an unknown path",
    [
      ["path", "services, sofware"],
      ["", ""],
    ],
    'requires services, software, hardware, training or distribution beside path in profile, row 1; found "sofware", did you mean "software"?',
  ],
  [
    "two sectors",
    [
      ["sector", "commercial, public sector"],
      ["", ""],
    ],
    'requires commercial or public sector beside sector in profile, row 1; found "commercial, public sector"',
  ],
  [
    "a number for a word",
    [
      ["tier", 3],
      ["", ""],
    ],
    "requires registered, select, advanced or premier beside tier in profile, row 1; found 3",
  ],
  [
    "a boolean for yes or no",
    [
      ["ftr", true],
      ["", ""],
    ],
    "requires yes or no beside ftr in profile, row 1; found TRUE",
  ],
  [
    "a number for names",
    [
      ["competency.names", 3],
      ["", ""],
    ],
    "requires text beside competency.names in profile, row 1; found 3",
  ],
  [
    "an error cell",
    [
      ["mrr", "#REF!"],
      ["", ""],
    ],
    "cannot read profile, row 1: it holds the error #REF!",
  ],
  ["one column", [["mrr"], ["ftr"]], "requires two columns, key and value, in profile; profile is 2 x 1"],
  ["a single name", "MSP", "requires two columns, key and value, in profile; profile is 1 x 1"],
  ["three columns", [["mrr", 1, 2]], "requires two columns, key and value, in profile; profile is 1 x 3"],
];

test.each(bad)("profile: %s is an error that names it", (_title, cells, message) => {
  expect(() => parseProfile(cells)).toThrow(new FrameworkError("value", message));
});

test("every key of the profile is on record once, in the order of a form", () => {
  expect(profileKeys.map(({ key }) => key)).toEqual(
    (
      "path sector tier stage accredited.technical accredited.business certified.foundational certified.technical " +
      "certified.professional opportunities.launched opportunities.qualified mrr competencies competency.names ftr businessplan " +
      "marketplace.products aws.revenue programs.enrolled unit.scale"
    ).split(" "),
  );
});
