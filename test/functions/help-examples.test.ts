/** Executes every example of the functions' descriptions: what the help page and the README show is what a cell shows. */
import { descriptions } from "../../src/functions/metadata/description";
import { readExample } from "../../src/functions/metadata/example";
import { errorOf } from "./excel-errors";
import { evaluate } from "./evaluate";

/** What a formula gives, as rows of cells; an error as its code, with its message. */
function resultOf(formula: string): { cells: unknown[][]; message: string } {
  let result: unknown;
  const error = errorOf(() => (result = evaluate(formula.replace("=PPF.", ""))));
  if (!error.startsWith("no error")) return { cells: [[error.split(" ")[0]]], message: error.slice(error.indexOf(" ") + 1) };
  return { cells: Array.isArray(result) ? result : [[result]], message: "" };
}

/** Numbers to 1e-9 relative, or to the digits printed before "..."; texts as they are, or their beginning before "...". */
function agrees(found: unknown, printed: string): boolean {
  if (printed.startsWith("#")) return found === printed;
  const continued = /\.\.\."?$/.test(printed);
  if (printed.startsWith('"')) {
    const text = printed.replace(/^"|(\.\.\.)?"$/g, "").replaceAll('""', '"');
    return typeof found === "string" && (continued ? found.startsWith(text) : found === text);
  }
  const digits = printed.replace("...", "");
  const expected = Number(digits);
  const tolerance = continued ? 10 ** -(digits.split(".")[1] ?? "").length : 1e-9 * Math.abs(expected);
  return typeof found === "number" && digits !== "" && Math.abs(found - expected) <= tolerance;
}

/** The printed cells against those found: a lone ... passes whatever follows in its row, or in further rows. */
function agreesAll(found: unknown[][], printed: string[][]): boolean {
  const rest = printed[printed.length - 1].join() === "..." && printed.length > 1;
  const rows = rest ? printed.slice(0, -1) : printed;
  return (
    (rest ? found.length > rows.length : found.length === rows.length) &&
    rows.every((row, index) => {
      const more = row.length > 1 && row[row.length - 1] === "...";
      const cells = more ? row.slice(0, -1) : row;
      const line = found[index];
      const wide = more ? line.length > cells.length : line.length === cells.length;
      return wide && cells.every((cell, at) => agrees(line[at], cell));
    })
  );
}

const examples = descriptions().flatMap(({ id, examples: shown }) => shown.map((example) => ({ id, ...example })));

test.each(examples)("$formula", ({ id, formula, cells, message }) => {
  expect(formula.startsWith(`=PPF.${id}(`)).toBe(true);
  const found = resultOf(formula);
  if (!agreesAll(found.cells, cells)) expect(found.cells).toEqual(cells);
  if (message !== "") expect(found.message).toBe(message);
});

test.each([
  [[[0.35]], "0.35", true],
  [[[0.35 + 1e-8]], "0.35", false],
  [[[5 / 3]], "1.666...", true],
  [[[5 / 3]], "1.67...", true],
  [[[5 / 3]], "1.65...", false],
  [[["services"]], '"services"', true],
  [[["services"]], '"resell"', false],
  [[["services"]], '"serv..."', true],
  [[['a "b"']], '"a ""b"""', true],
  [[[""]], '""', true],
  [[[0]], '""', false],
  [[["#N/A"]], "#N/A", true],
  [[["#N/A"]], "#VALUE!", false],
  [[[1, "a, b; c"]], '{1,"a, b; c"}', true],
  [[[1], [2]], "{1;2}", true],
  [[[1], [2]], "{1,2}", false],
  [[[1, 2, 3], [4, 5, 6]], "{1,...;4,5,...}", true],
  [[[1, 2, 3], [4, 5, 6]], "{1,2,3;...}", true],
  [[[1, 2, 3]], "{1,2,3;...}", false],
  [[[1, 2, 3]], "{1,2}", false],
])("%p is what %s prints: %p", (found, printed, expected) => {
  expect(agreesAll(found, readExample(`=PPF.X() -> ${printed}`).cells)).toBe(expected);
});

test.each(["=PPF.X() 5", "=PPF.X() ->", "X() -> 5", "=SUM(1) -> 1"])("%s is not an example", (text) => {
  expect(() => readExample(text)).toThrow("an example");
});
