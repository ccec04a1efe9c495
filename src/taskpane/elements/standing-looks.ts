import type { Suggestion } from "../../framework/programs/suggest";
import type { IconName } from "./icons";

/** A standing is a word with a shape; the colour of its tag only repeats them. */
export const standingLooks: Record<Suggestion["standing"], { icon: IconName; tag: string }> = {
  eligible: { icon: "check", tag: "good" },
  "to confirm": { icon: "question", tag: "" },
  "not yet": { icon: "clock", tag: "wait" },
  "always on": { icon: "infinity", tag: "" },
  "set aside": { icon: "pause", tag: "" },
};
