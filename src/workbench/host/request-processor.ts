import { ApiError } from "./api-error";
import { HostCollection, HostObject } from "./host-object";

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Query;
}

interface Query {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** Body of a request of Office.js (ArrayData item 4). */
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** Body of the answer. On an error the results are those of the actions before it. */
export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** Where paths begin. */
export interface Roots {
  workbook: HostObject;
  /** A service by its full name ("Microsoft.ExcelServices.CustomFunctions"); null when there is none. */
  service(name: string): HostObject | null;
  /** The object that answered this _ReferenceId. */
  reference(id: string): HostObject;
}

/** The processing of one request: run it, then, when calculation has settled, renew what was read after a write. */
export interface Processing {
  response: ResponseBody;
  /** Something was done after which a formula may have another value. */
  written: boolean;
  /** Reads again what was loaded after a write of the same request, since formulas are calculated later here than in Excel. */
  renew?: () => void;
}

const PATH = { workbook: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

/** Methods after which a formula may have another value. */
const WRITING = /^(?!_|Get|Activate|Select|Suspend)/;

const VERBS = ["", "get", "load", "call", "set", "trace"];

/** What an action reads like in the requests log: "load GetRange: values, address", "set GetRange.Values", "call D1:E2.Clear". */
export function actionName(body: RequestBody, action: Action): string {
  const path = body.ObjectPaths[action.ObjectPathId];
  const on = ({ [PATH.workbook]: "Workbook", [PATH.indexer]: "GetItem" }[path?.ObjectPathType ?? 0] ?? path?.Name) || "";
  const verb = VERBS[action.ActionType] ?? `action ${action.ActionType}`;
  const selected = action.QueryInfo?.Select?.join(", ");
  return [verb, [on, action.Name].filter((part) => part).join(".") + (selected ? `: ${selected}` : "")]
    .filter((part) => part)
    .join(" ");
}

/** Whether the request does nothing but let references go, which Excel.run does at its end by itself. */
export function isCleanup(body: RequestBody): boolean {
  return body.Actions.every(
    (action) =>
      action.ActionType === ACTION.instantiate || action.Name === "_RemoveReference" || action.Name === "_RemoveAllReferences",
  );
}

/**
 * Runs the actions in order. The first error ends the request; what was done before it stays done, as in Excel.
 * `interrupt` is asked before each action and may throw, for errors on purpose.
 */
export function processRequest(body: RequestBody, roots: Roots, interrupt?: (action: number) => void): Processing {
  const objects = new Map<number, HostObject | null>();
  const response: ResponseBody = { Results: [] };
  const late: (() => void)[] = [];
  let written = false;

  const resolve = (id: number): HostObject | null => {
    if (!objects.has(id)) {
      objects.set(id, follow(body.ObjectPaths[id]));
    }
    return objects.get(id)!;
  };

  const values = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const referenced = info?.ReferencedObjectPathIds?.[index];
      return typeof referenced === "number" && referenced > 0 ? resolve(referenced) : value;
    });

  const follow = (path: ObjectPath | undefined): HostObject | null => {
    switch (path?.ObjectPathType) {
      case PATH.workbook:
        return roots.workbook;
      case PATH.service: {
        const service = roots.service(path.Name);
        if (!service) {
          throw ApiError.notFound(path.Name);
        }
        return service;
      }
      case PATH.reference:
        return roots.reference(path.Name);
      case PATH.nothing:
        return null;
    }
    const parent = path?.ParentObjectPathId ? resolve(path.ParentObjectPathId) : roots.workbook;
    if (!path || !parent) {
      return null;
    }
    const reached =
      path.ObjectPathType === PATH.property
        ? parent.read(path.Name)
        : parent.call(path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name, values(path.ArgumentInfo));
    written = written || (path.ObjectPathType === PATH.method && WRITING.test(path.Name));
    if (reached !== null && !(reached instanceof HostObject)) {
      throw ApiError.notFound(`${parent.kind}.${path.Name}`);
    }
    return reached;
  };

  const target = (action: Action): HostObject => {
    const object = resolve(action.ObjectPathId);
    if (!object) {
      throw new ApiError("ItemNotFound");
    }
    return object;
  };

  const run = (action: Action): unknown => {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return resolve(action.ObjectPathId)?.identity() ?? null;
      case ACTION.query: {
        const object = resolve(action.ObjectPathId);
        return object && load(object, action.QueryInfo ?? {});
      }
      case ACTION.method: {
        if (action.Name.startsWith("_") && !resolve(action.ObjectPathId)) {
          // Office.js keeps references without knowing yet that there is nothing.
          return null;
        }
        const result = target(action).call(action.Name, values(action.ArgumentInfo));
        written = written || WRITING.test(action.Name);
        return result instanceof HostObject ? result.identity() : (result ?? null);
      }
      case ACTION.set:
        target(action).write(action.Name, values(action.ArgumentInfo)[0]);
        written = true;
        return null;
      case ACTION.trace:
        (response.TraceIds ??= []).push(action.Id);
        return null;
      default:
        throw ApiError.notFound(`action ${action.ActionType}`);
    }
  };

  for (const [index, action] of body.Actions.entries()) {
    try {
      interrupt?.(index);
      const result = { ActionId: action.Id, Value: run(action) };
      response.Results.push(result);
      if (action.ActionType === ACTION.query && written) {
        const object = objects.get(action.ObjectPathId);
        late.push(() => {
          result.Value = object ? load(object, action.QueryInfo ?? {}) : null;
        });
      }
    } catch (thrown) {
      const error = ApiError.at(actionName(body, action), thrown);
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: error.location,
        ActionIndex: index,
        HttpStatusCode: error.httpStatus,
      };
      break;
    }
  }
  return { response, written, renew: late.length > 0 ? () => late.forEach((again) => again()) : undefined };
}

function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The answer to a load: the selected properties, other objects nested, a collection as _Items. */
function load(object: HostObject, query: Query): Record<string, unknown> {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
    path.split(/[/.]/).filter((part) => part !== ""),
  );
  if (!(object instanceof HostCollection)) {
    return read(object, wanted);
  }
  const own = wanted.filter((path) => path.length === 1 && path[0].toLowerCase() === "count");
  const ofItems = wanted.filter((path) => !own.includes(path)).map((path) => (path[0] === "items" ? path.slice(1) : path));
  const values: Record<string, unknown> = own.length > 0 ? { Count: object.Count } : {};
  if (ofItems.length > 0 || own.length === 0) {
    const first = query.Skip ?? 0;
    const items = object.items().slice(first, query.Top === undefined ? undefined : first + query.Top);
    values._Items = items.map((item) => read(item, ofItems));
  }
  return values;
}

function read(object: HostObject, wanted: string[][]): Record<string, unknown> {
  const values: Record<string, unknown> = { ...object.identity() };
  const nested = new Map<string, string[][]>();
  for (const [first = "*", ...rest] of wanted.length > 0 ? wanted : [["*"]]) {
    if (first === "*" || first === "$all") {
      Object.assign(values, object.scalars());
    } else {
      nested.set(pascal(first), [...(nested.get(pascal(first)) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    }
  }
  for (const [name, below] of nested) {
    const value = object.read(name);
    values[name] = value instanceof HostObject ? load(value, { Select: below.map((path) => path.join("/")) }) : value;
  }
  return values;
}
