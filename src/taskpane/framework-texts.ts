/** A text of the framework or the workbook in English and in another language; {0}, {1} stand for what varies in it. */
export type TranslatedText = readonly [english: string, other: string];

/** A number as the pane writes it. */
export type NumberText = (value: number) => string;

/**
 * Translates what the framework says of cells and programs, with the English text as its key, as gettext has it: the framework
 * writes it for cells, where it is English in every language. What varies is translated where it is a text of its own, else kept.
 * What is strung together is translated piece by piece. null for a text, or a piece, that is unknown.
 * Numbers in it, "-2,520.5", are written as the returned function is told.
 * @param joints What texts are strung together with, beside semicolons and commas: " and ".
 */
export function translator(
  texts: readonly TranslatedText[],
  joints: readonly TranslatedText[] = [],
): (text: string, number: NumberText) => string | null {
  const known = texts.map(([english, other]) => {
    const fixed = english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return { pattern: new RegExp(`^${fixed.join("(.+?)")}$`), other };
  });
  const part = (text: string, number: NumberText): string => {
    // Without a mark it is written alike everywhere, and may be a year.
    const isMarked = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) && /[.,]/.test(text);
    return translate(text, number) ?? (isMarked ? number(Number(text.replace(/,/g, ""))) : text);
  };
  const translate = (text: string, number: NumberText): string | null => {
    // First: "stage {0} of {1}" would take for its {1} whatever follows after the next comma.
    for (const [between, joint] of [["; ", "; "], [", ", ", "], ...joints]) {
      const joined = pieces(text, between, joint, number);
      if (joined !== null) return joined;
    }
    for (const { pattern, other } of known) {
      const found = pattern.exec(text);
      if (found) return other.replace(/\{(\d)\}/g, (_all, at: string) => part(found[Number(at) + 1], number));
    }
    return null;
  };
  const pieces = (text: string, between: string, joint: string, number: NumberText): string | null => {
    const parts = text.split(between);
    if (parts.length === 1) return null;
    const translated = parts.map((one) => translate(one, number));
    return translated.includes(null) ? null : translated.join(joint);
  };
  return translate;
}
