import { ladder } from "../facts/ladder";
import { reaches } from "../reaches";

/** The name of a step of the ladder, or that none is reached. */
export type LadderStepName = (typeof ladder)[number]["step"] | "Below Focused";

/**
 * The highest step of the Omdia 2025 ladder whose figure a realized multiplier has reached (0 or more). Which step a figure
 * stands for is a rule of this product; it says nothing about breadth.
 */
export function ladderStep(multiplier: number): LadderStepName {
  let found: LadderStepName = "Below Focused";
  for (const { step, value } of ladder) if (reaches(multiplier, value)) found = step;
  return found;
}
