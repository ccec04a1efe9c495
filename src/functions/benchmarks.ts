import { benchmarkRecord } from "../framework/benchmarks/benchmark-record";
import { wordOrNull } from "../framework/cells/words";
import { benchmarks as onRecord } from "../framework/facts/benchmarks";
import { benchmarkFields } from "../framework/words/benchmark-field";
import { benchmarkTopicWords } from "../framework/words/benchmark-topic";
import { answer } from "./edge/answer";

/**
 * Returns the figures on record, all or of one topic: rows of key, value, unit, kind, source, year and link.
 * @customfunction BENCHMARKS
 * @group Benchmarks
 * @param [topic] One topic: "multiplier", "ladder", "margin", "fee" or "tier". Omitted: all.
 * @returns Rows of key, value, unit, kind, source, year and link, without a header.
 * @answers Which figures does this add-in know, and where do they come from?
 * @rule Kind says how far a figure may be trusted: published, derived (with the arithmetic in the source) or reported (second-hand, to be checked).
 * @source canalys-2022 omdia-2025 ppf-2025 idc-2017 ami-2017 fees reported-2026
 * @example =PPF.BENCHMARKS("ladder") -> {"ladder.focused",1.26,"$ per $1 of AWS revenue","published",...;...}
 * @example =PPF.BENCHMARKS("fee") -> {"fee.private.1",0.03,"fraction","published","AWS, AWS Marketplace seller guide...",2024,...;"fee.private.2",0.02,...;...}
 * @equivalent =IF(LEN({benchmarks})=0,"",{benchmarks})
 * @helpurl https://localhost:3000/help.html#benchmarks
 */
export function benchmarks(topic?: any): any[][] {
  return answer("BENCHMARKS", () => {
    const asked = wordOrNull(benchmarkTopicWords, "topic", topic);
    return onRecord
      .filter((figure) => asked === null || figure.topic === asked)
      .map((figure) => {
        const record = benchmarkRecord(figure);
        return [figure.key, ...benchmarkFields.map((field) => record[field])];
      });
  });
}
