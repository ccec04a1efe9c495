/**
 * The user keeps their edits in our cells: through the pane's planner, the code that writes and the genuine object model of
 * Office.js on a workbook in memory.
 */
import { Planner } from "../../src/taskpane/controller";
import { firmOf } from "../../src/taskpane/firm-reader";
import { reader } from "../../src/taskpane/reader";
import { ExcelWorkbook } from "../../src/workbook/excel-workbook";
import { ExcelWriter } from "../../src/workbook/excel-writer";
import type { Conflict } from "../../src/workbook/planner-workbook";
import { areaOf, sheetOf } from "../../src/workbook/references";
import type { CellValue } from "../../src/workbench/engine";
import { MemoryEngine } from "./random/memory-engine";
import { OfficeInMemory } from "./random/office";

const office = new OfficeInMemory();
const lines: CellValue[][] = [
  ["Offering", "Business model", "Revenue", "Cost"],
  ["Licences", "resell", 600, 540],
  ["Projects", "services", 250, 200],
  ["Operations", "MSP", 150, 50],
];
const reach = "'PPF Placement'!B6";
const anchor = "'PPF Placement'!B7";

let engine: MemoryEngine;
let planner: Planner;

/** A pane that knows nothing yet, on the same workbook. */
async function openPane(): Promise<void> {
  const writer = new ExcelWriter();
  planner = new Planner(new ExcelWorkbook(async () => writer), async () => reader, async () => firmOf);
  await planner.usePlace({ kind: "range", sheet: "Plan", address: "A1:D4", rows: 4, columns: 4 });
  await office.settled();
}

async function review(): Promise<Conflict[]> {
  await planner.review();
  await office.settled();
  expect(planner.state).toMatchObject({ action: "review", failure: null });
  return planner.state.preview!.blocks.flatMap(({ conflicts }) => conflicts);
}

async function write(): Promise<void> {
  await planner.write();
  await office.settled();
}

const states = (): string[] => planner.state.preview!.blocks.filter(({ state }) => state !== "unchanged").map(({ block, state }) => `${block} ${state}`);

function cellAt(address: string): { sheetId: string; row: number; column: number } {
  const { row, column } = areaOf(address);
  return { sheetId: engine.sheets().find(({ name }) => name === sheetOf(address))!.id, row, column };
}
function type(address: string, content: CellValue): void {
  const { sheetId, row, column } = cellAt(address);
  engine.typeCell(sheetId, row, column, content);
}
function read(address: string): CellValue {
  const { sheetId, row, column } = cellAt(address);
  return engine.cells(sheetId, { row, column, rows: 1, columns: 1 }).formulas[0][0];
}

beforeEach(async () => {
  engine = new MemoryEngine(() => null);
  office.open(engine);
  engine.setCells(engine.addSheet("Plan"), { row: 0, column: 0, rows: 4, columns: 4 }, lines);
  await openPane();
  await review();
  await write();
  expect(planner.state.action).toBe("written");
});

test("a line typed right below the range is told where there is nothing to write", async () => {
  ["Product", "SaaS", 100, 40].forEach((content, column) => type(`Plan!${"ABCD"[column]}5`, content));
  await planner.refresh();
  await office.settled();
  expect(planner.state).toMatchObject({ action: "review", preview: { cells: 0 } });
  expect(planner.state.preview!.blocks.find(({ block }) => block === "placement")!.notes).toEqual([
    "a line stands right below the cells read and does not count; select it, too, or make the lines a table",
  ]);
});

describe("nothing but edits differs", () => {
  /** All but what we remember in the workbook. */
  const cells = (): string[] => engine.dump().filter((line) => !line.startsWith("setting "));

  test("kept once, they are not asked about again as long as neither side changes, by any pane", async () => {
    type(reach, "as the board says");
    type(anchor, 4711);
    expect((await review()).map(({ yours, keeps }) => [yours, keeps])).toEqual([["as the board says", "yours"], [4711, "yours"]]);
    expect(states()).toEqual(["placement conflict"]);
    await write();
    expect(planner.state).toMatchObject({ action: "written", outcome: { changed: true, logged: false } });
    expect([read(reach), read(anchor)]).toEqual(["as the board says", 4711]);
    await review();
    expect(states()).toEqual([]);
    await openPane();
    await review();
    expect(states()).toEqual([]);
  });

  test("keeping them changes no cell and adds nothing to the log; what is undone then is the write before", async () => {
    type(reach, "as the board says");
    const before = cells();
    await planner.readLog();
    const [first, ...none] = planner.state.log!;
    expect(none).toEqual([]);
    await review();
    await write();
    expect(cells()).toEqual(before);
    expect(planner.state.log).toEqual([first]);
  });

  test("beside a block that changes, the block with the edit is not in the log", async () => {
    type(reach, "as the board says");
    planner.giveProfile("stage", "validated");
    await review();
    await write();
    expect(planner.state.outcome).toMatchObject({ changed: true, logged: true });
    await planner.readLog();
    expect(planner.state.log![0].blocks.map(({ sheet }) => sheet)).not.toContain("PPF Placement");
    expect(planner.state.log![0].blocks.every(({ cells: count }) => count > 0)).toBe(true);
    await planner.undo();
    expect(planner.state).toMatchObject({ action: "restored", failure: null });
    expect(read(reach)).toBe("as the board says");
  });
});

describe("a program's row is sorted elsewhere after the user has decided, and the write was refused", () => {
  /** Headers of the program table stand in row 7; Why is its sixth column. */
  const [upper, lower] = ["'PPF Programs'!F8", "'PPF Programs'!F9"];
  const kept = (conflicts: Conflict[]): Record<string, string> =>
    Object.fromEntries(conflicts.map(({ address, keeps }) => [address, keeps]));

  /** Turns the first two rows round, as sorting by another column may. */
  function turnRound(): void {
    const { sheetId } = cellAt(upper);
    const at = { row: 7, column: 0, rows: 2, columns: 7 };
    const [one, other] = engine.cells(sheetId, at).formulas;
    engine.setCells(sheetId, at, [other, one]);
  }

  test("the other row's edit, now at that address, stays; what was given up is still given up where it stands now", async () => {
    type(upper, "mine");
    type(lower, "mine, too");
    const conflicts = await review();
    await planner.resolve([conflicts.find(({ address }) => address === upper)!], "ours");
    await office.settled();
    turnRound();
    await write();
    expect(planner.state.failure).toMatchObject({ step: "writing", kind: "changed" });
    const fresh = await review();
    // A write puts the rows back into the planner's order; conflicts are told where they stand at that moment.
    expect(kept(fresh)).toEqual({ [upper]: "yours", [lower]: "ours" });
    await write();
    expect(planner.state).toMatchObject({ action: "written", failure: null });
    expect(read(lower)).toBe("mine, too");
    expect(read(upper)).toBe(conflicts.find(({ address }) => address === upper)!.ours);
  });
});
