import type { NameInfo } from "../../engine";
import { formatAddress } from "../../a1-address";
import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";
import { RangeObject } from "./range";
import type { WorksheetObject } from "./worksheet";

/** Excel.NamedItem. */
export class NamedItem extends HostObject {
  readonly kind = "NamedItem";

  constructor(
    private readonly document: ExcelDocument,
    private readonly name: string,
    private readonly sheetId?: string,
  ) {
    super();
  }

  override identity() {
    return { _Id: this.name };
  }

  get Name(): string {
    return this.info().name;
  }
  get Formula(): string {
    return this.info().formula;
  }
  set Formula(value: unknown) {
    const formula = String(value);
    this.document.engine.setName({ ...this.info(), formula: formula.startsWith("=") ? formula : `=${formula}` });
  }
  get Type(): string {
    return this.meaning().type;
  }
  /** Of a name for a range its address, "Plan!$A$1:$C$9". */
  get Value(): string | number | boolean {
    return this.meaning().value;
  }
  get Visible(): boolean {
    return this.info().visible;
  }
  set Visible(value: unknown) {
    this.document.engine.setName({ ...this.info(), visible: value === true });
  }
  get Comment(): string {
    return this.info().comment;
  }
  set Comment(value: unknown) {
    this.document.engine.setName({ ...this.info(), comment: String(value) });
  }
  get Scope(): "Workbook" | "Worksheet" {
    return this.sheetId === undefined ? "Workbook" : "Worksheet";
  }
  get Worksheet(): WorksheetObject {
    if (this.sheetId === undefined) {
      throw new ApiError("ItemNotFound");
    }
    return this.document.worksheet(this.sheetId);
  }
  get WorksheetOrNullObject(): WorksheetObject | null {
    return this.sheetId === undefined ? null : this.document.worksheet(this.sheetId);
  }

  override scalars(): Record<string, unknown> {
    const { Name, Formula, Type, Value, Visible, Comment, Scope } = this;
    return { Name, Formula, Type, Value, Visible, Comment, Scope };
  }

  GetRange(): RangeObject {
    return this.GetRangeOrNullObject() ?? missing();
  }
  GetRangeOrNullObject(): RangeObject | null {
    const place = this.place();
    return place && this.document.range(place.sheetId, place.at);
  }
  Delete(): void {
    this.document.engine.removeName(this.info().name, this.sheetId);
  }

  private info(): NameInfo {
    return findName(this.document, this.name, this.sheetId) ?? missing();
  }

  private place() {
    try {
      return this.document.resolveAddress(this.info().formula.slice(1), this.sheetId);
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.code === "InvalidArgument") {
        return null;
      }
      throw thrown;
    }
  }

  private meaning(): { type: string; value: string | number | boolean } {
    const text = this.info().formula.slice(1);
    const number = Number(text);
    if (text.trim() !== "" && Number.isFinite(number)) {
      return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
    }
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    if (quoted) {
      return { type: "String", value: quoted[1].replace(/""/g, '"') };
    }
    if (/^(true|false)$/i.test(text)) {
      return { type: "Boolean", value: /^true$/i.test(text) };
    }
    const place = this.place();
    if (place) {
      return { type: "Range", value: formatAddress(this.document.sheetInfo(place.sheetId).name, place.at, true) };
    }
    return text.includes("#REF!") ? { type: "Error", value: "#REF!" } : { type: "String", value: this.info().formula };
  }
}

function findName(document: ExcelDocument, key: unknown, sheetId?: string): NameInfo | null {
  const wanted = String(key).toLowerCase();
  return document.engine.names().find((name) => name.name.toLowerCase() === wanted && name.scope === sheetId) ?? null;
}

/** Excel.NamedItemCollection of the workbook or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly kind = "NamedItemCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId?: string,
  ) {
    super();
  }

  items(): NamedItem[] {
    const names = this.document.engine.names().filter((name) => name.scope === this.sheetId);
    return names.map((name) => new NamedItem(this.document, name.name, this.sheetId));
  }
  protected find(key: unknown): NamedItem | null {
    const found = findName(this.document, key, this.sheetId);
    return found && new NamedItem(this.document, found.name, this.sheetId);
  }

  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const given = String(name);
    const looksLikeCell = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/.test(given);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(given) || looksLikeCell) {
      throw new ApiError("InvalidArgument");
    }
    if (findName(this.document, given, this.sheetId)) {
      throw new ApiError("ItemAlreadyExists");
    }
    const formula = this.formula(reference);
    this.document.engine.setName({
      name: given,
      formula,
      scope: this.sheetId,
      visible: true,
      comment: comment ? String(comment) : "",
    });
    return new NamedItem(this.document, given, this.sheetId);
  }
  AddFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    return this.Add(name, formula, comment);
  }

  private formula(reference: unknown): string {
    if (reference instanceof RangeObject) {
      return `=${formatAddress(this.document.sheetInfo(reference.sheetId).name, reference.at, true)}`;
    }
    if (typeof reference === "number" || typeof reference === "boolean") {
      return `=${String(reference).toUpperCase()}`;
    }
    if (typeof reference !== "string") {
      throw new ApiError("InvalidArgument");
    }
    return reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  }
}

function missing(): never {
  throw new ApiError("ItemNotFound");
}
