/** Spaces and apostrophes of every kind: where a locale groups with one of them, users type another. */
const marks = /[\s'\u2019]/g;
/** What leads the eye from right to left and is not seen. */
const directions = /[\u061c\u200e\u200f]/g;
/** The noughts of Arabic, Persian, Hindi, Bengali and wide digits; the other nine follow each. */
const noughts = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** A text with its digits and its percent sign as in English, without marks of direction; what separates the digits stays. */
export function plainDigits(text: string): string {
  return text
    .replace(directions, "")
    .replace(/\u066a/g, "%")
    .replace(/\p{Nd}/gu, (digit) => {
      const size = noughts.map((nought) => digit.charCodeAt(0) - nought).find((value) => value >= 0 && value < 10);
      return size === undefined ? digit : String(size);
    });
}

/**
 * Money as a user types it, with its sign or without: "$1,500", "1.500 €". What is no amount stays the text it is.
 * @param sign Where the money is not the workbook's, its sign alone.
 */
export function readMoney(text: string, write: (value: number) => string, sign: "\\p{Sc}" | "\\$" = "\\p{Sc}"): number | string {
  const amount = readNumber(text.trim().replace(new RegExp(`^${sign}|${sign}$`, "u"), ""), write);
  return typeof amount === "number" ? amount : text.trim();
}

/**
 * What a user types into a field for a number, in the notation of their locale: "1,500" or "1.500,5"; with Arabic separators or
 * digits of another script, too. A text that is no number, or has its group separators elsewhere than a locale puts them, stays the
 * text it is.
 * @param write How the pane writes numbers in that locale, with two decimals and group separators.
 */
export function readNumber(text: string, write: (value: number) => string): number | string {
  const typed = text.trim();
  // Beside its own separators an Arabic keyboard has those of English.
  const shown = plainDigits(write(12345.6)).replace("\u066c", ",").replace("\u066b", ".");
  const [group, decimal] = [/2(\D*)3/, /5(\D+)6/].map((pattern) => pattern.exec(shown)?.[1].replace(marks, " ") ?? "");
  const bare = plainDigits(typed).replace(marks, " ").replace(/\u066c/g, group || "$&").replace(/\u066b/g, decimal || ".");
  const [whole, ...fraction] = bare.split(decimal || ".");
  const groups = group === "" ? [whole] : whole.split(group);
  const [last] = groups.slice(-1);
  const grouped = groups.length === 1 || (/^\d{3}$/.test(last) && groups.slice(1, -1).every((digits) => /^\d{2,3}$/.test(digits)));
  const plain = [groups.join(""), ...fraction].join(".");
  return grouped && /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : typed;
}
