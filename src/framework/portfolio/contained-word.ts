import { normalise, type Vocabulary } from "../words/word";

function spaced(phrase: string): string {
  return ` ${normalise(phrase.replace(/[^\p{L}\p{N}]+/gu, " "))} `;
}

interface Spelling {
  word: string;
  /** With a space before it, and none after: a plural is found, too. */
  searched: string;
}

const known = new WeakMap<Vocabulary<string>, Spelling[]>();

/** The spellings of a vocabulary of more than two letters, the longest first. */
function spellingsOf(vocabulary: Vocabulary<string>): Spelling[] {
  let spellings = known.get(vocabulary);
  if (!spellings) {
    spellings = [...vocabulary.words, ...Object.keys(vocabulary.aliases)]
      .filter((word) => word.length > 2)
      .map((word) => ({ word, searched: spaced(word).trimEnd() }))
      .sort((one, other) => other.word.length - one.word.length);
    known.set(vocabulary, spellings);
  }
  return spellings;
}

/** The longest spelling of a vocabulary that stands as words of its own in a text: "resale" in "Cloud resale". */
export function containedWord<W extends string>(vocabulary: Vocabulary<W>, text: string): string | undefined {
  const words = spaced(text);
  return spellingsOf(vocabulary).find(({ searched }) => words.includes(searched))?.word;
}
