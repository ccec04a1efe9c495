/**
 * Excel refuses in the middle of a write, and again while it is put back; users rename, draw and type meanwhile. Through the pane's
 * planner, the code that writes and the genuine object model of Office.js on a workbook in memory: the way out that the pane offers
 * leads back to what there was, and nothing of the user's is lost.
 */
import { OpenBook } from "./open-book";
import { OfficeInMemory } from "./random/office";

const office = new OfficeInMemory();

async function placed(): Promise<OpenBook> {
  const book = new OpenBook(office);
  await book.place();
  return book;
}

/** With a first write, and a book that calls for a second: technology solutions then make more than a fifth. */
async function changed(): Promise<OpenBook> {
  const book = await placed();
  await book.write();
  expect(book.planner.state).toMatchObject({ action: "written", failure: null });
  book.type("Plan!C5", 200);
  return book;
}

/** The workbook is as it was; what differs is told, shortened. */
function expectAs(book: OpenBook, before: string[]): void {
  const now = book.engine.dump();
  const only = (lines: string[], others: string[]): string[] =>
    lines.filter((line) => !others.includes(line)).map((line) => line.slice(0, 150));
  expect({ gone: only(before, now).slice(0, 9), come: only(now, before).slice(0, 9) }).toEqual({ gone: [], come: [] });
}

const ok = { failure: null, busy: null };
const halfWritten = { step: "writing", restored: false };
const parts = [0.02, 0.3, 0.6, 0.98];
/** At 1 all was done, and Excel's answer was lost. */
const pairs = [...parts, 1].flatMap((share) => parts.map((back) => [share, back]));

describe("a write that fails in the middle, and whose putting back fails twice", () => {
  test.each(pairs)("the second one, at %p and at %p of the actions: the way out puts all back", async (share, back) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write(share, back, back);
    expect(book.planner.state.failure).toMatchObject(halfWritten);
    await book.putBack();
    expect(book.planner.state).toMatchObject({ ...ok, action: "restored", kept: [] });
    expectAs(book, before);
  });

  test.each(pairs)("the first one, at %p and %p: the way out puts all back", async (share, back) => {
    const book = await placed();
    const before = book.engine.dump();
    await book.write(share, back, back);
    await book.putBack();
    expect(book.planner.state).toMatchObject({ ...ok, kept: [] });
    expectAs(book, before);
  });

  test.each(pairs)("from a cell on a sheet of the user's, %p and %p: the way out puts all back", async (share, back) => {
    const book = await placed();
    book.type("Plan!H40", "mine");
    book.engine.select(book.sheetId("Plan"), { row: 9, column: 8, rows: 1, columns: 1 });
    await book.aimAt("anchor");
    const before = book.engine.dump();
    await book.write(share, back, back);
    await book.putBack();
    expect(book.planner.state).toMatchObject({ ...ok, kept: [] });
    expectAs(book, before);
  });

  test.each(pairs)("the way out fails, too, and is taken again, %p and %p", async (share, back) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write(share, back, back);
    office.refuseWrites([0.5, 0.7]);
    await book.putBack();
    office.refuseWrites([]);
    await book.planner.tryAgain();
    expect(book.planner.state.failure).toBeNull();
    expectAs(book, before);
  });

  test("another pane, later: the log puts it back", async () => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write(0.6, 0.3, 0.3);
    book.reopen();
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expectAs(book, before);
  });

  test.each([false, true])("what the user typed into half-written cells stays and is named; the rest is put back (in another pane: %p)", async (later) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write(0.9, 0.02, 0.02);
    // A program's reason, which the second write has replaced, and a cell that it has not.
    const replaced = before.find((line) => /^PPF Programs R\d+C6 /.test(line) && !book.engine.dump().includes(line));
    const address = `PPF Programs!F${/R(\d+)C6/.exec(replaced ?? "")?.[1]}`;
    book.type(address, "my own reason");
    if (later) book.reopen();
    await (later ? book.undo() : book.putBack());
    expect(book.planner.state).toMatchObject({ ...ok, kept: [`'PPF Programs'!${address.split("!")[1]}`] });
    expect(book.content(address)).toBe("my own reason");
    expectAs(book, [...before.filter((line) => line !== replaced), ...book.engine.dump().filter((line) => line.includes("my own reason"))]);
  });

  test.each(parts)("the next write puts it back first; undone one by one, the writes lead back to the beginning (%p)", async (share) => {
    const book = await placed();
    const first = book.engine.dump();
    await book.write();
    book.type("Plan!C5", 200);
    const before = book.engine.dump();
    await book.write(share, 0.4, 0.4);
    // Other content than that of the write that failed.
    book.type("Plan!C5", 150);
    const again = book.engine.dump().filter((line) => line.startsWith("Plan "));
    await book.write();
    expect(book.planner.state).toMatchObject({ ...ok, action: "written" });
    expect(book.planner.state.outcome?.blocks.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expectAs(book, [...before.filter((line) => !line.startsWith("Plan ")), ...again]);
    book.type("Plan!C5", 100);
    await book.undo();
    expectAs(book, first);
  });

  test("the failure is dismissed and Write pressed at once: what was reviewed is written", async () => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write(0.6, 0.4, 0.4);
    book.planner.dismiss();
    await book.planner.write();
    await office.settled();
    expect(book.planner.state).toMatchObject({ ...ok, action: "written" });
    await book.undo();
    expectAs(book, before);
  });

  test.each(parts)("a first write, sheets left (%p): the next one uses their names, in this pane and in another", async (share) => {
    for (const later of [false, true]) {
      const book = await placed();
      const before = book.engine.dump();
      await book.write(share, 0.02, 0.02);
      if (later) {
        book.reopen();
        await book.place();
      }
      await book.write();
      expect(book.planner.state).toMatchObject({ ...ok, action: "written" });
      expect(book.sheetNames()).toEqual(["Plan", "PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Log"]);
      expect(book.engine.names().map(({ name }) => name).sort()).toEqual(["PPF_Assumptions", "PPF_Log", "PPF_Placement", "PPF_Programs"]);
      await book.undo();
      expectAs(book, before);
    }
  });

  test("a first write, sheets left, one with a cell of the user's by now: that one is kept, cleared of ours", async () => {
    const book = await placed();
    await book.write(0.98, 0.02, 0.02);
    book.type("PPF Assumptions!K3", "my note");
    await book.write();
    expect(book.planner.state).toMatchObject({ ...ok, action: "written" });
    expect(book.sheetNames()).toEqual(["Plan", "PPF Assumptions", "PPF Placement", "PPF Programs", "PPF Assumptions 2", "PPF Log"]);
    expect(book.engine.dump().filter((line) => line.startsWith("PPF Assumptions R"))).toEqual(['PPF Assumptions R3C11 String "my note" General']);
  });

  test.each([0, 0.004, 0.005])("a first write, and a co-author's sheet that has taken a name of ours by now, is theirs (%p)", async (share) => {
    const book = await placed();
    const before = book.engine.dump();
    await book.write(share, 0, 0);
    for (const name of ["PPF Programs", "PPF Log"].filter((one) => !book.sheetNames().includes(one))) {
      book.engine.addSheet(name);
      book.type(`${name}!B2`, "my plan");
    }
    const theirs = book.engine.dump().filter((line) => line.includes("my plan"));
    expect(theirs.length).toBeGreaterThan(0);
    await book.putBack();
    expect(book.planner.state).toMatchObject(ok);
    expect(book.engine.dump().filter((line) => line.includes("my plan"))).toEqual(theirs);
    expect(book.engine.dump().filter((line) => / R\d+C\d+ /.test(line) && !line.startsWith("Plan "))).toEqual(theirs);
    expect(before.filter((line) => !book.engine.dump().includes(line))).toEqual([]);
  });

  test("the log is emptied: what is half written stays, and nothing is put back any more", async () => {
    const book = await changed();
    await book.write(0.6, 0.4, 0.4);
    await book.planner.clearLog();
    const before = book.engine.dump();
    await book.putBack();
    expectAs(book, before);
  });
});

describe("an undo that fails twice", () => {
  test.each(parts)("at %p of its actions: pressed again, it puts all back", async (share) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write();
    await book.undo(share, share);
    expect(book.planner.state.failure).toMatchObject({ step: "restoring", restored: false });
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expectAs(book, before);
  });

  test.each(parts)("of a first write, at %p: pressed again, it puts all back", async (share) => {
    const book = await placed();
    const before = book.engine.dump();
    await book.write();
    await book.undo(share, share);
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expectAs(book, before);
  });
});

describe("the user has renamed", () => {
  test.each(["PpfAssumptions", "PpfPrograms", "PpfLog", "Book"])("table %s: Undo finds it, after the second write and the first", async (name) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write();
    book.renameTable(name, "Mine");
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    book.renameTable("Mine", name);
    expectAs(book, before);
    book.renameTable(name, "Mine");
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expect(book.sheetNames()).toEqual(["Plan"]);
  });

  test.each(["PpfAssumptions", "PpfPrograms", "PpfLog"])("table %s, and closed the file: Undo knows it by its columns", async (name) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write();
    book.renameTable(name, "Mine");
    book.reopenFile();
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    book.renameTable("Mine", name);
    const withoutIds = (lines: string[]): string[] => lines.map((line) => line.replace(/\{table \d+\}/, "")).sort();
    expect(withoutIds(book.engine.dump())).toEqual(withoutIds(before));
  });

  test.each(["PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Log", "Plan"])("sheet %s: Undo finds it", async (name) => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write();
    book.engine.setSheet(book.sheetId(name), { name: "It's mine" });
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    book.engine.setSheet(book.sheetId("It's mine"), { name });
    expectAs(book, before);
    book.engine.setSheet(book.sheetId(name), { name: "It's mine" });
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expect(book.engine.sheets()).toHaveLength(1);
  });

  test("a column of the portfolio: Undo of the first write takes its sheets away", async () => {
    const book = await placed();
    await book.write();
    book.type("Plan!C1", "Umsatz");
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expect(book.sheetNames()).toEqual(["Plan"]);
  });

  test("nothing, but pointed a formula of ours at another column: that is an edit", async () => {
    const book = await placed();
    await book.write();
    const ours = String(book.content("PPF Placement!B6"));
    expect(ours).toContain("Book[Revenue]");
    book.type("PPF Placement!B6", ours.replace("Book[Revenue]", "Book[Cost]"));
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place: "'PPF Placement'!B6" });
  });
});

describe("an undo that must not be made", () => {
  test("of a sheet that is protected: refused with nothing touched, and the workbook can be reviewed", async () => {
    const book = await changed();
    await book.write();
    book.engine.setSheet(book.sheetId("PPF Programs"), { protected: true });
    const before = book.engine.dump();
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "protected", place: "PPF Programs", restored: true });
    expectAs(book, before);
    await book.review();
    expect(book.planner.state).toMatchObject({ ...ok, action: "review" });
  });

  test("twice for one: where Excel's answers were lost, trying again leaves the write before", async () => {
    const book = await changed();
    const before = book.engine.dump();
    await book.write();
    await book.undo(1, 1);
    expect(book.planner.state.failure).toMatchObject({ step: "restoring", restored: false });
    await book.planner.tryAgain();
    await office.settled();
    expect(book.planner.state).toMatchObject({ ...ok, action: "restored" });
    expectAs(book, before);
    // What is asked for next is about the write before.
    await book.undo();
    expect(book.sheetNames()).toEqual(["Plan"]);
  });
});

test("a write from a cell on that an older version has logged, without how the cells looked, is undone all the same", async () => {
  const book = await placed();
  book.engine.select(book.sheetId("Plan"), { row: 0, column: 8, rows: 1, columns: 1 });
  await book.aimAt("anchor");
  const before = book.engine.dump();
  await book.write();
  const older = (xml: string): string => xml.replace(/"(?:looks|widths)Before":\[.*?\],(?="(?:widthsBefore|table|spills))/g, "");
  const { parts } = book.engine;
  book.engine.parts = { ...parts, customXml: parts.customXml.map((part) => ({ ...part, xml: older(part.xml) })) };
  expect(book.engine.parts.customXml[0].xml).not.toMatch(/looksBefore|widthsBefore/);
  await book.undo();
  expect(book.planner.state).toMatchObject({ ...ok, action: "restored" });
  expectAs(book, before);
});

test.each<[string, (book: OpenBook) => void]>([
  ["thrown away", (book) => book.engine.deleteSheet(book.sheetId("PPF Log"))],
  ["moved down a row", (book) => book.insertRow("PPF Log", 1)],
  ["protected", (book) => book.engine.setSheet(book.sheetId("PPF Log"), { protected: true })],
])("a log that the user has %s stops no undo", async (_, work) => {
  const book = await changed();
  const before = book.content("PPF Programs!B4");
  await book.write();
  expect(book.content("PPF Programs!B4")).not.toBe(before);
  work(book);
  await book.undo();
  expect(book.planner.state).toMatchObject({ ...ok, action: "restored" });
  expect(book.content("PPF Programs!B4")).toBe(before);
});

test("a sheet that the user has hidden for good goes with the write that added it", async () => {
  const book = await placed();
  const before = book.engine.dump();
  await book.write();
  book.engine.setSheet(book.sheetId("PPF Assumptions"), { visibility: "VeryHidden" });
  await book.undo();
  expect(book.planner.state).toMatchObject({ ...ok, action: "restored" });
  expectAs(book, before);
});

test("emptying the log leaves a copy that the user has made beside it, and does nothing on a protected sheet", async () => {
  const book = await placed();
  await book.write();
  const log = book.engine.tables().find(({ name }) => name === "PpfLog")!;
  const copy = { row: log.range.row, column: 8, rows: 4, columns: 5 };
  book.engine.setCells(log.sheetId, copy, book.engine.cells(log.sheetId, { ...log.range, rows: 4 }).formulas);
  book.engine.setTable(book.engine.addTable(log.sheetId, copy, true), { name: "AuditCopy" });
  book.engine.setSheet(log.sheetId, { protected: true });
  const before = book.engine.dump();
  await book.planner.clearLog();
  expect(book.planner.state.failure).toMatchObject({ kind: "protected", place: "PPF Log" });
  expectAs(book, before);
  book.engine.setSheet(log.sheetId, { protected: false });
  await book.planner.clearLog();
  await office.settled();
  const rows = new Map(book.engine.tables().map(({ name, range }) => [name, range.rows]));
  expect([rows.get("PpfLog"), rows.get("AuditCopy")]).toEqual([2, 4]);
  expect(book.content("PPF Log!J6")).toBe("PPF Placement");
});

test.each(["own", "anchor"] as const)("a note where a formula has not spilled, since it answers an error, is the user's: Undo is refused (%s)", async (kind) => {
  const book = await placed();
  book.engine.select(book.sheetId("Plan"), { row: 0, column: 8, rows: 1, columns: 1 });
  await book.aimAt(kind);
  await book.write();
  book.engine.failing = /PPF\.MOVES/;
  // In the second row of the moves.
  const place = kind === "own" ? "'PPF Placement'!C40" : "Plan!K40";
  book.type(place.replace(/'/g, ""), "my note");
  await book.undo();
  expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place, restored: true });
  expect(book.content(place.replace(/'/g, ""))).toBe("my note");
});

describe("something of the user's on a sheet that a write added", () => {
  test("a chart: Undo keeps the sheet, cleared of ours, and says so", async () => {
    const book = await placed();
    await book.write();
    const [ours] = book.engine.charts();
    book.engine.addChart(ours.sheetId, { ...ours, name: "Board chart" }, ours.frame);
    await book.undo();
    expect(book.planner.state).toMatchObject({ ...ok, action: "restored", kept: ["PPF Placement"] });
    expect(book.sheetNames()).toEqual(["Plan", "PPF Placement"]);
    expect(book.engine.charts().map(({ name }) => name)).toEqual(["Board chart"]);
    expect(book.engine.dump().filter((line) => line.startsWith("PPF Placement "))).toEqual([]);
    expect([book.engine.names(), book.engine.tables().map(({ name }) => name)]).toEqual([[], ["Book"]]);
  });

  test("a copy of a chart of ours counts as the user's", async () => {
    const book = await placed();
    await book.write();
    const [ours] = book.engine.charts();
    book.engine.addChart(ours.sheetId, ours, ours.frame);
    await book.undo();
    expect(book.engine.charts()).toHaveLength(1);
  });

  test("a table beside the log: the log stays, as where they have written into it", async () => {
    const book = await placed();
    await book.write();
    book.engine.addTable(book.sheetId("PPF Log"), { row: 30, column: 9, rows: 2, columns: 1 }, true);
    await book.undo();
    expect(book.planner.state).toMatchObject(ok);
    expect(book.sheetNames()).toEqual(["Plan", "PPF Log"]);
  });
});
