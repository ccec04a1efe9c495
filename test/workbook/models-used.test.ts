/** The models that the sheet looks up, calculated in Univer's engine, are those that the pane reads from the same cells. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { GivenModel, Grid } from "../../src/framework/portfolio/grid";
import { readPortfolio } from "../../src/framework/portfolio/read-portfolio";
import { readModels } from "../../src/workbook/given-models";
import { modelsUsedFormula } from "../../src/workbook/references";

const longest = "x".repeat(255);
const given: GivenModel[] = [
  // To a lookup with wildcards the second word of each pair would stand for the first, too.
  { text: "Runner", model: "resell" },
  { text: "Run*", model: "managed services" },
  { text: "Opsx", model: "technology solutions" },
  { text: "Ops?", model: "managed services" },
  { text: "ab", model: "resell" },
  { text: "a~b", model: "services" },
  { text: "a~*b", model: "business outcome solutions" },
  { text: "Desk (24*7)", model: "managed services" },
  { text: longest, model: "services" },
  { text: "Plain", model: "exclude" },
  { text: "RUNNER", model: "services" },
  { text: "Spaces", model: "services" },
  { text: "Zero", model: "resell" },
];

/** Offering, model, and the model that the line must have. */
const lines: [string, string | number, string][] = [
  ["", "Run*", "managed services"],
  ["", "runner", "resell"],
  ["", "Ops?", "managed services"],
  ["", "Opsx", "technology solutions"],
  ["a~b", "", "services"],
  ["ab", "", "resell"],
  ["a~*b", "", "business outcome solutions"],
  ["DESK (24*7)", "", "managed services"],
  [longest, "", "services"],
  ["", longest, "services"],
  ["plain", "", "exclude"],
  ["Run*", "services", "services"],
  ["Spaces", "  ", "services"],
  ["Zero", 0, "resell"],
];

const [first, last] = [1, lines.length];
const cells: (string | number | null)[][] = lines.map(([offering, model], row) => {
  const entry = given.at(row);
  return [offering, model, entry?.text ?? null, entry?.model ?? null];
});
// A note below the lines, longer than Excel looks up: no line, and no error for all others.
cells.push(["n".repeat(300), "", null, null]);

test("words with wildcards and long words have the same model on the sheet as in the pane", () => {
  const references = { revenue: "", cost: null, awsRevenue: null, category: null };
  const formula = modelsUsedFormula({ ...references, model: `$B$1:$B$${last + 1}`, offering: `$A$1:$A$${last + 1}` }, "T")
    .replaceAll("T[In your book]", `$C$${first}:$C$${given.length}`)
    .replaceAll("T[Business model]", `$D$${first}:$D$${given.length}`);
  const input = JSON.stringify([{ cells, formulas: [{ row: 0, column: 5, formula }] }]);
  const calculated = execFileSync(process.execPath, [join(__dirname, "../functions/calculate-in-univer.mjs")], { input });
  const [sheet] = JSON.parse(calculated.toString()) as Record<number, Record<number, unknown>>[];
  const wanted = lines.map(([, , model]) => model);
  expect(lines.map((_, row) => sheet[row][5])).toEqual(wanted);
  expect(sheet[last][5]).toBe("");

  const values: Grid["values"] = [...lines.map(([offering, model]) => [offering, model, 100]), ["n".repeat(300), "", ""]];
  const table = given.map(({ text, model }) => [text, model]);
  const mapping = { headerRow: -1, columns: { offering: 0, model: 1, revenue: 2 }, given: readModels(["In your book", "Business model"], table) };
  const { columns, problems, withoutModel } = readPortfolio({ sheet: "Plan", row: 0, column: 0, values }, mapping);
  expect(columns.models).toEqual([...wanted, null]);
  expect([problems, withoutModel]).toEqual([[], []]);
});
