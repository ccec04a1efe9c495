import { profileKeys } from "../../src/framework/programs/profile";
import { profileBlock, profileRows } from "../../src/workbook/profile-block";

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
