import type { Grid } from "./grid";

export type Cell = Grid["values"][number][number];

const longest = 40;
const excelError = /^#(N\/A|NAME\?|GETTING_DATA|[A-Z0-9/]+!)$/;

export function isBlank(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim() === "";
}

export function isExcelError(cell: Cell): boolean {
  return typeof cell === "string" && excelError.test(cell);
}

/** 1200 as "1,200": the same in every locale, since a message is text that is tested and searched for. */
export function amountText(amount: number): string {
  const [whole, fraction] = String(Math.round(amount * 100) / 100).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}

/** What stands in a cell, as a message names it: texts in quotes, cut at 40 characters. */
export function quoted(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return amountText(cell);
  const text = cell.length > longest ? `${cell.slice(0, longest)}…` : cell;
  return `"${text}"`;
}

/** Why a cell is not an amount, as the end of a sentence; null for a number and for a blank cell. */
export function notAmount(cell: Cell): string | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? null : "not a number";
  if (cell === "") return null;
  if (typeof cell === "boolean") return `${quoted(cell)} is not a number`;
  if (isExcelError(cell)) return `${cell} is an Excel error`;
  return /^[\s(+-]*(?:[^\w\s]|[A-Za-z]{2,3}[.$]?)?[\s+-]*\d[\d.,' \u00a0\u202f]*[%)]?\s*\S{0,3}$/.test(cell)
    ? `${quoted(cell)} is a number stored as text`
    : `${quoted(cell)} is not a number`;
}
