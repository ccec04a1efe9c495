import { mergeColumns } from "../../../src/workbench/univer/calculation";

test("cells below one another are one range", () => {
  const cell = (sheetId: string, row: number, column: number) => ({ sheetId, row, column });
  const range = (startRow: number, endRow: number, column: number) => ({ startRow, endRow, startColumn: column, endColumn: column });
  expect(mergeColumns([cell("b", 0, 0), cell("a", 3, 1), cell("a", 1, 1), cell("a", 2, 1), cell("a", 5, 1), cell("a", 4, 0)])).toEqual([
    { sheetId: "a", range: range(4, 4, 0) },
    { sheetId: "a", range: range(1, 3, 1) },
    { sheetId: "a", range: range(5, 5, 1) },
    { sheetId: "b", range: range(0, 0, 0) },
  ]);
});
