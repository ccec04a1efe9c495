import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { difference } from "./difference";
import { convertible, convertibleForms, equivalentCases, valueOnly } from "./equivalent-cases";
import { functions } from "./evaluate";

const cases = equivalentCases();
const calculator = join(__dirname, "calculate-in-univer.mjs");
const calculated = execFileSync(process.execPath, [calculator], { input: JSON.stringify(cases), maxBuffer: 1e9 });
const values = JSON.parse(calculated.toString()) as Record<number, Record<number, unknown>>[];

test("every function converts as a formula, but for five that keep their value", () => {
  expect(valueOnly).toEqual(["ELIGIBLE", "EXPLAIN", "PROGRAMS", "SIMULATE", "TIER"]);
  expect([...convertible, ...valueOnly].sort()).toEqual(Object.keys(functions).sort());
});

test.each(convertible)("plain Excel gives what %s answers, in Univer's engine", (id) => {
  const own = cases.filter((one) => one.id === id);
  expect(own.filter(({ expected }) => expected !== null).length).toBeGreaterThanOrEqual(20);
  const different = own.map((one) => difference(one, (row, column) => values[cases.indexOf(one)][row]?.[column]));
  expect(different.filter((found) => found !== null).slice(0, 3).join("\n\n")).toBe("");
});

const namedForms = convertibleForms.map(({ id, form }) => [[id, ...form.when].join(", "), form] as const);

test.each(namedForms)("at least 20 cases have the form of %s", (_name, form) => {
  expect(cases.filter((one) => one.form === form && one.expected !== null).length).toBeGreaterThanOrEqual(20);
});

test("formulas stay far below Excel's limit of 8192 characters", () => {
  expect(Math.max(...cases.flatMap(({ formulas }) => formulas.map(({ formula }) => formula.length)))).toBeLessThan(3000);
});
