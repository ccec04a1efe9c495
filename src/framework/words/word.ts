import { editDistance } from "./edit-distance";

/** The words that an argument may hold, what to call them in a message, and their other spellings. */
export interface Vocabulary<W extends string> {
  /** With its article: "a business model". */
  what: string;
  words: readonly W[];
  aliases: Readonly<Record<string, W>>;
}

/** The spelling under which words are compared: trimmed, lower case, hyphens and underscores as spaces, no final "s". */
export function normalise(text: string): string {
  const plain = text.toLowerCase().replace(/[\s_\-\u2010-\u2015]+/g, " ").trim();
  return plain === "" ? text.trim() : plain.replace(/s$/, "");
}

const indexes = new WeakMap<Vocabulary<string>, Map<string, string>>();

function indexOf<W extends string>(vocabulary: Vocabulary<W>): Map<string, W> {
  let index = indexes.get(vocabulary);
  if (!index) {
    index = new Map();
    for (const word of vocabulary.words) index.set(normalise(word), word);
    for (const [alias, word] of Object.entries(vocabulary.aliases)) index.set(normalise(alias), word);
    indexes.set(vocabulary, index);
  }
  return index as Map<string, W>;
}

/** The word that a text or a number (2022, 2025) stands for; undefined where there is none. */
export function match<W extends string>(vocabulary: Vocabulary<W>, found: unknown): W | undefined {
  if (typeof found !== "string" && typeof found !== "number") return undefined;
  return indexOf(vocabulary).get(normalise(String(found)));
}

/** The spelling nearest to a text by edit distance, where at most half of it differs. */
export function nearest<W extends string>(vocabulary: Vocabulary<W>, found: string): string | undefined {
  const text = normalise(found.slice(0, 80));
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of [...vocabulary.words, ...Object.keys(vocabulary.aliases)]) {
    const spelling = normalise(candidate);
    const differing = editDistance(text, spelling);
    if (differing < least && differing * 2 <= spelling.length) {
      best = candidate;
      least = differing;
    }
  }
  return best;
}
