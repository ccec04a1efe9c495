import { recogniseColumns } from "../../../src/framework/portfolio/columns";
import { currenciesIn } from "../../../src/framework/portfolio/currencies";
import type { Grid } from "../../../src/framework/portfolio/grid";
import { readPortfolio } from "../../../src/framework/portfolio/read-portfolio";

test.each<[string, string[]]>([
  ["Revenue (EUR)", ["EUR"]],
  ["Umsatz in TEUR", ["EUR"]],
  ["US$ 000", ["USD"]],
  ["[$€-2] #,##0", ["EUR"]],
  ["[$$-409]#,##0.00", ["$"]],
  ["[$-409]d-mmm-yy", []],
  ["#,##0.00", []],
  ["Neurological", []],
])("%s names %j", (text, names) => {
  expect(currenciesIn(text)).toEqual(names);
});

type Row = Grid["values"][number];
const money = (code: string): string[] => ["General", "General", code];

test.each<[string, Row[], string[][] | undefined, string | null]>([
  ["a column", [["Offering", "Model", "Revenue", "Currency"], ["a", "resell", 100, "USD"], ["b", "services", 5, "JPY"]], undefined, "D3: amounts in USD and JPY"],
  ["a German column", [["Angebot", "Modell", "Umsatz", "Währung"], ["a", "resell", 100, "EUR"], ["b", "services", 5, "CHF"]], undefined, "D3: amounts in EUR and CHF"],
  ["a column, left out lines apart", [["Offering", "Model", "Revenue", "Currency"], ["a", "resell", 100, "USD"], ["b", "exclude", 5, "JPY"]], undefined, null],
  ["columns of document and firm", [["Model", "Document currency", "Local currency", "Revenue"], ["resell", "USD", "EUR", 1], ["resell", "JPY", "EUR", 2]], undefined, null],
  ["headers", [["Model", "Revenue (EUR)", "Cost (EUR)", "AWS revenue (USD)"], ["resell", 100, 90, 200]], undefined, "D1: amounts in EUR and USD"],
  ["formats", [["Offering", "Model", "Revenue"], ["a", "resell", 100], ["b", "services", 50]], [money("General"), money("[$$-409]#,##0"), money("[$€-2] #,##0")], "C3: amounts in $ and EUR"],
  ["formats of one dollar", [["Offering", "Model", "Revenue"], ["a", "resell", 100], ["b", "services", 50]], [money("General"), money("$#,##0"), money("[$USD] #,##0")], null],
])("several currencies by %s", (_, values, formats, told) => {
  const grid: Grid = { sheet: "Plan", row: 0, column: 0, values, formats };
  expect(readPortfolio(grid, recogniseColumns(grid)).problems.map(({ message }) => message)).toEqual(
    told === null ? [] : [`Revenue, Plan!${told} would be added as they stand; convert them into one currency`],
  );
});
