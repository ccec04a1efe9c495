import { profileKeys } from "../../src/framework/programs/profile";
import type { Content } from "../../src/workbook/block";
import type { ProfileEntries } from "../../src/workbook/planner-workbook";
import { filledProfile, profileBlock, profileRows } from "../../src/workbook/profile-block";

test("a row a key in the order of the form, with what it means; texts stay texts", () => {
  const rows = profileRows({ path: "software", "competency.names": "=1+1", mrr: 2500 });
  expect(rows.map(({ key }) => key)).toEqual(profileKeys.map(({ key }) => key));
  const row = (key: string) => rows.find((one) => one.key === key)?.cells;
  expect(row("competency.names")?.Value).toBe("'=1+1");
  expect(row("sector")?.Value).toBe("");
  expect(row("mrr")).toEqual({ Key: "mrr", Value: 2500, Meaning: "Monthly recurring revenue of launched opportunities, $ a month" });
  expect(row("stage")?.Meaning).toBe("Stage; of the software path; asked by 3 programs");
  expect(rows.map(({ format }) => format)).toEqual(expect.arrayContaining(["General", "0", "#,##0;-#,##0"]));
});

test("what stands above has the rows that the table leaves free", () => {
  expect(profileBlock().cells).toHaveLength(profileBlock().rows);
});

// Columns of the user's stand around ours; what was read from each row is its second cell.
const table = (...rows: Content[][]) => ({ headers: ["Note", "Key", "Value"], firstRow: 6, rows, formats: [] });

test.each<[string, Content, ProfileEntries, ProfileEntries, Content, string[]]>([
  ["a value given goes in", "", { mrr: 500 }, {}, 500, []],
  ["a value changed goes in", 400, { mrr: 500 }, { mrr: 400 }, 500, []],
  ["a value taken back is blanked", 400, {}, { mrr: 400 }, "", []],
  ["nothing given, nothing changed", 400, { mrr: 400 }, { mrr: 400 }, 400, []],
  ["changed on the sheet since: kept and named", 450, { mrr: 500 }, { mrr: 400 }, 450, ["mrr"]],
  ["calculated on the sheet: kept and named", "=Plan!B2", { mrr: 500 }, { mrr: 400 }, "=Plan!B2", ["mrr"]],
  ["both changed to the same", 500, { mrr: 500 }, { mrr: 400 }, 500, []],
  ["only the sheet changed", 450, { mrr: 400 }, { mrr: 400 }, 450, []],
])("%s", (_, found, given, read, value, kept) => {
  const filled = filledProfile(table(["mine", "MRR", found], ["", "turnover", 5]), { given, read });
  expect(filled).toEqual({ content: [["mine", "MRR", value], ["", "turnover", 5]], added: [], kept });
});

test("a key without a row gets one when something is given", () => {
  expect(filledProfile(table(["", "mrr", ""]), { given: { stage: "validated" }, read: {} }).added).toEqual(["stage"]);
});
