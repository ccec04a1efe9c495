import { suggest } from "../../src/framework/programs/suggest";
import type { FoundWorkbook } from "../../src/workbook/found-workbook";
import { freeName } from "../../src/workbook/layout";
import { servesAs } from "../../src/workbook/list-workbook";
import type { WritePlan } from "../../src/workbook/block-plan";
import type { BlockName, Source, WriteRequest } from "../../src/workbook/planner-workbook";
import { planWrite } from "../../src/workbook/write-plan";
import { copied, empty, failure, own, planOf, request, source, states, writes, writing, written } from "./played-workbook";

const once = writing(request);
const after = (): FoundWorkbook => copied(once);

test("first write: four new sheets, tables and names of ours", () => {
  const plan = planWrite(empty, request);
  expect(states(plan)).toEqual(["PPF Placement: new", "PPF Programs: new", "PPF Assumptions: new", "PPF Log: new"]);
  expect(plan.blocks.map(({ table, name }) => [name, table?.name])).toEqual([
    ["PPF_Placement", undefined],
    ["PPF_Programs", "PpfPrograms"],
    ["PPF_Assumptions", "PpfAssumptions"],
    ["PPF_Log", "PpfLog"],
  ]);
});

test("taken names are left to the user", () => {
  const found: FoundWorkbook = {
    ...empty,
    sheets: [...empty.sheets, { id: "2", name: "ppf placement" }],
    tables: [...empty.tables, { id: "u", name: "PpfAssumptions" }],
    names: [{ name: "PPF_PROGRAMS", formula: "=1" }],
  };
  const plan = planWrite(found, request);
  expect(planOf(plan, "placement").planned).toMatchObject({
    sheet: "PPF Placement 2",
    notes: ['"PPF Placement" is taken; "PPF Placement 2" is used'],
  });
  expect(planOf(plan, "assumptions").table?.name).toBe("PpfAssumptions2");
  expect(planOf(plan, "programs").name).toBe("PPF_Programs_2");
  const formulas = planOf(plan, "placement").cells.flatMap((patch) => patch.cells.flat());
  expect(formulas.filter((cell) => String(cell).includes("PpfAssumptions2[[Key]:[Value]]"))).toHaveLength(8);
  const head = planOf(plan, "programs").cells.flatMap((patch) => patch.cells.flat());
  expect(head).toContain("='PPF Placement 2'!B6");
});

test("a second run changes nothing", () => {
  const found = after();
  // Another moment of writing alone is nothing to write.
  const plan = planWrite(found, { ...request, when: request.when + 60_000 });
  expect(states(plan)).toEqual(["PPF Placement: unchanged", "PPF Programs: unchanged", "PPF Assumptions: unchanged"]);
  expect(plan.setting).toBeNull();
  expect(plan.names).toEqual([]);
  expect(plan.blocks.flatMap(({ cells, table }) => [...cells, ...(table?.cells ?? [])])).toEqual([]);
});

test("assumption values, rows and deletions of the user are kept", () => {
  const found = after();
  const { rows } = own(found, "assumptions").table!.content;
  rows[0][1] = "Omdia 2025";
  rows.splice(5, 1);
  rows.push(["margin.note", "x", "", "", "", "", ""]);
  expect(planOf(planWrite(found, request), "assumptions").planned.state).toBe("unchanged");
});

test("the kind of an assumption looks at the value of its own row, in a row that is added later, too", () => {
  const first = writing(request);
  const kindAt = (found: typeof first, key: string) => {
    const { content } = own(found, "assumptions").table!;
    const index = content.rows.findIndex((cells) => cells.includes(key));
    return { row: content.firstRow + index + 1, kind: content.rows[index][content.headers.indexOf("Kind")] };
  };
  const total = kindAt(first, "multiplier.total");
  expect(total.kind).toBe(`=IF(OR(B${total.row}="",B${total.row}=0),"published","assumption")`);

  // A version before knew no fee for services; the user has put a column of their own before the keys.
  const found = copied(first);
  const table = own(found, "assumptions").table!;
  const kept = table.content.rows.filter((cells) => cells[0] !== "fee.services");
  table.content = { ...table.content, headers: ["Mine", ...table.content.headers], rows: kept.map((cells) => ["", ...cells]) };
  table.content.formats = kept.map(() => Array<string>(8).fill("General"));
  table.area = { ...table.area, rows: kept.length + 1, columns: 8 };
  found.stored!.keys = found.stored!.keys.filter((key) => key !== "fee.services");
  const cells = writes(planOf(planWrite(found, request), "assumptions"));
  const row = table.area.row + table.area.rows + 1;
  expect([cells.get(`B${row}`), cells.get(`E${row}`)]).toEqual(["fee.services", `=IF(OR(C${row}="",C${row}=0),"published","assumption")`]);
});

test("other suggestions: rows reorder, notes go along, dropped notes stay below", () => {
  const found = after();
  const { content } = own(found, "programs").table!;
  const notes = content.headers.indexOf("Notes");
  content.rows[0][notes] = "call them";
  const changed = { ...request, reach: "services" as const, suggestions: suggest("services", [], {}) };
  const plan = planWrite(found, changed);
  const { table, planned, before } = planOf(plan, "programs");
  expect(planned).toMatchObject({ state: "update", notes: ["1 row with your entries kept"] });
  const cells = table!.cells.flatMap((patch) => patch.cells.flat());
  expect(cells).toContain("no longer suggested");
  expect(before.length).toBe(planOf(plan, "programs").cells.length + table!.cells.length);
  const rows = own(written(found, plan), "programs").table!.content.rows;
  expect(rows[0][1]).toBe("managed-service-provider");
  expect(rows.filter((cells) => cells[notes] === "call them")).toHaveLength(1);
});

test("user cells below the program table stop the write, with their address", () => {
  const found = after();
  const table = own(found, "programs").table!;
  table.content.rows[0][table.content.headers.indexOf("Notes")] = "keep me";
  table.content.rows = table.content.rows.slice(0, 3);
  table.area = { ...table.area, rows: 4 };
  // Header in row 7, three rows below it, so the second row below the table is row 12.
  table.below[1][2] = "mine";
  expect(failure(found)).toMatchObject({ kind: "occupied", place: "'PPF Programs'!C12" });
});

test("rows inserted inside the placement block stop the write", () => {
  const found = after();
  own(found, "placement").area = { ...own(found, "placement").area, rows: own(found, "placement").area.rows + 1 };
  expect(failure(found)).toMatchObject({ kind: "reshaped", place: expect.stringContaining("PPF Placement") });
});

test.each<[BlockName, number, boolean]>([
  ["placement", 11, false],
  ["programs", 3, false],
  // Right of labels and values stands the table alone, whose columns are found by their headers.
  ["programs", 2, true],
])("a column inserted in %s so that it is %i wide: written %s", (block, columns, isWritten) => {
  const found = after();
  own(found, block).area = { ...own(found, block).area, columns };
  if (isWritten) expect(planOf(planWrite(found, request), block).planned.state).toBe("unchanged");
  else expect(failure(found)).toMatchObject({ kind: "reshaped" });
});

test("another portfolio in the place of the first is announced; the same one renamed or a row longer is not", () => {
  const notesOf = (found: FoundWorkbook, change: Partial<Source>) =>
    planOf(planWrite(found, { ...request, source: { ...source, ...change } }), "placement").planned.notes;
  const found = after();
  expect(notesOf({ ...found, tables: [...found.tables, { id: "u", name: "Other" }] }, { tableName: "Other" })).toEqual([
    "Table Plan2026 was placed here until now; its own cells stay as they are",
  ]);
  expect(notesOf({ ...found, tables: [{ id: "t", name: "Ledger" }] }, { tableName: "Ledger" })).toEqual([]);
  const range: WriteRequest = { ...request, source: { kind: "range", sheet: "Plan", address: "A3:F17", rows: 15, columns: 6 } };
  const ranged = writing(range);
  const named = { ...ranged, names: ranged.names.map((item) => (item.name === "PPF_Portfolio" ? { ...item, formula: "=Plan!$A$5:$F$19" } : item)) };
  expect(notesOf(named, { ...range.source, tableName: undefined, address: "A5:F20" })).toEqual([]);
  expect(notesOf(named, { ...range.source, tableName: undefined, address: "H3:M17" })).toEqual([
    "Plan!A3:F17 was placed here until now; its own cells stay as they are",
  ]);
});

test("the name of a sheet that was deleted serves the new one", () => {
  const { blocks, names, ...found } = after();
  const broken = names.map((item) => (item.name === "PPF_Placement" ? { ...item, formula: "=#REF!$A$1:$J$110" } : item));
  const plan = planWrite({ ...found, names: broken, blocks: { ...blocks, placement: undefined } }, request);
  expect(planOf(plan, "placement")).toMatchObject({ name: "PPF_Placement", brokenName: "=#REF!$A$1:$J$110" });
});

test("a protected sheet stops a write that would change it, and only that", () => {
  const found = after();
  own(found, "placement").protected = true;
  expect(states(planWrite(found, request))[0]).toBe("PPF Placement: unchanged");
  const title = own(found, "placement").cells[0][0];
  own(found, "placement").cells[0][0] = "changed";
  expect(states(planWrite(found, request))[0]).toBe("PPF Placement: conflict");
  const changing = { ...request, overwrite: [{ cell: "placement 0:0", yours: "changed", ours: title }] };
  expect(failure(found, changing)).toMatchObject({ kind: "protected", place: "PPF Placement" });
});

describe("the profile", () => {
  const given: WriteRequest = { ...request, profile: { given: { stage: "validated", mrr: 2500 }, read: null } };
  const read = { stage: "validated", mrr: 2500 };
  const afterIt = (): FoundWorkbook => written(empty, planWrite(empty, given));
  const value = (key: string, plan: WritePlan) =>
    planOf(plan, "profile").table?.cells.map(({ area, cells }) => [key, area.rows, cells[0]]);

  test("is written on a sheet of its own once something was given", () => {
    expect(states(planWrite(empty, request))).not.toContain("PPF Profile: new");
    const plan = planOf(planWrite(empty, given), "profile");
    expect(plan).toMatchObject({ name: "PPF_Profile", planned: { sheet: "PPF Profile", state: "new" }, table: { name: "PpfProfile" } });
  });

  test("is unchanged by a second run, also where the pane has nothing more to say", () => {
    const plan = planWrite(afterIt(), { ...given, profile: { given: read, read } });
    expect(planOf(plan, "profile").planned.state).toBe("unchanged");
    expect(plan.setting).toBeNull();
  });

  test("changes only the value given anew", () => {
    const plan = planWrite(afterIt(), { ...given, profile: { given: { ...read, mrr: 4000 }, read } });
    expect(planOf(plan, "profile").planned).toMatchObject({ state: "update", cells: 1 });
    expect(value("mrr", plan)).toEqual([["mrr", 1, [4000]]]);
    expect(planOf(plan, "profile").before.map(({ cells }) => cells)).toEqual([[[2500]]]);
  });

  test("leaves what the user has changed on the sheet, and says so", () => {
    const found = afterIt();
    const { rows } = own(found, "profile").table!.content;
    rows.find(([key]) => key === "mrr")![1] = 3000;
    const plan = planWrite(found, { ...given, profile: { given: { ...read, mrr: 4000 }, read } });
    expect(planOf(plan, "profile").planned).toMatchObject({
      state: "unchanged",
      notes: ["changed on the sheet, kept as it stands there: mrr"],
    });
  });

  test("adds the row that the user has deleted when its value is given again", () => {
    const found = afterIt();
    const { content } = own(found, "profile").table!;
    content.rows = content.rows.filter(([key]) => key !== "ftr");
    own(found, "profile").table!.area.rows -= 1;
    expect(planOf(planWrite(found, { ...given, profile: { given: read, read } }), "profile").planned.state).toBe("unchanged");
    const plan = planWrite(found, { ...given, profile: { given: { ...read, ftr: "yes" }, read } });
    expect(planOf(plan, "profile").table?.area.rows).toBe(own(found, "profile").table!.area.rows + 1);
  });

  test("on a protected sheet stops a write that would change it", () => {
    const found = afterIt();
    own(found, "profile").protected = true;
    expect(states(planWrite(found, { ...given, profile: { given: read, read } }))).toContain("PPF Profile: unchanged");
    expect(() => planWrite(found, { ...given, profile: { given: {}, read } })).toThrow(/protected/);
  });
});

test("a portfolio that is not a table gets a name, which follows it", () => {
  const range: Source = { ...source, kind: "range", sheet: "P&L" };
  const plan = planWrite({ ...empty, sheets: [{ id: "1", name: "P&L" }] }, { ...request, source: range });
  expect(plan.names).toEqual([{ name: "PPF_Portfolio", formula: "='P&L'!$A$3:$F$17", oldFormula: null }]);
  expect(plan.source).toEqual({ ...range, id: "PPF_Portfolio" });
  expect(JSON.parse(plan.setting!)).toMatchObject({ source: { id: "PPF_Portfolio" } });
});

test.each([
  ["PPF Placement", " ", [], "PPF Placement"],
  ["PPF Placement", " ", ["ppf placement", "PPF Placement 2"], "PPF Placement 3"],
  ["PpfPrograms", "", ["PpfPrograms"], "PpfPrograms2"],
])("free name for %s after %j", (wanted, separator, taken, name) => {
  expect(freeName(wanted, separator, taken)).toBe(name);
});

test.each([
  ["programs" as const, ["Rank", "Id", "Why"], true],
  ["programs" as const, ["Rank", "Why"], false],
  ["assumptions" as const, ["Key", "Value"], true],
  ["assumptions" as const, ["Key", "Mine", "Value"], false],
])("%s with headers %j serves: %s", (block, headers, serves) => {
  expect(servesAs(block, headers)).toBe(serves);
});
