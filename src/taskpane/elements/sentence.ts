/** A phrase of the framework as a sentence of its own, or as the beginning of one. */
export function sentence(phrase: string, closed = true): string {
  const begun = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return !closed || /[.?]$/.test(begun) ? begun : `${begun}.`;
}
