import { parseAssumptions } from "../framework/assumptions/assumptions";
import { amountOrNull, amounts } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { wholeNumberOrNull } from "../framework/cells/whole-number";
import { wordList, wordOrNull } from "../framework/cells/words";
import { readPeriodsPerYear } from "../framework/planning/periods-per-year";
import { schedule as scheduleOf } from "../framework/planning/schedule";
import { serviceCategoryWords } from "../framework/words/service-category";
import { studyWords } from "../framework/words/study";
import { answer } from "./edge/answer";

/**
 * Returns "up to" partner revenue by period from the AWS revenue of the projects that start in each: the multiplier's first-year share over the first year of each start, the rest over its other years.
 * @customfunction SCHEDULE
 * @group Time and targets
 * @param newAwsRevenue AWS revenue of the projects that start in each period; never the renewed base.
 * @param [years] Years over which a start yields its revenue, whole, 2 to 30; 3 if omitted.
 * @param [categories] Service categories offered: advise, design, procure, build, adopt, manage; in cells or in one text separated by commas. Omitted: the full stack.
 * @param [study] Study: "Canalys 2022" (default) or "Omdia 2025".
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @param [periodsPerYear] Periods in a year: 1 (default), 2, 4 or 12.
 * @returns Partner revenue by period: a column for a column of at least two starts, else a row; years x periods - 1 longer than the starts.
 * @answers If these projects start, how much partner revenue can follow, and when?
 * @rule Each start yields MULTIPLIER x its AWS revenue: the first-year share (0.61) evenly over its first year, the rest evenly over its other years.
 * @rule Categories that are a range, but all blank, are an empty list: 0 in every period.
 * @rule The horizon of 3 years is an assumption of this product; schedule.years and schedule.firstyear in assumptions replace the defaults.
 * @rule "Omdia 2025" prints no first-year share: #N/A unless schedule.firstyear is given.
 * @rule It is a ceiling, not a forecast: the multiplier is "up to".
 * @source canalys-2022 omdia-2025 rule
 * @example =PPF.SCHEDULE(1000) -> {3904,1248,1248}
 * @example =PPF.SCHEDULE({1000,1000},2) -> {3904,6400,2496}
 * @example =PPF.SCHEDULE(1000,2,,,,2) -> {1952,1952,1248,1248}
 * @example =PPF.SCHEDULE(1000,,,"Omdia 2025") -> #N/A
 * @equivalent ={newAwsRevenue}*{MULTIPLIER}*IF({position}<={periodsPerYear},{first},{later})
 * @equivalent newAwsRevenue:cells: ={MULTIPLIER}*({first}*SUMPRODUCT(({age}>=0)*({age}<{periodsPerYear})*{newAwsRevenue})+{later}*SUMPRODUCT(({age}>={periodsPerYear})*({age}<{years}*{periodsPerYear})*{newAwsRevenue}))
 * @equivalent where first = {assumption:schedule.firstyear}/{periodsPerYear}
 * @equivalent where later = (1-{assumption:schedule.firstyear})/({periodsPerYear}*({years}-1))
 * @equivalent where age = {position}-1-(ROW({newAwsRevenue})+COLUMN({newAwsRevenue})-MIN(ROW({newAwsRevenue}))-MIN(COLUMN({newAwsRevenue})))
 * @helpurl https://localhost:3000/help.html#schedule
 */
export function schedule(
  newAwsRevenue: any[][],
  years?: any,
  categories?: any[][],
  study?: any,
  assumptions?: any[][],
  periodsPerYear?: any,
): any[][] {
  return answer("SCHEDULE", () => {
    const starts = range("newAwsRevenue", newAwsRevenue);
    const terms = {
      years: wholeNumberOrNull("years", years, 2, 30),
      categories: wordList(serviceCategoryWords, "categories", categories),
      study: wordOrNull(studyWords, "study", study),
      periodsPerYear: readPeriodsPerYear(amountOrNull("periodsPerYear", periodsPerYear)),
    };
    const revenue = scheduleOf(amounts(starts), terms, parseAssumptions(assumptions));
    return starts.columns === 1 && starts.rows > 1 ? revenue.map((amount) => [amount]) : [revenue];
  });
}
