import { investmentPayback, periodUnit } from "../../src/taskpane/investment-payback";

test.each([
  [undefined, "year"],
  ["2026", "year"],
  ["FY26", "year"],
  ["Q3 2026", "quarter"],
  ["Q1'26", "quarter"],
  ["H1 2026", "half-year"],
  // Four quarters are a year.
  ["Q4 2025 to Q3 2026", "year"],
])("a portfolio of %s is of a %s", (period, unit) => {
  expect(periodUnit(period)).toBe(unit);
});

test.each([
  // After three years 10 of 100 are open, a third of the fourth.
  [100, 30, "year", 100 / 30],
  [100, 200, "year", 0.5],
  [300, 30, "year", 10],
  [301, 30, "year", null],
  // Ten years are forty quarters.
  [301, 30, "quarter", 301 / 30],
  [601, 30, "half-year", null],
  [100, 0, "year", null],
] as const)("an investment of %p against %p a period of a %s pays back in %p", (investment, grossProfit, unit, periods) => {
  const found = investmentPayback(investment, grossProfit, unit);
  if (periods === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(periods, 10);
});
