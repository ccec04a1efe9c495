/**
 * Rows are inserted above what a write has put into the workbook, and then it is undone: as plain data, then through the pane's planner
 * on a workbook in memory that rewrites its formulas as Excel does.
 */
import type { Area, Content } from "../../src/workbook/block";
import { followedBlocks, movedRows } from "../../src/workbook/followed-blocks";
import { markerOf } from "../../src/workbook/layout";
import type { ListedWorkbook } from "../../src/workbook/list-workbook";
import type { LoggedBlock } from "../../src/workbook/log-part";
import type { BlockName } from "../../src/workbook/planner-workbook";
import { areaOf } from "../../src/workbook/references";
import { OpenBook } from "./open-book";
import { OfficeInMemory } from "./random/office";

describe("formulas of a write whose blocks have moved", () => {
  const block = (name: BlockName, sheet: string, address: string, table: string | null, content: Content): LoggedBlock =>
    ({
      planned: { block: name, sheet },
      area: areaOf(address),
      oldArea: null,
      origin: areaOf(address),
      cells: [{ area: { ...areaOf(address), rows: 1, columns: 1 }, cells: [[content]] }],
      before: [],
      formatsBefore: [],
      table: table && { area: areaOf(table), oldArea: null, cells: [], beside: [] },
    }) as unknown as LoggedBlock;
  /** The placement in A1:J90 of Bob's sheet moves down by three, the programs with their table in L1:X40 stay, and so does Other. */
  const follow = (formula: Content, oldFormula: string | null = null) => {
    const blocks = [
      block("placement", "Bob's", "A1:J90", null, formula),
      block("programs", "Bob's", "L1:M5", "L7:X40", ""),
      block("profile", "Other", "A1:A3", "A5:C40", "='Bob''s'!B6"),
    ];
    const names = [{ name: "PPF_Portfolio", formula: "", oldFormula }];
    const followed = followedBlocks({ blocks, names }, { placement: 3 });
    const [placement, programs, profile] = followed.map(({ area, cells }) => ({ area, content: cells[0].cells[0][0] }));
    return { row: placement.area.row, content: placement.content, programs: programs.area.row, other: profile.content };
  };

  test.each<[Content, Content]>([
    ["text B6", "text B6"],
    [4711, 4711],
    ["=B6", "=B9"],
    ["=SUM($B$6:C$9)/B10%", "=SUM($B$9:C$12)/B13%"],
    ['=IF(B6="B6",b7,-B8)', '=IF(B6="B6",b7,-B8)'.replace("(B6", "(B9").replace("b7", "b10").replace("-B8", "-B11")],
    ["='Bob''s'!B6&'bob''s'!$C$7", "='Bob''s'!B9&'bob''s'!$C$10"],
    ["=M3+L8", "=M3+L8"],
    ["=Other!B600+'Other'!5:9", "=Other!B600+'Other'!5:9"],
    ["=Book[B6]+PpfAssumptions[[B6]:[B7]]", "=Book[B6]+PpfAssumptions[[B6]:[B7]]"],
    ["=LOG10(B6)+AB_6+_B6+Größe1+B6.x", "=LOG10(B9)+AB_6+_B6+Größe1+B6.x"],
    ["=[1]Sheet1!B600+B6#", "=[1]Sheet1!B600+B9#"],
    ["=PPF.EXPLAIN(Book[Model],Book[Revenue],,,,,$A6)", "=PPF.EXPLAIN(Book[Model],Book[Revenue],,,,,$A9)"],
  ])("%j reads %j", (before, now) => {
    expect(follow(before)).toEqual({ row: 3, content: now, programs: 0, other: "='Bob''s'!B9" });
  });

  test.each<[string, Content, string | null]>([
    ["a cell below the block", "=B91", null],
    ["a range that is not all in it", "=SUM(B6:B91)", null],
    ["a cell beside it", "=K5", null],
    ["the gap above the table", "=L6", null],
    ["a whole column", "=SUM(B:B)", null],
    ["whole rows", "=SUM(5:9)", null],
    ["cells joined by a function", "=SUM(B6:INDEX(B1:B9,2):B9)", null],
    ["several sheets", "=SUM(Other:Bob's!B6)".replace("Bob's", "'Bob''s'"), null],
    ["a portfolio on the sheet", "=PPF.MIX('Bob''s'!$Z$2:$Z$9)", null],
    ["a name that stood on the sheet", "", "='Bob''s'!$Z$1:$Z$9"],
  ])("%s: nothing is followed", (_, content, oldFormula) => {
    expect(follow(content, oldFormula)).toEqual({ row: 0, content, programs: 0, other: "='Bob''s'!B6" });
  });
});

describe("by how many rows a block has moved", () => {
  const logged = { planned: { block: "profile" }, area: areaOf("B5:C7") } as unknown as LoggedBlock;
  const listed = (address: string | null, sheetName = "Mine"): ListedWorkbook =>
    ({
      sheets: [{ name: "Mine", marked: new Set([markerOf("profile")]) }, { name: "Board", marked: new Set([markerOf("models")]) }],
      blocks: address === null ? {} : { profile: { sheetName, area: areaOf(address) } },
    }) as unknown as ListedWorkbook;
  test.each<[string, ListedWorkbook, number]>([
    ["it stands where it stood", listed("B5:C7"), 0],
    ["two down", listed("B7:C9"), 2],
    ["up", listed("B1:C3"), -4],
    ["in other columns", listed("C7:D9"), 0],
    ["with a row inserted in it", listed("B7:C10"), 0],
    ["with a column inserted in it", listed("B7:D9"), 0],
    ["cut to another sheet", listed("B7:C9", "Board"), 0],
    ["without its name", listed(null), 0],
  ])("%s", (_, workbook, rows) => {
    expect(movedRows([logged], workbook)).toEqual({ profile: rows });
  });

  test("everything that has a place on the sheet moves along, and nothing else of a write", () => {
    const patch = (address: string) => ({ area: areaOf(address), cells: [["x"]] });
    const table = { id: "t", name: "T", area: areaOf("A4:C9"), oldArea: areaOf("A4:C8"), cells: [patch("A5")], beside: [patch("A6")] };
    const block: LoggedBlock = {
      planned: { block: "profile", sheet: "Mine", address: "A1:C9", cells: 4, state: "update", conflicts: [], notes: [] },
      sheetId: "1",
      added: null,
      name: "PPF_Profile",
      brokenName: null,
      area: areaOf("A1:A3"),
      oldArea: areaOf("A1:A2"),
      origin: { row: 0, column: 0 },
      cells: [patch("A1")],
      before: [patch("A2")],
      formatsBefore: [patch("A3")],
      looksBefore: [{ area: areaOf("A1:A3"), numberFormat: "0", look: {} }],
      widthsBefore: [{ column: 0, width: 48 }],
      table,
      spills: [{ row: 1, column: 0, rows: 2, columns: 1 }],
      charts: ["PPF mix"],
    };
    const [moved] = followedBlocks({ blocks: [block], names: [] }, { profile: 10 });
    const shifted = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(shifted);
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "row" ? Number(part) + 10 : shifted(part)]));
    };
    // Spills are told by their place in the block.
    expect(moved).toEqual({ ...(shifted(block) as LoggedBlock), spills: block.spills });
  });
});

const office = new OfficeInMemory();
type Kind = "own" | "one" | "anchor";

async function written(kind: Kind): Promise<OpenBook> {
  const book = new OpenBook(office);
  await book.place();
  if (kind === "anchor") {
    book.engine.addSheet("Board");
    book.type("Board!A1", "Board paper");
    book.engine.select(book.sheetId("Board"), { row: 4, column: 2, rows: 1, columns: 1 });
  }
  await book.aimAt(kind);
  await book.write();
  expect(book.planner.state).toMatchObject({ action: "written", failure: null });
  return book;
}

const sheetOf: Record<Kind, string> = { own: "PPF Programs", one: "PPF Planner", anchor: "Board" };
const kinds = Object.keys(sheetOf) as Kind[];
const cells = (book: OpenBook): string[] => book.engine.dump().filter((line) => / R\d+C\d+ /.test(line) && !line.startsWith("PPF Log ")).sort();
function insertRows(book: OpenBook, sheet: string, row: number, rows = 2): void {
  for (let count = 0; count < rows; count++) book.insertRow(sheet, row);
}

describe("rows inserted above what the second write has changed", () => {
  test.each(kinds)("Undo gives what inserting them before the write would have left (%s)", async (kind) => {
    const sheet = sheetOf[kind];
    const expected = await written(kind);
    insertRows(expected, sheet, 1);
    expected.type(`${sheet}!A2`, "my heading");
    expected.type("Plan!C5", 200);
    const before = cells(expected);

    const book = await written(kind);
    book.type("Plan!C5", 200);
    await book.write();
    expect(book.planner.state.outcome?.blocks.find(({ block }) => block === "programs")).toMatchObject({ state: "update" });
    insertRows(book, sheet, 1);
    book.type(`${sheet}!A2`, "my heading");
    await book.undo();
    expect(book.planner.state).toMatchObject({ failure: null, action: "restored" });
    expect(cells(book)).toEqual(before);
    // The next run finds all in its place.
    await book.write();
    expect(book.planner.state.outcome?.blocks.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(book.content(`${sheet}!A2`)).toBe("my heading");
  });

  test.each(kinds)("and deleted: the same (%s)", async (kind) => {
    const sheet = sheetOf[kind];
    const book = await written(kind);
    insertRows(book, sheet, 1, 3);
    book.type("Plan!C5", 200);
    const before = cells(book);
    await book.write();
    book.engine.remove(book.sheetId(sheet), { row: 0, column: 0, rows: 1, columns: 16384 }, "Up");
    await book.undo();
    expect(book.planner.state).toMatchObject({ failure: null, action: "restored" });
    insertRows(book, sheet, 1, 1);
    expect(cells(book)).toEqual(before);
  });

  test("a cell that the user has edited since refuses it, and is named where it stands", async () => {
    const book = await written("own");
    book.type("Plan!C5", 200);
    await book.write();
    insertRows(book, "PPF Programs", 1);
    // "Written for", in B4 until then.
    book.type("PPF Programs!B6", "mine");
    const before = book.engine.dump();
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place: "'PPF Programs'!B6", restored: true });
    expect(book.engine.dump()).toEqual(before);
  });

  test("between the head and its table refuses it", async () => {
    const book = await written("own");
    book.type("Plan!C5", 200);
    await book.write();
    insertRows(book, "PPF Programs", 6);
    const before = book.engine.dump();
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place: "PPF Programs" });
    expect(book.engine.dump()).toEqual(before);
  });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1])("Undo fails twice on the way, at %p: pressed again, it puts all back", async (share) => {
    const book = await written("anchor");
    book.type("Plan!C5", 200);
    insertRows(book, "Board", 1);
    const before = cells(book);
    await book.write();
    insertRows(book, "Board", 1, 1);
    await book.undo(share, share);
    expect(book.planner.state.failure).toMatchObject({ step: "restoring", restored: false });
    await book.planner.tryAgain();
    await office.settled();
    expect(book.planner.state).toMatchObject({ failure: null });
    book.engine.remove(book.sheetId("Board"), { row: 0, column: 0, rows: 1, columns: 16384 }, "Up");
    expect(cells(book)).toEqual(before);
  });
});

describe("rows inserted above what the first write has added", () => {
  test("from a cell on: Undo takes it away and leaves the user's cells", async () => {
    const book = await written("anchor");
    insertRows(book, "Board", 3);
    book.type("Board!C4", "mine");
    await book.undo();
    expect(book.planner.state).toMatchObject({ failure: null, action: "restored" });
    expect(cells(book).filter((line) => line.startsWith("Board "))).toEqual([
      expect.stringContaining("Board paper"),
      expect.stringContaining('R4C3 String "mine"'),
    ]);
    expect(book.sheetNames()).toEqual(["Plan", "Board"]);
  });

  test.each([0.1, 0.4, 0.7, 0.9, 0.99])("from a cell on, Undo fails twice at %p: pressed again, it takes all away", async (share) => {
    const book = await written("anchor");
    insertRows(book, "Board", 3);
    await book.undo(share, share);
    await book.undo();
    expect(book.planner.state).toMatchObject({ failure: null, kept: [] });
    expect(cells(book).filter((line) => line.startsWith("Board "))).toHaveLength(1);
    expect(book.engine.names()).toEqual([]);
  });

  test.each(["own", "one"] as const)("on new sheets, and left blank: they go (%s); with a cell of the user's they stay", async (kind) => {
    for (const typed of [false, true]) {
      const book = await written(kind);
      const sheet = kind === "one" ? "PPF Planner" : "PPF Placement";
      insertRows(book, sheet, 1);
      if (typed) book.type(`${sheet}!B1`, "mine");
      const before = book.engine.dump();
      await book.undo();
      if (typed) {
        expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place: `'${sheet}'!B1` });
        expect(book.engine.dump()).toEqual(before);
      } else {
        expect(book.planner.state).toMatchObject({ failure: null, action: "restored" });
        expect(book.sheetNames()).toEqual(["Plan"]);
      }
    }
  });

  test("the user cut it to another sheet: Undo is refused, and that sheet stays", async () => {
    const book = await written("own");
    const board = book.engine.addSheet("Board");
    // As Excel does with what is cut: the name goes along, the marker stays behind.
    const at: Area = { row: 0, column: 0, rows: 3, columns: 1 };
    const profile = book.engine.names().find(({ name }) => name === "PPF_Assumptions")!;
    book.engine.setCells(board, { ...at, row: 4 }, book.engine.cells(book.sheetId("PPF Assumptions"), at).formulas);
    book.engine.setName({ ...profile, formula: "=Board!$A$5:$A$7" });
    const before = book.engine.dump();
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "worked-on" });
    expect(book.engine.dump()).toEqual(before);
  });
});
