import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { sources } from "../../../src/framework/facts/sources";
import { descriptions, functionFiles, groups, readDescription } from "../../../src/functions/metadata/description";
import { readmeTable } from "../../../src/functions/metadata/readme-table";

test.each(functionFiles.map((file) => [basename(file), file]))("%s has every tag", (_name, file) => {
  const described = readDescription(file, readFileSync(file, "utf8"));
  expect(described.answers).toMatch(/\?$/);
  expect(described.examples.length).toBeGreaterThanOrEqual(2);
  expect(described.rules.every((rule) => rule.endsWith("."))).toBe(true);
  expect(described.parameters.every(({ text }) => text !== "")).toBe(true);
  const known: string[] = sources.map(({ id }) => id);
  expect(described.sources.filter((id) => !known.includes(id))).toEqual([]);
});

test("every group has its functions, in the order of the groups", () => {
  expect([...new Set(descriptions().map(({ group }) => group))]).toEqual(groups);
});

const whole = `/**
 * Returns the sum.
 * @customfunction SUM
 * @group Actuals
 * @param a Cells.
 * @param [b] One.
 * @returns A number.
 * @answers How much?
 * @rule It adds {a} up.
 * @source rule
 * @example =PPF.SUM({1;2}) -> 3
 * @equivalent =SUM({a})
 */
export function sum(a: any[][], b?: any): number {}`;

test("the tags of a file become its description", () => {
  expect(readDescription("sum.ts", whole)).toEqual({
    id: "SUM",
    group: "Actuals",
    text: "Returns the sum.",
    parameters: [
      { name: "a", text: "Cells.", optional: false, cells: true },
      { name: "b", text: "One.", optional: true, cells: false },
    ],
    returns: "A number.",
    answers: "How much?",
    rules: ["It adds {a} up."],
    sources: ["rule"],
    examples: [{ formula: "=PPF.SUM({1;2})", cells: [["3"]], message: "" }],
    equivalent: { forms: [{ when: [], columns: ["=SUM({a})"], totals: null }], steps: [] },
  });
});

test.each([
  ["@answers How much?", "", "sum.ts requires one @answers"],
  ["@rule It adds {a} up.", "", "sum.ts requires @rule"],
  ["@equivalent =SUM({a})", "", "sum.ts requires @equivalent"],
  ["@answers", "@group Actuals\n * @answers", "sum.ts requires one @group"],
  ["@group Actuals", "@group Sums", 'sum.ts, @group requires one of Benchmarks, Actuals, Time and targets, Placement, Programs, What-if; found "Sums"'],
  ["@source rule", "@source rule idc", "sum.ts, @source requires one of"],
  ["-> 3", "", "an example has no result"],
  ["export ", "", "sum.ts exports no function"],
])("with %p as %p: %s", (part, other, message) => {
  expect(() => readDescription("sum.ts", whole.replace(part, other))).toThrow(message);
});

test("the table of the README has a row a function, without what Markdown would read", () => {
  const described = readDescription("sum.ts", whole.replace("Returns the sum.", "Returns a*b | c. More."));
  expect(readmeTable([described])).toBe("### Actuals\n\n| function | returns |\n| --- | --- |\n| `=PPF.SUM(a, [b])` | a\\*b \\| c |");
});
