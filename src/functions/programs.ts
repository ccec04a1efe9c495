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
 * @param placement The business model reached, as PLACEMENT returns it.
 * @param [motion] Motions to look for: build, market, sell, grow; blank for all.
 * @param [profile] Two columns, key and value: what the programs' gates ask about the partner.
 * @param [top] How many programs at most, 1 to 50; 5 if omitted. The row of those always on is not counted.
 * @returns Rows of id, program, motion, standing ("eligible", "to confirm" or "not yet"), why and link.
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
