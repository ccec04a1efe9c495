import fc from "fast-check";
import type { Content } from "../../src/workbook/block";
import { excelMoment, logRows } from "../../src/workbook/log-block";
import { entryOf, loggedBlock, type LoggedWrite, logXml, parseLog } from "../../src/workbook/log-part";
import { planWrite } from "../../src/workbook/write-plan";
import { copied, empty, own, planOf, request, tableOf, writing } from "./played-workbook";

const first = planWrite(empty, request);
const once = writing(request);
const told = (plan: ReturnType<typeof planWrite>) => logRows(plan.blocks.filter(({ planned }) => planned.block !== "log"), request.when).map(({ cells }) => cells.slice(1));

describe("log rows", () => {
  test("of blocks that are new: one a block, when it was, in Excel's own count of days", () => {
    expect(told(first)).toEqual(
      first.blocks.slice(0, 3).map(({ planned }) => [planned.sheet, planned.address, "nothing", `${planned.cells} cells, new`]),
    );
    // 1 January 2026 is day 46023 of Excel's calendar.
    expect(excelMoment(new Date(2026, 0, 1, 18, 0).getTime())).toBe(46023.75);
  });

  test("of updates: one a cell, with what stood there", () => {
    expect(told(planWrite(once, { ...request, reach: "services" }))).toEqual([["PPF Programs", "B4", "managed services", "services"]]);
  });

  test("of formulas: as texts, so that the log calculates nothing", () => {
    const found = copied(once);
    const ours = own(found, "placement").cells[5][1];
    own(found, "placement").cells[5][1] = "=1+1";
    const rows = told(planWrite(found, { ...request, overwrite: [{ cell: "placement 5:1", yours: "=1+1", ours }] }));
    expect(rows).toEqual([["PPF Placement", "B6", "'=1+1", `'${ours}`]]);
  });

  test("of more than 200 cells: one a range", () => {
    const plan = planOf(planWrite(once, { ...request, reach: "services" }), "programs");
    const cells = Array.from({ length: 67 }, () => ["a", "b", "c"]);
    const many = { ...plan, cells: [{ area: { row: 9, column: 0, rows: 67, columns: 3 }, cells }], table: undefined };
    const rows = (count: number) => logRows([{ ...many, planned: { ...plan.planned, cells: count } }], request.when);
    expect(rows(201).map((row) => row.cells.slice(1))).toEqual([["PPF Programs", "A10:C76", "kept for putting back", "201 cells"]]);
    expect(rows(200)).toHaveLength(201);
  });

  test("of nothing: none, and no log", () => {
    const plan = planWrite(once, request);
    expect(told(plan)).toEqual([]);
    expect(plan.blocks.map(({ planned }) => planned.block)).not.toContain("log");
  });

  test("go below what is there, under their headers, also where the user has moved columns and added one", () => {
    const found = copied(once);
    const { content, area } = tableOf(found, "log");
    const order = [4, 0, 2, 1, 3];
    const moved = (cells: Content[]): Content[] => ["mine", ...order.map((at) => cells[at])];
    content.headers = moved(content.headers).map((header) => (header === "mine" ? "Remark" : String(header)));
    content.rows = content.rows.map(moved);
    content.formats = content.formats.map((formats) => ["General", ...order.map((at) => formats[at])]);
    area.columns += 1;
    tableOf(found, "log").below.forEach((cells) => cells.push(""));
    const old = content.rows.length;
    const { rows } = tableOf(writing({ ...request, reach: "services" }, found), "log").content;
    expect(rows.slice(0, old)).toEqual(content.rows);
    expect(rows.slice(old)).toEqual([["", "services", excelMoment(request.when), "B4", "PPF Programs", "managed services"]]);
  });
});

describe("the part that travels with the workbook", () => {
  const write: LoggedWrite = { when: 1, blocks: first.blocks.map(loggedBlock), names: first.names, setting: null };
  /** As many characters as are wanted. */
  const sized = (when: number, length: number): LoggedWrite => ({ when, blocks: [], names: [], setting: "x".repeat(length) });
  const whens = (xml: string): number[] => parseLog(xml).map(({ when }) => when);

  test("gives back what was written, charts and spills by their places", () => {
    expect(parseLog(logXml([write]))).toEqual([JSON.parse(JSON.stringify(write))]);
    expect(write.blocks[0]).toMatchObject({ charts: ["PPF mix", "PPF margins"], area: planOf(first, "placement").area });
  });

  test.each(['=IF(A1<>"","&amp;",B1&"<b>")', "]]></log>", "&lt;log&gt;", "<!-- -->", "it's \"said\"", "ä €\n\ttab", "\u0001"])("text %j", (text) => {
    const writes = [{ ...write, setting: text }];
    expect(parseLog(logXml(writes))[0].setting).toBe(text);
    expect(logXml(writes)).toMatch(/^<log xmlns="[^"]+">[^<>\u0000-\u001f]*<\/log>$/);
  });

  test("any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(parseLog(logXml([{ ...write, setting: text }]))[0].setting).toBe(text)));
  });

  test("keeps the latest 20 writes", () => {
    expect(whens(logXml(Array.from({ length: 25 }, (_, at) => sized(at, 1))))).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  test("keeps as many of the latest as 1.5 million characters hold, and the latest whatever its size", () => {
    expect(whens(logXml([sized(1, 700_000), sized(2, 700_000), sized(3, 700_000)]))).toEqual([1, 2]);
    expect(whens(logXml([sized(1, 2_000_000), sized(2, 1)]))).toEqual([1]);
  });

  test.each([["<other/>"], ["<log>no json</log>"], ['<log xmlns="x">{}</log>'], [""]])("%j is no log", (xml) => {
    expect(parseLog(xml)).toEqual([]);
  });

  test("an entry tells the blocks without the log itself", () => {
    expect(entryOf(write).blocks.map(({ sheet, isNew }) => [sheet, isNew])).toEqual([
      ["PPF Placement", true],
      ["PPF Programs", true],
      ["PPF Assumptions", true],
    ]);
  });
});
