import type { ServiceCategory } from "../words/service-category";
import type { Study } from "../words/study";
import type { Fact } from "./sources";

/** What a study prints about the multiplier, partner revenue per $1 of AWS revenue: null where it prints nothing. */
export interface StudyFacts {
  fullStack: Fact;
  /** Share of the multiplier gained in the first year of the initial project. */
  firstYear: Fact | null;
  /** Share of revenue at the front end (advise, design, build). */
  frontEnd: Fact | null;
  /** Share of partners whose customers consumed more after the first year. */
  consumption: Fact | null;
}

export const studyFacts = {
  "Canalys 2022": {
    fullStack: { value: 6.4, kind: "published", source: "canalys-2022", note: "up to: a ceiling, not an average" },
    firstYear: { value: 0.61, kind: "published", source: "canalys-2022" },
    frontEnd: { value: 0.6, kind: "published", source: "canalys-2022" },
    consumption: { value: 0.79, kind: "published", source: "canalys-2022", note: "of the partners interviewed" },
  },
  "Omdia 2025": {
    fullStack: { value: 7.13, kind: "published", source: "omdia-2025", note: "up to: the Expert step of the ladder" },
    firstYear: null,
    frontEnd: null,
    consumption: null,
  },
} as const satisfies Record<Study, StudyFacts>;

/** The remaining share of the multiplier is spread evenly over this many years, the first included. */
export const horizonYears: Fact = { value: 3, kind: "assumption", source: "rule" };

/**
 * A starting point for the share of each category, to be replaced by the user's reading of the study's picture: an even split
 * inside 60 / 40. Never a hidden default: MULTIPLIER counts them only where they stand in the assumptions.
 */
export const evenShares = {
  advise: { value: 0.2, kind: "assumption", source: "canalys-2022", note: "0.60 / 3" },
  design: { value: 0.2, kind: "assumption", source: "canalys-2022", note: "0.60 / 3" },
  procure: { value: 0.4 / 3, kind: "assumption", source: "canalys-2022", note: "0.40 / 3" },
  build: { value: 0.2, kind: "assumption", source: "canalys-2022", note: "0.60 / 3" },
  adopt: { value: 0.4 / 3, kind: "assumption", source: "canalys-2022", note: "0.40 / 3" },
  manage: { value: 0.4 / 3, kind: "assumption", source: "canalys-2022", note: "0.40 / 3" },
} as const satisfies Record<ServiceCategory, Fact>;
