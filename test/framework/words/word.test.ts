import { businessModelWords } from "../../../src/framework/words/business-model";
import { splitList } from "../../../src/framework/words/list";
import { presetWords } from "../../../src/framework/words/preset";
import { serviceCategoryWords } from "../../../src/framework/words/service-category";
import { studyWords } from "../../../src/framework/words/study";
import { match, nearest, normalise } from "../../../src/framework/words/word";
import type { Vocabulary } from "../../../src/framework/words/word";

test.each([
  ["  Managed_Services ", "managed service"],
  ["business-outcome   solution", "business outcome solution"],
  ["-", "-"],
  ["", ""],
])("%p is compared as %p", (text, expected) => expect(normalise(text)).toBe(expected));

const vocabularies: Record<string, Vocabulary<string>> = {
  model: businessModelWords,
  category: serviceCategoryWords,
  study: studyWords,
  preset: presetWords,
};

test.each<[string, unknown, string | undefined]>([
  ["model", "Reselling", "resell"],
  ["model", "AWS resell", "resell"],
  ["model", "MSP", "managed services"],
  ["model", "Technology-Solution", "technology solutions"],
  ["model", "business_outcome", "business outcome solutions"],
  ["model", "N/A", "exclude"],
  ["model", " - ", "exclude"],
  ["model", "not AWS", "exclude"],
  ["model", "cloud", undefined],
  ["model", true, undefined],
  ["category", "Implementation", "build"],
  ["category", "operate", "manage"],
  ["study", 2022, "Canalys 2022"],
  ["study", "2025", "Omdia 2025"],
  ["study", 2024, undefined],
  ["preset", "aws", "AWS"],
  ["preset", "idc-2017", "IDC 2017"],
])("as a %s, %p means %p", (name, found, expected) => expect(match(vocabularies[name], found)).toBe(expected));

test.each<[string, string, string | undefined]>([
  ["model", "managd services", "managed services"],
  ["model", "resel", "resell"],
  ["model", "consultng", "consulting"],
  ["model", "zebra crossing", undefined],
  ["category", "desing", "design"],
])("nearest to a %s %p is %p", (name, found, expected) => expect(nearest(vocabularies[name], found)).toBe(expected));

test.each<[unknown, string[]]>([
  ["a, b;c\nd\r\ne", ["a", "b", "c", "d", "e"]],
  [[["A, b"], [null], [0], [" "], ["a"]], ["A", "b"]],
  [[], []],
  [null, []],
  [2022, ["2022"]],
])("the list %p has %p", (cells, expected) => expect(splitList(cells)).toEqual(expected));
