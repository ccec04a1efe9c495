import type { Vocabulary } from "./word";

/** The multiplier studies; the first is the framework's own and the default. */
export const studies = ["Canalys 2022", "Omdia 2025"] as const;

export type Study = (typeof studies)[number];

export const studyWords: Vocabulary<Study> = {
  what: "a study",
  words: studies,
  aliases: { canalys: "Canalys 2022", "2022": "Canalys 2022", omdia: "Omdia 2025", "2025": "Omdia 2025" },
};
