import type { Area, Patch } from "./block";
import type { Look } from "./layout";
import { addressOf } from "./references";

export const rangeAt = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(addressOf(area));

/** Queues the writing of formulas, values and texts. */
export function setCells(sheet: Excel.Worksheet, list: Patch[]): void {
  for (const { area, cells } of list) rangeAt(sheet, area).formulas = cells;
}

/** Queues the writing of number formats. */
export function setFormats(sheet: Excel.Worksheet, list: Patch[]): void {
  for (const { area, cells } of list) rangeAt(sheet, area).numberFormat = cells;
}

/** Queues how cells look; what is not said stays. */
export function setLook(range: Excel.Range, look: Look): void {
  const { font } = range.format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill === null) range.format.fill.clear();
  else if (look.fill !== undefined) range.format.fill.color = look.fill;
  if (look.wrap !== undefined) range.format.wrapText = look.wrap;
  if (look.align !== undefined) range.format.horizontalAlignment = look.align;
  if (look.vertical !== undefined) range.format.verticalAlignment = look.vertical;
  if (look.indent !== undefined) range.format.indentLevel = look.indent;
}
