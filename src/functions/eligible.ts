import { eligibility, readProgram } from "../framework/programs/eligibility";
import { requireProfile } from "../framework/programs/profile";
import { answer } from "./edge/answer";

/**
 * Returns whether a partner's profile opens an AWS Partner program: what is missing and by how much, and what is to confirm with AWS.
 * @customfunction ELIGIBLE
 * @group Programs
 * @param program The program, by its name, its id or its short name, for example "ISV Accelerate" or "MSP".
 * @param profile Two columns, key and value: what the programs' gates ask about the partner.
 * @returns "eligible", "always on", or for example "not yet: launched opportunities 2 of 5; to confirm: stage, invitation by AWS".
 * @answers Does this program accept us, and if not, what is missing?
 * @rule Failed gates come first with have and need, then what the profile does not say or only AWS can confirm.
 * @rule A program is found by its name, its id or its short name: ACE, MAP, MSP, SPP, MDF, FTR, CPPO, BOX.
 * @rule In the profile a blank or 0 is "not given"; the text "none" says that there are none.
 * @rule Gates are public or reported facts: confirm in AWS Partner Central.
 * @source ppf-2025 reported-2026
 * @example =PPF.ELIGIBLE("ISV Accelerate",{"opportunities.launched",2;"opportunities.qualified",20;"marketplace.products",1;"aws.revenue",5000}) -> "not yet: launched opportunities 2 of 5; to confirm: stage, invitation by AWS"
 * @example =PPF.ELIGIBLE("BOX",{"stage","differentiated"}) -> "eligible"
 * @example =PPF.ELIGIBLE("SaaS Factory",{"path","software"}) -> "to confirm: no public gate"
 * @example =PPF.ELIGIBLE("MSP",{"path","services"}) -> "to confirm: third-party audit"
 * @example =PPF.ELIGIBLE("ACE","") -> "always on"
 * @example =PPF.ELIGIBLE("Service Ready","") -> "reported closed: to new applicants, retires 1 Jun 2027; confirm"
 * @equivalent value
 * @helpurl https://localhost:3000/help.html#eligible
 */
export function eligible(program: any, profile: any[][]): string {
  return answer("ELIGIBLE", () => eligibility(readProgram(program), requireProfile(profile)));
}
