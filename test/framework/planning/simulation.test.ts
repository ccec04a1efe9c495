import fc from "fast-check";
import { simulation } from "../../../src/framework/planning/simulation";
import type { Drivers, Simulation } from "../../../src/framework/planning/simulation";

type Outcome = { result: Simulation; slices: number };

function simulated(drivers: Drivers, target: number | null, trials: number, seed: number): Outcome {
  const steps = simulation(drivers, target, trials, seed);
  for (let slices = 1; ; slices++) {
    const step = steps.next();
    if (step.done) return { result: step.value, slices };
  }
}

// Done again in Python, sample by sample, with random numbers, statistics.stdev and a sort of its own.
test.each<[string, Drivers, number | null, number, number, number[]]>([
  [
    "two drivers",
    { low: [80, 40], mid: [100, 60], high: [130, 70], weights: [1, 1] },
    170,
    10_000,
    1,
    [159.92701279625436, 12.017217869130045, 144.4718881434084, 159.5883893260763, 176.00776595425356, 0.2119],
  ],
  [
    "margins weighted by revenue",
    { low: [0.02, 0.25], mid: [0.05, 0.35], high: [0.09, 0.4], weights: [1000, 400] },
    190,
    1000,
    7,
    [186.4237570988113, 18.171248693381436, 162.57491084217995, 186.71856116489764, 209.25307006121642, 0.428],
  ],
  [
    // the certain driver draws, too; a negative weight turns the other around
    "a certain driver and a weight of -1",
    { low: [5, 0], mid: [5, 0], high: [5, 2], weights: [1, -1] },
    null,
    1000,
    4294967295,
    [4.314953298606673, 0.47308174885671483, 3.598466952260056, 4.384110422824763, 4.881572503890947],
  ],
])("%s", (_, drivers, target, trials, seed, expected) => {
  const { mean, deviation, p10, p50, p90, probability } = simulated(drivers, target, trials, seed).result;
  const found = [mean, deviation, p10, p50, p90, ...(probability === null ? [] : [probability])];
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => expect(value / expected[index]).toBeCloseTo(1, 11));
});

test("what is certain is exact", () => {
  const certain = [0.1, 0.7];
  const { result } = simulated({ low: certain, mid: certain, high: certain, weights: [1, 3] }, 2.2, 1000, 5);
  const sum = 0.1 + 3 * 0.7; // 2.1999999999999997: reaches 2.2 but for rounding
  expect(result).toEqual({ mean: sum, deviation: 0, p10: sum, p50: sum, p90: sum, probability: 1 });
});

test("agrees with the exact triangular distribution within five standard errors", () => {
  const trials = 20_000;
  const side = fc.integer({ min: 0, max: 1000 });
  const least = fc.integer({ min: -500, max: 500 });
  const seeds = fc.integer({ min: 1, max: 4294967295 });
  fc.assert(
    fc.property(least, side, side, seeds, (a, left, right, seed) => {
      fc.pre(left + right > 0);
      const c = a + left;
      const b = c + right;
      const { result } = simulated({ low: [a], mid: [c], high: [b], weights: [1] }, null, trials, seed);
      const { mean, deviation, p10, p50, p90 } = result;
      const variance = (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
      expect(Math.abs(mean - (a + b + c) / 3)).toBeLessThan(5 * Math.sqrt(variance / trials));
      // The error of a deviation is sd x sqrt((kurtosis - 1) / 4n), and a triangle's kurtosis is 2.4.
      expect(Math.abs(deviation / Math.sqrt(variance) - 1)).toBeLessThan(5 * Math.sqrt(1.4 / 4 / trials));
      const below = (x: number): number =>
        x <= c ? (left === 0 ? 0 : (x - a) ** 2 / ((b - a) * left)) : 1 - (b - x) ** 2 / ((b - a) * right);
      for (const [share, found] of [[0.1, p10], [0.5, p50], [0.9, p90]]) {
        expect(Math.abs(below(found) - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / trials));
      }
    }),
    { numRuns: 60 },
  );
});

test("many draws come in slices, few in one or two", () => {
  const drivers = (count: number): Drivers => {
    const all = (value: number): number[] => new Array<number>(count).fill(value);
    return { low: all(1), mid: all(2), high: all(4), weights: all(1) };
  };
  expect(simulated(drivers(5), null, 10_000, 1).slices).toBe(2);
  // 4 slices of draws, and the percentiles in some passes over many values
  expect(simulated(drivers(2), null, 500_000, 1).slices).toBeGreaterThan(6);
  expect(() => simulated(drivers(21), null, 1_000_000, 1)).toThrow("requires trials x rows of at most 20000000; found 1000000 x 21");
});
