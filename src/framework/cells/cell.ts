import { FrameworkError } from "../framework-error";

/** A cell's content without its data type: what arithmetic and words may look at. */
export type CellValue = number | string | boolean | null;

const errorNames =
  "NULL! DIV/0! VALUE! REF! NAME? NUM! N/A GETTING_DATA SPILL! CALC! CONNECT! BLOCKED! BUSY! FIELD! UNKNOWN! PYTHON! EXTERNAL! TIMEOUT!";
const errorTexts = new Set(errorNames.split(" ").map((name) => `#${name}`));

/**
 * The value of a cell: data-type objects give their basic value, undefined and "" are null.
 * An Excel error, however it arrives, is a FrameworkError that names it and where it stands.
 */
export function cellValue(cell: unknown, place: () => string): CellValue {
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (cell === null || cell === undefined || cell === "") return null;
  let content: unknown = cell;
  if (typeof cell === "object") {
    const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
    content = basicValue ?? code;
    if (typeof content === "number" || typeof content === "boolean") return content;
    if (content === "") return null;
  }
  if (typeof content !== "string") throw new FrameworkError("value", `cannot read ${place()}: it holds a data type without a value`);
  if (errorTexts.has(content)) throw new FrameworkError("value", `cannot read ${place()}: it holds the error ${content}`);
  return content;
}

/** Nothing as a label or as a value beside a key: blank, 0 (Excel's platforms differ), or only spaces. */
export function isBlankLabel(value: CellValue): boolean {
  return value === null || value === 0 || (typeof value === "string" && value.trim() === "");
}

/** What was found, for a message: texts quoted and cut at 40 characters. */
export function shown(value: CellValue): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return String(value).toUpperCase();
}
