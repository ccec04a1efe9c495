import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import type { CellFormat } from "../engine";

export const defaultFont = { name: "Arial", size: 11 };

/** Univer's numbers for Excel's border styles: style and weight as Office.js and .xlsx name them in one word. */
const borderStyles: Record<string, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const edges = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const horizontal = { General: 0, Left: 1, Center: 2, Right: 3 } as const;
const vertical = { Top: 1, Center: 2, Bottom: 3 } as const;
/** Univer has no indent: a level is 9 px of padding on the left. */
const indentPixels = 9;

const keyOf = <K extends string>(map: Record<K, number>, value: Nullable<number>, fallback: K): K =>
  (Object.keys(map) as K[]).find((key) => map[key] === value) ?? fallback;

/** The part of a Univer style that a format sets; null members take a property away. */
export function toStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined) style.n = format.numberFormat === "General" ? null : { pattern: format.numberFormat };
  if (format.fill !== undefined) style.bg = format.fill === null ? null : { rgb: format.fill };
  if (format.color !== undefined) style.cl = format.color === null ? null : { rgb: format.color };
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.bold !== undefined) style.bl = format.bold ? 1 : 0;
  if (format.italic !== undefined) style.it = format.italic ? 1 : 0;
  if (format.underline !== undefined) style.ul = { s: format.underline ? 1 : 0 };
  if (format.strikethrough !== undefined) style.st = { s: format.strikethrough ? 1 : 0 };
  if (format.wrapText !== undefined) style.tb = format.wrapText ? 3 : 1;
  if (format.horizontalAlignment !== undefined) style.ht = horizontal[format.horizontalAlignment];
  if (format.verticalAlignment !== undefined) style.vt = vertical[format.verticalAlignment];
  if (format.indentLevel !== undefined) style.pd = { l: format.indentLevel * indentPixels };
  if (format.borders !== undefined) {
    const borders: IBorderData = {};
    for (const [edge, border] of Object.entries(format.borders)) {
      const key = edges[edge as keyof typeof edges];
      borders[key] = border ? { s: borderStyles[border.style] ?? borderStyles.thin, cl: { rgb: border.color } } : null;
    }
    style.bd = borders;
  }
  return style;
}

/** The whole format of a cell. */
export function fromStyle(style: Nullable<IStyleData>, locked: boolean): Required<CellFormat> {
  const borders: CellFormat["borders"] = {};
  for (const [edge, key] of Object.entries(edges)) {
    const border = style?.bd?.[key];
    const name = border ? keyOf(borderStyles, border.s, "thin") : undefined;
    borders[edge as keyof typeof edges] = border && name ? { style: name, color: colour(border.cl?.rgb) ?? "#000000" } : null;
  }
  return {
    numberFormat: style?.n?.pattern ?? "General",
    fill: colour(style?.bg?.rgb),
    color: colour(style?.cl?.rgb),
    fontName: style?.ff ?? defaultFont.name,
    fontSize: style?.fs ?? defaultFont.size,
    bold: style?.bl === 1,
    italic: style?.it === 1,
    underline: style?.ul?.s === 1,
    strikethrough: style?.st?.s === 1,
    wrapText: style?.tb === 3,
    horizontalAlignment: keyOf(horizontal, style?.ht, "General"),
    verticalAlignment: keyOf(vertical, style?.vt, "Bottom"),
    indentLevel: Math.round((style?.pd?.l ?? 0) / indentPixels),
    borders,
    locked,
  };
}

/** "#RRGGBB" in capitals; Univer also keeps "rgb(1,2,3)". */
function colour(rgb: Nullable<string>): string | null {
  if (!rgb) return null;
  const parts = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/i.exec(rgb);
  if (!parts) return rgb.toUpperCase();
  return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
