import { ApiError } from "../api-error";
import { HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";
import { RangeObject } from "./range";

/** Excel.PageBreakCollection: the rows, or columns, that a new page begins with. */
export class PageBreakCollection extends HostObject {
  readonly kind = "PageBreakCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
    private readonly along: "rowBreaks" | "columnBreaks",
  ) {
    super();
  }

  /** Before the first cell of a range. */
  Add(given: unknown): PageBreak {
    const { sheetId, at } = given instanceof RangeObject ? given : this.document.resolveAddress(given, this.sheetId);
    const first = this.along === "rowBreaks" ? at.row : at.column;
    if (sheetId !== this.sheetId || first === 0) throw new ApiError("InvalidArgument");
    const { pageSetups } = this.document.engine.parts;
    const setup = pageSetups[sheetId] ?? {};
    const breaks = [...new Set([...(setup[this.along] ?? []), first])].sort((one, other) => one - other);
    this.document.setParts({ pageSetups: { ...pageSetups, [sheetId]: { ...setup, [this.along]: breaks } } });
    return new PageBreak(this.along, first);
  }
}

class PageBreak extends HostObject {
  readonly kind = "PageBreak";

  constructor(
    private readonly along: "rowBreaks" | "columnBreaks",
    private readonly first: number,
  ) {
    super();
  }

  get RowIndex(): number {
    return this.along === "rowBreaks" ? this.first : 0;
  }
  get ColumnIndex(): number {
    return this.along === "columnBreaks" ? this.first : 0;
  }
}
