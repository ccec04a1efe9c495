import type { Assumptions } from "../assumptions/assumptions";
import { establishedShare } from "../facts/established-share";
import { FrameworkError } from "../framework-error";
import { reaches } from "../reaches";
import { businessModels } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import type { Lines } from "./lines";
import { sumByModel } from "./model-sums";
import type { ModelSums } from "./model-sums";

/** What the shares are taken of. */
export type Base = "gross profit" | "revenue" | "revenue, resale net";

/** Where a business stands in the framework. Arrays have five entries, in ladder order. */
export interface Placement {
  base: Base;
  /** The base of each model; a negative sum counts as 0. */
  amounts: number[];
  total: number;
  shares: number[];
  /** Share of the base at the model or beyond; the first is 1. */
  cumulative: number[];
  /** The deepest model that, with all deeper ones, makes the threshold. */
  reach: BusinessModel;
  /** The model with the largest share; on a tie the deeper. */
  anchor: BusinessModel;
  threshold: number;
  /** The share at the reach, or at the model after it, is within 0.03 of the threshold. */
  borderline: boolean;
  /** What would change a borderline reach to `model`: an amount of the base added there or, if negative, lost beyond it. */
  flip: { model: BusinessModel; amount: number } | null;
  /** 1 (resell) to 5 (business outcome solutions). */
  averageRung: number;
  /** Inverse Herfindahl index of the shares, 1 to 5. */
  effectiveModels: number;
  /** Models whose sum is negative. */
  negatives: BusinessModel[];
}

const tolerance = 1e-12;
const borderlineWidth = 0.03;

/**
 * The base of each model before negatives are cut: gross profit where every model with revenue has a cost, else revenue. Resale
 * that is booked net has its cost taken off already and needs none.
 */
function baseOf({ revenue, cost }: ModelSums, net: boolean): { base: Base; sums: number[] } {
  if (cost && revenue.every((amount, rung) => amount === 0 || cost[rung] > 0 || (net && rung === 0))) {
    return { base: "gross profit", sums: revenue.map((amount, rung) => amount - cost[rung]) };
  }
  const resaleCost = cost ? cost[0] : 0;
  return { base: net || resaleCost !== 0 ? "revenue, resale net" : "revenue", sums: [revenue[0] - resaleCost, ...revenue.slice(1)] };
}

/** The deepest rung whose share at or beyond makes the threshold. */
function deepest(cumulative: number[], threshold: number): number {
  let rung = cumulative.length - 1;
  while (rung > 0 && !reaches(cumulative[rung], threshold)) rung--;
  return rung;
}

/** The smaller of the two amounts that would change the reach: one added at the next model, or one lost from the reach. */
function flipOf(beyond: number[], reach: number, threshold: number): Placement["flip"] {
  const total = beyond[0];
  const room = 1 - threshold;
  if (room <= 0) return null;
  const near = (rung: number): boolean => Math.abs(beyond[rung] / total - threshold) <= borderlineWidth + tolerance;
  const next = reach + 1;
  const up = next < beyond.length && near(next) ? (threshold * total - beyond[next]) / room : Infinity;
  // Whoever loses the reach falls to the next model below that has a base of its own.
  let fallen = reach - 1;
  while (fallen >= 0 && beyond[fallen] <= beyond[reach] * (1 + tolerance)) fallen--;
  const down = fallen >= 0 && near(reach) ? (beyond[reach] - threshold * total) / room : Infinity;
  if (up === Infinity && down === Infinity) return null;
  return up <= down ? { model: businessModels[next], amount: up } : { model: businessModels[fallen], amount: -down };
}

/**
 * Places a portfolio in the framework: base, shares, reach, anchor, borderline, average rung and effective models.
 * The rules are this product's own (see the help), with `placement.established` as the threshold, by default 0.2, and
 * `resale.booked`, "gross" or "net", as to whether resale needs a cost.
 * Throws "not-available" where no model has a base above 0.
 */
export function place(lines: Lines, assumptions: Assumptions = {}): Placement {
  const { base, sums } = baseOf(sumByModel(lines), assumptions["resale.booked"] === "net");
  const amounts = sums.map((sum) => Math.max(0, sum));
  const beyond = [0, 0, 0, 0, 0];
  for (let rung = 4, sum = 0; rung >= 0; rung--) beyond[rung] = sum += amounts[rung];
  const total = beyond[0];
  if (!(total > 0)) throw new FrameworkError("not-available", `requires ${base} above 0 in at least one business model`);
  if (total === Infinity) throw new FrameworkError("value", "overflows: the amounts are too large to be summed");
  const shares = amounts.map((amount) => amount / total);
  const cumulative = beyond.map((amount) => amount / total);
  const threshold = assumptions["placement.established"] ?? establishedShare.value;
  const reach = deepest(cumulative, threshold);
  let anchor = 4;
  for (let rung = 3; rung >= 0; rung--) if (amounts[rung] > amounts[anchor] * (1 + tolerance)) anchor = rung;
  const borderline = cumulative.some(
    (share, rung) => (rung === reach || rung === reach + 1) && Math.abs(share - threshold) <= borderlineWidth + tolerance,
  );
  return {
    base,
    amounts,
    total,
    shares,
    cumulative,
    reach: businessModels[reach],
    anchor: businessModels[anchor],
    threshold,
    borderline,
    flip: borderline ? flipOf(beyond, reach, threshold) : null,
    averageRung: shares.reduce((sum, share, rung) => sum + share * (rung + 1), 0),
    effectiveModels: 1 / shares.reduce((sum, share) => sum + share * share, 0),
    negatives: businessModels.filter((_, rung) => sums[rung] < 0),
  };
}
