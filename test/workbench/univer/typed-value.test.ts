import { typeValue } from "../../../src/workbench/univer/typed-value";

/** Serial numbers by hand: 2026-03-31 is 46112 (1900 has a 29 February in Excel; 2026-01-01 is 46023, 31 + 28 + 30 days on). */
describe("typeValue", () => {
  test.each([
    ["12", 12, undefined],
    ["-1,234.5", -1234.5, "#,##0.00"],
    ["1,234", 1234, "#,##0"],
    ["0123", 123, undefined],
    [".5", 0.5, undefined],
    ["12%", 0.12, "0%"],
    ["12.5 %", 0.125, "0.00%"],
    ["$5.50", 5.5, "$#,##0.00_);[Red]($#,##0.00)"],
    ["$1,000", 1000, "$#,##0_);[Red]($#,##0)"],
    ["(7)", -7, undefined],
    ["1e3", 1000, "0.00E+00"],
    [" 42 ", 42, undefined],
    ["2026-03-31", 46112, "m/d/yyyy"],
    ["3/31/2026", 46112, "m/d/yyyy"],
    ["3/31/26", 46112, "m/d/yyyy"],
    ["31-Mar-2026", 46112, "d-mmm-yy"],
    ["March 31, 2026", 46112, "d-mmm-yy"],
    ["3/31", 46112, "d-mmm"],
    ["Mar 2026", 46082, "mmm-yy"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["6:00", 0.25, "h:mm"],
    ["6:00 pm", 0.75, "h:mm AM/PM"],
    ["3/31/2026 12:00", 46112.5, "m/d/yyyy h:mm"],
  ])("%j is the number %p as %p", (text, value, numberFormat) => {
    expect(typeValue(text, "General", 2026)).toEqual({ kind: "number", value, numberFormat });
  });

  test.each(["1,23", "12 3", "n/a", "-", "(5", "2026-02-30", "13/32/2026", "25:00", "1.2.3", "12a", "%", "e5"])(
    "%j stays a text",
    (text) => expect(typeValue(text, "General", 2026)).toEqual({ kind: "text", value: text }),
  );

  test.each([
    ["=A1+1", { kind: "formula", formula: "=A1+1" }],
    ["=", { kind: "text", value: "=" }],
    ["'=A1", { kind: "text", value: "=A1", quoted: true }],
    ["'007", { kind: "text", value: "007", quoted: true }],
    ["", { kind: "blank" }],
    ["TRUE", { kind: "boolean", value: true }],
    ["false", { kind: "boolean", value: false }],
    ["#n/a", { kind: "error", value: "#N/A" }],
    [7, { kind: "number", value: 7 }],
    [true, { kind: "boolean", value: true }],
  ])("%j is %j", (content, typed) => expect(typeValue(content, "General", 2026)).toEqual(typed));

  test("a cell formatted as text keeps what is typed, a formula too", () => {
    expect(typeValue("=A1", "@", 2026)).toEqual({ kind: "text", value: "=A1" });
    expect(typeValue("12", "@", 2026)).toEqual({ kind: "text", value: "12" });
  });
});
