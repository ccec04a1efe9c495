import type { Rectangle } from "../../engine";
import { formatAddress, intersection } from "../../a1-address";
import { ApiError } from "../api-error";
import { HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";

/** Excel.DataValidation, lists only: "a,b,c" or "=Plan!$A$1:$A$5". */
export class DataValidationObject extends HostObject {
  readonly kind = "DataValidation";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
    private readonly at: Rectangle,
  ) {
    super();
  }

  get Type(): "None" | "List" {
    return this.source() === null ? "None" : "List";
  }
  get Rule(): Record<string, unknown> {
    const source = this.source();
    return source === null ? {} : { list: { inCellDropDown: true, source } };
  }
  set Rule(value: unknown) {
    const rule = (value ?? {}) as Record<string, { source?: unknown } | undefined>;
    const other = Object.keys(rule).find((kind) => kind !== "list" && rule[kind]);
    if (other) {
      throw ApiError.notFound(`DataValidation.rule.${other}`);
    }
    const source = rule.list?.source;
    if (typeof source !== "string" || source === "") {
      throw new ApiError("InvalidArgument");
    }
    this.set(this.absolute(source));
  }
  get IgnoreBlanks(): boolean {
    return true;
  }

  Clear(): void {
    this.set(null);
  }

  private set(source: string | null): void {
    if (!this.document.engine.setValidation) {
      throw ApiError.notFound("DataValidation");
    }
    this.document.engine.setValidation(this.sheetId, this.at, source);
  }

  private source(): string | null {
    if (!this.document.engine.validations) {
      throw ApiError.notFound("DataValidation");
    }
    const found = this.document.engine.validations(this.sheetId).find(({ range }) => intersection(range, this.at));
    return found?.source ?? null;
  }

  /** A range given as an object arrives as its address with a leading "=". */
  private absolute(source: string): string {
    if (!source.startsWith("=")) {
      return source;
    }
    try {
      const { sheetId, at } = this.document.resolveAddress(source.slice(1), this.sheetId);
      return `=${formatAddress(this.document.sheetInfo(sheetId).name, at, true)}`;
    } catch (thrown) {
      if (thrown instanceof ApiError) {
        return source;
      }
      throw thrown;
    }
  }
}
