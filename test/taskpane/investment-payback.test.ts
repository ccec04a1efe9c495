import { investmentPayback, payPeriod } from "../../src/taskpane/investment-payback";

type Of = Parameters<typeof payPeriod>[0];
const portfolio = (period: string | undefined, periods: string[] = [], months: 1 | 3 | 6 | 12 = 12, columns = {}): Of => ({
  period,
  periods,
  mapping: { headerRow: 0, columns, ...(periods.length > 0 && { periods: periods.map((label, at) => ({ label, months, end: at })) }) },
});

test.each([
  ["no period", portfolio(undefined), "year", 1],
  ["a year", portfolio("2026"), "year", 1],
  ["a fiscal year", portfolio("FY2026"), "year", 1],
  ["a quarter", portfolio("Q3 2026"), "quarter", 1],
  ["a half-year", portfolio("H1 2026"), "half-year", 1],
  ["a month", portfolio("Mar 2026"), "month", 1],
  ["four quarters", portfolio("Q4 2025 to Q3 2026", ["Q4", "Q1", "Q2", "Q3"], 3), "year", 1],
  ["two quarters", portfolio("Q1 2026 to Q2 2026", ["Q1", "Q2"], 3), "half-year", 1],
  ["three months", portfolio(undefined, ["Jan", "Feb", "Mar"], 1), "quarter", 1],
  ["one column chosen beside those of periods", portfolio("2026", ["Q1", "Q2"], 3, { revenue: 5 }), "year", 1],
  ["nine months", portfolio(undefined, ["Q1", "Q2", "Q3"], 3), "month", 9],
] as const)("the amounts of %s are of one %s", (_, of, unit, count) => {
  expect(payPeriod(of)).toEqual({ unit, count });
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
