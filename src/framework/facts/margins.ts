import type { BusinessModel } from "../words/business-model";
import type { Point } from "../words/point";
import type { Preset } from "../words/preset";
import type { Fact } from "./sources";

export interface MarginFact extends Fact {
  preset: Preset;
  model: BusinessModel;
  point: Point;
}

/** Every published gross margin by business model, as a fraction. What is not here nobody published. */
export const margins = [
  { preset: "AWS", model: "resell", point: "low", value: 0.01, kind: "published", source: "ppf-2025", note: "single digit" },
  { preset: "AWS", model: "resell", point: "mid", value: 0.05, kind: "derived", source: "ppf-2025", note: "(0.01 + 0.09) / 2" },
  { preset: "AWS", model: "resell", point: "high", value: 0.09, kind: "published", source: "ppf-2025", note: "single digit" },
  { preset: "AWS", model: "managed services", point: "low", value: 0.3, kind: "published", source: "ppf-2025" },
  { preset: "AWS", model: "managed services", point: "mid", value: 0.35, kind: "derived", source: "ppf-2025", note: "(0.30 + 0.40) / 2" },
  { preset: "AWS", model: "managed services", point: "high", value: 0.4, kind: "published", source: "ppf-2025" },
  { preset: "IDC 2017", model: "resell", point: "mid", value: 0.15, kind: "published", source: "idc-2017" },
  { preset: "IDC 2017", model: "services", point: "mid", value: 0.35, kind: "published", source: "idc-2017" },
  { preset: "IDC 2017", model: "managed services", point: "mid", value: 0.45, kind: "published", source: "idc-2017" },
  { preset: "IDC 2017", model: "technology solutions", point: "mid", value: 0.7, kind: "published", source: "idc-2017" },
  { preset: "AMI 2017", model: "resell", point: "high", value: 0.2, kind: "published", source: "ami-2017" },
  { preset: "AMI 2017", model: "services", point: "low", value: 0.4, kind: "published", source: "ami-2017" },
  { preset: "AMI 2017", model: "services", point: "mid", value: 0.45, kind: "derived", source: "ami-2017", note: "(0.40 + 0.50) / 2" },
  { preset: "AMI 2017", model: "services", point: "high", value: 0.5, kind: "published", source: "ami-2017" },
  { preset: "AMI 2017", model: "managed services", point: "low", value: 0.5, kind: "published", source: "ami-2017" },
  { preset: "AMI 2017", model: "managed services", point: "mid", value: 0.55, kind: "derived", source: "ami-2017", note: "(0.50 + 0.60) / 2" },
  { preset: "AMI 2017", model: "managed services", point: "high", value: 0.6, kind: "published", source: "ami-2017" },
] as const satisfies readonly MarginFact[];

/** The published or derived margin, or undefined where nobody published one. */
export function publishedMargin(preset: Preset, model: BusinessModel, point: Point): MarginFact | undefined {
  return margins.find((fact) => fact.preset === preset && fact.model === model && fact.point === point);
}
