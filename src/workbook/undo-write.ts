import { excelRequest, workbookError } from "./excel-request";
import type { MovedRows } from "./followed-blocks";
import { markerOf, settingKey } from "./layout";
import { listWorkbook, type ListedWorkbook } from "./list-workbook";
import { type LoggedWrite, logXml, parseLog } from "./log-part";
import { restoreLooks } from "./looks-before";
import { type BlockName, WorkbookError } from "./planner-workbook";
import { absoluteFormula, addressOf } from "./references";
import type { Renames } from "./renames";
import { rangeAt, setCells, setFormats } from "./set-cells";
import { listedSheet, type Occasion, type Returning, sheetOf, type Standing, standingBlocks } from "./standing-blocks";
import { type Unfinished, unfinishedKey } from "./unfinished";

/**
 * Puts back what a write replaced and removes what it added. A sheet that was added stays, cleared of ours, where something of the
 * user's lies on it. Where the user has worked on what was written, "worked-on" with the place, and nothing is touched; in what is
 * half written only cells with something else than the old or the new content are the user's, and they are left. Each request is
 * tried again once when it fails: the places are known by then, and what is put back already is put back once more.
 * @returns What was left since it is the user's: cells with their sheet, and names of sheets.
 */
export async function undoWrite(write: LoggedWrite, occasion: Occasion): Promise<string[]> {
  const place = [...new Set(write.blocks.map(({ planned }) => planned.sheet))].join(", ");
  const { returning, left, renames, moved } = await twice(() => excelRequest(place, (context) => standingBlocks(context, write, occasion)));
  try {
    await twice(() => excelRequest(place, (context) => putBack(context, write, returning, renames, occasion, moved)));
  } catch (error) {
    const { kind, detail } = workbookError(error, place);
    throw new WorkbookError(kind, place, detail, false);
  }
  return left;
}

async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The user must do something first.
    if (["worked-on", "protected"].includes(workbookError(error, "").kind)) throw error;
    return work();
  }
}

/** Says the same again when it was interrupted: only what is still there is taken away. */
async function putBack(
  context: Excel.RequestContext,
  write: LoggedWrite,
  standing: Returning[],
  renames: Renames,
  occasion: Occasion,
  moved: MovedRows,
): Promise<void> {
  const listed = await listWorkbook(context);
  const charts = await chartsBeside(context, standing, listed);
  const { names, tables, customXmlParts, settings } = context.workbook;
  settings.add(unfinishedKey, JSON.stringify({ when: write.when, ...thereBefore(standing, listed, occasion), moved }));
  const hasName = (name: string): boolean => listed.names.some((item) => item.name === name);
  const setName = (name: string, formula: string): void => {
    if (hasName(name)) names.getItem(name).formula = formula;
  };
  const tableOf = ({ tableId }: Standing): Excel.Table | null =>
    tableId !== null && listed.tables.some(({ id }) => id === tableId) ? tables.getItem(tableId) : null;

  for (const one of standing) {
    const { block, sheetName, cells, resized } = one;
    const { added, table, oldArea } = block;
    const sheet = sheetOf(one, listed);
    if (added !== null || !sheet) continue;
    setCells(sheet, cells.map((patch) => ({ ...patch, cells: patch.cells.map((line) => line.map((cell) => renames.apply(cell))) })));
    setFormats(sheet, block.formatsBefore);
    if (resized && table?.oldArea && table.oldArea.rows !== table.area.rows) tableOf(one)?.resize(addressOf(table.oldArea));
    if (oldArea && oldArea.rows !== block.area.rows) setName(block.name, absoluteFormula(sheetName, oldArea));
  }
  const removed = standing.filter(({ block }) => block.added !== null);
  for (const { block } of removed) {
    if (block.brokenName !== null) setName(block.name, block.brokenName);
    else if (hasName(block.name)) names.getItem(block.name).delete();
  }
  for (const named of write.names) {
    if (!hasName(named.name)) continue;
    if (named.oldFormula === null) names.getItem(named.name).delete();
    else names.getItem(named.name).formula = String(renames.apply(named.oldFormula));
  }
  removeBlocks(removed, listed, tableOf);
  for (const chart of charts) chart.delete();
  if (write.setting !== null) settings.add(settingKey, write.setting);
  else if (listed.setting !== null) settings.getItem(settingKey).delete();
  undoLogPart(customXmlParts, listed, write, occasion);
  settings.getItem(unfinishedKey).delete();
  await context.sync();
}

/** What the write did not add. */
function thereBefore(
  standing: Returning[],
  { sheets, tables }: ListedWorkbook,
  occasion: Occasion,
): Pick<Unfinished, "sheets" | "tables"> {
  if (occasion.kind === "unfinished") return occasion.there;
  const added = standing.filter(({ block }) => block.added !== null);
  const idsWithout = (list: readonly { id: string }[], ours: (string | null)[]): string[] =>
    list.map(({ id }) => id).filter((id) => !ours.includes(id));
  const newSheets = added.filter(({ block }) => block.added !== "anchor");
  return {
    sheets: idsWithout(sheets, newSheets.map(({ sheetId }) => sheetId)),
    tables: idsWithout(tables, added.map(({ tableId }) => tableId)),
  };
}

/** The charts that stand on a sheet that stays; those on a sheet that goes go with it. */
async function chartsBeside(context: Excel.RequestContext, standing: Returning[], listed: ListedWorkbook): Promise<Excel.Chart[]> {
  const beside = standing.flatMap((one) => {
    const sheet = sheetOf(one, listed);
    return sheet && !one.sheetGoes && one.block.charts.length > 0 ? [{ sheet, names: one.block.charts }] : [];
  });
  if (beside.length === 0) return [];
  for (const { sheet } of beside) sheet.charts.load("items/name");
  await context.sync();
  return beside.flatMap(({ sheet, names }) => names.flatMap((name) => sheet.charts.items.find((chart) => chart.name === name) ?? []));
}

/**
 * Takes away the sheets that were added, and clears what was added to a sheet that stays. What refers to other blocks goes first:
 * a formula that Excel has broken would not be known as ours, were this interrupted.
 */
function removeBlocks(removed: Returning[], listed: ListedWorkbook, tableOf: (one: Standing) => Excel.Table | null): void {
  const referring: BlockName[] = ["placement", "programs"];
  const rank = ({ block }: Returning): number => -referring.indexOf(block.planned.block);
  const inOrder = [...removed].sort((one, other) => rank(one) - rank(other));
  const staying = inOrder.flatMap((one) => {
    const at = listedSheet(one, listed);
    return at && !one.sheetGoes ? [{ ...one, ...at }] : [];
  });
  for (const { sheet, isVeryHidden } of new Set(inOrder.flatMap((one) => (one.sheetGoes ? (listedSheet(one, listed) ?? []) : [])))) {
    // Excel deletes none that is very hidden.
    if (isVeryHidden) sheet.visibility = "Hidden";
    sheet.delete();
  }
  for (const { block, sheet, cleared } of staying) if (cleared) rangeAt(sheet, block.area).clear(block.looksBefore?.length ? "Contents" : "All");
  // Deleted as a table, it would draw up what the user has below it.
  for (const one of staying) tableOf(one)?.convertToRange();
  for (const { block, sheet, cells, cleared, marked } of staying) {
    const marker = markerOf(block.planned.block);
    if (marked.has(marker)) sheet.customProperties.getItem(marker).delete();
    setCells(sheet, cells);
    if (cleared && block.table) rangeAt(sheet, block.table.area).clear();
    if (cleared) restoreLooks(sheet, block.looksBefore, block.widthsBefore);
  }
}

/** The log forgets the write. */
function undoLogPart(parts: Excel.CustomXmlPartCollection, { logPart }: ListedWorkbook, write: LoggedWrite, occasion: Occasion): void {
  if (!logPart) return;
  const known = occasion.kind === "unfinished" ? occasion.log : undefined;
  const before = known === undefined ? restOf(logPart.xml, write) : known;
  if (before === null) parts.getItem(logPart.id).delete();
  else if (before !== logPart.xml) parts.getItem(logPart.id).setXml(before);
}

function restOf(xml: string, write: LoggedWrite): string | null {
  const writes = parseLog(xml);
  const rest = writes[0]?.when === write.when ? writes.slice(1) : writes;
  return rest.length === 0 ? null : logXml(rest);
}
