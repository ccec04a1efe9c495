import { normalise, type Vocabulary } from "../words/word";

function spaced(phrase: string): string {
  return ` ${normalise(phrase.replace(/[^\p{L}\p{N}]+/gu, " "))} `;
}

/** The longest spelling of a vocabulary that stands as words of its own in a text: "resale" in "Cloud resale". */
export function containedWord<W extends string>(vocabulary: Vocabulary<W>, text: string): string | undefined {
  const searched = spaced(text);
  return [...vocabulary.words, ...Object.keys(vocabulary.aliases)]
    .filter((spelling) => spelling.length > 2 && searched.includes(spaced(spelling).trimEnd()))
    .sort((one, other) => other.length - one.length)[0];
}
