/** Cells are read through the genuine object model of Office.js from a workbook in memory. */
import type { CellValue } from "../../src/workbench/engine";
import { ExcelWorkbook } from "../../src/workbook/excel-workbook";
import type { Reading, Source } from "../../src/workbook/planner-workbook";
import { MemoryEngine } from "./random/memory-engine";
import { OfficeInMemory } from "./random/office";

const office = new OfficeInMemory();
const lines: CellValue[][] = [
  ["Offering", "Business model", "Revenue", "Cost"],
  ["Projects", "services", 500, 300],
  ["Run", "MSP", 300, 180],
];

/** The lines at C7:F9 below a title in A5, read as a place that was chosen. */
async function read(isTable: boolean, fault?: string): Promise<Reading> {
  const engine = new MemoryEngine(() => null);
  office.open(engine);
  const sheet = engine.addSheet("Plan");
  const put = (row: number, column: number, content: CellValue): void =>
    engine.setCells(sheet, { row, column, rows: 1, columns: 1 }, [[content]]);
  put(0, 0, "Far above");
  put(4, 0, "P&L 2026, in TEUR");
  lines.forEach((cells, row) => cells.forEach((cell, column) => put(row + 6, column + 2, cell)));
  put(9, 3, "services");
  put(4, 6, "to the right");
  const area = { row: 6, column: 2, rows: 3, columns: 4 };
  if (isTable) engine.setTable(engine.addTable(sheet, area, true), { name: "Book" });
  const source: Source = { kind: isTable ? "table" : "range", sheet: "Plan", address: "C7:F9", rows: 3, columns: 4 };
  const workbook = new ExcelWorkbook(async () => Promise.reject(new Error("nothing is written")));
  office.failAt(fault === undefined ? null : { request: 3, share: 0, code: fault });
  return workbook.read(isTable ? { ...source, tableName: "Book" } : source);
}

const blank = ["", "", "", "", "", ""];
const title = ["P&L 2026, in TEUR", "", "", "", "", ""];
const above = [blank, blank, blank, title, blank];

test.each([[false], [true]])("five rows above the cells are read with them, from column A on; a table: %s", async (isTable) => {
  const { grid } = await read(isTable);
  expect(grid).toMatchObject({ sheet: "Plan", row: 6, column: 2, values: lines, above, hidden: false });
  expect(grid.below).toEqual(isTable ? undefined : ["", "services", "", ""]);
});

test("an answer that is too large is asked for again in halves, with all that is read beside it", async () => {
  const { grid } = await read(false, "ResponsePayloadSizeLimitExceeded");
  expect(grid).toMatchObject({ values: lines, above, below: ["", "services", "", ""] });
  expect(grid.formats?.length).toBe(3);
});
