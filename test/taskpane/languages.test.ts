import "../../src/taskpane/english/assumptions";
import "../../src/taskpane/english/cards";
import "../../src/taskpane/english/portfolio";
import "../../src/taskpane/english/programs";
import "../../src/taskpane/english/writing";
import { languageOf } from "../../src/taskpane/languages";
import { type Messages, messages } from "../../src/taskpane/messages";
import { german } from "../../src/taskpane/messages-german";

type Words = { [key: string]: unknown };

/** Every sentence by its path: "failure.kinds.gone.what". */
function sentences(words: Words, path = ""): [path: string, sentence: unknown][] {
  return Object.entries(words).flatMap(([key, inside]) =>
    typeof inside === "object" && inside !== null ? sentences(inside as Words, `${path}${key}.`) : [[`${path}${key}`, inside]],
  ) as [string, unknown][];
}

// What the framework says has tests of its own (framework-texts.test.ts).
const ownSentences = (words: Messages): Map<string, unknown> => new Map(sentences(words).filter(([path]) => path !== "framework"));
const english = ownSentences(messages);
const translated = ownSentences(german);

/** What is the same word in German, a name that stays English, or only arranges its parameters. */
const same = [
  "product",
  "screens.portfolio",
  "shortModels.business outcome solutions",
  "shortModels.managed services",
  "portfolio.columnOption",
  "places.option",
  "programs.motions.build",
  "programs.motions.market",
  "programs.motions.sell",
  "programs.motions.grow",
  "programs.alternative",
  "origin.source",
  "about.licenceText",
  "about.version",
  "realized.rulerStep",
  "profile.groups.path",
  "profile.groups.opportunities.launched",
];

/** Arguments that can be told in a sentence: a count of one, counts of many, words; a sentence of models takes models. */
function argumentsOf(path: string, length: number): unknown[][] {
  if (path === "placement.sentence") return [["services", "services"], ["resell", "business outcome solutions"]];
  const words = Array.from({ length }, (_, at) => `‹${at}›`);
  return [words, ...[1, 5].map((count) => words.map((word, at) => (at === length - 1 || length === 2 ? count : word)))];
}

test("German has the sentences of English, no more and no fewer", () => {
  expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
});

test.each([...english.keys()])("%s is said in German, with the same parameters", (path) => {
  const [original, translation] = [english.get(path), translated.get(path)];
  expect(typeof translation).toBe(typeof original);
  const calls = typeof original === "function" ? argumentsOf(path, original.length) : [[]];
  const say = (sentence: unknown, values: unknown[]): string =>
    typeof sentence === "function" ? (sentence as (...all: unknown[]) => string)(...values) : (sentence as string);
  for (const values of calls) {
    const [before, after] = [say(original, values), say(translation, values)];
    expect(after).toMatch(/\S/);
    expect(after).not.toMatch(/undefined|\[object|  |!/);
    const told = (text: string): string[] => [...new Set(text.match(/‹\d›/g))].sort();
    expect(told(after)).toEqual(told(before));
    if (same.includes(path)) expect(after).toBe(before);
    else expect(after).not.toBe(before);
  }
});

test.each([
  ["de-DE", "de"],
  ["de-AT", "de"],
  ["DE", "de"],
  ["en-GB", "en"],
  ["fr-FR", "en"],
  ["", "en"],
  [undefined, "en"],
])("Office in %p has the pane in %p", async (displayLanguage, code) => {
  expect((await languageOf(displayLanguage)).code).toBe(code);
});
