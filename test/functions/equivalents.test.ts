import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { equalCells } from "./equal-cells";
import { convertible, equivalentCases, valueOnly } from "./equivalent-cases";
import { functions } from "./evaluate";

const cases = equivalentCases();
const values = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, "calculate-in-univer.mjs")], { input: JSON.stringify(cases), maxBuffer: 1e9 }).toString(),
) as Record<number, Record<number, unknown>>[];
const valueAt = (sheet: number, row: number, column: number): unknown => values[sheet][row]?.[column] ?? null;

test("every function converts as a formula, or is one of five that keep their value", () => {
  expect(valueOnly.sort()).toEqual(["ELIGIBLE", "EXPLAIN", "PROGRAMS", "SIMULATE", "TIER"]);
  expect([...convertible, ...valueOnly].sort()).toEqual(Object.keys(functions).sort());
});

test.each(convertible.sort())("plain Excel gives what %s answers", (id) => {
  const own = cases.map((one, sheet) => ({ ...one, sheet })).filter(({ title }) => title.startsWith(`${id} `));
  expect(own.filter(({ expected }) => expected !== null).length).toBeGreaterThanOrEqual(20);
  for (const { title, sheet, row, column, expected, size, formulas, cells } of own) {
    const shown = (expected ?? [[null]]).map((line, down) => line.map((_, across) => valueAt(sheet, row + down, column + across)));
    const alike = expected
      ? expected.every((line, down) => line.every((answer, across) => equalCells(shown[down][across], answer, size)))
      : formulas.some((one) => /^#/.test(String(valueAt(sheet, one.row, one.column))));
    if (!alike) throw new Error([title, `answered ${JSON.stringify(expected)}`, `shown ${JSON.stringify(shown)}`, formulas[0].formula, JSON.stringify(cells.map((line) => line.slice(0, 25)))].join("\n"));
  }
});
