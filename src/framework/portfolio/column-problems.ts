import { isBlank, quoted } from "./cell-text";
import { amountColumns, amountOffsets, cellAddress, columnLabels, columnNames, type Grid, headersAddress, type Mapping, rangeAddress } from "./grid";
import { headersOf } from "./headers";
import type { Problem } from "./portfolio";
import { problem } from "./problem";
import { isOtherPart } from "./read-period";

/** Columns that serve twice. */
function twins(grid: Grid, mapping: Mapping): Problem[] {
  const uses = columnNames.flatMap((column) => {
    const single = mapping.columns[column];
    const amount = amountColumns.find((name) => name === column);
    const offsets = amount ? amountOffsets(mapping, amount) : single === undefined ? [] : [single];
    return offsets.map((offset) => ({ column, offset }));
  });
  return uses.flatMap(({ column, offset }, index) => {
    const twin = uses.slice(0, index).find((other) => other.offset === offset && other.column !== column);
    if (!twin) return [];
    const address = cellAddress(grid, Math.max(mapping.headerRow, 0), offset);
    return problem(column, address, `the same column as ${columnLabels[twin.column].toLowerCase()}; choose another`);
  });
}

/** What is missing before any line can be read. */
export function columnProblems(grid: Grid, mapping: Mapping): Problem[] {
  const { columns, periods, chosen = [] } = mapping;
  if (grid.values.every((row) => row.every(isBlank))) {
    const lastColumn = Math.max((grid.values[0]?.length ?? 1) - 1, 0);
    const all = rangeAddress(grid, 0, 0, Math.max(grid.values.length - 1, 0), lastColumn);
    return [problem("model", all, "nothing stands here; select the lines with their headers")];
  }
  const headers = headersAddress(grid, mapping);
  const problems: Problem[] = [];
  if (columns.model === undefined && columns.offering === undefined) {
    problems.push(problem("model", headers, "no column found; choose the column that holds it"));
  }
  if (amountOffsets(mapping, "revenue").length === 0) {
    const part = headersOf(grid, mapping.headerRow).find(({ text }) => isOtherPart(text))?.text;
    const missing = part
      ? `${quoted(part)} is neither month nor quarter; sum such columns into those, or choose one`
      : "no column found; choose the column that holds it";
    const what = periods ? `no column for ${chosen.join(", ") || "any period"}; choose the periods that count` : missing;
    problems.push(problem("revenue", headers, what));
  }
  return [...problems, ...twins(grid, mapping)];
}
