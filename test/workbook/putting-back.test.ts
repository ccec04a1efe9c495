import { OfficeInMemory } from "./random/office";
import { OpenBook } from "./open-book";

const office = new OfficeInMemory();

async function placed(): Promise<OpenBook> {
  const book = new OpenBook(office);
  await book.place();
  return book;
}

async function written(): Promise<OpenBook> {
  const book = await placed();
  await book.write();
  expect(book.planner.state).toMatchObject({ action: "written", failure: null });
  return book;
}

/** Technology solutions beyond a fifth: other programs, other texts. */
const moreProduct = (book: OpenBook): void => book.type("Plan!C5", 200);

/** The workbook is as it was; only what differs is told, shortened. */
function expectAs(book: OpenBook, before: string[]): void {
  const now = book.engine.dump();
  const short = (line: string): string => line.slice(0, 150);
  const [was, is] = [new Set(before), new Set(now)];
  expect({
    gone: before.filter((line) => !is.has(line)).map(short).slice(0, 10),
    come: now.filter((line) => !was.has(line)).map(short).slice(0, 10),
  }).toEqual({ gone: [], come: [] });
}

const parts = [0.02, 0.3, 0.6, 0.98];

describe.each(parts)("a second write that fails at %p of its actions, and whose putting back fails twice", (share) => {
  test.each(parts)("at %p: pressing the way out again puts all back", async (back) => {
    const book = await written();
    moreProduct(book);
    const before = book.engine.dump();
    await book.write(share, back, back);
    expect(book.planner.state.failure).toMatchObject({ step: "writing", restored: false });
    await book.planner.putBack();
    expect(book.planner.state.failure).toBeNull();
    expectAs(book, before);
  });
});

describe.each(parts)("an undo that fails twice at %p of its actions", (share) => {
  test("is done when pressed again", async () => {
    const book = await written();
    moreProduct(book);
    const before = book.engine.dump();
    await book.write();
    await book.undo(share, share);
    expect(book.planner.state.failure).toMatchObject({ step: "restoring", restored: false });
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    expectAs(book, before);
  });
  test("of a first write is done when pressed again", async () => {
    const book = await placed();
    const before = book.engine.dump();
    await book.write();
    await book.undo(share, share);
    expect(book.planner.state.failure).toMatchObject({ step: "restoring", restored: false });
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    expectAs(book, before);
  });
});

describe.each(parts)("write after half-written at %p", (share) => {
  test("undo of next write reaches the state before", async () => {
    const book = await written();
    moreProduct(book);
    const before = book.engine.dump();
    await book.write(share, 0.4, 0.4);
    await book.write();
    expect(book.planner.state).toMatchObject({ failure: null, action: "written" });
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    expectAs(book, before);
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    expect(book.sheetNames()).toEqual(["Plan"]);
  });
  test("first write", async () => {
    const book = await placed();
    const before = book.engine.dump();
    await book.write(share, 0.4, 0.4);
    console.log(share, book.sheetNames());
    await book.write();
    expect(book.planner.state).toMatchObject({ failure: null, action: "written" });
    expect(book.sheetNames()).toEqual(["Plan", "PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Log"]);
    await book.undo();
    expectAs(book, before);
  });
});

describe("renamed", () => {
  test.each(["PpfAssumptions", "Book", "PpfPrograms"])("table %s", async (name) => {
    const book = await written();
    moreProduct(book);
    const before = book.engine.dump();
    await book.write();
    book.renameTable(name, "Mine");
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    book.renameTable("Mine", name);
    expectAs(book, before);
    book.renameTable(name, "Mine");
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    expect(book.sheetNames()).toEqual(["Plan"]);
  });
  test.each(["PPF Assumptions", "Plan", "PPF Placement", "PPF Log", "PPF Programs"])("sheet %s", async (name) => {
    const book = await written();
    moreProduct(book);
    const before = book.engine.dump();
    await book.write();
    book.engine.setSheet(book.sheetId(name), { name: "Mine" });
    await book.undo();
    expect(book.planner.state.failure).toBeNull();
    book.engine.setSheet(book.sheetId("Mine"), { name });
    expectAs(book, before);
  });
});

test("a chart of user's", async () => {
  const book = await written();
  const [ours] = book.engine.charts();
  book.engine.addChart(ours.sheetId, { ...ours, name: "Mine" }, ours.frame);
  await book.undo();
  console.log(book.planner.state.failure, book.sheetNames());
  expect(book.engine.charts().map(({ name }) => name)).toEqual(["Mine"]);
});
