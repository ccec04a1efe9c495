import { programs } from "./programs";

/** Year and month of the newest row of facts: "2026-09". */
export const factsAsOf = programs.map(({ asOf }) => asOf).sort()[programs.length - 1];
