import { asText, patches, rewritable, sameContent } from "../../src/workbook/block";

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-", "'-"],
  ["@home", "'@home"],
  ["\tx", "'\tx"],
  ["2026-09", "'2026-09"],
  ["12%", "'12%"],
  ["$ 5", "'$ 5"],
  ["TRUE", "'TRUE"],
  ["#N/A", "'#N/A"],
  ["Mar 2026", "'Mar 2026"],
  ["'quoted", "''quoted"],
  ["services", "services"],
  ["Serves 1 of the 5 models, as of 2026", "Serves 1 of the 5 models, as of 2026"],
  ["", ""],
])("text %j is written %j", (text, written) => {
  expect(asText(text)).toBe(written);
});

test.each([
  ["=PPF.MIX(Plan[A],Plan[B])", "=PPF.MIX( Plan[A], Plan[B])", true],
  ["='PPF Placement'!B6", "='PPF Placement'!B6", true],
  ["='Umsätze'!B6", "=Umsätze!B6", true],
  ["=A1", "=A2", false],
  ["'2026-09", "2026-09", true],
  ["services", "Services", false],
  ["'=x", "=x", false],
  [1, 1, true],
  [1, "1", false],
  ["", 0, false],
])("wanted %j, found %j: same is %s", (wanted, found, same) => {
  expect(sameContent(wanted, found)).toBe(same);
});

test("patches are rectangles without holes over what differs", () => {
  const wanted = [
    ["a", "b", null, "d"],
    ["e", "f", null, "h"],
    ["i", "j", "k", "l"],
  ];
  const found = [
    ["a", "", "user", ""],
    ["e", "", "user", ""],
    ["i", "j", "", "l"],
  ];
  expect(patches(wanted, found)).toEqual([
    { area: { row: 0, column: 1, rows: 2, columns: 1 }, cells: [["b"], ["f"]] },
    { area: { row: 0, column: 3, rows: 2, columns: 1 }, cells: [["d"], ["h"]] },
    { area: { row: 2, column: 2, rows: 1, columns: 1 }, cells: [["k"]] },
  ]);
  expect(patches(wanted, wanted.map((row) => row.map((cell) => cell ?? "user")))).toEqual([]);
});

test("a new block leaves blank cells alone", () => {
  expect(patches([["a", "", "b"]], null).map((patch) => patch.area.column)).toEqual([0, 2]);
});

test("cells read are written back as what they were: formulas as formulas, texts as texts", () => {
  expect(rewritable([["=1+1", "=x", "0123", 5, "", true]], [[2, "=x", "0123", 5, "", true]])).toEqual([
    ["=1+1", "'=x", "'0123", 5, "", true],
  ]);
});
