/** Published figures as facts.md prints them, by the key of the benchmark. */
export const figures: Readonly<Record<string, number>> = {
  "multiplier.canalys-2022": 6.4,
  "multiplier.omdia-2025": 7.13,
  "frontend.canalys-2022": 0.6,
  "ladder.focused": 1.26,
  "ladder.multi-category": 3.26,
  "ladder.progressive": 5.78,
  "ladder.expert": 7.13,
  "fee.private.1": 0.03,
  "fee.private.2": 0.02,
  "fee.private.3": 0.015,
  "fee.saas": 0.03,
  "fee.server": 0.2,
  "fee.data": 0.03,
  "fee.renewal": 0.015,
  "fee.services": 0.025,
  "fee.channel": 0.005,
  "fee.korea": 0.01,
};

/** What counts where neither the assumptions nor a study says otherwise. */
export const defaults: Readonly<Record<string, number | string>> = {
  "schedule.firstyear": 0.61,
  "schedule.years": 3,
  "placement.established": 0.2,
  "resale.booked": "gross",
  "unit.scale": 1,
};

/** Published margins by preset and point, in ladder order. */
export const margins: Readonly<Record<string, Readonly<Record<string, (number | null)[]>>>> = {
  AWS: { low: [0.01, null, 0.3, null, null], mid: [0.05, null, 0.35, null, null], high: [0.09, null, 0.4, null, null] },
  "IDC 2017": { low: [null, null, null, null, null], mid: [0.15, 0.35, 0.45, 0.7, null], high: [null, null, null, null, null] },
  "AMI 2017": { low: [null, 0.4, 0.5, null, null], mid: [null, 0.45, 0.55, null, null], high: [0.2, 0.5, 0.6, null, null] },
};
