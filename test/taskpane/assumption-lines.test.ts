import type { AssumptionKey } from "../../src/framework/assumptions/assumptions";
import { type AssumptionLine, assumptionForm, shareSum } from "../../src/taskpane/assumption-lines";
import { noAssumptions, type PartnerAssumptions, withAssumptionSheet, withDraft } from "../../src/taskpane/partner-assumptions";

const sheet = (...cells: [string, string | number][]): PartnerAssumptions => withAssumptionSheet(noAssumptions, cells);
const line = (assumptions: PartnerAssumptions, key: AssumptionKey): AssumptionLine => assumptionForm(assumptions).line(key);

test("nothing given: the published value counts, with its kind and source", () => {
  expect(line(noAssumptions, "multiplier.total")).toMatchObject({
    entry: "",
    value: 6.4,
    given: false,
    kind: "published",
    source: "canalys-2022",
  });
  expect(line(noAssumptions, "margin.managed services.mid")).toMatchObject({ value: 0.35, kind: "derived", source: "ppf-2025" });
  expect(line(noAssumptions, "margin.services.mid")).toMatchObject({ value: null, given: false });
});

test("study and preset decide what is published, also where they are only tried out", () => {
  const tried = withDraft(withDraft(noAssumptions, "study", "Omdia 2025"), "preset", "IDC 2017");
  expect(line(tried, "multiplier.total").value).toBe(7.13);
  expect(line(tried, "margin.services.mid")).toMatchObject({ value: 0.35, kind: "published", source: "idc-2017", tried: false });
  expect(line(tried, "study")).toMatchObject({ value: "Omdia 2025", standard: "Canalys 2022", given: true, tried: true });
});

test("no first-year share is published under Omdia: there the figure of Canalys is an own one", () => {
  const omdia: [string, string] = ["study", "Omdia 2025"];
  expect(line(sheet(omdia), "schedule.firstyear")).toMatchObject({ value: null, standard: null, given: false });
  expect(line(sheet(omdia, ["schedule.firstyear", 0.61]), "schedule.firstyear")).toMatchObject({ value: 0.61, given: true });
  expect(line(noAssumptions, "schedule.firstyear")).toMatchObject({ value: 0.61, given: false, kind: "published", source: "canalys-2022" });
});

test("an own value stands beside the published one", () => {
  expect(line(sheet(["margin.resell.mid", 0.08]), "margin.resell.mid")).toMatchObject({ value: 0.08, standard: 0.05, given: true });
  // The published value typed by the user is no own one.
  expect(line(sheet(["margin.resell.mid", 0.05]), "margin.resell.mid")).toMatchObject({ value: 0.05, given: false });
});

test("what is tried out goes before what the pane gave, and that before the sheet", () => {
  const assumptions = { ...sheet(["placement.established", 0.3]), entries: { "placement.established": 0.25 } };
  expect(line(assumptions, "placement.established").value).toBe(0.25);
  expect(line(withDraft(assumptions, "placement.established", 0.1), "placement.established").value).toBe(0.1);
  expect(line(withDraft(assumptions, "placement.established", ""), "placement.established").value).toBe(0.2);
});

test("an entry that cannot be used leaves the others as they are", () => {
  const form = assumptionForm(sheet(["placement.established", 7], ["preset", "AMI 2017"]));
  expect(form.line("placement.established")).toMatchObject({ entry: 7, value: 0.2, wrong: true, given: false });
  expect(form.line("preset")).toMatchObject({ value: "AMI 2017", wrong: false });
  expect(form.refused).toContain("placement.established");
  expect(assumptionForm(withDraft(noAssumptions, "placement.established", 7)).refused).toBeNull();
});

describe("the shares", () => {
  const shares = (...values: (number | string)[]): PartnerAssumptions =>
    sheet(
      ...(["advise", "design", "procure", "build", "adopt", "manage"] as const).map(
        (category, index): [string, string | number] => [`share.${category}`, values[index] ?? ""],
      ),
    );

  test.each<[string, PartnerAssumptions, number, number, number]>([
    ["none", shares(), 0, 0, 0],
    ["an even split", shares(0.2, 0.2, 0.4 / 3, 0.2, 0.4 / 3, 0.4 / 3), 1, 6, 0],
    ["some", shares(0.2, 0.3), 0.5, 2, 0],
    ["all, too little", shares(0.2, 0.2, 0.1, 0.2, 0.1, 0.1), 0.9, 6, -0.1],
    ["some, too much", shares(0.7, 0.5), 1.2, 2, 0.2],
    ["one that cannot be used", shares(0.2, "much", 0.1), 0.3, 2, 0],
  ])("%s", (_, assumptions, sum, given, off) => {
    const found = shareSum(assumptionForm(assumptions));
    expect(found.sum).toBeCloseTo(sum, 12);
    expect(found.given).toBe(given);
    expect(found.off).toBeCloseTo(off, 12);
  });
});
