import { sampleHeaders, sampleRows, sampleTitle } from "../framework/portfolio/sample";
import { formats, freeName, looks, sampleSheetName, tableNames, tableStyle } from "./layout";
import type { Source } from "./planner-workbook";
import { addressOf } from "./references";

/** Adds a sheet with the sample portfolio as a table, marked as sample, and activates it. */
export async function insertSample(context: Excel.RequestContext): Promise<Source> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();

  const name = freeName(sampleSheetName, " ", worksheets.items.map((sheet) => sheet.name));
  const tableName = freeName(tableNames.sample, "", [...tables.items, ...names.items].map((item) => item.name));
  const area = { row: 2, column: 0, rows: sampleRows.length + 1, columns: sampleHeaders.length };
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const sheet = worksheets.add(name);
  sheet.getRange("A1").values = [[sampleTitle]];
  sheet.getRange("A1").format.font.bold = looks.title.bold;
  const cells = sheet.getRange(addressOf(area));
  cells.values = [[...sampleHeaders], ...sampleRows.map((row) => [...row])];
  const amounts = sheet.getRange(addressOf({ row: 3, column: 3, rows: sampleRows.length, columns: 3 }));
  amounts.numberFormat = sampleRows.map(() => [formats.amount, formats.amount, formats.amount]);
  amounts.format.font.color = looks.input.color;
  const table = sheet.tables.add(addressOf(area), true);
  table.name = tableName;
  table.style = tableStyle;
  [200, 130, 110, 90, 90, 90].forEach((width, column) => {
    sheet.getRange(addressOf({ row: 2, column, rows: 1, columns: 1 })).format.columnWidth = width;
  });
  sheet.activate();
  sheet.getRange(addressOf({ ...area, rows: 1, columns: 1 })).select();
  table.load("id");
  await context.sync();
  return { kind: "table", sheet: name, address: addressOf(area), rows: area.rows, columns: area.columns, tableName, id: table.id };
}
