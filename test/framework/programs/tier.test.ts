import { parseProfile } from "../../../src/framework/programs/profile";
import { tierGaps, tierMet } from "../../../src/framework/programs/tier";

type Cells = [string, unknown][];

// By hand from "Tier, gates and fees" of facts.md; accredited individuals 4 / 8 / 20, half technical and half business.
const numbers = (
  accredited: number,
  foundational: number,
  technical: number,
  professional: number,
  launched: number,
  mrr: number,
): Cells => [
  ["accredited.technical", accredited / 2],
  ["accredited.business", accredited / 2],
  ["certified.foundational", foundational],
  ["certified.technical", technical],
  ["certified.professional", professional],
  ["opportunities.launched", launched],
  ["mrr", mrr],
];
const select = numbers(4, 2, 2, 0, 3, 1500);
const advanced = numbers(8, 4, 6, 3, 20, 10000);
const premier = numbers(20, 10, 25, 10, 50, 50000);
const competencies: Cells = [["competency.names", "Security, AWS DevOps Competency, Storage"]];
const but = (cells: Cells, key: string, value: unknown): Cells => [...cells.filter(([name]) => name !== key), [key, value]];

const cases: [string, Cells, string][] = [
  ["nothing given", [["path", "services"]], "Registered"],
  ["Select at its numbers, Professional 0 not given", select, "Select"],
  ["one accredited short of Select", but(select, "accredited.business", 1), "Registered"],
  ["a number of Select not given", but(select, "mrr", ""), "Registered"],
  ["Advanced at its numbers", advanced, "Advanced"],
  ["one technical certified short of Advanced", but(advanced, "certified.technical", 5), "Select"],
  ["Professional not given", but(advanced, "certified.professional", 0), "Select"],
  ["Professional none", but(advanced, "certified.professional", "none"), "Select"],
  ["Advanced with a business plan", [...advanced, ["businessplan", "yes"]], "Advanced"],
  ["Advanced without a business plan", [...advanced, ["businessplan", "no"]], "Select"],
  ["Premier at its numbers, competencies counted", [...premier, ...competencies], "Premier"],
  ["Premier without a business plan", [...premier, ...competencies, ["businessplan", "no"]], "Select"],
  ["Premier's numbers, no competencies", premier, "Advanced"],
  ["a count of competencies without names", [...premier, ["competencies", 5]], "Advanced"],
  ["competencies, none of the three", [...premier, ["competency.names", "Security, Storage, Retail"]], "Advanced"],
  ["two competencies, one of the three", [...premier, ["competency.names", "MSP, Storage"]], "Advanced"],
  ["more competencies than names", [...premier, ["competency.names", "MSP"], ["competencies", 3]], "Premier"],
  ["Cloud Operations in another spelling", [...premier, ["competency.names", "a; b; aws cloud-operation competency"]], "Premier"],
  ["Managed Service Provider", [...premier, ["competency.names", "a; b; Managed Service Provider"]], "Premier"],
  ["AWS MSP Competency", [...premier, ["competency.names", "a; b; AWS MSP Competency"]], "Premier"],
  ["money in thousands", [...but(premier, "mrr", 50), ["unit.scale", 1000], ...competencies], "Premier"],
  ["a dollar short", [...but(premier, "mrr", 49999), ...competencies], "Advanced"],
];

test.each(cases)("%s", (_title, cells, expected) => {
  expect(tierMet(parseProfile(cells))).toBe(expected);
});

test("the gaps to a tier, with have and need", () => {
  const profile = parseProfile([
    ...but(but(advanced, "opportunities.launched", 12), "certified.professional", ""),
    ["businessplan", "no"],
  ]);
  expect(tierGaps(profile, "advanced")).toEqual([
    { key: "certified.professional", met: null, need: 3 },
    { key: "opportunities.launched", met: false, have: 12, need: 20 },
    { key: "businessplan", met: false },
  ]);
  const need = "one of Managed Service Provider, DevOps, Cloud Operations";
  expect(tierGaps(parseProfile([...premier, ["competencies", 3]]), "premier")).toEqual([{ key: "competency.names", met: null, need }]);
  expect(tierGaps(parseProfile([...premier, ["competencies", 3], ["competency.names", "Security"]]), "premier")).toEqual([
    { key: "competency.names", met: false, need },
  ]);
  expect(tierGaps(parseProfile(select), "select")).toEqual([]);
});
