import { tornado } from "../../../src/framework/planning/tornado";

test("effects on gross profit with the others at mid, the widest swing first", () => {
  const lines = [
    { label: "Resell", revenue: 1000, low: 0.02, mid: 0.05, high: 0.09 },
    { label: "Services", revenue: 400, low: 0.25, mid: 0.35, high: 0.4 },
    { label: null, revenue: 0, low: 0, mid: 0, high: 0 },
    { label: "Credits", revenue: -2000, low: 0.1, mid: 0.2, high: 0.3 },
  ];
  // 1000 x -0.03, 1000 x 0.04; 400 x -0.1, 400 x 0.05; -2000 x -0.1, -2000 x 0.1
  const rows = tornado(lines).map(({ label, lowEffect, highEffect, swing }) => [
    label,
    ...[lowEffect, highEffect, swing].map((value) => Number(value.toFixed(9))),
  ]);
  expect(rows).toEqual([
    ["Credits", 200, -200, 400],
    ["Resell", -30, 40, 70],
    ["Services", -40, 20, 60],
    [null, 0, 0, 0],
  ]);
});

test("ties, those but for rounding too, stay in the order given", () => {
  // 1 x (0.3 - 0) and 3 x (0.1 - 0) = 0.30000000000000004
  const line = (label: string, revenue: number, high: number) => ({ label, revenue, low: 0, mid: 0, high });
  const ranked = tornado([line("small", 1, 0.1), line("a", 1, 0.3), line("b", 3, 0.1), line("c", 1, 0.3)]);
  expect(ranked.map(({ label }) => label)).toEqual(["a", "b", "c", "small"]);
});
