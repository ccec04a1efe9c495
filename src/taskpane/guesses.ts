import type { Portfolio, Question } from "../framework/portfolio/read-portfolio";
import type { PartnerAssumptions } from "./partner-assumptions";

/** The questions whose answer is an assumption of the workbook. */
const keys = { scale: "unit.scale", resale: "resale.booked" } as const;

/**
 * Until a question is answered its guess is in force, as an assumption that every screen and the sheet show: where nobody gave
 * one. A guess whose question is gone unanswered goes with it.
 * @param before The questions of the portfolio until now.
 */
export function withGuesses(
  assumptions: PartnerAssumptions,
  before: readonly Question[],
  { questions, mapping: { answers } }: Pick<Portfolio, "questions" | "mapping">,
): PartnerAssumptions {
  const entries = { ...assumptions.entries };
  for (const { about, guess } of before) {
    if (about !== "costs" && !answers?.[about] && entries[keys[about]] === guess) delete entries[keys[about]];
  }
  for (const { about, guess } of questions) {
    if (about !== "costs" && !assumptions.read?.[keys[about]]) entries[keys[about]] ??= guess;
  }
  return { ...assumptions, entries };
}
