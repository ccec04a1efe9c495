import { benchmarks } from "../../framework/facts/benchmarks";
import { explainedItemWords } from "../../framework/placement/explain";
import { attachMeasureWords } from "../../framework/words/attach-measure";
import { axisWords } from "../../framework/words/axis";
import { benchmarkFieldWords } from "../../framework/words/benchmark-field";
import { benchmarkTopicWords } from "../../framework/words/benchmark-topic";
import { businessModels } from "../../framework/words/business-model";
import { bridgeMeasureWords } from "../../framework/words/bridge-measure";
import { definitionWords } from "../../framework/words/definition";
import { groupingWords } from "../../framework/words/grouping";
import { offerWords } from "../../framework/words/offer";
import { pointWords } from "../../framework/words/point";
import { presetWords } from "../../framework/words/preset";
import { studyWords } from "../../framework/words/study";

/** The words that Excel offers in a drop-down, by the name of the single argument that takes one of them, in every function. */
export const choices: Readonly<Record<string, { words: readonly string[] }>> = {
  study: studyWords,
  preset: presetWords,
  point: pointWords,
  by: groupingWords,
  axis: axisWords,
  key: { words: benchmarks.map(({ key }) => key) },
  field: benchmarkFieldWords,
  topic: benchmarkTopicWords,
  definition: definitionWords,
  offer: offerWords,
  "ATTACH.measure": attachMeasureWords,
  "BRIDGE.measure": bridgeMeasureWords,
  item: explainedItemWords,
  placement: { words: businessModels },
};
