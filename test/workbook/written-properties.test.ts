import fc from "fast-check";
import { businessModels } from "../../src/framework/words/business-model";
import { suggest } from "../../src/framework/programs/suggest";
import { type Content, countCells, patches, sameContent } from "../../src/workbook/block";
import { fingerprint } from "../../src/workbook/fingerprint";
import type { FoundWorkbook } from "../../src/workbook/found-workbook";
import { programHeaders } from "../../src/workbook/layout";
import type { WriteRequest } from "../../src/workbook/planner-workbook";
import { addressOf } from "../../src/workbook/references";
import { planWrite } from "../../src/workbook/write-plan";
import { anchorAt, copied, empty, own, portfolioOf, request, tableOf, writes, writing } from "./played-workbook";

const { anchor, target } = anchorAt("C5");
const start: FoundWorkbook = { ...empty, anchor };
const values = [
  ["Offering", "Business model", "Revenue", "Cost"],
  ["Widgets", "Hardware", 100, 80],
  ["Advice", "Services", 50, 20],
];

/** What a request is made of: small, so that a failure can be read. */
const choices = fc.record({
    reach: fc.constantFrom(...businessModels),
    target: fc.constantFrom<WriteRequest["target"]>({ kind: "own" }, { kind: "one" }, target),
    isGiven: fc.boolean(),
    ownPrograms: fc.boolean(),
    mrr: fc.option(fc.integer({ min: 1, max: 9999 })),
    threshold: fc.option(fc.constantFrom(0.1, 0.25, "")),
    invested: fc.option(fc.integer({ min: 1, max: 9999 })),
    total: fc.option(fc.constant({ address: "Plan!E48", value: 1 })),
});
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

const requestOf = ({ reach, isGiven, mrr, threshold, invested, ...rest }: Choices): WriteRequest => ({
  ...request,
  ...rest,
  reach,
  suggestions: suggest(reach, [], {}),
  portfolio: isGiven ? portfolioOf(values, { given: [{ text: "Hardware", model: "resell" }] }) : request.portfolio,
  profile: { given: mrr === null ? {} : { mrr }, read: null },
  assumptions: { given: threshold === null ? {} : { "placement.established": threshold }, read: null },
  investments: invested === null ? {} : { services: invested },
});

/** The request once everything it gave was written and read again. */
const readAgain = (asked: WriteRequest): WriteRequest => ({
  ...asked,
  profile: { ...asked.profile, read: asked.profile.given },
  assumptions: { ...asked.assumptions, read: asked.assumptions.given },
  read: { investments: asked.investments, models: asked.portfolio.given },
});

const contents: fc.Arbitrary<Content> = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => (/^['=]/.test(text) ? `'${text}` : text)),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<Content>("", "=A1", "=SUM(B2:B9)*2", "'=A1", "OK"),
);

test("planning again after writing changes nothing", () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const asked = requestOf(chosen);
      const plan = planWrite(writing(asked, start), readAgain({ ...asked, when: asked.when + 1 }));
      expect(plan.blocks.flatMap((block) => [...writes(block)])).toEqual([]);
      expect(plan.blocks.map(({ planned }) => planned.state).filter((state) => state !== "unchanged")).toEqual([]);
      expect([plan.names, plan.setting]).toEqual([[], null]);
    }),
    { numRuns: 40 },
  );
});

test("planning again after a second write of something else changes nothing either", () => {
  fc.assert(
    fc.property(choices, choices, (one, other) => {
      const [first, second] = [requestOf(one), requestOf(other)];
      const found = writing(readAgain({ ...second, target: first.target }), writing(first, start));
      const plan = planWrite(found, readAgain({ ...second, target: first.target }));
      // What was given to the first and not to the second stays as it is: nothing to write.
      expect(plan.blocks.flatMap((block) => [...writes(block)])).toEqual([]);
      expect(plan.setting).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test("no two patches of a plan touch the same cell", () => {
  fc.assert(
    fc.property(choices, choices, (one, other) => {
      const [first, second] = [requestOf(one), requestOf(other)];
      for (const plan of [planWrite(start, first), planWrite(writing(first, start), { ...second, target: first.target })]) {
        const places = plan.blocks.flatMap((block) => {
          const { planned, cells, table } = block;
          const count = countCells([...cells, ...(table?.cells ?? [])]);
          const own = [...writes(block).keys()].map((address) => `${planned.sheet} ${address}`);
          expect(own).toHaveLength(count);
          return own;
        });
        expect(new Set(places).size).toBe(places.length);
      }
    }),
    { numRuns: 30 },
  );
});

/** Every cell of the placement block and our columns of the program table but the key, by offsets in its block or table. */
type Spot = { table: boolean; row: number; column: number };
const placed = writing(request);
const spots: Spot[] = [
  ...own(placed, "placement").cells.flatMap((cells, row) => cells.map((_, column) => ({ table: false, row, column }))),
  ...tableOf(placed, "programs").content.rows.flatMap((_, row) =>
    programHeaders.flatMap((header, column) => (header === "Id" ? [] : [{ table: true, row, column }])),
  ),
];

function edit(found: FoundWorkbook, { table, row, column }: Spot, content: Content): { address: string; before: Content } {
  const rows = table ? tableOf(found, "programs").content.rows : own(found, "placement").cells;
  const before = rows[row][column];
  rows[row][column] = content;
  const first = table ? tableOf(found, "programs").area.row + 1 : 0;
  return { address: addressOf({ row: first + row, column, rows: 1, columns: 1 }), before };
}

test("no edit of a cell of ours is ever written over, whatever is wanted, unless the user names it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...spots), contents, fc.option(choices), (spot, content, chosen) => {
      const asked = chosen ? { ...requestOf(chosen), suggestions: request.suggestions, target: request.target } : request;
      const found = copied(placed);
      const { address, before } = edit(found, spot, content);
      fc.pre(!sameContent(before, content));
      const block = spot.table ? "programs" : "placement";
      const plan = planWrite(found, asked).blocks.find(({ planned }) => planned.block === block)!;
      expect(writes(plan).has(address)).toBe(false);
      const conflict = plan.planned.conflicts.find((one) => one.address.endsWith(`!${address}`));
      if (!conflict) return;
      expect(conflict.yours).toBe(content);
      const again = planWrite(found, { ...asked, overwrite: [conflict] }).blocks.find(({ planned }) => planned.block === block)!;
      expect(writes(again).get(address)).toBe(conflict.ours);
    }),
    { numRuns: 150 },
  );
});

test("an edit in a program row survives any change of suggestions", () => {
  const columns = programHeaders.map((_, column) => column).filter((column) => programHeaders[column] !== "Rank");
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...columns), fc.constantFrom(...businessModels), (at, column, reach) => {
      const found = copied(placed);
      const { rows } = tableOf(found, "programs").content;
      rows[at % rows.length][column] = "mine, not yours";
      const other = { ...request, reach, suggestions: suggest(reach, [], {}) };
      const next = writing(request, writing(other, found));
      expect(tableOf(next, "programs").content.rows.filter((cells) => cells[column] === "mine, not yours")).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test("a formula and a text of the same spelling are told apart", () => {
  expect(fingerprint("=a1")).not.toBe(fingerprint("'=a1"));
  expect([fingerprint(1), fingerprint(true)]).not.toContain(fingerprint("1"));
});

test("patches turn what was found into what is wanted, and touch no cell that is not ours", () => {
  const small = fc.array(fc.array(fc.constantFrom("a", "b", "", null), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(small, small, (wanted, stood) => {
      const found = wanted.map((_, row) => (stood[row] ?? stood[0]).map((cell): string => cell ?? "user"));
      const now = found.map((cells) => [...cells]);
      for (const { area, cells } of patches(wanted, found)) {
        cells.forEach((line, down) => line.forEach((cell, right) => (now[area.row + down][area.column + right] = String(cell))));
      }
      expect(now).toEqual(wanted.map((cells, row) => cells.map((cell, column) => cell ?? found[row][column])));
    }),
  );
});
