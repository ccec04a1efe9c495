import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";

/** Excel.SettingCollection: what the add-in keeps in the workbook under a key, as JSON. */
export class SettingCollection extends HostCollection<Setting> {
  readonly kind = "SettingCollection";

  constructor(private readonly document: ExcelDocument) {
    super();
  }

  items(): Setting[] {
    return Object.keys(this.document.engine.parts.settings).map((key) => new Setting(this.document, key));
  }
  protected find(key: unknown): Setting | null {
    return typeof key === "string" && Object.hasOwn(this.document.engine.parts.settings, key)
      ? new Setting(this.document, key)
      : null;
  }

  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") {
      throw new ApiError("InvalidArgument");
    }
    this.document.setParts({ settings: { ...this.document.engine.parts.settings, [key]: value } });
    return new Setting(this.document, key);
  }
}

class Setting extends HostObject {
  readonly kind = "Setting";

  constructor(
    private readonly document: ExcelDocument,
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
  get Value(): unknown {
    if (!Object.hasOwn(this.document.engine.parts.settings, this.key)) {
      throw new ApiError("ItemNotFound");
    }
    return this.document.engine.parts.settings[this.key];
  }
  set Value(value: unknown) {
    this.document.setParts({ settings: { ...this.document.engine.parts.settings, [this.key]: value } });
  }
  Delete(): void {
    const settings = { ...this.document.engine.parts.settings };
    delete settings[this.key];
    this.document.setParts({ settings });
  }
}
