import { ApiError } from "./api-error";

/** What an instantiated object answers, so that Office.js can find it again: a reference id, or its key in its collection. */
export type Identity = { _ReferenceId: string } | { Id: string | number } | { _Id: string } | Record<string, never>;

interface ApiMember {
  get?: () => unknown;
  set?: (value: unknown) => void;
  call?: (...args: unknown[]) => unknown;
}

const tables = new WeakMap<object, Map<string, ApiMember>>();

/** Members whose names begin with a capital, also after an underscore, are the API; everything else is the class's own affair. */
function membersOf(prototype: object): Map<string, ApiMember> {
  let table = tables.get(prototype);
  if (!table) {
    const parent = Object.getPrototypeOf(prototype) as object;
    table = prototype === HostObject.prototype ? new Map() : new Map(membersOf(parent));
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (/^_?[A-Z]/.test(name)) {
        const call = typeof descriptor.value === "function" ? (descriptor.value as ApiMember["call"]) : undefined;
        table.set(name, { get: descriptor.get, set: descriptor.set, call });
      }
    }
    tables.set(prototype, table);
  }
  return table;
}

/**
 * An object of the Excel API as the host sees it. A subclass writes the API down as it is on the wire: a getter in
 * PascalCase is a property (a scalar, or a way to another object), a setter makes it settable, a method is a method.
 * Whatever is not there is ApiNotFound by itself.
 */
export abstract class HostObject {
  /** Class name of the API, for error locations: "Range". */
  abstract readonly kind: string;

  identity(): Identity {
    return {};
  }

  read(name: string): unknown {
    const member = this.memberNamed(name);
    if (!member.get) {
      throw ApiError.notFound(this.locationOf(name));
    }
    return this.atLocation(name, () => member.get!.call(this));
  }

  write(name: string, value: unknown): void {
    const member = this.memberNamed(name);
    if (!member.set) {
      throw ApiError.notFound(this.locationOf(name));
    }
    this.atLocation(name, () => member.set!.call(this, value));
  }

  call(name: string, args: unknown[]): unknown {
    const member = this.memberNamed(name);
    if (!member.call) {
      throw ApiError.notFound(this.locationOf(name));
    }
    return this.atLocation(name, () => member.call!.apply(this, args));
  }

  /** All properties that are no objects, for a load without a selection; ways to other objects are left out. */
  scalars(): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [name, member] of membersOf(Object.getPrototypeOf(this) as object)) {
      const value = member.get && this.read(name);
      if (member.get && !(value instanceof HostObject)) {
        values[name] = value;
      }
    }
    return values;
  }

  private memberNamed(name: string): ApiMember {
    const member = membersOf(Object.getPrototypeOf(this) as object).get(name);
    if (!member) {
      throw ApiError.notFound(this.locationOf(name));
    }
    return member;
  }

  private locationOf(name: string): string {
    return `${this.kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private atLocation<T>(name: string, action: () => T): T {
    try {
      return action();
    } catch (thrown) {
      throw ApiError.at(this.locationOf(name), thrown);
    }
  }
}

/** A collection: its items in order, and one of them by key (id or name). */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): T[];
  protected abstract find(key: unknown): T | null;

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (!item) {
      throw new ApiError("ItemNotFound");
    }
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): T {
    const item = typeof index === "number" ? this.items()[index] : undefined;
    if (!item) {
      throw new ApiError("InvalidArgument");
    }
    return item;
  }

  GetCount(): number {
    return this.items().length;
  }

  get Count(): number {
    return this.items().length;
  }
}
