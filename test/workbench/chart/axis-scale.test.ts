import { axisScale } from "../../../src/workbench/chart/axis-scale";

const free = { minimum: null, maximum: null };

// By hand: a twentieth of free room, then the least step of 1, 2, 5 that needs no more than ten of them, ends rounded outwards.
test.each<[low: number, high: number, minimum: number, maximum: number, step: number]>([
  // 105 / 10 = 10.5, step 20
  [5, 100, 0, 120, 20],
  // 0.945 / 10, step 0.1
  [0.05, 0.9, 0, 1, 0.1],
  // 5.25 / 10, step 1
  [0, 5, 0, 6, 1],
  // span 150: 105 above, 55 below; 165 / 10 = 16.5, step 20
  [-50, 100, -60, 120, 20],
  // all below zero: -94.5 / 10, step 10
  [-90, -40, -100, 0, 10],
  // apart by less than a sixth: 95 - 10 / 2 = 90 to 105 + 0.5; 15.5 / 10, step 2
  [95, 105, 90, 106, 2],
  [0, 0, 0, 1, 0.1],
])("values from %p to %p: axis from %p to %p in steps of %p", (low, high, minimum, maximum, step) => {
  expect(axisScale(low, high, free)).toEqual({ minimum, maximum, step });
});

test("fewer steps where there is room for five", () => {
  // 105 / 5 = 21, step 50
  expect(axisScale(5, 100, free, 5)).toEqual({ minimum: 0, maximum: 150, step: 50 });
});

test.each<[{ minimum: number | null; maximum: number | null }, number, number]>([
  [{ minimum: null, maximum: 1 }, 0, 1],
  [{ minimum: -1, maximum: null }, -1, 1],
  [{ minimum: 0.2, maximum: 0.8 }, 0.2, 0.8],
])("ends that were set stay: %j", (fixed, minimum, maximum) => {
  expect(axisScale(0.1, 0.85, fixed)).toMatchObject({ minimum, maximum });
});
