import type { FeeModifier } from "../words/fee-modifier";
import type { Offer } from "../words/offer";
import type { Fact } from "./sources";

/** A listing fee of AWS Marketplace: a fraction of the whole contract value, for values below `below` (in $). */
export interface FeeBand extends Fact {
  offer: Offer;
  below: number;
}

export const feeBands = [
  { offer: "private", below: 1e6, value: 0.03, kind: "published", source: "fees" },
  { offer: "private", below: 1e7, value: 0.02, kind: "published", source: "fees" },
  { offer: "private", below: Infinity, value: 0.015, kind: "published", source: "fees" },
  { offer: "saas", below: Infinity, value: 0.03, kind: "published", source: "fees" },
  { offer: "server", below: Infinity, value: 0.2, kind: "published", source: "fees" },
  { offer: "data", below: Infinity, value: 0.03, kind: "published", source: "fees" },
  { offer: "renewal", below: Infinity, value: 0.015, kind: "published", source: "fees" },
  { offer: "services", below: Infinity, value: 0.025, kind: "published", source: "fees", note: "0.005 from 16 Jun 2026, as reported" },
] as const satisfies readonly FeeBand[];

/** What is added to the rate: a channel partner private offer, a sale in South Korea. */
export const feeModifiers = {
  channel: { value: 0.005, kind: "published", source: "fees", note: "borne by the software vendor" },
  korea: { value: 0.01, kind: "published", source: "fees", note: "from 1 Apr 2025" },
} as const satisfies Record<FeeModifier, Fact>;
