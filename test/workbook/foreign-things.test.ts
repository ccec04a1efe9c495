import { hasForeign } from "../../src/workbook/foreign-things";

const ours = { charts: ["PPF mix", "PPF margins"], tables: ["1"] };
const bare: Parameters<typeof hasForeign>[0] = { charts: ["PPF mix", "PPF margins"], shapes: [], tables: ["1"], others: 0 };

test.each<[string, Partial<typeof bare>, boolean]>([
  ["our charts and table", {}, false],
  ["our charts, listed among the shapes", { shapes: ["PPF margins", "PPF mix"] }, false],
  ["nothing", { charts: [], tables: [] }, false],
  ["a chart", { charts: ["PPF mix", "Chart 3", "PPF margins"] }, true],
  ["a copy of a chart of ours", { charts: ["PPF mix", "PPF mix"] }, true],
  ["an arrow", { shapes: ["PPF mix", "Arrow 1", "PPF margins"] }, true],
  ["a table", { tables: ["1", "2"] }, true],
  ["a comment", { others: 1 }, true],
])("%s", (_, there, foreign) => {
  expect(hasForeign({ ...bare, ...there }, ours)).toBe(foreign);
});
