import { range } from "../cells/range";
import { unknownWord } from "../cells/unknown-word";
import { wordAt } from "../cells/words";
import { businessModels, businessModelWords, type BusinessModel } from "../words/business-model";
import type { Vocabulary } from "../words/word";

/** The models under all their names, without "exclude": that is for lines alone. */
export const reachWords: Vocabulary<BusinessModel> = {
  what: businessModelWords.what,
  words: businessModels,
  aliases: Object.fromEntries(
    Object.entries(businessModelWords.aliases).filter((entry): entry is [string, BusinessModel] => entry[1] !== "exclude"),
  ),
};

/** The reach that a function is asked about, required. */
export function readReach(argument: unknown): BusinessModel {
  const word = wordAt(reachWords, range("placement", argument), 0, 0);
  if (word === null) throw unknownWord(reachWords, "placement", null);
  return word;
}
