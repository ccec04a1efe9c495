import { followedSource } from "../../src/workbook/followed-source";
import { Renames } from "../../src/workbook/renames";

/** The table of assumptions is called Mine by now, sheet "P&L '26" is called Year, column Revenue is called Net sales [k]. */
const there = ["mine", "book", "year", "cost", "net sales [k]", "ppf placement"];

const renamesOf = (names: string[]): Renames => new Renames(new Set(names), followedSource(null, { tables: [], names: [] }));

test.each<[string, string, string, boolean]>([
  ["a table", "=PPF.X(PpfAssumptions[[Key]:[Value]])", "=PPF.X(Mine[[Key]:[Value]])", true],
  ["a sheet with quotes", "=SUM('P&L ''26'!$A$1:$B$2)", "=SUM(Year!$A$1:$B$2)", true],
  ["a column", "=SUM(Book[Revenue])", "=SUM(Book[Net sales '[k']])", true],
  ["a column among several", "=SUM(Book[[Revenue]:[Cost]])", "=SUM(Book[[Net sales '[k']]:[Cost]])", true],
  ["nothing, but for blanks and capitals", "=Sum( Book[Cost] )", "=SUM(Book[Cost])", true],
  ["another column that was there before", "=SUM(Book[Cost])", "=SUM(Book[Net sales '[k']])", false],
  ["a name that there is not", "=SUM(Book[Revenue])", "=SUM(Book[Umsatz])", false],
  ["a number", "=Book[Cost]*2", "=Book[Cost]*3", false],
  ["a text", '=IF(A1,"PpfAssumptions","")', '=IF(A1,"Mine","")', false],
  ["a cell", "=A1+1", "=A2+1", false],
  ["one part more", "=PpfAssumptions[Value]", "=Mine[Value]+1", false],
  ["a formula that was replaced by a value", "=A1", "Mine", false],
])("%s", (_, written, found, same) => {
  expect(renamesOf(there).same(written, found)).toBe(same);
});

test("old formulas are written with the names that were seen", () => {
  const renames = renamesOf(there);
  expect(renames.apply("=PpfAssumptions[Value]")).toBe("=PpfAssumptions[Value]");
  renames.same("=PPF.X(PpfAssumptions[Value],'P&L ''26'!A1)", "=PPF.X(Mine[Value],Year!A1)");
  expect(renames.apply(`=IF(PpfAssumptions[Value]=1,"PpfAssumptions",'P&L ''26'!B2)`)).toBe(`=IF(Mine[Value]=1,"PpfAssumptions",Year!B2)`);
  expect(renames.apply("PpfAssumptions")).toBe("PpfAssumptions");
});
