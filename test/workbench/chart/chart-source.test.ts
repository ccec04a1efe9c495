import { seriesOf, type SeriesBy } from "../../../src/workbench/chart/chart-source";
import type { CellArea } from "../../../src/workbench/chart/chart";
import { formatRectangle, parseRectangle } from "../../../src/workbench/a1-address";
import type { CellType } from "../../../src/workbench/engine";

const letters: Record<string, CellType> = { t: "String", n: "Double", ".": "Empty" };
const shown = (area: CellArea | string | null) => (area && typeof area !== "string" ? formatRectangle(area.at) : "-");

/** Cells as letters: t text, n number, . blank; a series as "name values categories". */
test.each<[string, string, string[], SeriesBy, string[]]>([
  ["headers and labels", "A1:C4", ["ttt", "tnn", "tnn", "tnn"], "Auto", ["B1 B2:B4 A2:A4", "C1 C2:C4 A2:A4"]],
  ["a blank corner makes numbers headers", "A1:C4", [".nn", "nnn", "nnn", "nnn"], "Auto", ["B1 B2:B4 A2:A4", "C1 C2:C4 A2:A4"]],
  ["wider than tall: rows", "A1:D3", [".ttt", "tnnn", "tnnn"], "Auto", ["A2 B2:D2 B1:D1", "A3 B3:D3 B1:D1"]],
  ["told to take columns", "A1:D3", [".ttt", "tnnn", "tnnn"], "Columns", ["B1 B2:B3 A2:A3", "C1 C2:C3 A2:A3", "D1 D2:D3 A2:A3"]],
  ["told to take rows", "A1:B3", [".t", "tn", "tn"], "Rows", ["A2 B2 B1", "A3 B3 B1"]],
  ["numbers alone", "B2:C3", ["nn", "nn"], "Auto", ["- B2:B3 -", "- C2:C3 -"]],
  ["one column with a header", "D5:D7", ["t", "n", "n"], "Auto", ["D5 D6:D7 -"]],
  ["labels without headers", "A2:B4", ["tn", "tn", "tn"], "Auto", ["- B2:B4 A2:A4"]],
])("%s", (_, address, cells, by, expected) => {
  const types = cells.map((line) => [...line].map((letter) => letters[letter]));
  const series = seriesOf({ sheetId: "s", at: parseRectangle(address)! }, types, by);
  expect(series.map(({ name, values, categories }) => [name, values, categories].map(shown).join(" "))).toEqual(expected);
});
