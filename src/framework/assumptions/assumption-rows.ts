import { establishedShare } from "../facts/established-share";
import { evenShares, horizonYears, studyFacts } from "../facts/studies";
import { publishedMargin } from "../facts/margins";
import { sourceOf } from "../facts/sources";
import type { Fact, Kind, SourceId } from "../facts/sources";
import { feeBands } from "../facts/fees";
import { businessModels } from "../words/business-model";
import { offers } from "../words/offer";
import { points } from "../words/point";
import { presets, presetWords } from "../words/preset";
import { resaleBookings, resaleBookingWords } from "../words/resale-booking";
import { serviceCategories } from "../words/service-category";
import { studies, studyWords } from "../words/study";
import { domainOf } from "./assumptions";
import type { AssumptionKey } from "./assumptions";

/** One row of the assumptions sheet, as it is written the first time. */
export interface AssumptionRow {
  key: AssumptionKey;
  /** In plain words. */
  label: string;
  group: "study" | "multiplier" | "shares" | "schedule" | "margins" | "fees" | "placement" | "units";
  /** What the cell holds in a new sheet; "" where the study, preset or published fee answers until the user gives a figure. */
  initial: number | string;
  /** What counts while the cell is blank under the default study and preset; null where nothing published answers. */
  standard: number | string | null;
  unit: "name" | "fraction" | "$ per $1 of AWS revenue" | "years" | "$";
  /** What may stand there, in words. */
  domain: string;
  kind: Kind;
  source: SourceId;
  year: number;
}

function row(
  key: AssumptionKey,
  group: AssumptionRow["group"],
  label: string,
  unit: AssumptionRow["unit"],
  initial: number | string,
  standard: number | string | null,
  fact: Pick<Fact, "kind" | "source">,
  words?: readonly string[],
): AssumptionRow {
  const domain = words ? words.join(" or ") : domainOf(key).words;
  const { kind, source } = fact;
  return { key, label, group, initial, standard, unit, domain, kind, source, year: sourceOf(source).year };
}

const ours = { kind: "assumption", source: "rule" } as const;
const perDollar = "$ per $1 of AWS revenue";
const { fullStack, firstYear } = studyFacts["Canalys 2022"];

/** Every key of the assumptions with its label, unit, domain, first value and source, in the order of the sheet. */
export const assumptionKeys: readonly AssumptionRow[] = [
  row("study", "study", "Multiplier study", "name", studies[0], studies[0], ours, studyWords.words),
  row("preset", "study", "Margin preset", "name", presets[0], presets[0], ours, presetWords.words),
  row("multiplier.total", "multiplier", "Full-stack multiplier (blank: the study's)", perDollar, "", fullStack.value, fullStack),
  ...serviceCategories.map((category) =>
    row(`multiplier.${category}`, "multiplier", `Multiplier of ${category} (blank: by its share)`, perDollar, "", null, ours),
  ),
  ...serviceCategories.map((category) =>
    row(
      `share.${category}`,
      "shares",
      `Share of ${category} in the multiplier (a new sheet holds an even split: replace it by your reading of the study)`,
      "fraction",
      evenShares[category].value,
      null,
      evenShares[category],
    ),
  ),
  row("schedule.firstyear", "schedule", "Share gained in the first year (blank: the study's)", "fraction", "", firstYear.value, firstYear),
  row("schedule.years", "schedule", "Years over which the multiplier is earned", "years", horizonYears.value, horizonYears.value, horizonYears),
  ...businessModels.flatMap((model) =>
    points.map((point) => {
      const fact = publishedMargin(presets[0], model, point);
      const label = `Margin of ${model}, ${point} (blank: the preset's)`;
      return row(`margin.${model}.${point}`, "margins", label, "fraction", "", fact?.value ?? null, fact ?? ours);
    }),
  ),
  ...offers.map((offer) => {
    const bands = feeBands.filter((band) => band.offer === offer);
    const standard = bands.length === 1 ? bands[0].value : null;
    return row(`fee.${offer}`, "fees", `Marketplace fee, ${offer} (blank: as published)`, "fraction", "", standard, bands[0]);
  }),
  row("placement.established", "placement", "Share of the base that makes a model reached", "fraction", establishedShare.value, establishedShare.value, establishedShare),
  row(
    "resale.booked",
    "placement",
    "How resale is booked (net: without its AWS cost)",
    "name",
    resaleBookings[0],
    resaleBookings[0],
    ours,
    resaleBookingWords.words,
  ),
  row("unit.scale", "units", "What one unit of money in the workbook is in $", "$", 1, 1, ours),
];
