import { ApiError } from "../../src/workbench/host/api-error";
import { Faults } from "../../src/workbench/host/faults";
import { HostCollection, HostObject } from "../../src/workbench/host/host-object";
import { actionName, isCleanup, processRequest, type RequestBody, type Roots } from "../../src/workbench/host/request-processor";

class Item extends HostObject {
  readonly kind = "Item";
  constructor(readonly id: string) {
    super();
  }
  override identity() {
    return { Id: this.id };
  }
  get Id() {
    return this.id;
  }
  get Name() {
    return `name ${this.id}`;
  }
  get Parent(): Book {
    return book;
  }
}

class Items extends HostCollection<Item> {
  readonly kind = "ItemCollection";
  items() {
    return ["a", "b", "c"].map((id) => new Item(id));
  }
  protected find(key: unknown) {
    return this.items().find((item) => item.id === key) ?? null;
  }
}

class Book extends HostObject {
  readonly kind = "Book";
  title = "first";
  added = 0;
  get Title() {
    return this.title;
  }
  set Title(value: unknown) {
    if (typeof value !== "string") {
      throw new ApiError("InvalidArgument");
    }
    this.title = value;
  }
  get Items() {
    return new Items();
  }
  Add() {
    this.added++;
    return new Item("new");
  }
  Sum(...numbers: unknown[]) {
    return (numbers as number[]).reduce((sum, number) => sum + number, 0);
  }
}

let book: Book;
beforeEach(() => {
  book = new Book();
});

const roots: Roots = {
  get workbook() {
    return book;
  },
  service: () => null,
  reference: (id) => new Item(id),
};

const paths = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Items", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["b"] } },
  4: { Id: 4, ObjectPathType: 3, Name: "GetItemOrNullObject", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["x"] } },
  5: { Id: 5, ObjectPathType: 3, Name: "Add", ParentObjectPathId: 1, ArgumentInfo: {} },
  6: { Id: 6, ObjectPathType: 6, Name: "kept" },
  7: { Id: 7, ObjectPathType: 4, Name: "Charts", ParentObjectPathId: 1 },
  8: { Id: 8, ObjectPathType: 2, Name: "Some.Service" },
};

type Action = Partial<RequestBody["Actions"][number]>;
const request = (...actions: Action[]): RequestBody => ({
  Actions: actions.map((action, index) => ({ Id: index + 1, Name: "", ActionType: 1, ObjectPathId: 1, ...action })),
  ObjectPaths: paths,
});
const values = (...actions: Action[]) =>
  processRequest(request(...actions), roots).response.Results.map((result) => result.Value);

test.each<[string, Action, unknown]>([
  ["instantiate answers the key", { ObjectPathId: 3 }, { Id: "b" }],
  ["instantiate by reference", { ObjectPathId: 6 }, { Id: "kept" }],
  ["instantiate of an object that is not there", { ObjectPathId: 4 }, null],
  ["load of an object that is not there", { ObjectPathId: 4, ActionType: 2 }, null],
  [
    "load of selected properties",
    { ObjectPathId: 3, ActionType: 2, QueryInfo: { Select: ["name"] } },
    { Id: "b", Name: "name b" },
  ],
  ["load of everything leaves other objects out", { ObjectPathId: 3, ActionType: 2, QueryInfo: {} }, { Id: "b", Name: "name b" }],
  [
    "nested",
    { ObjectPathId: 3, ActionType: 2, QueryInfo: { Select: ["parent/title"] } },
    { Id: "b", Parent: { Title: "first" } },
  ],
  [
    "expand",
    { ObjectPathId: 3, ActionType: 2, QueryInfo: { Select: ["id"], Expand: ["parent"] } },
    { Id: "b", Parent: { Title: "first" } },
  ],
  [
    "a collection, second of three",
    { ObjectPathId: 2, ActionType: 2, QueryInfo: { Select: ["id"], Skip: 1, Top: 1 } },
    { _Items: [{ Id: "b" }] },
  ],
  ["its count alone", { ObjectPathId: 2, ActionType: 2, QueryInfo: { Select: ["count"] } }, { Count: 3 }],
  [
    "a collection below an object",
    { ObjectPathId: 1, ActionType: 2, QueryInfo: { Select: ["items/id"] } },
    { Items: { _Items: [{ Id: "a" }, { Id: "b" }, { Id: "c" }] } },
  ],
  ["a method's result", { ActionType: 3, Name: "Sum", ArgumentInfo: { Arguments: [1, 2, 4] } }, 7],
  ["a trace", { ActionType: 5, ObjectPathId: 0 }, null],
])("%s", (_, action, expected) => {
  expect(values(action)).toEqual([expected]);
});

test("a path with an effect is followed once in a request", () => {
  values({ ObjectPathId: 5 }, { ObjectPathId: 5, ActionType: 2, QueryInfo: { Select: ["name"] } });
  expect(book.added).toBe(1);
});

test("traces are listed, so that event handlers are registered", () => {
  expect(processRequest(request({ ActionType: 5, ObjectPathId: 0 }), roots).response.TraceIds).toEqual([1]);
});

test("an error ends the request, and what was before it stays", () => {
  const { response } = processRequest(
    request(
      { ActionType: 4, Name: "Title", ArgumentInfo: { Arguments: ["second"] } },
      { ActionType: 4, Name: "Title", ArgumentInfo: { Arguments: [5] } },
      { ActionType: 4, Name: "Title", ArgumentInfo: { Arguments: ["third"] } },
    ),
    roots,
  );
  expect(book.title).toBe("second");
  expect(response.Results).toHaveLength(1);
  expect(response.Error).toEqual({
    Code: "InvalidArgument",
    Message: "The argument is invalid or missing or has an incorrect format.",
    Location: "Book.title",
    ActionIndex: 1,
    HttpStatusCode: 400,
  });
});

test.each<[string, Action, string, string]>([
  ["a way to an object", { ObjectPathId: 7 }, "ApiNotFound", "Book.charts"],
  ["a service", { ObjectPathId: 8 }, "ApiNotFound", "Some.Service"],
  ["a property", { ActionType: 2, QueryInfo: { Select: ["colour"] } }, "ApiNotFound", "Book.colour"],
  [
    "a property that cannot be set",
    { ObjectPathId: 3, ActionType: 4, Name: "Name", ArgumentInfo: { Arguments: [""] } },
    "ApiNotFound",
    "Item.name",
  ],
  ["a method", { ActionType: 3, Name: "Print" }, "ApiNotFound", "Book.print"],
  ["the class's own affairs", { ActionType: 3, Name: "constructor" }, "ApiNotFound", "Book.constructor"],
  ["an action on nothing", { ObjectPathId: 4, ActionType: 3, Name: "Delete" }, "ItemNotFound", "call GetItemOrNullObject.Delete"],
])("what is not there is said: %s", (_, action, code, location) => {
  const { Error: error } = processRequest(request(action), roots).response;
  expect([error?.Code, error?.Location]).toEqual([code, location]);
});

test("what is loaded after a write can be read again when formulas are calculated", () => {
  const load = { ActionType: 2, QueryInfo: { Select: ["title"] } };
  expect(processRequest(request(load), roots).renew).toBeUndefined();
  const { response, renew } = processRequest(
    request({ ActionType: 4, Name: "Title", ArgumentInfo: { Arguments: ["second"] } }, load),
    roots,
  );
  book.title = "calculated";
  renew?.();
  expect(response.Results[1].Value).toEqual({ Title: "calculated" });
});

test("the log names path, member and selection", () => {
  const body = request(
    { ObjectPathId: 3, ActionType: 2, QueryInfo: { Select: ["id", "name"] } },
    { ActionType: 4, Name: "Title" },
  );
  expect(body.Actions.map((action) => actionName(body, action))).toEqual(["load GetItem: id, name", "set Workbook.Title"]);
});

describe("faults", () => {
  const set = (title: string): Action => ({ ActionType: 4, Name: "Title", ArgumentInfo: { Arguments: [title] } });

  test("the second request from now fails in the middle of its actions, once", () => {
    const faults = new Faults();
    faults.plan([{ at: 2, code: "GeneralException" }]);
    const body = request({ ObjectPathId: 1 }, set("1"), set("2"), set("3"), set("4"));
    const codes = [1, 2, 3].map(() => {
      const fault = faults.take(body);
      const interrupt = fault && "interrupt" in fault ? fault.interrupt : undefined;
      book.title = "0";
      return `${processRequest(body, roots, interrupt).response.Error?.Code ?? "done"} ${book.title}`;
    });
    expect(codes).toEqual(["done 4", "GeneralException 2", "done 4"]);
  });

  test("codes of the transport refuse the whole call", () => {
    const faults = new Faults();
    faults.plan([{ at: 1, code: "ActivityLimitReached" }]);
    const fault = faults.take(request(set("1")));
    expect(fault && "transport" in fault && fault.transport.transportCode).toBe(5102);
  });
});

test.each<[string, Action[], boolean]>([
  ["letting references go", [{}, { ActionType: 3, Name: "_RemoveReference" }], true],
  ["a load", [{}, { ActionType: 2 }], false],
])("clean-up: %s", (_, actions, expected) => {
  expect(isCleanup(request(...actions))).toBe(expected);
});
