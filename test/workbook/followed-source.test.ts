/**
 * Excel's formulas follow the portfolio: after lines were inserted, its sheet or table renamed, or what they refer to deleted, ours
 * read otherwise than they were written. That is no edit of the user's, neither for the next write nor for Undo.
 */
import type { Source } from "../../src/workbook/planner-workbook";
import { OpenBook } from "./open-book";
import { OfficeInMemory } from "./random/office";

const office = new OfficeInMemory();

async function tabled(): Promise<OpenBook> {
  const book = new OpenBook(office);
  await book.place();
  await book.write();
  return book;
}

/** The portfolio as a plain range of five rows, headers first. */
async function ranged(): Promise<OpenBook> {
  const book = new OpenBook(office);
  book.engine.removeTable(book.engine.tables()[0].id, false);
  await use(book, { kind: "range", sheet: "Plan", address: "A1:D5", rows: 5, columns: 4 });
  await book.write();
  return book;
}

async function use(book: OpenBook, source: Source): Promise<void> {
  await book.planner.usePlace(source);
  await office.settled();
}

function addLine(book: OpenBook, sheet: string, row: number): void {
  ["More", "services", 50, 30].forEach((content, column) => book.type(`${sheet}!${"ABCD"[column]}${row}`, content));
}

/** Another quarter's book, as table BookQ2 on a sheet of its own. */
async function useNextQuarter(book: OpenBook): Promise<void> {
  const at = { row: 0, column: 0, rows: 5, columns: 4 };
  const lines = book.engine.cells(book.sheetId("Plan"), at).formulas;
  const sheet = book.engine.addSheet("Next");
  book.engine.setCells(sheet, at, lines);
  book.engine.setTable(book.engine.addTable(sheet, at, true), { name: "BookQ2" });
  await use(book, { kind: "table", sheet: "Next", address: "A1:D5", rows: 5, columns: 4, tableName: "BookQ2" });
}

const reach = "PPF Placement!B6";

test.each<[string, () => Promise<OpenBook>, (book: OpenBook) => Promise<void>, string]>([
  [
    "a row above a range, and a line more",
    ranged,
    async (book) => {
      book.insertRow("Plan", 1);
      addLine(book, "Plan", 7);
      await use(book, { kind: "range", sheet: "Plan", address: "A2:D7", rows: 6, columns: 4 });
    },
    "Plan!$B$3:$B$7,Plan!$C$3:$C$7,Plan!$D$3:$D$7",
  ],
  [
    "a row among the lines of a range, and a line more below",
    ranged,
    async (book) => {
      book.insertRow("Plan", 4);
      addLine(book, "Plan", 4);
      addLine(book, "Plan", 7);
      await use(book, { kind: "range", sheet: "Plan", address: "A1:D7", rows: 7, columns: 4 });
    },
    "Plan!$B$2:$B$7,Plan!$C$2:$C$7,Plan!$D$2:$D$7",
  ],
  [
    "the range's sheet called otherwise, and a line more",
    ranged,
    async (book) => {
      book.engine.setSheet(book.sheetId("Plan"), { name: "Q2 26" });
      addLine(book, "Q2 26", 6);
      await use(book, { kind: "range", sheet: "Q2 26", address: "A1:D6", rows: 6, columns: 4 });
    },
    "'Q2 26'!$B$2:$B$6,'Q2 26'!$C$2:$C$6,'Q2 26'!$D$2:$D$6",
  ],
  [
    "the table called otherwise, and another placed",
    tabled,
    async (book) => {
      book.renameTable("Book", "BookQ1");
      await useNextQuarter(book);
    },
    "BookQ2[Business model],BookQ2[Revenue],BookQ2[Cost]",
  ],
  [
    "the table deleted with its sheet, and another placed",
    tabled,
    async (book) => {
      const at = { row: 0, column: 0, rows: 5, columns: 4 };
      const lines = book.engine.cells(book.sheetId("Plan"), at).formulas;
      book.engine.setCells(book.engine.addSheet("Copy"), at, lines);
      book.engine.deleteSheet(book.sheetId("Plan"));
      book.engine.setSheet(book.sheetId("Copy"), { name: "Plan" });
      await useNextQuarter(book);
    },
    "BookQ2[Business model],BookQ2[Revenue],BookQ2[Cost]",
  ],
])("%s: the formulas are written anew, and nothing is a conflict", async (_, begin, change, references) => {
  const book = await begin();
  await change(book);
  await book.review();
  expect(book.planner.state.preview?.blocks.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  await book.write();
  expect(book.planner.state).toMatchObject({ action: "written", failure: null });
  expect(book.content(reach)).toBe(`=PPF.PLACEMENT(${references},PpfAssumptions[[Key]:[Value]])`);
});

test.each(["PPF Assumptions", "PPF Placement"])("%s deleted: what referred to it is written anew without a question", async (sheet) => {
  const book = await tabled();
  book.engine.deleteSheet(book.sheetId(sheet));
  await book.review();
  expect(book.planner.state.preview?.blocks.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  await book.write();
  expect(book.engine.dump().filter((line) => line.startsWith("PPF ") && line.includes("#REF!") && !line.startsWith("PPF Log"))).toEqual([]);
});

test("a formula of ours that the user has pointed at other lines is their edit, also after rows were inserted", async () => {
  const book = await ranged();
  const edited = "=PPF.PLACEMENT(Plan!$B$2:$B$4,Plan!$C$2:$C$4,Plan!$D$2:$D$4,PpfAssumptions[[Key]:[Value]])";
  book.type(reach, edited);
  book.insertRow("Plan", 1);
  await use(book, { kind: "range", sheet: "Plan", address: "A2:D6", rows: 5, columns: 4 });
  await book.review();
  expect(book.planner.state.preview?.blocks.flatMap(({ conflicts }) => conflicts)).toMatchObject([{ yours: book.content(reach), keeps: "yours" }]);
});

test.each([1, 4])("Undo knows our formulas after a row was inserted at row %p of the range's sheet", async (row) => {
  const book = await ranged();
  addLine(book, "Plan", 6);
  await use(book, { kind: "range", sheet: "Plan", address: "A1:D6", rows: 6, columns: 4 });
  await book.write();
  book.insertRow("Plan", row);
  await book.undo();
  expect(book.planner.state).toMatchObject({ action: "restored", failure: null });
  const [first, last] = row === 1 ? [3, 6] : [2, 6];
  const column = (letter: string): string => `Plan!$${letter}$${first}:$${letter}$${last}`;
  expect(book.content(reach)).toBe(`=PPF.PLACEMENT(${column("B")},${column("C")},${column("D")},PpfAssumptions[[Key]:[Value]])`);
  await book.undo();
  expect(book.planner.state).toMatchObject({ action: "restored", failure: null });
  expect(book.sheetNames()).toEqual(["Plan"]);
});

test("a cell among blank rows of the portfolio's own range is no place for blocks", async () => {
  const book = new OpenBook(office);
  book.engine.removeTable(book.engine.tables()[0].id, false);
  await use(book, { kind: "range", sheet: "Plan", address: "A1:D200", rows: 200, columns: 4 });
  book.engine.select(book.sheetId("Plan"), { row: 19, column: 0, rows: 1, columns: 1 });
  await book.aimAt("anchor");
  await book.review();
  expect(book.planner.state.failure).toMatchObject({ kind: "occupied", place: "Plan!A1:D200" });
});

test("a portfolio beside our blocks is a place of its sheet, without them", async () => {
  const book = new OpenBook(office);
  book.engine.removeTable(book.engine.tables()[0].id, false);
  await use(book, { kind: "range", sheet: "Plan", address: "A1:D5", rows: 5, columns: 4 });
  book.engine.select(book.sheetId("Plan"), { row: 0, column: 8, rows: 1, columns: 1 });
  await book.aimAt("anchor");
  await book.write();
  book.reopen();
  await book.planner.findPlaces();
  expect(book.planner.state.places).toMatchObject([{ kind: "range", sheet: "Plan", address: "A1:D5" }]);
});

test("of a named range of whole columns the used part is read", async () => {
  const book = new OpenBook(office);
  book.engine.removeTable(book.engine.tables()[0].id, false);
  book.engine.setName({ name: "OurBook", formula: "=Plan!$A:$D", visible: true, comment: "" });
  await book.planner.findPlaces();
  const [named] = book.planner.state.places!;
  expect(named).toMatchObject({ rangeName: "OurBook" });
  await use(book, named);
  expect(book.planner.state).toMatchObject({ failure: null, source: { address: "A1:D5", rangeName: "OurBook" } });
  await book.write();
  expect(book.content(reach)).toBe("=PPF.PLACEMENT(Plan!$B$2:$B$5,Plan!$C$2:$C$5,Plan!$D$2:$D$5,PpfAssumptions[[Key]:[Value]])");
});
