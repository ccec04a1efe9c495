import type { Vocabulary } from "./word";

/** The named sets of published margins; the first is the default. */
export const presets = ["AWS", "IDC 2017", "AMI 2017"] as const;

export type Preset = (typeof presets)[number];

export const presetWords: Vocabulary<Preset> = {
  what: "a preset",
  words: presets,
  aliases: { idc: "IDC 2017", ami: "AMI 2017" },
};
