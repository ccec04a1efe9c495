import type { BenchmarkTopic } from "../words/benchmark-topic";
import { feeBands, feeModifiers } from "./fees";
import { ladder } from "./ladder";
import { margins } from "./margins";
import type { Fact } from "./sources";
import { studyFacts } from "./studies";
import type { StudyFacts } from "./studies";
import { tierRequirements, tiers } from "./tiers";

/** A figure on record, under its key. */
export interface Benchmark extends Fact {
  key: string;
  topic: BenchmarkTopic;
  unit: string;
}

/** A part of a key as it is printed: "IDC 2017" as "idc-2017". */
const part = (name: string): string => name.toLowerCase().replace(/ /g, "-");

const perDollar = "$ per $1 of AWS revenue";
const studyKeys: readonly [head: string, field: keyof StudyFacts, unit: string][] = [
  ["multiplier", "fullStack", perDollar],
  ["firstyear", "firstYear", "fraction"],
  ["frontend", "frontEnd", "fraction"],
  ["consumption", "consumption", "fraction"],
];

/** Every figure on record, by topic. */
export const benchmarks: readonly Benchmark[] = [
  ...studyKeys.flatMap(([head, field, unit]) =>
    Object.entries(studyFacts).flatMap(([study, facts]) => row("multiplier", `${head}.${part(study)}`, unit, facts[field])),
  ),
  ...ladder.flatMap((step) => row("ladder", `ladder.${part(step.step)}`, perDollar, step)),
  ...margins.flatMap((fact) => row("margin", `margin.${part(fact.preset)}.${part(fact.model)}.${fact.point}`, "fraction", fact)),
  ...feeBands.flatMap((band) => {
    const bands = feeBands.filter(({ offer }) => offer === band.offer);
    const number = bands.length > 1 ? `.${bands.indexOf(band) + 1}` : "";
    return row("fee", `fee.${band.offer}${number}`, "fraction", band);
  }),
  ...Object.entries(feeModifiers).flatMap(([modifier, fact]) => row("fee", `fee.${modifier}`, "fraction", fact)),
  ...tiers.flatMap((tier) =>
    tierRequirements.flatMap((fact) => row("tier", `tier.${tier}.${fact.key}`, fact.unit, { ...fact, value: fact[tier] })),
  ),
];

/** One row, or none where a study prints nothing. */
function row(topic: BenchmarkTopic, key: string, unit: string, fact: Fact | null): Benchmark[] {
  return fact ? [{ topic, key, unit, value: fact.value, kind: fact.kind, source: fact.source, note: fact.note }] : [];
}
