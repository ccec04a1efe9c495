import { benchmarkRecord } from "../framework/benchmarks/benchmark-record";
import { findBenchmark } from "../framework/benchmarks/find-benchmark";
import { wordOrNull } from "../framework/cells/words";
import { FrameworkError } from "../framework/framework-error";
import { benchmarkFieldWords } from "../framework/words/benchmark-field";
import { answer } from "./edge/answer";

/**
 * Returns one figure of the studies, margins, fees and tiers on record by its key, or what is on record about it. BENCHMARKS lists the keys.
 * @customfunction BENCHMARK
 * @group Benchmarks
 * @param key The figure's key, for example "firstyear.canalys-2022" or "margin.aws.resell.high".
 * @param [field] What to return: "value" (default), "unit", "kind", "source", "year" or "link".
 * @returns The figure as a number, or the field as text.
 * @answers What is the published figure, who printed it, and when?
 * @rule Each part of a key matches as a word, other names included: "margin.idc.msp.mid" is "margin.idc-2017.managed-services.mid".
 * @rule A margin that nobody published, and a field that is not on record, is #N/A.
 * @source canalys-2022 omdia-2025 ppf-2025 idc-2017 ami-2017 fees reported-2026
 * @example =PPF.BENCHMARK("firstyear.canalys-2022") -> 0.61
 * @example =PPF.BENCHMARK("ladder.expert","year") -> 2025
 * @example =PPF.BENCHMARK("fee.private.2","unit") -> "fraction"
 * @example =PPF.BENCHMARK("margin.aws.services.mid") -> #N/A
 * @equivalent =INDEX({benchmarks},MATCH({key},INDEX({benchmarks},0,1),0),2)
 * @equivalent field: =INDEX({benchmarks},MATCH({key},INDEX({benchmarks},0,1),0),MATCH({field},{"key","value","unit","kind","source","year","link"},0))
 * @helpurl https://localhost:3000/help.html#benchmark
 */
export function benchmark(key: any, field?: any): any {
  return answer("BENCHMARK", () => {
    const asked = wordOrNull(benchmarkFieldWords, "field", field) ?? "value";
    const found = findBenchmark(key);
    const value = benchmarkRecord(found)[asked];
    if (value === null) throw new FrameworkError("not-available", `has no ${asked} on record for ${found.key}`);
    return value;
  });
}
