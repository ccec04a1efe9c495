import { columnLetters, columnNumber, contains, fromA1, intersects, quoteSheet, toA1 } from "../../../src/workbench/univer/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$B$2:D9", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["D9:B2", { row: 1, column: 1, rows: 8, columns: 3 }],
])("%s is a rectangle", (text, rectangle) => expect(fromA1(text)).toEqual(rectangle));

test.each(["", "A", "1", "Plan!A1", "ABCD1"])("%j is no address", (text) => expect(fromA1(text)).toBeUndefined());

test("an address is written with or without dollars", () => {
  expect(toA1({ row: 1, column: 1, rows: 8, columns: 3 })).toBe("B2:D9");
  expect(toA1({ row: 1, column: 1, rows: 1, columns: 1 }, true)).toBe("$B$2");
});

test.each([
  ["Plan", "Plan"],
  ["My Sheet", "'My Sheet'"],
  ["It's", "'It''s'"],
  ["A1", "'A1'"],
  ["2026", "'2026'"],
  ["R1C1", "'R1C1'"],
  ["Q1_Plan", "Q1_Plan"],
])("sheet %s is written %s", (name, written) => expect(quoteSheet(name)).toBe(written));

test("rectangles that only touch do not intersect", () => {
  const a = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(intersects(a, { row: 2, column: 0, rows: 1, columns: 1 })).toBe(false);
  expect(intersects(a, { row: 1, column: 1, rows: 5, columns: 5 })).toBe(true);
  expect(contains(a, { row: 1, column: 1, rows: 1, columns: 1 })).toBe(true);
  expect(contains(a, { row: 1, column: 1, rows: 2, columns: 1 })).toBe(false);
});
