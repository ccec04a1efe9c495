import type { Assumptions } from "../assumptions/assumptions";
import { feeBands, feeModifiers } from "../facts/fees";
import { FrameworkError } from "../framework-error";
import { reaches } from "../reaches";
import type { FeeModifier } from "../words/fee-modifier";
import type { Offer } from "../words/offer";

/**
 * AWS Marketplace's listing fee for each contract value, in its unit: the whole value at the rate of the band it falls into, or at
 * `fee.<offer>` of the assumptions in every band, plus what the modifiers add. `unit.scale` says what one unit is in $.
 * Throws where "channel" is asked for with another offer than a private one.
 */
export function marketplaceFees(
  contractValues: readonly number[],
  offer: Offer,
  modifiers: readonly FeeModifier[],
  assumptions: Assumptions,
): number[] {
  if (modifiers.includes("channel") && offer !== "private") {
    throw new FrameworkError("value", `requires the offer "private" beside the modifier channel; found "${offer}"`);
  }
  const bands = feeBands.filter((band) => band.offer === offer);
  const last = bands[bands.length - 1];
  const scale = assumptions["unit.scale"] ?? 1;
  const added = modifiers.reduce((sum, modifier) => sum + feeModifiers[modifier].value, 0);
  return contractValues.map((value) => {
    const band = bands.find(({ below }) => !reaches(value * scale, below)) ?? last;
    return value * ((assumptions[`fee.${offer}`] ?? band.value) + added);
  });
}
