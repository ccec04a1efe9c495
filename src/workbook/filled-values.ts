import { asText, type Content, sameContent } from "./block";
import { plainText } from "./plain-text";
import type { TableContent } from "./table-rows";

type Entries<K extends string> = Partial<Record<K, Content>>;

/** As a cell takes it: texts stay texts. */
export const asContent = (value: Content | undefined): Content => (typeof value === "string" ? asText(value) : (value ?? ""));

/**
 * Puts what was given in the pane into a table of keys and values that is there. A value goes in only where the cell still holds
 * what was read: what the user has changed on the sheet since, or calculates there, stays, and is named in `kept`.
 * @param keyOf The key that a text in the key column stands for; the value stands to its right.
 * @param given Values by key; "" for blank. Keys that are missing stay as they are.
 * @param read What stood there when the pane read it; null: no sheet then.
 * @returns The rows of the table to be, and the given keys that have none there (`added`).
 */
export function filledValues<K extends string>(
  table: TableContent,
  keyOf: (text: string) => K | undefined,
  given: Entries<K>,
  read: Entries<K> | null,
): { content: Content[][]; added: K[]; kept: K[] } {
  const keyColumn = table.headers.indexOf("Key");
  const content = table.rows.map((cells) => [...cells]);
  const added: K[] = [];
  const kept: K[] = [];
  for (const key of Object.keys(given) as K[]) {
    const before = asContent(read?.[key]);
    const wanted = asContent(given[key]);
    const row = content.find((cells) => keyOf(plainText(cells[keyColumn])) === key);
    const found = row?.[keyColumn + 1] ?? "";
    if (sameContent(wanted, before) || sameContent(wanted, found)) continue;
    if (!sameContent(before, found)) kept.push(key);
    else if (row) row[keyColumn + 1] = wanted;
    else added.push(key);
  }
  return { content, added, kept };
}
