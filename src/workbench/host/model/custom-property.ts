import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";

/** Excel.WorksheetCustomPropertyCollection: texts by key that belong to one sheet. */
export class KeyedTextCollection extends HostCollection<KeyedText> {
  readonly kind = "WorksheetCustomPropertyCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly sheetId: string,
  ) {
    super();
  }

  items(): KeyedText[] {
    return Object.keys(this.all()).map((key) => new KeyedText(this, key));
  }
  protected find(key: unknown): KeyedText | null {
    const wanted = String(key).toLowerCase();
    const found = Object.keys(this.all()).find((name) => name.toLowerCase() === wanted);
    return found === undefined ? null : new KeyedText(this, found);
  }

  Add(key: unknown, value: unknown): KeyedText {
    if (typeof key !== "string" || key === "" || typeof value !== "string") {
      throw new ApiError("InvalidArgument");
    }
    const existing = this.find(key)?.Key ?? key;
    this.replace({ ...this.all(), [existing]: value });
    return new KeyedText(this, existing);
  }

  all(): Record<string, string> {
    return this.document.engine.parts.sheetProperties[this.sheetId] ?? {};
  }
  replace(properties: Record<string, string>): void {
    const { sheetProperties } = this.document.engine.parts;
    this.document.setParts({ sheetProperties: { ...sheetProperties, [this.sheetId]: properties } });
  }
}

class KeyedText extends HostObject {
  readonly kind = "WorksheetCustomProperty";

  constructor(
    private readonly collection: KeyedTextCollection,
    private readonly key: string,
  ) {
    super();
  }

  override identity() {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Value(): string {
    const value = this.collection.all()[this.key];
    if (value === undefined) {
      throw new ApiError("ItemNotFound");
    }
    return value;
  }
  set Value(value: unknown) {
    this.collection.replace({ ...this.collection.all(), [this.key]: String(value) });
  }
  Delete(): void {
    const properties = { ...this.collection.all() };
    delete properties[this.key];
    this.collection.replace(properties);
  }
}
