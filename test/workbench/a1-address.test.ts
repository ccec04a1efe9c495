import {
  columnLetters,
  contains,
  formatAddress,
  formatRectangle,
  intersection,
  isOnSheet,
  parseRectangle,
  quotedSheetName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  splitSheet,
} from "../../src/workbench/a1-address";

const at = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

// Letters by hand: Z is 26th, AA = 26 + 1, ZZ = 26 * 26 + 26 = 702nd, XFD the last of 16384.
test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  ["B2", at(1, 1, 1, 1)],
  ["$B$2:C4", at(1, 1, 3, 2)],
  ["C4:B2", at(1, 1, 3, 2)],
  ["b2", at(1, 1, 1, 1)],
  ["B:C", at(0, 1, SHEET_ROWS, 2)],
  ["2:3", at(1, 0, 2, SHEET_COLUMNS)],
  ["XFD1048576", at(1048575, 16383, 1, 1)],
])("%s is a rectangle", (text, expected) => {
  expect(parseRectangle(text)).toEqual(expected);
});

test.each(["", "B", "2", "B0", "XFE1", "A1048577", "A1:B2:C3", "Rate", "A1,B2", "B:2"])("%p is none", (text) => {
  expect(parseRectangle(text)).toBeNull();
});

test.each([
  [at(1, 1, 1, 1), "B2", "$B$2"],
  [at(1, 1, 3, 2), "B2:C4", "$B$2:$C$4"],
  [at(0, 1, SHEET_ROWS, 1), "B:B", "$B:$B"],
  [at(1, 0, 2, SHEET_COLUMNS), "2:3", "$2:$3"],
  [at(0, 0, SHEET_ROWS, SHEET_COLUMNS), "1:1048576", "$1:$1048576"],
])("%p is written %s", (rectangle, relative, absolute) => {
  expect(formatRectangle(rectangle)).toBe(relative);
  expect(formatRectangle(rectangle, true)).toBe(absolute);
});

test.each([
  ["Plan", "Plan"],
  ["Q3 plan", "'Q3 plan'"],
  ["It's", "'It''s'"],
  ["2026", "'2026'"],
  ["FY26", "'FY26'"],
  ["R1C1", "'R1C1'"],
  ["Übersicht", "Übersicht"],
])("sheet %s stands as %s", (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
  expect(splitSheet(formatAddress(name, at(0, 0, 1, 1)))).toEqual({ sheet: name, rest: "A1" });
});

test("an address without a sheet has only a rest", () => {
  expect(splitSheet("A1:B2")).toEqual({ rest: "A1:B2" });
});

test.each([
  [at(0, 0, 3, 3), at(2, 2, 3, 3), at(2, 2, 1, 1)],
  [at(0, 0, 3, 3), at(3, 0, 1, 3), null],
  [at(0, 0, SHEET_ROWS, 1), at(4, 0, 2, 5), at(4, 0, 2, 1)],
])("intersection of %p and %p", (a, b, common) => {
  expect(intersection(a, b)).toEqual(common);
});

test.each([
  [at(-1, 0, 1, 1), false],
  [at(0, 0, 0, 1), false],
  [at(SHEET_ROWS - 1, 0, 2, 1), false],
  [at(SHEET_ROWS - 1, 0, 1, 1), true],
])("%p is on a sheet: %p", (rectangle, expected) => {
  expect(isOnSheet(rectangle)).toBe(expected);
});

test.each([
  [at(1, 1, 1, 1), true],
  [at(0, 0, 3, 3), true],
  [at(1, 1, 3, 1), false],
  [at(3, 3, 1, 1), false],
])("three rows and columns contain %p: %p", (inner, expected) => {
  expect(contains(at(0, 0, 3, 3), inner)).toBe(expected);
});
