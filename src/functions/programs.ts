import { amountOrNull } from "../framework/cells/amounts";
import { wordList } from "../framework/cells/words";
import { parseProfile } from "../framework/programs/profile";
import { readReach } from "../framework/programs/read-reach";
import { alwaysOnLine, suggest } from "../framework/programs/suggest";
import { motionWords } from "../framework/words/motion";
import { answer } from "./edge/answer";

/**
 * Returns the AWS Partner programs that fit a placement, a row each: id, program, motion, standing, why, link. The last row names the programs that are always on.
 * @customfunction PROGRAMS
 * @group Programs
 * @param placement The business model reached, as PLACEMENT returns it.
 * @param [motion] Motions to look for: build, market, sell, grow; blank for all.
 * @param [profile] Two columns, key and value: what the programs' gates ask about the partner.
 * @param [top] How many programs at most, 1 to 50; 5 if omitted. The row of those always on is not counted.
 * @returns Rows of id, program, motion, standing ("eligible", "to confirm" or "not yet"), why and link.
 * @answers Which AWS Partner programs fit where this business stands and where it goes next?
 * @rule First at most 3 programs that serve the model after the placement, then at most 2 of the rest that serve the placement itself; with top above 5 the others follow in the same order.
 * @rule Set aside: programs already enrolled in, other motions than asked for, another path or sector than the profile gives, and those reported closed.
 * @rule Standing: "eligible" where every gate on record is met, "to confirm" where there is no public gate or the profile does not say, "not yet" where a gate fails: why says have and need.
 * @rule Gates are public or reported facts, not an offer by AWS: confirm in AWS Partner Central. Solution Provider and Distribution are one choice and take one place.
 * @source ppf-2025 reported-2026 rule
 * @example =PPF.PROGRAMS("services",,,1) -> {"managed-service-provider","Managed Service Provider","market, grow","to confirm",...;"always-on","Marketing Development Funds, Customer Engagements (ACE)","","always on",...}
 * @example =PPF.PROGRAMS("services","grow") -> {"managed-service-provider",...;"partner-transformation-program",...;"partner-greenfield",...;"always-on",...}
 * @example =PPF.PROGRAMS("technology solutions","sell",{"stage","registered"},1) -> {"business-outcomes-xcelerator","Business Outcomes Xcelerator","market, sell","not yet","Serves business outcome solutions, the model after technology solutions...",...;"always-on",...}
 * @example =PPF.PROGRAMS("services",,,51) -> #VALUE! PROGRAMS requires top as a whole number from 1 to 50; found 51
 * @equivalent value
 * @helpurl https://localhost:3000/help.html#programs
 */
export function programs(placement: any, motion?: any[][], profile?: any[][], top?: any): any[][] {
  return answer("PROGRAMS", () => {
    const reach = readReach(placement);
    const motions = wordList(motionWords, "motion", motion) ?? [];
    const { picked, alwaysOn } = suggest(reach, motions, parseProfile(profile), amountOrNull("top", top) ?? undefined);
    const rows = picked.map(({ program, standing, why }) => {
      return [program.id, program.name, program.motions.join(", "), standing, why, program.link];
    });
    const last = alwaysOnLine(alwaysOn);
    return [...rows, ["always-on", last.names, "", "always on", last.why, ""]];
  });
}
