import { explainedItemWords } from "../../framework/placement/explain";
import { axisWords } from "../../framework/words/axis";
import { businessModels } from "../../framework/words/business-model";
import { groupingWords } from "../../framework/words/grouping";
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
  item: explainedItemWords,
  placement: { words: businessModels },
};
