import type { AssumptionKey } from "../framework/assumptions/assumptions";
import { assumptionKeys } from "../framework/assumptions/assumption-rows";
import { sourceOf } from "../framework/facts/sources";
import { asText, type Block, type Content } from "./block";
import { assumptionHeaders, formats } from "./layout";
import { tableHead } from "./table-block";

type AssumptionCells = Record<(typeof assumptionHeaders)[number], Content>;

const valueFormats: Partial<Record<(typeof assumptionKeys)[number]["unit"], string>> = {
  fraction: formats.fraction,
  "$ per $1 of AWS revenue": formats.multiplier,
  years: formats.count,
  $: formats.amount,
};

/** The rows of a new assumptions table; the value is the user's from then on. Blank where the published figure counts. */
export const assumptionRows: readonly { key: AssumptionKey; cells: AssumptionCells; format: string }[] = assumptionKeys.map((row) => {
  const source = sourceOf(row.source);
  return {
    key: row.key,
    format: valueFormats[row.unit] ?? "General",
    cells: {
      Key: row.key,
      Value: typeof row.initial === "string" ? asText(row.initial) : row.initial,
      Unit: asText(row.unit),
      Kind: row.kind,
      Source: asText(`${source.publisher}, ${source.title}`),
      Year: row.year,
      Meaning: asText(row.standard === null || row.initial !== "" ? row.label : `${row.label}; published: ${row.standard}`),
    },
  };
});

/** What stands above the assumptions table. */
export function assumptionsBlock(): Block {
  return tableHead(
    "Assumptions",
    "Blue values are yours to change: every formula on the placement sheet follows. Blank or 0: the published figure counts; none says nought. Columns you add to the right are yours, for scenarios say.",
    [36, 14, 23, 12, 56, 7, 72],
  );
}
