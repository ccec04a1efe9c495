import type { TableInfo } from "../../../src/workbench/engine";
import {
  bodyOf,
  checkTableName,
  checkTableRange,
  columnNames,
  findTable,
  freeTableName,
  shiftTables,
  tableAt,
  type Shift,
} from "../../../src/workbench/univer/table-model";

/** B2:D6: a header in row 2, four rows of data. */
const plan: TableInfo = {
  id: "t1",
  name: "Plan",
  sheetId: "s1",
  range: { row: 1, column: 1, rows: 5, columns: 3 },
  columns: ["Name", "Revenue", "Cost"],
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
};
const rows = (kind: Shift["kind"], row: number, count: number, change: Partial<Shift> = {}): Shift => {
  const at = { row, column: 0, rows: count, columns: 16384 };
  return { sheetId: "s1", at, by: "rows", kind, whole: true, ...change };
};
const columns = (kind: Shift["kind"], column: number, count: number): Shift => {
  const at = { row: 0, column, rows: 1048576, columns: count };
  return { sheetId: "s1", at, by: "columns", kind, whole: true };
};

test.each([
  ["a row above", rows("insert", 0, 2), { row: 3, rows: 5 }],
  ["a row at the header", rows("insert", 1, 1), { row: 2, rows: 5 }],
  ["rows inside", rows("insert", 3, 2), { row: 1, rows: 7 }],
  ["a row below", rows("insert", 6, 1), { row: 1, rows: 5 }],
])("inserting %s moves or grows the table", (_what, shift, range) => {
  expect(shiftTables([plan], shift)[0].range).toMatchObject(range);
});

test.each([
  ["a row above", rows("remove", 0, 1), { row: 0, rows: 5 }],
  ["two rows of data", rows("remove", 2, 2), { row: 1, rows: 3 }],
  ["the last row and one below", rows("remove", 5, 2), { row: 1, rows: 4 }],
])("removing %s moves or shrinks the table", (_what, shift, range) => {
  expect(shiftTables([plan], shift)[0].range).toMatchObject(range);
});

test("a table that loses all rows or columns is gone", () => {
  expect(shiftTables([plan], rows("remove", 0, 10))).toEqual([]);
  expect(shiftTables([plan], columns("remove", 1, 3))).toEqual([]);
});

test("columns inserted inside get the next free names, removed ones go", () => {
  const [wider] = shiftTables([plan], columns("insert", 2, 2));
  expect(wider.columns).toEqual(["Name", "Column1", "Column2", "Revenue", "Cost"]);
  expect(wider.range).toMatchObject({ column: 1, columns: 5 });
  const [narrower] = shiftTables([plan], columns("remove", 2, 1));
  expect(narrower.columns).toEqual(["Name", "Cost"]);
});

test.each([
  ["cells pushed through half its columns", rows("insert", 0, 1, { whole: false, at: { row: 0, column: 1, rows: 1, columns: 2 } })],
  ["its header removed", rows("remove", 1, 1)],
  ["all its data removed", rows("remove", 2, 4)],
])("Excel refuses %s", (_what, shift) => {
  expect(() => shiftTables([plan], shift)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
});

test("cells beside, below or on another sheet leave it alone", () => {
  const beside = rows("insert", 0, 1, { whole: false, at: { row: 0, column: 5, rows: 1, columns: 2 } });
  const below = rows("insert", 8, 1, { whole: false, at: { row: 8, column: 1, rows: 1, columns: 1 } });
  for (const shift of [beside, below, { ...beside, sheetId: "s2" }]) expect(shiftTables([plan], shift)).toEqual([plan]);
});

test.each([
  [["Name", "", "name", ""], ["Name", "Column2", "name2", "Column4"]],
  [["A", "A", "A"], ["A", "A2", "A3"]],
])("headers %j become %j", (headers, names) => expect(columnNames(headers)).toEqual(names));

test.each(["", "1st", "a b", "A1", "R1C1", "r", "x".repeat(256)])("a table can't be called %j", (name) => {
  expect(() => checkTableName(name, [])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});

test("a name in use is refused whatever its case, and never proposed", () => {
  expect(() => checkTableName("PLAN", ["Plan"])).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }));
  expect(() => checkTableName("PpfAssumptions_2", ["Plan"])).not.toThrow();
  expect(freeTableName(["table1", "Table2"])).toBe("Table3");
});

test("tables are found by id, by name, by cell", () => {
  expect(findTable([plan], "t1")).toBe(plan);
  expect(findTable([plan], "pLAN")).toBe(plan);
  expect(() => findTable([plan], "x")).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
  expect(tableAt([plan], "s1", 5, 3)).toBe(plan);
  expect(tableAt([plan], "s1", 6, 3)).toBeUndefined();
  expect(bodyOf({ ...plan, showTotals: true })).toEqual({ row: 2, column: 1, rows: 3, columns: 3 });
});

test("a table over another, or without a row of data, is refused", () => {
  expect(() => checkTableRange([plan], "s1", { row: 6, column: 0, rows: 3, columns: 9 })).not.toThrow();
  expect(() => checkTableRange([plan], "s1", { row: 5, column: 0, rows: 3, columns: 9 })).toThrow("Plan");
  expect(() => checkTableRange([plan], "s1", { row: 9, column: 0, rows: 1, columns: 2 })).toThrow("header row");
});
