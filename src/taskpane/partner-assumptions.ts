import type { AssumptionKey, Assumptions } from "../framework/assumptions/assumptions";
import { assumptionKeyOf, parseAssumptions } from "../framework/assumptions/assumptions";
import { FrameworkError } from "../framework/framework-error";
import { cellAddress } from "../framework/portfolio/grid";
import type { AssumptionEntries, Cells, Given } from "../workbook/planner-workbook";

/** The assumptions as the pane holds them: what stands on the sheet, what was changed here, and what is being tried out. */
export interface PartnerAssumptions {
  /** Key and value of the sheet as it was last read; null where there is none. */
  cells: Cells | null;
  /** Where the first of the values stands. */
  at: Given["assumptionsAt"];
  /** The same by key, of a repeated key the first; null where there is no sheet. */
  read: AssumptionEntries | null;
  /** Changed in the pane and to be written with the next write; "" is back to what is published. */
  entries: AssumptionEntries;
  /** Tried out, neither in force nor written yet. */
  draft: AssumptionEntries;
}

export const noAssumptions: PartnerAssumptions = { cells: null, at: null, read: null, entries: {}, draft: {} };

type Entry = string | number;

/** Key and value as the framework reads them: the sheet's rows, with the changes in their place or below. */
function merged(cells: Cells | null, changes: AssumptionEntries): Cells {
  const rows: Cells = (cells ?? []).map(([key, value]) => {
    const change = changes[assumptionKeyOf(String(key)) ?? ("" as AssumptionKey)];
    return [key, change ?? value];
  });
  const there = new Set(rows.map(([key]) => assumptionKeyOf(String(key))));
  for (const [key, value] of Object.entries(changes) as [AssumptionKey, Entry][]) if (!there.has(key)) rows.push([key, value]);
  return rows;
}

/** The assumptions in force. Throws FrameworkError where the sheet or a change cannot be used. */
export function inForce({ cells, entries }: PartnerAssumptions): Assumptions {
  return parseAssumptions(merged(cells, entries));
}

/** The assumptions as they would be with what is being tried out; the framework's message where that cannot be used. */
export function triedOut({ cells, entries, draft }: PartnerAssumptions): Assumptions | FrameworkError {
  try {
    return parseAssumptions(merged(cells, { ...entries, ...draft }));
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    return error;
  }
}

/** The cell that a message of the framework names "assumptions, row 3", with that name; null where it names none on the sheet. */
export function assumptionNamed({ cells, at }: PartnerAssumptions, message: string): { name: string; address: string } | null {
  const [name, row] = /assumptions, row (\d+)/.exec(message) ?? [];
  if (!at || !cells || name === undefined || Number(row) > cells.length) return null;
  return { name, address: cellAddress(at, Number(row) - 1, 0) };
}

/** What one unit of the workbook's amounts is worth. */
export function moneyUnit({ entries, read }: PartnerAssumptions): number {
  return Number(entries["unit.scale"] ?? read?.["unit.scale"]) || 1;
}

/** The cells as they count now, for a list of all assumptions; null where nothing was given at all. */
export function cellsInForce({ cells, entries, draft }: PartnerAssumptions): Cells | null {
  const changes = { ...entries, ...draft };
  return cells === null && Object.keys(changes).length === 0 ? null : merged(cells, changes);
}

/** One more change to try out; what stands there already is none. */
export function withDraft(assumptions: PartnerAssumptions, key: AssumptionKey, entry: Entry): PartnerAssumptions {
  const now = assumptions.entries[key] ?? assumptions.read?.[key] ?? "";
  const draft = { ...assumptions.draft };
  if (entry === now) delete draft[key];
  else draft[key] = entry;
  return { ...assumptions, draft };
}

/** What is tried out comes into force. */
export function withDraftApplied({ draft, entries, ...rest }: PartnerAssumptions): PartnerAssumptions {
  return { ...rest, entries: withoutNeedless({ ...entries, ...draft }, rest.read), draft: {} };
}

/** The entries that differ from the sheet; blank where nothing was read would make a new sheet blank there. */
function withoutNeedless(entries: AssumptionEntries, read: AssumptionEntries | null): AssumptionEntries {
  return Object.fromEntries(
    (Object.entries(entries) as [AssumptionKey, Entry][]).filter(([key, entry]) => entry !== (read?.[key] ?? "")),
  );
}

/** The assumptions after their sheet was read: what changed there since the last reading wins over the pane's change. */
export function withAssumptionSheet(before: PartnerAssumptions, cells: Cells | null): PartnerAssumptions {
  if (cells === null) return { ...before, cells, read: null, entries: withoutNeedless(before.entries, null) };
  const read = entriesOfSheet(cells);
  const unchanged = ([key]: [string, unknown]): boolean =>
    before.read === null || (read[key as AssumptionKey] ?? "") === (before.read[key as AssumptionKey] ?? "");
  const entries = withoutNeedless(Object.fromEntries(Object.entries(before.entries).filter(unchanged)), read);
  return { ...before, cells, read, entries };
}

function entriesOfSheet(cells: Cells): AssumptionEntries {
  const entries: AssumptionEntries = {};
  for (const [text, value] of cells) {
    const key = assumptionKeyOf(String(text));
    if (key && entries[key] === undefined) entries[key] = typeof value === "boolean" ? String(value) : value;
  }
  return entries;
}
