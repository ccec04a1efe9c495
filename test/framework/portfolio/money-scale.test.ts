import { moneyScale } from "../../../src/framework/portfolio/money-scale";

test.each<[string, number | null]>([
  ["Revenue in thousands", 1000],
  ["Revenue (000)", 1000],
  ["$ '000", 1000],
  ["$k", 1000],
  ["kUSD", 1000],
  ["EUR k", 1000],
  ["Umsatz TEUR", 1000],
  ["T€", 1000],
  ["Umsatz in Tsd. €", 1000],
  ["US$ 000", 1000],
  ["T EUR", 1000],
  ["in 000's", 1000],
  ["USD mn", 1000000],
  ["INR million", 1000000],
  ["in Mio", 1000000],
  ["Mio. EUR", 1000000],
  ["$M", 1000000],
  ["USD m", 1000000],
  ["in millions of euros", 1000000],
  ["Revenue (in m)", 1000000],
  ["Revenue in USD", null],
  ["1'000", null],
  ["12M trailing", null],
  ["Experts in M&A", null],
  ["Marketplace", null],
])("%s: %s", (text, scale) => {
  expect(moneyScale(text)).toBe(scale);
});
