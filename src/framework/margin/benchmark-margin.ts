import type { Assumptions } from "../assumptions/assumptions";
import { publishedMargin } from "../facts/margins";
import type { Kind } from "../facts/sources";
import type { BusinessModel } from "../words/business-model";
import type { Point } from "../words/point";
import type { Preset } from "../words/preset";

/** A margin to compare with, and whose it is. */
export interface BenchmarkMargin {
  value: number;
  source: "assumption" | Preset;
  kind: Kind;
}

/** The margin given in the assumptions for a model and point, else the preset's, else null: nobody published one. */
export function benchmarkMargin(
  model: BusinessModel,
  preset: Preset,
  point: Point,
  assumptions: Assumptions,
): BenchmarkMargin | null {
  const given = assumptions[`margin.${model}.${point}`];
  if (given !== undefined) return { value: given, source: "assumption", kind: "assumption" };
  const fact = publishedMargin(preset, model, point);
  return fact ? { value: fact.value, source: preset, kind: fact.kind } : null;
}
