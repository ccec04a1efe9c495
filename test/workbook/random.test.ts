/**
 * Users do what they like between two writes, and requests fail where they like. 500 sequences of steps, drawn from a fixed seed,
 * run through the pane's planner, the code that writes and the genuine object model of Office.js on a workbook in memory. After
 * every step each cell of the user's holds what they typed, a refused step has changed nothing, and a restore gives exactly what
 * was there before the write.
 */
import fc from "fast-check";
import { OfficeInMemory } from "./random/office";
import { type Beginning, Sequence, type Step, stepKinds } from "./random/sequence";

const office = new OfficeInMemory();
const codes = ["GeneralException", "GeneralException", "AccessDenied", "ActivityLimitReached", "RequestPayloadSizeLimitExceeded"];

const beginning: fc.Arbitrary<Beginning> = fc.record({
  isTable: fc.boolean(),
  lines: fc.integer({ min: 3, max: 8 }),
  ownWord: fc.boolean(),
  namesTaken: fc.boolean(),
  target: fc.constantFrom("own", "one", "anchor"),
  ownPrograms: fc.boolean(),
});
const fault = fc.record({
  request: fc.integer({ min: 1, max: 8 }),
  share: fc.integer({ min: 0, max: 99 }).map((part) => part / 100),
  code: fc.constantFrom(...codes),
  stubborn: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...stepKinds, "write", "write", "restore", "own columns", "amount", "profile", "cell of ours", "cell of ours", "cell of ours"),
  choice: fc.integer({ min: 0, max: 255 }),
  row: fc.integer({ min: 0, max: 99 }),
  column: fc.integer({ min: 0, max: 99 }),
  content: fc.integer({ min: 0, max: 99 }),
  fault: fc.option(fault, { freq: 3 }),
});

async function run(start: Beginning, taken: readonly Step[]): Promise<Sequence> {
  const sequence = new Sequence(office, start);
  try {
    await sequence.begin();
    for (const next of taken) await sequence.take(next);
  } catch (error) {
    throw new Error([...sequence.told.map((text, index) => `${index}. ${text}`), (error as Error).message].join("\n"));
  }
  return sequence;
}

/** A plain beginning, and a step with nothing special about it. */
const plain: Beginning = { isTable: true, lines: 4, ownWord: false, namesTaken: false, target: "own", ownPrograms: false };
const plainStep: Omit<Step, "kind"> = { choice: 0, row: 0, column: 0, content: 0, fault: null };
const steps = (...list: (Partial<Step> & Pick<Step, "kind">)[]): Step[] => list.map((one) => ({ ...plainStep, ...one }));

describe("what went wrong once", () => {
  test("a write is put back after lines were inserted into a portfolio of plain cells", async () => {
    const fault = { request: 1, share: 0, code: "GeneralException", stubborn: true };
    const inserted = steps({ kind: "insert rows", column: 36 }, { kind: "write", choice: 1, fault });
    await run({ ...plain, isTable: false, lines: 3, target: "one" }, inserted);
  });

  test.each([0.05, 0.2, 0.5, 0.8, 0.99])("Undo on a sheet of the user's, each of its requests interrupted at %p", async (share) => {
    const start: Beginning = { ...plain, target: "anchor", ownPrograms: true, ownWord: true };
    for (let request = 1; request <= 10; request++) {
      await run(start, steps({ kind: "restore", fault: { request, share, code: "GeneralException" } }));
    }
  });

  test("Undo of a second write, each of its requests interrupted in the middle", async () => {
    for (let request = 1; request <= 10; request++) {
      const fault = { request, share: 0.5, code: "GeneralException" };
      await run(plain, steps({ kind: "amount", row: 3, content: 3 }, { kind: "write" }, { kind: "restore", fault }));
    }
  });

  const anchored: Beginning = { ...plain, target: "anchor", ownPrograms: true };
  test.each<[string, Beginning, Step[], RegExp]>([
    ["a row that the user added to a table on their sheet", anchored, steps({ kind: "own row" }, { kind: "restore" }), /refused: worked-on/],
    ["a cell below a table on their sheet", anchored, steps({ kind: "below", choice: 3 }, { kind: "restore" }), /^restore$/],
    ["a table on their sheet under another name", anchored, steps({ kind: "rename table", choice: 2 }, { kind: "restore" }), /^restore$/],
    ["a cell typed where a function spills", plain, steps({ kind: "cell of ours", row: 32, content: 1 }, { kind: "restore" }), /refused: worked-on/],
    [
      "an entry beside a program that a write had moved",
      { ...plain, lines: 8 },
      steps(
        { kind: "amount", row: 8, column: 11, content: 52 },
        { kind: "sort", row: 1, column: 5 },
        { kind: "write" },
        { kind: "own columns", row: 5 },
        { kind: "restore" },
      ),
      /refused: worked-on/,
    ],
    [
      "a cell of ours that was edited in the row of a program that is no longer suggested",
      { ...plain, isTable: false },
      steps(
        { kind: "amount", row: 60, column: 84, content: 33 },
        { kind: "cell of ours", choice: 65, row: 37, column: 68, content: 53 },
        { kind: "write" },
      ),
      /^written/,
    ],
    [
      "a conflict in a table that does not begin in column A is named by its own cell",
      { ...plain, lines: 7, target: "one" },
      steps({ kind: "cell of ours", choice: 5, row: 12, column: 54, content: 25 }, { kind: "write", choice: 255 }),
      /ours: 'PPF Planner'!N8/,
    ],
  ])("%s", async (_, start, taken, last) => {
    const { told } = await run(start, taken);
    expect(told[told.length - 1]).toMatch(last);
  });
});

test("500 sequences of writes, edits, insertions, sorts, renames, refreshes, restores and faults lose no user cell", async () => {
  const told: string[] = [];
  const all = fc.asyncProperty(beginning, fc.array(step, { minLength: 4, maxLength: 10 }), async (start, taken) => {
    told.push(...(await run(start, taken)).told);
  });
  await fc.assert(all, { numRuns: 500, seed: 20260731 });
  // Of each kind enough happened for the outcome to mean something.
  const count = (kind: RegExp): number => told.filter((text) => kind.test(text)).length;
  const kinds = [/written/, /: programs update|, programs update/, /; ours: /, /^write refused/, /, exact/, /^restore.* refused: worked-on/, /^sorted/, /^inserted/, /^stopped in the middle/];
  expect(kinds.filter((kind) => count(kind) < 10)).toEqual([]);
}, 1_800_000);
