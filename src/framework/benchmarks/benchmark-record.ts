import type { Benchmark } from "../facts/benchmarks";
import { sourceOf } from "../facts/sources";
import type { BenchmarkField } from "../words/benchmark-field";

/** What is on record about a figure, field by field; null where nothing is. The source ends with the arithmetic or what limits it. */
export function benchmarkRecord({ value, unit, kind, source: id, note }: Benchmark): Record<BenchmarkField, string | number | null> {
  const { publisher, title, year, url } = sourceOf(id);
  return { value, unit, kind, source: `${publisher}, ${title}${note ? ` (${note})` : ""}`, year, link: url || null };
}
