import { assumptionKeys } from "../../../src/framework/assumptions/assumption-rows";
import { everyAssumptionKey, parseAssumptions } from "../../../src/framework/assumptions/assumptions";
import { sources } from "../../../src/framework/facts/sources";
import { FrameworkError } from "../../../src/framework/framework-error";

const messageOf = (cells: unknown[][]): string => {
  try {
    return `no error, but ${JSON.stringify(parseAssumptions(cells))}`;
  } catch (error) {
    if (error instanceof FrameworkError) return `${error.code}: ${error.message}`;
    throw error;
  }
};

test.each<[unknown[][] | null, object]>([
  [null, {}],
  [[[null]], {}],
  [[["", ""]], {}],
  [[["Study", 2025]], { study: "Omdia 2025" }],
  [[["margin.MSP.High", 0.5]], { "margin.managed services.high": 0.5 }],
  [[["margin.resale.mid", -0.1]], { "margin.resell.mid": -0.1 }],
  [[["share.management", 0]], {}], // 0 is not given
  [[["share.management", "None"]], { "share.manage": 0 }], // nought is said with "none"
  [[["schedule.years", 5], ["schedule.firstyear", 0.5]], { "schedule.years": 5, "schedule.firstyear": 0.5 }],
  [[["fee.service", 0.005]], { "fee.services": 0.005 }],
  [[["Resale.Booked", "Net"]], { "resale.booked": "net" }],
  [[["resale.booked", ""]], {}],
  [[["unit.scale", 1000], [null, "a note"], ["placement.established", 0.25]], { "unit.scale": 1000, "placement.established": 0.25 }],
])("%j is %j", (cells, expected) => expect(parseAssumptions(cells)).toEqual(expected));

test.each<[unknown[][], string]>([
  [[["study", "x"]], 'value: requires a study beside study in assumptions, cell 2; found "x"'],
  [[["resale.booked", "nett"]], 'value: requires gross or net beside resale.booked in assumptions, cell 2; found "nett", did you mean "net"?'],
  [[["resale.booked", 1]], "value: requires gross or net beside resale.booked in assumptions, cell 2; found 1"],
  [[["colour", ""]], 'value: requires a known key in assumptions, cell 1; found "colour"'],
  [[["margin.exclude.mid", 1]], 'value: requires a known key in assumptions, cell 1; found "margin.exclude.mid", did you mean "margin.resell.mid"?'],
  [
    [["margin.msp.mid", 0.3], ["margin.managed services.mid", ""]],
    'value: requires each key once in assumptions, row 2; found "margin.managed services.mid" again',
  ],
  [[["share.manage", "15"]], 'value: requires a number from 0 to 1 beside share.manage in assumptions, cell 2; found "15"'],
  [[["share.manage", 1.5]], "value: requires a number from 0 to 1 beside share.manage in assumptions, cell 2; found 1.5"],
  [[["multiplier.total", "none"]], 'value: requires a number above 0 beside multiplier.total in assumptions, cell 2; found "none"'],
  [[["schedule.years", 2.5]], "value: requires a whole number from 2 to 30 beside schedule.years in assumptions, cell 2; found 2.5"],
  [[["unit.scale", 100]], "value: requires 1, 1000 or 1000000 beside unit.scale in assumptions, cell 2; found 100"],
  [[["share.build", 0.7], ["share.adopt", 0.4]], "value: requires the shares in assumptions to sum to at most 1; the sum is 1.1"],
  [
    ["advise", "design", "procure", "build", "adopt", "manage"].map((name) => [`share.${name}`, 0.1]),
    "value: requires the shares in assumptions to sum to 1; the sum is 0.6",
  ],
  [[["study"], ["preset"]], "value: requires two columns, key and value, in assumptions; assumptions is 2 x 1"],
])("%j is refused", (cells, expected) => expect(messageOf(cells)).toBe(expected));

test("the sheet has every key once, and what it holds at first is accepted", () => {
  expect(assumptionKeys.map(({ key }) => key)).toEqual(everyAssumptionKey);
  expect(new Set(everyAssumptionKey).size).toBe(41); // 2 + 1 + 6 + 6 + 2 + 5 x 3 + 6 + 3
  const given = parseAssumptions(assumptionKeys.map(({ key, initial }) => [key, initial]));
  expect(given).toMatchObject({ study: "Canalys 2022", preset: "AWS", "share.design": 0.2, "placement.established": 0.2, "resale.booked": "gross" });
  for (const { source, label } of assumptionKeys) {
    expect(sources.map(({ id }) => id)).toContain(source);
    expect(label).not.toBe("");
  }
});
