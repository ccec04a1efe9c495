import { FrameworkError } from "../framework-error";
import { reaches } from "../reaches";
import { mulberry32 } from "./mulberry32";
import { putInRank } from "./put-in-rank";

/** What is uncertain: the least, the likeliest and the greatest value of each driver, ascending, and its weight in the sum. */
export interface Drivers {
  low: readonly number[];
  mid: readonly number[];
  high: readonly number[];
  weights: readonly number[];
}

/** The distribution of the weighted sum. */
export interface Simulation {
  mean: number;
  /** Of the sample: over trials - 1. */
  deviation: number;
  p10: number;
  p50: number;
  p90: number;
  /** The share of trials that reach the target; null without a target. */
  probability: number | null;
}

export const trialBounds = { least: 1000, default: 10_000, most: 1_000_000 } as const;
const mostDraws = 20_000_000;

/** About 2 ms on a laptop of 2024: a page that runs one slice at a time stays responsive on a machine ten times slower. */
const drawsInSlice = 250_000;

/**
 * Monte Carlo simulation of sum(weight x triangular(low, mid, high)), the drivers independent of each other. One draw of
 * mulberry32 a driver in each trial, in order, turned into a value by the inverse of the distribution function; percentiles as
 * Excel's PERCENTILE.INC. Yields between slices of the work: run on at once or after a pause, the numbers are the same.
 * Throws "value" for more than 20 million draws.
 */
export function* simulation(drivers: Drivers, target: number | null, trials: number, seed: number): Generator<void, Simulation> {
  const count = drivers.low.length;
  if (trials * count > mostDraws) {
    throw new FrameworkError("value", `requires trials x rows of at most ${mostDraws}; found ${trials} x ${count}`);
  }
  const shapes = new Shapes(drivers);
  const sums = new Float64Array(trials);
  const trialsInSlice = Math.max(1, Math.floor(drawsInSlice / count));
  for (let from = 0; from < trials; from += trialsInSlice) {
    shapes.draw(sums, from, Math.min(trials, from + trialsInSlice), seed);
    yield;
  }
  const { mean, deviation, reached } = moments(sums, shapes.middle, target);
  const percentiles: number[] = [];
  let from = 0;
  for (const share of [0.1, 0.5, 0.9]) {
    const place = share * (trials - 1);
    const rank = Math.floor(place);
    yield* putInRank(sums, from, rank, drawsInSlice);
    from = rank + 1;
    let above = Infinity;
    for (let index = from; index < trials; index++) if (sums[index] < above) above = sums[index];
    percentiles.push(sums[rank] + (place - rank) * (above - sums[rank]));
  }
  const [p10, p50, p90] = percentiles;
  return { mean, deviation, p10, p50, p90, probability: target === null ? null : reached / trials };
}

/** Mean and sample deviation, summed as distances from the middle, so that nothing is lost where all values are alike. */
function moments(sums: Float64Array, middle: number, target: number | null): Record<"mean" | "deviation" | "reached", number> {
  let distance = 0;
  let reached = 0;
  for (let trial = 0; trial < sums.length; trial++) {
    distance += sums[trial] - middle;
    if (target !== null && reaches(sums[trial], target)) reached++;
  }
  const mean = middle + distance / sums.length;
  let squares = 0;
  for (let trial = 0; trial < sums.length; trial++) squares += (sums[trial] - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / (sums.length - 1)), reached };
}

/** Numbers for one driver: where its curve turns, then start and stretch of the part below, and of the part from there on. */
const shapeLength = 5;

/**
 * The drivers' inverse distribution functions with the weights multiplied in. With u the draw and f = (mid - low) / (high - low):
 * low + sqrt(u (high - low) (mid - low)) below f, high - sqrt((1 - u) (high - low) (high - mid)) from f on.
 */
class Shapes {
  /** The sum with every driver at mid. */
  readonly middle: number;
  private readonly shapes: Float64Array;

  constructor({ low, mid, high, weights }: Drivers) {
    this.middle = mid.reduce((sum, value, driver) => sum + weights[driver] * value, 0);
    this.shapes = Float64Array.from(
      low.flatMap((least, driver) => {
        const [likeliest, most, weight] = [mid[driver], high[driver], weights[driver]];
        const span = most - least;
        const rise = Math.sqrt(span) * Math.sqrt(likeliest - least);
        const fall = Math.sqrt(span) * Math.sqrt(most - likeliest);
        return [span > 0 ? (likeliest - least) / span : 0, weight * least, weight * rise, weight * most, -weight * fall];
      }),
    );
  }

  /** Fills in the sums of the trials from one to before another. */
  draw(sums: Float64Array, from: number, to: number, seed: number): void {
    const { shapes } = this;
    let index = (from * shapes.length) / shapeLength;
    for (let trial = from; trial < to; trial++) {
      let sum = 0;
      for (let shape = 0; shape < shapes.length; shape += shapeLength) {
        const draw = mulberry32(seed, ++index);
        // Counting with 0 and 1 instead of branching on a coin toss takes half the time; |1 - u| is 1 - u, |0 - u| is u.
        const beyond = Number(draw >= shapes[shape]);
        const part = shape + 1 + 2 * beyond;
        sum += shapes[part] + Math.sqrt(Math.abs(beyond - draw)) * shapes[part + 1];
      }
      sums[trial] = sum;
    }
  }
}
