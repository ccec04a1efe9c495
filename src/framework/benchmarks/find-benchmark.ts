import { shown } from "../cells/cell";
import { range, valueAt } from "../cells/range";
import { unknownWord } from "../cells/unknown-word";
import { benchmarks } from "../facts/benchmarks";
import type { Benchmark } from "../facts/benchmarks";
import { FrameworkError } from "../framework-error";
import { businessModelWords } from "../words/business-model";
import { pointWords } from "../words/point";
import { presetWords } from "../words/preset";
import { studyWords } from "../words/study";
import { match, normalise } from "../words/word";
import type { Vocabulary } from "../words/word";

const keyWords: Vocabulary<string> = { what: "a key of BENCHMARKS", words: benchmarks.map(({ key }) => key), aliases: {} };

/** What the parts of a key after its first may be called. */
const partWords: Readonly<Record<string, readonly Vocabulary<string>[]>> = {
  multiplier: [studyWords],
  firstyear: [studyWords],
  frontend: [studyWords],
  consumption: [studyWords],
  margin: [presetWords, businessModelWords, pointWords],
};

/** The spelling under which keys are compared: each part as a word, an alias as what it stands for. */
function spelled(key: string): string {
  const [head, ...parts] = key.split(".").map(normalise);
  const words = parts.map((part, index) => {
    const vocabulary = partWords[head]?.[index];
    return normalise((vocabulary && match(vocabulary, part)) ?? part);
  });
  return [head, ...words].join(".");
}

let byKey: ReadonlyMap<string, Benchmark> | undefined;

/** By spelling; made when first asked for, since the add-in's start waits for everything that is made before. */
function bySpelling(): ReadonlyMap<string, Benchmark> {
  byKey ??= new Map(benchmarks.map((benchmark) => [spelled(benchmark.key), benchmark]));
  return byKey;
}

/**
 * The figure that a required key stands for. Throws "value" for an unknown key, with the nearest one, and "not-available" for a
 * margin of a preset, a model and a point that nobody published.
 */
export function findBenchmark(argument: unknown): Benchmark {
  const given = range("key", argument);
  const key = valueAt(given, 0, 0);
  const text = typeof key === "string" ? key : "";
  const found = bySpelling().get(spelled(text));
  if (found) return found;
  const [head, preset, model, point, ...more] = text.split(".");
  const [publisher, named] = [match(presetWords, preset), match(businessModelWords, model)];
  if (normalise(head) === "margin" && publisher && named && named !== "exclude" && match(pointWords, point) && more.length === 0) {
    throw new FrameworkError("not-available", `has no figure for ${shown(key)}: ${publisher} prints none`);
  }
  throw unknownWord(keyWords, "key", key);
}
