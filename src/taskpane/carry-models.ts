import type { GivenModel } from "../framework/portfolio/grid";
import { textKey } from "../framework/portfolio/text-key";

const byText = (given: readonly GivenModel[] | null): Map<string, GivenModel> =>
  new Map((given ?? []).map((entry) => [textKey(entry.text), entry]));

/**
 * The models that words of the book were given, after the workbook's table of them was read: what changed there since the
 * last reading wins over what was given in the pane.
 * @param sheet The table as it stands now; null where there is none (yet, or any more).
 * @param before The table as it was last read; null where it was not.
 * @param pane What the pane holds.
 */
export function carryModels(
  sheet: readonly GivenModel[] | null,
  before: readonly GivenModel[] | null,
  pane: readonly GivenModel[] = [],
): GivenModel[] | undefined {
  const [now, earlier, models] = [byText(sheet), byText(before), byText(sheet)];
  for (const [text, entry] of byText(pane)) {
    const unchanged = now.get(text)?.model === earlier.get(text)?.model;
    if (unchanged || sheet === null) models.set(text, entry);
  }
  return models.size === 0 ? undefined : [...models.values()];
}

/**
 * What counts as read once the pane's models were written: where the sheet kept a model of its own against the pane's, what was
 * read before, so that the next write keeps it again.
 */
export function modelsReadAfterWrite(
  sheet: readonly GivenModel[] | null,
  before: readonly GivenModel[] | null,
  pane: readonly GivenModel[] = [],
): GivenModel[] | null {
  const [earlier, given] = [byText(before), byText(pane)];
  return (
    sheet &&
    sheet.flatMap((entry) => {
      const text = entry.text.toLowerCase();
      const wanted = given.get(text);
      return wanted === undefined || wanted.model === entry.model ? [entry] : (earlier.get(text) ?? []);
    })
  );
}
