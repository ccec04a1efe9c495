import type { CellFormat, Rectangle } from "../../engine";
import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import { amount, colour, oneOf, truth } from "./argument";
import type { ExcelDocument } from "./excel-document";

/** What the objects below share: the cells that they format. */
abstract class FormatPart extends HostObject {
  constructor(
    protected readonly document: ExcelDocument,
    protected readonly sheetId: string,
    protected readonly at: Rectangle,
  ) {
    super();
  }

  protected get(): CellFormat {
    return this.document.engine.format(this.sheetId, this.at);
  }
  protected set(format: CellFormat): void {
    this.document.engine.setFormat(this.sheetId, this.at, format);
  }
}

/** Excel.RangeFormat. A property of cells that differ reads null. */
export class RangeFormatObject extends FormatPart {
  readonly kind = "RangeFormat";

  get Fill(): RangeFill {
    return new RangeFill(this.document, this.sheetId, this.at);
  }
  get Font(): RangeFont {
    return new RangeFont(this.document, this.sheetId, this.at);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.document, this.sheetId, this.at);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.document, this.sheetId, this.at);
  }

  get HorizontalAlignment(): string | null {
    return this.get().horizontalAlignment ?? null;
  }
  set HorizontalAlignment(value: unknown) {
    this.set({ horizontalAlignment: oneOf(value, ["General", "Left", "Center", "Right"]) });
  }
  get VerticalAlignment(): string | null {
    return this.get().verticalAlignment ?? null;
  }
  set VerticalAlignment(value: unknown) {
    this.set({ verticalAlignment: oneOf(value, ["Top", "Center", "Bottom"]) });
  }
  get WrapText(): boolean | null {
    return this.get().wrapText ?? null;
  }
  set WrapText(value: unknown) {
    this.set({ wrapText: truth(value) });
  }
  get IndentLevel(): number | null {
    return this.get().indentLevel ?? null;
  }
  set IndentLevel(value: unknown) {
    this.set({ indentLevel: amount(value) });
  }

  get ColumnWidth(): number | null {
    return same(this.at.column, this.at.columns, (column) => this.document.engine.columnWidth(this.sheetId, column));
  }
  set ColumnWidth(points: unknown) {
    this.document.engine.setColumnWidth(this.sheetId, this.at.column, this.at.columns, amount(points));
  }
  get RowHeight(): number | null {
    return same(this.at.row, this.at.rows, (row) => this.document.engine.rowHeight(this.sheetId, row));
  }
  set RowHeight(points: unknown) {
    this.document.engine.setRowHeight(this.sheetId, this.at.row, this.at.rows, amount(points));
  }

  AutofitColumns(): void {
    this.document.engine.autofitColumns(this.sheetId, this.at);
  }
  AutofitRows(): void {
    this.document.engine.autofitRows(this.sheetId, this.at);
  }
}

class RangeFill extends FormatPart {
  readonly kind = "RangeFill";

  /** White for no fill, as Excel says it. */
  get Color(): string | null {
    const { fill } = this.get();
    return fill === undefined ? null : (fill ?? "#FFFFFF");
  }
  set Color(value: unknown) {
    this.set({ fill: value === "" ? null : colour(value) });
  }
  Clear(): void {
    this.set({ fill: null });
  }
}

class RangeFont extends FormatPart {
  readonly kind = "RangeFont";

  get Name(): string | null {
    return this.get().fontName ?? null;
  }
  set Name(value: unknown) {
    this.set({ fontName: String(value) });
  }
  get Size(): number | null {
    return this.get().fontSize ?? null;
  }
  set Size(value: unknown) {
    this.set({ fontSize: amount(value) });
  }
  get Bold(): boolean | null {
    return this.get().bold ?? null;
  }
  set Bold(value: unknown) {
    this.set({ bold: truth(value) });
  }
  get Italic(): boolean | null {
    return this.get().italic ?? null;
  }
  set Italic(value: unknown) {
    this.set({ italic: truth(value) });
  }
  get Underline(): string | null {
    const { underline } = this.get();
    return underline === undefined ? null : underline ? "Single" : "None";
  }
  set Underline(value: unknown) {
    this.set({ underline: oneOf(value, ["None", "Single"]) === "Single" });
  }
  get Strikethrough(): boolean | null {
    return this.get().strikethrough ?? null;
  }
  set Strikethrough(value: unknown) {
    this.set({ strikethrough: truth(value) });
  }
  get Color(): string | null {
    const { color } = this.get();
    return color === undefined ? null : (color ?? "#000000");
  }
  set Color(value: unknown) {
    this.set({ color: value === "" ? null : colour(value) });
  }
}

class FormatProtection extends FormatPart {
  readonly kind = "FormatProtection";

  get Locked(): boolean | null {
    return this.get().locked ?? null;
  }
  set Locked(value: unknown) {
    this.set({ locked: truth(value) });
  }
}

type Side = "top" | "bottom" | "left" | "right";

/** Which cells of a rectangle have an edge, and on which side. */
const EDGES: Record<string, (at: Rectangle) => { cells: Rectangle; side: Side } | null> = {
  EdgeTop: (at) => ({ cells: { ...at, rows: 1 }, side: "top" }),
  EdgeBottom: (at) => ({ cells: { ...at, row: at.row + at.rows - 1, rows: 1 }, side: "bottom" }),
  EdgeLeft: (at) => ({ cells: { ...at, columns: 1 }, side: "left" }),
  EdgeRight: (at) => ({ cells: { ...at, column: at.column + at.columns - 1, columns: 1 }, side: "right" }),
  InsideHorizontal: (at) => (at.rows > 1 ? { cells: { ...at, rows: at.rows - 1 }, side: "bottom" } : null),
  InsideVertical: (at) => (at.columns > 1 ? { cells: { ...at, columns: at.columns - 1 }, side: "right" } : null),
};

/** Office.js says style and weight where a file says one word. */
const BORDERS: [style: string, weight: string, inFile: string][] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Continuous", "Hairline", "hair"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly kind = "RangeBorderCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
    private readonly at: Rectangle,
  ) {
    super();
  }

  items(): RangeBorder[] {
    return Object.keys(EDGES).map((edge) => new RangeBorder(this.document, this.sheetId, this.at, edge));
  }
  protected find(key: unknown): RangeBorder | null {
    if (key === "DiagonalDown" || key === "DiagonalUp") {
      throw ApiError.notFound(`RangeBorderCollection.getItem(${key})`);
    }
    return typeof key === "string" && key in EDGES ? new RangeBorder(this.document, this.sheetId, this.at, key) : null;
  }
}

class RangeBorder extends FormatPart {
  readonly kind = "RangeBorder";

  constructor(
    document: ExcelDocument,
    sheetId: string,
    at: Rectangle,
    private readonly edge: string,
  ) {
    super(document, sheetId, at);
  }

  override identity() {
    return { Id: this.edge };
  }

  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    const line = this.line();
    return line === undefined ? null : line === null ? "None" : inApi(line.style)[0];
  }
  set Style(value: unknown) {
    if (value === "None") {
      this.draw(null);
      return;
    }
    const style = oneOf(
      value,
      BORDERS.map(([name]) => name),
    );
    const found =
      BORDERS.find(([name, weight]) => name === style && weight === this.Weight) ?? BORDERS.find(([name]) => name === style)!;
    this.draw({ style: found[2], color: this.line()?.color ?? "#000000" });
  }
  get Weight(): string | null {
    const line = this.line();
    return line === undefined ? null : line === null ? "Thin" : inApi(line.style)[1];
  }
  set Weight(value: unknown) {
    const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]);
    const line = this.line();
    const style = line ? inApi(line.style)[0] : "Continuous";
    const found = BORDERS.find((row) => row[0] === style && row[1] === weight) ?? BORDERS.find((row) => row[1] === weight)!;
    this.draw({ style: found[2], color: line?.color ?? "#000000" });
  }
  get Color(): string | null {
    const line = this.line();
    return line === undefined ? null : (line?.color ?? "#000000");
  }
  set Color(value: unknown) {
    this.draw({ style: this.line()?.style ?? "thin", color: colour(value) });
  }

  /** null: none; undefined: the cells differ. */
  private line(): { style: string; color: string } | null | undefined {
    const edge = EDGES[this.edge](this.at);
    return edge ? this.document.engine.format(this.sheetId, edge.cells).borders?.[edge.side] : null;
  }
  private draw(line: { style: string; color: string } | null): void {
    const edge = EDGES[this.edge](this.at);
    if (edge) {
      this.document.engine.setFormat(this.sheetId, edge.cells, { borders: { [edge.side]: line } });
    }
  }
}

function inApi(style: string): [style: string, weight: string] {
  const found = BORDERS.find(([, , inFile]) => inFile === style);
  return found ? [found[0], found[1]] : ["Continuous", "Thin"];
}

/** The value that all have; null when they differ. Looks at the first thousand, as far as a screen goes. */
function same(first: number, count: number, at: (index: number) => number): number | null {
  const value = at(first);
  for (let index = first + 1; index < first + Math.min(count, 1000); index++) {
    if (at(index) !== value) {
      return null;
    }
  }
  return value;
}
