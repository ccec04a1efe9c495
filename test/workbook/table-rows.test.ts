import type { Content } from "../../src/workbook/block";
import { mergeRows, movedFormula, type RowMerge, type TableContent } from "../../src/workbook/table-rows";

test.each([
  ["=A8+1", "=A12+1"],
  ["=$A8*B8", "=$A12*B12"],
  ["=A$8", "=A$8"],
  ["=A9+A7", "=A9+A7"],
  ["=Plan!A8", "=Plan!A8"],
  ["='Plan 8'!A8", "='Plan 8'!A8"],
  ['="A8"&A8', '="A8"&A12'],
  ["=LOG8(A8)", "=LOG8(A12)"],
  ["=[@Rank]*2", "=[@Rank]*2"],
  ["=SUM(K8:M8)", "=SUM(K12:M12)"],
  ["=Rate8", "=Rate8"],
])("%s moves from row 8 to row 12 as %s", (formula, moved) => {
  expect(movedFormula(formula, 8, 12)).toBe(moved);
});

/** Body rows begin in sheet row 8. The user added the column Score, a formula that fills it. */
const table = (...rows: TableContent["rows"]): TableContent => ({
  headers: ["Rank", "Id", "Standing", "Owner", "Score"],
  firstRow: 7,
  rows,
  formats: rows.map(() => ["General", "General", "General", "@", "0.0"]),
});
const wanted = (...ids: string[]) => ids.map((Id, index) => ({ Rank: index + 1, Id, Standing: "to confirm" }));
const dropped = { Rank: "", Standing: "no longer suggested" };

/** Nobody has edited cells of ours. */
const unedited = (rows: Record<string, Content>[]): RowMerge => ({
  key: "Id",
  wanted: rows,
  dropped,
  isOurs: (id) => id.length === 1,
  settle: ({ wanted: ours }) => ours,
  isEdited: () => false,
});
const merged = (before: TableContent, rows: Record<string, Content>[]) => mergeRows(before, unedited(rows));

test("rows follow their key with the user's cells, formulas and formats; new rows take the column's formula", () => {
  const before = table([1, "a", "to confirm", "Ana", "=A8*2"], [2, "b", "to confirm", "", "=A9*2"]);
  const { rows, kept } = merged(before, wanted("c", "a"));
  expect(rows).toEqual([
    { cells: [1, "c", "to confirm", "", "=A8*2"], formats: [null, null, null, null, null] },
    { cells: [2, "a", "to confirm", "Ana", "=A9*2"], formats: [null, null, null, "@", "0.0"] },
  ]);
  expect(kept).toBe(1);
});

test("a row that dropped out stays below when the user wrote beside it, else it goes", () => {
  const before = table([1, "a", "to confirm", "", "x"], [2, "b", "to confirm", "", ""], [3, "c", "to confirm", "Bo", ""]);
  expect(merged(before, wanted("d")).rows.map((row) => row.cells)).toEqual([
    [1, "d", "to confirm", "", ""],
    ["", "a", "no longer suggested", "", "x"],
    ["", "c", "no longer suggested", "Bo", ""],
  ]);
});

test("a dropped row comes back with its notes", () => {
  const before = table([1, "b", "to confirm", "", ""], ["", "a", "no longer suggested", "Ana", ""]);
  expect(merged(before, wanted("a")).rows.map((row) => row.cells)).toEqual([[1, "a", "to confirm", "Ana", ""]]);
});

test("the user's own rows and copies stay as they are, last", () => {
  const before = table(["", "our own idea", "", "Ana", ""], [1, "a", "to confirm", "", ""], [9, "a", "mine", "Bo", ""], ["", "", "", "", ""]);
  expect(merged(before, wanted("a")).rows.map((row) => row.cells)).toEqual([
    [1, "a", "to confirm", "", ""],
    ["", "our own idea", "", "Ana", ""],
    [9, "a", "mine", "Bo", ""],
  ]);
});

test("merging again changes nothing", () => {
  const before = table([1, "a", "to confirm", "Ana", "=A8"], [2, "b", "to confirm", "", "=A9"], ["", "c", "no longer suggested", "x", "=A10"]);
  expect(merged(before, wanted("a", "b")).rows.map((row) => row.cells)).toEqual(before.rows);
});

test("a cell of ours is settled with its key and the place where it stands now; new rows and the user's columns are not asked about", () => {
  const before = table([2, "b", "mine", "", ""], [1, "a", "to confirm", "Ana", ""]);
  const asked: string[] = [];
  const { rows } = mergeRows(before, {
    ...unedited(wanted("a", "b", "c")),
    settle: ({ key, header, row, column, wanted: ours, found }) => {
      asked.push(`${key} ${header} ${row}:${column}`);
      return found === "mine" ? found : ours;
    },
  });
  expect(rows.map((row) => row.cells)).toEqual([
    [1, "a", "to confirm", "Ana", ""],
    [2, "b", "mine", "", ""],
    [3, "c", "to confirm", "", ""],
  ]);
  expect(asked).toEqual(["a Rank 8:0", "a Id 8:1", "a Standing 8:2", "b Rank 7:0", "b Id 7:1", "b Standing 7:2"]);
});

test("a row that dropped out stays below when the user wrote into a cell of ours; one that they only emptied goes", () => {
  const before = table([1, "a", "call Ana", "", ""], [2, "b", "", "", ""]);
  const { rows, kept } = mergeRows(before, {
    ...unedited(wanted("c")),
    dropped: { Rank: "" },
    isEdited: ({ header, found }) => header === "Standing" && found !== "to confirm",
  });
  expect(rows.map((row) => row.cells)).toEqual([
    [1, "c", "to confirm", "", ""],
    ["", "a", "call Ana", "", ""],
  ]);
  expect(kept).toBe(1);
});
