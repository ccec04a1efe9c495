/**
 * The cases' sheets as an .xlsx file, and the values of one: hucre is made of modules that jest does not load.
 *
 * node workbook.mjs write file.xlsx < sheets.json    sheets of `cells`, row by row, and `formulas` with row, column and spill from 0
 * node workbook.mjs read file.xlsx > values.json     for each sheet, the values of all cells, row by row
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre/xlsx";

const [, , task, file] = process.argv;

function a1(row, column) {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

function toSheet({ cells: values, formulas }, index) {
  const cells = new Map();
  for (const { row, column, rows, columns, formula } of formulas) {
    // As Excel 2021 enters every formula: one that may spill.
    const formulaRef = `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
    cells.set(`${row},${column}`, { formula: formula.slice(1), formulaType: "array", formulaRef, formulaDynamic: true });
  }
  return { name: `s${index}`, rows: values.map((line) => Array.from(line ?? [], (value) => value ?? null)), cells };
}

if (task === "write") {
  const sheets = JSON.parse(readFileSync(0, "utf8")).map(toSheet);
  writeFileSync(file, await writeXlsx({ sheets }));
} else {
  const { sheets } = await readXlsx(readFileSync(file));
  process.stdout.write(JSON.stringify(sheets.map(({ rows }) => rows)));
}
