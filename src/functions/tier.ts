import { requireProfile } from "../framework/programs/profile";
import { tierMet } from "../framework/programs/tier";
import { answer } from "./edge/answer";

/**
 * Returns the AWS services tier whose numbers a partner's profile meets. Reviews by AWS and how long the numbers were held are not looked at.
 * @customfunction TIER
 * @group Programs
 * @param profile Two columns, key and value: accredited and certified people, launched opportunities and their monthly recurring revenue, competencies.
 * @returns "Premier", "Advanced", "Select" or "Registered".
 * @answers Which services tier do our numbers meet?
 * @rule A number that is not given is not met; a requirement of 0 always is.
 * @rule Select, Advanced, Premier: accredited 4, 8, 20 people (half technical, half business); foundational certified 2, 4, 10; technical certified 2, 6, 25, of these Professional or Specialty 0, 3, 10.
 * @rule Launched opportunities in 12 months 3, 20, 50 with a monthly recurring revenue of $1,500, $10,000, $50,000.
 * @rule Premier also wants 3 competencies, one of them Managed Service Provider, DevOps or Cloud Operations, by its name in competency.names.
 * @rule A business plan counts against Advanced and Premier only where the profile says no. As reported: confirm in AWS Partner Central.
 * @source reported-2026
 * @example =PPF.TIER({"accredited.technical",2;"accredited.business",2;"certified.foundational",2;"certified.technical",2;"opportunities.launched",3;"mrr",1500}) -> "Select"
 * @example =PPF.TIER({"accredited.technical",4;"accredited.business",4;"certified.foundational",4;"certified.technical",6;"certified.professional",3;"opportunities.launched",20;"mrr",10000}) -> "Advanced"
 * @example =PPF.TIER({"accredited.technical",10;"accredited.business",10;"certified.foundational",10;"certified.technical",25;"certified.professional",10;"opportunities.launched",50;"mrr",50000;"competencies",3;"competency.names","AWS DevOps Competency"}) -> "Premier"
 * @example =PPF.TIER({"mrr",1500}) -> "Registered"
 * @equivalent value
 * @helpurl https://localhost:3000/help.html#tier
 */
export function tier(profile: any[][]): string {
  return answer("TIER", () => tierMet(requireProfile(profile)));
}
