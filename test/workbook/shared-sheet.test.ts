/**
 * Everything on one sheet: what is added later stands beside the rest, wherever that is by now, and nothing of the user's is lost. The
 * place as plain arithmetic, then through the pane's planner on a workbook in memory.
 */
import type { Area } from "../../src/workbook/block";
import type { Stored } from "../../src/workbook/found-workbook";
import type { BlockName, Target } from "../../src/workbook/planner-workbook";
import { addressOf, areaOf } from "../../src/workbook/references";
import { besideAll, sharedPlace } from "../../src/workbook/shared-sheet";
import { OpenBook } from "./open-book";
import { OfficeInMemory } from "./random/office";

const storedOf = (laid: Stored["laid"], placement?: Target["kind"]): Stored =>
  ({ laid, written: placement ? { placement: { cells: [], charts: { names: [], laid: placement } } } : {} }) as unknown as Stored;
const blocksAt = (places: Partial<Record<BlockName, string>>) =>
  Object.fromEntries(
    Object.entries(places).map(([block, place]) => [block, { sheetName: place.split("!")[0], area: areaOf(place) }]),
  ) as Partial<Record<BlockName, { sheetName: string; area: Area }>>;

describe("the sheet that blocks share", () => {
  const one = { placement: "one", programs: "one", assumptions: "one", log: "own" } as const;
  test.each<[string, Stored | null, Partial<Record<BlockName, string>>, string | null, number]>([
    ["nothing is written yet", null, {}, null, 0],
    ["all stand on sheets of their own", storedOf({ placement: "own", programs: "own" }), { placement: "A!A1", programs: "B!A1" }, null, 0],
    ["all stand from a cell of the user's on", storedOf({ placement: "anchor" }), { placement: "Plan!C5", programs: "Plan!N5" }, null, 0],
    ["they stand on one", storedOf(one), { placement: "P!A1:J9", programs: "P!L1:M5", log: "PPF Log!A1" }, "P", 0],
    ["rows were inserted above", storedOf(one), { placement: "P!A4:J12", programs: "P!L4:M8" }, "P", 3],
    ["one was moved up, and another to another sheet", storedOf(one), { placement: "Board!A1", programs: "P!L3:M8", assumptions: "P!A9" }, "P", 2],
    ["all were moved to another", storedOf(one), { placement: "Board!D2:M30", programs: "Board!D40" }, "Board", 1],
    ["it is gone", storedOf(one), { log: "PPF Log!A1" }, null, 0],
    ["only what came later shares one", storedOf({ placement: "own", profile: "one" }), { placement: "A!A1", profile: "P!A1:A3" }, "P", 0],
    ["an older version has written them there", storedOf(undefined, "one"), { placement: "P!A1:J9", programs: "P!L1:M5" }, "P", 0],
    ["an older version, and the profile since elsewhere", storedOf({ profile: "own" }, "one"), { placement: "P!A1", profile: "Q!A1" }, "P", 0],
    ["an older version has written from a cell on", storedOf(undefined, "anchor"), { placement: "Plan!C5" }, null, 0],
  ])("%s", (_, stored, places, sheet, row) => {
    const place = sharedPlace({ stored, blocks: blocksAt(places) });
    expect(place && { sheet: place.sheet, row: place.row }).toEqual(sheet === null ? null : { sheet, row });
  });

  test("a block that is added begins right of all that the sheet holds, with a column between", () => {
    const { row, column } = besideAll(2, ["A3:J100", "L8:X40", "B1:Z1"].map(areaOf));
    expect(addressOf({ row, column, rows: 1, columns: 1 })).toBe("AB3");
  });
});

const office = new OfficeInMemory();

/** Written once, everything on one sheet; then the profile is given. */
async function written(): Promise<OpenBook> {
  const book = new OpenBook(office);
  await book.place();
  await book.aimAt("one");
  await book.write();
  expect(book.planner.state).toMatchObject({ action: "written", failure: null });
  book.planner.giveProfile("mrr", 500);
  return book;
}

const sheet = "PPF Planner";
const placesOf = (book: OpenBook) =>
  Object.fromEntries((book.planner.state.preview?.blocks ?? []).map(({ block, sheet: on, address, state }) => [block, `${on}!${address} ${state}`]));
const nameOf = (book: OpenBook, name: string) => book.engine.names().find((one) => one.name === name)?.formula;

/** The second write, its undo, and a third run that finds all in its place. */
async function expectAdded(book: OpenBook, place: RegExp): Promise<void> {
  const before = book.engine.dump();
  await book.review();
  expect(book.planner.state).toMatchObject({ failure: null, action: "review" });
  expect(placesOf(book).profile).toMatch(place);
  expect(book.engine.dump()).toEqual(before);
  await book.write();
  expect(book.planner.state).toMatchObject({ failure: null, action: "written" });
  const cells = (lines: string[]): string[] => lines.filter((line) => / R\d+C\d+ /.test(line) && !line.startsWith("PPF Log "));
  const after = cells(book.engine.dump());
  expect(cells(before).filter((line) => !after.includes(line))).toEqual([]);
  await book.review();
  expect(book.planner.state.preview?.cells).toBe(0);
  expect(placesOf(book).profile).toMatch(/ unchanged$/);
  expect(placesOf(book).profile?.replace(/ \w+$/, "")).toMatch(new RegExp(place.source.replace(/ new\$$/, "$")));
  await book.undo();
  expect(book.planner.state).toMatchObject({ failure: null });
  expect(book.engine.dump()).toEqual(before);
}

describe("the profile, given after everything was written on one sheet", () => {
  // Placement A to J, programs L to X, assumptions Z to AF.
  test("stands beside the rest, is undone without a trace, and found again", async () => {
    const book = await written();
    const sheets = book.sheetNames();
    await expectAdded(book, /^PPF Planner!AH1:AJ\d+ new$/);
    await book.write();
    expect(book.sheetNames()).toEqual(sheets);
  });

  test("in a pane that knows nothing, after the file was closed", async () => {
    const book = await written();
    book.reopenFile();
    await book.place();
    await book.aimAt("one");
    book.planner.giveProfile("mrr", 500);
    await book.review();
    expect(placesOf(book).profile).toMatch(/^PPF Planner!AH1:AJ\d+ new$/);
  });

  test("the sheet was renamed, rows inserted above", async () => {
    const book = await written();
    book.engine.setSheet(book.sheetId(sheet), { name: "It's all here" });
    for (let row = 1; row <= 3; row++) book.insertRow("It's all here", 1);
    book.type("It's all here!A1", "Board paper 4");
    await expectAdded(book, /^It's all here!AH4:AJ\d+ new$/);
  });

  test.each<[string, string, string, RegExp]>([
    ["beside ours", "AH3", "mine", /^PPF Planner!AJ1:AL\d+ new$/],
    ["far below", "AI900", "mine", /^PPF Planner!AK1:AM\d+ new$/],
    ["in the column between", "AG7", "=1+1", /^PPF Planner!AI1:AK\d+ new$/],
    ["where a formula shows nothing", "AM2", '=""', /^PPF Planner!AO1:AQ\d+ new$/],
  ])("the user has a cell %s", async (_, at, content, place) => {
    const book = await written();
    book.type(`${sheet}!${at}`, content);
    await expectAdded(book, place);
    expect(book.content(`${sheet}!${at}`)).toBe(content);
  });

  test("the user has a blank table beside ours", async () => {
    const book = await written();
    book.engine.addTable(book.sheetId(sheet), { row: 4, column: 36, rows: 3, columns: 4 }, true);
    await expectAdded(book, /^PPF Planner!AP1:AR\d+ new$/);
  });

  test("the sheet ends before there is room: the cell is named, and another place can be chosen", async () => {
    const book = await written();
    book.type(`${sheet}!XFB1`, "mine");
    const before = book.engine.dump();
    await book.review();
    expect(book.planner.state.failure).toMatchObject({ kind: "occupied", place: "'PPF Planner'!XFE1" });
    expect(book.engine.dump()).toEqual(before);
    book.planner.dismiss();
    await office.settled();
    expect(book.planner.state.target).toEqual({ kind: "own" });
  });

  test("the sheet is protected: said before anything is written", async () => {
    const book = await written();
    book.engine.setSheet(book.sheetId(sheet), { protected: true });
    const before = book.engine.dump();
    await book.review();
    expect(book.planner.state.failure).toMatchObject({ kind: "protected", place: sheet });
    expect(book.engine.dump()).toEqual(before);
  });

  test("the user wants it on a sheet of its own: there it goes", async () => {
    const book = await written();
    await book.aimAt("own");
    await book.review();
    expect(placesOf(book).profile).toMatch(/^PPF Profile!A1:C\d+ new$/);
  });

  test("the sheet was deleted: all goes on a new one of that name", async () => {
    const book = await written();
    book.engine.deleteSheet(book.sheetId(sheet));
    await book.review();
    expect(placesOf(book)).toMatchObject({ placement: expect.stringMatching(/^PPF Planner!A1/), profile: expect.stringMatching(/^PPF Planner!/) });
  });

  test("its write fails in the middle and so does putting back: the way out leads back", async () => {
    for (const share of [0.1, 0.5, 0.95, 1]) {
      const book = await written();
      book.type(`${sheet}!AH3`, "mine");
      const before = book.engine.dump();
      await book.write(share, 0.5, 0.5);
      expect(book.planner.state.failure).toMatchObject({ restored: false });
      await book.putBack();
      expect(book.planner.state).toMatchObject({ failure: null, kept: [] });
      expect(book.engine.dump()).toEqual(before);
    }
  });

  test("Undo is refused where the user has typed into it since; beside it their cell stays, and keeps the sheet from going", async () => {
    const book = await written();
    await book.write();
    book.type(`${sheet}!AI3`, "mine");
    const ours = book.content(`${sheet}!AI8`);
    book.type(`${sheet}!AI8`, "typed");
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place: "'PPF Planner'!AI8" });
    book.type(`${sheet}!AI8`, ours);
    await book.undo();
    expect(book.planner.state).toMatchObject({ failure: null, action: "restored" });
    await book.undo();
    expect(book.planner.state.failure).toMatchObject({ kind: "worked-on", place: "'PPF Planner'!AI3" });
    book.type(`${sheet}!AI3`, "");
    await book.undo();
    expect([book.sheetNames(), book.engine.names()]).toEqual([["Plan"], []]);
  });
});

test("two that are added at once stand side by side, and the tables grow in their own columns", async () => {
  const book = await written();
  book.planner.wantOwnPrograms(true);
  await book.review();
  expect(placesOf(book)).toMatchObject({
    profile: expect.stringMatching(/^PPF Planner!AH1:AJ/),
    firm: expect.stringMatching(/^PPF Planner!AL1:AU/),
  });
  await book.write();
  // What stands right of the assumptions.
  const added = () => book.engine.dump().filter((line) => line.startsWith(`${sheet} R`) && Number(/C(\d+) /.exec(line)?.[1]) > 33);
  const before = added();
  const rowsOf = (name: string) => book.engine.tables().find((table) => table.name === name)!.range.rows;
  const rows = rowsOf("PpfPrograms");
  // Other programs fit, and those with a note of the user's stay below them.
  for (let row = 8; row < 7 + rows; row++) book.type(`${sheet}!U${row}`, `owner ${row}`);
  book.type("Plan!C5", 2000);
  await book.write();
  expect(book.planner.state).toMatchObject({ failure: null, action: "written" });
  expect(rowsOf("PpfPrograms")).toBeGreaterThan(rows);
  expect(added()).toEqual(before);
});

test("only what comes later is to share a sheet: each joins the one before, also after a write that added nothing", async () => {
  const book = new OpenBook(office);
  await book.place();
  await book.write();
  await book.aimAt("one");
  book.planner.giveProfile("mrr", 500);
  await book.write();
  book.type("Plan!C5", 200);
  await book.write();
  book.planner.wantOwnPrograms(true);
  await book.review();
  expect(placesOf(book)).toMatchObject({
    placement: expect.stringMatching(/^PPF Placement!/),
    profile: expect.stringMatching(/^PPF Planner!A1:C\d+ unchanged/),
    firm: expect.stringMatching(/^PPF Planner!E1:N\d+ new/),
  });
});

test("a table of ours that was deleted comes back beside the rest, and what the user keeps of it stays", async () => {
  const book = await written();
  const programs = book.engine.tables().find(({ name }) => name === "PpfPrograms")!;
  book.engine.removeTable(programs.id, false);
  await book.review();
  const [planned] = book.planner.state.preview!.blocks.filter(({ block }) => block === "programs");
  expect(planned).toMatchObject({ sheet, state: "new", notes: ['The table on "PPF Planner" has lost its columns; what stands there stays as it is'] });
  expect(planned.address).toMatch(/^AH1:AT/);
  expect(nameOf(book, "PPF_Programs")).toContain("$L$1");
});
