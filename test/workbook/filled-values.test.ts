import { assumptionKeyOf } from "../../src/framework/assumptions/assumptions";
import { type ProfileKey, profileKeyOf } from "../../src/framework/programs/profile";
import type { Content } from "../../src/workbook/block";
import { filledValues } from "../../src/workbook/filled-values";

const keyOf = (text: string) => profileKeyOf(text)?.key;
type Entries = Partial<Record<ProfileKey, Content>>;

// Columns of the user's stand around ours; what was read from each row is its second cell.
const table = (...rows: Content[][]) => ({ headers: ["Note", "Key", "Value"], firstRow: 6, rows, formats: [] });

test.each<[string, Content, Entries, Entries | null, Content, string[]]>([
  ["a value given goes in", "", { mrr: 500 }, {}, 500, []],
  ["a value changed goes in", 400, { mrr: 500 }, { mrr: 400 }, 500, []],
  ["a value taken back is blanked", 400, { mrr: "" }, { mrr: 400 }, "", []],
  ["a key that is missing stays", 400, {}, { mrr: 400 }, 400, []],
  ["nothing given, nothing changed", 400, { mrr: 400 }, { mrr: 400 }, 400, []],
  ["changed on the sheet since: kept and named", 450, { mrr: 500 }, { mrr: 400 }, 450, ["mrr"]],
  ["emptied on the sheet since: kept and named", "", { mrr: 500 }, { mrr: 400 }, "", ["mrr"]],
  ["filled on the sheet since: kept and named", 450, { mrr: 500 }, {}, 450, ["mrr"]],
  ["filled where no sheet was read: kept and named", 450, { mrr: 500 }, null, 450, ["mrr"]],
  ["calculated on the sheet: kept and named", "=Plan!B2", { mrr: 500 }, { mrr: 400 }, "=Plan!B2", ["mrr"]],
  ["both changed to the same", 500, { mrr: 500 }, { mrr: 400 }, 500, []],
  ["only the sheet changed", 450, { mrr: 400 }, { mrr: 400 }, 450, []],
  ["a number that became a text", "'400", { mrr: 500 }, { mrr: 400 }, "'400", ["mrr"]],
])("%s", (_, found, given, read, value, kept) => {
  const filled = filledValues(table(["mine", "MRR", found], ["", "turnover", 5]), keyOf, given, read);
  expect(filled).toEqual({ content: [["mine", "MRR", value], ["", "turnover", 5]], added: [], kept });
});

test("a text goes in as a text", () => {
  const filled = filledValues(table(["", "competency.names", ""]), keyOf, { "competency.names": "=1+1" }, {});
  expect(filled.content[0][2]).toBe("'=1+1");
});

test("a key without a row gets one when something is given", () => {
  expect(filledValues(table(["", "mrr", ""]), keyOf, { stage: "validated" }, {}).added).toEqual(["stage"]);
});

test("a key whose row was deleted since is kept away, and named", () => {
  expect(filledValues(table(["", "mrr", ""]), keyOf, { stage: "validated" }, { stage: "registered" })).toMatchObject({ added: [], kept: ["stage"] });
});

test("of a repeated key the first row counts", () => {
  const filled = filledValues(table(["", "mrr", 1], ["", "mrr", 2]), keyOf, { mrr: 5 }, { mrr: 1 });
  expect(filled.content.map((cells) => cells[2])).toEqual([5, 2]);
});

test("assumption keys in the user's spelling", () => {
  const filled = filledValues(table(["", "'Placement.Established", 0.2]), assumptionKeyOf, { "placement.established": 0.3 }, { "placement.established": 0.2 });
  expect(filled.content[0][2]).toBe(0.3);
});
