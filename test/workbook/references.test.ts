import type { Source } from "../../src/workbook/planner-workbook";
import { absoluteFormula, addressOf, areaOf, columnReferences, columnSpecifier } from "../../src/workbook/references";

test.each([
  ["B4:G46", { row: 3, column: 1, rows: 43, columns: 6 }],
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["AA10:AB10", { row: 9, column: 26, rows: 1, columns: 2 }],
])("%s there and back", (address, area) => {
  expect(areaOf(address)).toEqual(area);
  expect(addressOf(area)).toBe(address);
});

test("a sheet and dollars in an address are passed over", () => {
  expect(areaOf("'My A1!'!$B$4:$G$46")).toEqual({ row: 3, column: 1, rows: 43, columns: 6 });
});

test("an absolute formula quotes the sheet", () => {
  expect(absoluteFormula("Q3 plan", areaOf("B4:G46"))).toBe("='Q3 plan'!$B$4:$G$46");
});

test.each([
  ["Revenue", "Revenue"],
  ["Revenue [EUR]", "Revenue '[EUR']"],
  ["Cost #1", "Cost '#1"],
  ["Bob's @cost", "Bob''s '@cost"],
])("column %s is %s inside brackets", (header, specifier) => {
  expect(columnSpecifier(header)).toBe(specifier);
});

const range: Source = { kind: "range", sheet: "P&L", address: "B4:G46", rows: 43, columns: 6 };
const headers = ["Offering", "Model", "Revenue (USD)", "Cost"];
const columns = { model: 1, revenue: 2 };

test("a table is referred to by its columns, so that an inserted row counts", () => {
  const table: Source = { ...range, kind: "table", tableName: "Plan" };
  expect(columnReferences(table, { headerRow: 0, columns }, headers)).toEqual({ model: "Plan[Model]", revenue: "Plan[Revenue (USD)]" });
});

test("a range is referred to absolutely, below its headers", () => {
  expect(columnReferences(range, { headerRow: 2, columns }, headers)).toEqual({
    model: "'P&L'!$C$7:$C$46",
    revenue: "'P&L'!$D$7:$D$46",
  });
});

test("without a header row the first row is a line", () => {
  expect(columnReferences(range, { headerRow: -1, columns: { revenue: 0 } }, [])).toEqual({ revenue: "'P&L'!$B$4:$B$46" });
});
