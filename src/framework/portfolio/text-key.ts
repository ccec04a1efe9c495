/** Texts of a book are compared as VLOOKUP(...,FALSE) does: without case, spaces kept. */
export function textKey(text: string): string {
  return text.toLowerCase();
}
