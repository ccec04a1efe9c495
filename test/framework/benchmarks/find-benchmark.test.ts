import { benchmarkRecord } from "../../../src/framework/benchmarks/benchmark-record";
import { findBenchmark } from "../../../src/framework/benchmarks/find-benchmark";
import { benchmarks } from "../../../src/framework/facts/benchmarks";

test("5 figures of the multiplier, 4 steps, 17 margins, 10 fees, 3 x 8 requirements, each key once", () => {
  const counts = new Map<string, number>();
  for (const { topic } of benchmarks) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({ multiplier: 5, ladder: 4, margin: 17, fee: 10, tier: 24 });
  expect(new Set(benchmarks.map(({ key }) => key)).size).toBe(benchmarks.length);
});

test.each(benchmarks.map((benchmark) => [benchmark.key, benchmark] as const))("%s is found by its key, in any spelling", (key, benchmark) => {
  expect(findBenchmark(key)).toBe(benchmark);
  expect(findBenchmark(` ${key.toUpperCase().replaceAll("-", "_")} `)).toBe(benchmark);
});

// As printed in the contract's tables of facts.
test.each([
  ["multiplier.canalys-2022", 6.4],
  ["multiplier.2025", 7.13],
  ["firstyear.Canalys", 0.61],
  ["frontend.canalys-2022", 0.6],
  ["consumption.canalys-2022", 0.79],
  ["ladder.focused", 1.26],
  ["ladder.Multi Category", 3.26],
  ["margin.aws.reselling.high", 0.09],
  ["margin.IDC.MSP.mid", 0.45],
  ["margin.ami 2017.consulting.low", 0.4],
  ["fee.private.1", 0.03],
  ["fee.private.2", 0.02],
  ["fee.private.3", 0.015],
  ["fee.saas", 0.03],
  ["fee.services", 0.025],
  ["fee.channel", 0.005],
  ["fee.korea", 0.01],
  ["tier.select.accredited.technical", 2],
  ["tier.advanced.certified.professional", 3],
  ["tier.premier.opportunities.launched", 50],
  ["tier.premier.mrr", 50_000],
])("%s is %p", (key, value) => expect(findBenchmark(key).value).toBe(value));

test.each([
  ["margin.aws.services.mid", 'has no figure for "margin.aws.services.mid": AWS prints none', "not-available"],
  ["margin.idc.outcome.high", 'has no figure for "margin.idc.outcome.high": IDC 2017 prints none', "not-available"],
  ["margin.aws.total.mid", 'requires a key of BENCHMARKS in key; found "margin.aws.total.mid"', "value"],
  ["margin.aws.services.middle", "requires a key of BENCHMARKS in key", "value"],
  ["margin.aws.services.mid.x", "requires a key of BENCHMARKS in key", "value"],
  ["firstyear.omdia-2025", "requires a key of BENCHMARKS in key", "value"],
  ["fee.private", "requires a key of BENCHMARKS in key", "value"],
  ["ladder.expret", 'found "ladder.expret", did you mean "ladder.expert"?', "value"],
  ["constructor.x", "requires a key of BENCHMARKS in key", "value"],
  ["", "requires a key of BENCHMARKS in key; found nothing", "value"],
  [6.4, "requires a key of BENCHMARKS in key; found 6.4", "value"],
  [null, "requires key", "value"],
])("%p is an error", (key, message, code) => {
  expect(() => findBenchmark(key)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
});

test("the record names publisher and title, with the arithmetic of a derived figure; no link is null", () => {
  expect(benchmarkRecord(findBenchmark("margin.aws.resell.mid"))).toEqual({
    value: 0.05,
    unit: "fraction",
    kind: "derived",
    source:
      "AWS Partner Network Blog, AWS Partner Profitability Framework: Deepen and Diversify Your Offerings ((0.01 + 0.09) / 2)",
    year: 2025,
    link: "https://aws.amazon.com/blogs/apn/aws-partner-profitability-framework-deepen-and-diversify-your-offerings/",
  });
  expect(benchmarkRecord(findBenchmark("margin.idc.resell.mid")).link).toBeNull();
});
