import { programs } from "../framework/facts/programs";
import { askedBy, profileFields } from "../framework/programs/profile-fields";
import { type ProfileKey, profileKeys } from "../framework/programs/profile";
import { asText, type Block, type Content } from "./block";
import { asContent } from "./filled-values";
import { formats, profileHeaders } from "./layout";
import type { ProfileEntries } from "./planner-workbook";
import { tableHead } from "./table-block";

type ProfileRowCells = Record<(typeof profileHeaders)[number], Content>;

const money: readonly ProfileKey[] = ["mrr", "aws.revenue", "unit.scale"];

function meaningOf(key: ProfileKey): string {
  const { label, unit, hint } = profileFields[key];
  const count = askedBy(key, programs);
  const asked = count > 0 ? `asked by ${count} ${count === 1 ? "program" : "programs"}` : "";
  const sentence = [unit?.includes(" ") ? `${label}, ${unit}` : label, hint, asked].filter(Boolean).join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The rows of a new profile table, one a key, blank where nothing is given. */
export function profileRows(given: ProfileEntries): { key: ProfileKey; cells: ProfileRowCells; format: string }[] {
  return profileKeys.map(({ key, kind }) => ({
    key,
    format: kind !== "number" ? "General" : money.includes(key) ? formats.amount : formats.count,
    cells: { Key: key, Value: asContent(given[key]), Meaning: asText(meaningOf(key)) },
  }));
}

/** What stands above the profile table. */
export function profileBlock(): Block {
  return tableHead(
    "Partner profile",
    "What program gates ask for. Blue values are yours to change, here or in the pane. Blank: not given; none: there are none.",
    [26, 34, 96],
  );
}
