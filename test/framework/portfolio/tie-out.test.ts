import { tieOut } from "../../../src/framework/portfolio/tie-out";

test("subtotals are no lines of their own: 1,180 - 1,000 - 150 = 30", () => {
  const line = { address: "Plan!C9", offering: "", reason: "" };
  const excluded = [
    { ...line, kind: "subtotal" as const, revenue: 1000 },
    { ...line, kind: "left out" as const, revenue: 100 },
    { ...line, kind: "left out" as const, revenue: 50 },
  ];
  expect(tieOut({ totalRevenue: 1000, excluded }, 1180)).toEqual({ total: 1180, used: 1000, leftOut: 150, difference: 30 });
});
