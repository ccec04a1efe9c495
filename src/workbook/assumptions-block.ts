import type { AssumptionKey } from "../framework/assumptions/assumptions";
import { type AssumptionRow, assumptionKeys } from "../framework/assumptions/assumption-rows";
import { sourceOf } from "../framework/facts/sources";
import { presets } from "../framework/words/preset";
import { studies } from "../framework/words/study";
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

/** Whose figure counts while the value is blank, under the study and the preset of a new sheet. */
const publishers: Partial<Record<AssumptionRow["group"], string>> = {
  multiplier: studies[0],
  schedule: studies[0],
  margins: `${presets[0]} preset`,
};

function figureText(figure: number | string, unit: AssumptionRow["unit"]): string {
  if (typeof figure === "string") return figure;
  return unit === "fraction" ? `${Number((figure * 100).toPrecision(12))} %` : figure.toFixed(2);
}

/** @param value The cell of the row's value: the figure is the user's own as soon as one stands there. */
function cellsOf({ key, group, label, initial, standard, unit, kind, source, year }: AssumptionRow, value: string): AssumptionCells {
  const { publisher, title } = sourceOf(source);
  const counts = initial === "" && kind !== "assumption";
  const by = publishers[group];
  return {
    Key: key,
    Value: typeof initial === "string" ? asText(initial) : initial,
    Unit: asText(unit),
    Kind: counts ? `=IF(OR(${value}="",${value}=0),"${kind}","assumption")` : kind,
    Source: asText(`${counts ? `When blank${by ? `, ${by}` : ""}: ` : ""}${publisher}, ${title}`),
    Year: year,
    Meaning: asText(counts && standard !== null ? `${label}; ${kind}${by ? `, ${by}` : ""}: ${figureText(standard, unit)}` : label),
  };
}

/** The rows of a new assumptions table; the value is the user's from then on. Blank where the published figure counts. */
export const assumptionRows: readonly { key: AssumptionKey; cells(value: string): AssumptionCells; format: string }[] = assumptionKeys.map(
  (row) => ({ key: row.key, format: valueFormats[row.unit] ?? "General", cells: (value) => cellsOf(row, value) }),
);

/** What stands above the assumptions table. */
export function assumptionsBlock(): Block {
  return tableHead(
    "Assumptions",
    "Blue values are yours to change: every formula on the placement sheet follows. Blank or 0: the published figure counts; none says nought. Columns you add to the right are yours, for scenarios say.",
    [36, 14, 26, 12, 56, 7, 72],
  );
}
