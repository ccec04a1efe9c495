import { amountOrNull } from "../framework/cells/amounts";
import { readDrivers } from "../framework/cells/read-drivers";
import { wholeNumberOrNull } from "../framework/cells/whole-number";
import { simulation, trialBounds } from "../framework/planning/simulation";
import { answerInSlices } from "./edge/answer";

/**
 * Returns the spread of a sum of uncertain amounts by Monte Carlo simulation: mean, standard deviation, P10, P50, P90 and the probability of a target. The amounts are drawn independently of each other; real drivers move together, and the real range is wider.
 * @customfunction SIMULATE
 * @group What-if
 * @param low Least value of each driver.
 * @param mid Likeliest value of each driver.
 * @param high Greatest value of each driver.
 * @param [weights] What each driver counts for in the sum, for example its revenue where the drivers are margins; 1 if omitted.
 * @param [target] The probability that the sum reaches this number is added; 0 or omitted: none.
 * @param [trials] Number of trials, whole, 1000 to 1000000; 10000 if omitted. Trials x rows at most 20000000.
 * @param [seed] Whole number up to 4294967295 that picks the random numbers; 0, blank or omitted: 1.
 * @returns Rows of label and value: "Mean", "Standard deviation", "P10", "P50", "P90" and, with a target, "Probability of target".
 * @answers How far can the sum be from the plan, and how likely is the target?
 * @rule Sum of weight x triangular(low, mid, high), the drivers independent of each other: real drivers move together and the range is wider.
 * @rule The same seed gives the same numbers on every machine: mulberry32, one draw a row in each trial, turned into a value by the inverse distribution function.
 * @rule Percentiles as PERCENTILE.INC, the deviation that of a sample; reached is at or above the target.
 * @rule Above some 500,000 draws the answer comes a little later, in slices, so that Excel stays responsive; the numbers are the same.
 * @source rule
 * @example =PPF.SIMULATE({5;2},{5;2},{5;2},{2;1}) -> {"Mean",12;"Standard deviation",0;"P10",12;"P50",12;"P90",12}
 * @example =PPF.SIMULATE({80;40},{100;60},{130;70},,170) -> {"Mean",159.927012796;"Standard deviation",12.0172178691;"P10",144.471888143;"P50",159.588389326;"P90",176.007765954;"Probability of target",0.2119}
 * @example =PPF.SIMULATE(10,10,10,,12) -> {"Mean",10;"Standard deviation",0;"P10",10;"P50",10;"P90",10;"Probability of target",0}
 * @equivalent value
 * @helpurl https://localhost:3000/help.html#simulate
 */
export function simulate(
  low: any[][],
  mid: any[][],
  high: any[][],
  weights?: any[][],
  target?: any,
  trials?: any,
  seed?: any,
): any[][] {
  return answerInSlices("SIMULATE", function* () {
    const drivers = readDrivers(low, mid, high, weights);
    const aim = amountOrNull("target", target);
    const count = wholeNumberOrNull("trials", trials, trialBounds.least, trialBounds.most) ?? trialBounds.default;
    const start = wholeNumberOrNull("seed", seed, 0, 4294967295) ?? 1;
    const { mean, deviation, p10, p50, p90, probability } = yield* simulation(drivers, aim, count, start);
    const rows = [
      ["Mean", mean],
      ["Standard deviation", deviation],
      ["P10", p10],
      ["P50", p50],
      ["P90", p90],
    ];
    return probability === null ? rows : [...rows, ["Probability of target", probability]];
  });
}
