/** Spaces and apostrophes of every kind: where a locale groups with one of them, users type another. */
const marks = /[\s'\u2019]/g;

/**
 * What a user types into a field for a number, in the notation of their locale: "1,500" or "1.500,5". A text that is no number,
 * or has its group separators elsewhere than a locale puts them, stays the text it is.
 * @param write How the pane writes numbers in that locale, with two decimals and group separators.
 */
export function readNumber(text: string, write: (value: number) => string): number | string {
  const typed = text.trim();
  const [group, decimal] = [/2(\D*)3/, /5(\D+)6/].map((pattern) => pattern.exec(write(12345.6))?.[1].replace(marks, " ") ?? "");
  const [whole, ...fraction] = typed.replace(marks, " ").split(decimal || ".");
  const groups = group === "" ? [whole] : whole.split(group);
  const [last] = groups.slice(-1);
  const grouped = groups.length === 1 || (/^\d{3}$/.test(last) && groups.slice(1, -1).every((digits) => /^\d{2,3}$/.test(digits)));
  const plain = [groups.join(""), ...fraction].join(".");
  return grouped && /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : typed;
}
