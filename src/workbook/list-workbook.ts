import { assumptionKeyOf } from "../framework/assumptions/assumptions";
import { profileKeyOf } from "../framework/programs/profile";
import type { Area, Content } from "./block";
import type { Stored } from "./found-workbook";
import { blockNames, isBlockName, logNamespace, markerOf, settingKey } from "./layout";
import { plainText } from "./plain-text";
import type { BlockName } from "./planner-workbook";
import { areaOf, sheetOf } from "./references";
import { parseSetting } from "./setting";
import { type Unfinished, unfinishedKey } from "./unfinished";

export const everyBlock = Object.keys(blockNames) as BlockName[];

export interface ListedTable {
  table: Excel.Table;
  id: string;
  name: string;
  sheet: string;
  /** With the total row. */
  area: Area;
  hasTotals: boolean;
  headers: string[];
}

/** A block of ours: the name that stands on it, on a sheet with its marker or under the name that we remember. */
export interface ListedBlock {
  name: string;
  sheet: Excel.Worksheet;
  sheetName: string;
  area: Area;
}

export interface ListedSheet {
  sheet: Excel.Worksheet;
  id: string;
  name: string;
  protected: boolean;
  isVeryHidden: boolean;
  marked: ReadonlySet<string>;
}

/** What there is in the workbook, without the content of its cells. */
export interface ListedWorkbook {
  sheets: ListedSheet[];
  names: { item: Excel.NamedItem; name: string; formula: string }[];
  tables: ListedTable[];
  setting: string | null;
  stored: Stored | null;
  blocks: Partial<Record<BlockName, ListedBlock>>;
  lost: Partial<Record<BlockName, string>>;
  logPart: { id: string; xml: string } | null;
  /** Null where every write was brought to its end, or put back. */
  unfinished: Unfinished | null;
  /** Where the name that was followed stands; null where it stands on no cells any more, undefined where there is no such name. */
  followed: string | null | undefined;
}

/**
 * Lists the workbook in two requests: what there is; then where our names and all tables stand. What was queued before comes along.
 * @param follow A name whose cells are wanted, too.
 */
export async function listWorkbook(context: Excel.RequestContext, follow?: string): Promise<ListedWorkbook> {
  const { worksheets, names, tables, settings, customXmlParts } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  tables.load("items/id,items/name,items/showTotals,items/showHeaders");
  const setting = settings.getItemOrNullObject(settingKey);
  setting.load("value");
  const mark = settings.getItemOrNullObject(unfinishedKey);
  mark.load("value");
  const part = customXmlParts.getByNamespace(logNamespace).getOnlyItemOrNullObject();
  part.load("id");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => {
    sheet.customProperties.load("items/key");
    sheet.protection.load("protected");
    return sheet;
  });
  const ranges = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    // Where the user hides the headers there is no such range.
    const header = table.showHeaders ? table.getHeaderRowRange() : null;
    header?.load("values");
    return { table, range, header };
  });
  const named = names.items.flatMap((item) => {
    const block = everyBlock.find((name) => isBlockName(name, item.name));
    if (!block) return [];
    const range = item.getRangeOrNullObject();
    range.load("address");
    return [{ name: item.name, block, range }];
  });
  const followed = names.items.find(({ name }) => name === follow)?.getRangeOrNullObject();
  followed?.load("address");
  const xml = part.isNullObject ? null : part.getXml();
  await context.sync();

  const stored = setting.isNullObject ? null : parseSetting<Stored>(setting.value);
  const listed: ListedWorkbook = {
    sheets: sheets.map((sheet) => ({
      sheet,
      id: sheet.id,
      name: sheet.name,
      protected: sheet.protection.protected,
      isVeryHidden: sheet.visibility === "VeryHidden",
      marked: new Set(sheet.customProperties.items.map(({ key }) => key)),
    })),
    names: names.items.map((item) => ({ item, name: item.name, formula: String(item.formula) })),
    tables: ranges.map(({ table, range, header }) => ({
      table,
      id: table.id,
      name: table.name,
      sheet: sheetOf(range.address),
      area: areaOf(range.address),
      hasTotals: table.showTotals,
      headers: (header?.values[0] ?? []).map(String),
    })),
    setting: setting.isNullObject ? null : String(setting.value),
    stored,
    blocks: {},
    lost: {},
    logPart: xml && { id: part.id, xml: xml.value },
    unfinished: mark.isNullObject ? null : parseSetting<Unfinished>(mark.value),
    followed: followed && (followed.isNullObject ? null : followed.address),
  };
  for (const block of everyBlock) {
    const marked = listed.sheets.filter((sheet) => sheet.marked.has(markerOf(block)));
    const candidates = named
      .filter((candidate) => candidate.block === block && !candidate.range.isNullObject)
      .map(({ name, range }) => ({ name, sheetName: sheetOf(range.address), area: areaOf(range.address) }));
    // Cut and pasted to another sheet, the name goes along and the marker stays behind. An older block that was given up as lost
    // may still be named and marked, so the name that is remembered comes first.
    const own =
      candidates.find(({ name }) => name === stored?.names?.[block]) ??
      candidates.find(({ sheetName }) => marked.some(({ name }) => name === sheetName));
    const at = own && listed.sheets.find(({ name }) => name === own.sheetName);
    if (own && at) listed.blocks[block] = { ...own, sheet: at.sheet };
    else if (marked.length > 0) listed.lost[block] = `"${marked[0].name}" has lost its name ${blockNames[block]}; what stands there stays as it is`;
  }
  return listed;
}

/** The tables that could be a block's own, by their headers; the user may have copied it, so the nearest to the block comes first. */
export function tablesOf(block: BlockName, { tables, blocks }: ListedWorkbook): ListedTable[] {
  const own = blocks[block];
  if (!own) return [];
  const { sheetName, area: head } = own;
  const distance = ({ area }: ListedTable): number => Math.abs(area.row - head.row) + Math.abs(area.column - head.column);
  return tables
    .filter(({ sheet, headers }) => sheet === sheetName && servesAs(block, headers))
    .sort((one, other) => distance(one) - distance(other));
}

/** Whether a table can still serve: its key columns are there, for keys and values beside each other as the formulas need them. */
export function servesAs(block: BlockName, headers: string[]): boolean {
  const has = (...wanted: string[]): boolean => wanted.every((header) => headers.includes(header));
  switch (block) {
    case "programs":
      return has("Rank", "Id");
    case "models":
      return has("In your book") && headers.indexOf("Business model") === headers.indexOf("In your book") + 1;
    case "firm":
      return has("Program", "Serves");
    case "log":
      return has("When", "Range", "Before", "Written");
    case "assumptions":
    case "profile":
      return has("Key") && headers.indexOf("Value") === headers.indexOf("Key") + 1;
    case "placement":
      return false;
  }
}

/** Whether the keys of a table are the block's: assumptions and profile have the same headers, and one key in common. */
export function holdsKeysOf(block: BlockName, headers: string[], rows: Content[][]): boolean {
  if (block !== "assumptions" && block !== "profile") return true;
  const column = headers.indexOf("Key");
  const keys = rows.map((cells) => plainText(cells[column]));
  const [isOwn, isOther] =
    block === "assumptions"
      ? [assumptionKeyOf, (key: string) => profileKeyOf(key)?.key]
      : [(key: string) => profileKeyOf(key)?.key, assumptionKeyOf];
  return keys.some((key) => isOwn(key) !== undefined && isOther(key) === undefined);
}
