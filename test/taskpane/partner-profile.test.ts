import {
  emptyProfile,
  entriesOf,
  entriesToWrite,
  meaningOf,
  type PartnerProfile,
  withEntry,
  withSheet,
} from "../../src/taskpane/partner-profile";
import type { Cells } from "../../src/workbook/planner-workbook";

const read = (cells: Cells): PartnerProfile => withSheet(emptyProfile, cells, null);

test("what is given is a profile at once, money in $", () => {
  const profile = withEntry(withEntry(withEntry(emptyProfile, "path", "software"), "aws.revenue", 1500), "unit.scale", 1000);
  expect(profile.profile).toEqual({ path: ["software"], "aws.revenue": 1500000, "unit.scale": 1000 });
  expect(profile.invalid.size).toBe(0);
});

test("what cannot be used stays in the form, is left out of the profile, and the rest counts", () => {
  const profile = withEntry(withEntry(emptyProfile, "mrr", "a lot"), "stage", "validated");
  expect(profile.entries).toEqual({ mrr: "a lot", stage: "validated" });
  expect([...profile.invalid]).toEqual(["mrr"]);
  expect(profile.profile).toEqual({ stage: "validated" });
  expect(entriesToWrite(profile)).toEqual({ stage: "validated" });
});

test("none is nought, 0 and blank are not given", () => {
  expect(meaningOf("mrr", "none")).toBe(0);
  expect(meaningOf("mrr", 0)).toBeUndefined();
  expect(meaningOf("sector", " ")).toBeUndefined();
  expect(meaningOf("stage", "Validated")).toBe("validated");
});

test("keys of the sheet in any spelling; an unknown one is told and the others count", () => {
  const profile = read([
    ["Opportunities.Launched", 7],
    ["turnover", 5],
    ["stage", "validated"],
  ]);
  expect(profile.profile).toEqual({ "opportunities.launched": 7, stage: "validated" });
  expect(profile.refused).toMatch(/turnover/);
});

test("a repeated key is told, the first counts", () => {
  const profile = read([
    ["stage", "validated"],
    ["stage", "differentiated"],
  ]);
  expect(profile.profile).toEqual({ stage: "validated" });
  expect(profile.refused).toMatch(/stage/);
});

test.each<[string, Cells[number][1], Cells[number][1], Cells[number][1], unknown]>([
  ["the sheet as it was: the form's entry stays", "", 7, "", 7],
  ["changed on the sheet: the sheet wins", 3, 7, 4, 4],
  ["blanked on the sheet: the sheet wins", 3, 7, "", ""],
  ["neither changed", 3, 3, 3, 3],
  ["0 on the sheet is blank: the form's entry stays", "", 7, 0, 7],
])("%s", (_, before, typed, now, expected) => {
  const start = withEntry(read([["opportunities.launched", before]]), "opportunities.launched", typed);
  const profile = withSheet(start, [["opportunities.launched", now]], start.read);
  expect(profile.entries["opportunities.launched"]).toBe(expected);
  expect(profile.read).toEqual({ "opportunities.launched": now });
});

test("the sheet gone: the form keeps everything, and all of it is to be written again", () => {
  const profile = withSheet(read([["stage", "validated"]]), null, { stage: "validated" });
  expect(profile).toMatchObject({ entries: { stage: "validated" }, read: null, profile: { stage: "validated" } });
});

test("a write takes for an unusable entry what stands on the sheet", () => {
  expect(entriesToWrite(withEntry(read([["mrr", 500]]), "mrr", "a lot"))).toEqual({ mrr: 500 });
});

test("entries of a sheet: the first of a repeated key, no unknown ones", () => {
  const cells: Cells = [
    ["mrr", 1],
    ["MRR", 2],
    ["x", 3],
  ];
  expect(entriesOf(cells)).toEqual({ mrr: 1 });
});
