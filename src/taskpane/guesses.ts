import type { Portfolio } from "../framework/portfolio/portfolio";
import type { PartnerAssumptions } from "./partner-assumptions";

/** The questions whose answer is an assumption of the workbook, and what its sheet says where nobody was asked. */
const asked = { scale: { key: "unit.scale", first: 1 }, resale: { key: "resale.booked", first: "gross" } } as const;

type Questioned = Pick<Portfolio, "questions" | "mapping">;

/**
 * Until a question is answered its guess is in force, as an assumption that every screen and the sheet show: where nobody gave
 * one. A guess whose question is gone unanswered goes with it; with another portfolio so does what was answered for the one before.
 * @param before The portfolio until now.
 * @param isOther Whether this is another one, not the same read or mapped again.
 */
export function withGuesses(
  assumptions: PartnerAssumptions,
  before: Questioned | null,
  now: Questioned,
  isOther: boolean,
): PartnerAssumptions {
  const entries = { ...assumptions.entries };
  for (const about of ["scale", "resale"] as const) {
    const { key, first } = asked[about];
    const guessOf = ({ questions }: Questioned) => questions.find((question) => question.about === about)?.guess;
    const answered = now.mapping.answers?.[about] !== undefined;
    const former = before && (guessOf(before) ?? (isOther ? before.mapping.answers?.[about] : undefined));
    if (former && !answered && entries[key] === former) delete entries[key];
    const said = assumptions.read?.[key];
    const guess = guessOf(now);
    if (guess !== undefined && (!said || (isOther && said === first))) Object.assign(entries, { [key]: entries[key] ?? guess });
  }
  return { ...assumptions, entries };
}
