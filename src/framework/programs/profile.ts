import { isBlankLabel, shown, type CellValue } from "../cells/cell";
import { placeOf, range, rangeOrNull, sizeOf, valueAt } from "../cells/range";
import { unknownWord } from "../cells/unknown-word";
import { FrameworkError } from "../framework-error";
import { splitList } from "../words/list";
import { match, normalise, type Vocabulary } from "../words/word";

export const paths = ["services", "software", "hardware", "training", "distribution"] as const;
export type Path = (typeof paths)[number];

export const sectors = ["commercial", "public sector"] as const;
export type Sector = (typeof sectors)[number];

const profileTiers = ["registered", "select", "advanced", "premier"] as const;
type ProfileTier = (typeof profileTiers)[number];

/** Of the software path, each one above the one before. */
export const stages = ["registered", "validated", "differentiated"] as const;
export type Stage = (typeof stages)[number];

/** One key of the profile and what may stand beside it: a number, one or several of these words, free names, yes or no. */
export interface ProfileKeyRow {
  key: string;
  kind: "number" | "word" | "words" | "names" | "yes or no";
  words?: readonly string[];
}

/** In the order of a form; what each is called in words is in profile-fields. */
export const profileKeys = [
  { key: "path", kind: "words", words: paths },
  { key: "sector", kind: "word", words: sectors },
  { key: "tier", kind: "word", words: profileTiers },
  { key: "stage", kind: "word", words: stages },
  { key: "accredited.technical", kind: "number" },
  { key: "accredited.business", kind: "number" },
  { key: "certified.foundational", kind: "number" },
  { key: "certified.technical", kind: "number" },
  { key: "certified.professional", kind: "number" },
  { key: "opportunities.launched", kind: "number" },
  { key: "opportunities.qualified", kind: "number" },
  { key: "mrr", kind: "number" },
  { key: "competencies", kind: "number" },
  { key: "competency.names", kind: "names" },
  { key: "ftr", kind: "yes or no" },
  { key: "businessplan", kind: "yes or no" },
  { key: "marketplace.products", kind: "number" },
  { key: "aws.revenue", kind: "number" },
  { key: "programs.enrolled", kind: "names" },
  { key: "unit.scale", kind: "number" },
] as const satisfies readonly ProfileKeyRow[];

export type ProfileKey = (typeof profileKeys)[number]["key"];
type KeyOf<K extends ProfileKeyRow["kind"]> = Extract<(typeof profileKeys)[number], { kind: K }>["key"];
type NumberKey = KeyOf<"number">;

/** What a partner says of itself; what is not given is absent. Money is in $, unit.scale applied. */
export type Profile = { [K in NumberKey]?: number } & { [K in KeyOf<"names">]?: string[] } & {
  [K in KeyOf<"yes or no">]?: boolean;
} & {
  path?: Path[];
  sector?: Sector;
  tier?: ProfileTier;
  stage?: Stage;
};

const spell = (key: string): string => key.split(".").map(normalise).join(".");
const rowsByKey: ReadonlyMap<string, (typeof profileKeys)[number]> = new Map(profileKeys.map((row) => [spell(row.key), row]));

/** The row of a key however it is spelt; undefined where it is none. */
export function profileKeyOf(text: string): (typeof profileKeys)[number] | undefined {
  return rowsByKey.get(spell(text));
}

const keyWords: Vocabulary<string> = { what: "a key of the profile", words: profileKeys.map(({ key }) => key), aliases: {} };

/**
 * Reads the profile: two columns, key and value. Blank keys are skipped; blank or 0 is not given; the text "none" is nought for a
 * number and an empty list for names. An unknown or repeated key, or a value of the wrong kind, is a "value" error that names it.
 */
export function parseProfile(argument: unknown): Profile {
  const table = rangeOrNull("profile", argument);
  const single = table?.rows === 1 && table.columns === 1;
  if (!table || (single && isBlankLabel(valueAt(table, 0, 0)))) return {};
  if (table.columns !== 2) {
    throw new FrameworkError("value", `requires two columns, key and value, in profile; ${sizeOf(table)}`);
  }
  const values = new Map<string, unknown>();
  for (let row = 0; row < table.rows; row++) {
    const [found, value] = [valueAt(table, row, 0), valueAt(table, row, 1)];
    if (isBlankLabel(found)) continue;
    const known = typeof found === "string" ? profileKeyOf(found) : undefined;
    if (!known) throw unknownWord(keyWords, placeOf(table, row, 0), found);
    if (values.has(known.key)) {
      throw new FrameworkError("value", `requires each key once in ${placeOf(table, row, 0)}; found ${shown(found)} again`);
    }
    values.set(known.key, isBlankLabel(value) ? undefined : parseValue(known, value, placeOf(table, row, 1)));
  }
  const profile = Object.fromEntries([...values].filter(([, value]) => value !== undefined)) as Profile;
  const names = profile["competency.names"];
  if (names) profile.competencies ??= names.length;
  const scale = profile["unit.scale"] ?? 1;
  for (const key of ["mrr", "aws.revenue"] as const) {
    if (profile[key] !== undefined) profile[key] = Number((profile[key] * scale).toPrecision(15));
  }
  return profile;
}

/** The profile as a required argument: a blank one is empty, one left out is an error. */
export function requireProfile(argument: unknown): Profile {
  return parseProfile(range("profile", argument).cells);
}

function parseValue({ key, kind, words = ["yes", "no"] }: ProfileKeyRow, value: CellValue, place: string): unknown {
  const wrong = (what: string): FrameworkError =>
    unknownWord({ what: `${what} beside ${key}`, words: [], aliases: {} }, place, value);
  const none = typeof value === "string" && normalise(value) === "none";
  if (kind === "number") {
    const number = none ? 0 : value;
    const isScale = key === "unit.scale";
    const fits = typeof number === "number" && (isScale ? [1, 1000, 1000000].includes(number) : number >= 0 && number < Infinity);
    if (!fits) throw wrong(isScale ? "1, 1000 or 1000000" : "a number, 0 or more,");
    return number;
  }
  const choice = { what: `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]} beside ${key}`, words, aliases: {} };
  if (typeof value !== "string") throw kind === "names" ? wrong("text") : unknownWord(choice, place, value);
  if (kind === "names") return none ? [] : splitList(value);
  const found = (kind === "words" ? splitList(value) : [value]).map((text) => {
    const word = match(choice, text);
    if (word === undefined) throw unknownWord(choice, place, text);
    return word;
  });
  if (kind === "words") return found.length > 0 ? found : undefined;
  return kind === "yes or no" ? found[0] === "yes" : found[0];
}
