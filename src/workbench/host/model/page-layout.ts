import type { PageSetup } from "../../engine";
import { formatRectangle } from "../../a1-address";
import { ApiError } from "../api-error";
import { HostObject } from "../host-object";
import { amount, oneOf, truth } from "./argument";
import type { ExcelDocument } from "./excel-document";
import { RangeObject } from "./range";

type Side = keyof NonNullable<PageSetup["margins"]>;

/** Excel.PageLayout. Nothing is printed here; what is set belongs to the workbook, its undo and its file. */
export class PageLayout extends HostObject {
  readonly kind = "PageLayout";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Orientation(): string {
    return this.setup().orientation ?? "Portrait";
  }
  set Orientation(value: unknown) {
    this.change({ orientation: oneOf(value, ["Portrait", "Landscape"]) });
  }
  get Zoom(): unknown {
    return this.setup().zoom ?? { scale: 100 };
  }
  /** A scale of 10 to 400 percent, or how many pages wide and tall. */
  set Zoom(value: unknown) {
    if (typeof value !== "object" || value === null) {
      throw new ApiError("InvalidArgument");
    }
    const { scale, horizontalFitToPages, verticalFitToPages } = value as NonNullable<PageSetup["zoom"]>;
    const pages = [horizontalFitToPages, verticalFitToPages].filter((count) => count !== undefined && count !== null);
    const percents = scale === undefined || scale === null ? [] : [scale];
    if (!pages.every((count) => Number.isInteger(count) && count > 0) || !percents.every((part) => part >= 10 && part <= 400)) {
      throw new ApiError("InvalidArgument");
    }
    this.change({
      zoom: {
        ...(percents.length > 0 ? { scale: percents[0] } : {}),
        ...(horizontalFitToPages ? { horizontalFitToPages } : {}),
        ...(verticalFitToPages ? { verticalFitToPages } : {}),
      },
    });
  }
  get PrintGridlines(): boolean {
    return this.setup().printGridlines ?? false;
  }
  set PrintGridlines(value: unknown) {
    this.change({ printGridlines: truth(value) });
  }
  get CenterHorizontally(): boolean {
    return this.setup().centerHorizontally ?? false;
  }
  set CenterHorizontally(value: unknown) {
    this.change({ centerHorizontally: truth(value) });
  }
  get PaperSize(): string {
    return this.setup().paperSize ?? "A4";
  }
  set PaperSize(value: unknown) {
    this.change({ paperSize: String(value) });
  }
  /** Margins are in points, as Excel has them; its default is 0.7 inches at the sides, 0.75 above and below. */
  get LeftMargin(): number {
    return this.margin("left");
  }
  set LeftMargin(value: unknown) {
    this.changeMargin("left", value);
  }
  get RightMargin(): number {
    return this.margin("right");
  }
  set RightMargin(value: unknown) {
    this.changeMargin("right", value);
  }
  get TopMargin(): number {
    return this.margin("top");
  }
  set TopMargin(value: unknown) {
    this.changeMargin("top", value);
  }
  get BottomMargin(): number {
    return this.margin("bottom");
  }
  set BottomMargin(value: unknown) {
    this.changeMargin("bottom", value);
  }
  SetPrintArea(area: unknown): void {
    this.change({ printArea: formatRectangle(this.cells(area)) });
  }
  SetPrintTitleRows(rows: unknown): void {
    const { row, rows: count } = this.cells(rows);
    this.change({ printTitleRows: `$${row + 1}:$${row + count}` });
  }

  private margin(side: Side): number {
    return this.setup().margins?.[side] ?? (side === "left" || side === "right" ? 50.4 : 54);
  }
  private changeMargin(side: Side, value: unknown): void {
    this.change({ margins: { ...this.setup().margins, [side]: amount(value) } });
  }

  private cells(given: unknown) {
    const { sheetId, at } = given instanceof RangeObject ? given : this.document.resolveAddress(given, this.sheetId);
    if (sheetId !== this.sheetId) {
      throw new ApiError("InvalidArgument");
    }
    return at;
  }

  private setup(): PageSetup {
    return this.document.engine.parts.pageSetups[this.document.sheetInfo(this.sheetId).id] ?? {};
  }
  private change(change: PageSetup): void {
    const { pageSetups } = this.document.engine.parts;
    this.document.setParts({ pageSetups: { ...pageSetups, [this.sheetId]: { ...this.setup(), ...change } } });
  }
}
