import type { Assumptions } from "../assumptions/assumptions";
import { studyInForce } from "../assumptions/in-force";
import { horizonYears, studyFacts } from "../facts/studies";
import { FrameworkError } from "../framework-error";
import { multiplier } from "../multiplier/multiplier";
import type { ServiceCategory } from "../words/service-category";
import type { Study } from "../words/study";

/** How the partner revenue of a start is spread; null: the assumption's, else the default. */
export interface ScheduleTerms {
  /** Whole, 2 to 30. */
  years: number | null;
  periodsPerYear: number;
  /** Null: the full stack. */
  categories: readonly ServiceCategory[] | null;
  study: Study | null;
}

/**
 * Partner revenue by period from the AWS revenue of the projects that start in each: multiplier x revenue a start, its first-year
 * share evenly over the periods of its first year, the rest evenly over those of the other years. Starts + years x periods - 1
 * amounts. Throws "not-available" where the multiplier is not known or the study has no first-year share.
 */
export function schedule(starts: readonly number[], terms: ScheduleTerms, assumptions: Assumptions): number[] {
  const { periodsPerYear: periods, categories } = terms;
  const study = studyInForce(assumptions, terms.study);
  const years = terms.years ?? assumptions["schedule.years"] ?? horizonYears.value;
  const perDollar = multiplier(categories, study, assumptions);
  const firstYear = assumptions["schedule.firstyear"] ?? studyFacts[study].firstYear?.value;
  if (firstYear === undefined) {
    throw new FrameworkError("not-available", `requires schedule.firstyear in assumptions: ${study} prints no first-year share`);
  }
  const first = (perDollar * firstYear) / periods;
  const later = (perDollar * (1 - firstYear)) / (periods * (years - 1));
  const length = years * periods;
  const revenue = new Array<number>(starts.length + length - 1).fill(0);
  starts.forEach((start, period) => {
    if (start === 0) return;
    for (let age = 0; age < length; age++) revenue[period + age] += start * (age < periods ? first : later);
  });
  return revenue;
}
