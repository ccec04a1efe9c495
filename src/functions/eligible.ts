import { eligibility, readProgram } from "../framework/programs/eligibility";
import { requireProfile } from "../framework/programs/profile";
import { answer } from "./edge/answer";

/**
 * Returns whether a partner's profile opens an AWS Partner program: what is missing and by how much, and what is to confirm with AWS.
 * @customfunction ELIGIBLE
 * @param program The program, by its name, its id or its short name, for example "ISV Accelerate" or "MSP".
 * @param profile Two columns, key and value: what the programs' gates ask about the partner.
 * @returns "eligible", "always on", or for example "not yet: launched opportunities 2 of 5; to confirm: stage, invitation by AWS".
 * @helpurl https://localhost:3000/help.html#eligible
 */
export function eligible(program: any, profile: any[][]): string {
  return answer("ELIGIBLE", () => eligibility(readProgram(program), requireProfile(profile)));
}
