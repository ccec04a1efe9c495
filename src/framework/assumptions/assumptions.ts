import { isBlankLabel, shown } from "../cells/cell";
import type { CellValue } from "../cells/cell";
import { placeOf, rangeOrNull, sizeOf, valueAt } from "../cells/range";
import { unknownWord } from "../cells/unknown-word";
import { FrameworkError } from "../framework-error";
import { businessModels, businessModelWords } from "../words/business-model";
import type { BusinessModel } from "../words/business-model";
import { offers, offerWords } from "../words/offer";
import type { Offer } from "../words/offer";
import { points, pointWords } from "../words/point";
import type { Point } from "../words/point";
import { presetWords } from "../words/preset";
import type { Preset } from "../words/preset";
import { resaleBookingWords } from "../words/resale-booking";
import type { ResaleBooking } from "../words/resale-booking";
import { serviceCategories, serviceCategoryWords } from "../words/service-category";
import type { ServiceCategory } from "../words/service-category";
import { studyWords } from "../words/study";
import type { Study } from "../words/study";
import { match, normalise } from "../words/word";
import type { Vocabulary } from "../words/word";

/** The keys whose value is a number. */
type NumberKey =
  | "multiplier.total"
  | `multiplier.${ServiceCategory}`
  | `share.${ServiceCategory}`
  | "schedule.firstyear"
  | "schedule.years"
  | `margin.${BusinessModel}.${Point}`
  | `fee.${Offer}`
  | "placement.established"
  | "unit.scale";

export type AssumptionKey = "study" | "preset" | "resale.booked" | NumberKey;

/** What the user gave in place of a default, validated; a key that was not given is absent. */
export type Assumptions = { study?: Study; preset?: Preset; "resale.booked"?: ResaleBooking } & { [K in NumberKey]?: number };

/** Every key, in the order of the assumptions sheet. */
export const everyAssumptionKey: readonly AssumptionKey[] = [
  "study",
  "preset",
  "multiplier.total",
  ...serviceCategories.map((category) => `multiplier.${category}` as const),
  ...serviceCategories.map((category) => `share.${category}` as const),
  "schedule.firstyear",
  "schedule.years",
  ...businessModels.flatMap((model) => points.map((point) => `margin.${model}.${point}` as const)),
  ...offers.map((offer) => `fee.${offer}` as const),
  "placement.established",
  "resale.booked",
  "unit.scale",
];

/** The words that may stand beside a key whose value is not a number. */
const valueWords: { readonly [K in AssumptionKey]?: Vocabulary<string> } = {
  study: studyWords,
  preset: presetWords,
  "resale.booked": resaleBookingWords,
};

const keyWords: Vocabulary<AssumptionKey> = { what: "a known key", words: everyAssumptionKey, aliases: {} };

/** The key that a text stands for: each part between dots matches as a word, aliases included. */
export function assumptionKeyOf(text: string): AssumptionKey | undefined {
  const [head, second, third, ...more] = text.split(".");
  if (more.length > 0) return undefined;
  const key = [normalise(head)];
  if (second !== undefined) {
    switch (key[0]) {
      case "multiplier":
      case "share":
        key.push(match(serviceCategoryWords, second) ?? normalise(second));
        break;
      case "margin":
        key.push(match(businessModelWords, second) ?? "");
        break;
      case "fee":
        key.push(match(offerWords, second) ?? "");
        break;
      case "schedule":
        key.push(normalise(second) === "year" ? "years" : normalise(second));
        break;
      default:
        key.push(normalise(second));
    }
  }
  if (third !== undefined) key.push(match(pointWords, third) ?? "");
  const canonical = key.join(".") as AssumptionKey;
  return everyAssumptionKey.includes(canonical) ? canonical : undefined;
}

/** What a key's number must be, in words for a message, and the test for it. */
interface Domain {
  words: string;
  holds(value: number): boolean;
}

const fraction: Domain = { words: "a number from 0 to 1", holds: (value) => value >= 0 && value <= 1 };

const domains: Record<string, Domain> = {
  multiplier: { words: "a number of 0 or more", holds: (value) => value >= 0 && value < Infinity },
  "multiplier.total": { words: "a number above 0", holds: (value) => value > 0 && value < Infinity },
  share: fraction,
  schedule: fraction,
  "schedule.years": {
    words: "a whole number from 2 to 30",
    holds: (value) => Number.isInteger(value) && value >= 2 && value <= 30,
  },
  margin: { words: "a number of at most 1", holds: (value) => value > -Infinity && value <= 1 },
  fee: fraction,
  placement: { words: "a number above 0 and at most 1", holds: (value) => value > 0 && value <= 1 },
  unit: { words: "1, 1000 or 1000000", holds: (value) => value === 1 || value === 1e3 || value === 1e6 },
};

/** What a key's value may be: the name of a vocabulary, or the domain of its number. */
export function domainOf(key: AssumptionKey): Domain {
  return domains[key] ?? domains[key.split(".")[0]];
}

function checkedNumber(key: AssumptionKey, value: CellValue, place: string): number {
  const number = typeof value === "string" && normalise(value) === "none" ? 0 : value;
  const domain = domainOf(key);
  if (typeof number !== "number" || !domain.holds(number)) {
    throw new FrameworkError("value", `requires ${domain.words} beside ${key} in ${place}; found ${shown(value)}`);
  }
  return number;
}

function checkedWord<W extends string>(vocabulary: Vocabulary<W>, key: string, value: CellValue, place: string): W {
  const word = match(vocabulary, value);
  if (word === undefined) throw unknownWord({ ...vocabulary, what: `${vocabulary.what} beside ${key}` }, place, value);
  return word;
}

function checkShares(assumptions: Assumptions): void {
  let sum = 0;
  let given = 0;
  for (const category of serviceCategories) {
    const share = assumptions[`share.${category}`];
    if (share !== undefined) {
      sum += share;
      given++;
    }
  }
  const all = given === serviceCategories.length;
  if (sum > 1 + 1e-6 || (all && sum < 1 - 1e-6)) {
    const limit = all ? "to 1" : "to at most 1";
    throw new FrameworkError("value", `requires the shares in assumptions to sum ${limit}; the sum is ${Number(sum.toPrecision(12))}`);
  }
}

/**
 * Reads the assumptions: two columns, key and value, in any order. Blank keys are skipped; a blank or 0 value is not given
 * ("none" says nought). Null or undefined: nothing was given.
 * Throws for an unknown or repeated key, a value of the wrong kind or outside its domain, and shares that sum to more than 1.
 */
export function parseAssumptions(cells: unknown[][] | null | undefined): Assumptions {
  const range = rangeOrNull("assumptions", cells);
  const assumptions: Assumptions = {};
  if (!range) return assumptions;
  const single = range.rows === 1 && range.columns === 1;
  if (single && isBlankLabel(valueAt(range, 0, 0))) return assumptions;
  if (range.columns !== 2) throw new FrameworkError("value", `requires two columns, key and value, in assumptions; ${sizeOf(range)}`);
  const seen = new Set<AssumptionKey>();
  for (let row = 0; row < range.rows; row++) {
    const name = valueAt(range, row, 0);
    const value = valueAt(range, row, 1);
    if (isBlankLabel(name)) continue;
    const keyPlace = placeOf(range, row, 0);
    const place = placeOf(range, row, 1);
    const key = typeof name === "string" ? assumptionKeyOf(name) : undefined;
    if (key === undefined) throw unknownWord(keyWords, keyPlace, name);
    if (seen.has(key)) throw new FrameworkError("value", `requires each key once in ${keyPlace}; found ${shown(name)} again`);
    seen.add(key);
    if (isBlankLabel(value)) continue;
    const words = valueWords[key];
    Object.assign(assumptions, { [key]: words ? checkedWord(words, key, value, place) : checkedNumber(key, value, place) });
  }
  checkShares(assumptions);
  return assumptions;
}
