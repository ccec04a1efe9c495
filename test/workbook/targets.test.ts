import type { Area, Content } from "../../src/workbook/block";
import type { WritePlan } from "../../src/workbook/block-plan";
import type { Target, WriteRequest } from "../../src/workbook/planner-workbook";
import { apart } from "../../src/workbook/plan-place";
import { planWrite } from "../../src/workbook/write-plan";
import { anchorAt, copied, empty, failure, planOf, portfolioOf, request, states, writing } from "./played-workbook";

/** Everything that a write can add. */
const full: WriteRequest = {
  ...request,
  portfolio: portfolioOf(
    [
      ["Offering", "Business model", "Revenue", "Cost"],
      ["Widgets", "Hardware", 100, 80],
      ["Advice", "Services", 50, 20],
    ],
    { given: [{ text: "Hardware", model: "exclude" }] },
  ),
  profile: { given: { mrr: 500 }, read: null },
  ownPrograms: true,
};

/** The cells that each block takes, head and table apart. */
const areasOf = ({ blocks }: WritePlan): { sheet: string; area: Area }[] =>
  blocks.flatMap(({ planned, area, table }) => [area, ...(table ? [table.area] : [])].map((one) => ({ sheet: planned.sheet, area: one })));

const overlaps = (plan: WritePlan): unknown[] => {
  const areas = areasOf(plan);
  return areas.flatMap((one, at) => areas.slice(0, at).filter((other) => one.sheet === other.sheet && !apart(one.area, other.area)));
};

const everySheet = ["PPF Placement", "PPF Programs", "PPF Assumptions", "PPF Profile", "PPF Models", "PPF Own Programs", "PPF Log"];

test.each<[string, Target, string[]]>([
  ["own sheets", { kind: "own" }, everySheet],
  ["one sheet, the log apart", { kind: "one" }, [...Array<string>(6).fill("PPF Planner"), "PPF Log"]],
  ["an anchor, the log apart", anchorAt("C5").target, [...Array<string>(6).fill("Plan"), "PPF Log"]],
])("%s: each block has cells of its own", (_, target, sheets) => {
  const anchor = target.kind === "anchor" ? anchorAt("C5").anchor : null;
  const plan = planWrite({ ...empty, anchor }, { ...full, target });
  expect(plan.blocks.map(({ planned }) => planned.sheet)).toEqual(sheets);
  expect(overlaps(plan)).toEqual([]);
});

test("one sheet: side by side with a column between, the widest part of each counts", () => {
  const { blocks } = planWrite(empty, { ...full, target: { kind: "one" } });
  // Placement 10 columns, programs 9 of ours and 4 of the user's, assumptions 7, profile 3, models 5, own programs 10. The
  // models take their place before the profile, which is planned after the placement.
  const at = Object.fromEntries(blocks.map(({ planned, origin }) => [planned.block, origin.column]));
  expect(at).toEqual({ placement: 0, programs: 11, assumptions: 25, models: 33, profile: 39, firm: 43, log: 0 });
  expect(blocks.every(({ origin }) => origin.row === 0)).toBe(true);
});

test("one sheet of that name is the user's: the next free one", () => {
  const found = { ...empty, sheets: [...empty.sheets, { id: "2", name: "ppf planner" }] };
  expect(planWrite(found, { ...full, target: { kind: "one" } }).blocks[0].planned.sheet).toBe("PPF Planner 2");
});

test("an anchor moves every block and its references along", () => {
  const { target, anchor } = anchorAt("C5");
  const plan = planWrite({ ...empty, anchor }, { ...request, target });
  expect(planOf(plan, "placement").origin).toEqual({ row: 4, column: 2 });
  expect(planOf(plan, "programs").origin).toEqual({ row: 4, column: 13 });
  expect(planOf(plan, "programs").table?.area).toMatchObject({ row: 10, column: 13 });
  // The placement itself stands 5 rows below and 1 column right of the anchor.
  const head = planOf(plan, "programs").cells.flatMap(({ cells }) => cells.flat());
  expect(head).toEqual(expect.arrayContaining(["=Plan!D10", '=IFERROR(IF(O8=O9,"current","refresh"),"refresh")']));
  expect(plan.blocks[0]).toMatchObject({ added: "anchor", sheetId: "1" });
});

test("an anchor: columns that hold anything of the user's keep their widths", () => {
  const widthsBeside = (filled: Record<string, Content>): (number | null)[] => {
    const { target, anchor } = anchorAt("C5", filled);
    return planOf(planWrite({ ...empty, anchor }, { ...request, target }), "placement").block.widths;
  };
  // The placement stands in C to L.
  const free = widthsBeside({});
  expect(free).not.toContain(null);
  expect(widthsBeside({ M20: "mine" })).toEqual(free);
  expect(widthsBeside({ D200: "mine", E300: 1 })).toEqual(free.map((width, column) => (column === 1 || column === 2 ? null : width)));
});

test.each<[string, Record<string, Content>, Area[], boolean, object]>([
  ["a cell in the placement", { D20: "mine" }, [], false, { kind: "occupied", place: "Plan!D20" }],
  ["a formula that shows nothing", { D20: '=""' }, [], false, { kind: "occupied", place: "Plan!D20" }],
  ["a cell where the charts will stand", { C120: 0 }, [], false, { kind: "occupied", place: "Plan!C120" }],
  ["a cell in the program table", { Z12: "mine" }, [], false, { kind: "occupied", place: "Plan!Z12" }],
  ["a table in the way", {}, [{ row: 30, column: 11, rows: 3, columns: 4 }], false, { kind: "occupied", place: "Plan!L31:O33" }],
  ["a protected sheet", {}, [], true, { kind: "protected", place: "Plan" }],
])("an anchor: %s stops the write", (_, filled, tables, isProtected, error) => {
  const { target, anchor } = anchorAt("C5", filled, tables, isProtected);
  expect(failure({ ...empty, anchor }, { ...request, target })).toMatchObject(error);
});

test.each<[string, Record<string, Content>, Area[]]>([
  ["between two blocks", { M20: "mine" }, []],
  ["below the programs", { N60: "mine" }, []],
  ["a table above", {}, [{ row: 0, column: 0, rows: 4, columns: 20 }]],
])("an anchor: %s stops nothing", (_, filled, tables) => {
  const { target, anchor } = anchorAt("C5", filled, tables);
  expect(states(planWrite({ ...empty, anchor }, { ...request, target }))).toHaveLength(4);
});

test("an anchor whose sheet is gone stops the write", () => {
  expect(failure(empty, { ...request, target: anchorAt("C5").target })).toMatchObject({ kind: "gone", place: "Plan" });
});

test("a block added later at the same anchor stands beside the others", () => {
  const { target, anchor } = anchorAt("C5");
  const found = copied(writing({ ...request, target }, { ...empty, anchor }));
  // What was written stands on the sheet by now: the placement from the anchor on.
  found.anchor!.cells[0][0] = "Framework placement";
  const plan = planWrite(found, { ...request, target, profile: { given: { mrr: 500 }, read: null } });
  // Placement C to L, programs N to Z, assumptions AB to AH.
  expect(planOf(plan, "profile").origin).toEqual({ row: 4, column: 35 });
  expect(planOf(plan, "placement").planned.state).toBe("unchanged");
});

test("blocks that are there stay where they are, whatever the target", () => {
  const found = writing(request);
  const { target, anchor } = anchorAt("C5");
  for (const other of [{ kind: "one" } as const, target]) {
    const plan = planWrite({ ...found, anchor: other.kind === "anchor" ? anchor : null }, { ...request, target: other });
    expect(states(plan).every((state) => state.endsWith("unchanged"))).toBe(true);
  }
});
