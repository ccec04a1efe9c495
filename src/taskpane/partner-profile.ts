import { FrameworkError } from "../framework/framework-error";
import { parseProfile, type Profile, type ProfileKey, profileKeyOf, profileKeys } from "../framework/programs/profile";
import type { Cells, ProfileEntries } from "../workbook/planner-workbook";

/** The partner's profile as the pane holds it. */
export interface PartnerProfile {
  /** What the form shows, valid or not. */
  entries: ProfileEntries;
  /** What stood on the sheet when it was last read; null where there is none. */
  read: ProfileEntries | null;
  /** What the programs are held against: everything valid. */
  profile: Profile;
  /** Keys whose entry cannot be used. */
  invalid: ReadonlySet<ProfileKey>;
  /** Why rows of the sheet cannot be used, in the framework's words: an unknown or repeated key. */
  refused: string | null;
}

export const emptyProfile: PartnerProfile = { entries: {}, read: null, profile: {}, invalid: new Set(), refused: null };

type Entry = ProfileEntries[ProfileKey];

/** Blank or 0 is not given, on the sheet as in the form. */
export const isGiven = (entry: Entry): boolean => entry !== undefined && entry !== 0 && String(entry).trim() !== "";

const same = (one: Entry, other: Entry): boolean => one === other || (!isGiven(one) && !isGiven(other));

function refusal(cells: unknown[][]): string | null {
  try {
    parseProfile(cells);
    return null;
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    return error.message;
  }
}

/** What one entry means; undefined where it is not given or cannot be used. */
export function meaningOf<K extends ProfileKey>(key: K, entry: Entry): Profile[K] | undefined {
  return isGiven(entry) && refusal([[key, entry]]) === null ? parseProfile([[key, entry]])[key] : undefined;
}

function judged(entries: ProfileEntries, read: ProfileEntries | null, refused: string | null): PartnerProfile {
  const given = profileKeys.flatMap(({ key }) => (isGiven(entries[key]) ? [[key, entries[key]] as [ProfileKey, Entry]] : []));
  const invalid = new Set(given.filter((row) => refusal([row]) !== null).map(([key]) => key));
  return { entries, read, invalid, refused, profile: parseProfile(given.filter(([key]) => !invalid.has(key))) };
}

/** The profile with another entry for one key. */
export function withEntry({ entries, read, refused }: PartnerProfile, key: ProfileKey, entry: Entry): PartnerProfile {
  return judged({ ...entries, [key]: entry }, read, refused);
}

/**
 * The profile after its sheet was read: what changed there since `before` wins, everything else stays as the form has it.
 * @param cells Key and value; null where there is no sheet: then nothing changes.
 * @param before What stood there before, as far as the pane knows.
 */
export function withSheet(
  { entries }: PartnerProfile,
  cells: Cells | null,
  before: ProfileEntries | null,
): PartnerProfile {
  if (cells === null) return judged(entries, null, null);
  const read = entriesOf(cells);
  const merged = Object.fromEntries(
    profileKeys.map(({ key }) => [key, same(read[key], before?.[key]) ? entries[key] : read[key]]),
  ) as ProfileEntries;
  return judged(merged, read, refusal(cells.map(([key]) => [key, ""])));
}

/** What stands on the sheet by key; of a repeated key the first counts, unknown keys are left out. */
export function entriesOf(cells: Cells): ProfileEntries {
  const entries: ProfileEntries = {};
  for (const [text, value] of cells) {
    const key = profileKeyOf(String(text))?.key;
    if (key && entries[key] === undefined) entries[key] = value;
  }
  return entries;
}

/** What a write puts on the sheet: every entry that can be used; for the others what stands there. */
export function entriesToWrite({ entries, read, invalid }: PartnerProfile): ProfileEntries {
  const rows = profileKeys.map(({ key }) => [key, invalid.has(key) ? read?.[key] : entries[key]] as const);
  return Object.fromEntries(rows.filter(([, entry]) => entry !== undefined)) as ProfileEntries;
}
