import type { GivenModel } from "../../src/framework/portfolio/grid";
import type { Content } from "../../src/workbook/block";
import type { FoundWorkbook } from "../../src/workbook/found-workbook";
import type { AssumptionEntries, Investments, WriteRequest } from "../../src/workbook/planner-workbook";
import { modelsUsedFormula } from "../../src/workbook/references";
import { planWrite } from "../../src/workbook/write-plan";
import { copied, empty, own, planOf, portfolioOf, request, states, tableOf, writes, writing } from "./played-workbook";

const once = writing(request);
const after = (): FoundWorkbook => copied(once);

const references = { revenue: "", cost: null, awsRevenue: null, category: null };

describe("given models", () => {
  const values = [
    ["Offering", "Business model", "Revenue", "Cost"],
    ["Widgets", "Hardware", 100, 80],
    ["Advice", "Beratung", 50, 20],
    ["Help", "beratung", 30, 10],
    ["All", "Grand total", 180, 110],
  ];
  const hardware: GivenModel = { text: "Hardware", model: "exclude" };
  const beratung: GivenModel = { text: "Beratung", model: "services" };
  const asked = (given: GivenModel[], read: GivenModel[] | null = null): WriteRequest => ({
    ...request,
    portfolio: portfolioOf(values, { given }),
    read: { investments: null, models: read },
  });
  const both = asked([hardware, beratung]);
  const given = writing(both);
  const rowsOf = (found: FoundWorkbook): Content[][] => tableOf(found, "models").content.rows;
  const model = (found: FoundWorkbook, text: string): Content[] => rowsOf(found).find((cells) => cells[0] === text)!;
  const noted = (plan: ReturnType<typeof planWrite>) => planOf(plan, "models").planned;

  test("are a row a word, totals recognised among them, with their lines", () => {
    expect(rowsOf(given)).toEqual([
      ["Hardware", "exclude", "Business model", 1, "you"],
      ["Beratung", "services", "Business model", 2, "you"],
      ["Grand total", "subtotal", "Business model", 1, "recognised as a total"],
    ]);
  });

  test("have no sheet where the book's own words say it all", () => {
    expect(states(planWrite(empty, request)).join()).not.toContain("Models");
  });

  test("are unchanged by a second run", () => {
    const plan = planWrite(given, { ...both, read: { investments: null, models: [hardware, beratung] } });
    expect(noted(plan)).toMatchObject({ state: "unchanged", notes: [] });
    expect([plan.names, plan.setting]).toEqual([[], null]);
  });

  test("say where their words occur now; what the user has put there stays", () => {
    const found = copied(given);
    tableOf(found, "models").content.rows[1][3] = "two";
    // One more line of hardware, the words of Beratung in the offerings, no grand total any more.
    const now = [values[0], ["Bolts", "Hardware", 10, 5], ...values.slice(1, 2), ["Beratung", "", 50, 20]];
    const words = [hardware, beratung];
    const next = { ...both, portfolio: portfolioOf(now, { given: words }), read: { investments: null, models: words } };
    const renewed = writing(next, found);
    expect(rowsOf(renewed)).toEqual([
      ["Hardware", "exclude", "Business model", 2, "you"],
      ["Beratung", "services", "Offering", "two", "you"],
      ["Grand total", "subtotal", "Business model", 0, "recognised as a total"],
    ]);
    expect(noted(planWrite(renewed, next))).toMatchObject({ state: "unchanged" });
  });

  test("written by a version that left no marks are renewed where their words occur", () => {
    const found = copied(given);
    delete found.stored!.written!.models!.rows;
    const { content } = tableOf(found, "models");
    content.rows[1][3] = 1;
    content.rows.push(["Swag", "exclude", "", "", "mine"]);
    content.formats.push(Array<string>(5).fill("General"));
    const changes = writes(planOf(planWrite(found, { ...both, read: { investments: null, models: [hardware, beratung] } }), "models"));
    expect([...changes.values()]).toEqual([2]);
  });

  test("of a new word get a row below; the user's rows and columns stay", () => {
    const first = copied(writing(asked([hardware])));
    const table = tableOf(first, "models");
    table.content.rows.push(["Swag", "exclude", "", "", "mine"]);
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.content.formats.push(Array<string>(5).fill("General"));
    const found = writing(both, first);
    // Hardware, the recognised total, the user's own, then the new word.
    expect(rowsOf(found).map((cells) => cells[0])).toEqual(["Hardware", "Grand total", "Swag", "Beratung"]);
    expect(rowsOf(found)[2]).toEqual(["Swag", "exclude", "", "", "mine"]);
  });

  test.each<[string, Content, GivenModel["model"], GivenModel["model"] | null, Content, string[]]>([
    // On the sheet, wanted by the pane, read from the sheet before; what stands there then.
    ["changed in the pane", "services", "managed services", "services", "managed services", []],
    ["changed on the sheet since: kept and named", "resell", "managed services", "services", "resell", ["Beratung"]],
    ["changed on the sheet alone", "resell", "services", "services", "resell", []],
    ["both changed to the same", "managed services", "managed services", "services", "managed services", []],
    ["the same in the user's spelling", "MSP", "managed services", null, "MSP", []],
    ["the user's spelling of what was read", "Consulting", "managed services", "services", "managed services", []],
    ["calculated on the sheet: kept and named", "=Plan!Z1", "managed services", "services", "=Plan!Z1", ["Beratung"]],
    ["calculated on the sheet, nothing new in the pane", "=Plan!Z1", "services", "services", "=Plan!Z1", []],
    ["emptied on the sheet since: kept and named", "", "managed services", "services", "", ["Beratung"]],
    ["blank from the start", "", "managed services", null, "managed services", []],
    ["a subtotal that is no exclude", "Subtotals", "exclude", "subtotal", "exclude", []],
  ])("%s", (_, sheet, wanted, read, stands, kept) => {
    const found = copied(given);
    model(found, "Beratung")[1] = sheet;
    const again = asked([hardware, { ...beratung, model: wanted }], [hardware, ...(read ? [{ ...beratung, model: read }] : [])]);
    const plan = planWrite(found, again);
    expect(model(writing(again, found), "Beratung")[1]).toBe(stands);
    expect(noted(plan).notes).toEqual(kept.length > 0 ? [`changed on the sheet, kept as it stands there: ${kept.join()}`] : []);
  });

  test("go by one name, which all formulas use", () => {
    const plan = planWrite(empty, both);
    const formula = modelsUsedFormula({ ...references, model: "Plan2026[Business model]", offering: "Plan2026[Offering]" }, "PpfModels");
    expect(plan.names).toEqual([{ name: "PPF_ModelsUsed", formula, oldFormula: null }]);
    const ppf = [...writes(planOf(plan, "placement")).values()].filter((cell) => String(cell).includes("PPF.MIX"));
    expect(ppf).toEqual(["=PPF.MIX(PPF_ModelsUsed,Plan2026[Revenue],Plan2026[Cost])"]);
  });

  test("a name that is there is changed with the portfolio, and what it said is kept", () => {
    const [before] = planWrite(empty, both).names;
    const plan = planWrite(given, { ...both, source: { ...both.source, tableName: "Ledger" } });
    expect(plan.names).toEqual([
      { name: "PPF_ModelsUsed", formula: before.formula.replaceAll("Plan2026", "Ledger"), oldFormula: before.formula },
    ]);
  });

  test.each([["PPF_ModelsUsed"], ["ppf_modelsused"]])("a name %s of the user's own is left alone, also by the second write", (name) => {
    const users = { name, formula: "=Plan!$A$1" };
    const found = writing(both, { ...empty, names: [users] });
    expect(found.names).toContainEqual(users);
    expect(found.names.map((item) => item.name)).toContain("PPF_ModelsUsed_2");
    expect(planWrite(found, both).names).toEqual([]);
    const first = writing(request, { ...empty, names: [users] });
    expect(writing(both, first).names).toContainEqual(users);
  });
});

test("a name of the user's that begins like ours is not mended as ours", () => {
  const found = { ...empty, names: [{ name: "PPF_Placement_old", formula: "=#REF!$A$1" }] };
  expect(planOf(planWrite(found, request), "placement")).toMatchObject({ name: "PPF_Placement", brokenName: null });
});

describe("assumptions given in the pane", () => {
  const asked = (given: AssumptionEntries, read: AssumptionEntries | null): WriteRequest => ({ ...request, assumptions: { given, read } });
  const valueOf = (found: FoundWorkbook, key: string): Content[] => tableOf(found, "assumptions").content.rows.find((cells) => cells[0] === key)!;
  const key = "placement.established";

  test("stand in the first write in place of what is published", () => {
    const found = writing(asked({ [key]: 0.3, study: "Omdia 2022" }, null));
    expect(valueOf(found, key)[1]).toBe(0.3);
    // Excel would take a word and a year for a date.
    expect(valueOf(found, "study")[1]).toBe("'Omdia 2022");
  });

  test.each<[string, Content, AssumptionEntries, AssumptionEntries, Content, number]>([
    ["changed in the pane", 0.2, { [key]: 0.3 }, { [key]: 0.2 }, 0.3, 1],
    ["back to what is published", 0.3, { [key]: "" }, { [key]: 0.3 }, "", 1],
    ["changed on the sheet since", 0.25, { [key]: 0.3 }, { [key]: 0.2 }, 0.25, 0],
    ["calculated on the sheet", "=1/5", { [key]: 0.3 }, { [key]: 0.2 }, "=1/5", 0],
    ["nothing given", 0.25, {}, { [key]: 0.2 }, 0.25, 0],
  ])("%s", (_, sheet, given, read, stands, cells) => {
    const found = after();
    valueOf(found, key)[1] = sheet;
    const { planned } = planOf(planWrite(found, asked(given, read)), "assumptions");
    expect(planned.cells).toBe(cells);
    const isKept = cells === 0 && given[key] !== undefined;
    expect(planned.notes).toEqual(isKept ? [`changed on the sheet, kept as it stands there: ${key}`] : []);
    expect(valueOf(writing(asked(given, read), found), key)[1]).toBe(stands);
  });

  test("of a row that the user had deleted bring it back with the value", () => {
    const found = after();
    const table = tableOf(found, "assumptions");
    table.content.rows = table.content.rows.filter((cells) => cells[0] !== key);
    table.area = { ...table.area, rows: table.area.rows - 1 };
    expect(planOf(planWrite(found, asked({}, {})), "assumptions").planned.state).toBe("unchanged");
    expect(valueOf(writing(asked({ [key]: 0.3 }, {}), found), key)[1]).toBe(0.3);
  });
});

describe("investments", () => {
  const asked = (investments: Investments, read: Investments | null): WriteRequest => ({
    ...request,
    investments,
    read: { investments: read, models: null },
  });
  /** The first of the five cells, as it stands in the block. */
  const at = (() => {
    const [[address]] = [...writes(planOf(planWrite(empty, asked({ resell: 4711 }, null)), "placement"))].filter(([, cell]) => cell === 4711);
    return { row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
  })();
  const cellsIn = (found: FoundWorkbook): Content[] => own(found, "placement").cells.slice(at.row, at.row + 5).map((cells) => cells[at.column]);

  test("stand under their header, in the order of the models", () => {
    const { cells } = own(once, "placement");
    expect(cells[at.row - 1][at.column]).toBe("Your investment");
    expect(cellsIn(writing(asked({ services: 1, "business outcome solutions": 2 }, null)))).toEqual(["", 1, "", "", 2]);
  });

  test.each<[string, Content, Investments, Investments | null, Content, boolean]>([
    ["given", "", { services: 500 }, {}, 500, false],
    ["not given", 400, {}, { services: 400 }, 400, false],
    ["read and not touched", 400, { services: 400 }, { services: 400 }, 400, false],
    ["changed in the pane", 400, { services: 500 }, { services: 400 }, 500, false],
    ["blanked in the pane", 400, { services: null }, { services: 400 }, "", false],
    ["changed on the sheet since", 450, { services: 500 }, { services: 400 }, 450, true],
    ["changed on the sheet alone", 450, { services: 400 }, { services: 400 }, 450, false],
    ["calculated on the sheet", "=Plan!B2", { services: 500 }, { services: 400 }, "=Plan!B2", true],
    ["calculated on the sheet, not touched in the pane", "=Plan!B2", { services: 400 }, { services: 400 }, "=Plan!B2", false],
    ["a word on the sheet", "later", { services: 500 }, {}, "later", true],
  ])("%s", (_, sheet, investments, read, stands, kept) => {
    const found = after();
    own(found, "placement").cells[at.row + 1][at.column] = sheet;
    const { planned } = planOf(planWrite(found, asked(investments, read)), "placement");
    expect(planned).toMatchObject({
      state: stands === sheet ? "unchanged" : "update",
      conflicts: [],
      notes: kept ? ["changed on the sheet, kept as it stands there: services"] : [],
    });
    expect(cellsIn(writing(asked(investments, read), found))).toEqual(["", stands, "", "", ""]);
  });

  test("what they replace is kept to be put back", () => {
    const found = after();
    own(found, "placement").cells[at.row][at.column] = 400;
    const { before } = planOf(planWrite(found, asked({ resell: 500 }, { resell: 400 })), "placement");
    expect(before).toEqual([{ area: { ...at, rows: 1, columns: 1 }, cells: [[400]] }]);
  });
});

describe("the table of the firm's own programs", () => {
  const wanted = { ...request, ownPrograms: true };

  test("is there only when wanted", () => {
    expect(states(planWrite(empty, request)).join()).not.toContain("Own Programs");
    expect(states(planWrite(empty, wanted))).toContain("PPF Own Programs: new");
  });

  test.each([[wanted], [request]])("is never rewritten once it is there", (again) => {
    const found = copied(writing(wanted));
    const table = tableOf(found, "firm");
    table.content.rows[0] = table.content.rows[0].map((_, column) => `mine ${column}`);
    table.content.rows.push(table.content.headers.map(() => "=1+1"));
    const plan = planOf(planWrite(found, again), "firm");
    // The heads of ten columns from A1 on; the table begins below them with its headers, and has five rows.
    expect(plan.planned).toMatchObject({ state: "unchanged", address: planOf(planWrite(empty, wanted), "firm").planned.address });
    expect(plan.table).toBeUndefined();
    expect(writes(plan).size).toBe(0);
  });
});
