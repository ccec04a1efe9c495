import { programs } from "../framework/facts/programs";
import { askedBy, profileFields } from "../framework/programs/profile-fields";
import { type ProfileKey, profileKeyOf, profileKeys } from "../framework/programs/profile";
import { asText, type Block, type Content, sameContent } from "./block";
import { formats, independence, looks, profileHeaders } from "./layout";
import type { ProfileEntries, WriteRequest } from "./planner-workbook";
import type { TableContent } from "./table-rows";

type ProfileRowCells = Record<(typeof profileHeaders)[number], Content>;

const money: readonly ProfileKey[] = ["mrr", "aws.revenue", "unit.scale"];

/** As a cell takes it: texts stay texts. */
const asContent = (value: Content | undefined): Content => (typeof value === "string" ? asText(value) : (value ?? ""));

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

/**
 * Puts what was given into a profile table that is there. A value goes in only where the cell still holds what was read: what
 * the user has changed on the sheet since, or calculates there, stays, and is named in `kept`.
 * @returns The rows of the table to be, and the given keys that have none there (`added`).
 */
export function filledProfile(
  table: TableContent,
  { given, read }: WriteRequest["profile"],
): { content: Content[][]; added: ProfileKey[]; kept: ProfileKey[] } {
  const keyColumn = table.headers.indexOf("Key");
  const content = table.rows.map((cells) => [...cells]);
  const added: ProfileKey[] = [];
  const kept: ProfileKey[] = [];
  for (const { key } of profileKeys) {
    const before = asContent(read?.[key]);
    const wanted = asContent(given[key]);
    const row = content.find((cells) => profileKeyOf(String(cells[keyColumn]).replace(/^'/, ""))?.key === key);
    const found = row?.[keyColumn + 1] ?? "";
    if (sameContent(wanted, before) || sameContent(wanted, found)) continue;
    if (!sameContent(before, found)) kept.push(key);
    else if (row) row[keyColumn + 1] = wanted;
    else added.push(key);
  }
  return { content, added, kept };
}

/** What stands above the profile table. */
export function profileBlock(): Block {
  const columns = profileHeaders.length;
  const line = (text: string): (Content | null)[] => [text, ...Array<null>(columns - 1).fill(null)];
  return {
    rows: 3,
    columns,
    cells: [
      line("Partner profile"),
      line("What program gates ask for. Blue values are yours to change, here or in the pane. Blank: not given; none: there are none."),
      line(independence),
    ],
    formats: [],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: looks.title },
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, look: looks.quiet },
    ],
    widths: [26, 34, 96],
    tallRows: [0],
    frozenRows: 5,
  };
}
