import { ApiError } from "../api-error";
import { HostObject } from "../host-object";
import { CustomXmlPartCollection } from "./custom-xml-part";
import type { ExcelDocument } from "./excel-document";
import { NamedItemCollection } from "./named-item";
import { RangeObject } from "./range";
import { SettingCollection } from "./setting";
import { TableCollection } from "./table";
import { WorksheetCollection } from "./worksheet";

/** Excel.Workbook, where every path begins. */
export class WorkbookObject extends HostObject {
  readonly kind = "Workbook";

  constructor(private readonly document: ExcelDocument) {
    super();
  }

  get Name(): string {
    return this.document.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Application(): ApplicationObject {
    return new ApplicationObject(this.document);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.document);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.document);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.document);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.document);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.document);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.document);
  }

  GetSelectedRange(): RangeObject {
    const { sheetId, range } = this.document.engine.selection();
    return this.document.range(sheetId, range);
  }
  GetActiveCell(): RangeObject {
    const { sheetId, range } = this.document.engine.selection();
    return this.document.range(sheetId, { ...range, rows: 1, columns: 1 });
  }

  _GetObjectByReferenceId(reference: unknown): RangeObject {
    return RangeObject.fromReference(this.document, String(reference));
  }
  _GetRangeForEventByReferenceId(reference: unknown): RangeObject {
    return RangeObject.fromReference(this.document, String(reference));
  }
  _RemoveReference(): void {
    // References are addresses: nothing to let go.
  }
}

/** Excel.Application. */
class ApplicationObject extends HostObject {
  readonly kind = "Application";

  constructor(private readonly document: ExcelDocument) {
    super();
  }

  get CalculationMode(): string {
    return "Automatic";
  }
  set CalculationMode(value: unknown) {
    if (value !== "Automatic") {
      throw ApiError.notFound(`Application.calculationMode = ${String(value)}`);
    }
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  Calculate(): void {
    this.document.engine.recalculate();
  }
  /** The engine calculates after the request anyhow. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
  /** The engine draws after the request anyhow. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

class CultureInfo extends HostObject {
  readonly kind = "CultureInfo";

  get Name(): string {
    return "en-US";
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }
}

class NumberFormatInfo extends HostObject {
  readonly kind = "NumberFormatInfo";

  get NumberDecimalSeparator(): string {
    return ".";
  }
  get NumberGroupSeparator(): string {
    return ",";
  }
  get CurrencySymbol(): string {
    return "$";
  }
}

/** Excel.DocumentProperties: texts, kept while the workbench runs. */
class DocumentProperties extends HostObject {
  readonly kind = "DocumentProperties";

  constructor(private readonly document: ExcelDocument) {
    super();
  }

  get Title(): unknown {
    return this.values().title ?? "";
  }
  set Title(value: unknown) {
    this.values().title = value;
  }
  get Author(): unknown {
    return this.values().author ?? "";
  }
  set Author(value: unknown) {
    this.values().author = value;
  }
  get Subject(): unknown {
    return this.values().subject ?? "";
  }
  set Subject(value: unknown) {
    this.values().subject = value;
  }
  get Comments(): unknown {
    return this.values().comments ?? "";
  }
  set Comments(value: unknown) {
    this.values().comments = value;
  }

  private values(): Record<string, unknown> {
    return this.document.sessionValues("workbook");
  }
}
