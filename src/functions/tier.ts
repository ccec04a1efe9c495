import { requireProfile } from "../framework/programs/profile";
import { tierMet } from "../framework/programs/tier";
import { answer } from "./edge/answer";

/**
 * Returns the AWS services tier whose numbers a partner's profile meets. Reviews by AWS and how long the numbers were held are not looked at.
 * @customfunction TIER
 * @param profile Two columns, key and value: accredited and certified people, launched opportunities and their monthly recurring revenue, competencies.
 * @returns "Premier", "Advanced", "Select" or "Registered".
 * @helpurl https://localhost:3000/help.html#tier
 */
export function tier(profile: any[][]): string {
  return answer("TIER", () => tierMet(requireProfile(profile)));
}
