import { type BusinessModel, businessModelWords } from "../words/business-model";
import { match } from "../words/word";
import { quoted } from "./cell-text";
import { rivalsOf } from "./columns";
import { isDateFormat } from "./excel-date";
import { amountOffsets, cellAddress, columnLetters, countedPeriods, headersAddress, rangeAddress } from "./grid";
import { headingsOf } from "./headings";
import { unnamedAmounts } from "./mixed-amounts";
import { periodColumnOf, periodsIn } from "./period-column";
import type { Line, Portfolio, Problem } from "./portfolio";
import { problem } from "./problem";
import { isTotalName } from "./subtotals";

/** What the warnings are told of. */
export type Warned = Pick<Portfolio, "grid" | "mapping" | "headers" | "lines" | "hasCost" | "resale"> & {
  /** Whether resale without cost is asked for as a question. */
  resaleAsked: boolean;
  /** Whether a cost cannot be read; its line has no cost then, though its cell is not blank. */
  costUnread: boolean;
};

function rivals({ grid, mapping, headers }: Warned): Problem[] {
  return (["revenue", "cost"] as const).flatMap((column) => {
    const all = rivalsOf(column, grid, mapping);
    const [rival] = all;
    if (rival === undefined) return [];
    const { offset, taken } = rival;
    // In wide form they stand once a period.
    const names = all.filter((other) => other.taken === taken).map((other) => quoted(headers[other.offset]));
    const read = mapping.columns[column] === undefined ? [taken] : amountOffsets(mapping, column);
    const reads = read.map((at) => `${columnLetters(grid.column + at)}, ${quoted(headers[at])}`);
    const what = `${names.join(", ")} could be meant, too; read is ${reads.join(", ")}`;
    return problem(column, cellAddress(grid, mapping.headerRow, offset), what);
  });
}

function lineBelow({ grid, mapping }: Warned): Problem[] {
  const { model } = mapping.columns;
  const [revenue] = amountOffsets(mapping, "revenue");
  if (model === undefined || revenue === undefined) return [];
  const left = match(businessModelWords, grid.below?.[model] ?? "");
  if (left === undefined || left === "exclude" || typeof grid.below?.[revenue] !== "number") return [];
  const what = "a line stands right below the cells read and does not count; select it, too, or make the lines a table";
  return [problem("model", cellAddress(grid, grid.values.length, model), what)];
}

/** In wide form every amount should be of the periods that count in revenue. */
function amountsOfOtherPeriods({ grid, mapping }: Warned): Problem[] {
  if (mapping.columns.revenue !== undefined) return [];
  const periods = countedPeriods(mapping);
  return (["cost", "awsRevenue"] as const).flatMap((column) => {
    const single = mapping.columns[column];
    if (single !== undefined && periods.length > 0) {
      const what = "one column beside revenue by period; it must be of the periods that count";
      return problem(column, cellAddress(grid, Math.max(mapping.headerRow, 0), single), what);
    }
    const without = periods.filter((period) => period[column] === undefined);
    if (without.length === 0 || without.length === periods.length) return [];
    return problem(column, headersAddress(grid, mapping), `no column for ${without.map(({ label }) => label).join(", ")}; it counts as 0 there`);
  });
}

/** Lines of several periods, by a column or by headings above them, would be summed as if they were one. */
function severalPeriods({ grid, mapping, lines }: Warned): Problem[] {
  const column = mapping.periods ? undefined : periodColumnOf(grid, mapping);
  const headings = headingsOf(grid, mapping, lines).filter(({ about, isTotal, lines: own }) => about === "period" && !isTotal && own.length > 0);
  const ofHeadings = [...new Set(headings.flatMap(({ label }) => label ?? []))];
  const ofColumn = column === undefined ? [] : periodsIn(grid, lines.map(({ row }) => row), column);
  const found = ofHeadings.length > 1 ? ofHeadings : ofColumn;
  if (found.length < 2) return [];
  const at = found === ofHeadings ? headings[0].column : (column ?? 0);
  const address = rangeAddress(grid, mapping.headerRow + 1, at, grid.values.length - 1, at);
  const span = `${found.length} periods (${found[0]} to ${found[found.length - 1]})`;
  const what = `the lines span ${span} and all are summed; select the lines of one period, or put periods in columns`;
  return [problem("revenue", address, what)];
}

function withoutCost({ grid, mapping, lines, hasCost, resale, resaleAsked, costUnread }: Warned): Problem[] {
  if (costUnread) return [];
  if (!hasCost) {
    return [problem("cost", headersAddress(grid, mapping), "no cost, so shares are taken of revenue; with cost they are taken of gross profit")];
  }
  const missing = new Map<BusinessModel, Line[]>();
  for (const line of lines) {
    if (line.revenue === 0 || line.cost) continue;
    const others = missing.get(line.model);
    if (others) others.push(line);
    else missing.set(line.model, [line]);
  }
  const answered = mapping.answers?.resale;
  const [offset = 0] = amountOffsets(mapping, "cost");
  return [...missing].flatMap(([model, without]) => {
    // Booked net there is no cost to be missed.
    if (model === "resell" && (resaleAsked || resale === "net")) return [];
    const ofResale = answered === "gross" ? "booked gross, resale needs its AWS cost" : "is resale booked net of its AWS cost?";
    const matter = model === "resell" ? ofResale : "without labour cost revenue less cost is not a margin";
    const count = `${without.length} ${model} ${without.length === 1 ? "line" : "lines"}`;
    return problem("cost", cellAddress(grid, without[0].row, offset), `blank on ${count}; ${matter}`);
  });
}

function countedTotal({ grid, mapping, lines }: Warned): Problem[] {
  const total = lines.find((line) => isTotalName(line.offering));
  if (!total) return [];
  const address = cellAddress(grid, total.row, mapping.columns.offering ?? 0);
  return [problem("offering", address, `${quoted(total.offering)} is counted as a line; if it is a total, give it the model exclude`)];
}

function dates({ grid, mapping, lines }: Warned): Problem[] {
  const offsets = amountOffsets(mapping, "revenue");
  // Formats are read of the first rows only.
  for (let at = 0; grid.formats && at < lines.length && lines[at].row < grid.formats.length; at++) {
    const formats = grid.formats[lines[at].row];
    const dated = offsets.find((offset) => isDateFormat(formats[offset] ?? ""));
    if (dated === undefined) continue;
    return [problem("revenue", cellAddress(grid, lines[at].row, dated), "is formatted as a date; is it an amount?")];
  }
  return [];
}

/** What the user should know of a portfolio as read. Few and useful: one warning a matter, at its first cell. */
export function warningsOf(read: Warned): Problem[] {
  const { grid, mapping, lines } = read;
  const before = [...rivals(read), ...lineBelow(read)];
  if (lines.length === 0) return before;
  const hidden = (): Problem[] => {
    const [offset = 0] = amountOffsets(mapping, "revenue");
    const address = rangeAddress(grid, mapping.headerRow + 1, offset, grid.values.length - 1, offset);
    return grid.hidden ? [problem("revenue", address, "some rows are hidden or filtered out; they count all the same")] : [];
  };
  return [
    ...before,
    ...hidden(),
    ...amountsOfOtherPeriods(read),
    ...severalPeriods(read),
    ...unnamedAmounts(grid, mapping, lines),
    ...withoutCost(read),
    ...countedTotal(read),
    ...dates(read),
  ];
}
