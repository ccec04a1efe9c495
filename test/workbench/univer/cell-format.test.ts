import { fromStyle, toStyle } from "../../../src/workbench/univer/cell-format";

test("a format survives Univer's style", () => {
  const format = {
    numberFormat: "0.0%",
    fill: "#FFEE00",
    color: "#0000FF",
    fontName: "Arial",
    fontSize: 12,
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
    wrapText: true,
    horizontalAlignment: "Center" as const,
    verticalAlignment: "Top" as const,
    indentLevel: 2,
    borders: { top: null, bottom: { style: "medium", color: "#FF0000" }, left: null, right: { style: "hair", color: "#000000" } },
  };
  expect(fromStyle(toStyle(format), true)).toEqual({ ...format, locked: true });
});

test("a cell without a style is Excel's plain one; null takes a property away", () => {
  expect(fromStyle(null, true)).toMatchObject({ numberFormat: "General", fill: null, bold: false, horizontalAlignment: "General" });
  expect(toStyle({ fill: null, numberFormat: "General" })).toEqual({ bg: null, n: null });
  expect(fromStyle({ bg: { rgb: "rgb(255,0,16)" } }, true).fill).toBe("#FF0010");
});
