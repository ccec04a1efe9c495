import type { Area, Patch } from "./block";
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
