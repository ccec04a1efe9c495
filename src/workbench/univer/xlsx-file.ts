import type { Cell, CellStyle, Sheet, TableDefinition, WriteSheet } from "hucre/xlsx";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { CellFormat, CellValue, DocumentParts, Rectangle } from "../engine";
import { EngineError } from "../engine";
import { formatAddress, parseRectangle, formatRectangle, quotedSheetName } from "../a1-address";
import { fromFileFormula, mayAnswerArray, toFileFormula } from "./file-formula";
import { type FileChart, isSame, readChart, writeChart } from "./xlsx-charts";
import { readBreaks, readPage, writeBreaks, writePage } from "./xlsx-page";

/** A workbook as a file holds it, of neither Univer's nor .xlsx's making. Points, zero-based indexes, formulas with "=". */
export interface FileContent {
  sheets: FileSheet[];
  names: { name: string; formula: string; scope?: string; comment: string; visible: boolean }[];
  activeSheet: number;
  /** Sheet properties and page setups by the sheet's name. */
  parts: DocumentParts;
  /** "PPF.MARGIN": custom functions, which a file names in its own way. */
  customFunctions: ReadonlySet<string>;
}

export interface FileSheet {
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  tabColor: string;
  showGridlines: boolean;
  frozen: { rows: number; columns: number };
  cells: FileCell[];
  columns: Record<number, { points?: number; hidden?: boolean }>;
  rows: Record<number, { points?: number; hidden?: boolean }>;
  merges: Rectangle[];
  tables: { name: string; range: Rectangle; columns: string[]; showTotals: boolean; style: string }[];
  charts: FileChart[];
}

export interface FileCell {
  row: number;
  column: number;
  value: CellValue;
  error?: boolean;
  formula?: string;
  /** What the formula fills. */
  spill?: Rectangle;
  format?: CellFormat;
}

const partsProperty = "PartnerProfitabilityWorkbench";
const horizontal = { General: "general", Left: "left", Center: "center", Right: "right" } as const;
const vertical = { Top: "top", Center: "center", Bottom: "bottom" } as const;

/** The same workbook gives the same bytes, so that two files can be compared: no time of saving stands in it. */
const modified = new Date("2026-01-01T00:00:00Z");

export async function writeFile(content: FileContent): Promise<Uint8Array> {
  const hidden = content.names.filter(({ visible }) => !visible).map(({ name, scope }) => ({ name, scope }));
  const charts = Object.fromEntries(content.sheets.flatMap((sheet) => (sheet.charts.length > 0 ? [[sheet.name, sheet.charts]] : [])));
  const { pageSetups, ...parts } = content.parts;
  const carried: CarriedParts = { ...parts, hiddenNames: hidden, charts };
  return writeXlsx({
    sheets: content.sheets.map((sheet) => ({
      ...writeSheet(sheet, content.customFunctions),
      ...(pageSetups[sheet.name] ? { pageSetup: writePage(pageSetups[sheet.name]), ...writeBreaks(pageSetups[sheet.name]) } : {}),
    })),
    activeSheet: content.activeSheet,
    defaultFont: { name: "Arial", size: 11 },
    namedRanges: [
      ...content.names.map(({ name, formula, scope, comment }) => ({
        name,
        range: toFileFormula(formula, content.customFunctions),
        ...(scope ? { scope } : {}),
        ...(comment ? { comment } : {}),
      })),
      ...printNames(pageSetups),
    ],
    properties: { modified, custom: { [partsProperty]: JSON.stringify(carried) } },
  });
}

/** What is printed, and which rows on every page: names, with the sheet's own in apostrophes where it needs them. */
function printNames(setups: DocumentParts["pageSetups"]): { name: string; range: string; scope: string }[] {
  return Object.entries(setups).flatMap(([scope, { printArea, printTitleRows }]) => {
    const area = printArea ? parseRectangle(printArea) : null;
    return [
      ...(area ? [{ name: "_xlnm.Print_Area", range: formatAddress(scope, area, true), scope }] : []),
      ...(printTitleRows ? [{ name: "_xlnm.Print_Titles", range: `${quotedSheetName(scope)}!${printTitleRows}`, scope }] : []),
    ];
  });
}

function writeSheet(sheet: FileSheet, customFunctions: ReadonlySet<string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = [];
  for (const cell of sheet.cells) {
    cells.set(`${cell.row},${cell.column}`, writeCell(cell, customFunctions));
    while (rows.length <= cell.row) rows.push([]);
  }
  const lastColumn = Math.max(-1, ...Object.keys(sheet.columns).map(Number));
  return {
    name: sheet.name,
    rows,
    cells,
    columns: Array.from({ length: lastColumn + 1 }, (_column, index) => {
      const { points, hidden } = sheet.columns[index] ?? {};
      return { ...(points === undefined ? {} : { width: toCharacters(points) }), ...(hidden ? { hidden } : {}) };
    }),
    rowDefs: new Map(
      Object.entries(sheet.rows).map(([row, { points, hidden }]) => [Number(row), { height: points, ...(hidden ? { hidden } : {}) }]),
    ),
    merges: sheet.merges.map(({ row, column, rows: height, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + height - 1,
      endCol: column + columns - 1,
    })),
    ...(sheet.frozen.rows || sheet.frozen.columns ? { freezePane: sheet.frozen } : {}),
    ...(sheet.protected ? { protection: { sheet: true } } : {}),
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.replace("#", "") } } : {}),
    },
    tables: sheet.tables.map(({ name, range, columns, showTotals, style }) => ({
      name,
      displayName: name,
      range: formatRectangle(range),
      columns: columns.map((column) => ({ name: column })),
      style,
      showTotalRow: showTotals,
    })),
    charts: sheet.charts.flatMap((chart) => writeChart(chart) ?? []),
  };
}

function writeCell(cell: FileCell, customFunctions: ReadonlySet<string>): Partial<Cell> {
  const style = cell.format ? { style: writeStyle(cell.format) } : {};
  const type = cell.error ? "error" : valueType(cell.value);
  const value = cell.value === "" ? null : cell.value;
  if (cell.formula === undefined) return { value, type: value === null ? "empty" : type, ...style };
  const own = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  const array = cell.spill || mayAnswerArray(cell.formula, customFunctions);
  return {
    value,
    type: "formula",
    formula: toFileFormula(cell.formula, customFunctions),
    formulaResult: cell.value,
    ...(array ? { formulaType: "array", formulaRef: formatRectangle(cell.spill ?? own), formulaDynamic: true } : {}),
    ...style,
  };
}

const valueType = (value: CellValue) =>
  typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "string";

function writeStyle(format: CellFormat): CellStyle {
  const rgb = (colour: string) => ({ rgb: colour.replace("#", "") });
  const { borders = {} } = format;
  const border = Object.fromEntries(
    Object.entries(borders).flatMap(([edge, side]) =>
      side ? [[edge, { style: side.style, color: rgb(side.color) }]] : [],
    ),
  );
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.underline ? { underline: true } : {}),
      ...(format.strikethrough ? { strikethrough: true } : {}),
      ...(format.color ? { color: rgb(format.color) } : {}),
    },
    ...(format.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: rgb(format.fill) } } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    alignment: {
      horizontal: horizontal[format.horizontalAlignment ?? "General"],
      vertical: vertical[format.verticalAlignment ?? "Bottom"],
      ...(format.wrapText ? { wrapText: true } : {}),
      ...(format.indentLevel ? { indent: format.indentLevel } : {}),
    },
    ...(format.numberFormat && format.numberFormat !== "General" ? { numFmt: format.numberFormat } : {}),
    ...(format.locked === false ? { protection: { locked: false } } : {}),
  };
}

/** Throws InvalidArgument for bytes that are no workbook. */
export async function readFile(bytes: Uint8Array): Promise<FileContent> {
  const workbook = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw new EngineError("InvalidArgument", `This is not an .xlsx workbook: ${error instanceof Error ? error.message : error}`);
  });
  const own = workbook.properties?.custom?.[partsProperty];
  const carried = typeof own === "string" ? (JSON.parse(own) as CarriedParts) : undefined;
  const hidden = carried?.hiddenNames ?? [];
  const names = workbook.namedRanges ?? [];
  return {
    sheets: workbook.sheets.map((sheet) => readSheet(sheet, workbook.themeColors ?? [], carried?.charts?.[sheet.name] ?? [])),
    activeSheet: workbook.activeSheet ?? 0,
    names: names
      .filter(({ name }) => !name.startsWith("_xlnm.") && !name.startsWith("Print_"))
      .map(({ name, range, scope, comment }) => ({
        name,
        formula: fromFileFormula(range.replace(/^=/, "")),
        ...(scope ? { scope } : {}),
        comment: comment ?? "",
        visible: !hidden.some((other) => other.name === name && other.scope === scope),
      })),
    parts: {
      settings: carried?.settings ?? {},
      customXml: carried?.customXml ?? [],
      sheetProperties: carried?.sheetProperties ?? {},
      pageSetups: Object.fromEntries(
        workbook.sheets.flatMap(({ name, pageSetup, ...sheet }) => {
          const setup = { ...(pageSetup ? readPage(pageSetup) : {}), ...readBreaks(sheet) };
          return Object.keys(setup).length > 0 ? [[name, setup]] : [];
        }),
      ),
    },
    customFunctions: new Set(),
  };
}

/** What the workbench keeps in a property of the document, since a file of this writer has no place for it. */
interface CarriedParts extends Omit<DocumentParts, "pageSetups"> {
  hiddenNames: { name: string; scope?: string }[];
  /** By the sheet's name, whole: a file's charts say less. */
  charts?: Record<string, FileChart[]>;
}

/** The charts that the file has: as they were saved here, unless another program changed their cells. */
function readCharts(sheet: Sheet, carried: FileChart[]): FileChart[] {
  const inFile = sheet.charts ?? [];
  let next = 0;
  const own = carried.filter((chart) => {
    if (!writeChart(chart)) return true;
    const found = inFile[next];
    next++;
    return found !== undefined && isSame(found, chart);
  });
  const intact = own.length === carried.length && next === inFile.length;
  return intact ? own : inFile.flatMap((chart, index) => readChart(chart, index + 1) ?? []);
}

function readSheet(sheet: Sheet, theme: string[], carried: FileChart[]): FileSheet {
  const spilled = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const area = cell.formulaType === "array" && cell.formulaRef ? parseRectangle(cell.formulaRef) : undefined;
    if (!area) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) spilled.add(`${row},${column}`);
    }
    spilled.delete(key);
  }
  const cells = new Map<string, FileCell>();
  sheet.rows.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null && value !== undefined && !spilled.has(`${row},${column}`)) {
        cells.set(`${row},${column}`, { row, column, value: plainValue(value) });
      }
    }),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number);
    const format = cell.style ? { format: readStyle(cell.style, theme) } : {};
    if (spilled.has(key)) {
      cells.set(key, { row, column, value: "", ...format });
      continue;
    }
    const value = plainValue(cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value));
    cells.set(key, {
      row,
      column,
      value,
      ...(cell.type === "error" || (typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value)) ? { error: true } : {}),
      ...(cell.formula === undefined ? {} : { formula: fromFileFormula(cell.formula) }),
      ...format,
    });
  }
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? "VeryHidden" : sheet.hidden ? "Hidden" : "Visible",
    protected: sheet.protection !== undefined && sheet.protection.sheet !== false,
    tabColor: colourOf(sheet.view?.tabColor, theme) ?? "",
    showGridlines: sheet.view?.showGridLines !== false,
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    cells: [...cells.values()],
    columns: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, index) =>
        column && (column.width !== undefined || column.hidden)
          ? [[index, { ...(column.width === undefined ? {} : { points: toPoints(column.width) }), hidden: column.hidden }]]
          : [],
      ),
    ),
    rows: Object.fromEntries([...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => [row, { points: height, hidden }])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    tables: (sheet.tables ?? []).flatMap((table) => readTable(table)),
    charts: readCharts(sheet, carried),
  };
}

function readTable(table: TableDefinition): FileSheet["tables"] {
  const range = table.range ? parseRectangle(table.range) : undefined;
  if (!range) return [];
  const columns = table.columns.map(({ name }) => name);
  const name = table.displayName ?? table.name;
  return [{ name, range, columns, showTotals: table.showTotalRow ?? false, style: table.style ?? "" }];
}

function readStyle(style: CellStyle, theme: string[]): CellFormat {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const edge = (side: { style: string; color?: Parameters<typeof colourOf>[0] } | undefined) =>
    side ? { style: side.style, color: colourOf(side.color, theme) ?? "#000000" } : null;
  const solid = fill?.type === "pattern" && fill.pattern !== "none" ? colourOf(fill.fgColor, theme) : undefined;
  const format: CellFormat = {};
  if (numFmt && numFmt !== "General") format.numberFormat = numFmt;
  if (solid) format.fill = solid;
  if (font?.name) format.fontName = font.name;
  if (font?.size) format.fontSize = font.size;
  if (font?.bold) format.bold = true;
  if (font?.italic) format.italic = true;
  if (font?.underline) format.underline = true;
  if (font?.strikethrough) format.strikethrough = true;
  const colour = colourOf(font?.color, theme);
  if (colour && colour !== "#000000") format.color = colour;
  const across = Object.entries(horizontal).find(([, name]) => name === alignment?.horizontal)?.[0];
  if (across && across !== "General") format.horizontalAlignment = across as CellFormat["horizontalAlignment"];
  const down = Object.entries(vertical).find(([, name]) => name === alignment?.vertical)?.[0];
  if (down && down !== "Bottom") format.verticalAlignment = down as CellFormat["verticalAlignment"];
  if (alignment?.wrapText) format.wrapText = true;
  if (alignment?.indent) format.indentLevel = alignment.indent;
  if (border && (border.top || border.bottom || border.left || border.right)) {
    format.borders = { top: edge(border.top), bottom: edge(border.bottom), left: edge(border.left), right: edge(border.right) };
  }
  if (protection?.locked === false) format.locked = false;
  return format;
}

/** "#RRGGBB" of a colour that is given or taken from the theme; indexed ones are left to the default. */
function colourOf(colour: { rgb?: string; theme?: number; tint?: number } | undefined, theme: string[]): string | undefined {
  const base = colour?.rgb ?? (colour?.theme === undefined ? undefined : theme[themeOrder[colour.theme] ?? colour.theme]);
  if (!base) return undefined;
  const parts = [0, 2, 4].map((at) => parseInt(base.slice(-6).slice(at, at + 2), 16));
  const tint = colour?.tint ?? 0;
  const tinted = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${tinted.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
/** Cells count light before dark, the theme's list dark before light. */
const themeOrder: Record<number, number> = { 0: 1, 1: 0, 2: 3, 3: 2 };

/** Dates as the numbers they are: days since 1899-12-30. */
function plainValue(value: CellValue | Date | null | undefined): CellValue {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.getTime() / 86400000 + 25569 : value;
}

/** Characters of a column's width, for the default font's digits of 7 px and 5 px of margin. */
function toCharacters(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);
}

function toPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}
