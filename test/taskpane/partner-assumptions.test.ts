import { FrameworkError } from "../../src/framework/framework-error";
import {
  cellsInForce,
  inForce,
  noAssumptions,
  triedOut,
  withAssumptionSheet,
  withDraft,
  withDraftApplied,
} from "../../src/taskpane/partner-assumptions";

const sheet = withAssumptionSheet(noAssumptions, [
  ["Study", "Omdia 2025"],
  ["placement.established", 0.3],
]);

test("without a sheet and a change nothing is given", () => {
  expect(inForce(noAssumptions)).toEqual({});
  expect(cellsInForce(noAssumptions)).toBeNull();
});

test("a change is tried out before it is in force", () => {
  const tried = withDraft(sheet, "placement.established", 0.1);
  expect(inForce(tried)).toEqual({ study: "Omdia 2025", "placement.established": 0.3 });
  expect(triedOut(tried)).toEqual({ study: "Omdia 2025", "placement.established": 0.1 });
  const applied = withDraftApplied(tried);
  expect(applied.draft).toEqual({});
  expect(applied.entries).toEqual({ "placement.established": 0.1 });
  expect(inForce(applied)).toEqual({ study: "Omdia 2025", "placement.established": 0.1 });
});

test("what stands there already is no change", () => {
  expect(withDraft(sheet, "placement.established", 0.3).draft).toEqual({});
  expect(withDraft(withDraft(sheet, "placement.established", 0.1), "placement.established", 0.3).draft).toEqual({});
  expect(withDraft(sheet, "preset", "").draft).toEqual({});
});

test("back to what counts anyway, before the first write and after it, leaves no change", () => {
  const back = (before: typeof sheet, entry: string | number) =>
    withDraftApplied(withDraft(withDraftApplied(withDraft(before, "placement.established", 0.1)), "placement.established", entry));
  expect(back(noAssumptions, "").entries).toEqual({});
  expect(back(sheet, 0.3).entries).toEqual({});
  // On the sheet a cell can be made blank.
  expect(back(sheet, "").entries).toEqual({ "placement.established": "" });
  expect(withAssumptionSheet(back(sheet, ""), null).entries).toEqual({});
});

test("a change takes the place of its row, however the sheet spells the key; a new key comes below", () => {
  const tried = withDraft(withDraft(sheet, "study", "Canalys 2022"), "preset", "IDC 2017");
  expect(cellsInForce(tried)).toEqual([
    ["Study", "Canalys 2022"],
    ["placement.established", 0.3],
    ["preset", "IDC 2017"],
  ]);
});

test("what cannot be used is the framework's error, not an exception", () => {
  const found = triedOut(withDraft(sheet, "placement.established", 7));
  expect(found).toBeInstanceOf(FrameworkError);
  expect(String(found)).toContain("placement.established");
});

describe("after the sheet was read again", () => {
  const changed = withDraftApplied(withDraft(sheet, "placement.established", 0.1));

  test("a change that is not written yet stays", () => {
    expect(withAssumptionSheet(changed, [["study", "Omdia 2025"], ["placement.established", 0.3]]).entries).toEqual({
      "placement.established": 0.1,
    });
  });

  test("one that was written is none any more", () => {
    expect(withAssumptionSheet(changed, [["study", "Omdia 2025"], ["placement.established", 0.1]]).entries).toEqual({});
  });

  test("what the user changed on the sheet wins", () => {
    const read = withAssumptionSheet(changed, [["study", "Omdia 2025"], ["placement.established", 0.5]]);
    expect(read.entries).toEqual({});
    expect(inForce(read)["placement.established"]).toBe(0.5);
  });

  test("a deleted sheet leaves the change", () => {
    expect(withAssumptionSheet(changed, null)).toMatchObject({ read: null, entries: { "placement.established": 0.1 } });
  });
});
