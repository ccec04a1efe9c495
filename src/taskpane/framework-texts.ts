/** A text of the framework or the workbook in English and in another language; {0}, {1} stand for what varies in it. */
export type TranslatedText = readonly [english: string, other: string];

/**
 * Translates what the framework says of cells and programs, with the English text as its key, as gettext has it: the framework
 * writes it for cells, where it is English in every language. What varies is translated where it is a text of its own, else kept.
 * What is strung together with semicolons or commas is translated piece by piece. null for a text, or a piece, that is unknown.
 */
export function translator(texts: readonly TranslatedText[]): (text: string) => string | null {
  const known = texts.map(([english, other]) => {
    const fixed = english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return { pattern: new RegExp(`^${fixed.join("(.+?)")}$`), other };
  });
  const translate = (text: string): string | null => {
    for (const { pattern, other } of known) {
      const found = pattern.exec(text);
      if (found) return other.replace(/\{(\d)\}/g, (_all, at: string) => translate(found[Number(at) + 1]) ?? found[Number(at) + 1]);
    }
    return pieces(text, "; ") ?? pieces(text, ", ");
  };
  const pieces = (text: string, between: string): string | null => {
    const parts = text.split(between);
    if (parts.length === 1) return null;
    const translated = parts.map(translate);
    return translated.includes(null) ? null : translated.join(between);
  };
  return translate;
}
