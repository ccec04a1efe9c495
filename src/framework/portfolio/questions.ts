import type { Lines } from "../placement/lines";
import { amountText, quoted } from "./cell-text";
import { amountColumns, amountOffsets, cellAddress, type Grid, type Mapping, rangeAddress } from "./grid";
import { rivalsOf } from "./columns";
import { headersOf } from "./headers";
import { moneyScale } from "./money-scale";
import type { Line, Question } from "./portfolio";
import { titlesAbove } from "./titles-above";

/** The question about one matter. */
type About<A extends Question["about"]> = Extract<Question, { about: A }>;
type Asked = { [A in Question["about"]]: About<A> | null };

/** What the headers, a title above them or the sheet's name say about the unit of the amounts; null for nothing. */
function scaleQuestion(grid: Grid, mapping: Mapping): About<"scale"> | null {
  const top = Math.max(mapping.headerRow, 0);
  const headers = headersOf(grid, mapping.headerRow);
  const texts = amountColumns
    .flatMap((column) => amountOffsets(mapping, column))
    .filter((at) => at < headers.length)
    .map((at) => ({ text: headers[at].text, address: cellAddress(grid, top, at) }));
  grid.values.slice(0, top).forEach((row, above) =>
    row.forEach((cell, at) => {
      if (typeof cell === "string" && cell.trim() !== "") texts.push({ text: cell, address: cellAddress(grid, above, at) });
    }),
  );
  texts.push(...titlesAbove(grid), { text: grid.sheet, address: cellAddress(grid, top, 0) });
  for (const { text, address } of texts) {
    const said = moneyScale(text);
    if (!said) continue;
    const guess = said / shownAs(grid, mapping);
    const evidence = `${quoted(text.trim())} says ${said === 1000 ? "thousands" : "millions"}`;
    return guess === 1000 || guess === 1000000 ? { about: "scale", address, evidence, guess } : null;
  }
  return null;
}

/** What a number format divides amounts by when it shows them: 1000 a comma at its end, "#,##0,". */
function shownAs({ formats }: Grid, mapping: Mapping): number {
  const [offset = 0] = amountOffsets(mapping, "revenue");
  const commas = formats?.slice(mapping.headerRow + 1).map((row) => /[0#?](,+)(?![,0#?])/.exec(row[offset] ?? "")?.[1].length ?? 0) ?? [];
  return 1000 ** Math.max(0, ...commas);
}

/**
 * Costs as negative numbers, by their sum or by how many they are; null for nothing noticed. Where only their number is,
 * they are taken as they stand: turned round, their sum would be below 0.
 */
function costsQuestion(grid: Grid, { models, cost }: Lines, firstRow: number, offsets: number[]): About<"costs"> | null {
  let [sum, negative, positive] = [0, 0, 0];
  for (let line = 0; line < models.length && cost; line++) {
    if (models[line] === "exclude") continue;
    sum += cost[line];
    if (cost[line] < 0) negative++;
    else if (cost[line] > 0) positive++;
  }
  if (sum >= 0 && negative <= positive) return null;
  const last = firstRow + models.length - 1;
  const address = rangeAddress(grid, firstRow, Math.min(...offsets), last, Math.max(...offsets));
  return sum < 0
    ? { about: "costs", address, evidence: `the sum of cost is ${amountText(sum)}`, guess: "negative" }
    : { about: "costs", address, evidence: `${negative} of ${negative + positive} costs are below 0`, guess: "positive" };
}

/** No resell line has a cost though others have: resale may be booked net of it. Null for nothing noticed. */
function resaleQuestion(grid: Grid, lines: Line[], costOffset: number | undefined): About<"resale"> | null {
  if (costOffset === undefined) return null;
  const resale = lines.filter(({ model, revenue }) => model === "resell" && revenue !== 0);
  if (resale.length === 0 || resale.some(({ cost }) => cost)) return null;
  if (!lines.some(({ model, cost }) => model !== "resell" && cost)) return null;
  const count = resale.length === 1 ? "1 resell line has" : `${resale.length} resell lines have`;
  const address = cellAddress(grid, resale[0].row, costOffset);
  return { about: "resale", address, evidence: `${count} no cost, other business models have`, guess: "net" };
}

/** Several columns of cost, by their headers. */
function costColumnsQuestion(grid: Grid, { headerRow }: Mapping, offsets: number[]): About<"costColumns"> {
  const headers = headersOf(grid, headerRow);
  const address = rangeAddress(grid, headerRow, Math.min(...offsets), headerRow, Math.max(...offsets));
  return { about: "costColumns", address, evidence: `${offsets.map((at) => quoted(headers[at].text)).join(", ")} are columns of cost`, guess: "all" };
}

/** What the books do not say and was not answered, null where nothing is noticed, as of amounts that cannot be read. */
export function questionsOf(grid: Grid, mapping: Mapping, lines: Line[], columns: Lines, isReadable: boolean): Asked {
  const { answers = {}, headerRow, costs } = mapping;
  const costOffsets = amountOffsets(mapping, "cost");
  return {
    costColumns: isReadable && !answers.costColumns && costOffsets === costs ? costColumnsQuestion(grid, mapping, costOffsets) : null,
    costs: isReadable && !answers.costs ? costsQuestion(grid, columns, headerRow + 1, costOffsets) : null,
    scale: isReadable && !answers.scale ? scaleQuestion(grid, mapping) : null,
    // The cost of resale may stand in another column than the one that was read.
    resale: answers.resale || rivalsOf("cost", grid, mapping).length > 0 ? null : resaleQuestion(grid, lines, costOffsets[0]),
  };
}
