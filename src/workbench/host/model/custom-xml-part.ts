import type { DocumentParts } from "../../engine";
import { ApiError } from "../api-error";
import { HostCollection, HostObject } from "../host-object";
import type { ExcelDocument } from "./excel-document";

type Part = DocumentParts["customXml"][number];

/** Excel.CustomXmlPartCollection, and with a namespace its scoped sister. */
export class CustomXmlPartCollection extends HostCollection<CustomXmlPart> {
  readonly kind = "CustomXmlPartCollection";

  constructor(
    private readonly document: ExcelDocument,
    private readonly namespaceUri?: string,
  ) {
    super();
  }

  items(): CustomXmlPart[] {
    const parts = this.document.engine.parts.customXml;
    const inNamespace = parts.filter((part) => this.namespaceUri === undefined || namespaceOf(part.xml) === this.namespaceUri);
    return inNamespace.map((part) => new CustomXmlPart(this.document, part.id));
  }
  protected find(key: unknown): CustomXmlPart | null {
    return this.items().find((part) => part.Id === key) ?? null;
  }

  Add(xml: unknown): CustomXmlPart {
    const part: Part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: checked(xml) };
    this.document.setParts({ customXml: [...this.document.engine.parts.customXml, part] });
    return new CustomXmlPart(this.document, part.id);
  }
  GetByNamespace(namespaceUri: unknown): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.document, String(namespaceUri));
  }
  GetOnlyItem(): CustomXmlPart {
    const item = this.GetOnlyItemOrNullObject();
    if (!item) {
      throw new ApiError("ItemNotFound");
    }
    return item;
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const items = this.items();
    if (items.length > 1) {
      throw new ApiError("InvalidOperation");
    }
    return items[0] ?? null;
  }
}

class CustomXmlPart extends HostObject {
  readonly kind = "CustomXmlPart";

  constructor(
    private readonly document: ExcelDocument,
    private readonly id: string,
  ) {
    super();
  }

  override identity() {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part().xml);
  }
  GetXml(): string {
    return this.part().xml;
  }
  SetXml(xml: unknown): void {
    const changed = checked(xml);
    const parts = this.document.engine.parts.customXml;
    this.document.setParts({ customXml: parts.map((part) => (part.id === this.part().id ? { ...part, xml: changed } : part)) });
  }
  Delete(): void {
    const { id } = this.part();
    this.document.setParts({ customXml: this.document.engine.parts.customXml.filter((part) => part.id !== id) });
  }

  private part(): Part {
    const part = this.document.engine.parts.customXml.find(({ id }) => id === this.id);
    if (!part) {
      throw new ApiError("ItemNotFound");
    }
    return part;
  }
}

function parsed(xml: string): Document {
  return new DOMParser().parseFromString(xml, "application/xml");
}

function checked(xml: unknown): string {
  if (typeof xml !== "string" || parsed(xml).querySelector("parsererror")) {
    throw new ApiError("InvalidArgument");
  }
  return xml;
}

function namespaceOf(xml: string): string {
  return parsed(xml).documentElement.namespaceURI ?? "";
}
