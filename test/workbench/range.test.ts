import type { CellValue, Engine, Rectangle } from "../../src/workbench/engine";
import { ApiError } from "../../src/workbench/host/api-error";
import { RangeObject } from "../../src/workbench/host/model/range";
import { WorkbookDocument } from "../../src/workbench/host/model/workbook-document";

let written: { at: Rectangle; content: (CellValue | null)[][] }[];
let formats: string[][] | undefined;

/** Two sheets, a table Sales on A3:B6 with a total row, a name Rate for B1; remembers what is written. */
const engine = {
  sheets: () => [
    { id: "s1", name: "Plan" },
    { id: "s2", name: "Q3 plan" },
  ],
  activeSheet: () => "s1",
  tables: () => [
    {
      id: "t1",
      name: "Sales",
      sheetId: "s1",
      range: { row: 2, column: 0, rows: 4, columns: 2 },
      columns: ["Offering", "Revenue"],
      showHeaders: true,
      showTotals: true,
    },
  ],
  names: () => [{ name: "Rate", formula: "=Plan!$B$1", visible: true, comment: "" }],
  cells: (_: string, at: Rectangle) => ({ numberFormat: Array(at.rows).fill(Array(at.columns).fill("0%")) }),
  setCells: (_: string, at: Rectangle, content: (CellValue | null)[][]) => written.push({ at, content }),
  setNumberFormats: (_: string, __: Rectangle, given: string[][]) => {
    formats = given;
  },
} as unknown as Engine;

const document = new WorkbookDocument(engine);
const range = (address: string) => {
  const { sheetId, at } = document.resolveAddress(address, "s1");
  return document.range(sheetId, at);
};
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (thrown) {
    return thrown instanceof ApiError ? thrown.code : String(thrown);
  }
  return "none";
};

beforeEach(() => {
  written = [];
  formats = undefined;
});

test.each([
  ["B2:C3", "Plan!B2:C3"],
  ["'Q3 plan'!B2", "'Q3 plan'!B2"],
  ["Rate", "Plan!B1"],
  ["Sales", "Plan!A4:B5"],
  ["sales[revenue]", "Plan!B4:B5"],
  ["C:D", "Plan!C:D"],
])("getRange(%p) is %s", (address, expected) => {
  expect(range(address).Address).toBe(expected);
});

test.each(["None!A1", "A1,B2", "Sales[Cost]", "", "XFE1", 5])("getRange(%p) is InvalidArgument", (address) => {
  expect(codeOf(() => document.resolveAddress(address, "s1"))).toBe("InvalidArgument");
});

// From B2:C4 (3 rows, 2 columns), counted on paper.
test.each<[string, (at: RangeObject) => RangeObject | null, string | null]>([
  ["getCell(1,1)", (at) => at.GetCell(1, 1), "Plan!C3"],
  ["getCell(5,0), outside of it", (at) => at.GetCell(5, 0), "Plan!B7"],
  ["getOffsetRange(1,-1)", (at) => at.GetOffsetRange(1, -1), "Plan!A3:B5"],
  ["getResizedRange(-2,1)", (at) => at.GetResizedRange(-2, 1), "Plan!B2:D2"],
  ["getAbsoluteResizedRange(1,1)", (at) => at.GetAbsoluteResizedRange(1, 1), "Plan!B2"],
  ["getEntireRow", (at) => at.GetEntireRow(), "Plan!2:4"],
  ["getEntireColumn", (at) => at.GetEntireColumn(), "Plan!B:C"],
  ["getLastRow", (at) => at.GetLastRow(), "Plan!B4:C4"],
  ["getLastCell", (at) => at.GetLastCell(), "Plan!C4"],
  ["getRowsBelow(2)", (at) => at.GetRowsBelow(2), "Plan!B5:C6"],
  ["getRowsAbove()", (at) => at.GetRowsAbove(undefined), "Plan!B1:C1"],
  ["getColumnsAfter(1)", (at) => at.GetColumnsAfter(1), "Plan!D2:D4"],
  ["getColumnsBefore(1)", (at) => at.GetColumnsBefore(1), "Plan!A2:A4"],
  ["getBoundingRect(E1)", (at) => at.GetBoundingRect("E1"), "Plan!B1:E4"],
  ["getIntersectionOrNullObject(C4:D9)", (at) => at.GetIntersectionOrNullObject("C4:D9"), "Plan!C4"],
  ["getIntersectionOrNullObject(E1)", (at) => at.GetIntersectionOrNullObject("E1"), null],
])("%s", (_, move, expected) => {
  expect(move(range("B2:C4"))?.Address ?? null).toBe(expected);
});

test.each<[string, () => unknown]>([
  ["off the sheet's top", () => range("B2").GetOffsetRange(-2, 0)],
  ["no rows left", () => range("B2:C4").GetResizedRange(-3, 0)],
  ["half a row", () => range("B2").GetOffsetRange(0.5, 0)],
  ["another sheet", () => range("B2").GetBoundingRect("'Q3 plan'!A1")],
])("InvalidArgument: %s", (_, action) => {
  expect(codeOf(action)).toBe("InvalidArgument");
});

test("a reference finds the same cells again", () => {
  const { _ReferenceId: reference } = range("'Q3 plan'!B2:C3").identity() as { _ReferenceId: string };
  expect(RangeObject.fromReference(document, reference).Address).toBe("'Q3 plan'!B2:C3");
});

test.each<[string, unknown, unknown]>([
  ["an array of its shape", [[1, "=A1"]], [[1, "=A1"]]],
  ["a scalar is for every cell", 7, [[7, 7]]],
  ["null leaves a cell as it is", [[null, ""]], [[null, ""]]],
])("values: %s", (_, content, expected) => {
  range("A1:B1").Values = content;
  expect(written).toEqual([{ at: { row: 0, column: 0, rows: 1, columns: 2 }, content: expected }]);
});

test.each<[string, string, unknown]>([
  ["too few columns", "A1:B1", [[1]]],
  ["too many rows", "A1", [[1], [2]]],
  ["one dimension", "A1:B1", [1, 2]],
  ["ragged", "A1:B2", [[1, 2], [3]]],
  ["an object", "A1", [[{}]]],
  ["a whole column", "A:A", 1],
])("values refused: %s", (_, address, content) => {
  expect(codeOf(() => (range(address).Values = content))).toBe("InvalidArgument");
  expect(written).toEqual([]);
});

test("a null among number formats keeps what the cell has", () => {
  range("A1:B1").NumberFormat = [["0.00", null]];
  expect(formats).toEqual([["0.00", "0%"]]);
});

test("whole columns have no values to read", () => {
  expect([range("A:A").Values, range("1:1").Text]).toEqual([null, null]);
});

test("a deleted sheet is ItemNotFound", () => {
  expect(codeOf(() => document.range("gone", { row: 0, column: 0, rows: 1, columns: 1 }).Address)).toBe("ItemNotFound");
});
