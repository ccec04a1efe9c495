import { suggest } from "../../src/framework/programs/suggest";
import type { Block, Content } from "../../src/workbook/block";
import type { FoundWorkbook } from "../../src/workbook/found-workbook";
import type { GivenUp, PointedTotal, WriteRequest } from "../../src/workbook/planner-workbook";
import { placementBlock } from "../../src/workbook/placement/placement-block";
import { planBlock } from "../../src/workbook/plan-block";
import { addressOf } from "../../src/workbook/references";
import { planWrite } from "../../src/workbook/write-plan";
import { anchorAt, copied, empty, own, planOf, request, tableOf, writes, writing, written } from "./played-workbook";

const once = writing(request);
const after = (): FoundWorkbook => copied(once);

/** The placement stands in row 6 of its sheet, the title in row 1. */
const reachCell = "'PPF Placement'!B6";
const edited = (content: Content): FoundWorkbook => {
  const found = after();
  own(found, "placement").cells[5][1] = content;
  return found;
};
const reachFormula = String(own(once, "placement").cells[5][1]);
const givenUp: GivenUp = { cell: "placement 5:1", yours: "my own answer", ours: reachFormula };

test("a cell of ours that the user has edited is a conflict and stays theirs", () => {
  const { planned, cells } = planOf(planWrite(edited("my own answer"), request), "placement");
  expect(planned).toMatchObject({ state: "conflict", cells: 0, notes: [] });
  expect(planned.conflicts).toEqual([{ address: reachCell, ...givenUp, keeps: "yours" }]);
  expect(cells).toEqual([]);
});

test("overwritten where the user says so, with what stood there", () => {
  const plan = planOf(planWrite(edited("my own answer"), { ...request, overwrite: [givenUp] }), "placement");
  expect(plan.planned).toMatchObject({ state: "conflict", cells: 1, conflicts: [{ address: reachCell, keeps: "ours" }] });
  expect([...writes(plan)]).toEqual([["B6", reachFormula]]);
  expect(plan.before).toEqual([{ area: { row: 5, column: 1, rows: 1, columns: 1 }, cells: [["my own answer"]] }]);
  const next = writing({ ...request, overwrite: [givenUp] }, edited("my own answer"));
  expect(planOf(planWrite(next, request), "placement").planned).toMatchObject({ state: "unchanged", conflicts: [] });
});

test.each<[string, Partial<GivenUp>]>([
  ["of another cell", { cell: "placement 6:1" }],
  ["of a cell of another block", { cell: "programs 5:1" }],
  ["that the user has changed since", { yours: "another answer" }],
  ["beside other content of ours", { ours: "=A1" }],
])("giving up an edit %s says nothing of this one: it stays", (_, other) => {
  const { planned, cells } = planOf(planWrite(edited("my own answer"), { ...request, overwrite: [{ ...givenUp, ...other }] }), "placement");
  expect(planned).toMatchObject({ state: "conflict", cells: 0, conflicts: [{ keeps: "yours" }] });
  expect(cells).toEqual([]);
});

test.each<[string, Content]>([
  ["a text", "services"],
  ["a number", 5],
  ["nothing: the user has emptied it", ""],
  ["another formula", "=A1"],
  ["the formula made a text", `'${reachFormula}`],
])("%s in place of the placement is an edit", (_, content) => {
  expect(planOf(planWrite(edited(content), request), "placement").planned).toMatchObject({ state: "conflict", cells: 0 });
});

test.each<[string, Content]>([
  ["Excel's own blanks in a formula", reachFormula.replace(/,/g, ", ")],
  ["Excel's own capitals in a formula", reachFormula.toUpperCase()],
])("%s are no edit", (_, content) => {
  expect(planOf(planWrite(edited(content), request), "placement").planned).toMatchObject({ state: "unchanged", conflicts: [] });
});

test("what was declined is remembered: quiet next time, with the choice still open", () => {
  const declined = writing(request, edited("my own answer"));
  const plan = planWrite(declined, request);
  expect(planOf(plan, "placement").planned).toMatchObject({
    state: "unchanged",
    cells: 0,
    notes: ["1 cell keeps your edit, as you chose before"],
    conflicts: [{ address: reachCell, keeps: "yours" }],
  });
  expect(plan.setting).toBeNull();
  expect(planOf(planWrite(declined, { ...request, overwrite: [givenUp] }), "placement").planned).toMatchObject({ state: "update", cells: 1 });
});

test("what was declined is asked again when our content changes, and quiet for what is back as we wrote it", () => {
  const total = (address: string): PointedTotal => ({ address, value: 1 });
  const tied = { ...request, total: total("Plan!E48") };
  const first = writing(tied);
  const cell = own(first, "placement").cells.findIndex((cells) => cells[1] === "=SUM(Plan!E48)");
  const found = copied(first);
  own(found, "placement").cells[cell][1] = 4711;
  const declined = writing(tied, found);
  expect(planOf(planWrite(declined, tied), "placement").planned.state).toBe("unchanged");
  const moved = planOf(planWrite(declined, { ...tied, total: total("Plan!E50") }), "placement").planned;
  expect(moved.state).toBe("conflict");
  expect(moved.conflicts).toMatchObject([{ address: `'PPF Placement'!B${cell + 1}`, yours: 4711, ours: "=SUM(Plan!E50)", keeps: "yours" }]);
  const back = copied(declined);
  own(back, "placement").cells[cell][1] = "=SUM(Plan!E48)";
  expect([...writes(planOf(planWrite(back, { ...tied, total: total("Plan!E50") }), "placement"))].map(([, now]) => now)).toContain("=SUM(Plan!E50)");
});

test("what the user puts back as it was before an edit is ours again, though our content has changed under the edit", () => {
  const tied = (address: string): WriteRequest => ({ ...request, total: { address, value: 1 } });
  const first = writing(tied("Plan!E48"));
  const cell = own(first, "placement").cells.findIndex((cells) => cells[1] === "=SUM(Plan!E48)");
  const edited = copied(first);
  own(edited, "placement").cells[cell][1] = 4711;
  const kept = writing(tied("Plan!E50"), edited);
  own(kept, "placement").cells[cell][1] = "=SUM(Plan!E48)";
  const plan = planOf(planWrite(kept, tied("Plan!E50")), "placement");
  expect(plan.planned).toMatchObject({ state: "update", conflicts: [] });
  expect([...writes(plan)]).toEqual([[`B${cell + 1}`, "=SUM(Plan!E50)"]]);
});

test("an edit that says what is wanted anyway is no conflict", () => {
  const services: WriteRequest = { ...request, reach: "services" };
  const found = after();
  // "Written for" in row 4 of the programs: managed services until now.
  own(found, "programs").cells[3][1] = "services";
  expect(planOf(planWrite(found, services), "programs").planned).toMatchObject({ conflicts: [] });
});

test("cells that we have changed since are no conflict", () => {
  const plan = planWrite(after(), { ...request, reach: "services" });
  expect(planOf(plan, "programs").planned).toMatchObject({ state: "update", cells: 1, conflicts: [] });
  expect([...writes(planOf(plan, "programs"))]).toEqual([["B4", "services"]]);
});

test("where no record tells what was written, what differs is the user's", () => {
  for (const stored of [null, { ...after().stored!, written: {} }]) {
    const found = { ...edited("my own answer"), stored };
    tableOf(found, "programs").content.rows[0][5] = "because Ana says so";
    const plan = planWrite(found, request);
    expect(planOf(plan, "placement").planned).toMatchObject({ state: "conflict", cells: 0 });
    expect(planOf(plan, "placement").planned.conflicts).toMatchObject([{ yours: "my own answer", keeps: "yours" }]);
    expect(planOf(plan, "programs").planned).toMatchObject({ state: "conflict", cells: 0 });
    expect(planOf(plan, "programs").planned.conflicts).toMatchObject([{ yours: "because Ana says so", keeps: "yours" }]);
    // Once kept it is not asked about again.
    expect(planOf(planWrite(written(found, plan), request), "placement").planned.state).toBe("unchanged");
  }
});

describe("a block that a later version lays out with two rows more above", () => {
  const name = "placement";
  const names = { assumptions: "PpfAssumptions", modelsUsed: null };
  const as = placementBlock(request, { row: 0, column: 0 }, names);
  const added: Content[][] = [["Auditor", "", "", ""], ["Audited on", "2026-09-01", "", ""]];
  const blank = Array<Content>(as.columns).fill("");
  /** Formulas that stand two rows lower; what they refer to is of no matter here. */
  const grown: Block = {
    ...as,
    rows: as.rows + added.length,
    cells: [...as.cells.slice(0, 3), ...added.map((row) => [...row, ...blank].slice(0, as.columns)), ...as.cells.slice(3)],
    spills: as.spills.map((area) => ({ ...area, row: area.row + added.length })),
  };

  /** As it was written, with what its formulas spilled, an edit, and room below. */
  function before(change: (cells: Content[][]) => void): FoundWorkbook {
    const found = after();
    const { cells } = own(found, name);
    for (const { row, column, rows, columns } of as.spills) {
      for (let at = 0; at < rows * columns; at++) {
        const [down, right] = [row + Math.floor(at / columns), column + (at % columns)];
        if (as.cells[down][right] === null) cells[down][right] = 0.25;
      }
    }
    cells.push([...blank], [...blank]);
    change(cells);
    return found;
  }
  const planGrown = (found: FoundWorkbook) => {
    const { area: origin, sheet, sheetId, name: given } = own(found, name);
    const place = { found: own(found, name), sheet, sheetId, added: null, name: given, brokenName: null, origin, notes: [] };
    return planBlock(found, place, name, grown, []);
  };
  const told = (found: FoundWorkbook) => planGrown(found).plan.planned.conflicts.map(({ address, yours }) => [address, yours]);

  test("keeps an edit where it stands, as a conflict, and writes all else", () => {
    const found = before((cells) => (cells[5][1] = "my own answer"));
    const { plan } = planGrown(found);
    expect(plan.planned).toMatchObject({ state: "conflict", conflicts: [{ address: reachCell, yours: "my own answer", keeps: "yours" }] });
    expect(told(found)).toHaveLength(1);
    const now = writes(plan);
    expect(now.has("B6")).toBe(false);
    expect([now.get("A4"), now.get("B5"), now.get("B8")]).toEqual(["Auditor", "2026-09-01", reachFormula]);
  });

  test("leaves nothing of ours where nothing of ours stands now", () => {
    // One-based, as it was: below the title the headers, five models that spill, the total.
    const title = as.cells.findIndex((row) => row[0] === "By business model") + 1;
    const found = before((cells) => (cells[title - 1][6] = "my note"));
    const now = writes(planGrown(found).plan);
    // A blank row stands now where the headers stood; the total stood where a model is to spill.
    expect([`A${title + 1}`, `F${title + 1}`, `A${title + 2}`, `A${title + 7}`, `F${title + 7}`].map((cell) => now.get(cell))).toEqual(
      ["", "", "By business model", "", ""],
    );
    expect(now.has(`G${title}`)).toBe(false);
  });

  test("is not asked about again once it was kept", () => {
    const found = before((cells) => (cells[5][1] = "my own answer"));
    const { plan, written: marks } = planGrown(found);
    const next = copied(found);
    own(next, name).area.rows = grown.rows;
    for (const { area, cells } of plan.cells) {
      cells.forEach((line, down) => own(next, name).cells[area.row + down].splice(area.column, line.length, ...line));
    }
    const { stored } = next;
    next.stored = { ...stored!, rows: { ...stored!.rows, [name]: grown.rows }, written: { ...stored!.written, [name]: marks } };
    expect(planGrown(next).plan.planned).toMatchObject({ state: "unchanged", notes: ["1 cell keeps your edit, as you chose before"] });
  });

  test("keeps what the user typed where a formula would have spilled", () => {
    const { row, column } = as.spills[0];
    // The second row of the first answer: the headers stand there, two rows lower than before.
    const at = { row: row + 1, column: column + 1, rows: 1, columns: 1 };
    const found = before((cells) => (cells[at.row][at.column] = "mine"));
    own(found, name).spilled = [];
    expect(told(found)).toContainEqual([`'PPF Placement'!${addressOf(at)}`, "mine"]);
  });
});

describe("a program row", () => {
  const rowOf = (found: FoundWorkbook, id: string): Content[] => tableOf(found, "programs").content.rows.find((cells) => cells[1] === id)!;
  const columnOf = (header: string): number => tableOf(once, "programs").content.headers.indexOf(header);
  const first = String(tableOf(once, "programs").content.rows[0][1]);
  const why = columnOf("Why");
  const editedWhy = (): FoundWorkbook => {
    const found = after();
    rowOf(found, first)[why] = "because Ana says so";
    return found;
  };
  const givenUpWhy: GivenUp = { cell: `programs ${first}:Why`, yours: "because Ana says so", ours: rowOf(once, first)[why] };
  /** Headers in row 7, Why in the sixth column. */
  const whyCell = "'PPF Programs'!F8";
  /** Suggestions without the first program: it is enrolled already. */
  const without: WriteRequest = {
    ...request,
    suggestions: suggest("managed services", [], { "programs.enrolled": [request.suggestions.picked[0].program.name] }),
  };

  test("of which one of our own columns was edited is a conflict and stays", () => {
    const { planned, table } = planOf(planWrite(editedWhy(), request), "programs");
    expect(planned).toMatchObject({ state: "conflict", cells: 0 });
    expect(planned.conflicts).toEqual([
      { address: whyCell, ...givenUpWhy, keeps: "yours" },
    ]);
    expect(table?.cells).toEqual([]);
  });

  test("is overwritten where the user says so", () => {
    const plan = planOf(planWrite(editedWhy(), { ...request, overwrite: [givenUpWhy] }), "programs");
    expect([...writes(plan)]).toEqual([["F8", rowOf(once, first)[why]]]);
  });

  test("is asked about by the place where it stands, beside other blocks", () => {
    const { target, anchor } = anchorAt("C5");
    const asked = { ...request, target };
    const found = copied(writing(asked, { ...empty, anchor }));
    rowOf(found, first)[why] = "because Ana says so";
    // The placement takes C to L, so the programs begin in N; their headers stand 6 rows below row 5.
    expect(planOf(planWrite(found, asked), "programs").planned.conflicts.map(({ address }) => address)).toEqual(["Plan!S12"]);
  });

  test("that was declined is quiet, and the second write after it changes nothing", () => {
    const declined = writing(request, editedWhy());
    const plan = planWrite(declined, request);
    expect(planOf(plan, "programs").planned).toMatchObject({
      state: "unchanged",
      notes: ["1 cell keeps your edit, as you chose before"],
    });
    expect(plan.setting).toBeNull();
  });

  test("that drops out and comes back keeps the edit", () => {
    expect(without.suggestions.picked.map(({ program }) => program.id)).not.toContain(first);
    const dropped = writing(without, editedWhy());
    expect(rowOf(dropped, first)).toMatchObject({ 0: "", 4: "no longer suggested", [why]: "because Ana says so" });
    expect(planWrite(dropped, without).setting).toBeNull();
    const back = planOf(planWrite(dropped, request), "programs");
    expect(back.planned.conflicts.map(({ yours }) => yours)).toEqual(["because Ana says so"]);
    expect(rowOf(written(dropped, planWrite(dropped, request)), first)[why]).toBe("because Ana says so");
  });

  test("that dropped out with a note keeps what the user then writes over its standing", () => {
    const found = after();
    rowOf(found, first)[columnOf("Notes")] = "keep";
    const dropped = copied(writing(without, found));
    rowOf(dropped, first)[columnOf("Standing")] = "parked until May";
    const { planned } = planOf(planWrite(dropped, without), "programs");
    expect(planned.conflicts.map(({ yours, ours }) => [yours, ours])).toEqual([["parked until May", "no longer suggested"]]);
  });

  test("that the user has added stays as it is, also under the id of a program in the catalogue", () => {
    const unwanted = request.suggestions.notNow[0].program.id;
    const found = after();
    const { headers, rows, formats } = tableOf(found, "programs").content;
    const own = headers.map((header) => ({ Id: unwanted, Program: "Ours to try", Why: "the board wants it" })[header] ?? "");
    rows.push(own);
    formats.push(own.map(() => "General"));
    tableOf(found, "programs").area.rows++;
    expect(planWrite(found, request).blocks.filter(({ planned }) => planned.state !== "unchanged")).toEqual([]);
    // By the next write it is suggested: what the user has put there is asked about, blank cells are filled.
    const catalogue = [...request.suggestions.picked, ...request.suggestions.notNow];
    const picked = catalogue.filter(({ program }) => program.id === unwanted);
    const suggestions = { ...request.suggestions, picked: [...request.suggestions.picked, ...picked] };
    const next = planWrite(found, { ...request, suggestions });
    const { planned } = planOf(next, "programs");
    expect(planned.conflicts.map(({ yours, keeps }) => [yours, keeps])).toEqual([
      ["Ours to try", "yours"],
      ["the board wants it", "yours"],
    ]);
    const row = rowOf(written(found, next), unwanted);
    expect([row[columnOf("Program")], row[why], row[columnOf("Standing")]]).toEqual(["Ours to try", "the board wants it", picked[0].standing]);
  });

  test("that dropped out untouched goes, and what it said is in the plan to be put back", () => {
    const plan = planOf(planWrite(after(), without), "programs");
    const next = written(after(), planWrite(after(), without));
    expect(tableOf(next, "programs").content.rows.map((cells) => cells[1])).not.toContain(first);
    expect(plan.before.flatMap(({ cells }) => cells.flat())).toContain(first);
  });
});
