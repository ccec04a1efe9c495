import { type Preset, presets } from "../words/preset";
import { studies, type Study } from "../words/study";
import type { Assumptions } from "./assumptions";

/** The study that counts: the one asked for, else that of the assumptions, else the framework's own. */
export function studyInForce({ study }: Assumptions, asked: Study | null = null): Study {
  return asked ?? study ?? studies[0];
}

/** The preset that counts: the one asked for, else that of the assumptions, else AWS. */
export function presetInForce({ preset }: Assumptions, asked: Preset | null = null): Preset {
  return asked ?? preset ?? presets[0];
}
