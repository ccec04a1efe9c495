import type { Program } from "../facts/programs";

/** Days after which the catalogue is to be checked against AWS Partner Central. */
const catalogueDays = 180;

/** The days from 1 January 1970 to the first of a month, by the Gregorian calendar; months counted from March of year 0. */
function firstDayOf(year: number, month: number): number {
  const months = year * 12 + month - 3;
  const years = Math.floor(months / 12);
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((153 * (months - years * 12) + 2) / 5) - 719468;
}

/**
 * When the least recently checked row of the catalogue was checked ("2026-09"), and whether that is more than 180 days ago,
 * counted from the end of that month. Rows of the firm's own have no date.
 * @param today Days since 1 January 1970.
 */
export function catalogueAge(programs: readonly Program[], today: number): { asOf: string; old: boolean } {
  const [asOf] = programs.map((program) => program.asOf).filter((month) => month !== "").sort();
  const [year, month] = asOf.split("-").map(Number);
  return { asOf, old: today - (firstDayOf(year, month + 1) - 1) > catalogueDays };
}
