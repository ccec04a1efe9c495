import { cellAddress, columnLetters, quotedSheet, rangeAddress } from "../../../src/framework/portfolio/grid";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  ["Plan", "Plan"],
  ["Plan_2026", "Plan_2026"],
  ["Plan 2026", "'Plan 2026'"],
  ["Bob's", "'Bob''s'"],
  ["Q3", "'Q3'"],
  ["R1C1", "'R1C1'"],
  ["2026", "'2026'"],
  ["Umsätze", "'Umsätze'"],
  ["P&L", "'P&L'"],
  ["true", "'true'"],
])("sheet %s is written %s", (name, written) => {
  expect(quotedSheet(name)).toBe(written);
});

const grid = { sheet: "Plan", row: 3, column: 1 };

test("addresses count from the grid's own corner", () => {
  expect(cellAddress(grid, 0, 0)).toBe("Plan!B4");
  expect(cellAddress({ ...grid, sheet: "P&L" }, 3, 2)).toBe("'P&L'!D7");
  expect(rangeAddress(grid, 1, 2, 42, 2)).toBe("Plan!D5:D46");
  expect(rangeAddress(grid, 1, 2, 1, 2)).toBe("Plan!D5");
});
